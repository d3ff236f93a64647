/**
 * Quotation marks, dashes and dots as typewriters have them become those of print, as Pandoc's “smart” does; and blanks
 * at which no line should end become such as do not break.
 */
import { bonds, isBindable, type Langs } from "./bonds.ts";
import { isKnownLanguage, languageOf } from "./index.ts";

/** A stretch of a text that runs on: a word in bold, a link, code. */
export interface Stretch {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Code stays as it is typed; what stands beside it looks at it. */
  readonly isCode: boolean;
}

const TYPED = /["']|--|\.\.\.|« | [»!?:;]/;
/** What makes a word an address, which is no prose. */
const ADDRESS = /:\/\/|www\./;
/** Marks that may stand open at once: text that nests deeper is none that anybody reads. */
const DEEPEST = 8;
/** Letters of scripts that write apostrophes; others have no blanks around quotation marks either. */
const APOSTROPHE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BLANK = /^\s?$/u;
/** What may stand before an opening mark. */
const OPENS = /[\s([{<«“‘„‚「『《/–—-]/u;

/** Whether a text has anything that `typeset` would change: nearly none has. */
export const isTyped = (text: string): boolean => TYPED.test(text) || isBindable(text);

/** One text of one language. */
export const typesetText = (text: string, lang: string): string =>
  isTyped(text) ? (typeset([{ text, lang, isCode: false }])[0] ?? text) : text;

/**
 * The stretches of one paragraph, each as it is to be set. Quotation marks are turned in pairs: one that has no partner
 * stays as typed, so that inches and minutes do. In a language without a file all do, since nobody knows its marks.
 * `--for` stays, as an option of a command; so do addresses and code.
 */
export function typeset(stretches: readonly Stretch[]): readonly string[] {
  const text = stretches.map((stretch) => stretch.text).join("");
  if (!isTyped(text)) return stretches.map((stretch) => stretch.text);
  const fixed = new Set<number>();
  if (ADDRESS.test(text))
    for (const { index, 0: word } of text.matchAll(/\S+/g)) if (ADDRESS.test(word)) mark(fixed, index, word.length);
  let length = 0;
  for (const { text: own, isCode } of stretches) {
    if (isCode) mark(fixed, length, own.length);
    length += own.length;
  }
  const langs = langsOf(stretches);
  const held = bonds(text, langs, fixed).map((place): Change => [place, "\u00a0"]);
  // Most texts that come as far have a number and nothing typed.
  const typed = TYPED.test(text) ? [...signs(text), ...spaces(text, langs), ...marks(text, langs, fixed)] : [];
  const changes = [...held, ...typed];
  // Of several for one place the last counts.
  const set = new Map(changes.filter(([place]) => !fixed.has(place)));
  if (set.size === 0) return stretches.map((stretch) => stretch.text);
  const places = [...set.keys()].sort((a, b) => a - b);
  let [at, next] = [0, 0];
  return stretches.map(({ text: own }) => {
    const [start, end] = [at, at + own.length];
    at = end;
    let [out, from] = ["", start];
    for (; (places[next] ?? end) < end; next++) {
      const place = places[next] ?? end;
      out += text.slice(from, place) + (set.get(place) ?? "");
      from = place + 1;
    }
    return from === start ? own : out + text.slice(from, end);
  });
}

/** The languages of a text by its letters. */
function langsOf(stretches: readonly Stretch[]): Langs {
  const [first, ...others] = stretches;
  const lang = first?.lang ?? "";
  if (others.every((stretch) => stretch.lang === lang)) return { all: new Set([lang]), at: () => lang };
  const letters = stretches.flatMap((stretch) => Array<string>(stretch.text.length).fill(stretch.lang));
  return { all: new Set(letters), at: (place) => letters[place] ?? "" };
}

function mark(fixed: Set<number>, start: number, length: number): void {
  for (let i = start; i < start + length; i++) fixed.add(i);
}

type Change = readonly [index: number, text: string];

/** Dashes of two and three hyphens, dots of three full stops; longer rows are rules, arrows are arrows. */
function* signs(text: string): Generator<Change> {
  for (const { index, 0: row } of text.matchAll(/-{2,}|\.{3,}/g)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + row.length)];
    if (row.length > 3 || /[<!>\\/]/.test(before) || /[>\\/]/.test(after)) continue;
    const isOption = row === "--" && BLANK.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (isOption) continue;
    yield [index, row === "--" ? "–" : row === "---" ? "—" : "…"];
    for (let i = 1; i < row.length; i++) yield [index + i, ""];
  }
}

/** Blanks that a language puts beside its marks do not end a line. */
function* spaces(text: string, langs: Langs): Generator<Change> {
  for (const { index, 0: found } of text.matchAll(/« | [»!?:;]/g)) {
    const [at, sign] = found.startsWith(" ") ? [index, found.charAt(1)] : [index + 1, "«"];
    const [wide, narrow] = languageOf(langs.at(at)).beforeSigns ?? [];
    if (wide !== undefined && narrow !== undefined) yield [at, sign === ":" ? wide : narrow];
  }
}

interface Open {
  readonly index: number;
  readonly sign: string;
}

/** Quotation marks and apostrophes. */
function* marks(text: string, langs: Langs, fixed: ReadonlySet<number>): Generator<Change> {
  const stack: Open[] = [];
  const lastPartner = lastSingleThatCloses(text, fixed);
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if ((sign !== '"' && sign !== "'") || fixed.has(i)) continue;
    const [before, after] = [text.charAt(i - 1), text.charAt(i + 1)];
    const isInWord = sign === "'" && isWordSign(before) && APOSTROPHE.test(after);
    const partner = isInWord || !closes(before) ? -1 : stack.findLastIndex((open) => open.sign === sign);
    if (partner >= 0) {
      const [opening, ...others] = stack.splice(partner);
      if (opening !== undefined) yield* pair(opening, i, stack, langs);
      yield* apostrophes(others);
      continue;
    }
    const isYear = sign === "'" && /^\d\d(?!\d)/.test(text.slice(i + 1, i + 4));
    const isOpening = !isInWord && !isYear && opens(before, after);
    if (isOpening && (sign === '"' || lastPartner > i + 1)) {
      stack.push({ index: i, sign });
      if (stack.length > DEEPEST) yield* apostrophes(stack.splice(0, 1));
    } else if (sign === "'" && (isInWord || APOSTROPHE.test(before) || (BLANK.test(before) && !BLANK.test(after))))
      yield [i, "’"];
  }
  yield* apostrophes(stack);
}

/** Single marks that nothing closed: `'tis`. */
function* apostrophes(open: readonly Open[]): Generator<Change> {
  for (const { index, sign } of open) if (sign === "'") yield [index, "’"];
}

function* pair({ index, sign }: Open, end: number, outer: readonly Open[], langs: Langs): Generator<Change> {
  const lang = langs.at(index);
  if (!isKnownLanguage(lang)) return;
  const [open, close, innerOpen, innerClose] = languageOf(lang).speech;
  const isInner = sign === "'" || outer.some((one) => one.sign === '"');
  yield [index, isInner ? innerOpen : open];
  yield [end, isInner ? innerClose : close];
}

const isWordSign = (sign: string): boolean => APOSTROPHE.test(sign) || /\d/.test(sign);
const closes = (before: string): boolean => !BLANK.test(before) && !/[([{]/.test(before);
const opens = (before: string, after: string): boolean =>
  !BLANK.test(after) && (before === "" || OPENS.test(before) || /["']/.test(before) || UNSPACED.test(before));

/** The place of the last single mark that can end a quotation; what starts behind it is an apostrophe. */
function lastSingleThatCloses(text: string, fixed: ReadonlySet<number>): number {
  for (let i = text.lastIndexOf("'"); i > 0; i = text.lastIndexOf("'", i - 1))
    if (!fixed.has(i) && closes(text.charAt(i - 1)) && !APOSTROPHE.test(text.charAt(i + 1))) return i;
  return -1;
}
