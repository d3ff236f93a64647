/** Places and sizes that a user's sheet gives to what has them from elsewhere: a page, and what fills a region. */
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Styles } from "./boxes/runs.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle, FourSides, Size } from "./css/types.ts";
import type { Region } from "./regions/types.ts";

/** `width` on `slide`, `padding` too: a page is as large as the brief asks, and its regions stand where their rules say. */
export function reportPageInVain({ root }: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const style = styles.get(root);
  if (style === undefined) return;
  for (const name of [...placesOf(style), ...sidesOf("padding", style.padding)]) report(name, style, null, root, ctx);
}

/** `main { top: 90pt }`: what fills a region stands where the layout has the region, and is as large. */
export function reportRegionInVain(element: Element, region: Region, styles: Styles, ctx: PlaceContext): void {
  const style = styles.get(element);
  if (style === undefined) return;
  const limit = style.maxWidth;
  const counts = limit !== "auto" && limit.unit === "pt" ? ["max-width"] : [];
  for (const name of placesOf(style)) if (!counts.includes(name)) report(name, style, region, element, ctx);
}

function report(
  name: string,
  style: ComputedStyle,
  region: Region | null,
  { tag }: Element,
  { originOf, ours, once }: PlaceContext,
): void {
  const span = originOf(style, [name]);
  if (span === undefined || ours.has(span.file)) return;
  // The rule counts for the region itself, which it names as well.
  const used = region && originOf(region.style, [name]);
  if (used && used.file === span.file && used.start === span.start) return;
  const params = { name, tag, region: region?.name ?? "" };
  once("css/no-effect", span, () => diagnose("css/no-effect", params, { span }));
}

function placesOf(style: ComputedStyle): readonly string[] {
  const sizes: readonly (readonly [string, Size])[] = [
    ["left", style.inset.left],
    ["top", style.inset.top],
    ["right", style.inset.right],
    ["bottom", style.inset.bottom],
    ["width", style.width],
    ["height", style.height],
    ["min-width", style.minWidth],
    ["min-height", style.minHeight],
    ["max-width", style.maxWidth],
    ["max-height", style.maxHeight],
  ];
  return [...sizes.filter(([, size]) => size !== "auto").map(([name]) => name), ...sidesOf("margin", style.margin)];
}

function sidesOf(name: string, sides: FourSides<Size>): readonly string[] {
  return (["top", "right", "bottom", "left"] as const)
    .filter((side) => {
      const size = sides[side];
      return size !== "auto" && size.value !== 0;
    })
    .map((side) => `${name}-${side}`);
}
