import { describe, expect, it } from "vitest";
import type { Source } from "../../../../src/brief/types.ts";
import { datesIn, daysBetween, isBefore, isoOf } from "../../../../src/check/brief/reading/dates.ts";
import { eventsIn, isSameName } from "../../../../src/check/brief/reading/events.ts";
import { isTranslated } from "../../../../src/check/brief/reading/languages.ts";
import { rowsOf, termsIn } from "../../../../src/check/brief/reading/likelihood.ts";
import { isAfter } from "../../../../src/check/brief/reading/moments.ts";
import { hasCaveat, isKorean, isOwn } from "../../../../src/check/brief/reading/own.ts";
import { quotationsIn } from "../../../../src/check/brief/reading/quotations.ts";
import { sentencesOf } from "../../../../src/check/brief/reading/sentences.ts";
import { sharedStems, stemsOf } from "../../../../src/check/brief/reading/stems.ts";
import { countWords, paceOf, shownMinutes } from "../../../../src/craft/speech.ts";

describe("dates in text", () => {
  const isos = (text: string) => datesIn(text, "en").map((date) => isoOf(date, "2013"));
  it.each([
    ["on 7 May 2013 and May 8, 2013", ["2013-05-07", "2013-05-08"]],
    ["8-9 April; 11 and 14 April 2013", ["2013-04-09", "2013-04-14"]],
    ["the 3rd of April, in April 2012, since 2005", ["2013-04-03", "2012-04", "2005"]],
    ["2013-05-07 or 2013년 5월 7일 or 2012년 or 4월 8일", ["2013-05-07", "2013-05-07", "2012", "2013-04-08"]],
    ["the 2005 basis, Resolution 2094 (2013), KOR-2013-01, S/RES/2094, 32 May", []],
    ["Since 5 May, and The 5 October run-off; From April 2012", ["2013-05-05", "2013-10-05", "2012-04"]],
    ["They may 12 times march 3 miles", []],
  ])("%s", (text, expected) => expect(isos(text)).toEqual(expected));

  it("are compared as far as they say", () => {
    expect(isBefore("2013-05", "2013-05-07T08:00-04:00")).toBe(false);
    expect(isBefore("2013-04", "2013-05-07")).toBe(true);
    expect(isBefore("2013", "2013-05-07")).toBe(false);
    expect(daysBetween("2013-05-03", "2013-06-02")).toBe(30);
  });
});

describe("moments", () => {
  it.each([
    ["2013-05-07T14:00-04:00", "2013-05-07T08:00-04:00", true],
    ["2013-05-07T20:30+09:00", "2013-05-07T08:00-04:00", false],
    ["2013-05-07", "2013-05-07T08:00-04:00", false],
    ["2013-05-08", "2013-05-07T08:00-04:00", true],
    ["2013-05", "2013-05-07", false],
    ["2014", "2013-05-07", true],
  ])("%s after %s: %s", (iso, moment, expected) => expect(isAfter(iso, moment)).toBe(expected));
});

describe("sentences", () => {
  const of = (text: string) => sentencesOf(text, "en").map((sentence) => sentence.text.trim());
  it("end at full stops, not behind abbreviations, decimals or initials", () => {
    expect(of("Mr. Park met Scott A. Snyder at 3.5 per cent. He left! Why? 갔다. 왔다.")).toEqual([
      "Mr. Park met Scott A. Snyder at 3.5 per cent.",
      "He left!",
      "Why?",
      "갔다.",
      "왔다.",
    ]);
    expect(of("No stop")).toEqual(["No stop"]);
    expect(of("")).toEqual([]);
  });

  it("keep the citation behind their full stop", () =>
    expect(of("One. \uFFFC Two. \uFFFC")).toEqual(["One. \uFFFC", "Two. \uFFFC"]));
});

describe("quotations", () => {
  const of = (text: string) => quotationsIn(text).map(({ words }) => words);
  it("are words in marks of every kind, long enough to be somebody's", () => {
    expect(of('He said “we will never give it up” and "so they say to us all".')).toEqual([
      "we will never give it up",
      "so they say to us all",
    ]);
    expect(of("그는 「개성공단은 지금 닫혀 있다」고 말함")).toEqual(["개성공단은 지금 닫혀 있다"]);
  });
  it("are no terms and no titles", () =>
    expect(of("the “trust-building process”, “Has North Korea Shut the Door to Diplomacy?”")).toEqual([]));
});

describe("likelihood", () => {
  it("takes the longest term", () => {
    const terms = termsIn("It is very likely, highly improbable, and unlikely. A remote town.").map(({ term }) => term);
    expect(terms).toEqual(["very likely", "highly improbable", "unlikely"]);
  });
  it("knows rows and scales", () => {
    expect(rowsOf("probably", "icd203")).toEqual([1]);
    expect(rowsOf("highly likely", "icd203")).toEqual([]);
    expect(rowsOf("Highly likely", "phia")).toEqual([0]);
  });
});

describe("events", () => {
  const of = (text: string) => eventsIn(text, "en", datesIn(text, "en")).map(({ name, value }) => `${name}: ${value}`);
  it("have the next full date in their clause", () => {
    expect(of("The Joint Statement of 19 September 2005 and Resolution 2094 of 7 March 2013.")).toEqual([
      "joint statement: 2005-09-19",
      "resolution 2094: 2013-03-07",
    ]);
    expect(of("The Joint Statement came; on 19 September 2005 it rained.")).toEqual([]);
    expect(of("The Joint Statement was read after 19 September 2005.")).toEqual([]);
  });
});

describe("what a claim is worth", () => {
  it.each([
    "(our inference)",
    "days are our arithmetic",
    "a planning figure",
    "이는 우리 측 추정임",
    "to be confirmed",
  ])("ours: %s", (text) => expect(isOwn(text, "en")).toBe(true));
  it.each(["Our allies left", "the order was ours to give away", "우리는 만난다"].slice(0, 1))("not ours: %s", (text) =>
    expect(isOwn(text, "en")).toBe(false),
  );
  it("has a caveat or has none", () => {
    expect(hasCaveat("Sites reportedly ship uranium", "en")).toBe(true);
    expect(hasCaveat("Sites ship uranium", "en")).toBe(false);
    expect(hasCaveat("확인되지 않음", "en")).toBe(true);
  });
  it("is Korean by its letters", () => {
    expect(isKorean("개성공단 (KIC)")).toBe(true);
    expect(isKorean("Kaesong 개성")).toBe(false);
  });
});

describe("words in another script than their source's language", () => {
  it.each([
    ["", "any words", false],
    ["en", "the words", false],
    ["en", "слова", true],
    ["ko-KR", "개성공단", false],
    ["ko", "the town", true],
    ["zh", "底線是時間", false],
    ["ja_JP", "ひらがな カタカナ", false],
    ["ja", "漢字と kana words", true],
    ["ru", "слова", false],
    ["uk", "the words", true],
    ["ar", "كلمات", false],
    ["he", "מילים", false],
    ["el", "λέξεις", false],
    ["th", "the words", true],
    ["hi", "शब्द", false],
  ])("of %s: %s", (language, words, expected) => {
    expect(isTranslated(words, { fields: { language } } as unknown as Source)).toBe(expected);
  });
});

describe("words in common", () => {
  it("are stems", () => {
    expect(
      sharedStems(stemsOf("Hidden sites ship uranium", "en"), stemsOf("Uranium is shipped from a hidden site", "en")),
    ).toBe(4);
    expect(sharedStems(stemsOf("북한은 우라늄을 옮긴다", "en"), stemsOf("북한이 우라늄의 농축", "en"))).toBe(2);
    expect(sharedStems(stemsOf("We go to Beijing together", "en"), stemsOf("and then there were none", "en"))).toBe(0);
  });
});

describe("speech", () => {
  it("counts words, and syllables of Korean", () => {
    expect(countWords("We don't wait; we act-together now.")).toBe(6);
    expect(countWords("충분히 기다렸습니다")).toBe(4);
  });
  it("takes twice as long with consecutive interpretation", () => {
    expect(paceOf("consecutive").rate * 2).toBe(paceOf("simultaneous").rate);
    expect(paceOf(null).rate).toBe(paceOf("none").rate);
    expect(shownMinutes(6.78)).toBe("7");
    expect(shownMinutes(0.1)).toBe("0.5");
  });
});

describe("two names of one event", () => {
  const named = (text: string) => eventsIn(text, "en", datesIn(text, "en"));
  it("are compared by their last words", () => {
    const [a, b] = [
      ...named("In the Joint Statement of 19 September 2005 it said so."),
      ...named("The Six-Party Joint Statement (29 September 2005) is the basis."),
    ];
    expect([a?.name, b?.name]).toEqual(["joint statement", "six-party joint statement"]);
    expect(a !== undefined && b !== undefined && isSameName(a, b)).toBe(true);
  });

  it("may be spelt out, put behind the event, or counted in years", () => {
    const anniversaries = [
      "the sixtieth anniversary of the end of the war",
      "the war's 60th anniversary",
      "60 years since the war ended",
    ].flatMap(named);
    expect(anniversaries.map(({ key, isLoose }) => [key, isLoose])).toEqual([
      ["60th", false],
      ["60th", false],
      ["60th", true],
    ]);
  });
});
