/**
 * Consistency is a test (design §3b): on the scenes of all briefs, samples and cases, titles and source lines never
 * jump, everything stands within the margins, no type is below its floor, and all text can be read on its ground.
 */

import { describe, expect, it } from "vitest";
import { reachOf } from "../src/data/boxes.ts";
import { hex } from "../src/data/colour.ts";
import { asFreeform, isBent } from "../src/emit/pptx/drawing/elbow.ts";
import { createMeasurer } from "../src/scene/text/measure.ts";
import type { Measurer } from "../src/scene/text/types.ts";
import type {
  Box,
  Colour,
  Fill,
  Item,
  LayoutPlaceholder,
  Paragraph,
  Run,
  Scene,
  SceneLayout,
  SceneSlide,
  ShapeItem,
} from "../src/scene/types.ts";
import { briefSubjects, sampleSubjects, sentSubjects } from "./support/subjects.ts";

/**
 * Points below which nobody at a table can read; superscripts count with the size of their line. `text` holds for every
 * word, labels and captions among them; code and the list of sources are looked up, not read from a screen.
 */
const FLOORS = { text: 14, lookedUp: 12, foot: 10.5 } as const;
/** Sizes of type in one deck, the marking's and the foot's among them. */
const MOST_SIZES = 8;
/** Points between the spaces under the titles of one layout, at most. */
const SAME_SPACE = 4;
/** Of its measure, the last line of a title or statement at least; of a smaller text, where it can be had. */
const LAST_LINE = 0.15;
/** Points at the edge of a page that office printers leave white. */
const UNPRINTED = 18;
const CONTRAST = 4.5;
const NEAR = 0.5;
/** Left and right margins of the pages, by width. */
const MARGINS: ReadonlyMap<number, number> = new Map([
  [960, 54],
  [720, 42],
  [842, 48],
  // The house pack of the manual.
  [792, 60],
]);
/** Layouts that say otherwise: a picture from edge to edge. */
const BLEEDING = new Set(["picture"]);

const subjects = [...briefSubjects(), ...sampleSubjects(), ...sampleSubjects("4:3"), ...sampleSubjects("A4")];

describe.each(subjects)("$name", ({ compile }) => {
  let made: Promise<Scene> | undefined;
  const place = (): Promise<Scene> => {
    made ??= compile().then(({ scene, diagnostics }) => {
      if (!scene) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
      return scene;
    });
    return made;
  };

  it("sets the titles of a layout alike", async () => {
    const scene = await place();
    for (const [layout, slides] of byLayout(scene)) {
      const rest = layout.placeholders.find(({ type }) => type === "title");
      for (const slide of slides) {
        const title = placed(slide, "title");
        // One that nobody wrote stands above the page, for the outline alone.
        if (!title || title.hidden) continue;
        expect(rest, `${layout.id} has a title`).toBeDefined();
        expect([title.box, title.placeholder?.inheritsBox], slide.id).toEqual([rest?.box, true]);
        // A long one stands a step or two lower.
        const size = rest?.levels[0]?.run.size ?? 0;
        const steps = [size, ...scene.theme.sizes.filter((one) => one < size).slice(0, 2)];
        expect(steps, slide.id).toContain(sizes(title)[0]);
        expect(new Set(sizes(title)).size, slide.id).toBe(1);
      }
    }
  });

  it("lets all source lines stand on one line", async () => {
    const scene = await place();
    const lines = scene.slides.flatMap((slide) => slide.items.filter(isSourceLine));
    expect(new Set(lines.map(({ box }) => Math.round(box.y + box.height))).size).toBeLessThanOrEqual(1);
    expect(lines.filter(({ text }) => text?.anchor !== "bottom").map(({ name }) => name)).toEqual([]);
  });

  it("keeps within the margins", async () => {
    const { page, slides } = await place();
    const margin = MARGINS.get(Math.round(page.width));
    if (margin === undefined) expect.fail(`no margin known for a page ${page.width} pt wide`);
    const outside = slides.flatMap((slide) => {
      const side = BLEEDING.has(slide.layout) ? 0 : margin;
      return slide.items
        .filter(({ hidden }) => !hidden)
        .filter(
          (item) => !isWithin(drawnBox(item), { x: side, y: 0, width: page.width - 2 * side, height: page.height }),
        )
        .map(({ name, box }) => `${slide.id} (${slide.layout}): ${name} ${JSON.stringify(box)}`);
    });
    expect(outside).toEqual([]);
  });

  it("sets no type below its floor", async () => {
    const small = (await place()).slides.flatMap(({ id, kind, items }) =>
      items.flatMap((item) => tooSmall(item, kind).map((words) => `${id}: ${item.name}: ${words}`)),
    );
    expect(small).toEqual([]);
  });

  holdsType(place);

  it("can be read on its ground", async () => {
    const scene = await place();
    const layouts = new Map(scene.layouts.map((layout) => [layout.id, layout]));
    const pale = scene.slides.flatMap((slide) => {
      const layout = layouts.get(slide.layout);
      return layout ? paleText(slide, layout).map((words) => `${slide.id}: ${words}`) : [`${slide.id}: no layout`];
    });
    expect(pale).toEqual([]);
  });
});

/** Whatever a deck is for and whoever gets it. */
describe.each(sentSubjects())("$name", ({ compile }) => {
  let made: Promise<Scene> | undefined;
  holdsType(() => {
    made ??= compile().then(({ scene, diagnostics }) => {
      if (!scene) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
      return scene;
    });
    return made;
  });
});

/** Few sizes of type, one space under titles, whole last lines, equal cards, markings where printers print. */
function holdsType(place: () => Promise<Scene>): void {
  it("sets its type in few sizes, all of them of the scale", async () => {
    const { slides, theme, page } = await place();
    const found = new Set(slides.flatMap(({ items }) => items.flatMap(sizesIn)));
    // On paper each length is 0.7 of a slide's, and so are the steps of the scale.
    const isPaper = page.height > page.width;
    expect(isPaper ? [] : [...found].filter((size) => !theme.sizes.includes(size))).toEqual([]);
    expect([...found].length, [...found].sort().join(" ")).toBeLessThanOrEqual(MOST_SIZES);
  });

  it("leaves the same space under the titles of a layout", async () => {
    const scene = await place();
    for (const [layout, slides] of byLayout(scene)) {
      const gaps = slides.flatMap((slide) => spaceUnderTitle(slide, scene.page.height));
      expect(Math.max(...gaps) - Math.min(...gaps), `${layout.id}: ${gaps.join(", ")}`).toBeLessThanOrEqual(SAME_SPACE);
    }
  });

  it("ends no text in one short word where the word before could go along, no statement in any, and begins no line with a raised number", async () => {
    const { slides, theme } = await place();
    const measurer = createMeasurer({ major: theme.majorFont, minor: theme.minorFont });
    const faults = slides.flatMap(({ id, items }) =>
      items.flatMap((item) => textFaults(item, measurer).map((fault) => `${id}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it("gives cards of one row one height", async () => {
    const uneven = (await place()).slides.flatMap(({ id, items }) =>
      cardRows(items).flatMap((cards) => {
        const heights = cards.map(({ box }) => box.height);
        const spread = Math.max(...heights) - Math.min(...heights);
        return spread > NEAR ? [`${id}: ${cards.map(({ name }) => name).join(", ")}: ${heights.join(", ")}`] : [];
      }),
    );
    expect(uneven).toEqual([]);
  });

  it("keeps markings off the edge that printers clip", async () => {
    const { page, slides, layouts, meta } = await place();
    const marks = [...slides, ...layouts].flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === "shape" && item.classification !== undefined ? [isBand(item) ? item.box : lineOf(item.box)] : [],
      ),
    );
    const boxes = [
      ...marks,
      ...layouts.flatMap(({ placeholders }) => placeholders.filter(isMarking).map(({ box }) => lineOf(box))),
    ];
    const inside = { x: 0, y: UNPRINTED, width: page.width, height: page.height - 2 * UNPRINTED };
    expect(boxes.length > 0).toBe(meta.marking !== "");
    expect(boxes.filter((box) => !isWithin(box, inside))).toEqual([]);
    const bands = slides.flatMap(({ items }) => items.filter(isBand));
    expect(bands.length > 0).toBe(meta.markingLook?.band !== undefined);
    for (const { box } of bands) expect([box.x, Math.round(box.width)]).toEqual([0, Math.round(page.width)]);
    expect(bands.filter(({ box }) => !isWithin(box, inside))).toEqual([]);
  });
}

function byLayout(scene: Scene): readonly (readonly [SceneLayout, readonly SceneSlide[]])[] {
  return scene.layouts.map((layout) => [layout, scene.slides.filter((slide) => slide.layout === layout.id)]);
}

const placed = (slide: SceneSlide, type: string): ShapeItem | undefined =>
  slide.items.find((item): item is ShapeItem => item.kind === "shape" && item.placeholder?.type === type);

/** An axis stands in the middle of its page, with its events above and below. */
const CENTRED: ReadonlySet<string> = new Set(["timeline"]);

/** The line of a marking, which stands in the middle of a box that has room for larger faces. */
function lineOf(box: Box): Box {
  const height = Math.min(box.height, 15);
  return { ...box, y: box.y + (box.height - height) / 2, height };
}

const isMarking = ({ classification }: LayoutPlaceholder): boolean => classification !== undefined;

/** Points from a title's foot to what stands next below it; none of a slide without either. */
function spaceUnderTitle(slide: SceneSlide, pageHeight: number): readonly number[] {
  const title = placed(slide, "title");
  if (title === undefined || title.hidden || CENTRED.has(slide.kind)) return [];
  const foot = title.box.y + title.box.height;
  const tops = slide.items
    .filter((item) => item !== title && !item.hidden && !isFooter(item) && !isSourceLine(item))
    .map(({ box }) => box.y)
    .filter((top) => top >= foot - NEAR && top < pageHeight * 0.8);
  return tops.length === 0 ? [] : [Math.round(Math.min(...tops) - foot)];
}

/** Text that is set large is read as one line of thought. */
const STATEMENT = 24;
/** What is smaller stands at the foot, to be looked up. */
const READ = 12;
/** Words that a line may hand on to the last one. */
const CARRIED = 3;

/** Whether a text of some lines would end in a longer one, and have no more of them, if words kept together. */
function couldEndLonger(paragraph: Paragraph, width: number, count: number, measurer: Measurer): boolean {
  const pieces = paragraph.runs.flatMap(({ text }, at) =>
    [...text.matchAll(/ /g)].map(({ index }) => [at, index] as const),
  );
  return Array.from({ length: CARRIED }, (_, words) => pieces.slice(-1 - words)).some((bound) => {
    const runs = paragraph.runs.map((run, at) => {
      const letters = run.text.split("");
      for (const [of, index] of bound) if (of === at) letters[index] = "\u00a0";
      return { ...run, text: letters.join("") };
    });
    const { lines } = measurer.measure({ ...paragraph, runs }, width);
    return lines.length === count && (lines.at(-1)?.width ?? 0) >= LAST_LINE * width;
  });
}

function textFaults(item: Item, measurer: Measurer): readonly string[] {
  if (item.kind !== "shape" || item.text === undefined || item.text.columns !== undefined) return [];
  const { insets, paragraphs } = item.text;
  const width = item.box.width - insets.left - insets.right;
  return paragraphs.flatMap((paragraph) => {
    const { lines } = measurer.measure(paragraph, width);
    const words = paragraph.runs.map(({ text }) => text).join("");
    const [first] = paragraph.runs;
    const isLarge = item.placeholder?.type === "title" || (first?.size ?? 0) >= STATEMENT;
    const last = lines.at(-1)?.width ?? 0;
    // One that a template or writer began is as long as they wanted it.
    const isBegun = paragraph.runs[(lines.at(-2)?.end.run ?? 0) - 1]?.special === "lineBreak";
    const isShort = lines.length > 1 && last < LAST_LINE * width && !isBegun && !words.includes("\n");
    const isFault =
      isShort &&
      (isLarge ||
        ((first?.size ?? 0) >= READ &&
          item.geometry === "rect" &&
          couldEndLonger(paragraph, width, lines.length, measurer)));
    const raised = lines
      .slice(0, -1)
      .some(({ end }) => paragraph.runs[end.run]?.baseline === "super" && end.offset === 0);
    return [
      ...(isFault ? [`“${words}” ends in a short line (${Math.round((100 * last) / width)} %)`] : []),
      ...(raised ? [`“${words}” has a raised number at the start of a line`] : []),
    ];
  });
}

/** Filled boxes with words that stand side by side, as wide as each other. */
function cardRows(items: readonly Item[]): readonly (readonly ShapeItem[])[] {
  const rows = new Map<string, ShapeItem[]>();
  for (const item of items) {
    if (item.kind !== "shape" || item.fill === undefined || item.geometry !== "rect" || item.box.height < 40) continue;
    const key = `${Math.round(item.box.y)} ${Math.round(item.box.width)}`;
    rows.set(key, [...(rows.get(key) ?? []), item]);
  }
  return [...rows.values()].filter(({ length }) => length > 1);
}

const isSourceLine = (item: Item): item is ShapeItem =>
  item.kind === "shape" && item.placeholder?.type === "body" && /^source/i.test(item.name);

const sizes = (item: ShapeItem): readonly number[] =>
  (item.text?.paragraphs ?? []).flatMap(({ runs }) =>
    runs.filter(({ text }) => !PORTION.test(text)).map(({ size }) => size),
  );

/**
 * Where an item is drawn: a line with turns where its turns lie, what is turned as it stands then; of a text where its words
 * stand, whose marks may hang beside them in the margin.
 */
function drawnBox(item: Item): Box {
  // A band of colour runs off the page on both sides; what it says does not.
  if (isBand(item)) return wordsOfBand(item);
  const turned: Item = isBent(item) ? asFreeform(item) : item;
  const box = reachOf(turned.box, turned.rotation ?? 0);
  const paragraphs = paragraphsOf(item);
  const [first] = paragraphs;
  if (item.kind !== "shape" || first === undefined || !paragraphs.some(hasHungMark)) return box;
  const reach = Math.min(...paragraphs.map(({ marginLeft }) => marginLeft));
  return { ...box, x: first.rtl ? box.x : box.x + reach, width: box.width - reach };
}

/** A marking across the page. */
const isBand = (item: Item): boolean =>
  item.kind === "shape" && [30, 31].includes(item.placeholder?.idx ?? 0) && item.fill !== undefined;

function wordsOfBand(item: Item): Box {
  const { left, right } = (item.kind === "shape" ? item.text?.insets : undefined) ?? { left: 0, right: 0 };
  return { ...item.box, x: item.box.x + left, width: item.box.width - left - right };
}

const hasHungMark = ({ runs }: Paragraph): boolean =>
  PORTION.test(runs[0]?.text ?? "") && runs[1]?.text.startsWith("\t") === true;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - NEAR &&
  inner.y >= outer.y - NEAR &&
  inner.x + inner.width <= outer.x + outer.width + NEAR &&
  inner.y + inner.height <= outer.y + outer.height + NEAR;

function tooSmall(item: Item, kind: string): readonly string[] {
  if (item.kind === "chart") return item.textStyle.size < FLOORS.text ? [`labels at ${item.textStyle.size} pt`] : [];
  return runsOf(item)
    .filter((run) => run.text.trim() !== "" && run.size < floorOf(item, run, kind))
    .map(({ size, text }) => `“${text}” at ${size} pt`);
}

/** A mark before its words; what it marks is read, and is larger. */
const PORTION = /^\s*\([^()]*\)\s*$/;

function floorOf(item: Item, { font, text }: Run, kind: string): number {
  if (PORTION.test(text)) return FLOORS.foot;
  if (isSourceLine(item) || isFooter(item)) return FLOORS.foot;
  return kind === "sources" || "face" in font ? FLOORS.lookedUp : FLOORS.text;
}

const sizesIn = (item: Item): readonly number[] =>
  item.kind === "chart"
    ? [item.textStyle.size]
    : runsOf(item).flatMap(({ text, size }) => (text.trim() === "" ? [] : [size]));

const runsOf = (item: Item): readonly Run[] => paragraphsOf(item).flatMap(({ runs }) => runs);

/** Footers, and what stands on the page's edge in a placeholder of its own: a banner, a source line. */
const isFooter = (item: Item): boolean =>
  item.kind === "shape" &&
  (["ftr", "sldNum", "dt"].includes(item.placeholder?.type ?? "") || (item.placeholder?.idx ?? 0) >= 13);

function paragraphsOf(item: Item): readonly Paragraph[] {
  if (item.kind === "shape") return item.text?.paragraphs ?? [];
  return item.kind === "table" ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)) : [];
}

/** What lies under a box: the last filled shape drawn before it that reaches around its middle; null over a picture. */
function groundUnder(box: Box, below: readonly Item[], base: Colour): Colour | null {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0, height: 0 };
  for (const item of [...below].reverse()) {
    if (!isWithin(middle, item.box)) continue;
    if (item.kind === "image") return null;
    if (item.kind === "shape" && item.fill) return plain(item.fill);
  }
  return base;
}

const WHITE: Colour = { hex: hex("FFFFFF") };

/** The packaged pack fills with colours alone. */
function plain(fill: Fill): Colour {
  if ("stops" in fill) throw new Error("a gradient");
  return fill;
}

function paleText(slide: SceneSlide, layout: SceneLayout): readonly string[] {
  const base = plain(slide.background ?? layout.background ?? WHITE);
  const drawn = [...layout.items, ...slide.items];
  return drawn.flatMap((item, i) => {
    const ground = groundUnder(item.box, drawn.slice(0, i), base);
    return textsOf(item, ground).flatMap(({ words, colour, on }) => {
      const ratio = on === null ? CONTRAST : contrast(colour.hex, on.hex);
      return ratio < CONTRAST ? [`“${words}” ${colour.hex} on ${on?.hex}: ${ratio.toFixed(2)}`] : [];
    });
  });
}

interface Coloured {
  readonly words: string;
  readonly colour: Colour;
  readonly on: Colour | null;
}

function textsOf(item: Item, ground: Colour | null): readonly Coloured[] {
  const runs = (paragraphs: readonly Paragraph[], on: Colour | null): readonly Coloured[] =>
    paragraphs.flatMap((paragraph) =>
      paragraph.runs
        .filter(({ text }) => text.trim() !== "")
        .map(({ text, colour, highlight }) => ({ words: text, colour, on: highlight ?? on })),
    );
  if (item.kind === "shape") return runs(item.text?.paragraphs ?? [], item.fill ? plain(item.fill) : ground);
  if (item.kind === "chart") return [{ words: "labels", colour: item.textStyle.colour, on: ground }];
  if (item.kind === "image") return [];
  return item.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs, fill }) => runs(paragraphs, fill ? plain(fill) : ground)),
  );
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
