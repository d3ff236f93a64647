import type { Brief, Waiver } from "../brief/types.ts";
import { type ReleaseContext, withhold } from "./context.ts";

/** Why a rule was waived tells of limits as the version log does: off screens and inside; there waivers go with their slides. */
export function releaseWaivers(
  { waivers }: Brief,
  ids: ReadonlyMap<string, string>,
  context: ReleaseContext,
): readonly Waiver[] {
  return waivers.flatMap((waiver) => {
    const slide = waiver.slide === "" ? "" : ids.get(waiver.slide);
    if (!context.policy.hidesTyped && slide !== undefined) return [{ ...waiver, slide }];
    withhold(context, "waiver", waiver.span, [waiver.reason]);
    return [];
  });
}
