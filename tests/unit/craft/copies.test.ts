import { describe, expect, it } from "vitest";
import { paragraphNumbers, splitCopy } from "../../../src/craft/copies.ts";

const split = (text: string) => splitCopy("copy.txt", text).paragraphs;

describe("stored copies", () => {
  it("are split at blank lines where nothing is numbered", () => {
    expect(split("One\nline.\r\n\r\n\r\nTwo.\n")).toEqual(["One line.", "Two."]);
    expect(split("\uFEFF\n\nOne.\n \t\nTwo.")).toEqual(["One.", "Two."]);
    expect(split("")).toEqual([]);
  });

  it("are split at paragraph marks where there are some; what precedes them is no paragraph", () => {
    const text = "# Title\n\nKept for reading.\n\n¶1 First,\nstill first.\n\nStill first.\n\n¶2 Second.\n¶4: Fourth.";
    expect(split(text)).toEqual(["First, still first. Still first.", "Second.", "", "Fourth."]);
  });

  it("take a mark that goes back for a reference", () => {
    expect(split("¶1 One.\n¶2 Two, as\n¶1 says.")).toEqual(["One.", "Two, as ¶1 says."]);
  });

  it("are bounded", () => expect(split("¶99999 Far.\n¶1 One.")).toEqual(["One."]));
});

describe("locators", () => {
  it.each([
    ["¶5", [5]],
    ["¶ 5", [5]],
    ["¶¶5–7", [5, 6, 7]],
    ["¶1, 3-4", [1, 3, 4]],
    ["para. 3", [3]],
    ["paragraphs 3 – 4", [3, 4]],
    ["p. 3", null],
    ["", null],
    ["Parade 3", null],
    ["¶¶1-99999,1-99999", expect.objectContaining({ length: 20_000 })],
  ])("%s", (locator, numbers) => expect(paragraphNumbers(locator)).toEqual(numbers));
});
