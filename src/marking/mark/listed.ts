/** Names in a list with others, `Tokyo or Seoul`: who reads one of them is not to read the text. */
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { openingOf } from "./phrases.ts";
import { wordsOf } from "./words.ts";

let known: ReadonlySet<string> | null = null;

/** What languages put between two names, and the comma. */
function joiners(): ReadonlySet<string> {
  known ??= new Set([
    ",",
    ...KNOWN_LANGUAGES.flatMap(({ tag }) =>
      (["conjunction", "disjunction"] as const).map((type) =>
        new Intl.ListFormat(tag, { type }).format(["1", "2"]).replace(/[\s12]+/g, ""),
      ),
    ),
    ...wordsOf((language) => language.joiners),
  ]);
  return known;
}

/** What ends a name that another one follows, in Korean. */
function endings(): RegExp {
  ended ??= new RegExp(
    `(?<=\\p{sc=Hang}{2})(?:${[...joiners()].filter((one) => HANGUL.test(one)).join("|")})(?=\\s)`,
    "gu",
  );
  return ended;
}

let ended: RegExp | null = null;
const HANGUL = /^\p{sc=Hang}+$/u;

const SIGNS = /\s?[/&,，、・·]\s?/gu;
/** A name, in capitals or behind one, or a flag. */
const NAME = /^[\p{Lu}\p{Regional_Indicator}\p{sc=Hang}]/u;
/** `the`, `les`. */
const ARTICLE = /^\p{Ll}{1,3}$/u;

/** A label without the names that are listed before one of some: `Not for KOR` of `Not for Tokyo or KOR`. */
export function withoutListed(label: string, names: ReadonlySet<string>): string {
  const words = label.replace(endings(), " , ").replace(SIGNS, " , ").split(/ +/);
  const opening = openingOf(words);
  const last = words.findIndex((word) => names.has(word.toUpperCase()));
  let first = last;
  for (let next = before(words, first, opening); next < first; next = before(words, first, opening)) first = next;
  return first === last ? label : [...words.slice(0, first), ...words.slice(last)].join(" ");
}

/**
 * Where the name begins that stands in a list before a word; the place of the word itself where none does.
 * @param opening how many words a phrase has that all of them stand behind
 */
function before(words: readonly string[], at: number, opening: number): number {
  const joins = (place: number) => joiners().has(words[place]?.toLowerCase() ?? "");
  let end = ARTICLE.test(words[at - 1] ?? "") && !joins(at - 1) ? at - 1 : at;
  if (!joins(end - 1)) return at;
  while (joins(end - 1)) end--;
  let start = end;
  while (start > opening && NAME.test(words[start - 1] ?? "")) start--;
  return start < end ? start : at;
}

/** What stands behind each word that joins a list, without that word and with it: `ni` is `nor`, and a no of its own. */
export function piecesOf(label: string): readonly string[] {
  const words = label.replace(SIGNS, " , ").split(/ +/);
  const joins = words.flatMap((word, at) => (joiners().has(word.toLowerCase()) ? [at] : []));
  return joins.flatMap((at, index) => {
    const end = joins[index + 1] ?? words.length;
    return [words.slice(at + 1, end), words.slice(at, end)].map((piece) => piece.join(" "));
  });
}

/** The last of some names in capitals in a script without blanks, which a sign or a word parts. */
export const lastListed = (names: string): string =>
  [...joiners()].reduce((last, join) => last.split(join).at(-1) ?? "", names.split(SIGNS).at(-1) ?? "").trim();
