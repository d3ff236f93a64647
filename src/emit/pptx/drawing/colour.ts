import type { Hex } from "../../../data/colour.ts";
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
  const shade = colour.of === undefined ? "" : writeShade(colour.of, colour.hex);
  const alpha = colour.alpha === undefined ? "" : `<a:alpha val="${percentage(colour.alpha)}"/>`;
  const changes = shade + alpha;
  return changes === "" ? `<a:${tag} val="${value}"/>` : `<a:${tag} val="${value}">${changes}</a:${tag}>`;
}

/**
 * What makes a colour lighter or darker as PowerPoint's own shades are (ECMA-376 Part 1, 20.1.2.3.20 `lumMod`, 20.1.2.3.21
 * `lumOff`, 20.1.2.3.26 `satMod`): mixed with white or black it keeps its hue.
 */
function writeShade(from: Hex, to: Hex): string {
  const [base, wanted] = [saturationOf(from), saturationOf(to)];
  const change = base.saturation === 0 ? 1 : wanted.saturation / base.saturation;
  const saturation = Math.abs(change - 1) < 0.005 ? "" : `<a:satMod val="${percentage(change)}"/>`;
  if (wanted.lightness <= base.lightness)
    return `${saturation}<a:lumMod val="${percentage(base.lightness === 0 ? 1 : wanted.lightness / base.lightness)}"/>`;
  const kept = (1 - wanted.lightness) / (1 - base.lightness);
  const offset = wanted.lightness - base.lightness * kept;
  return `${saturation}<a:lumMod val="${percentage(kept)}"/><a:lumOff val="${percentage(offset)}"/>`;
}

/** Of HSL, both 0 to 1. */
function saturationOf(hex: Hex): { readonly saturation: number; readonly lightness: number } {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [least = 0, , most = 0] = channels.sort((a, b) => a - b);
  const lightness = (least + most) / 2;
  const span = 1 - Math.abs(2 * lightness - 1);
  return { saturation: span === 0 ? 0 : (most - least) / span, lightness };
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
