import type { Inline } from "../../brief/types.ts";
import { readMark } from "../../marking/mark.ts";
import type { Mark } from "../../marking/types.ts";
import type { ReleaseContext } from "../context.ts";

/** Where portion marks are optional, a page is marked in its title, and what has no mark of its own goes with that. */
export function titleMark(title: readonly Inline[], { policy }: ReleaseContext): Mark | null {
  if (policy.scheme.portions !== "optional") return null;
  const reading = readMark(title, policy.scheme);
  return reading !== null && "mark" in reading ? reading.mark : null;
}
