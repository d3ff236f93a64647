import { least } from "../../data/lists.ts";
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
 * A region whose table is narrower than its words even with type at its smallest takes what it lacks from those at one side of
 * it, if all that stand in its way can spare that, else from those at the other; if neither can, all stay. What is between it
 * and the nearest of them stays as wide. How long words of a scale are is a matter of the language.
 * @param regions of one slide; their areas change
 */
export function widenForWords(regions: readonly Side[], ctx: PlaceContext): void {
  const before = new Map(regions.map((region) => [region, region.area]));
  /** Whether it was widened to that side. */
  const takes = (region: Side, lack: number, right: boolean): boolean => {
    const beside = regions.filter(
      (other) => isLevel(region.area, other.area) && distance(region.area, other.area, right) > -NEAR,
    );
    if (beside.length === 0) return false;
    // As it was before a region above or below took from the same ones: they give once for both.
    const first = (one: Side): Box => before.get(one) ?? one.area;
    const gap = least(beside.map((other) => distance(first(region), first(other), right)));
    const inTheWay = beside
      .map((other) => ({ other, by: lack + gap - distance(region.area, other.area, right) }))
      .filter(({ by }) => by > 0);
    if (inTheWay.some(({ other, by }) => leastOf(other, ctx) + by > other.area.width)) return false;
    region.area = widened(region.area, lack, right);
    for (const { other, by } of inTheWay) other.area = widened(other.area, -by, !right);
    return true;
  };
  for (const region of regions) {
    if (regions.length < 2 || !holds(region.box, ({ kind }) => kind === "table")) continue;
    const lack = leastOfWords(region.box, ctx) - region.area.width;
    if (lack > NEAR && !takes(region, lack, true)) takes(region, lack, false);
  }
}

const holds = (box: BoxNode, isIt: (box: BoxNode) => boolean): boolean =>
  isIt(box) || (box.kind === "container" && box.children.some((child) => holds(child, isIt)));

/** What is drawn in the room that it gets has no words that say how narrow it may be: a region with it keeps its width. */
const isDrawn = ({ kind }: BoxNode): boolean =>
  kind === "image" || kind === "chart" || kind === "map" || kind === "diagram";

const leastOf = ({ box, area }: Side, ctx: PlaceContext): number =>
  holds(box, isDrawn) ? area.width : leastOfWords(box, ctx);

/** Width of its longest words at its smallest type. */
function leastOfWords(box: ContainerBox, { measurer, sizes }: PlaceContext): number {
  const steps = shrinkSteps(box, sizes);
  return leastWidth(box, { measurer, sizes, step: steps[steps.length - 1] ?? 0 });
}

/** Whether one would stand in the way of the other that grew wider. */
const isLevel = (a: Box, b: Box): boolean => Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > NEAR;

/** Points from a box to another at its right, or left; below 0 if that is not where it stands. */
const distance = (from: Box, to: Box, right: boolean): number =>
  right ? to.x - from.x - from.width : from.x - to.x - to.width;

/** @param right whether its right edge moves, else its left one */
const widened = (box: Box, by: number, right: boolean): Box => ({
  ...box,
  x: right ? box.x : box.x - by,
  width: box.width + by,
});
