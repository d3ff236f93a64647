/**
 * What must not go out is understood in every brief, whatever its language. So a word that closes a text in one language must
 * not be an everyday label or heading of another.
 */
import { describe, expect, it } from "vitest";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { COLUMN_NAMES, type Language, LINE_TYPES, SUBJECT_NAMES } from "../../../src/language/types.ts";
import { isClosed } from "../../../src/vocabulary/types.ts";
import { apart, normalised } from "../../../src/vocabulary/words.ts";
import { vocabularyData } from "../../support/bound.ts";

const { lines, columns, topics } = vocabularyData();

/** Words of a language by whether they close what they stand over. */
function wordsOf(language: Language, closed: boolean): ReadonlyMap<string, string> {
  const found = [
    ...LINE_TYPES.filter((type) => isClosed(lines.get(type)?.reach ?? "partner") === closed).flatMap((type) =>
      apart(language.lines[type]).map((word): [string, string] => [normalised(word), `line ${type}`]),
    ),
    ...COLUMN_NAMES.filter((key) => isClosed(columns.get(key)?.reach ?? "partner") === closed).flatMap((key) =>
      apart(language.columns[key]).map((word): [string, string] => [normalised(word), `column ${key}`]),
    ),
    ...SUBJECT_NAMES.filter((name) => isClosed(topics.get(name)?.reach ?? "partner") === closed).flatMap((name) =>
      apart(language.headings[name]).map((word): [string, string] => [normalised(word), `heading ${name}`]),
    ),
    ...(closed ? [] : apart(language.partLabels).map((word): [string, string] => [normalised(word), "part"])),
  ];
  return new Map(found);
}

/** Pairs that are meant, `closed language, word, open language`, and why. */
const ACCEPTED: Readonly<Record<string, string>> = {};

describe("words that close a text", () => {
  it.each(KNOWN_LANGUAGES.map((language) => [language.tag, language] as const))(
    "in %s mean nothing harmless in another language",
    (tag, language) => {
      const shared = KNOWN_LANGUAGES.filter((other) => other.tag !== tag).flatMap((other) => {
        const open = wordsOf(other, false);
        return [...wordsOf(language, true)].flatMap(([word, closes]) =>
          open.has(word) ? [`${tag} ${word} (${closes}), ${other.tag} (${open.get(word)})`] : [],
        );
      });
      expect(shared.filter((pair) => ACCEPTED[pair] === undefined)).toEqual([]);
    },
  );
});
