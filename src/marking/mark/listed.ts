/** Names in a list with others, `Tokyo or Seoul`: who reads one of them is not to read the text. */
import { KNOWN_LANGUAGES } from "../../language/index.ts";

let joining: ReadonlySet<string> | null = null;

/** What languages put before the last of several names. */
function joins(word: string): boolean {
  joining ??= new Set(
    KNOWN_LANGUAGES.flatMap(({ tag }) =>
      (["conjunction", "disjunction"] as const).flatMap((type) =>
        new Intl.ListFormat(tag, { type })
          .formatToParts(["A", "B"])
          .flatMap(({ type: part, value }) => (part === "literal" ? [value.trim()] : [])),
      ),
    ),
  );
  return joining.has(word.toLowerCase());
}

const SIGNS = /\s?[/&,，、]\s?/gu;
const UNSPACED_SIGNS = /[/&,，、・·]/u;
/** A name, in capitals or behind one, or a flag. */
const NAME = /^[\p{Lu}\p{Regional_Indicator}]/u;
/** `the`, `les`. */
const ARTICLE = /^\p{Ll}{1,3}$/u;
/** Words of one name. */
const MOST_WORDS = 3;

/**
 * A label without the names that are listed before one of some: `Not for KOR` of `Not for Tokyo or KOR`.
 * @param opening how many of its words a phrase has, which are no names
 */
export function withoutListed(label: string, names: ReadonlySet<string>, opening: number): string {
  const words = label.replace(SIGNS, ", ").split(/\s+/);
  const last = words.findIndex((word) => names.has(word.replace(/\P{L}+$/u, "").toUpperCase()));
  let first = last;
  for (let next = before(words, first, opening); next < first; next = before(words, first, opening)) first = next;
  return first === last ? label : [...words.slice(0, first), ...words.slice(last)].join(" ");
}

/** Where the name begins that stands in a list before a word; the place of the word itself where none does. */
function before(words: readonly string[], at: number, opening: number): number {
  const skipped = ARTICLE.test(words[at - 1] ?? "") && !joins(words[at - 1] ?? "") ? at - 1 : at;
  const end = joins(words[skipped - 1] ?? "") ? skipped - 1 : skipped;
  const isListed = end < skipped || /,$/.test(words[end - 1] ?? "");
  if (!isListed) return at;
  let start = end;
  while (start > opening && end - start < MOST_WORDS && NAME.test(words[start - 1] ?? "")) {
    // A comma ends the name before.
    if (start < end && /,$/.test(words[start - 1] ?? "")) break;
    start--;
  }
  return start < end ? start : at;
}

/** The last of some names in a script without blanks, which a sign or a word parts. */
export function lastListed(names: string): string {
  const parts = names.split(UNSPACED_SIGNS);
  const last = parts.at(-1) ?? "";
  const words = [...(joining ?? [])];
  const join = words.find((word) => word !== "" && !/^\p{Script=Latin}/u.test(word) && last.includes(word));
  return (join === undefined ? last : last.slice(last.indexOf(join) + join.length)).trim();
}
