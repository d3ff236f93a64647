import { describe, expect, it } from "vitest";
import { scriptOf } from "../../../src/check/brief/access/script.ts";
import { floorsOf } from "../../../src/check/brief/fit/floors.ts";
import { isTitleCase, titledNames } from "../../../src/check/brief/names/titles.ts";
import { missingFrom } from "../../../src/check/brief/parity/slides.ts";
import { valuesOf } from "../../../src/check/brief/parity/values.ts";

const dates = (text: string) => [...valuesOf(text, "en").dates];
const numbers = (text: string) => [...valuesOf(text, "en").numbers];

describe("values of a text", () => {
  it.each([
    ["7 May 2013", ["2013-05-07"]],
    ["May 7, 2013", ["2013-05-07"]],
    ["2013-05-07", ["2013-05-07"]],
    ["2013년 5월 7일", ["2013-05-07"]],
    ["2013年5月7日", ["2013-05-07"]],
    ["on 3 Apr and 9th April", ["--04-03", "--04-09"]],
    ["4월 3일", ["--04-03"]],
    ["maybe 7 marches", []],
  ])("reads the dates of %j", (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    ["53,000 workers, 123 firms, 2.5 %", ["53000", "123", "2.5"]],
    ["5만 3천 명", ["53000"]],
    ["1억 2만 명, 2.5억 달러", ["100020000", "250000000"]],
    ["5만 3,000명과 12개, 5만3000명", ["53000", "12"]],
    ["3천 명", ["3000"]],
    ["the 60th year", ["60"]],
  ])("reads the numbers of %j", (text, expected) => expect(numbers(text)).toEqual(expected));

  it("lets digits of one language stand for words of the other, but not the other way round", () => {
    const [digits, words] = [
      valuesOf("37일, 10년, 3가지", "en"),
      valuesOf("thirty-seven days, ten years, three things", "en"),
    ];
    expect(missingFrom(digits, words)).toEqual([]);
    expect(missingFrom(words, digits)).toEqual([]);
    expect(missingFrom(valuesOf("38일", "en"), words)).toEqual(["38"]);
  });

  it("takes a day without its year for the same day with it", () => {
    expect(missingFrom(valuesOf("22 January", "en"), valuesOf("2013년 1월 22일", "en"))).toEqual([]);
    expect(missingFrom(valuesOf("23 January", "en"), valuesOf("2013년 1월 22일", "en"))).toEqual(["01-23"]);
  });
});

describe("titles before names", () => {
  const found = (text: string) => titledNames(text).map(({ title, name, past }) => [title, name, past]);
  it.each([
    ["President Park Geun-hye speaks", [["President", "Park Geun-hye", false]]],
    [
      "the Prime Minister Abe and Vice President Biden",
      [
        ["Prime Minister", "Abe", false],
        ["Vice President", "Biden", false],
      ],
    ],
    ["former President Lee", [["President", "Lee", true]]],
    ["Presidents Obama and Park", []],
    ["the President of Korea; President Of; the Foreign Minister", []],
    ["President proposes the strategy", []],
    ["Ambassador in Seoul, National Security Advisor", []],
  ])("are found in %j", (text, expected) => expect(found(text)).toEqual(expected));

  it("are not looked for in headlines of capitals", () => {
    expect(isTitleCase("President Meets President And Speaks About Kaesong")).toBe(true);
    expect(isTitleCase("President Park speaks about Kaesong and its firms")).toBe(false);
  });
});

describe("type and script", () => {
  it("derive the floor of a room from the distance of its last seat", () => {
    expect(Math.round(floorsOf("room", 4).body)).toBe(21);
    expect(Math.round(floorsOf("room", 8).body)).toBe(42);
    expect(floorsOf("room", null).body).toBe(24);
    expect(floorsOf("read-ahead", 8).body).toBe(12);
  });

  it("tell a Korean text from one that names Korean words", () => {
    const korean =
      "동맹국들은 평양의 같은 변화를 원하지만 그것을 이룰 공동의 계획은 아직 없으며 비용은 이웃 나라들이 치른다";
    expect(scriptOf([korean])?.script).toBe("Hangul");
    expect(
      scriptOf([`The word 개성 is the name of a town that English papers call Kaesong, ${"and so on ".repeat(5)}`]),
    ).toBe(null);
    expect(scriptOf(["동맹"])).toBe(null);
  });
});
