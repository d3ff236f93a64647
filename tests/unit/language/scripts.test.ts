/** What is read in Arabic, Chinese and Japanese, whose words bear prefixes or stand without blanks. */
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { datesIn, isoOf } from "../../../src/check/brief/reading/dates.ts";
import { numbersIn } from "../../../src/check/brief/reading/numbers.ts";
import { hasCaveat, isOwn } from "../../../src/check/brief/reading/own.ts";
import { stemsOf } from "../../../src/check/brief/reading/stems.ts";
import { formatDate } from "../../../src/language/date.ts";
import { readingOf } from "../../../src/language/reading.ts";
import { bound, vocabularyOf } from "../../support/bound.ts";

describe("closed labels and headings as people write them", () => {
  it.each([
    "我方红线",
    "我方的底线二",
    "紅線（一）",
    "红线３",
    "底线之一",
    "我が方のレッドライン",
    "レッド・ライン２",
    "譲れない一線（我が方）",
    "خطنا الأحمر ٢",
    "الخطّ الأحمر رقم 2",
    "خط احمر لدينا",
  ])("close “%s” in any brief", (label) => {
    for (const lang of ["en", "zh", "ja", "ar"]) expect(vocabularyOf(lang).lead(label).reach, lang).toBe("principal");
  });

  it.each(["三、红线", "（三）紅線", "3．レッドライン", "ثالثاً: الخطوط الحمراء", "٣. الخطوط الحمراء"])(
    "close the heading “%s”",
    (words) => expect(vocabularyOf("en").about(words, []).reach).toBe("principal"),
  );

  it.each([
    ["ar", "الخط الجوي: خط أحمر على الخريطة"],
    ["zh", "沿红线行走的游客"],
    ["zh", "注册商标"],
    ["ja", "地下鉄の赤い線"],
  ])("leave in %s “%s” alone", (lang, words) => {
    expect(vocabularyOf(lang).lead(words).reach).toBe("partner");
  });

  it.each([
    ["zh", "附件一：开城", "开城"],
    ["zh", "附件2 数据", "数据"],
    ["ja", "別添１", ""],
    ["ar", "الملحق أ: الأرقام", "الأرقام"],
  ])("know in %s the annex “%s”", (lang, words) => {
    expect(vocabularyOf(lang).topicOf(words)?.name).toBe("annex");
  });

  it("leave a list of annexes to its words", () =>
    expect(vocabularyOf("zh").topicOf("附件清单")?.name).not.toBe("annex"));

  it.each([
    ["zh", "谈判很顺利。我方底线：不签字。"],
    ["zh", "【红线】不签字"],
    ["ja", "協議は順調。【譲れない一線】署名しない"],
    ["ar", "سار اللقاء جيدا؛ الخط الأحمر: لا توقيع"],
    ["ar", "\u200fالخط الأحمر\u200f: لا توقيع"],
  ])("are found within a text in %s: %s", (lang, words) => {
    const { value } = parseBrief({ file: "a.md", text: `---\nlang: ${lang}\n---\n## T\n\n${words}\n` });
    expect(JSON.stringify(bound(value).slides[0]?.blocks)).toContain('"reach":"principal"');
  });
});

describe("running text", () => {
  it.each([
    ["zh", "2013年5月7日", "2013-05-07"],
    ["zh", "2013年5月7号", "2013-05-07"],
    ["ja", "2013年5月7日(火)", "2013-05-07"],
    ["ar", "في 7 مايو 2013", "2013-05-07"],
    ["ar", "يوم 7 أيار 2013", "2013-05-07"],
    ["ar", "7 أيار/مايو 2013", "2013-05-07"],
    ["ar", "منذ كانون الثاني 2013", "2013-01"],
  ])("in %s has the date of %s", (lang, text, iso) => {
    expect(datesIn(text, lang).map((date) => isoOf(date, ""))).toEqual([iso]);
  });

  it.each([
    ["zh", "据报，双方尚未商定", "双方商定"],
    ["ja", "先方は応じるとみられる", "先方は応じた"],
    ["ar", "ويبدو أن الطرفين اتفقا", "اتفق الطرفان"],
  ])("in %s tells a caveat from none", (lang, doubtful, certain) => {
    expect(hasCaveat(doubtful, lang)).toBe(true);
    expect(hasCaveat(certain, lang)).toBe(false);
  });

  it.each([
    ["zh", "我方估计约有四十家", "对方估计"],
    ["ja", "我が方の見立てでは", "先方の見立てでは"],
    ["ar", "وفي تقديرنا أنهم سيوافقون", "في تقديرهم أنهم سيوافقون"],
  ])("in %s tells what is our own", (lang, ours, theirs) => {
    expect(isOwn(ours, lang)).toBe(true);
    expect(isOwn(theirs, lang)).toBe(false);
  });

  it("counts ten thousands, and no numbers of names", () => {
    const values = (text: string, lang: string) => numbersIn(text, lang).map(({ value }) => value);
    expect(values("约5万名工人，第2094号决议", "zh")).toEqual([5e4]);
    expect(values("約5万人、決議第2094号", "ja")).toEqual([5e4]);
    expect(values("نحو 53 ألف عامل", "ar")).toEqual([53e3]);
  });

  it("has pairs of signs for stems, and Arabic words without article and prefix", () => {
    expect([...stemsOf("开城工业", "zh")]).toEqual(["开城", "城工", "工业"]);
    expect(stemsOf("والاتفاقية", "ar")).toEqual(stemsOf("اتفاقية", "ar"));
  });

  it("tells Chinese from Japanese by its kana", () => {
    const tags = (text: string) => readingOf(text, "en").map(({ tag }) => tag);
    expect(tags("双方商定")).toEqual(["en", "zh"]);
    expect(tags("双方は合意した")).toEqual(["en", "ja"]);
  });
});

describe("dates of a deck", () => {
  it.each([
    ["zh", "2013年5月7日 08:00 (UTC+09:00)"],
    ["ja", "2013年5月7日 08:00 (UTC+09:00)"],
    ["ar", "\u200f7 مايو 2013، 08:00 (UTC+09:00)"],
  ])("are written as %s writes them", (lang, words) => {
    expect(formatDate("2013-05-07T08:00+09:00", "full", lang)).toBe(words);
    expect(formatDate("2013-05", "long", lang)).toMatch(/2013/);
  });
});
