/** A release as commands make it: with what a pack says of the kinds that draw the slides. */
import type { Slide } from "../brief/types.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import { withDrawnKinds } from "../deck/kinds/drawn.ts";
import type { Pack } from "../deck/types.ts";
import type { Outcome } from "../diagnostics/types.ts";
import type { Scheme } from "../marking/types.ts";
import { isWhole, type ReleaseOptions, releaseBrief } from "../release/release.ts";
import type { Released } from "../release/types.ts";

/**
 * Makes the brief of one release. What is left of a slide may take another kind than the whole of it did, and that may be
 * one that its audience may not see either: then the release is made anew without it.
 */
export function releaseOpened(
  brief: BoundBrief,
  registries: Registries,
  scheme: Scheme,
  pack: Pack,
  options: ReleaseOptions,
): Outcome<Released> {
  if (isWhole(options)) return releaseBrief(brief, registries, scheme, options);
  let told = withDrawnKinds(brief, pack);
  for (;;) {
    const made = releaseBrief(told, registries, scheme, options);
    const left = made.value.brief;
    const again = withDrawnKinds(left, pack);
    if (again === left) return made;
    told = withKindsOf(told, again);
  }
}

/** What a released slide learned of its kind, told to the same slide of the whole brief. */
function withKindsOf(brief: BoundBrief, { slides: known }: BoundBrief): BoundBrief {
  const abouts = new Map(known.map(({ span, about }) => [span.start, about]));
  const slides = brief.slides.map((slide): Slide => {
    const drawn = abouts.get(slide.span.start);
    if (drawn?.drawn === undefined || slide.about === undefined) return slide;
    const { reach, why, screen } = drawn;
    return { ...slide, about: { ...slide.about, reach, why, screen, drawn: drawn.drawn } };
  });
  return { ...brief, slides };
}
