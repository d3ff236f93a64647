import { plainRun } from "../boxes/runs.ts";
import { paragraphStyle, runStyle } from "../boxes/styles.ts";
import type { PlaceContext } from "../context.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Names } from "../lower/names.ts";
import { textBody } from "../lower/text.ts";
import type { Item, LayoutPlaceholder } from "../types.ts";
import type { PlacedLayout, Region, StandingText } from "./types.ts";

/** Regions whose text stands on every slide instead of being a prompt. */
const STANDING = ["date", "footer", "number"];

/** Footer, date and slide number of a slide: real placeholders, with the text that stands in the layout. */
export const standingItems = (layout: PlacedLayout, names: Names): Item[] =>
  layout.standing.map(({ placeholder, standing }) => ({
    kind: "shape",
    name: names.unique(placeholder.name),
    alt: "",
    box: placeholder.box,
    geometry: "rect",
    text: standing.text,
    placeholder: { type: placeholder.type, idx: placeholder.idx, inheritsBox: true },
  }));

/** Those of a layout's regions that show their own text, in the order of their items. */
export const standingIn = (regions: ReadonlyMap<string, Region>): PlacedLayout["standing"] =>
  STANDING.flatMap((name) => {
    const region = regions.get(name);
    return region?.standing ? [{ ...region, standing: region.standing }] : [];
  });

/** Whether a region shows words of its own on every slide. */
export const stands = (name: string, words: string): boolean =>
  name === "number" || (words !== "" && STANDING.includes(name));

/** What a region shows on every slide, set once for all of them; null if slides fill it or it says nothing. */
export function standingText(
  name: string,
  words: string,
  style: ComputedStyle,
  { insets, anchor }: LayoutPlaceholder,
  { lang }: PlaceContext,
): StandingText | null {
  if (!stands(name, words)) return null;
  const isNumber = name === "number";
  // The field's text is what a viewer without field support shows; emitters put the slide's number there.
  const run = plainRun(isNumber ? "‹#›" : words, style, lang, isNumber ? "slideNumber" : undefined);
  const paragraph = {
    ...paragraphStyle(style, style.direction === "rtl", 0),
    level: 0,
    runs: [run],
    end: runStyle(style),
    ordinal: null,
    keepWithNext: false,
    span: { file: "", start: 0, end: 0 },
  };
  return { words: [paragraph], text: textBody([paragraph], insets, anchor) };
}
