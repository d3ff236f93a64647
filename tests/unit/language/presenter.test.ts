/** The Room view's own words: said where they are used, all of them, in each language with the same things filled in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/language/index.ts";
import { ROOT } from "../../support/compile.ts";

const TAGS = ["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "zh"] as const;
const script = readFileSync(join(ROOT, "src/pages/present.js"), "utf8");
const frame = readFileSync(join(ROOT, "src/emit/html/presenter.ts"), "utf8");
const english = languageOf("en").presenter;
const filledIn = (words: string): readonly string[] => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe("the words of the Room view", () => {
  it("are those that its page asks for, and no others", () => {
    const asked = [...script.matchAll(/\bsay\(([^{]*?)(?:\)|, \{)/g)].flatMap(([, key = ""]) =>
      [...key.matchAll(/"(\w+)"/g)].map(([, word = ""]) => word),
    );
    const kinds = ["blank", "frozen", "covered", "live"];
    const known = new Set([...Object.keys(english), "fullScreen"]);
    expect([...asked, ...kinds].filter((word) => !known.has(word) && word !== "none" && word !== "")).toEqual([]);
    const used = new Set([...asked, ...kinds]);
    const unused = Object.keys(english).filter(
      (word) => !used.has(word) && !new RegExp(`\\b(?:said|presenter)\\.${word}\\b|"${word}"`).test(frame),
    );
    expect(unused).toEqual([]);
  });

  it.each(TAGS)("have the same gaps in %s as in English, and words of its own", (tag) => {
    const { presenter } = languageOf(tag);
    for (const [word, words] of Object.entries(presenter))
      expect(filledIn(words), word).toEqual(filledIn(english[word as keyof typeof english]));
    const same = Object.entries(presenter).filter(([word, words]) => words === english[word as keyof typeof english]);
    // Names of keys, and words that two languages share.
    if (tag !== "en") expect(same.length).toBeLessThan(8);
  });
});
