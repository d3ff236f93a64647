import type { Block, Part, Slide } from "../../brief/types.ts";
import type { BoundBrief } from "../../craft/types.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { addGenerated } from "../generate/add.ts";
import { takeId } from "../generate/stand-in.ts";
import { mentionsField } from "../handlebars/mentions.ts";
import { type Choice, createChooser } from "../kinds/choose.ts";
import { contentOf } from "../kinds/content.ts";
import { splitEvenly } from "../kinds/takes.ts";
import type { Pack, SlideTemplate } from "../types.ts";
import { giveTitles } from "./titles.ts";
import type { DraftSlide, PlannedSlide } from "./types.ts";

/**
 * Which slides the deck has, in order: template, parts, title and number of each. `pages` says how many pages a
 * slide takes (1 if it is not named), where placing has shown that it takes more; `plain` names the slides that the
 * template which words or shape suggest does not show whole.
 */
export function arrangeSlides(
  brief: BoundBrief,
  pack: Pack,
  report: Report,
  pages: ReadonlyMap<string, number> = new Map(),
  plain: ReadonlySet<string> = new Set(),
): readonly PlannedSlide[] {
  const showsParts = partsTest(pack);
  const choose = createChooser(brief, pack);
  const taken = new Set(brief.slides.map(({ id }) => id));
  const written = brief.slides
    .filter((slide) => isDrawn(slide, brief))
    .flatMap((slide): readonly DraftSlide[] => {
      const choice = choose(slide, report, plain.has(slide.id));
      if (choice === null) return [];
      const { template, asked } = choice;
      const { id, notes, section } = slide;
      const content = contentFor(choice, showsParts(template));
      const about = slide.about?.topic ?? choice.hoisted?.about?.topic ?? null;
      const draft = { id, template, asked, slide: choice.slide, notes, section, about, ...content, generated: null };
      return splitParts({ ...draft, portion: null }, taken);
    });
  const slides = addGenerated(brief, pack, written, taken, report);
  const titles = giveTitles(slides, brief, report, pages);
  let number = 1;
  return slides.flatMap(({ portion: _, ...slide }, index) => {
    const title = titles[index];
    if (title === undefined) return [];
    const planned = { ...slide, title, number, pages: pages.get(slide.id) ?? 1 };
    number += planned.pages;
    return [planned];
  });
}

/** A section slide that is switched off is drawn all the same if it says more than its title. */
function isDrawn(slide: Slide, brief: BoundBrief): boolean {
  if (slide.role === "slide" || brief.meta.sectionSlides) return true;
  return slide.blocks.length > 0 || slide.parts.length > 0 || slide.notes.length > 0;
}

/** Whether a template shows parts by itself; found once for each. */
function partsTest(pack: Pack): (template: SlideTemplate) => boolean {
  const known = new Map<SlideTemplate, boolean>();
  return (template) => {
    const found = known.get(template) ?? mentionsField(template.template, "parts", pack.partials);
    known.set(template, found);
    return found;
  };
}

/** A template that does not speak of parts gets them in its body: columns where they stand, others as headed text. */
function contentFor({ slide, asked }: Choice, showsParts: boolean): Pick<DraftSlide, "blocks" | "parts"> {
  return showsParts
    ? contentOf(slide, asked)
    : { blocks: [...slide.blocks, ...slide.parts.flatMap(partAsText)], parts: [] };
}

function partAsText({ title, attributes, blocks, span }: Part): readonly Block[] {
  const place = { ...span, end: blocks[0]?.span.start ?? span.end };
  return title.length === 0
    ? blocks
    : [{ kind: "heading", level: 0, attributes, inlines: title, span: place }, ...blocks];
}

/**
 * More parts than a template takes go on further slides; what stands outside them, and the notes, stay on the first.
 * Parts that are a section of their own (the recommendation after the options) do not count, and come last.
 */
function splitParts(slide: DraftSlide, taken: Set<string>): readonly DraftSlide[] {
  const most = slide.template.takes.parts?.max;
  if (most === undefined || slide.parts.length <= most) return [slide];
  const isOwn = (part: Part) => (part.about?.topic ?? null) !== null;
  const companions = slide.parts.filter(isOwn);
  const counted = slide.parts.filter((part) => !isOwn(part));
  const portions = splitEvenly(counted, most);
  if (portions.length === 1) return [slide];
  return portions.map((parts, index) => ({
    ...slide,
    ...(index === 0 ? {} : { id: takeId(`${slide.id}-part`, taken), blocks: [], notes: [] }),
    parts: index === portions.length - 1 ? [...parts, ...companions] : parts,
    portion: { number: index + 1, total: portions.length },
  }));
}
