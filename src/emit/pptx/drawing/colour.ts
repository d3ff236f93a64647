import type { Colour, Fill, Gradient, Stroke, ThemeSlot } from "../../../scene/types.ts";
import { emu, percentage } from "./geometry.ts";

/** Slides refer to the first four slots through the colour map of the master (ECMA-376 Part 1, 19.3.1.6 `clrMap`). */
const MAPPED: Readonly<Record<ThemeSlot, string>> = {
  dk1: "tx1",
  lt1: "bg1",
  dk2: "tx2",
  lt2: "bg2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
};

/** The name of a theme slot as slides and charts write it: `tx1`, `bg1`, `accent1` … */
export function schemeName(slot: ThemeSlot): string {
  return MAPPED[slot];
}

/** A colour element: a theme reference where the colour came from the theme, else its value. */
export function writeColour(colour: Colour): string {
  const [tag, value] = colour.slot === undefined ? ["srgbClr", colour.hex] : ["schemeClr", MAPPED[colour.slot]];
  if (colour.alpha === undefined) return `<a:${tag} val="${value}"/>`;
  return `<a:${tag} val="${value}"><a:alpha val="${percentage(colour.alpha)}"/></a:${tag}>`;
}

/** The fill element of a shape, a cell, a background or text. */
export function writeFill(fill: Fill | undefined): string {
  if (fill === undefined) return "<a:noFill/>";
  return "stops" in fill ? writeGradient(fill) : `<a:solidFill>${writeColour(fill)}</a:solidFill>`;
}

/** Angles are 60000ths of a degree (ECMA-376 Part 1, 20.1.10.3). It turns with its shape. */
function writeGradient({ angle, scaled, stops }: Gradient): string {
  const list = stops.map(({ colour, at }) => `<a:gs pos="${percentage(at)}">${writeColour(colour)}</a:gs>`).join("");
  const line = `<a:lin ang="${Math.round(angle * 60_000) % 21_600_000}" scaled="${scaled ? 1 : 0}"/>`;
  return `<a:gradFill rotWithShape="1"><a:gsLst>${list}</a:gsLst>${line}</a:gradFill>`;
}

const DASHES: Readonly<Record<Stroke["dash"], string>> = { solid: "solid", dash: "dash", dot: "sysDot" };

/**
 * A line element: `a:ln` of a shape, `a:lnL`, `a:lnT` … of a table cell.
 * No stroke is written as an explicit "no line", since a style could otherwise add one.
 */
export function writeLine(tag: string, stroke: Stroke | null | undefined): string {
  if (stroke === null || stroke === undefined || stroke.width <= 0) return `<${tag}><a:noFill/></${tag}>`;
  const dash = stroke.dash === "solid" ? "" : `<a:prstDash val="${DASHES[stroke.dash]}"/>`;
  const arrows =
    (stroke.arrows?.start ? '<a:headEnd type="triangle"/>' : "") +
    (stroke.arrows?.end ? '<a:tailEnd type="triangle"/>' : "");
  return `<${tag} w="${emu(stroke.width)}">${writeFill(stroke.colour)}${dash}${arrows}</${tag}>`;
}

export function sameColour(a: Colour | undefined, b: Colour | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.slot === b.slot && a.hex === b.hex && a.alpha === b.alpha);
}
