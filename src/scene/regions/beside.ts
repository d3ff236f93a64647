import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import type { PlaceContext } from "../context.ts";
import { shrinkSteps } from "../fitting/steps.ts";
import { leastWidth } from "../flex/layout.ts";
import type { Box } from "../types.ts";

interface Side {
  readonly box: ContainerBox;
  area: Box;
}

/** Points: rounding. */
const NEAR = 0.5;

/**
 * A region whose table is narrower than its words even with type at its smallest takes what it lacks from the region beside it, as
 * far as that can spare it: how long words of a scale are is a matter of the language.
 */
export function widenForWords(regions: readonly Side[], ctx: PlaceContext): void {
  for (const region of regions) {
    if (regions.length < 2 || !region.box.children.some(holdsTable)) continue;
    const lack = leastOf(region, ctx) - region.area.width;
    if (lack <= NEAR) continue;
    const beside = regions.find((other) => other !== region && isBeside(region.area, other.area));
    if (beside === undefined || leastOf(beside, ctx) + lack > beside.area.width) continue;
    const isFirst = region.area.x < beside.area.x;
    region.area = widened(region.area, lack, isFirst);
    beside.area = widened(beside.area, -lack, !isFirst);
  }
}

const holdsTable = (box: BoxNode): boolean =>
  box.kind === "table" || (box.kind === "container" && box.children.some(holdsTable));

/** Width of its longest words at its smallest type. */
function leastOf({ box }: Side, { measurer, sizes }: PlaceContext): number {
  const steps = shrinkSteps(box, sizes);
  return leastWidth(box, { measurer, sizes, step: steps[steps.length - 1] ?? 0 });
}

const isBeside = (a: Box, b: Box): boolean =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2 &&
  (a.x + a.width <= b.x + NEAR || b.x + b.width <= a.x + NEAR);

/** @param right whether its right edge moves, else its left one */
const widened = (box: Box, by: number, right: boolean): Box => ({
  ...box,
  x: right ? box.x : box.x - by,
  width: box.width + by,
});
