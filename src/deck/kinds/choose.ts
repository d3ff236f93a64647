import type { Part, Slide } from "../../brief/types.ts";
import type { BoundBrief } from "../../craft/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import type { Pack, Shape, SlideTemplate } from "../types.ts";
import { kindFromClasses } from "./classes.ts";
import { type Content, contentOf, shapeOf } from "./content.ts";
import { createHeadingIndex, type HeadingIndex } from "./headings.ts";
import { hoist } from "./hoist.ts";
import { findLack } from "./takes.ts";

/** Kinds that briefdeck fills by itself when the drafter leaves the slide empty; records of the brief take what stands there. */
const isFilled = ({ topic }: SlideTemplate): boolean => topic.generated !== null && topic.generated !== "record";

export interface Choice {
  readonly template: SlideTemplate;
  /** The slide to show: where the one part that it consists of says which template, as if it were no part. */
  readonly slide: Slide;
  /** That part, or null. */
  readonly hoisted: Part | null;
  /** A class asks for the template: words and shapes only suggest one. */
  readonly asked: boolean;
}

/** @param isPlain the template that words or shape suggest does not show the whole slide: the plain one is taken */
export type ChooseTemplate = (slide: Slide, report: Report, isPlain?: boolean) => Choice | null;

/**
 * The template of a slide: a class that is a kind, else the heading's words, else those of its parts, else the shape
 * of its content. Only a class insists: a slide that lacks what its class needs is an error, while words and shapes
 * pass on to the next template that the content suits.
 */
export function createChooser(brief: BoundBrief, pack: Pack): ChooseTemplate {
  const headings = createHeadingIndex(pack, brief.vocabulary);
  const isAlias = (part: Part, template: SlideTemplate) => headings.byWords(part).includes(template);
  return (slide, report, isPlain = false) => {
    const lone = slide.role === "slide" && slide.parts.length === 1 ? slide.parts[0] : undefined;
    const leads = lone === undefined ? [] : [...kindsOfClasses(lone, pack), ...headings.byHeading(lone)];
    const choice = (template: SlideTemplate): Choice =>
      lone !== undefined && leads.includes(template)
        ? { template, slide: hoist(slide, lone, isAlias(lone, template)), hoisted: lone, asked: false }
        : { template, slide, hoisted: null, asked: false };
    const content = (template: SlideTemplate, asked = false) => contentOf(choice(template).slide, asked);
    const asked = pack.slides.get(kindFromClasses(slide, pack, headings, report) ?? "");
    if (asked !== undefined) {
      const lack = isFilled(asked) ? null : findLack(asked, content(asked, true));
      if (lack === null) return { ...choice(asked), asked: true };
      // What a release took away is no fault of the drafter's.
      if (slide.reduced !== true) {
        report(diagnose("deck/takes", { kind: asked.kind, ...lack }, { span: slide.headingSpan }));
        return null;
      }
    }
    const own = slide.role === "slide" ? headings.byHeading(slide) : [];
    const named = [...own, ...leads, ...sharedByParts(slide, headings)];
    const suiting = named.find((template) => suits(template, content(template)));
    if (suiting !== undefined && !isPlain) return choice(suiting);
    const shaped = byShape(slide, contentOf(slide), pack, report);
    const plain = isPlain ? plainTemplate(pack) : undefined;
    if (plain !== undefined) {
      const kind = (suiting ?? shaped ?? plain).kind;
      report(diagnose("deck/plain-kind", { kind, plain: plain.kind }, { span: slide.headingSpan }));
    }
    const template = plain ?? shaped;
    return template === null ? null : { template, slide, hoisted: null, asked: false };
  };
}

const kindsOfClasses = ({ attributes }: Part, { slides }: Pack): readonly SlideTemplate[] =>
  attributes.classes.flatMap((name) => slides.get(name) ?? []);

/** The templates that the headings of all parts lead to: `### Our objectives` and `### Their objectives`. */
function sharedByParts({ role, parts }: Slide, headings: HeadingIndex): readonly SlideTemplate[] {
  const [first, ...others] = parts;
  if (role !== "slide" || first === undefined) return [];
  return headings
    .byHeading(first)
    .filter((template) => others.every((part) => headings.byHeading(part).includes(template)));
}

function suits(template: SlideTemplate, content: Content): boolean {
  // `## Sources` over the drafter's own text is a slide like any other.
  if (isFilled(template)) return content.blocks.length === 0 && content.parts.length === 0;
  return findLack(template, content) === null;
}

/** The template that shows whatever stands on a slide. */
const plainTemplate = ({ slides }: Pack): SlideTemplate | undefined =>
  [...slides.values()].find(({ shapes }) => shapes.includes("text"));

function byShape(slide: Slide, content: Content, pack: Pack, report: Report): SlideTemplate | null {
  const shape = shapeOf(slide.role, content);
  const wanted: readonly Shape[] = shape === "text" ? ["text"] : [shape, "text"];
  for (const word of wanted) {
    for (const template of pack.slides.values()) {
      if (template.shapes.includes(word) && findLack(template, content) === null) return template;
    }
  }
  const fallback = plainTemplate(pack);
  if (fallback === undefined) report(diagnose("deck/no-template", { shape }, { span: slide.headingSpan }));
  return fallback ?? null;
}
