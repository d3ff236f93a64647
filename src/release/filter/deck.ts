import type { Brief, Section, Slide, SlideId } from "../../brief/types.ts";
import { readTextMark } from "../../marking/mark.ts";
import { markedScope, type ReleaseContext, withhold } from "../context.ts";
import { ANYWHERE, type Scope } from "../policy.ts";
import { aboutOf } from "../typed.ts";
import { inlineWords } from "../words.ts";
import { below, closing } from "./blocks.ts";
import { releaseSlide, type SectionScope, scopeOfSlide } from "./slide.ts";
import { openingMark } from "./title-mark.ts";

export interface ReleasedSlides {
  readonly slides: readonly Slide[];
  readonly sections: readonly Section[];
}

/** The slides that may be seen, and the sections that have any. */
export function releaseSlides(brief: Brief, context: ReleaseContext): ReleasedSlides {
  const whole = wholeScope(brief, context);
  const scopes = new Map(brief.sections.map((section) => [section.id, scopeOf(section, whole, context)]));
  let before: SectionScope | null = null;
  const kept = brief.slides.flatMap((slide) => {
    const section = (slide.section === null ? undefined : scopes.get(slide.section)) ?? { reason: null, scope: whole };
    // What goes on without a heading goes on below the last one, but is no press line unless its section is.
    const above = slide.title.length === 0 && slide.role === "slide" ? before : null;
    const scope = above === null ? section : { ...above, scope: { ...above.scope, press: section.scope.press } };
    before = scopeOfSlide(slide, scope, context);
    const released = releaseSlide(slide, scope, context);
    return released === null ? [] : [released];
  });
  return withoutEmptySections(brief, kept, context);
}

/** Where marks are optional, that of the brief's own title speaks for every text that has no nearer one. */
function wholeScope({ meta }: Brief, { policy }: ReleaseContext): Scope {
  if (policy.scheme.portions !== "optional") return ANYWHERE;
  return markedScope(readTextMark(meta.title, meta.span, policy.scheme), ANYWHERE);
}

function scopeOf({ title, about }: Section, whole: Scope, context: ReleaseContext): SectionScope {
  const scope = below(about, whole, context);
  return { reason: closing(about, context), scope: { ...scope, mark: openingMark(title, scope, context) } };
}

/**
 * A section that had slides and has none left goes, its title slide with it, unless that says something of its own.
 * Slides of a section whose title is withheld join the section before.
 */
function withoutEmptySections(brief: Brief, kept: readonly Slide[], context: ReleaseContext): ReleasedSlides {
  const had = countSlides(brief.slides);
  const left = countSlides(kept);
  const isIdle = (slide: Slide) =>
    slide.blocks.length + slide.parts.length === 0 && (had.get(slide.id) ?? 0) > 0 && (left.get(slide.id) ?? 0) === 0;
  for (const slide of kept.filter(isIdle)) {
    withhold(context, "a section with nothing left", slide.span, [slide.id, inlineWords(slide.title)]);
  }
  const shown = kept.filter((slide) => !isIdle(slide));
  const titles = new Map(shown.map((slide) => [slide.id, slide.title]));
  const sections = brief.sections.flatMap((section) => {
    const title = titles.get(section.id);
    return title === undefined || (title.length === 0 && section.title.length > 0)
      ? []
      : [{ ...section, about: aboutOf(section.about, section.title, title), title }];
  });
  return { sections, slides: joinSections(brief, sections, shown) };
}

/** Slides by section, title slides not counted. */
function countSlides(slides: readonly Slide[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { role, section } of slides) if (role === "slide") counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function joinSections(brief: Brief, sections: readonly Section[], slides: readonly Slide[]): readonly Slide[] {
  const shown = new Set(sections.map(({ id }) => id));
  const joined = new Map<SlideId, SlideId | null>();
  let before: SlideId | null = null;
  for (const { id } of brief.sections) {
    if (shown.has(id)) before = id;
    joined.set(id, before);
  }
  return slides.map((slide) => {
    const own = slide.section;
    const section = own === null ? null : (joined.get(own) ?? null);
    if (slide.section === section) return slide;
    return { ...slide, section, role: slide.id === slide.section ? "slide" : slide.role };
  });
}
