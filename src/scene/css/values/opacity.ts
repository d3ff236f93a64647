import { type Hex, mix } from "../../../data/colour.ts";
import type { Colour, Fill } from "../../types.ts";

/** The colour, as much less opaque as `opacity` (0 to 1) says. */
export function faded(colour: Colour, opacity: number): Colour {
  return opacity === 1 ? colour : { ...colour, alpha: (colour.alpha ?? 1) * opacity };
}

/** A colour or gradient, as much less opaque. */
export function fadedFill(fill: Fill, opacity: number): Fill {
  return eachColour(fill, (colour) => faded(colour, opacity));
}

/** The fill as it shows on a ground of one colour: wholly opaque. */
export function laidOn(fill: Fill, ground: Hex): Fill {
  return eachColour(fill, (colour) =>
    colour.alpha === undefined ? colour : { hex: mix(colour.hex, ground, colour.alpha) },
  );
}

/** One opaque colour that stands for the fill where there can be no other: of a gradient its first. */
export function plainColour(fill: Fill): Colour {
  const colour = "stops" in fill ? fill.stops[0]?.colour : fill;
  if (colour === undefined) throw new Error("a gradient has stops");
  const { alpha, ...opaque } = colour;
  return opaque;
}

/** Whether two fills look alike. */
export function sameFill(one: Fill, other: Fill | undefined): boolean {
  return other !== undefined && JSON.stringify(look(one)) === JSON.stringify(look(other));
}

/** Without the theme's names for colours. */
const look = (fill: Fill): Fill => eachColour(fill, ({ slot, ...shown }) => shown);

function eachColour(fill: Fill, change: (colour: Colour) => Colour): Fill {
  if (!("stops" in fill)) return change(fill);
  return { ...fill, stops: fill.stops.map(({ colour, at }) => ({ colour: change(colour), at })) };
}
