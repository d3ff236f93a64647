import { table } from "../../../data/table.ts";
/**
 * Splits text where its script changes, so that every piece carries the language of its own script.
 * PowerPoint picks the font slot (latin, ea, cs) by character and proofing by `lang`.
 */

export interface Piece {
  readonly text: string;
  /** BCP 47, or "" when unknown. */
  readonly lang: string;
}

type Script = "neutral" | "other" | "hangul" | "kana" | "han" | "cjk" | "arabic" | "hebrew";

const NOT_LATIN =
  /[\u0590-\u07BF\u0860-\u08FF\u1100-\u11FF\u2E80-\uD7FF\uD840-\uD8BF\uF900-\uFAFF\uFB1D-\uFDFF\uFE30-\uFE4F\uFE70-\uFEFC\uFF01-\uFFEF]/;
const KANA = /[\u3041-\u30FA\u30FC-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]/;

/** First code point, last code point, script; in order. `cjk`: punctuation and forms that all three share. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x0041, 0x005a, "other"],
  [0x0061, 0x007a, "other"],
  [0x00c0, 0x02af, "other"],
  [0x0370, 0x058f, "other"],
  [0x0590, 0x05ff, "hebrew"],
  [0x0600, 0x07bf, "arabic"],
  [0x07c0, 0x085f, "other"],
  [0x0860, 0x08ff, "arabic"],
  [0x0900, 0x10ff, "other"],
  [0x1100, 0x11ff, "hangul"],
  [0x1200, 0x1fff, "other"],
  [0x2c00, 0x2dff, "other"],
  [0x2e80, 0x2fdf, "han"],
  [0x2ff0, 0x3004, "cjk"],
  [0x3005, 0x3007, "han"],
  [0x3008, 0x3040, "cjk"],
  [0x3041, 0x30ff, "kana"],
  [0x3100, 0x312f, "han"],
  [0x3130, 0x318f, "hangul"],
  [0x3190, 0x31ef, "han"],
  [0x31f0, 0x31ff, "kana"],
  [0x3200, 0x321f, "hangul"],
  [0x3220, 0x325f, "cjk"],
  [0x3260, 0x327f, "hangul"],
  [0x3280, 0x33ff, "cjk"],
  [0x3400, 0x9fff, "han"],
  [0xa000, 0xa95f, "other"],
  [0xa960, 0xa97f, "hangul"],
  [0xa980, 0xabff, "other"],
  [0xac00, 0xd7ff, "hangul"],
  [0xf900, 0xfaff, "han"],
  [0xfb00, 0xfb17, "other"],
  [0xfb1d, 0xfb4f, "hebrew"],
  [0xfb50, 0xfdff, "arabic"],
  [0xfe30, 0xfe4f, "cjk"],
  [0xfe70, 0xfefc, "arabic"],
  [0xff01, 0xff20, "cjk"],
  [0xff21, 0xff65, "cjk"],
  [0xff66, 0xff9f, "kana"],
  [0xffa0, 0xffdc, "hangul"],
  [0xffe0, 0xffef, "cjk"],
  [0x10000, 0x16fff, "other"],
  [0x1b000, 0x1b16f, "kana"],
  [0x20000, 0x3ffff, "han"],
];

/** True when the text holds hiragana or katakana: its Han characters are then Japanese. */
export function hasKana(text: string): boolean {
  return KANA.test(text);
}

/** True when some character may need a language or font slot of its own. */
export function isMixed(text: string): boolean {
  return NOT_LATIN.test(text);
}

/**
 * @param lang of the run, BCP 47
 * @param japanese the paragraph holds kana
 */
export function splitScripts(text: string, lang: string, japanese: boolean): readonly Piece[] {
  const own = languageTag(lang);
  if (!isMixed(text)) return [{ text, lang: own }];
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  let current: string | undefined;
  for (const character of text) {
    const next = languageOf(scriptOf(character.codePointAt(0) ?? 0), own, japanese, current);
    if (current !== undefined && next !== undefined && next !== current) {
      const end = next === own ? at - openingLength(text.slice(start, at)) : at;
      if (end > start) pieces.push({ text: text.slice(start, end), lang: current });
      start = end;
    }
    current = next ?? current;
    at += character.length;
  }
  pieces.push({ text: text.slice(start), lang: current ?? own });
  return pieces;
}

/** Blanks, brackets and quotation marks that open what follows belong to it: a Korean name with “(Korea)” behind it is cut before the blank. */
function openingLength(text: string): number {
  let length = 0;
  while (length < text.length && OPENING.test(text.charAt(text.length - 1 - length))) length += 1;
  return length;
}

const OPENING = /[\s([{<"'\u2018\u201C\u00AB]/;

/** The language of a character; undefined: it goes with its neighbours (spaces, digits, punctuation, emoji). */
function languageOf(script: Script, own: string, japanese: boolean, current: string | undefined): string | undefined {
  const family = own.slice(0, 2).toLowerCase();
  switch (script) {
    case "neutral":
      return undefined;
    case "other":
      return own;
    case "hangul":
      return family === "ko" ? own : "ko-KR";
    case "kana":
      return family === "ja" ? own : "ja-JP";
    case "han":
      return hanLanguage(family, own, japanese);
    case "cjk":
      return current !== undefined && EAST_ASIAN.test(current) ? current : hanLanguage(family, own, japanese);
    case "arabic":
      return ARABIC_WRITTEN.test(own) ? own : "ar-SA";
    case "hebrew":
      return family === "he" || family === "yi" ? own : "he-IL";
  }
}

const EAST_ASIAN = /^(?:ko|ja|zh)\b/i;
const ARABIC_WRITTEN = /^(?:ar|fa|ur|ps|ckb|ug|sd)\b/i;

function hanLanguage(family: string, own: string, japanese: boolean): string {
  if (family === "ja" || family === "zh") return own;
  if (japanese) return "ja-JP";
  return family === "ko" ? own : "zh-CN";
}

function scriptOf(code: number): Script {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (range === undefined) break;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return range[2];
  }
  return "neutral";
}

/** PowerPoint knows languages with a region; these are the regions it assumes itself. */
const REGIONS: Readonly<Record<string, string>> = table({
  ar: "ar-SA",
  de: "de-DE",
  en: "en-US",
  es: "es-ES",
  fr: "fr-FR",
  he: "he-IL",
  hi: "hi-IN",
  it: "it-IT",
  ja: "ja-JP",
  ko: "ko-KR",
  nl: "nl-NL",
  pl: "pl-PL",
  pt: "pt-PT",
  ru: "ru-RU",
  sv: "sv-SE",
  th: "th-TH",
  tr: "tr-TR",
  uk: "uk-UA",
  zh: "zh-CN",
  "zh-hans": "zh-CN",
  "zh-hant": "zh-TW",
});
/** A script that the region says already; PowerPoint's languages of Chinese have regions alone. */
const CHINESE_SCRIPT = /^(zh)-han[st]-([a-z]{2})$/i;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** A language tag that PowerPoint accepts, or "" when the word is none. */
export function languageTag(lang: string): string {
  if (!LANGUAGE_TAG.test(lang)) return "";
  return REGIONS[lang.toLowerCase()] ?? lang.replace(CHINESE_SCRIPT, "$1-$2");
}

/** Faces of Office's own themes for the scripts of East Asia, by ISO 15924. */
export const EAST_ASIAN_FACES = {
  Jpan: "Yu Gothic",
  Hang: "Malgun Gothic",
  Hans: "Microsoft YaHei",
  Hant: "Microsoft JhengHei",
} as const;

/**
 * The face for words in an East Asian language where a deck's own face is made for another: its forms of Han characters are
 * those of its own country. Undefined: the deck's face serves, or a house has chosen one that is none of Office's.
 *
 * @param lang as PowerPoint knows it, with a region
 * @param own the deck's East Asian face
 */
export function eastAsianFace(lang: string, own: string): string | undefined {
  if (!Object.values<string>(EAST_ASIAN_FACES).includes(own)) return undefined;
  const script = scriptOfLanguage(lang.toLowerCase());
  const face = script && EAST_ASIAN_FACES[script];
  return face === own ? undefined : face;
}

function scriptOfLanguage(lang: string): keyof typeof EAST_ASIAN_FACES | undefined {
  if (lang.startsWith("ja")) return "Jpan";
  if (lang.startsWith("ko")) return "Hang";
  if (!lang.startsWith("zh")) return undefined;
  return /-(?:tw|hk|mo)$/.test(lang) ? "Hant" : "Hans";
}
