import type { Inline } from "../../brief/types.ts";
import type { Mark } from "../../marking/types.ts";
import type { ReleaseContext } from "../context.ts";
import { readOver } from "../marks.ts";
import type { Scope } from "../policy.ts";

/** Where portion marks are optional, a page is marked in its title, and what has no mark of its own goes with that. */
export function titleMark(title: readonly Inline[], { policy }: ReleaseContext): Mark | null {
  if (policy.scheme.portions !== "optional") return null;
  const reading = readOver(title, policy);
  return reading !== null && "mark" in reading ? reading.mark : null;
}

/**
 * The mark that what stands below a title has where it has none of its own: the title's where marks are optional, and
 * where the title names something of the own side, which its mark opens as a whole.
 */
export function openingMark(title: readonly Inline[], scope: Scope, context: ReleaseContext): Mark | null {
  const reading = scope.ownSide === null ? null : readOver(title, context.policy);
  if (reading !== null && "mark" in reading) return reading.mark;
  return titleMark(title, context) ?? scope.mark;
}
