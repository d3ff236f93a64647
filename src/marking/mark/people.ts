/** Names of a reader's people where labels have a code: `Not for Minister Park: …`. Looked up, since a registry may have thousands. */
import { remembering } from "../../data/remember.ts";
import { alsoWritten, KEYBOARD } from "../../language/variants.ts";
import { normalised } from "../../vocabulary/words.ts";
import { isLeading } from "./words.ts";

interface Names {
  readonly written: ReadonlySet<string>;
  /** As they compare: in any case, with umlauts or without. */
  readonly keys: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
}

/** Letters of a name that is no word of something else; of a script without blanks each is a syllable or more. */
const SHORTEST = 3;
/** `Kim Jong-un` and one more, each part by itself. */
const MOST_WORDS = 4;
/** `deputy prime minister park` */
const MOST_IN_TITLE = 3;
const MOST_UNSPACED = 12;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u;
const BETWEEN = /[\s_\u2010-]+/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/iu;
const SHORT_TITLES = /(?<!\p{L})((?:\p{Lu}\p{Ll}{1,4}\. ?){1,4})(?=(\p{Lu}[\p{L}’'-]{0,40}))/gu;

const namesOf = remembering((people: readonly string[]): Names => {
  const long = people.map((name) => name.normalize("NFKC")).filter((name) => name.length >= SHORTEST);
  const spelt = long.flatMap((name) => alsoWritten(name, KEYBOARD).split(" | "));
  const keys = new Set(spelt.map(normalised));
  return { written: new Set(long), keys, firsts: new Set([...keys].map(firstOf)) };
});

const keyOf = (name: string): string => normalised(name.replace(POSSESSIVE, ""));
const firstOf = (key: string): string => key.split(" ")[0] ?? "";

/**
 * A label with a code for each name of some people and the title before it; `’s` stays behind it. In small letters a name is one
 * where it or its title stands right behind a word of a phrase: `not for the park` is said of a park.
 * @param isOther whether a word is one of a phrase, and no title
 */
export function withPeople(
  label: string,
  people: readonly string[],
  code: string,
  isOther: (word: string) => boolean,
): string {
  const { keys, written } = namesOf(people);
  const read = UNSPACED.test(label) ? withUnspaced(label, written, code) : label;
  const words = read.split(BETWEEN);
  const out: string[] = [];
  let isFound = false;
  for (let at = 0; at < words.length; at++) {
    const some = (count: number) => words.slice(at, at + count).join(" ");
    const count = [...Array(MOST_WORDS).keys()]
      .map((less) => MOST_WORDS - less)
      .find((length) => keys.has(keyOf(some(length))));
    const title = out.slice(out.findLastIndex(isOther) + 1);
    const isLed = out.length > title.length && title.length <= MOST_IN_TITLE && !title.some(isLeading);
    if (count === undefined || !(isLed || CAPITAL.test(words[at] ?? ""))) {
      out.push(words[at] ?? "");
      continue;
    }
    out.length = isLed
      ? out.length - title.length
      : out.findLastIndex((word) => !CAPITAL.test(word) || isOther(word)) + 1;
    out.push(POSSESSIVE.test(some(count)) ? `${code}’s` : code);
    isFound = true;
    at += count - 1;
  }
  return isFound ? out.join(" ") : read;
}

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
        namesOf(people).firsts.has(firstOf(keyOf(name))) ? titles.replace(/\. ?/g, " ") : found,
      );
