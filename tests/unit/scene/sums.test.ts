import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import type { Element } from "../../../src/deck/types.ts";
import { buildContainer, buildContext } from "../../../src/scene/boxes/build.ts";
import { counter } from "../../../src/scene/context.ts";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { layoutBox, layoutNatural } from "../../../src/scene/flex/layout.ts";
import type { Placed } from "../../../src/scene/flex/types.ts";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import { createFonts, facesOf } from "../../../src/scene/text/run-metrics.ts";
import { el } from "../css/support.ts";

const cascade = createCascade(parseStylesheets([]).value);
const theme = cascade.theme();
const faces = facesOf({ theme });
const CONTEXT = { measurer: createMeasurer(faces, createFonts(faces)), sizes: theme.sizes, step: 0 };
const PAGE = { x: 0, y: 0, width: 400, height: 200 };

/** Where all boxes within a page stand: left, top, width and height, each box before what it holds. */
function places(style: string, children: readonly Element[], lay: typeof layoutBox = layoutBox): readonly number[][] {
  const root = el("main", { style }, ...children);
  const box = buildContainer(root, buildContext(cascade.style(root), new Map(), counter()), langTag("en-GB"));
  const within = ({ children: inner }: Placed): number[][] =>
    inner.flatMap((child) => [
      [child.box.x, child.box.y, child.box.width, child.box.height].map((value) => Math.round(value * 100) / 100),
      ...within(child),
    ]);
  return within(lay(box, PAGE, CONTEXT));
}

const box = (style: string, ...children: readonly Element[]): Element =>
  el("div", { style: `background-color: #ccc; ${style}` }, ...children);

describe("shares with points beside them", () => {
  it.each([
    ["width", "height: 20pt; width: calc(50% - 10pt)", "height: 20pt; width: 190pt"],
    ["limits", "height: 20pt; max-width: calc(50% - 10pt)", "height: 20pt; width: 190pt"],
    ["least", "height: 20pt; width: 5pt; min-width: calc(50% - 10pt)", "height: 20pt; width: 190pt"],
    ["height", "height: calc(100% - 30pt)", "height: 170pt"],
    ["margins", "height: 20pt; margin-left: calc(10% + 5pt)", "height: 20pt; margin-left: 45pt"],
    ["margins below none", "height: 20pt; margin-left: calc(-5% + 5pt)", "height: 20pt; margin-left: -15pt"],
    ["padding", "height: 90pt; padding: calc(1% + 6pt)", "height: 90pt; padding: 10pt"],
    [
      "pinned",
      "position: absolute; left: calc(50% - 20pt); top: calc(100% - 30pt); width: 40pt; height: 30pt",
      "position: absolute; left: 180pt; top: 170pt; width: 40pt; height: 30pt",
    ],
    ["moved", "position: relative; left: calc(5% + 1pt); height: 20pt", "position: relative; left: 21pt; height: 20pt"],
    ["no less than none", "height: 20pt; width: calc(1% - 50pt)", "height: 20pt; width: 0"],
  ])("%s", (_, sum, points) => {
    const inner = box("height: 5pt");
    expect(places("", [box(sum, inner), box("height: 3pt")])).toEqual(
      places("", [box(points, inner), box("height: 3pt")]),
    );
    // In a flex container everything goes through flexbox.
    expect(places("display: flex; flex-direction: column", [box(sum, inner)])).toEqual(
      places("display: flex; flex-direction: column", [box(points, inner)]),
    );
  });

  it("are of what the padding and the edges of the container leave", () => {
    const around = "padding: 10pt 20pt; border: 1pt solid red; height: 100pt";
    expect(places("", [box(around, box("width: calc(100% - 58pt); height: calc(50% + 1pt)"))])[1]).toEqual([
      21, 11, 300, 40,
    ]);
  });

  it("stand within one another", () => {
    const inner = box("width: calc(100% - 50pt); height: calc(100% - 40pt)");
    const outer = box("width: calc(50% + 50pt); height: calc(100% - 60pt)", inner);
    expect(places("", [outer])).toEqual([
      [0, 0, 250, 140],
      [0, 0, 200, 100],
    ]);
  });

  it("are the basis of items in a row and in a column", () => {
    const item = box("flex: 0 0 calc(25% - 4pt)");
    expect(places("display: flex", [item]).map(([, , width]) => width)).toEqual([96]);
    expect(places("display: flex; flex-direction: column", [item]).map(([, , , height]) => height)).toEqual([46]);
  });

  it("say nothing of a height that follows from what a box holds", () => {
    const around = box("", box("height: calc(100% - 10pt)", box("height: 30pt")));
    const heights = [30, 30, 30];
    expect(places("", [around]).map(([, , , height]) => height)).toEqual(heights);
    expect(places("", [around], layoutNatural).map(([, , , height]) => height)).toEqual(heights);
  });

  it("are of the height that a row or a column gives", () => {
    const inner = box("height: calc(100% - 10pt)");
    expect(places("display: flex; flex-direction: column", [box("flex: 1", inner)])[1]?.[3]).toBe(190);
    expect(places("display: flex", [box("flex: 1", inner)])[1]?.[3]).toBe(190);
    expect(places("display: flex; align-items: flex-start", [box("flex: 1", inner)])[1]?.[3]).toBe(0);
  });
});
