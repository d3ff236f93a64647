/** What a language's file must keep to, and which languages a text is read in. */
import { describe, expect, it } from "vitest";
import { datesIn, isoOf } from "../../../src/check/brief/reading/dates.ts";
import { hasCaveat, isOwn } from "../../../src/check/brief/reading/own.ts";
import { speltAmounts } from "../../../src/check/brief/reading/spelt.ts";
import { KNOWN_LANGUAGES } from "../../../src/language/index.ts";
import { anyOf, readingOf, startWords, wordsIn } from "../../../src/language/reading.ts";

/** Every list of entries of a language with its path. */
function entriesOf(value: unknown, path: string): readonly (readonly [path: string, entry: string])[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, at) =>
      typeof one === "string" ? [[`${path}[${at}]`, one] as const] : entriesOf(one, `${path}[${at}]`),
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => entriesOf(one, `${path}.${key}`));
}

const compiled = (entry: string): RegExp =>
  new RegExp(`^(?:${entry.replace(/\{[a-z]+\}/g, "x").replaceAll(" ", "\\s")})$`, "iu");

describe.each(KNOWN_LANGUAGES.map((language) => [language.name, language.prose] as const))(
  "prose of %s",
  (_, prose) => {
    // The second of a pair is what an ending becomes.
    const entries = entriesOf(prose, "prose").filter(([path]) => !/\[\d+\]\[1\]$/.test(path));

    it("has entries that are patterns, and none that matches nothing at all", () => {
      const wrong = entries.filter(([, entry]) => {
        try {
          return compiled(entry).test("");
        } catch {
          return true;
        }
      });
      expect(wrong).toEqual([]);
    });

    it("has dates that begin with digits or a month, by which most of a text is passed over", () => {
      expect(prose.dates.forms.filter((form) => !/^\{(?:days|day|number|year|month)\}/.test(form))).toEqual([]);
    });

    it("knows no letters but its own: a boundary of English letters is none", () => {
      expect(entries.filter(([, entry]) => /\\[bw]/i.test(entry))).toEqual([]);
    });

    it("counts with words in lower case", () => {
      const words = Object.keys(prose.numbers.words);
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    });
  },
);

describe("languages of a text", () => {
  const tags = (text: string, lang: string) => readingOf(text, lang).map(({ tag }) => tag);

  it("are the brief's own, those that its letters give away, and English", () => {
    expect(tags("plain words", "en-GB")).toEqual(["en"]);
    expect(tags("plain words", "ko-KR")).toEqual(["ko", "en"]);
    expect(tags("합의됨, as they say", "en")).toEqual(["en", "ko"]);
    expect(tags("sagt man", "x-unknown")).toEqual(["en"]);
  });

  it("are one array for one set, so that patterns are built once", () => {
    expect(readingOf("a", "ko")).toBe(readingOf("나", "ko"));
    expect(readingOf("a", "en-US")).toBe(readingOf("b", "en-GB"));
  });

  it("read a text in another language than the brief's", () => {
    expect(isOwn("우리 측 추정", "en")).toBe(true);
    expect(hasCaveat("reportedly", "ko")).toBe(true);
    expect(datesIn("since 7 May 2013, 2013년 5월 8일", "ko").map((date) => isoOf(date, ""))).toEqual([
      "2013-05-07",
      "2013-05-08",
    ]);
  });
});

describe("words of a list", () => {
  it("count as whole words where blanks part them", () => {
    expect(isOwn("By our count 40 firms left", "en")).toBe(true);
    expect(isOwn("Our country and our summit, our counterpart", "en")).toBe(false);
    expect(speltAmounts("Twenty-four thousand and a thousandfold", "en").map(({ words }) => words)).toEqual([]);
  });

  it("match nothing where a language has none", () => {
    const [english] = [readingOf("", "en")];
    for (const source of [
      wordsIn(english, ({ objectives }) => objectives.last),
      anyOf(english, ({ objectives }) => objectives.last),
      startWords(english, ({ objectives }) => objectives.last),
    ])
      expect(new RegExp(`${source}?x`, "iu").exec("last x")?.[0]).toBe("x");
  });
});
