/**
 * Which languages a text is read in, and how their words become regular expressions: built when first needed, once for
 * each set of languages.
 */
import { en } from "./en.ts";
import { KNOWN_LANGUAGES, languageOf, primaryTag } from "./index.ts";
import type { Entries, Prose } from "./prose.ts";
import { rememberedIn } from "./remembered.ts";
import type { Language } from "./types.ts";

/** The brief's own language first, then those that the letters of the text give away, English last. Same set, same array. */
export type Reading = readonly Language[];

/** A text of Latin letters gives no language away; these are all others, and few ranges are quick to look through. */
const OTHER_LETTERS = /[\u0370-\u1dff\u2c00-\uffff]/;
let scripts: readonly { readonly language: Language; readonly holds: RegExp }[] | undefined;
/** The languages that their letters give away. */
function byScript() {
  scripts ??= KNOWN_LANGUAGES.flatMap((language) => {
    const { script } = language;
    return script === null ? [] : [{ language, holds: new RegExp(script, "u") }];
  });
  return scripts;
}
const readings = new Map<string, Reading>();
/** Of texts in Latin letters, by the tag as the brief writes it. */
const plain = new Map<string, Reading>();

/**
 * The languages in which a text is read: the brief's own and English, since mixed briefs are common, and any whose letters
 * it has.
 * @param lang language tag of the brief
 */
export function readingOf(text: string, lang: string): Reading {
  if (OTHER_LETTERS.test(text)) return foreign(text, lang);
  const known = plain.get(lang);
  if (known !== undefined) return known;
  const reading = findReading("", lang);
  plain.set(lang, reading);
  return reading;
}

/** Every rule asks for every text, and each save for all of them again. */
const foreign = rememberedIn(findReading);

function findReading(text: string, lang: string): Reading {
  const own = primaryTag(lang);
  const written =
    text === "" ? [] : byScript().filter(({ language, holds }) => language.tag !== own && holds.test(text));
  const key = [own, ...written.map(({ language }) => language.tag)].join(" ");
  const known = readings.get(key);
  if (known !== undefined) return known;
  const all = [languageOf(own), ...written.map(({ language }) => language), en];
  const reading = all.filter((one, index) => all.findIndex(({ tag }) => tag === one.tag) === index);
  readings.set(key, reading);
  return reading;
}

/** What `make` makes of a text's languages, made once for each set of them. */
export function perReading<T>(make: (reading: Reading) => T): (text: string, lang: string) => T {
  const made = new Map<Reading, T>();
  return (text, lang) => {
    const reading = readingOf(text, lang);
    const known = made.get(reading);
    if (known !== undefined) return known;
    const value = make(reading);
    made.set(reading, value);
    return value;
  };
}

/** The same for what needs every language at once, such as labels that must be known in any brief. */
export function fromEvery<T>(make: (reading: Reading) => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make(KNOWN_LANGUAGES) };
    return made.value;
  };
}

export type Pick = (prose: Prose) => Entries;

/**
 * Letters of scripts that part words by blanks, for a class of characters: a sign of Hangul ends a number where `m` does not. Ranges, since a boundary is tried at every place of a text, where `\\p{L}` takes three times as long.
 */
export const SPACED =
  "A-Za-z\\u00c0-\\u024f\\u0370-\\u052f\\u0531-\\u0587\\u05d0-\\u05ea\\u0620-\\u065f\\u066e-\\u06d3\\u1e00-\\u1fff";

/**
 * Letters of the scripts that people write, for a class of characters that a pattern names again and again: of `\\p{L}` V8 makes a
 * table at each place, which takes longer than all else that a short deck asks of it.
 */
export const LETTERS = `${SPACED}\\u0900-\\u109f\\u10a0-\\u13ff\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u9fff\\uac00-\\ud7a3`;
/** Matches nothing: for a language without such words. */
const NEVER = "[]";

const spaced = (entry: string): string => entry.replaceAll(" ", "\\s");
const joined = (entries: Entries): string => entries.map(spaced).join("|");

/** The longest piece of a form between its placeholders: a text without it has no match, and it is quick to look for. */
export function hintOf(form: string): RegExp {
  const pieces = form.split(/\{[a-z]+\}/).sort((a, b) => b.length - a.length);
  // Blanks at its start are one at least: to look for all of them from each of many takes the square of their number.
  return new RegExp(spaced(pieces[0] ?? "").replace(/^\\s\+/, "\\s"), "iu");
}

/** Source of a pattern of whole words and phrases, wherever they stand. */
export function wordsIn(reading: Reading, pick: Pick): string {
  const whole = joined(reading.flatMap(({ prose }) => (prose.wholeWords ? pick(prose) : [])));
  const loose = joined(reading.flatMap(({ prose }) => (prose.wholeWords ? [] : pick(prose))));
  const parts = [
    ...(whole === "" ? [] : [`(?<![${SPACED}0-9-])(?:${whole})(?![${SPACED}0-9-])`]),
    ...(loose === "" ? [] : [loose]),
  ];
  return parts.length === 0 ? NEVER : `(?:${parts.join("|")})`;
}

/** Source of a pattern of the bare words, where the pattern around them says what they stand between. */
export function anyOf(reading: Reading, pick: Pick): string {
  const all = joined(reading.flatMap(({ prose }) => pick(prose)));
  return all === "" ? NEVER : `(?:${all})`;
}

/** The same where words that need a blank behind them bring it: nothing may follow a whole word but its end. */
export function startWords(reading: Reading, pick: Pick): string {
  const parts = reading.flatMap(({ prose }) => {
    const all = joined(pick(prose));
    if (all === "") return [];
    return prose.wholeWords ? [`(?:${all})(?![\\p{L}\\p{N}])`] : [all];
  });
  return parts.length === 0 ? NEVER : `(?:${parts.join("|")})`;
}

/** Whether a text has one of the words, in its own languages. */
export function tellsOf(pick: Pick): (text: string, lang: string) => boolean {
  const patterns = perReading((reading) => new RegExp(wordsIn(reading, pick), "iu"));
  return (text, lang) => patterns(text, lang).test(text);
}

/** A list of plain words as a set. */
export const setOf = (reading: Reading, pick: (prose: Prose) => string): ReadonlySet<string> =>
  new Set(reading.flatMap(({ prose }) => pick(prose).split(" ")).filter((word) => word !== ""));
