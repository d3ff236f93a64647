import type { Brief, Slide } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { plainText } from "../markup/plain-text.ts";
import type { Pack, Shape, SlideTemplate } from "../types.ts";
import { kindFromClasses } from "./classes.ts";
import { type Content, contentOf, shapeOf } from "./content.ts";
import { createHeadingIndex } from "./headings.ts";
import { findLack } from "./takes.ts";

/** Kinds that briefdeck fills by itself when the drafter leaves the slide empty. */
const FILLED = new Set(["agenda", "sources", "cover"]);

export type ChooseTemplate = (slide: Slide, diagnostics: Diagnostic[]) => SlideTemplate | null;

/**
 * The template of a slide: a class that is a kind, else the heading's words, else the shape of its content.
 * Only a class insists: a slide that lacks what its class needs is an error, while words and shapes pass on to the
 * next template that the content suits.
 */
export function createChooser(brief: Brief, pack: Pack): ChooseTemplate {
  const byHeading = createHeadingIndex(pack.slides.values(), brief.meta.lang);
  return (slide, diagnostics) => {
    const content = contentOf(slide);
    const asked = pack.slides.get(kindFromClasses(slide, pack, diagnostics) ?? "");
    if (asked !== undefined) {
      const lack = FILLED.has(asked.kind) ? null : findLack(asked, content);
      if (lack !== null)
        diagnostics.push(diagnose("deck/takes", { kind: asked.kind, ...lack }, { span: slide.headingSpan }));
      return lack === null ? asked : null;
    }
    if (slide.role === "slide") {
      const named = byHeading(plainText(slide.title)).find((template) => suits(template, content));
      if (named !== undefined) return named;
    }
    return byShape(slide, content, pack, diagnostics);
  };
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
