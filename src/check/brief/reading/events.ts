/** Events with their days, and anniversaries with what they are of. */

import type { Events } from "../../../language/prose.ts";
import { hintOf, perReading, type Reading } from "../../../language/reading.ts";
import { type DateMention, isoOf } from "./dates.ts";

export interface EventMention {
  readonly kind: "day" | "anniversary";
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What must be the same to compare: the noun of the event's name, or the number of the anniversary. */
  readonly key: string;
  /** Of an event; "" of an anniversary. */
  readonly name: string;
  /** The day, or what the anniversary is of. */
  readonly value: string;
  /** `60 years since`: an anniversary only beside one that is called so. */
  readonly isLoose: boolean;
}

interface Reader {
  readonly named: RegExp;
  readonly numbered: RegExp;
  readonly leads: RegExp;
  readonly between: RegExp;
  readonly ordinals: Readonly<Record<string, number>>;
  /** `hint`: the same without what the anniversary is of, which is slow to look for. */
  readonly anniversaries: readonly { readonly pattern: RegExp; readonly hint: RegExp; readonly loose: boolean }[];
  readonly empty: ReadonlySet<string>;
}

const OF_WHAT = "(?<what>[^.,;:!?()\\n\\uFFFC]{3,80})";
const WHOSE = "(?<whose>(?:[\\p{L}-]{1,20}\\s){0,2}[\\p{L}-]{1,20})";

/** One for each language of the text that compares events. */
const readersOf = perReading((reading: Reading) =>
  reading.flatMap(({ prose: { events, numbers } }) => (events === null ? [] : [readerOf(events, numbers.ordinals)])),
);

function readerOf(events: Events, suffixes: readonly string[]): Reader {
  const any = (words: readonly string[]) => `(?:${words.length === 0 ? "[]" : words.join("|")})`;
  const count = `(?<count>\\d{1,3}${any(suffixes)}|${any(Object.keys(events.ordinals))})`;
  const capital = `\\p{Lu}[\\p{L}’'-]*\\s(?:${any(events.links)}\\s){0,2}`;
  const numbered = `(?<!\\p{L})${any(events.numbered)}\\s\\d{1,5}(?!\\d)`;
  return {
    named: new RegExp(`(?:${capital}){1,5}${any(events.nouns)}(?![\\p{L}-])|${numbered}`, "gu"),
    numbered: new RegExp(`^${any(events.numbered)}\\s`, "iu"),
    leads: new RegExp(`^(?:${any(events.leads)}\\s)+`, "iu"),
    between: new RegExp(`(?<!\\p{L})${any(events.between)}(?!\\p{L})`, "u"),
    ordinals: events.ordinals,
    anniversaries: events.anniversaries.map(({ form, loose }) => {
      const source = form
        .replaceAll(" ", "\\s")
        .replace("{count}", count)
        .replace("{number}", "(?<number>\\d{1,3})")
        .replace("{what}", OF_WHAT)
        .replace("{whose}", WHOSE);
      const hint = hintOf(form);
      return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}`, "giu"), hint, loose };
    }),
    empty: new Set(events.empty.split(" ")),
  };
}

/** Letters between the name of an event and its day. */
const REACH = 40;

/** @param all the dates of the text */
export function eventsIn(text: string, lang: string, all: readonly DateMention[]): readonly EventMention[] {
  return readersOf(text, lang).flatMap((reader) => [...dayOfEvents(text, all, reader), ...anniversaries(text, reader)]);
}

/** `the Joint Statement of 19 September 2005`: the next full date behind a name, in the same clause. */
function dayOfEvents(text: string, all: readonly DateMention[], reader: Reader): readonly EventMention[] {
  const dates = all.filter(({ year, day }) => year !== null && day !== null);
  if (dates.length === 0) return [];
  return [...text.matchAll(reader.named)].flatMap((match): readonly EventMention[] => {
    const end = match.index + match[0].length;
    const date = dates.find(({ from }) => from >= end && from - end <= REACH);
    if (date === undefined || !/^[^.;:!?\uFFFC]*$/.test(text.slice(end, date.from))) return [];
    if (reader.between.test(text.slice(end, date.from))) return [];
    const name = match[0].replace(reader.leads, "").toLowerCase().replace(/\s+/g, " ");
    const words = text.slice(match.index, date.to);
    const key = reader.numbered.test(name) ? name : (name.split(" ").at(-1) ?? name);
    const where = { from: match.index, to: date.to, words };
    return [{ kind: "day", ...where, key, name, value: isoOf(date, ""), isLoose: false }];
  });
}

function anniversaries(text: string, { anniversaries: forms, ordinals }: Reader): readonly EventMention[] {
  const mention = (match: RegExpExecArray, isLoose: boolean): EventMention => {
    const { count = "", number = "", what = "", whose = "" } = match.groups ?? {};
    const words = match[0].trim();
    const from = match.index + match[0].indexOf(words);
    const nth = ordinals[count.toLowerCase()] ?? Number.parseInt(count || number, 10);
    const where = { from, to: from + words.length, words };
    return { kind: "anniversary", ...where, key: `${nth}th`, name: "", value: what || whose, isLoose };
  };
  return forms
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ pattern, loose }) => [...text.matchAll(pattern)].map((match) => mention(match, loose)))
    .sort((a, b) => a.from - b.from);
}

/** Whether two names may be of one event: `the Joint Statement` is `the Six-Party Joint Statement`. */
export function isSameName(a: EventMention, b: EventMention): boolean {
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name];
  return short === long || (short.includes(" ") && long.endsWith(` ${short}`));
}

/** Whether two anniversaries may be of one event: they share a word that carries meaning. */
export function sharesEvent(a: EventMention, b: EventMention, lang: string): boolean {
  const empty = new Set(readersOf(a.value, lang).flatMap((reader) => [...reader.empty]));
  const words = ({ value }: EventMention) =>
    Array.from(value.toLowerCase().matchAll(/\p{L}{3,}/gu), ([word]) => word).filter((word) => !empty.has(word));
  const [one, two] = [words(a), new Set(words(b))];
  return one.length === 0 || two.size === 0 || one.some((word) => two.has(word));
}
