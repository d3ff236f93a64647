import type { Length } from "../types.ts";
import { either, keywords, type Parser, Rejection, single, type Units } from "./parser.ts";
import type { Piece } from "./piece.ts";

/** Points in one unit (CSS Values 4, 6.2); `em` and `rem` depend on the element. */
const POINTS: ReadonlyMap<string, (units: Units) => number> = new Map([
  ["pt", ({ scale }: Units) => scale],
  ["px", ({ scale }: Units) => 0.75 * scale],
  ["in", ({ scale }: Units) => 72 * scale],
  ["cm", ({ scale }: Units) => (72 / 2.54) * scale],
  ["mm", ({ scale }: Units) => (72 / 25.4) * scale],
  ["em", (units: Units) => units.em],
  ["rem", (units: Units) => units.rem],
]);

export const UNITS: readonly string[] = [...POINTS.keys()];

export const isLengthUnit = (unit: string): boolean => POINTS.has(unit);

/** Beyond this no page reaches: PowerPoint's largest is 56 in, 4032 pt. It keeps products finite. */
const LARGEST = 100_000;

/** Points of a dimension or a bare 0; a rejection for anything else. */
export function pointsOf(piece: Piece, units: Units): number | Rejection {
  if (piece.type === "number" && piece.value === 0) return 0;
  if (piece.type !== "dimension" || Math.abs(piece.value) > LARGEST) return new Rejection(piece);
  const factor = POINTS.get(piece.unit);
  return factor === undefined ? new Rejection(piece) : piece.value * factor(units);
}

export function lengthOf(piece: Piece, units: Units): Length | Rejection {
  if (piece.type === "percentage" && Math.abs(piece.value) <= LARGEST) return { unit: "%", value: piece.value };
  if (piece.type === "sum") {
    const { percent: value, points } = piece;
    if (Math.abs(value) > LARGEST || Math.abs(points) > LARGEST) return new Rejection(piece);
    return { unit: "%+pt", value, plus: points * units.scale };
  }
  const points = pointsOf(piece, units);
  return points instanceof Rejection ? points : { unit: "pt", value: points };
}

/** Points of a length; `whole` is what its percentages are shares of. */
export function lengthIn(length: Length, whole: number): number {
  if (length.unit === "pt") return length.value;
  return (length.value / 100) * whole + (length.unit === "%" ? 0 : length.plus);
}

/** Points of type: half points on a page of another scale, so that what programs show as sizes are sizes that people set. */
export const typePoints = (points: number, { scale }: Units): number =>
  scale === 1 ? points : Math.max(1, Math.round(points * 2) / 2);

type Sign = "any" | "not-negative";
const signed = (what: string, sign: Sign): string => (sign === "any" ? what : `${what}, not negative`);

/** A length in points; no percentage. */
export function points(sign: Sign): Parser<number> {
  return single(signed("a length such as “12pt”", sign), [], (piece, units) => {
    const value = pointsOf(piece, units);
    return value instanceof Rejection || sign === "any" || value >= 0 ? value : new Rejection(piece);
  });
}

export function lengthOrPercentage(sign: Sign): Parser<Length> {
  return single(signed("a length such as “12pt” or a percentage", sign), [], (piece, units) => {
    const value = lengthOf(piece, units);
    // What a sum comes to is known once the page is laid out, where it is no less than 0 (CSS Values 4, 10.12).
    if (value instanceof Rejection || sign === "any" || value.unit === "%+pt") return value;
    return value.value >= 0 ? value : new Rejection(piece);
  });
}

export function size(sign: Sign): Parser<Length | "auto"> {
  return either(keywords("auto"), lengthOrPercentage(sign));
}

export const ZERO: Length = { unit: "pt", value: 0 };
