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
    ["en", "On 7 May 2013, and by 27 September 2013", "On 7_May_2013, and by 27_September 2013"],
    ["en", "May 7, 2013; April 2013", "May_7,_2013; April_2013"],
    ["en", "Resolution 2087, option 4 (1 of 2)", "Resolution_2087, option_4 (1_of_2)"],
    ["en", "US$ 5 million, 10 km, 14 pt, ¶ 5, NSC 68", "US$_5_million, 10_km, 14_pt, ¶_5, NSC_68"],
    ["en", "It may 7 times be so, in a 5 mile walk", "It may 7 times be so, in a 5 mile walk"],
    ["fr", "Le 7 mai 2013, 10 %, n° 5, 5 millions", "Le 7_mai_2013, 10_%, n°_5, 5_millions"],
    ["de", "Am 7. Mai 2013 um 10 Uhr, Nr. 5", "Am 7._Mai_2013 um 10_Uhr, Nr._5"],
    ["es", "El 7 de mayo, 1 234 567 personas", "El 7_de_mayo, 1_234_567 personas"],
    ["ru", "в Москве 7 мая 2013 г., № 5", "в_Москве 7_мая_2013_г., №_5"],
    ["ar", "في 7 مايو 2013", "في 7_مايو_2013"],
    ["ko", "2013년 5월 7일에 3 명", "2013년_5월_7일에 3_명"],
    ["ko", "마지막 일곱 명은 세 나라에서 두 의제를", "마지막 일곱_명은 세_나라에서 두 의제를"],
  ])("keeps on one line in %s what belongs together: %s", (lang, typed, set) => {
    expect(typesetText(typed, lang)).toBe(set.replaceAll("_", "\u00a0"));
    expect(typesetText(typesetText(typed, lang), lang)).toBe(set.replaceAll("_", "\u00a0"));
  });

  it("binds across the end of a bold word, not into code or an address", () => {
    const lang = "en";
    const run = [
      { text: "option", lang, isCode: false },
      { text: " 4, ", lang, isCode: false },
      { text: "wait 5 min", lang, isCode: true },
    ];
    expect(typeset(run).join("")).toBe("option\u00a04, wait 5 min");
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

  it("takes a row of fifty thousand marks in bounded time", () => {
    const started = busy();
    typesetText(`"' `.repeat(25_000), "en");
    typesetText(`'a `.repeat(25_000), "en");
    typesetText(`"a--"`.repeat(15_000), "en");
    expect(busy() - started).toBeLessThan(1500);
  });

  it("takes a row of fifty thousand dates and numbers in bounded time", () => {
    const started = busy();
    typesetText("5 km 7 May ".repeat(10_000), "en");
    typesetText("1 234 ".repeat(20_000), "en");
    expect(busy() - started).toBeLessThan(1500);
  });
});
