import { describe, expect, it } from "vitest";
import { typeset, typesetText } from "../../../src/language/typography.ts";
import { busy } from "../../support/busy.ts";

describe("signs of print", () => {
  it.each([
    [
      "en-GB",
      `She said "within weeks" -- and the host's ... well.`,
      "She said “within weeks” – and the host’s … well.",
    ],
    ["en", `"Say 'no' to it," he said; ("or not")`, "“Say ‘no’ to it,” he said; (“or not”)"],
    ["en", `the talks' end, the '90s, 'tis rock 'n' roll`, "the talks’ end, the ’90s, ’tis rock ‘n’ roll"],
    ["en", `"the talks' end"---1914--1918`, "“the talks’ end”—1914–1918"],
    ["de", `Er sagte "nie 'so' etwas"`, "Er sagte „nie ‚so‘ etwas“"],
    ["fr", `L'État dit "non" : pourquoi ?`, "L’État dit «\u202fnon\u202f»\u00a0: pourquoi\u202f?"],
    ["fr", "« Non », dit-il", "«\u202fNon\u202f», dit-il"],
    ["ru", `«так», "нет"`, "«так», «нет»"],
    ["ar", `قال "نعم"`, "قال «نعم»"],
    ["ko", `그는"말"이라고 '정책'을`, "그는“말”이라고 ‘정책’을"],
    ["ja", `彼は"はい"と`, "彼は「はい」と"],
    ["zh", `他说"是"。`, "他说“是”。"],
    // Nobody knows the marks of a language without a file.
    ["it", `"sì" -- l'altro`, `"sì" – l’altro`],
  ])("%s: %s", (lang, typed, set) => {
    expect(typesetText(typed, lang)).toBe(set);
    expect(typesetText(set, lang)).toBe(set);
  });

  it.each([
    `5'10" and 12" wide`,
    'an unclosed " mark',
    "build --for all",
    "a --> b <!-- c -->",
    "https://a.example/x--y...z'",
    "---- ..... ../x",
    "10:30 : 4",
  ])("leaves %s as typed", (text) => {
    expect(typesetText(text, "en")).toBe(text);
  });

  it("turns a pair that a word in bold or a link stands between, and no code", () => {
    const lang = "en";
    const run = [
      { text: `He said "`, lang, isCode: false },
      { text: "no", lang, isCode: false },
      { text: `" to `, lang, isCode: false },
      { text: `"a--b"`, lang, isCode: true },
      { text: `'s`, lang, isCode: false },
    ];
    expect(typeset(run).join("")).toBe(`He said “no” to "a--b"'s`);
  });

  it("takes the marks of the language in which a quotation opens", () => {
    const quoted = { text: `"nie"`, lang: "de", isCode: false };
    expect(typeset([{ text: `It is "x" `, lang: "en", isCode: false }, quoted])).toEqual(["It is “x” ", "„nie“"]);
  });

  it("takes a row of a hundred thousand marks in bounded time", () => {
    const started = busy();
    typesetText(`"' `.repeat(50_000), "en");
    typesetText(`'a `.repeat(50_000), "en");
    typesetText(`"a--"`.repeat(30_000), "en");
    expect(busy() - started).toBeLessThan(3000);
  });
});
