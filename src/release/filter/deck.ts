import type { Brief, Section, Slide } from "../../brief/types.ts";
import { sectionKind } from "../../craft/sections.ts";
import { type ReleaseContext, withhold } from "../context.ts";
import { principalSection } from "../typed.ts";
import { inlineWords } from "../words.ts";
import { releaseSlide, type SectionScope } from "./slide.ts";
import { titleMark } from "./title-mark.ts";

export interface ReleasedSlides {
  readonly slides: readonly Slide[];
  readonly sections: readonly Section[];
}

/** The slides that may be seen, and the sections that have any. */
export function releaseSlides(brief: Brief, context: ReleaseContext): ReleasedSlides {
  const scopes = new Map(brief.sections.map((section) => [section.id, scopeOf(section, brief, context)]));
  const kept = brief.slides.flatMap((slide) => {
    const released = releaseSlide(slide, scopes.get(slide.section) ?? NO_SECTION, context);
    return released === null ? [] : [released];
  });
  return withoutEmptySections(brief, kept, context);
}

const NO_SECTION: SectionScope = { reason: "", press: false, mark: null };

function scopeOf({ id, title }: Section, { slides }: Brief, context: ReleaseContext): SectionScope {
  const attributes = slides.find((slide) => slide.id === id)?.attributes ?? { id: "", classes: [], values: {} };
  const heading = { title, attributes };
  return {
    reason: principalSection(heading, context),
    press: sectionKind(heading, context.lang) === "press-lines",
    mark: titleMark(title, context),
  };
}

/**
 * A section that had slides and has none left goes, its title slide with it, unless that says something of its own.
 * Slides of a section whose title is withheld join the section before.
 */
function withoutEmptySections(brief: Brief, kept: readonly Slide[], context: ReleaseContext): ReleasedSlides {
  const had = countSlides(brief.slides);
  const left = countSlides(kept);
  const isIdle = (slide: Slide) =>
    slide.role === "section" &&
    slide.blocks.length + slide.parts.length === 0 &&
    (had.get(slide.id) ?? 0) > 0 &&
    (left.get(slide.id) ?? 0) === 0;
  for (const slide of kept.filter(isIdle)) {
    withhold(context, "a section with nothing left", slide.span, [slide.id, inlineWords(slide.title)]);
  }
  const shown = kept.filter((slide) => !isIdle(slide));
  const titles = new Map(shown.filter(({ role }) => role === "section").map((slide) => [slide.id, slide.title]));
  const sections = brief.sections.flatMap((section) => {
    const title = titles.get(section.id);
    return title === undefined || (title.length === 0 && section.title.length > 0) ? [] : [{ ...section, title }];
  });
  return { sections, slides: joinSections(brief, sections, shown) };
}

/** Slides by section, title slides not counted. */
function countSlides(slides: readonly Slide[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { role, section } of slides) if (role === "slide") counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function joinSections(brief: Brief, sections: readonly Section[], slides: readonly Slide[]): readonly Slide[] {
  const shown = new Set(sections.map(({ id }) => id));
  const joined = new Map<string, string>();
  let before = "";
  for (const { id } of brief.sections) {
    if (shown.has(id)) before = id;
    joined.set(id, before);
  }
  return slides.map((slide) => {
    const section = joined.get(slide.section) ?? slide.section;
    if (slide.section === section) return slide;
    return { ...slide, section, role: slide.id === slide.section ? "slide" : slide.role };
  });
}
