/** Lines of which some is read from the right: where their pieces stand, and what draws them. */
import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import type { Node, Piece } from "../../../src/scene/drawing/types.ts";
import type { Paragraph, Run } from "../../../src/scene/types.ts";
import { box, paragraph, run, scene, slide, textBox } from "../../support/scene.ts";

const piecesOf = ({ marks, children }: Node): readonly Piece[] => [
  ...marks.flatMap((mark) => (mark.kind === "line" ? mark.pieces : [])),
  ...children.flatMap(piecesOf),
];

const LEFT = 100;
const WIDTH = 600;

function drawn(runs: readonly Run[], over: Partial<Paragraph> = {}): readonly Piece[] {
  const words = textBox("Words", box(LEFT, 100, WIDTH, 100), [paragraph([...runs], over)]);
  return drawScene(scene([slide("one", "", [words])])).sheets.flatMap(({ nodes }) => nodes.flatMap(piecesOf));
}

/** Words from left to right, as they are seen. */
const seen = (pieces: readonly Piece[]): string =>
  [...pieces]
    .sort((a, b) => a.x - b.x)
    .map(({ text, rtl, mirrored = text }) => (rtl ? [...mirrored].reverse().join("") : text))
    .join("");

const FROM_RIGHT = { rtl: true, align: "right" } as const;

describe("a line from the right", () => {
  it("has its words from the right, and names and numbers among them from the left", () => {
    const pieces = drawn([run("خطة Obama في 2013 (ملحق A).")], FROM_RIGHT);
    expect(pieces.map(({ text }) => text).join("")).toBe("خطة Obama في 2013 (ملحق A).");
    expect(seen(pieces)).toBe(".(A قحلم) 2013 يف Obama ةطخ");
    const [right] = pieces.filter(({ rtl }) => rtl);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(LEFT + WIDTH, 6);
  });

  it("leaves no gap and no overlap between its pieces", () => {
    const pieces = [...drawn([run("عام "), run("Seoul ", { bold: true }), run("٢٠١٣")], FROM_RIGHT)];
    const sorted = pieces.sort((a, b) => a.x - b.x);
    for (const [index, { x, width }] of sorted.slice(0, -1).entries())
      expect(sorted[index + 1]?.x).toBeCloseTo(x + width, 6);
  });

  it("has runs that differ in looks in the order of their reading", () => {
    expect(seen(drawn([run("مهلة ", { bold: true }), run("زمنية")], FROM_RIGHT))).toBe("ةينمز ةلهم");
    expect(seen(drawn([run("Plain "), run("fat", { bold: true })], FROM_RIGHT))).toBe("Plain fat");
  });

  it("keeps figures of its own script from the left", () => {
    const digits = drawn([run("عام ٢٠١٣")], FROM_RIGHT).find(({ text }) => text.includes("٢"));
    expect(digits).toMatchObject({ text: "٢٠١٣", rtl: false, face: { name: "Vazirmatn" } });
  });

  it("begins at the right of each tab", () => {
    expect(seen(drawn([run("أول\tثان")], FROM_RIGHT))).toBe("ناثلوأ");
  });
});

describe("a line from the left", () => {
  it("has what is read from the right in its place, with its brackets turned", () => {
    expect(seen(drawn([run("The plan (خطة السلام) of 2013.")]))).toBe("The plan (مالسلا ةطخ) of 2013.");
    const pieces = drawn([run("خطة (سلام) plan")]);
    expect(seen(pieces)).toBe("(مالس) ةطخ plan");
    expect(pieces.find(({ text }) => text.includes("("))).toMatchObject({ rtl: true, mirrored: ")" });
  });

  it("is drawn as ever where nothing is read from the right", () => {
    const pieces = drawn([run("Plain (words), 2013")]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatchObject({ text: "Plain (words), 2013", rtl: false });
    expect(pieces[0]).not.toHaveProperty("mirrored");
  });
});

describe("letters that the text faces lack", () => {
  it("have faces of their own, whatever face is asked for", () => {
    const faces = (text: string, face: string) =>
      drawn([run(text, { font: { face }, lang: langTag("ar") })]).map(({ face: { name } }) => name);
    expect(faces("خطة", "Calibri")).toEqual(["Vazirmatn"]);
    expect(faces("خطة", "No Such Face")).toEqual(["Vazirmatn"]);
    expect(faces("שלום", "Cambria")).toEqual(["Arimo"]);
  });

  it("are not torn apart by spacing", () => {
    const [piece] = drawn([run("خطة", { spacing: 3 })]);
    expect(piece?.spacing).toBe(0);
    expect(piece?.width).toBeCloseTo(drawn([run("خطة")])[0]?.width ?? 0, 6);
  });
});
