/**
 * Marks in spellings that no scheme has, as people write them: in small letters, in other brackets, before a colon, behind
 * their text, two at once, in another language. Short labels are words as well, so that these are looked for where a mark
 * would stand: where a line or sentence begins or ends, alone, or in brackets. Only for a last look.
 */
import type { Span } from "../../diagnostics/types.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import type { Level, Mark, Scheme } from "../types.ts";
import { escaped, type Found, isLoose, markOf } from "./labels.ts";
import { parseMark, squeeze } from "./parse.ts";

/** In brackets no sentence says a label; between quotation marks one may. */
const OPEN = "(\\[{<【〔〖〘〚﹝⟨⟦⟪⟬⟮⦃⦅⦇⦉⸢⸤⸨❨❪❬❮❰❲❴〈《﴾﴿";
const CLOSE = ")\\]}>】〕〗〙〛﹞⟩⟧⟫⟭⟯⦄⦆⦈⦊⸣⸥⸩❩❫❭❯❱❳❵〉》﴾﴿";
const QUOTES = '«»‹›「」『』〝〞"“”„‟';
/** What stands in brackets, anywhere in a text. */
export const BRACKETS = new RegExp(`[${OPEN}]([^${OPEN}${CLOSE}\\n]{1,120})[${CLOSE}]`, "gu");
const SIDES = new RegExp(`[${OPEN}${CLOSE}]`, "gu");
const OPENING = new RegExp(`[${OPEN}]`, "u");
const PAIR = `[${OPEN}${QUOTES}]([^${OPEN}${CLOSE}${QUOTES}\\n]{1,120})[${CLOSE}${QUOTES}]`;
export const EACH = new RegExp(PAIR, "gu");
/** Marks before a text, one behind the other. */
export const FIRST = new RegExp(`^(?:${PAIR}[^\\p{L}\\p{N}${OPEN}${QUOTES}]{0,20}){1,4}`, "u");
const LAST = new RegExp(`${PAIR}[\\s.,;:!?…。]{0,4}$`, "u");
const LINES = /[\n\r\u2028\u2029]/;
/** Where a sentence or what a colon announces begins. */
export const SENTENCES = /(?<=[.;:!?…\u061b\u061f])\s+|(?<=[。；：！？])/u;
/** Bullets and emoji before a mark. */
const SIGNS = new RegExp(`^[^\\p{L}\\p{N}${OPEN}${QUOTES}]+`, "u");
/** Labels of so many letters are no names of anything else in capitals. */
const LONG = 6;

export interface Words {
  readonly scheme: Scheme;
  /** What a label says, by its letters: levels, and caveats alone. */
  readonly labels: ReadonlyMap<string, Found>;
  /** Names of levels in small letters. */
  readonly names: ReadonlySet<string>;
  /** Caveats that narrow nothing by themselves, such as `WORKING PAPER`: in small letters they are words of any text. */
  readonly handling: ReadonlySet<string>;
  /** `RED` of `TLP:RED`. */
  readonly tails: ReadonlyMap<string, Found>;
  /** A label behind a bracket that nothing closes. */
  readonly unclosed: RegExp | null;
  /** A label before a sign, alone, or behind one at the end. */
  readonly edges: readonly RegExp[];
  /** The words of a label apart: at the start of a text. */
  readonly starts: readonly Form[];
  /** Anywhere: with a sign between them, or in another language. */
  readonly anywhere: readonly Form[];
}

type Form = readonly [form: RegExp, found: Found];

const made = new WeakMap<Scheme, Words>();

/** The labels of a scheme, worked out once. */
export function labelsOf(scheme: Scheme): Words {
  const words = made.get(scheme) ?? wordsOf(scheme);
  made.set(scheme, words);
  return words;
}

/** @param text in one form of its letters, without those that nobody sees */
export function looseMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const words = labelsOf(scheme);
  const found = [
    ...text.split(LINES).flatMap((line) => inLine(line, words)),
    ...named(text, words.anywhere),
    // What is said in another language is known.
    ...unknownIn(text, words).filter((one) => named(one.text, words.anywhere).length === 0),
    ...unclosedIn(text, words),
  ];
  return found.map((mark) => ({ ...mark, span }));
}

/** `TLP:VERMELHO`, `TLP:R`, `TLP-R`: of what begins so the highest level, and where none does the highest of all. */
function unknownIn(text: string, { labels, scheme: { levels } }: Words): readonly Found[] {
  const highest = levels.at(-1);
  if (highest === undefined) return [];
  const isKnown = (label: string): boolean =>
    labels.has(squeeze(label)) || [...labels.keys()].some((one) => squeeze(label).startsWith(one));
  return headsOf(levels).flatMap((head) => {
    const short = "[A-Z](?:\\+[A-Z])?(?![\\p{L}\\p{N}+])";
    const initials = new RegExp(
      `${BEFORE}${escaped(head)}(?:[:/=_\\u2010-]|\\s?[([]|\\s(?=${short}\\s?(?:[:–—]|$)))(${short})`,
      "gu",
    );
    const begun = [...text.matchAll(initials)].map(([label, initial = ""]): Found => {
      const level = levels.findLast((one) => initialsOf(one).startsWith(initial));
      return { ...markOf(level ?? highest), text: label };
    });
    const words = [...text.matchAll(new RegExp(`${BEFORE}${escaped(head)}:([\\p{L}\\p{N}]{2,20})`, "giu"))];
    const unknown = words.flatMap(([label]) => (isKnown(label) ? [] : [{ ...markOf(highest), text: label }]));
    // `TLP4: …`; a version has a blank or a full stop.
    const numbered = [
      ...text.matchAll(new RegExp(`${BEFORE}${escaped(head)}[:-]?\\d(?![\\p{L}\\p{N}]|\\.\\p{N})`, "gu")),
    ];
    const counted = numbered.map(([label]): Found => ({ ...markOf(highest), text: label }));
    return [...begun, ...unknown, ...counted, ...joinedIn(text, head, levels)];
  });
}

/** `TLP:RED+STRICT`, `TLP:GREEN+RED`: of what is joined so each word that is a level's, the highest for one that is none's. */
function joinedIn(text: string, head: string, levels: readonly Level[]): readonly Found[] {
  const highest = levels.at(-1);
  const form = new RegExp(
    `${BEFORE}${escaped(head)}\\s{0,2}[:./=_-]?\\s{0,2}(\\p{L}{2,20}(?:\\+\\p{L}{2,20}){1,3})`,
    "giu",
  );
  const levelOf = (words: string) => levels.find(({ portion }) => squeeze(portion) === squeeze(`${head}${words}`));
  return [...text.matchAll(form)].flatMap(([label, joined = ""]) => {
    if (levelOf(joined) !== undefined || highest === undefined) return [];
    return joined.split("+").map((word) => ({ ...markOf(levelOf(word) ?? highest), text: label }));
  });
}

/** `TLP` of `TLP:RED`. */
export const headsOf = (levels: readonly Level[]): readonly string[] => [
  ...new Set(levels.flatMap(({ portion }) => (portion.includes(":") ? [portion.split(":")[0] ?? ""] : []))),
];

/** `A+S` of `TLP:AMBER+STRICT`. */
export const initialsOf = ({ portion }: Level): string =>
  (portion.split(":")[1] ?? "")
    .split("+")
    .map((word) => word.charAt(0))
    .join("+");

/** `(SS we leave`: whoever forgets to close a bracket means what is in it. */
function unclosedIn(text: string, { unclosed, labels, tails }: Words): readonly Found[] {
  const open: number[] = [];
  for (const { 0: side, index } of text.matchAll(SIDES))
    if (OPENING.test(side)) open.push(index + side.length);
    else open.pop();
  return open.flatMap((at) => {
    const [, label = ""] = unclosed?.exec(text.slice(at, at + LONGEST)) ?? [];
    return labels.get(squeeze(label)) ?? tails.get(label) ?? [];
  });
}

const named = (text: string, forms: readonly Form[]): readonly Found[] =>
  forms.flatMap(([form, found]) => (form.test(text) ? [found] : []));

function inLine(line: string, words: Words): readonly Found[] {
  const bracketed = [...line.matchAll(BRACKETS)].flatMap(([, content = ""]) => inBrackets(content, false, words));
  const tagged = [...line.matchAll(TAGS)].flatMap(([, tag = ""]) => {
    const found = words.labels.get(squeeze(tag));
    return found !== undefined && (squeeze(tag).length >= LONG || tag === tag.toUpperCase()) ? [found] : [];
  });
  return [...bracketed, ...tagged, ...line.split(SENTENCES).flatMap((sentence) => inSentence(sentence, words))];
}

function inSentence(text: string, words: Words): readonly Found[] {
  const whole = text.trim().replace(SIGNS, "");
  const tag = words.labels.get(squeeze(TAG.exec(text.trim())?.[1] ?? ""));
  const [first = ""] = FIRST.exec(whole) ?? [];
  const rest = whole.slice(first.length);
  const [, behind] = LAST.exec(rest.slice(-LONGEST)) ?? [];
  // A place may be restricted, in small letters and brackets behind its name.
  const last = behind !== undefined && words.names.has(behind.trim()) ? "" : (behind ?? "");
  const contents = [...[...first.matchAll(EACH)].map(([, content = ""]) => content), last];
  const found = contents.flatMap((content) => [...inBrackets(content, true, words)]);
  for (const form of words.edges) {
    const written = form.exec(rest)?.[1] ?? "";
    const label = squeeze(written);
    const one = words.labels.get(label) ?? words.tails.get(label);
    const isWord = written !== written.toUpperCase() && words.handling.has(label);
    if (one !== undefined && !isWord) found.push(one);
  }
  return [...found, ...(tag === undefined ? [] : [tag]), ...named(rest, words.starts)];
}

/** `#SS`, as notes are tagged: in small letters too where a text begins with it, or it is long. */
const TAGS = /(?<![\p{L}\p{N}&/#])#([\p{L}\p{N}:+/_-]{2,40})/gu;
const TAG = /^#([\p{L}\p{N}:+-]{2,40})(?![\p{L}\p{N}])/u;
const LONGEST = 130;
/** Between two labels in one pair of brackets. */
const APART = /[\s/,;|+&→>\u2010-\u2015-]+/u;

/** @param isEdge where a mark would stand, so that small letters are meant as one too */
function inBrackets(written: string, isEdge: boolean, { scheme, labels, tails }: Words): readonly Found[] {
  // Two slashes in small letters are a mark's as well.
  const content = (written.includes(scheme.separators.category) ? written.toUpperCase() : written).trim();
  const [, last = ""] = /[:：]\s*([^:：]{1,60})$/u.exec(content) ?? [];
  const said = last === last.toUpperCase() ? labels.get(squeeze(last)) : undefined;
  if (said !== undefined) return [said];
  if (!isEdge && content !== content.toUpperCase()) return [];
  const one = labels.get(squeeze(content)) ?? (content === content.toUpperCase() ? tails.get(content) : undefined);
  if (one !== undefined) return [one];
  const [first = "", ...others] = content.split(APART);
  // `SR REL TO USA` and `SR, NOFORN`: read as if it had the scheme's own sign, so that a list frees whom it names.
  const level = scheme.levels.find(({ portion }) => portion === first);
  if (level !== undefined) {
    const behind = content.slice(first.length).replace(/^[\s/,;|\u2010-\u2015-]+/u, "");
    const parsed = parseMark(`${first}${scheme.separators.category}${behind}`, PLACE, scheme);
    if (parsed !== null && "mark" in parsed) return [parsed.mark];
  }
  const several = [first, ...others].map((word) => labels.get(squeeze(word)) ?? tails.get(word));
  // `(SS only)`, `(SO to SS)`: no name of a ship goes on in small letters.
  const smalls = [first, ...others].filter((_, at) => several[at] === undefined);
  const isSaid = smalls.length < several.length && several[0] !== undefined && several.length <= MOST_WORDS;
  if (isEdge && isSaid && smalls.every((word) => word === word.toLowerCase()))
    return several.filter((one) => one !== undefined);
  return several.length > 1 && several.every((one) => one !== undefined) ? several : [];
}

const MOST_WORDS = 4;
const PLACE: Span = { file: "", start: 0, end: 0 };

function wordsOf(scheme: Scheme): Words {
  const { levels, caveats, release } = scheme;
  const [lowest] = levels;
  const labels = new Map<string, Found>();
  const tails = new Map<string, Found>();
  const written: string[] = [];
  const add = (label: string, found: Found) => {
    if (!isLoose(label) || labels.has(squeeze(label))) return;
    labels.set(squeeze(label), found);
    written.push(label);
  };
  for (const level of levels) for (const label of [level.portion, level.banner]) add(label, markOf(level));
  for (const level of levels) for (const label of level.former) add(label, markOf(level));
  for (const [name, level] of calledIn(levels)) add(name, markOf(level));
  // A caveat closes whatever the level is.
  for (const word of [...caveats.map((one) => one.word), ...(release === null ? [] : [release.none])])
    if (lowest !== undefined) add(word, { ...markOf(lowest), caveats: [word], text: word });
  for (const level of levels) {
    const [, tail] = level.portion.split(":");
    if (tail !== undefined) tails.set(tail, markOf(level));
  }
  const behind = [...written, ...tails.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const unclosed = behind.length === 0 ? null : new RegExp(`^\\s*(${behind.join("|")})(?![\\p{L}\\p{N}+])`, "u");
  const names = new Set(calledIn(levels).map(([name]) => name.toLowerCase()));
  const handling = new Set(caveats.filter(({ dominant }) => !dominant).map(({ word }) => squeeze(word)));
  const edges = edgesOf(written, [...tails.keys()], names);
  return { scheme, labels, names, handling, tails, unclosed, edges, ...formsOf(levels) };
}

/** Arrows, squares, triangles and other signs that people draw before a text. */
const DRAWN = "[\\u2023\\u2190-\\u21ff\\u25a0-\\u25ff\\u2700-\\u27bf\\u2b00-\\u2bff]";

/** @param names labels that are a level's own word, which a sentence may say in small letters */
function edgesOf(labels: readonly string[], tails: readonly string[], names: ReadonlySet<string>): readonly RegExp[] {
  const any = labels
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const colours = tails
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const written = labels.filter((label) => squeeze(label).length >= LONG);
  const long = inParts(written);
  const unsaid = inParts(written.filter((label) => !names.has(label.toLowerCase())));
  const form = (source: string, words: string, flags = "u") => (words === "" ? [] : [new RegExp(source, flags)]);
  return [
    ...form(`^(${any})(?:\\s*[:：=|>»→·•–—]|\\s+-|[^\\p{L}\\p{N}\\s'’(,.;!?&+]\\s)`, any),
    ...form(`^(${any})(?:\\.{2,}|[!…]|${DRAWN}|#\\s?\\p{N})`, any),
    ...form(`^(${any})\\s*[.:：]?$`, any),
    ...form(`[–—|→·•=]\\s*(${any})\\s*[.。]?$`, any),
    ...form(`[\\p{L}\\p{N}](?:\\s?[–—]|\\s-)\\s*(${colours})\\s*[.。]?$`, colours),
    ...form(`^(${colours})\\s*[;；•·]`, colours),
    ...form(`^(${any})\\s*[:：]`, any, "iu"),
    ...form(`^(${any})[;；,，]`, any),
    ...form(`\\s-\\s*(${any})\\s*[.。]?$`, any),
    ...form(`^(${colours})\\s*(?:[:：–—)\\]}>|=→]|-\\s)`, colours),
    // A title in capitals may begin with such a word.
    ...form(`^(${long})(?![\\p{L}\\p{N}+/]|\\s+(?:/|\\p{Lu}{2}))`, long),
    ...form(`(?<=[\\p{L}\\p{N},;–—]\\s|[,;–—])(${long})[\\s.。]{0,4}$`, long),
    ...form(`^(${long})\\s*[:：]`, long, "iu"),
    ...form(`^(${unsaid})(?:\\s*[–—,，;；]|\\s+-\\s)`, unsaid, "iu"),
  ];
}

const inParts = (labels: readonly string[]): string =>
  labels
    .toSorted((a, b) => b.length - a.length)
    .map(parted)
    .join("|");

/** Levels by their names in capitals, but for those that are called by a colour. */
export const calledIn = (levels: readonly Level[]): readonly (readonly [name: string, level: Level])[] =>
  levels.filter(({ portion }) => !portion.includes(":")).map((level) => [level.id.toUpperCase(), level] as const);

/** `NO FORN`, `EYES-ONLY`, `SAMPLE_SECRET`: with what people put between the letters of a long word. */
export const parted = (label: string): string =>
  label.includes(":") ? escaped(label) : [...squeeze(label)].map(escaped).join("[\\s._-]{0,2}");

const BEFORE = "(?<![\\p{L}\\p{N}])";
const BEHIND = "(?![\\p{L}\\p{N}+])";
/** What people put for the colon of a label: a sign or three, with blanks, or a full stop without. */
const SIGN = "(?:(?:\\s?[^\\p{L}\\p{N}\\s.,;!?()\\[\\]]{1,6}){1,2}\\s?|(?<!\\.\\p{L}{1,20})\\.)";

/** Signs that people put for a level that is called by a colour, beside the word before it: by themselves they are traffic lights. */
export const SIGNS_OF: Readonly<Partial<Record<string, string>>> = {
  red: "🔴🟥❤🛑⛔",
  amber: "🟠🟧🟡🟨🧡💛",
  green: "🟢🟩💚",
  clear: "⚪⬜🤍",
};

/** Of labels of two words, such as TLP's. */
function formsOf(levels: readonly Level[]): Pick<Words, "starts" | "anywhere"> {
  const starts: Form[] = [];
  const anywhere: Form[] = [];
  for (const level of levels) {
    const [head = "", tail = ""] = level.portion.split(":");
    if (tail === "") continue;
    const found = markOf(level);
    starts.push([new RegExp(`^${escaped(head)}\\s+${escaped(tail)}${BEHIND}`, "iu"), found]);
    anywhere.push([
      new RegExp(`${BEFORE}${escaped(head)}${SIGN}${escaped(tail)}(?![\\p{L}\\p{N}+]|\\.\\p{L})`, "iu"),
      found,
    ]);
    // In one word, as a tag has it.
    anywhere.push([
      new RegExp(`${BEFORE}${escaped(head)}${escaped(tail).replace("\\+", "\\+?")}${BEHIND}`, "iu"),
      found,
    ]);
    const signs = SIGNS_OF[(tail.split("+")[0] ?? "").toLowerCase()] ?? "";
    if (signs !== "" && !tail.includes("+"))
      anywhere.push([
        new RegExp(
          `${BEFORE}${escaped(head)}[\\s:=–—-]{0,3}[${signs}]|[${signs}]\\s{0,2}${escaped(head)}${BEHIND}`,
          "iu",
        ),
        found,
      ]);
    // `TLP level: RED` and `TLP:GREEN/RED`.
    const between = `(?:(?:\\s+\\p{L}{1,20}){1,2}\\s?[:=]\\s?|:[\\p{Lu}+]{1,20}\\s?[/|&,;–-]\\s?)`;
    anywhere.push([new RegExp(`${BEFORE}${escaped(head)}${between}${escaped(tail)}(?![\\p{L}\\p{N}+])`, "u"), found]);
    const [colour = "", ...more] = tail.split("+");
    const names = namesOf(colour);
    const ending = more.length > 0 ? "\\s{0,4}\\+" : "(?!\\s{0,4}\\+)";
    if (names !== "")
      anywhere.push([
        new RegExp(`${BEFORE}${escaped(head)}\\s{0,4}[:./=_|\\u2010-\\u2015-]{0,2}\\s{0,4}(?:${names})${ending}`, "iu"),
        found,
      ]);
  }
  return { starts, anywhere };
}

/** What the languages call a colour; letters behind a word of an alphabet would make it another. */
function namesOf(colour: string): string {
  const names = KNOWN_LANGUAGES.flatMap(({ colours }) => colours[colour.toLowerCase()] ?? []);
  return [...new Set(names)]
    .map((name) => (/[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u.test(name) ? name : `${escaped(name)}(?![\\p{L}\\p{N}])`))
    .join("|");
}
