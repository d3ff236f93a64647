import { plainRun } from "../boxes/runs.ts";
import { paragraphStyle, runStyle } from "../boxes/styles.ts";
import type { PlaceContext } from "../context.ts";
import type { Names } from "../lower/names.ts";
import { textBody } from "../lower/text.ts";
import type { Item } from "../types.ts";
import type { PlacedLayout, Region } from "./types.ts";

const ORDER = ["date", "footer", "number"];

/** Footer, date and slide number of a slide: real placeholders, with the text that stands in the layout. */
export function standingItems(layout: PlacedLayout, names: Names, ctx: PlaceContext): Item[] {
  return standingRegions(layout).map((region) => standingItem(region, names, ctx));
}

/** The regions of a layout whose text stands on all of its slides. */
export function standingRegions(layout: PlacedLayout): readonly Region[] {
  return ORDER.flatMap((name) => {
    const region = layout.regions.get(name);
    return region && (region.standing || name === "number") ? [region] : [];
  });
}

function standingItem(region: Region, names: Names, ctx: PlaceContext): Item {
  const { style, placeholder } = region;
  const number = region.name === "number";
  // The field's text is what a viewer without field support shows; emitters put the slide's number there.
  const run = plainRun(number ? "‹#›" : region.standing, style, ctx.lang, number ? "slideNumber" : undefined);
  const paragraph = {
    ...paragraphStyle(style, style.direction === "rtl", 0),
    level: 0,
    runs: [run],
    end: runStyle(style),
    ordinal: null,
    keepWithNext: false,
    span: { file: "", start: 0, end: 0 },
  };
  return {
    kind: "shape",
    name: names.unique(placeholder.name),
    alt: "",
    box: placeholder.box,
    geometry: "rect",
    text: textBody([paragraph], placeholder.insets, placeholder.anchor),
    placeholder: { type: placeholder.type, idx: placeholder.idx, inheritsBox: true },
  };
}
