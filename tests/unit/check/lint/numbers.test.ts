import { describe, expect, it } from "vitest";
import { countedBy, unitNoun } from "../../../../src/check/brief/reading/counts.ts";
import { numbersIn } from "../../../../src/check/brief/reading/numbers.ts";
import { busy } from "../../../support/busy.ts";

const words = (text: string) => numbersIn(text, "en").map((number) => number.words);

describe("numbers that claim something", () => {
  it.each([
    ["123 firms and 53,000 northern workers stand idle.", ["123", "53,000"]],
    ["Trade fell by 40 per cent, to $1.2 billion or 3.5% (12 points).", ["40 per cent", "$1.2 billion", "3.5%", "12"]],
    ["the 60th anniversary of the meeting", ["60th"]],
    ["24–28 brigades", ["24–28"]],
    ["근로자 53,000명과 기업 123개, 5만 명", ["53,000", "123", "5만"]],
    ["About 7 of 9.", ["7", "9"]],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    "Option 3, clauses 2 and 4, Points 1, 2 and 3, Resolutions 2087 and 2094",
    "Resolution 2094 (2013) and S/RES/2087",
    "KOR-2013-02/S, F-35, G20, COVID-19, P5+1, 16:9, H2O",
    "¶5, ¶¶6–8, #3, §12, version 1.2.3",
    "7 May 2013, 8-9 April, May 12, 2013-05-07, 2013년 5월 7일, on the 2005 basis",
    "at 14:30, 9 am, https://example.org/2013/05, a.b12@example.org",
    "05/07/2013",
    "제2항, 결의 2094호, 6자회담, 2번 요지, 3단계",
    "(1) one and (2) two",
    "Boeing 747",
    "첫 24시간, 최초 48시간",
    "the 15th conference, the 14th WTO Ministerial Conference and the 38th parallel",
    "Since 5 October 2012 and before The 5 May, From 3 April",
  ])("none: %s", (text) => expect(words(text)).toEqual([]));

  it("know their value", () => {
    const values = numbersIn("53,000 workers, 1.2 million won, 5만 명", "en").map(({ value }) => value);
    expect(values).toEqual([53_000, 1_200_000, 50_000]);
  });

  it("take time in proportion to a text that is made to hurt", () => {
    for (const text of [
      "1".repeat(100_000),
      "1,000".repeat(30_000),
      "a@".repeat(50_000),
      "1–".repeat(50_000),
      "x".repeat(100_000),
    ]) {
      const start = busy();
      numbersIn(text, "en");
      expect(busy() - start).toBeLessThan(3000);
    }
  });
});

describe("what is counted", () => {
  it.each([
    ["workers", "worker"],
    [" northern  Workers ", "worker"],
    ["of the companies", "firm"],
    ["people", "person"],
    ["staff", "staff"],
    ["USD", "usd"],
    ["", ""],
  ])("in a fact of the unit “%s” is %s", (unit, noun) => expect(unitNoun(unit, "en")).toBe(noun));

  const counted = (text: string) => numbersIn(text, "en").map((number) => countedBy(number, "en")?.noun ?? "");
  it.each([
    ["53,000 northern workers stayed", "worker"],
    ["120 companies", "firm"],
    ["126 South Koreans", "korean"],
    ["12 enemies", "enemy"],
    ["37 days", ""],
    ["40 per cent of firms", ""],
    ["3 and many firms", ""],
    ["5 new and old firms", ""],
  ])("%s: %s", (text, noun) => expect(counted(text)).toEqual([noun]));
});
