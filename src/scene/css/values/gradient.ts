import { append } from "../../../data/lists.ts";
import type { Colour, Gradient } from "../../types.ts";
import { paint, shareOf } from "./colour.ts";
import { type Parser, Rejection, single, type Units, wordOf } from "./parser.ts";
import { type FunctionPiece, type Piece, type Pieces, splitAtCommas } from "./piece.ts";

/** PowerPoint's own list of stops ends there. */
const MOST_STOPS = 10;

/** Degrees clockwise from upwards, as CSS counts (CSS Images 3, 3.1). */
const TO: ReadonlyMap<string, number> = new Map([
  ["top", 0],
  ["right", 90],
  ["bottom", 180],
  ["left", 270],
]);
const CORNERS: ReadonlyMap<string, number> = new Map([
  ["top right", 45],
  ["bottom right", 135],
  ["bottom left", 225],
  ["top left", 315],
]);

/** Degrees in one unit (CSS Values 4, 7.1). */
const TURNS: ReadonlyMap<string, number> = new Map([
  ["deg", 1],
  ["grad", 0.9],
  ["turn", 360],
  ["rad", 180 / Math.PI],
]);

/** An angle in degrees; undefined for anything else. */
export function degreesOf(piece: Piece | undefined): number | undefined {
  if (piece?.type === "number" && piece.value === 0) return 0;
  const factor = piece?.type === "dimension" ? TURNS.get(piece.unit) : undefined;
  if (piece?.type !== "dimension" || factor === undefined || Math.abs(piece.value) > 1e5) return undefined;
  return piece.value * factor;
}

interface Direction {
  readonly degrees: number;
  readonly toCorner: boolean;
}

/** `45deg`, `to right`, `to top left`; undefined if the part is no direction, and so the first colour. */
function directionOf(part: Pieces): Direction | undefined {
  const [first, ...sides] = part;
  if (part.length === 1) {
    const degrees = degreesOf(first);
    return degrees === undefined ? undefined : { degrees, toCorner: false };
  }
  if (wordOf(first) !== "to") return undefined;
  const words = sides.map(wordOf);
  const side = words.length === 1 ? TO.get(words[0] ?? "") : undefined;
  if (side !== undefined) return { degrees: side, toCorner: false };
  const corner = CORNERS.get(words.join(" ")) ?? CORNERS.get([...words].reverse().join(" "));
  return corner === undefined ? undefined : { degrees: corner, toCorner: true };
}

interface Stop {
  /** Null: transparent. */
  readonly colour: Colour | null;
  readonly at: number | undefined;
}

/** A colour with no place, one or two. */
function stopsOf(part: Pieces, units: Units): readonly Stop[] | Rejection {
  const [name, ...places] = part;
  if (name === undefined) return new Rejection();
  const value = paint.parse([name], units);
  if (value instanceof Rejection) return value;
  if (places.length === 0) return [{ colour: value, at: undefined }];
  if (places.length > 2) return new Rejection(places[2]);
  const stops: Stop[] = [];
  for (const place of places) {
    const at = place.type === "percentage" && place.value >= 0 && place.value <= 100 ? shareOf(place) : undefined;
    if (at === undefined) return new Rejection(place, "places along a gradient are percentages from 0% to 100%");
    stops.push({ colour: value, at });
  }
  return stops;
}

/** Stops with places of their own, rising, the rest evenly between them (CSS Images 3, 3.4.3). */
function spread(stops: readonly Stop[]): readonly { readonly colour: Colour | null; readonly at: number }[] {
  const last = stops.length - 1;
  const places = stops.map(({ at }, i) => at ?? (i === 0 ? 0 : i === last ? 1 : undefined));
  let floor = 0;
  const rising = places.map((at) => {
    if (at === undefined) return undefined;
    floor = Math.max(floor, at);
    return floor;
  });
  return stops.map(({ colour }, i) => {
    const own = rising[i];
    if (own !== undefined) return { colour, at: own };
    const before = rising.findLastIndex((at, j) => j < i && at !== undefined);
    const after = rising.findIndex((at, j) => j > i && at !== undefined);
    const [low, high] = [rising[before] ?? 0, rising[after] ?? 1];
    return { colour, at: low + ((high - low) * (i - before)) / (after - before) };
  });
}

function gradientOf(call: FunctionPiece, units: Units): Gradient | Rejection {
  const [head = [], ...rest] = splitAtCommas(call.args);
  const direction = directionOf(head);
  const stops: Stop[] = [];
  for (const part of direction === undefined ? [head, ...rest] : rest) {
    const read = stopsOf(part, units);
    if (read instanceof Rejection) return read;
    append(stops, read);
  }
  if (stops.length < 2 || stops.length > MOST_STOPS)
    return new Rejection(call, `a gradient has two colours to ${MOST_STOPS}`);
  const placed = spread(stops);
  // What is transparent takes its neighbour's colour: programs would show a shade of black on the way.
  const colourAt = (i: number): Colour =>
    placed[i]?.colour ?? { ...(nearest(placed, i) ?? units.currentColour), alpha: 0 };
  const { degrees, toCorner } = direction ?? { degrees: 180, toCorner: false };
  return {
    // DrawingML counts from "to the right".
    angle: (((degrees - 90) % 360) + 360) % 360,
    scaled: toCorner,
    stops: placed.map(({ at }, i) => ({ colour: colourAt(i), at })),
  };
}

function nearest(stops: readonly { readonly colour: Colour | null }[], at: number): Colour | null {
  const shown = stops.flatMap(({ colour: one }, i) => (one === null ? [] : [{ one, far: Math.abs(i - at) }]));
  return shown.sort((a, b) => a.far - b.far)[0]?.one ?? null;
}

const EXAMPLE = "“linear-gradient(to right, var(--dk2), var(--accent2))”";

/** `background-image`: a gradient or null for nothing; a picture is an element. */
export const gradient: Parser<Gradient | null> = single(`“none” or ${EXAMPLE}`, ["none"], (piece, units) => {
  if (wordOf(piece) === "none") return null;
  return piece.type === "function" && piece.name === "linear-gradient"
    ? gradientOf(piece, units)
    : new Rejection(piece);
});
