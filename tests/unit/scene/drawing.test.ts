import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import type { LineMark, Mark, Node, PathMark } from "../../../src/scene/drawing/types.ts";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import type { Item, Paragraph, TextBody } from "../../../src/scene/types.ts";
import { box, chart, paragraph, RED, run, scene, shape, slide, THEME, table } from "../../support/scene.ts";

const drawn = (...items: readonly Item[]): readonly Node[] => {
  const [sheet] = drawScene(scene([slide("one", "One", items)])).sheets;
  return (sheet?.nodes ?? []).filter(({ name }) => items.some((item) => item.name === name || name === ""));
};

const deep = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...deep(node.children)]);
const marksOf = (nodes: readonly Node[]): readonly Mark[] => deep(nodes).flatMap(({ marks }) => marks);
const linesOf = (nodes: readonly Node[]): readonly LineMark[] =>
  marksOf(nodes).flatMap((mark) => (mark.kind === "line" ? [mark] : []));
const pathsOf = (nodes: readonly Node[]): readonly PathMark[] =>
  marksOf(nodes).flatMap((mark) => (mark.kind === "path" ? [mark] : []));
const wordsOf = ({ pieces }: LineMark): string => pieces.map(({ text }) => text).join("");

const PLACE = box(100, 50, 400, 300);
const LONG =
  "The two delegations agreed on a joint plan for the coming months and named a lead for every clause of it.";

function words(paragraphs: readonly Paragraph[], width = 200, over: Partial<TextBody> = {}): Item {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  return shape("Words", box(100, 50, width, 300), { text: { paragraphs, insets, anchor: "top", ...over } });
}

describe("lines of text", () => {
  it("break where the measurer breaks them, and stand below each other by its heights", () => {
    const text = paragraph(LONG);
    const measured = createMeasurer({ major: THEME.majorFont, minor: THEME.minorFont }).measure(text, 200);
    const lines = linesOf(drawn(words([text])));
    expect(lines.map(wordsOf).join(" ")).toBe(LONG);
    expect(lines).toHaveLength(measured.lines.length);
    const [first, second] = lines;
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(measured.lines[0]?.height ?? 0, 6);
    for (const { pieces } of lines) {
      expect(pieces[0]?.x).toBe(100);
      expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(200);
    }
  });

  it("stand at the right, in the middle, at the foot, as the paragraph and the box say", () => {
    const at = (align: Paragraph["align"], anchor: TextBody["anchor"]) => {
      const [line] = linesOf(drawn(words([paragraph("Short", { align })], 200, { anchor })));
      const [piece] = line?.pieces ?? [];
      return { x: piece?.x ?? 0, end: (piece?.x ?? 0) + (piece?.width ?? 0), baseline: line?.baseline ?? 0 };
    };
    expect(at("right", "top").end).toBeCloseTo(300, 6);
    expect((at("center", "top").x + at("center", "top").end) / 2).toBeCloseTo(200, 6);
    const [top, middle, bottom] = [at("left", "top"), at("left", "middle"), at("left", "bottom")];
    expect(bottom.baseline - middle.baseline).toBeCloseTo(middle.baseline - top.baseline, 6);
    expect(bottom.baseline).toBeLessThan(350);
  });

  it("keep the size, the colour and the face of each run, and raise a note's number", () => {
    const [line] = linesOf(
      drawn(
        words([paragraph([run("Plain "), run("red", { colour: RED, bold: true }), run("2", { baseline: "super" })])]),
      ),
    );
    const [plain, red, number] = line?.pieces ?? [];
    expect(plain?.face).toEqual({ name: "Carlito", asked: "Calibri", bold: false, italic: false });
    expect(red).toMatchObject({ text: "red", colour: RED, face: { bold: true } });
    expect(number?.size).toBeCloseTo((20 * 2) / 3, 6);
    expect(number?.baseline).toBeLessThan(plain?.baseline ?? 0);
    expect(red?.x).toBeCloseTo((plain?.x ?? 0) + (plain?.width ?? 0), 6);
  });

  it("cut a text where another face must take over", () => {
    const korean = run("Park \ubc15\uadfc\ud61c 2013", { lang: langTag("ko") });
    const [line] = linesOf(drawn(words([paragraph([korean])])));
    expect(line?.pieces.map(({ text, face }) => `${face.name}: ${text}`)).toEqual([
      "Carlito: Park ",
      "Noto Sans KR: \ubc15\uadfc\ud61c ",
      "Carlito: 2013",
    ]);
  });

  it("fill newspaper columns one after the other", () => {
    const paragraphs = Array.from({ length: 6 }, (_, index) => paragraph(`Line ${index}`));
    const item = { ...words(paragraphs, 420, { columns: { count: 2, gap: 20 } }), box: box(100, 50, 420, 75) };
    const xs = linesOf(drawn(item)).map(({ pieces }) => pieces[0]?.x);
    expect(xs).toEqual([100, 100, 100, 320, 320, 320]);
  });

  it("fill newspaper columns that are read from the right from there", () => {
    const paragraphs = Array.from({ length: 2 }, () =>
      paragraph("\u0645\u0631\u062d\u0628\u0627", { rtl: true, align: "right" }),
    );
    const item = { ...words(paragraphs, 420, { columns: { count: 2, gap: 20 } }), box: box(100, 50, 420, 40) };
    const isRight = linesOf(drawn(item)).map(({ pieces }) => (pieces[0]?.x ?? 0) > 310);
    expect(isRight).toEqual([true, false]);
  });

  it("read from the right: the first words stand at the right", () => {
    const [first, second] = [run("\u0645\u0631\u062d\u0628\u0627 "), run("2013")];
    const [line] = linesOf(drawn(words([paragraph([first, second], { rtl: true, align: "right" })])));
    const [arabic, number] = line?.pieces ?? [];
    expect(arabic?.rtl).toBe(true);
    expect(arabic?.x).toBeGreaterThan(number?.x ?? 0);
  });
});

describe("shapes", () => {
  it("draw a line from its start to its end, with a head where it is an arrow", () => {
    const stroke = { colour: RED, width: 1, dash: "solid", arrows: { start: false, end: true } } as const;
    const line = shape("Line", box(10, 10, 100, 50), { geometry: "line", stroke, flip: true });
    const [drawnLine, head] = pathsOf(drawn(line));
    expect(drawnLine?.steps).toEqual([
      ["M", 110, 10],
      ["L", 10, 60],
    ]);
    expect(head?.fill).toBe(RED);
    expect(head?.steps[0]).toEqual(["M", 10, 60]);
    expect(pathsOf(drawn({ ...line, stroke: { ...stroke, arrows: { start: true, end: true } } }))).toHaveLength(3);
  });

  it("turn with all that stands in them", () => {
    const turned = { ...words([paragraph("Turned")]), rotation: 90 };
    expect(drawn(turned).map(({ turn }) => turn)).toEqual([{ degrees: 90, x: 200, y: 200 }]);
  });

  it("fill a gradient from edge to edge of their box", () => {
    const stops = [
      { colour: RED, at: 0 },
      { colour: { ...RED, alpha: 0 }, at: 1 },
    ];
    const [mark] = pathsOf(drawn(shape("Ground", box(10, 20, 100, 50), { fill: { angle: 0, scaled: false, stops } })));
    expect(mark?.fill).toEqual({ stops, from: [10, 45], to: [110, 45] });
  });
});

describe("what things are", () => {
  it("lists hold items with their labels, deeper ones within the item above", () => {
    const item = (text: string, level: number) =>
      paragraph(text, { level, marginLeft: 18 * (level + 1), indent: -18, bullet: { type: "char", char: "\u2022" } });
    const nodes = drawn(
      words([paragraph("Before"), item("One", 0), item("Inner", 1), item("Two", 0), paragraph("After")]),
    );
    const shape = (node: Node): unknown =>
      node.children.length > 0
        ? [node.role, ...node.children.map(shape)]
        : `${node.role}: ${linesOf([node]).map(wordsOf)}`;
    expect(nodes.flatMap(({ children }) => children).map(shape)).toEqual([
      "paragraph: Before",
      [
        "list",
        ["item", "label: \u2022", "paragraph: One", ["list", ["item", "label: \u2022", "paragraph: Inner"]]],
        ["item", "label: \u2022", "paragraph: Two"],
      ],
      "paragraph: After",
    ]);
  });

  it("numbers count on as PowerPoint counts them", () => {
    const item = (text: string, start: number) =>
      paragraph(text, { marginLeft: 18, indent: -18, bullet: { type: "number", style: "arabicPeriod", start } });
    const nodes = deep(drawn(words([item("a", 3), item("b", 3), paragraph("between"), item("c", 3)])));
    const labels = nodes.filter(({ role }) => role === "label").map((node) => linesOf([node]).map(wordsOf).join(""));
    expect(labels).toEqual(["3.", "4.", "3."]);
  });

  it("tables are rows of head cells and cells, and their borders say nothing", () => {
    const nodes = drawn(table("Table", PLACE));
    const [found] = nodes.filter(({ role }) => role === "table");
    expect(found?.children.map(({ children }) => children.map(({ role }) => role))).toEqual([
      ["head-cell", "head-cell", "head-cell"],
      ["head-cell", "cell", "cell"],
      ["cell", "cell"],
      ["head-cell", "cell"],
    ]);
    expect(found?.children[3]?.children[1]?.span).toEqual({ columns: 2, rows: 1 });
    const borders = nodes.filter(({ role }) => role === "artifact");
    expect(pathsOf(borders).length).toBeGreaterThan(3);
    expect(linesOf(borders)).toEqual([]);
  });

  it("a ground without words of its own is an artifact, a chart a figure with its alternative text", () => {
    const ground = shape("Ground", box(10, 10, 20, 20), { fill: RED });
    const roles = drawn(ground, chart("bar", "Chart", PLACE)).map(({ role, alt }) => [role, alt]);
    expect(roles).toEqual([
      ["artifact", ""],
      ["figure", "A bar chart of trade by year"],
    ]);
  });
});

describe("charts", () => {
  const TYPES = ["bar", "column", "line", "area", "pie", "doughnut"] as const;
  it.each(TYPES)("%s stays within its box and names each category", (type) => {
    const item = chart(type, "Chart", PLACE);
    const nodes = drawn(item);
    const said = linesOf(nodes).map(wordsOf).join(" ");
    for (const category of item.categories) expect(said).toContain(category);
    const { x, y, width, height } = item.box;
    for (const { steps } of pathsOf(nodes))
      for (const step of steps)
        for (const [index, value] of step.slice(1).entries()) {
          const [low, high] = index % 2 === 0 ? [x, x + width] : [y, y + height];
          expect(Number(value)).toBeGreaterThanOrEqual(low - 0.01);
          expect(Number(value)).toBeLessThanOrEqual(high + 0.01);
        }
  });

  it("draws bars as long as their values", () => {
    const series = [{ name: "Days", values: [10, 20], colour: RED }];
    const item = chart("bar", "Chart", PLACE, { series, categories: ["a", "b"], legend: "none" });
    const bars = pathsOf(drawn(item)).filter(({ fill }) => fill === RED);
    const widths = bars.map(({ steps }) => {
      const xs = steps.flatMap((step) => (step[0] === "M" || step[0] === "L" ? [step[1]] : []));
      return Math.max(...xs) - Math.min(...xs);
    });
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 6);
  });
});
