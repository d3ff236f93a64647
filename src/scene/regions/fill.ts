import { centreOf } from "../../data/boxes.ts";
import type { LangTag } from "../../data/language-tag.ts";
import type { DeckSlide, Element } from "../../deck/types.ts";
import { buildBox, buildContainer } from "../boxes/build.ts";
import type { BuildContext } from "../boxes/context.ts";
import { anonymous, paints } from "../boxes/styles.ts";
import type { ContainerBox } from "../boxes/types.ts";
import type { PlaceContext } from "../context.ts";
import { fitRegion } from "../fitting/region.ts";
import type { FitModes, Fitted } from "../fitting/types.ts";
import { measureText } from "../flex/measure.ts";
import type { Placed } from "../flex/types.ts";
import { flowItem, type LowerContext, lower, turned } from "../lower/items.ts";
import type { Names } from "../lower/names.ts";
import type { Box, Item } from "../types.ts";
import type { Region } from "./types.ts";

const AUTO = { top: "auto", right: "auto", bottom: "auto", left: "auto" } as const;
const ZERO = { unit: "pt", value: 0 } as const;
const NO_MARGIN = { top: ZERO, right: ZERO, bottom: ZERO, left: ZERO };

/** Words of a `fit` attribute; without one, `main` may shrink and split, everything else shrink. `most` holds for `main`. */
export function fitModes(element: Element, { most }: Pick<PlaceContext, "most">): FitModes {
  const value = element.attributes.fit ?? (element.tag === "main" ? "shrink split" : "shrink");
  const words = new Set(value.split(/\s+/));
  // Notes of a paper go on below the slide that they belong to, which stays above them.
  const goesOn = element.tag === "main" || element.attributes.region === "notes";
  return {
    grow: words.has("grow"),
    shrink: words.has("shrink"),
    split: words.has("split") && goesOn,
    ...(most === undefined || element.tag !== "main" ? {} : { most }),
  };
}

/** The boxes of a region's element: its place comes from the layout, so its own position and size do not count. */
export function regionBox(element: Element, build: BuildContext, lang: LangTag): ContainerBox {
  const box = buildContainer(element, build, lang);
  const { style } = box;
  return {
    ...box,
    style: {
      ...style,
      position: "static",
      inset: AUTO,
      margin: NO_MARGIN,
      width: "auto",
      height: "auto",
      minWidth: "auto",
      minHeight: "auto",
      maxHeight: "auto",
      maxWidth: "auto",
    },
  };
}

/** A child without a region is placed on the page itself, in a root of its own. */
export function freeBox(slide: DeckSlide, child: Element, build: BuildContext, lang: LangTag): ContainerBox {
  const style = build.styles.get(slide.root);
  const box = buildBox(child, build, lang);
  if (style === undefined) throw new Error("a slide has a style");
  return {
    kind: "container",
    id: build.nextId(),
    tag: "slide",
    geometry: "rect",
    style: anonymous(style),
    name: "",
    span: child.span,
    children: box === null ? [] : [box],
  };
}

/** The area that a region's content may use: the region's box, no wider than the element's `max-width`. */
export function regionArea(element: Element, region: Region, build: BuildContext, { rtl }: PlaceContext): Box {
  const limit = build.styles.get(element)?.maxWidth;
  const { box } = region.placeholder;
  if (limit === undefined || limit === "auto" || limit.unit !== "pt" || limit.value >= box.width) return box;
  return { ...box, x: rtl ? box.x + box.width - limit.value : box.x, width: limit.value };
}

export function fitContent(box: ContainerBox, area: Box, modes: FitModes, ctx: PlaceContext): Fitted {
  return fitRegion({ root: box, area, modes, measurer: ctx.measurer, sizes: ctx.sizes });
}

/**
 * How much taller than its region a text wants to be at its smallest type: regions at the foot (source lines,
 * footnotes) may grow upwards by that much at the cost of the body.
 */
export function wantsMore(box: ContainerBox, area: Box, ctx: PlaceContext): number {
  const flow = box.children[0];
  if (box.children.length !== 1 || flow?.kind !== "flow") return 0;
  const smallest = flow.paragraphs.map((p) => ({
    ...p,
    runs: p.runs.map((r) => ({ ...r, size: Math.min(r.size, r.min) })),
  }));
  const padding = box.style.padding.top.value + box.style.padding.bottom.value;
  return Math.max(0, measureText(smallest, area.width, ctx.measurer).height + padding - area.height);
}

/** Items of a region on one page. Text alone fills the placeholder; anything richer stands in its place. */
export function regionItems(placed: Placed, region: Region, names: Names, ctx: PlaceContext): Item[] {
  const context: LowerContext = {
    names,
    chartLook: ctx.chartLook,
    drawMap: ctx.drawMap,
    drawDiagram: ctx.drawDiagram,
  };
  const only = placed.children[0];
  if (placed.children.length === 0) return [];
  const { type, idx, name, box, classification, rotation = 0 } = region.placeholder;
  // A marking is one whatever colour lies behind it.
  const isPlain = classification !== undefined || !paints(placed.node.style);
  const text = placed.children.length === 1 && only?.node.kind === "flow" && isPlain;
  const own = placed.node.style.rotate;
  const turn = (item: Item, degrees: number) => (degrees === 0 ? item : turned(item, degrees, centreOf(placed.box)));
  // What is turned on the layout is turned on its slides, which may say otherwise.
  // How its template arranges a region says nothing; what stands in it and says nothing either is called after it.
  const called = { ...placed, node: { ...placed.node, label: name } };
  if (!text || !only) return lower(called, context).map((item) => turn(item, own === 0 ? rotation : 0));
  if (only.paragraphs?.length === 0) return [];
  const inheritsBox = same(box, placed.box) && (own === 0 || own === rotation);
  const item = flowItem(only, placed, context, { type, idx, inheritsBox, name: names.unique(name) });
  return [turn(item, own === 0 ? rotation : own)];
}

function same(a: Box, b: Box): boolean {
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((d) => Math.abs(d) < 0.01);
}
