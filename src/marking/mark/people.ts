/** Names of a reader's people where labels have a code: `Not for Minister Park: …`. Looked up, since a registry may have thousands. */
import { remembering } from "../../data/remember.ts";
import { inOneSpelling } from "../../language/variants.ts";
import { normalised } from "../../vocabulary/words.ts";
import { openingOf } from "./phrases.ts";
import { isLeading, isRank } from "./words.ts";

interface Names {
  readonly written: ReadonlySet<string>;
  /** As they compare: in any case, with accents and letters of their own or without. */
  readonly keys: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
}

/** Letters of a name; of one is too much made. */
const SHORTEST = 2;
/** Letters of a name that is no word of something else in small letters. */
const SHORTEST_SMALL = 3;
/** `Kim Jong-un` and one more, each part by itself. */
const MOST_WORDS = 4;
/** `first deputy chair park` */
const MOST_IN_TITLE = 3;
const MOST_UNSPACED = 12;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u;
const BETWEEN = /[\s_\u2010-]+/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/iu;
const SHORT_TITLES = /(?<!\p{L})((?:\p{L}\p{Ll}{1,4}\. ?){1,4})(?=(\p{L}[\p{L}’'-]{0,40}))/gu;

const namesOf = remembering((people: readonly string[]): Names => {
  const long = people.map((name) => name.normalize("NFKC")).filter((name) => name.length >= SHORTEST);
  const keys = new Set(long.map(keyOf));
  return { written: new Set(long), keys, firsts: new Set([...keys].map(firstOf)) };
});

const keyOf = (name: string): string => inOneSpelling(normalised(name.replace(POSSESSIVE, "")));
const firstOf = (key: string): string => key.split(" ")[0] ?? "";

/**
 * A label with a code for each name of some people and the title before it; `’s` stays behind it. In small letters a name is one
 * where it or its title stands right behind a phrase: `not for the park` is said of a park, `not for the minister park` of a minister.
 */
export function withPeople(label: string, people: readonly string[], code: string): string {
  const { keys, written } = namesOf(people);
  const read = UNSPACED.test(label) ? withUnspaced(label, written, code) : label;
  const words = read.split(BETWEEN);
  let start = openingOf(words);
  const out = words.slice(0, start);
  for (let at = start; at < words.length; at++) {
    const some = (count: number) => words.slice(at, at + count).join(" ");
    const count = [...Array(MOST_WORDS).keys()]
      .map((less) => MOST_WORDS - less)
      .find((length) => keys.has(keyOf(some(length))));
    const title = out.slice(start);
    const isLed = start > 0 && isTitle(title) && some(count ?? 0).length >= SHORTEST_SMALL;
    if (count === undefined || !(isLed || CAPITAL.test(words[at] ?? ""))) {
      out.push(words[at] ?? "");
      continue;
    }
    out.length = isLed ? start : Math.max(start, out.findLastIndex((word) => !CAPITAL.test(word)) + 1);
    out.push(POSSESSIVE.test(some(count)) ? `${code}’s` : code);
    start = out.length;
    at += count - 1;
  }
  return out.join(" ");
}

/** Whether a name is one of some people's, with a title or without; in small letters it is a word. */
export function isPerson(name: string, people: readonly string[]): boolean {
  const { keys, written } = namesOf(people);
  if (UNSPACED.test(name)) return written.has(name);
  const words = name.split(BETWEEN);
  const first = words.findIndex((word) => !isRank(word.replace(".", "")));
  return CAPITAL.test(words[first] ?? "") && keys.has(keyOf(words.slice(first).join(" ")));
}

/** Words right before a name: any few, or those of an office, `the minister of foreign affairs`, which goes on in small words but ends in none. */
const isTitle = (words: readonly string[]): boolean =>
  words.some(isRank) ? !isLeading(words.at(-1) ?? "") : words.length <= MOST_IN_TITLE && !words.some(isLeading);

/** The first name that stands in a label, the longest of those that begin there. */
function withUnspaced(label: string, names: ReadonlySet<string>, code: string): string {
  const all = [...label].flatMap((_, at) =>
    [...Array(MOST_UNSPACED).keys()].map((less) => label.slice(at, at + MOST_UNSPACED - less)),
  );
  const name = all.find((one) => UNSPACED.test(one) && names.has(one));
  return name === undefined ? label : label.replace(name, code);
}

/** A text without the stops of titles that are short, which end no sentence: `Lt. Gen. Park`. */
export const withPlainTitles = (text: string, people: readonly string[]): string =>
  people.length === 0 || !text.includes(".")
    ? text
    : text.replace(SHORT_TITLES, (found, titles: string, name: string) =>
        namesOf(people).firsts.has(firstOf(keyOf(name))) && (CAPITAL.test(titles) || titles.split(/\. ?/).some(isRank))
          ? titles.replace(/\. ?/g, " ")
          : found,
      );
