import type { Block, Brief, Part, Slide, Status } from "../../brief/types.ts";
import { linesOf } from "../../craft/lines.ts";
import { sectionKind } from "../../craft/sections.ts";
import type { SectionKind } from "../../craft/types.ts";
import { textsOf } from "./texts.ts";
import type { CheckContext, CheckedLine, CheckedSection, CheckInput } from "./types.ts";

/** What rules look at: the pipeline's results and what craft reads from the brief, worked out once. */
export function createContext(input: CheckInput): CheckContext {
  const { meta } = input.brief;
  const lines = new Map(input.brief.slides.map((slide) => [slide, slideLines(slide, meta.lang)]));
  return {
    ...input,
    status: meta.status === "" ? "draft" : meta.status,
    meetingDay: meta.meeting.start.slice(0, 10),
    sections: sectionsOf(input.brief),
    lines: [...lines.values()].flat(),
    texts: textsOf(input.brief, (slide) => lines.get(slide) ?? []),
  };
}

/** The key of `Weights` for a status. */
export const weightOf = (status: Status): "draft" | "cleared" | "final" => (status === "superseded" ? "final" : status);

function slideLines(slide: Slide, lang: string): readonly CheckedLine[] {
  const own = sectionKind(slide, lang);
  return [
    ...placed(slide.blocks, slide, null, own),
    ...slide.parts.flatMap((part) => placed(part.blocks, slide, part, sectionKind(part, lang) ?? own)),
  ];
}

function placed(blocks: readonly Block[], slide: Slide, part: Part | null, section: SectionKind | null) {
  return linesOf(blocks).map((line): CheckedLine => ({ ...line, slide, part, section }));
}

/** Slides and parts with a kind; a part without one belongs to its slide's. */
function sectionsOf({ slides, meta: { lang } }: Brief): readonly CheckedSection[] {
  return slides.flatMap((slide): readonly CheckedSection[] => {
    const kind = sectionKind(slide, lang);
    const kinds = slide.parts.map((part) => sectionKind(part, lang));
    const parts = slide.parts.flatMap((part, index): readonly CheckedSection[] => {
      const own = kinds[index] ?? null;
      if (own === null) return [];
      const { title, blocks, span } = part;
      return [{ kind: own, slide, part, title, blocks, lines: placed(blocks, slide, part, own), span }];
    });
    if (kind === null) return parts;
    const unnamed = slide.parts.filter((_, index) => kinds[index] === null);
    const blocks = [...slide.blocks, ...unnamed.flatMap((part) => part.blocks)];
    const lines = [
      ...placed(slide.blocks, slide, null, kind),
      ...unnamed.flatMap((part) => placed(part.blocks, slide, part, kind)),
    ];
    return [{ kind, slide, part: null, title: slide.title, blocks, lines, span: slide.headingSpan }, ...parts];
  });
}
