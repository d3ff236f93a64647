import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import type { Element } from "../../../src/deck/types.ts";
import { buildContainer, buildContext } from "../../../src/scene/boxes/build.ts";
import { counter } from "../../../src/scene/context.ts";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { layoutFlex } from "../../../src/scene/flex/layout.ts";
import { placePinned } from "../../../src/scene/flex/pinned.ts";
import type { Placed } from "../../../src/scene/flex/types.ts";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import { createFonts, facesOf } from "../../../src/scene/text/run-metrics.ts";

const EN = langTag("en-GB");
const cascade = createCascade(parseStylesheets([]).value);
const theme = cascade.theme();
const faces = facesOf({ theme });
const measurer = createMeasurer(faces, createFonts(faces));
const CONTEXT = { measurer, sizes: theme.sizes, step: 0 };

const element = (tag: string, style: string, children: Element["children"] = []): Element => ({
  type: "element",
  tag,
  attributes: {},
  id: "",
  classes: [],
  style,
  children,
  span: { file: "a.hbs", start: 0, end: 0 },
});
const words = (text: string) => ({ type: "text", text, span: { file: "a.hbs", start: 0, end: 0 } }) as const;

/** The boxes of a page both ways: pinned, null where flexbox has a say. */
function both(boxes: readonly Element[], page: { readonly width: number; readonly height: number }) {
  const root = element("layout", "display: block", boxes);
  const box = buildContainer(root, buildContext(cascade.style(root), new Map(), counter()), EN);
  const area = { x: 0, y: 0, ...page };
  return [placePinned(box, area, CONTEXT), layoutFlex(box, area, page.height, CONTEXT)] as const;
}

const placesOf = ({ box, needed, brokenWords, children }: Placed): unknown => [
  box,
  needed,
  brokenWords,
  children.map(placesOf),
];

const PAGES = [
  { width: 960, height: 540 },
  { width: 720, height: 540 },
  { width: 780, height: 540.1 },
  { width: 595.3, height: 841.9 },
];
const TEXT = "One text of several words, which may take more lines than one";

/** 0 to below `most`. */
function* numbers(seed: number): Generator<(most: number) => number, never> {
  let state = seed;
  for (;;)
    yield (most) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state / 2 ** 31) * most;
    };
}

describe("boxes that are pinned to the page", () => {
  it("stand where flexbox puts them, to the last digit", () => {
    const random = numbers(5).next().value;
    const length = (most: number) =>
      random(2) < 1 ? `${random(most).toFixed(2)}pt` : `${random(most / 10).toFixed(1)}%`;
    const some = (name: string, most: number, often = 0.7) => (random(1) < often ? `${name}: ${length(most)}; ` : "");
    let pinned = 0;
    let empty = 0;
    for (let turn = 0; turn < 1500; turn++) {
      const boxes = Array.from({ length: 3 }, () => {
        const edges = `${some("left", 300)}${some("right", 300)}${some("top", 200)}${some("bottom", 200)}`;
        const sizes = `${some("width", 400)}${some("height", 300)}`;
        const inside = `${some("padding-left", 40, 0.4)}${some("padding-top", 30, 0.4)}${some("padding", 9, 0.2)}`;
        const others = random(1) < 0.2 ? "border-left: 2.3pt solid #000000; " : "";
        const content = random(1) < 0.6 ? [words(TEXT.slice(0, random(TEXT.length)))] : [];
        const display = random(1) < 0.2 ? "display: flex; " : "";
        return element("div", `position: absolute; ${display}${edges}${sizes}${inside}${others}`, content);
      });
      const [quick, flex] = both(boxes, PAGES[turn % PAGES.length] ?? { width: 960, height: 540 });
      if (quick === null) continue;
      pinned += 1;
      if (boxes.some(({ style, children }) => style.includes("flex") && children.length === 0)) empty += 1;
      expect(placesOf(quick)).toEqual(placesOf(flex));
    }
    expect(pinned).toBeGreaterThan(200);
    expect(empty).toBeGreaterThan(50);
  });

  it.each([
    ["its margin", "left: 9pt; right: 9pt; top: 9pt; height: 30pt; margin: 3pt"],
    ["its least height", "left: 9pt; right: 9pt; top: 9pt; height: 30pt; min-height: 50pt"],
    ["its greatest width", "left: 9pt; width: 200pt; top: 9pt; height: 30pt; max-width: 90pt"],
    ["its proportions", "left: 9pt; width: 200pt; top: 9pt; height: 30pt; aspect-ratio: 2"],
    ["its text", "left: 9pt; top: 9pt; right: 9pt"],
    ["what stands before it", "position: relative; left: 9pt; top: 9pt; width: 90pt; height: 30pt"],
    ["padding larger than itself", "left: 9pt; width: 20pt; top: 9pt; height: 30pt; padding: 20pt"],
    ["the row that its text stands in", "left: 9pt; right: 9pt; top: 9pt; height: 30pt; display: flex"],
    ["columns", "left: 9pt; right: 9pt; top: 9pt; height: 30pt; columns: 2"],
    ["its shape", "left: 9pt; right: 9pt; top: 9pt; height: 30pt; border-radius: 50%"],
  ])("are left to flexbox where %s has a say", (_, style) => {
    const [quick] = both([element("div", `position: absolute; ${style}`, [words(TEXT)])], { width: 960, height: 540 });
    expect(quick === null).toBe(true);
  });
});
