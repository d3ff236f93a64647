import { describe, expect, it } from "vitest";
import { hex } from "../../../../src/data/colour.ts";
import { langTag } from "../../../../src/data/language-tag.ts";
import { createMeasurer } from "../../../../src/scene/text/measure.ts";
import { type Paragraph, PLAIN_PARAGRAPH, type Run } from "../../../../src/scene/types.ts";

const run = (text: string, url?: string): Run => ({
  text,
  size: 20,
  font: { theme: "minor" },
  bold: false,
  italic: false,
  colour: { hex: hex("000000") },
  underline: false,
  strike: false,
  baseline: "normal",
  spacing: 0,
  lang: langTag("en-GB"),
  ...(url ? { link: { url } } : {}),
});

const paragraph = (...runs: Run[]): Paragraph => ({
  ...PLAIN_PARAGRAPH,
  level: 0,
  runs,
  end: run(""),
});

const measurer = createMeasurer({ major: "Cambria", minor: "Calibri" });
const lines = (width: number, ...runs: Run[]) => measurer.measure(paragraph(...runs), width).lines.length;

describe("links in lines", () => {
  const long = "a link of very many words that will surely wrap over the end of the line";

  it("take the lines that LibreOffice gives a link that does not fit beside its neighbours", () => {
    const plain = lines(500, run("Some words. "), run(long), run(" And after."));
    const linked = lines(500, run("Some words. "), run(long, "https://example.org"), run(" And after."));
    expect(linked).toBe(plain + 2);
  });

  it("end the line after an address that had to break", () => {
    const address = `https://example.org/${"x".repeat(80)}`;
    expect(lines(500, run("See "), run(address, address), run(" · 7"))).toBe(4);
  });

  it("take no more than plain words when the link fits", () => {
    expect(lines(500, run("See "), run("the annex", "https://example.org"), run(" for more."))).toBe(1);
  });

  it("keep every character on one line", () => {
    const runs = [run("x "), run("y".repeat(400), "https://example.org"), run(" z")];
    const ends = measurer.measure(paragraph(...runs), 300).lines.map((line) => line.end);
    expect(ends.at(-1)).toEqual({ run: 3, offset: 0 });
  });
});
