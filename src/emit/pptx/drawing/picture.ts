import type { Sides } from "../../../scene/types.ts";
import { percentage } from "./units.ts";

/** `a:srcRect` (ECMA-376 Part 1, 20.1.8.55): the shares cut away; "" when nothing is. */
export function writeCrop({ left, top, right, bottom }: Sides): string {
  if (left === 0 && top === 0 && right === 0 && bottom === 0) return "";
  return `<a:srcRect l="${percentage(left)}" t="${percentage(top)}" r="${percentage(right)}" b="${percentage(bottom)}"/>`;
}
