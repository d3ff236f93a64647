import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import type { List } from "../../../src/brief/types.ts";
import { datesOf } from "../../../src/deck/view/dated.ts";
import { textOf } from "../../../src/tree/text.ts";

function read(items: readonly string[], lang = "en", around = "") {
  const text = `---\nlang: ${lang}\n---\n## T\n\n${items.map((item) => `- ${item}`).join("\n")}\n`;
  const { value } = parseBrief({ file: "b.md", text });
  const list = value.slides.at(-1)?.blocks.find((block): block is List => block.kind === "list");
  return datesOf(list?.items ?? [], lang, around);
}
const dates = (items: readonly string[], lang?: string, around?: string) =>
  read(items, lang, around).map(({ date }) => date);

describe("dates of a list", () => {
  it.each([
    ["en", "**27 March 2013** x", "2013-03-27"],
    ["en", "**March 27th, 2013:** x", "2013-03-27"],
    ["en", "**Wed 27 Mar. 2013** x", "2013-03-27"],
    ["en", "(SO) **By 30 June 2013:** x", "2013-06-30"],
    ["en", "2022-02-24: x", "2022-02-24"],
    ["en", "2022/2/24: x", "2022-02-24"],
    ["en", "27 March 2013 – x", "2013-03-27"],
    ["en", "**2013-03** x", "2013-03"],
    ["en", "**March 2013** x", "2013-03"],
    ["en", "**1949** x", "1949"],
    ["en", "1949: x", "1949"],
    ["de", "**27. März 2013** x", "2013-03-27"],
    ["de", "27.3.2013: x", "2013-03-27"],
    ["fr", "**1er avril 2013 :** x", "2013-04-01"],
    ["es", "**27 de marzo de 2013** x", "2013-03-27"],
    ["ru", "**27 марта 2013 г.** x", "2013-03-27"],
    ["ko", "**2013년 3월 27일** x", "2013-03-27"],
    ["ko", "**2013. 3. 27.** x", "2013-03-27"],
    ["ko", "2013.3.27.: x", "2013-03-27"],
    ["ja", "**2013年3月27日** x", "2013-03-27"],
    ["zh", "2013年3月27日：x", "2013-03-27"],
    ["ar", "**27 مارس 2013** x", "2013-03-27"],
  ])("reads %s “%s”", (lang, item, date) => {
    expect(dates([item], lang)).toEqual([date]);
  });

  it("takes no season, no number and no date amid a sentence for one", () => {
    expect(
      dates([
        "**Spring 2013** x",
        "**1,200 firms** x",
        "Talks ended on 27 March 2013 in Seoul",
        "Since 2013: x",
        "**07/05/2013** x",
      ]),
    ).toEqual(["", "", "", "", ""]);
  });

  it("gives each the year of those around it", () => {
    expect(dates(["**12 December**", "**22 January 2013**", "**7 March**", "**3 February**", "**1 January**"])).toEqual(
      ["2012-12-12", "2013-01-22", "2013-03-07", "2013-02-03", "2013-01-01"],
    );
    expect(dates(["**12 December 2012** x", "**22 January** x"])).toEqual(["2012-12-12", "2013-01-22"]);
    expect(dates(["**27 March** x"], "en", "2013-05-07")).toEqual(["2013-03-27"]);
    expect(dates(["**27 March** x"])).toEqual(["--03-27"]);
  });

  it("parts the words of the date from what happened", () => {
    const words = (item: string) => read([item]).map(({ when, what }) => [textOf(when), textOf(what)]);
    expect(words("**27 March 2013:** The *line* is cut")).toEqual([["27 March 2013", "The line is cut"]]);
    expect(words("2022-02-24: the *invasion*")).toEqual([["2022-02-24", "the invasion"]]);
    expect(words("27–28 March 2013: talks")).toEqual([["27–28 March 2013", "talks"]]);
  });
});
