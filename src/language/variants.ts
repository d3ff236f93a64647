/** Other spellings of the words of a language, so that its file writes each word once. */
import type { Words } from "./types.ts";

/** How German letters are written where keyboards lack them; Switzerland has no ß. */
export const KEYBOARD = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };

/**
 * The words, and behind them those that are also written with other letters: `Rückfallposition`, `Rueckfallposition`.
 * @param letters what each letter becomes on keyboards that lack it; all of a word change together
 */
export function alsoWritten(words: Words, letters: Readonly<Record<string, string>>): Words {
  const written = lettersOf(letters);
  // Most lists have none of the letters, and every start of briefdeck comes by here.
  if (words.search(written) < 0) return words;
  const changed = words.replace(written, (letter) => letters[letter] ?? letter);
  return [...new Set([...words.split(" | "), ...changed.split(" | ")])].join(" | ");
}

const patterns = new WeakMap<Readonly<Record<string, string>>, RegExp>();

/** Matches each of the letters. */
function lettersOf(letters: Readonly<Record<string, string>>): RegExp {
  const found = patterns.get(letters) ?? new RegExp(`[${Object.keys(letters).join("")}]`, "g");
  patterns.set(letters, found);
  return found;
}

/** Letters of their own that no accent makes, in two letters or one. */
const OWN: Readonly<Record<string, string>> = {
  ø: "oe",
  å: "aa",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ё: "е",
};

/**
 * A name in one of the ways in which it is written where keyboards lack its letters, whichever it is written in: `mueller`, `muller` and
 * `müller` come out alike, as do `sørensen`, `soerensen` and `sorensen`. Few other names do.
 * @param name in small letters
 */
export const inOneSpelling = (name: string): string =>
  name
    .replace(/[øåłđðþıħё]/g, (letter) => OWN[letter] ?? letter)
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replace(/(?<=[aou])e|(?<=a)a|(?<=s)s/g, "");

/** The same for a table of words, whatever its keys. */
export const allAlsoWritten = <K extends string>(
  table: Readonly<Record<K, Words>>,
  letters: Readonly<Record<string, string>>,
): Readonly<Record<K, Words>> => {
  const entries = Object.entries<Words>(table).map(([key, words]) => [key, alsoWritten(words, letters)]);
  return Object.fromEntries(entries) as Record<K, Words>;
};
