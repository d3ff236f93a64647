import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../../../src/scene/text/measure.ts";
import type { Paragraph } from "../../../../src/scene/types.ts";
import { FACES, lineBreak, paragraph, run } from "./support.ts";

const measurer = createMeasurer(FACES);
const width = (text: string) => measurer.measure(paragraph(text), Number.POSITIVE_INFINITY).width;

function lines(p: Paragraph, available: number): string[] {
  let from = { run: 0, offset: 0 };
  return measurer.measure(p, available).lines.map(({ end }) => {
    const text = p.runs
      .map((r, i) => {
        if (i < from.run || i > end.run || r.special === "lineBreak") return "";
        return r.text.slice(i === from.run ? from.offset : 0, i === end.run ? end.offset : undefined);
      })
      .join("");
    from = end;
    return text;
  });
}

describe("measure", () => {
  it("breaks after spaces, which hang over the edge", () => {
    const first = width("one two");
    expect(lines(paragraph("one two three"), first)).toEqual(["one two ", "three"]);
    expect(lines(paragraph("one two     three"), first)).toEqual(["one two     ", "three"]);
    expect(measurer.measure(paragraph("one two     three"), first).width).toBeCloseTo(first, 6);
  });

  it("gives an empty paragraph one line of its end mark's height", () => {
    const { end } = paragraph("");
    const empty = paragraph([], { end: { ...end, size: 40 } });
    expect(measurer.measure(empty, 100).height).toBeCloseTo(40 * measurer.naturalLineHeight("Calibri"), 6);
    expect(lines(paragraph(""), 100)).toEqual([""]);
  });

  it("ends lines at line breaks, also at the paragraph's end", () => {
    expect(lines(paragraph([run("one"), lineBreak(), run("two")]), 500)).toEqual(["one", "two"]);
    expect(lines(paragraph([run("one"), lineBreak(), lineBreak()]), 500)).toEqual(["one", "", ""]);
    expect(lines(paragraph([run("one\ntwo\r\nthree\u2028four")]), 500)).toEqual([
      "one\n",
      "two\r\n",
      "three\u2028",
      "four",
    ]);
  });

  it("breaks across runs of different fonts only where the text may break", () => {
    const p = paragraph([run("un", { bold: true }), run("breakable wo"), run("rd", { italic: true })]);
    expect(lines(p, width("unbreakable w"))).toEqual(["unbreakable ", "word"]);
  });

  it("breaks a word wider than the line between grapheme clusters", () => {
    expect(lines(paragraph("xx aaaaaaaa"), width("aaaa"))).toEqual(["xx ", "aaaa", "aaaa"]);
    expect(lines(paragraph("👩‍👩‍👧‍👦👩‍👩‍👧‍👦e\u0301e\u0301"), 1)).toEqual([
      "👩‍👩‍👧‍👦",
      "👩‍👩‍👧‍👦",
      "e\u0301",
      "e\u0301",
    ]);
    expect(lines(paragraph("ab"), -5)).toEqual(["a", "b"]);
  });

  it("breaks between ideographs and keeps marks with them", () => {
    expect(lines(paragraph("両首脳は、合意"), width("両首脳は"))).toEqual(["両首脳", "は、合意"]);
  });

  it("hangs bullets, pushes text when they are too wide, and indents first lines", () => {
    const text = "one two three four five six";
    const bullet = { type: "char", char: "•" } as const;
    const number = { type: "number", style: "romanLcPeriod", start: 1888 } as const;
    const hung = paragraph(text, { marginLeft: 30, indent: -20, bullet });
    expect(measurer.measure(hung, 1000).width).toBeCloseTo(30 + width(text), 6);
    const pushed = paragraph(text, { marginLeft: 30, indent: -20, bullet: number });
    expect(measurer.measure(pushed, 1000).width).toBeCloseTo(10 + width("mdccclxxxviii.") + width(text), 6);
    const first = measurer.measure(paragraph("aaa aaa", { indent: 50 }), width("aaa") + 50);
    expect(first.lines.map((line) => Math.round(line.width - width("aaa")))).toEqual([50, 0]);
  });

  it("moves tabs to the next inch", () => {
    expect(measurer.measure(paragraph("a\tb"), 500).width).toBeCloseTo(72 + width("b"), 6);
    expect(measurer.measure(paragraph("a\t\tb"), 500).width).toBeCloseTo(144 + width("b"), 6);
    expect(measurer.measure(paragraph("a\tb", { marginLeft: 20, indent: -20 }), 500).width).toBeCloseTo(
      20 + width("b"),
      6,
    );
  });

  it("adds letter spacing and sets raised text at two thirds", () => {
    const spaced = measurer.measure(paragraph([run("abcd", { spacing: 2 })]), 500);
    expect(spaced.width).toBeCloseTo(width("abcd") + 8, 6);
    const raised = measurer.measure(paragraph([run("x"), run("2", { baseline: "super" })]), 500);
    expect(raised.width).toBeCloseTo(width("x") + (width("2") * 2) / 3, 6);
    expect(raised.height).toBeCloseTo(measurer.measure(paragraph("x"), 500).height, 6);
    const lowered = measurer.measure(paragraph([run("x"), run("2", { baseline: "sub" })]), 500);
    expect(lowered.height).toBeGreaterThan(raised.height);
  });

  it("makes lines as tall as their tallest run, script and spacing ask", () => {
    const height = (p: Paragraph) => measurer.measure(p, 500).height;
    const plain = height(paragraph("x"));
    expect(plain).toBeCloseTo(20 * 1.2207, 2);
    expect(height(paragraph([run("x"), run("y", { size: 40 })]))).toBeCloseTo(2 * plain, 6);
    expect(height(paragraph("x", { lineSpacing: 1.5 }))).toBeCloseTo(1.5 * plain, 6);
    expect(height(paragraph("한국"))).toBeCloseTo(20 * 1.448, 2);
    expect(height(paragraph("😀"))).toBeGreaterThan(plain);
  });

  it("scales text, not margins", () => {
    const p = paragraph("one two", { marginLeft: 30, indent: 0 });
    const scaled = measurer.measure(p, 500, 0.5);
    expect(scaled.width).toBeCloseTo(30 + width("one two") / 2, 6);
    expect(scaled.height).toBeCloseTo(measurer.measure(p, 500).height / 2, 6);
  });

  it("finds the widest unbreakable piece", () => {
    expect(measurer.minWidth(paragraph("a unbreakable b"))).toBeCloseTo(width("unbreakable"), 6);
    expect(measurer.minWidth(paragraph("a unbreakable b", { marginLeft: 10 }))).toBeCloseTo(
      width("unbreakable") + 10,
      6,
    );
    expect(measurer.minWidth(paragraph(""))).toBe(0);
  });

  it("fits a paragraph into its own widest width", () => {
    const p = paragraph([run("Press “conference”, "), run("AVATAR", { bold: true }), run(" 7 May 2013")]);
    expect(measurer.measure(p, measurer.measure(p, Number.POSITIVE_INFINITY).width).lines).toHaveLength(1);
  });

  it("cuts a text once, wherever it stands, and anew where its lines may differ", () => {
    const p = paragraph("one two three");
    const first = measurer.measure(p, 60);
    expect(measurer.measure({ ...p, spaceBefore: 9, align: "right" }, 60)).toBe(first);
    for (const changed of [{ marginLeft: 30 }, { lineSpacing: 2 }, { indent: 20 }]) {
      const fresh = createMeasurer(FACES).measure(paragraph("one two three", changed), 60);
      expect(measurer.measure({ ...p, ...changed }, 60)).toEqual(fresh);
      expect(fresh).not.toEqual(first);
    }
  });
});
