import { describe, expect, it } from "vitest";
import { printScene, smallestType } from "../../../src/scene/drawing/print.ts";
import type { LineMark, Node, Print } from "../../../src/scene/drawing/types.ts";
import type { SceneSlide } from "../../../src/scene/types.ts";
import { box, paragraph, run, scene, slide, textBox } from "../../support/scene.ts";

const PAGE = { width: 595.28, height: 841.89 };

function slides(count: number, over: Partial<SceneSlide> = {}): readonly SceneSlide[] {
  return Array.from({ length: count }, (_, index) => {
    const words = textBox("Words", box(100, 100, 400, 100), [paragraph(`Words of slide ${index + 1}`)]);
    return slide(`s${index + 1}`, `Slide ${index + 1}`, [words], over);
  });
}

const printed = (list: readonly SceneSlide[], print: Print) =>
  printScene(scene(list, { meta: { ...scene([]).meta, marking: "SAMPLE RESTRICTED" } }), print);

const deep = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...deep(node.children)]);
const linesOf = (nodes: readonly Node[]): readonly LineMark[] =>
  deep(nodes).flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" ? [mark] : [])));
const wordsOf = (nodes: readonly Node[]): readonly string[] =>
  linesOf(nodes).map(({ pieces }) => pieces.map(({ text }) => text).join(""));
const reducedOf = (nodes: readonly Node[]) => nodes.flatMap(({ reduced }) => (reduced === undefined ? [] : [reduced]));

describe("slides on paper", () => {
  it.each([
    [2, 3],
    [3, 2],
    [6, 1],
  ] as const)("stand %i on a page, within its margins and apart", (count, pages) => {
    const { sheets, page } = printed(slides(5), count);
    expect(page).toEqual(PAGE);
    expect(sheets).toHaveLength(pages);
    const [first] = sheets;
    const places = reducedOf(first?.nodes ?? []);
    expect(places).toHaveLength(Math.min(count, 5));
    const boxes = places.map(({ x, y, scale }) => ({ x, y, right: x + 960 * scale, bottom: y + 540 * scale }));
    for (const [index, one] of boxes.entries()) {
      expect(Math.min(one.x, PAGE.width - one.right)).toBeGreaterThanOrEqual(18);
      expect(Math.min(one.y, PAGE.height - one.bottom)).toBeGreaterThanOrEqual(18);
      for (const other of boxes.slice(index + 1))
        expect(one.right <= other.x || one.bottom <= other.y || other.right <= one.x).toBe(true);
    }
    expect(first?.also).toEqual(places.slice(1).map((_, index) => `s${index + 2}`));
  });

  it("bear the deck's marking at head and foot, and their number", () => {
    for (const [index, { nodes }] of printed(slides(3), 2).sheets.entries()) {
      const words = wordsOf(nodes.filter(({ reduced }) => reduced === undefined));
      expect(words.filter((one) => one === "SAMPLE RESTRICTED")).toHaveLength(2);
      expect(words).toContain(String(index + 1));
    }
  });

  it("leave out hidden slides", () => {
    expect(printed(slides(2, { hidden: true }), 2).sheets).toEqual([]);
  });

  it("tell how small the smallest type gets", () => {
    const drawing = printed(slides(1), 2);
    const [place] = reducedOf(drawing.sheets[0]?.nodes ?? []);
    expect(smallestType(drawing)).toBeCloseTo(Math.min(9, 20 * (place?.scale ?? 1)), 6);
    expect(smallestType(printed(slides(1), 6))).toBeLessThan(6);
  });
});

describe("notes pages", () => {
  const notes = Array.from({ length: 120 }, (_, index) => paragraph([run(`Note ${index + 1}`, { size: 12 })]));

  it("show the slide and its notes below it, which go on over pages, under their own marking", () => {
    const { sheets } = printed(slides(1, { notes, notesBanner: "SAMPLE SECRET" }), "notes");
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map(({ nodes }) => reducedOf(nodes).length)).toEqual([1, ...sheets.slice(1).map(() => 0)]);
    const own = sheets.flatMap(({ nodes }) => nodes.filter(({ reduced }) => reduced === undefined));
    const words = wordsOf(own);
    expect(words.filter((one) => one.startsWith("Note "))).toEqual(notes.map((_, index) => `Note ${index + 1}`));
    expect(words.filter((one) => one === "SAMPLE SECRET")).toHaveLength(2 * sheets.length);
    const [place] = reducedOf(sheets[0]?.nodes ?? []);
    const [firstNote] = linesOf(own).filter(({ pieces }) => pieces[0]?.text === "Note 1");
    expect(firstNote?.baseline).toBeGreaterThan((place?.y ?? 0) + 540 * (place?.scale ?? 1));
    for (const { baseline } of linesOf(own)) expect(baseline).toBeLessThan(PAGE.height - 18);
  });

  it("show their marking as its scheme has it: large enough, to its side, on its ground across the page", () => {
    const look = { align: "right", size: 14, band: { ink: "FFC000", ground: "000000" } } as const;
    const over = { notes: [], notesBanner: "TLP:AMBER", notesLook: look } as unknown as Partial<SceneSlide>;
    const [sheet] = printed(slides(1, over), "notes").sheets;
    const marks = linesOf(sheet?.nodes ?? []).filter(({ pieces }) => pieces[0]?.text === "TLP:AMBER");
    expect(marks.map(({ pieces }) => [pieces[0]?.size, pieces[0]?.colour.hex])).toEqual([
      [14, "FFC000"],
      [14, "FFC000"],
    ]);
    const bands = (sheet?.nodes ?? []).flatMap(({ marks: drawn }) =>
      drawn.flatMap((mark) =>
        mark.kind === "path" && mark.fill && "hex" in mark.fill && mark.fill.hex === "000000" ? [mark] : [],
      ),
    );
    expect(bands).toHaveLength(2);
    for (const { steps } of bands) {
      const [xs, ys] = [1, 2].map((at) => steps.flatMap((step) => (typeof step[at] === "number" ? [step[at]] : [])));
      expect([Math.min(...(xs ?? [])), Math.max(...(xs ?? []))]).toEqual([0, PAGE.width]);
      expect(Math.min(...(ys ?? []))).toBeGreaterThanOrEqual(18);
      expect(Math.max(...(ys ?? []))).toBeLessThanOrEqual(PAGE.height - 18);
    }
    const [plain] = printed(slides(1, { notesBanner: "TLP:AMBER" }), "notes").sheets;
    expect(linesOf(plain?.nodes ?? []).find(({ pieces }) => pieces[0]?.text === "TLP:AMBER")?.pieces[0]?.size).toBe(12);
  });

  it("have a page for a slide without notes", () => {
    expect(printed(slides(2), "notes").sheets.map(({ id }) => id)).toEqual(["s1", "s2"]);
  });
});
