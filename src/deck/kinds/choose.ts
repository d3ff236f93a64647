import type { Brief, Slide } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { Pack, Shape, SlideTemplate } from "../types.ts";
import { kindFromClasses } from "./classes.ts";
import { type Content, contentOf, shapeOf } from "./content.ts";
import { createHeadingIndex, type HeadingIndex } from "./headings.ts";
import { findLack } from "./takes.ts";

/** Kinds that briefdeck fills by itself when the drafter leaves the slide empty. */
const FILLED = new Set(["agenda", "sources", "cover"]);

export interface Choice {
  readonly template: SlideTemplate;
  /** The one part that the slide consists of says which template; its heading has then done its work. */
  readonly hoisted: boolean;
}

export type ChooseTemplate = (slide: Slide, diagnostics: Diagnostic[]) => Choice | null;

/**
 * The template of a slide: a class that is a kind, else the heading's words, else those of its parts, else the shape
 * of its content. Only a class insists: a slide that lacks what its class needs is an error, while words and shapes
 * pass on to the next template that the content suits.
 */
export function createChooser(brief: Brief, pack: Pack): ChooseTemplate {
  const headings = createHeadingIndex(pack.slides.values(), brief.meta.lang);
  return (slide, diagnostics) => {
    const lone = slide.role === "slide" && slide.parts.length === 1 ? slide.parts[0] : undefined;
    const leads = lone === undefined ? [] : headings.byHeading(lone);
    const choice = (template: SlideTemplate): Choice => ({ template, hoisted: leads.includes(template) });
    const content = (template: SlideTemplate) => contentOf(leads.includes(template) ? hoist(slide) : slide);
    const asked = pack.slides.get(kindFromClasses(slide, pack, headings, diagnostics) ?? "");
    if (asked !== undefined) {
      const lack = FILLED.has(asked.kind) ? null : findLack(asked, content(asked));
      if (lack === null) return choice(asked);
      // What a release took away is no fault of the drafter's.
      if (slide.reduced !== true) {
        diagnostics.push(diagnose("deck/takes", { kind: asked.kind, ...lack }, { span: slide.headingSpan }));
        return null;
      }
    }
    const named = slide.role === "slide" ? [...headings.byHeading(slide), ...sharedByParts(slide, headings)] : [];
    const suiting = named.find((template) => suits(template, content(template)));
    if (suiting !== undefined) return choice(suiting);
    const shaped = byShape(slide, contentOf(slide), pack, diagnostics);
    return shaped === null ? null : { template: shaped, hoisted: false };
  };
}

/** A slide of one part whose heading only names the kind, as if the part's content stood under the slide's title. */
export function hoist<T extends Pick<Slide, "blocks" | "parts">>(slide: T): T {
  return { ...slide, blocks: [...slide.blocks, ...slide.parts.flatMap(({ blocks }) => blocks)], parts: [] };
}

/** The templates that the headings of all parts lead to: `### Our objectives` and `### Their objectives`. */
function sharedByParts({ parts }: Slide, headings: HeadingIndex): readonly SlideTemplate[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  return headings
    .byHeading(first)
    .filter((template) => others.every((part) => headings.byHeading(part).includes(template)));
}

function suits(template: SlideTemplate, content: Content): boolean {
  // `## Sources` over the drafter's own text is a slide like any other.
  if (FILLED.has(template.kind)) return content.blocks.length === 0 && content.parts.length === 0;
  return findLack(template, content) === null;
}

function byShape(slide: Slide, content: Content, pack: Pack, diagnostics: Diagnostic[]): SlideTemplate | null {
  const shape = shapeOf(slide.role, content);
  const wanted: readonly Shape[] = shape === "text" ? ["text"] : [shape, "text"];
  for (const word of wanted) {
    for (const template of pack.slides.values()) {
      if (template.shapes.includes(word) && findLack(template, content) === null) return template;
    }
  }
  const fallback = pack.slides.get("content");
  if (fallback === undefined) diagnostics.push(diagnose("deck/no-template", { shape }, { span: slide.headingSpan }));
  return fallback ?? null;
}
