/** What a kind, topic, line or column means: the field `means` of a head, and the entries of `vocabulary.yml`. */
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { GENERATED, type Generated, type Meaning, REACHES, ROLES, type Topic } from "../../vocabulary/types.ts";
import { apart } from "../../vocabulary/words.ts";
import type { Head } from "./head.ts";
import { checkLanguage } from "./head-values.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where a meaning is read, for what is wrong with it. */
export interface Place {
  readonly head: Head;
  /** `means`, `topics.red-lines`. */
  readonly field: string;
  /** Where what is within it stands, by the way to it: `headings.en`. */
  readonly at: (way: string) => Span;
}

const within = ({ head, field, at }: Place, key: string): Place => ({
  head,
  field: `${field}.${key}`,
  at: (way) => at(way === "" ? key : `${key}.${way}`),
});

export const MEANING = ["reach", "screen", "roles"];
const TOPIC = [...MEANING, "form", "template", "generated", "entries", "words", "named", "sensitive", "headings"];

/** Of lines and columns, which stand on slides that are for a screen: they are too, unless they say that they are not. */
export const readMeaning = (value: unknown, place: Place): Meaning =>
  meaningOf(valuesOf(value, place, MEANING), true, place);

function meaningOf(values: Values, isShown: boolean, place: Place): Meaning {
  return {
    reach: wordOf(values, "reach", REACHES, place) ?? "partner",
    screen: flagOf(values, "screen", place) ?? isShown,
    roles: listOf(values, "roles", place).flatMap((word) => oneOf(word, ROLES, "roles", place) ?? []),
  };
}

/**
 * Of a slide or part. It is off screens unless it says that it is for one: nothing comes before a room by omission.
 * @param template the kind that shows it, where the topic does not name one
 */
export function readTopic(name: string, value: unknown, template: string, place: Place): Topic {
  const values = valuesOf(value, place, TOPIC);
  return {
    ...meaningOf(values, false, place),
    name,
    form: flagOf(values, "form", place) ?? false,
    template: textOf(values, "template", place) || template,
    generated: wordOf<Generated>(values, "generated", GENERATED, place) ?? null,
    entries: countOf(values, "entries", place),
    words: countOf(values, "words", place),
    named: flagOf(values, "named", place) ?? false,
    sensitive: textOf(values, "sensitive", place),
    headings: readWords(values.headings, place, "headings"),
  };
}

/** The words of each language at `key`: `{en: [Severity, How bad], ko: […]}`; one word may stand without brackets. */
export function readWords(value: unknown, around: Place, key: string): ReadonlyMap<string, readonly string[]> {
  const { head, field, at } = within(around, key);
  const result = new Map<string, readonly string[]>();
  if (value === undefined || value === null) return result;
  if (!isValues(value)) {
    head.wrong(field, "languages with their words, like `{en: [Positions]}`", at(""));
    return result;
  }
  for (const [lang, words] of Object.entries(value)) {
    const list: readonly unknown[] = Array.isArray(words) ? words : [words];
    checkLanguage(head, field, lang, at(lang));
    if (list.every((word) => typeof word === "string" || typeof word === "number"))
      result.set(
        lang.toLowerCase(),
        list.flatMap((word) => apart(String(word))),
      );
    else head.wrong(`${field}.${lang}`, "a list of words", at(lang));
  }
  return result;
}

export const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The entries of a map; what it may not have is reported, and so is anything that is no map. */
export function valuesOf(value: unknown, { head, field, at }: Place, known: readonly string[]): Values {
  if (value === undefined || value === null) return {};
  if (!isValues(value)) {
    head.wrong(field, `properties like \`{${known[0] ?? "screen"}: …}\``, at(""));
    return {};
  }
  for (const key of Object.keys(value)) if (!known.includes(key)) head.unknown(`${field}.${key}`, key, known, at(key));
  return value;
}

function oneOf<T extends string>(
  word: unknown,
  words: readonly T[],
  key: string,
  { head, field, at }: Place,
): T | undefined {
  const found = words.find((one) => one === word);
  if (found === undefined)
    head.wrong(
      `${field}.${key}`,
      `one of ${words.join(", ")}`,
      at(`${key}.${String(word)}`),
      didYouMean(String(word), words),
    );
  return found;
}

function wordOf<T extends string>(values: Values, key: string, words: readonly T[], place: Place): T | undefined {
  return values[key] === undefined ? undefined : oneOf(values[key], words, key, place);
}

export function flagOf(values: Values, key: string, { head, field, at }: Place): boolean | undefined {
  const value = values[key];
  if (value !== undefined && typeof value !== "boolean") head.wrong(`${field}.${key}`, "true or false", at(key));
  return typeof value === "boolean" ? value : undefined;
}

function countOf(values: Values, key: string, { head, field, at }: Place): number | null {
  const value = values[key];
  if (value === undefined) return null;
  if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
  head.wrong(`${field}.${key}`, "a whole number above 0", at(key));
  return null;
}

function textOf(values: Values, key: string, { head, field, at }: Place): string {
  const value = values[key];
  if (value !== undefined && typeof value !== "string") head.wrong(`${field}.${key}`, "text", at(key));
  return typeof value === "string" ? value : "";
}

export function listOf(values: Values, key: string, { head, field, at }: Place): readonly unknown[] {
  const value = values[key];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  head.wrong(`${field}.${key}`, "a list in brackets", at(key));
  return [];
}
