import type { Corners, Stroke } from "../../types.ts";
import type { FourSides } from "../types.ts";
import { paint } from "../values/colour.ts";
import { points } from "../values/length.ts";
import { faded } from "../values/opacity.ts";
import { keywords, type Parser } from "../values/parser.ts";
import { type Field, type Longhand, longhand, type Read } from "./longhand.ts";

/** In the order in which shorthands name them. */
export const SIDES = ["top", "right", "bottom", "left"] as const;
export type Side = (typeof SIDES)[number];

function each<T>(make: (side: Side) => T): FourSides<T> {
  return { top: make("top"), right: make("right"), bottom: make("bottom"), left: make("left") };
}

/** A field of four sides with one property each. */
export function sides<T>(name: (side: Side) => string, parser: Parser<NoInfer<T>>, initial: T): Field<FourSides<T>> {
  const properties = each((side) => longhand<T>(name(side), parser, initial));
  return {
    longhands: SIDES.map((side) => properties[side]),
    compute: (read) => each((side) => read(properties[side])),
  };
}

/** In the order in which `border-radius` names them. */
export const CORNERS = ["top-left", "top-right", "bottom-right", "bottom-left"] as const;
export const RADIUS: Parser<number> = points("not-negative");

/** The radii of the corners, a property each. */
export function corners(): Field<Corners> {
  const [topLeft, topRight, bottomRight, bottomLeft] = CORNERS.map((corner) =>
    longhand<number>(`border-${corner}-radius`, RADIUS, 0),
  ) as [Longhand<number>, Longhand<number>, Longhand<number>, Longhand<number>];
  return {
    longhands: [topLeft, topRight, bottomRight, bottomLeft],
    compute: (read) => ({
      topLeft: read(topLeft),
      topRight: read(topRight),
      bottomRight: read(bottomRight),
      bottomLeft: read(bottomLeft),
    }),
  };
}

const STYLES = ["none", "solid", "dashed", "dotted"] as const;
type BorderStyle = (typeof STYLES)[number];
const DASH = { solid: "solid", dashed: "dash", dotted: "dot" } as const;

export const BORDER_STYLE: Parser<BorderStyle> = keywords(...STYLES);
export const BORDER_WIDTH: Parser<number> = points("not-negative");
export const BORDER_COLOUR = paint;

/** CSS's `medium` (CSS Backgrounds 3, 3.3). */
const MEDIUM = 2.25;

interface Edge {
  readonly width: Longhand<number>;
  readonly style: Longhand<BorderStyle>;
  readonly colour: Longhand<Stroke["colour"] | null>;
}

function edge(side: Side): Edge {
  return {
    width: longhand<number>(`border-${side}-width`, BORDER_WIDTH, MEDIUM),
    style: longhand<BorderStyle>(`border-${side}-style`, BORDER_STYLE, "none"),
    colour: longhand<Stroke["colour"] | null>(`border-${side}-color`, BORDER_COLOUR, (units) => units.currentColour),
  };
}

/** Null where nothing shows: no style, no width, no colour. */
function stroke(read: Read, { width, style, colour }: Edge): Stroke | null {
  const [points, line, ink] = [read(width), read(style), read(colour)];
  return line === "none" || points === 0 || ink === null ? null : { colour: ink, width: points, dash: DASH[line] };
}

/** @param opacityOf how opaque the element is */
export function borders(opacityOf: Field<number>["compute"]): Field<FourSides<Stroke | null>> {
  const edges = each(edge);
  return {
    longhands: SIDES.flatMap((side) => [edges[side].width, edges[side].style, edges[side].colour]),
    compute: (read, parent) => {
      const opacity = opacityOf(read, parent);
      return each((side) => {
        const line = stroke(read, edges[side]);
        return line && { ...line, colour: faded(line.colour, opacity) };
      });
    },
  };
}
