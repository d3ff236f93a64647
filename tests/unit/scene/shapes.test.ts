/** Where text stands in shapes that are no rectangles: programs put it in the geometry's own rectangle. */
import { describe, expect, it } from "vitest";
import type { ShapeItem } from "../../../src/scene/types.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

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
    ["triangle", "padding: 110pt 80pt 0", { left: 5, top: 10, right: 5 }],
    ["rightArrow", "padding: 60pt 55pt", { left: 55, top: 10, right: 5 }],
    ["chevron", "padding: 10pt 105pt", { left: 5, top: 10, right: 5 }],
  ])("writes for a %s with %s what the geometry does not give", async (type, css, insets) => {
    const { text } = await shapeOf(`<shape class="s" type="${type}">Words</shape>`, `${FIXED} .s { ${css} }`);
    for (const [side, value] of Object.entries(insets))
      expect(text?.insets[side as "left"], side).toBeCloseTo(value, 2);
  });

  it("makes a shape of no given height as tall as its geometry needs", async () => {
    const css = ".s { background: var(--lt2); font-size: 20pt; width: 300pt; }";
    const tall = async (type: string) =>
      (await shapeOf(`<shape class="s" type="${type}">Words</shape>`, css)).box.height;
    const plain = await tall("rect");
    expect(await tall("ellipse")).toBeCloseTo(plain / Math.SQRT1_2, 0);
    expect(await tall("diamond")).toBeCloseTo(plain * 2, 0);
    expect(await tall("triangle")).toBeCloseTo(plain * 2, 0);
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
