/** Numbers that claim something: no dates, times, names (`Option 3`, `S/RES/2094`) or places in a list. */
import type { Numbers } from "../../../language/prose.ts";
import { anyOf, perReading, type Reading, SPACED, setOf, startWords } from "../../../language/reading.ts";
import { type DateMention, datesIn } from "./dates.ts";

export interface NumberMention {
  readonly from: number;
  readonly to: number;
  /** As written, with its sign of currency or percent: `53,000`, `about` not included. */
  readonly words: string;
  readonly value: number;
  /** `60th`. */
  readonly ordinal: boolean;
  /** Word before it, lower case; "" at the start. */
  readonly before: string;
  /** Text behind it, up to the end of the clause. */
  readonly after: string;
}

interface Reader {
  /** Groups: `digits`, `unit`, `ordinal`. */
  readonly number: RegExp;
  /** What is said behind a number of an amount: `%`, `million`. */
  readonly unit: RegExp;
  readonly decimal: Numbers["decimal"];
  readonly magnitudes: readonly (readonly [pattern: RegExp, value: number])[];
  /** A number behind such a word names a thing. */
  readonly named: RegExp;
  readonly prefix: RegExp;
  readonly counter: RegExp;
  /** `15th conference`, `14th WTO Ministerial Conference`: the name of one of a row; an anniversary is a claim. */
  readonly occasion: RegExp;
  /** `and` of `Options 1, 3 and 4`. */
  readonly link: RegExp;
  /** Words that stand before a number at the start of a sentence. */
  readonly openers: ReadonlySet<string>;
  /** Whether a capital marks a name. */
  readonly capitals: boolean;
}

/** `l’article 5`: an article that has lost its vowel. */
export const ELIDED = "(?:\\p{L}{1,2}[’'])";

const readerOf = perReading((reading: Reading): Reader => {
  const [own] = reading;
  const { decimal = ".", grouping = "," } = own?.prose.numbers ?? {};
  const magnitudes = reading.flatMap(({ prose }) => Object.entries(prose.numbers.magnitudes));
  const not = [...setOf(reading, ({ numbers }) => numbers.notOccasion)].join("|") || "[]";
  const any = (pick: (numbers: Numbers) => readonly string[]): string => anyOf(reading, ({ numbers }) => pick(numbers));
  return {
    number: numberPattern(reading, decimal, grouping),
    unit: new RegExp(`^(?:${unitPattern(reading)})`, "u"),
    decimal,
    magnitudes: magnitudes.map(([word, value]) => [new RegExp(`${word}$`, "u"), value]),
    named: new RegExp(`^${ELIDED}?${any(({ named }) => named)}$`, "iu"),
    prefix: new RegExp(`${any(({ prefixes }) => prefixes)}\\s?$`, "iu"),
    counter: new RegExp(`^${startWords(reading, ({ numbers }) => numbers.counters)}`, "iu"),
    occasion: new RegExp(
      `^(?:\\s(?!(?:${not})(?!\\p{L}))[\\p{L}’'-]+){0,4}?\\s${startWords(reading, ({ numbers }) => numbers.occasions)}`,
      "iu",
    ),
    link: new RegExp(`^\\s?(?:,|[–-]|·|、|,?\\s?${any(({ links }) => links)})\\s?$`, "iu"),
    openers: setOf(reading, ({ numbers }) => numbers.openers),
    capitals: own?.prose.capitals !== false || !own.prose.wholeWords,
  };
});

function unitPattern(reading: Reading): string {
  const behind = reading.flatMap(({ prose: { wholeWords, numbers } }) => {
    const words = [...numbers.percent, ...Object.keys(numbers.magnitudes)].map((word) => word.replaceAll(" ", "\\s"));
    if (words.length === 0) return [];
    return [wholeWords ? `\\s?(?:${words.join("|")})(?!\\p{L})` : `(?:${words.join("|")})`];
  });
  return ["\\s?%", ...behind].join("|");
}

const CURRENCY = /^[$£€¥₩¢]/;
const CURRENCY_BEFORE = /[$£€¥₩¢]\s?$/;

function numberPattern(reading: Reading, decimal: string, grouping: string): RegExp {
  const mark = decimal === "." ? "\\." : ",";
  const group = grouping.replace(/[\]\\^-]/g, "\\$&");
  const unit = unitPattern(reading);
  const ordinal = anyOf(reading, ({ numbers }) => numbers.ordinals);
  return new RegExp(
    `(?<![${SPACED}0-9/.,:#§¶@_+’'&]|[0-9]\\s?[–-]|[${SPACED}][–-])(?:[$£€¥₩¢]\\s?)?` +
      `(?<digits>\\d{1,3}(?:[${group}]\\d{3})+(?:${mark}\\d+)?|\\d+(?:${mark}\\d+)?)` +
      `(?:\\s?[–-]\\s?\\d[\\d,.]*\\d|\\s?[–-]\\s?\\d)?(?<unit>${unit})?(?<ordinal>${ordinal})?` +
      `(?![${SPACED}0-9/_°]|[.,:]\\d|-[${SPACED}])`,
    "gu",
  );
}

/**
 * Every number of a text that is more than a name, in order.
 * @param dates of the text, which are no numbers
 */
export function numbersIn(
  text: string,
  lang: string,
  dates: readonly DateMention[] = datesIn(text, lang),
): readonly NumberMention[] {
  const reader = readerOf(text, lang);
  const masked = masking(text, dates, reader);
  const found: NumberMention[] = [];
  /** Where the last name with a number ends, which the next may go on with. */
  let lastName = text.length;
  for (const match of masked.matchAll(reader.number)) {
    const from = match.index;
    const to = from + match[0].trim().length;
    const lead = masked.slice(Math.max(0, from - REACH), from);
    const rest = masked.slice(to, to + REACH);
    const { unit, digits = "", ordinal } = match.groups ?? {};
    const isOccasion = ordinal !== undefined && reader.occasion.test(rest);
    // `clauses 2 and 4, 40 per cent`: nothing is called by an amount.
    const isAmount = unit !== undefined || CURRENCY.test(match[0]);
    if (
      isOccasion ||
      isNamed(lead, digits, rest, reader) ||
      (!isAmount && reader.link.test(masked.slice(lastName, from)))
    )
      lastName = to;
    else found.push(mention(text, from, to, match, reader));
  }
  return found;
}

/** How far around a number its name, its unit and its like are looked for. */
const REACH = 80;

function mention(text: string, from: number, to: number, { groups }: RegExpExecArray, reader: Reader): NumberMention {
  const { unit = "", digits: written = "", ordinal } = groups ?? {};
  const digits = written.replace(reader.decimal === "." ? /[^\d.]/g : /[^\d,]/g, "").replace(",", ".");
  const scale = reader.magnitudes.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  return {
    from,
    to,
    words: text.slice(from, to),
    value: Number(digits) * scale,
    ordinal: ordinal !== undefined,
    before: wordBefore(text.slice(Math.max(0, from - REACH), from)).toLowerCase(),
    after: text.slice(to, to + REACH).split(/[.;:!?()\n\uFFFC]/, 1)[0] ?? "",
  };
}

const TIME =
  /\b\d{1,2}[:.]\d{2}(?=\s?(?:[ap]\.?m\b|h\b|hrs|[A-Z]{2,4}\b|[–-]|$|[\s,.;)]))|\b\d{1,2}\s?[ap]\.?m\b|(?<![.\d])\b\d{1,2}:\d{2}\b/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200}/g;
const PARAGRAPHS = /(?<!¶)¶+\s?\d+(?:\s?[–,-]\s?¶?\d+)*/g;
/** A day in digits alone, which its own rule tells. */
const ALL_DIGITS = /\b\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})\b/g;

/** The text with dates, years, times and addresses blanked, every other character in its place. */
function masking(text: string, dates: readonly DateMention[], { unit }: Reader): string {
  const blank = (words: string) => "\u0001".repeat(words.length);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of dates) {
    pieces.push(text.slice(at, from), blank(text.slice(from, to)));
    at = to;
  }
  const masked = pieces.join("") + text.slice(at);
  // `5.45 per cent`, `$1.25`: no hour of a day.
  const isAmount = (words: string, at: number): boolean =>
    unit.test(masked.slice(at + words.length, at + words.length + REACH)) ||
    CURRENCY_BEFORE.test(masked.slice(Math.max(0, at - 2), at));
  const timeless = masked.replace(TIME, (words, at: number) => (isAmount(words, at) ? words : blank(words)));
  return timeless.replace(ADDRESS, blank).replace(ALL_DIGITS, blank).replace(PARAGRAPHS, blank);
}

function wordBefore(lead: string): string {
  return /(?<![\p{L}’'])([\p{L}’']+)\.?\s+$/u.exec(lead)?.[1] ?? "";
}

/** `Option 3`, `Resolution 2087`, `Boeing 747`, `a year such as 2005`. */
function isNamed(lead: string, digits: string, rest: string, reader: Reader): boolean {
  const before = wordBefore(lead);
  const plain = /^\d+$/.test(digits);
  if (reader.named.test(before)) return plain || digits.length < 4;
  if (
    reader.prefix.test(lead) ||
    reader.counter.test(rest) ||
    (lead.endsWith("(") && /^\)/.test(rest) && digits.length < 3)
  )
    return true;
  if (plain && digits.length === 4 && /^(?:19|20)/.test(digits) && !/^\s?%/.test(rest)) return true;
  const opens = reader.openers.has(before.toLowerCase()) && startsSentence(lead, before);
  const isProper = reader.capitals && /^\p{Lu}/u.test(before) && !opens;
  return isProper && plain && digits.length <= 4 && !/^\s\p{Ll}+s(?!\p{L})/u.test(rest);
}

function startsSentence(lead: string, before: string): boolean {
  const upTo = lead.trimEnd().slice(0, -before.length).trimEnd();
  return upTo === "" || /[.!?:;–—"“(\uFFFC]$/.test(upTo);
}
