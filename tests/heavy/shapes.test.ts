/** Where text stands in shapes that are no rectangles: programs put it in the geometry's own rectangle. */
import { describe, expect, it } from "vitest";
import { SHAPES } from "../../src/data/shapes.ts";
import { drawScene } from "../../src/scene/drawing/draw.ts";
import type { Node, Piece } from "../../src/scene/drawing/types.ts";
import { geometryInsets } from "../../src/scene/flex/text-area.ts";
import type { ShapeItem } from "../../src/scene/types.ts";
import { BARE, compileWith, PROBE, told } from "../support/house.ts";

async function shapeOf(markup: string, css: string): Promise<ShapeItem> {
  const house = {
    "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup}</main></slide>`,
    "theme.css": css,
  };
  const compiled = await compileWith(house, BARE);
  const found = compiled.scene?.slides[0]?.items.find((item) => item.kind === "shape" && item.fill !== undefined);
  if (found?.kind !== "shape") throw new Error(told(compiled).join("\n"));
  return found;
}

const NONE = { topLeft: 0, topRight: 0, bottomRight: 0, bottomLeft: 0 };
const geometryOf = ({ geometry }: ShapeItem) => (geometry === "path" ? "rect" : geometry);
const piecesOf = (nodes: readonly Node[]): readonly Piece[] =>
  nodes.flatMap(({ marks, children }) => [
    ...marks.flatMap((mark) => (mark.kind === "line" ? mark.pieces : [])),
    ...piecesOf(children),
  ]);

const FIXED = ".s { background: var(--lt2); height: 200pt; padding: 10pt; width: 300pt; }";

describe("text in a shape", () => {
  it.each([
    // Written insets are what the padding asks for beyond the geometry's own, which programs add.
    ["rect", "", { left: 10, top: 10, right: 10 }],
    ["rect", "border-radius: 20pt", { left: 10 - 20 * 0.29289, top: 10 - 20 * 0.29289, right: 10 - 20 * 0.29289 }],
    ["rect", "border-radius: 60pt", { left: 0, top: 0, right: 0 }],
    ["ellipse", "", { left: 0, top: 0, right: 0 }],
    ["ellipse", "padding: 50pt", { left: 50 - 300 * 0.146447, top: 50 - 200 * 0.146447, right: 50 - 300 * 0.146447 }],
    ["rect", "border-radius: 50%; padding: 50pt", { left: 50 - 300 * 0.146447, top: 50 - 200 * 0.146447 }],
    ["diamond", "padding: 80pt", { left: 5, top: 30, right: 5 }],
    ["hexagon", "padding: 10pt 65pt", { left: 5, top: 10, right: 5 }],
    ["cylinder", "padding: 70pt 10pt", { left: 10, top: 70 - 200 / 3, right: 10 }],
    ["leanRight", "padding: 10pt 65pt", { left: 5, top: 10, right: 5 }],
    ["leanLeft", "padding: 10pt 65pt", { left: 5, top: 10, right: 5 }],
    ["funnel", "padding: 10pt 65pt", { left: 5, top: 10, right: 5 }],
    // The slopes cut the upper corners of its rectangle, 40 pt from either edge: nothing begins before 52 pt.
    ["trapezoid", "", { left: 12, top: 0, right: 12 }],
    ["trapezoid", "padding: 30pt 57pt 0", { left: 17, top: 30 - 200 / 7.5, right: 17 }],
    ["triangle", "padding: 110pt 80pt 0", { left: 5, top: 10, right: 5 }],
    ["rightArrow", "padding: 60pt 55pt", { left: 55, top: 10, right: 5 }],
    ["chevron", "padding: 10pt 105pt", { left: 5, top: 10, right: 5 }],
  ])("writes for a %s with %s what the geometry does not give", async (type, css, insets) => {
    const { text } = await shapeOf(`<shape class="s" type="${type}">Words</shape>`, `${FIXED} .s { ${css} }`);
    for (const [side, value] of Object.entries(insets))
      expect(text?.insets[side as "left"], side).toBeCloseTo(value, 2);
  });

  it.each(SHAPES.filter((name) => name !== "line"))("draws the words of a %s within it", async (type) => {
    const house = {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main><shape class="s" type="${type}">The ministers agreed</shape></main></slide>`,
      "theme.css": ".s { background: var(--lt2); border-radius: 40pt; font-size: 18pt; width: 190pt; }",
    };
    const { scene } = await compileWith(house, BARE);
    const shape = scene?.slides[0]?.items.find((item) => item.kind === "shape" && item.fill !== undefined);
    if (scene === null || shape?.kind !== "shape") throw new Error("no shape");
    const { x, y, width, height } = shape.box;
    const inside = geometryInsets(geometryOf(shape), shape.box, shape.radii ?? NONE);
    const words = piecesOf(drawScene(scene).sheets[0]?.nodes ?? []).filter(({ text }) => /ministers|agreed/.test(text));
    expect(words.length).toBeGreaterThan(0);
    for (const piece of words) {
      expect(piece.x).toBeGreaterThanOrEqual(x + inside.left - 0.5);
      expect(piece.x + piece.width).toBeLessThanOrEqual(x + width - inside.right + 0.5);
      expect(piece.baseline).toBeGreaterThanOrEqual(y + inside.top + piece.size / 2);
      expect(piece.baseline).toBeLessThanOrEqual(y + height - inside.bottom);
    }
  });

  it("keeps shapes that share a row alike", async () => {
    const css = ".r { display: flex } .r shape { background: var(--lt2); flex: 1 1 0 }";
    const markup = '<div class="r"><shape type="ellipse">Words</shape><shape type="rect">Words</shape></div>';
    const { box } = await shapeOf(markup, css);
    expect(box.width).toBeCloseTo((960 - 2 * 54) / 2, 0);
  });

  it("says so where a shape is too small for its words, though its frame is not", async () => {
    const markup = (type: string) => `<shape class="s" type="${type}">The ministers agreed that it stays</shape>`;
    const css = ".s { background: var(--lt2); font-size: 16pt; height: 60pt; width: 150pt; }";
    const house = (type: string) => ({
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup(type)}</main></slide>`,
      "theme.css": css,
    });
    expect(told(await compileWith(house("rect"), BARE)).filter((line) => line.startsWith("error"))).toEqual([]);
    const [error] = told(await compileWith(house("diamond"), BARE));
    expect(error).toMatch(/scene\/cannot-fit/);
  });
});
