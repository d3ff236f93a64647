import { describe, expect, it } from "vitest";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { readWords } from "../../../src/tools/prepare.ts";
import { apart, keysOf, normalised } from "../../../src/vocabulary/words.ts";

const LISTS = KNOWN_LANGUAGES.flatMap(({ tag, headings, lines, columns, around, partLabels, annex, numbering = "" }) =>
  [
    ...[headings, lines, columns, around].flatMap((one) => Object.values<string>(one)),
    ...[partLabels, annex, numbering],
  ].map((list) => [tag, list] as const),
);

describe("the words of a list as they compare", () => {
  it.each(KNOWN_LANGUAGES.map(({ tag }) => tag))("are those of its words, read ahead or not: %s", (tag) => {
    const lists = LISTS.filter(([of]) => of === tag).map(([, list]) => list);
    expect(lists.map(keysOf)).toEqual(lists.map((list) => apart(list).map(normalised)));
  });

  it.each(["", "Red line", "Red lines | Limits", "Our e-mail | “Quoted” | ÉTÉ", "한국어 | 레드 라인"])(
    "are read of %j",
    (list) => {
      expect(keysOf(list)).toEqual(apart(list).map(normalised));
    },
  );

  it("are read ahead of every list that is not of plain letters", () => {
    const ahead = new Set(
      readWords()
        .split("\n")
        .map((line) => line.split("\t")[0]),
    );
    const missing = LISTS.map(([, list]) => list).filter((list) => /[^\w |]/.test(list) && !ahead.has(list));
    expect(missing).toEqual([]);
  });
});
