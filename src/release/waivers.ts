import type { Brief, SlideId, Waiver } from "../brief/types.ts";
import { type ReleaseContext, withhold } from "./context.ts";
import { releaseFields } from "./fields.ts";
import { WAIVER_POLICY } from "./policy/front-matter.ts";
import { ANYWHERE } from "./policy.ts";

/** Waivers whose reason may be seen, with their slides. */
export function releaseWaivers(
  { waivers }: Brief,
  ids: ReadonlyMap<SlideId, SlideId>,
  context: ReleaseContext,
): readonly Waiver[] {
  return waivers.flatMap((waiver) => {
    const { reason, span } = waiver;
    const slide = waiver.slide === null ? null : ids.get(waiver.slide);
    if (slide === undefined) {
      withhold(context, "waiver", span, [reason], "waivers.reason");
      return [];
    }
    const walk = { context, scope: ANYWHERE, reason: "waiver", spanOf: () => span, path: "waivers", isRaw: false };
    const shown = releaseFields({ ...waiver, slide }, WAIVER_POLICY, walk);
    return shown.reason === reason ? [shown] : [];
  });
}
