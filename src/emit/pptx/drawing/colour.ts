import type { Colour, Stroke, ThemeSlot } from "../../../scene/types.ts";
import { emu } from "./geometry.ts";

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
  return colour.slot === undefined ? `<a:srgbClr val="${colour.hex}"/>` : `<a:schemeClr val="${MAPPED[colour.slot]}"/>`;
}

export function writeFill(colour: Colour | undefined): string {
  return colour === undefined ? "<a:noFill/>" : `<a:solidFill>${writeColour(colour)}</a:solidFill>`;
}

const DASHES: Readonly<Record<Stroke["dash"], string>> = { solid: "solid", dash: "dash", dot: "sysDot" };

/**
 * A line element: `a:ln` of a shape, `a:lnL`, `a:lnT` … of a table cell.
 * No stroke is written as an explicit "no line", since a style could otherwise add one.
 */
export function writeLine(tag: string, stroke: Stroke | null | undefined): string {
  if (stroke === null || stroke === undefined || stroke.width <= 0) return `<${tag}><a:noFill/></${tag}>`;
  const dash = stroke.dash === "solid" ? "" : `<a:prstDash val="${DASHES[stroke.dash]}"/>`;
  return `<${tag} w="${emu(stroke.width)}">${writeFill(stroke.colour)}${dash}</${tag}>`;
}

export function sameColour(a: Colour | undefined, b: Colour | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.slot === b.slot && a.hex === b.hex);
}
