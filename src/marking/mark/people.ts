/** Names of a reader's people where labels have a code: `Not for Minister Park: …`. Looked up, since a registry may have thousands. */
import { remembering } from "../../data/remember.ts";

interface Names {
  /** As they are written, and in capitals. */
  readonly whole: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
}

/** Letters of a name that is no word of something else; of a script without blanks each is a syllable or more. */
const SHORTEST = 3;
/** `Kim Jong Un` and one more. */
const MOST_WORDS = 4;
const MOST_UNSPACED = 12;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u;
const CAPITAL = /^\p{Lu}/u;
const SHORT_TITLE = /(?<!\p{L})(\p{Lu}\p{Ll}{1,4})\. (?=(\p{Lu}[\p{L}’'-]{0,40}))/gu;

const namesOf = remembering((people: readonly string[]): Names => {
  const long = people.map((name) => name.normalize("NFKC")).filter((name) => name.length >= SHORTEST);
  const whole = new Set(long.flatMap((name) => [name, name.toUpperCase()]));
  return { whole, firsts: new Set([...whole].map((name) => name.split(" ")[0] ?? "")) };
});

/**
 * A label with a code for each name of some people and the title before it.
 * @param isOther whether a word with a capital before a name is no title
 */
export function withPeople(
  label: string,
  people: readonly string[],
  code: string,
  isOther: (word: string) => boolean,
): string {
  const { whole } = namesOf(people);
  const read = UNSPACED.test(label) ? withUnspaced(label, whole, code) : label;
  const words = read.split(" ");
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const count = [...Array(MOST_WORDS).keys()]
      .map((less) => MOST_WORDS - less)
      .find((some) => whole.has(bare(words.slice(at, at + some).join(" "))));
    if (count === undefined) {
      out.push(words[at] ?? "");
      continue;
    }
    out.length = out.findLastIndex((word) => !CAPITAL.test(word) || isOther(word)) + 1;
    out.push(code);
    at += count - 1;
  }
  return out.join(" ");
}

/** Without a comma behind it. */
const bare = (name: string): string => name.replace(/[^\p{L}]{1,3}$/u, "");

/** The first name that stands in a label, the longest of those that begin there. */
function withUnspaced(label: string, names: ReadonlySet<string>, code: string): string {
  const all = [...label].flatMap((_, at) =>
    [...Array(MOST_UNSPACED).keys()].map((less) => label.slice(at, at + MOST_UNSPACED - less)),
  );
  const name = all.find((one) => UNSPACED.test(one) && names.has(one));
  return name === undefined ? label : label.replace(name, code);
}

/** A text without the stop of a title that is short, which ends no sentence: `Mr. Park`. */
export const withPlainTitles = (text: string, people: readonly string[]): string =>
  people.length === 0 || !text.includes(". ")
    ? text
    : text.replace(SHORT_TITLE, (found, title: string, name: string) =>
        namesOf(people).firsts.has(name) ? `${title} ` : found,
      );
