import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import { layoutBox, layoutNatural } from "../flex/layout.ts";
import { contentBottom, overflowOf } from "../flex/overflow.ts";
import type { Placed } from "../flex/types.ts";
import { splitRegion } from "./split.ts";
import { growSteps, largest, shrinkSteps } from "./steps.ts";
import type { FitRequest, Fitted } from "./types.ts";

/** Beyond this many times the height of its region, content is tried at its smallest type before the sizes between. */
const HOPELESS = 2;
/** Text grows only while it leaves at least this share of its region free. */
const GROWN_FILL = 0.8;

/**
 * Fits content into its region: as it is or grown, else shrunk to its floors, else with boxes no taller than what they
 * hold, else split over pages at the largest type that needs no more pages than the floor does. Never cuts anything off.
 */
export function fitRegion(request: FitRequest): Fitted {
  const { root, area, modes, measurer, sizes } = request;
  const at = (step: number): Placed => layoutBox(root, area, { measurer, sizes, step });
  // What shares out the height of a page reaches its foot at any size: only its natural height tells how full it is.
  const natural = (step: number): Placed => layoutNatural(root, area, { measurer, sizes, step });
  const leavesFree = (step: number, limit: number) =>
    contentBottom(at(step)) <= limit || contentBottom(natural(step)) <= limit;
  const fits = (step: number, strict: boolean) => overflowOf(at(step), strict).excess <= 0;
  const one = (step: number): Fitted => ({ ok: true, pages: [{ placed: at(step) }] });

  const first = overflowOf(at(0), true);
  if (first.excess <= 0) {
    const limit = area.y + area.height * GROWN_FILL;
    const grown = modes.grow
      ? largest(growSteps(root, sizes), (s) => fits(s, true) && leavesFree(s, limit))
      : undefined;
    return one(grown ?? 0);
  }
  const steps = modes.shrink ? shrinkSteps(root, sizes) : [];
  const floor = steps[steps.length - 1] ?? 0;
  // Thousands of rows need not be set at each size to know that they do not fit at any.
  const isHopeless = first.excess > HOPELESS * area.height && overflowOf(at(floor), false).excess > 0;
  const shrunk = isHopeless ? undefined : largest(steps, (s) => fits(s, true));
  if (shrunk !== undefined) return one(shrunk);
  const relaxed = withoutFloors(root);
  if (relaxed !== root) return fitRegion({ ...request, root: relaxed });
  // Only a word wider than its column is left over: then the word breaks, at the largest size that fits.
  const broken = isHopeless ? undefined : largest([0, ...steps], (s) => fits(s, false));
  if (broken !== undefined) return one(broken);
  const whole = overflowOf(at(floor), false);
  if (!modes.split) return { ok: false, span: whole.span, excess: whole.excess };
  return splitRegion(request, [0, ...steps], whole);
}

/**
 * The tree with `min-height` taken off the boxes that hold something: how tall a card stands while there is room is no
 * reason to split what is in it. The same tree if there is nothing to take off.
 */
function withoutFloors(root: ContainerBox): ContainerBox {
  const children = root.children.map((child): BoxNode => (child.kind === "container" ? withoutFloors(child) : child));
  const isFloored = root.style.minHeight !== "auto" && children.length > 0;
  if (!isFloored && children.every((child, index) => child === root.children[index])) return root;
  return { ...root, style: isFloored ? { ...root.style, minHeight: "auto" } : root.style, children };
}
