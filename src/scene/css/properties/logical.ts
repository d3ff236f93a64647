/**
 * Logical properties (CSS Logical Properties and Values 1) as other names of those of the sides. Sheets are written for pages
 * that are read from the left, and pages that are not are mirrored whole: so the start of a line is the left, here as there.
 */
import { lengthOrPercentage, size } from "../values/length.ts";
import { constants, either, type Parser, Rejection } from "../values/parser.ts";
import type { Shorthand } from "./longhand.ts";
import { BORDER_COLOUR, BORDER_STYLE, BORDER_WIDTH, RADIUS, type Side } from "./sides.ts";

const AXES = {
  inline: { start: "left", end: "right", size: "width" },
  block: { start: "top", end: "bottom", size: "height" },
} as const;
const ENDS = ["start", "end"] as const;

/** One value for all, or one for each. */
function named(sets: readonly string[], one: Parser<unknown>): Shorthand {
  return {
    sets,
    allowed: sets.length === 1 ? one.allowed : `one or two of ${one.allowed}`,
    words: one.words,
    parse: (pieces, units) => {
      const whole = sets.length === 1 ? one.parse(pieces, units) : undefined;
      const values = whole === undefined ? pieces.map((piece) => one.parse([piece], units)) : [whole];
      const wrong = values.find((value) => value instanceof Rejection);
      if (wrong instanceof Rejection) return wrong;
      if (values.length < 1 || values.length > sets.length) return new Rejection();
      return Object.fromEntries(sets.map((name, i) => [name, values[i] ?? values[0]]));
    },
  };
}

/** @param edges what `border-left` and its like take */
export function logicalShorthands(
  edges: (sides: readonly Side[]) => Shorthand,
): readonly (readonly [name: string, property: Shorthand])[] {
  const sized = size("not-negative");
  const limited = either(constants<"auto">({ none: "auto" }), lengthOrPercentage("not-negative"));
  const parts = { width: BORDER_WIDTH, style: BORDER_STYLE, color: BORDER_COLOUR };
  const boxes: readonly (readonly [box: string, of: (side: Side) => string, one: Parser<unknown>])[] = [
    ["margin", (side) => `margin-${side}`, size("any")],
    ["padding", (side) => `padding-${side}`, lengthOrPercentage("not-negative")],
    ["inset", (side) => side, size("any")],
  ];
  const ofAxes = (["inline", "block"] as const).flatMap((axis) => {
    const { start, end, size: extent } = AXES[axis];
    const ends = [start, end];
    const eachEnd = <T>(make: (name: string, side: Side) => T): T[] =>
      ENDS.map((name) => make(`${axis}-${name}`, AXES[axis][name]));
    return [
      ...boxes.flatMap(([box, of, one]) => [
        [`${box}-${axis}`, named(ends.map(of), one)] as const,
        ...eachEnd((name, side) => [`${box}-${name}`, named([of(side)], one)] as const),
      ]),
      [`border-${axis}`, edges(ends)] as const,
      ...eachEnd((name, side) => [`border-${name}`, edges([side])] as const),
      ...Object.entries(parts).flatMap(([part, one]) => [
        [
          `border-${axis}-${part}`,
          named(
            ends.map((side) => `border-${side}-${part}`),
            one,
          ),
        ] as const,
        ...eachEnd((name, side) => [`border-${name}-${part}`, named([`border-${side}-${part}`], one)] as const),
      ]),
      [`${axis}-size`, named([extent], sized)] as const,
      [`min-${axis}-size`, named([`min-${extent}`], sized)] as const,
      [`max-${axis}-size`, named([`max-${extent}`], limited)] as const,
    ];
  });
  const corners = ENDS.flatMap((block) =>
    ENDS.map((inline) => {
      const corner = `border-${AXES.block[block]}-${AXES.inline[inline]}-radius`;
      return [`border-${block}-${inline}-radius`, named([corner], RADIUS)] as const;
    }),
  );
  return [...ofAxes, ...corners];
}
