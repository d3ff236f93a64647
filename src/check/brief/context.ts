import type { Block, Brief, Part, Slide, Status } from "../../brief/types.ts";
import { linesOf } from "../../craft/lines.ts";
import { dayOf } from "../../data/dates.ts";
import type { Topic } from "../../vocabulary/types.ts";
import { textsOf, topicOf } from "./texts.ts";
import type { CheckContext, CheckedLine, CheckedSection, CheckInput } from "./types.ts";

/** What rules look at: the pipeline's results and what craft reads from the brief, worked out once. */
export function createContext(input: CheckInput, briefing: boolean): CheckContext {
  const { meta } = input.brief;
  const lines = new Map(input.brief.slides.map((slide) => [slide, slideLines(slide)]));
  return {
    ...input,
    briefing,
    status: meta.status ?? "draft",
    meetingDay: meta.meeting.start === null ? null : dayOf(meta.meeting.start),
    sections: sectionsOf(input.brief),
    lines: [...lines.values()].flat(),
    texts: textsOf(input.brief, (slide) => lines.get(slide) ?? []),
  };
}

/** The key of `Weights` for a status. */
export const weightOf = (status: Status): "draft" | "cleared" | "final" => (status === "superseded" ? "final" : status);

function slideLines(slide: Slide): readonly CheckedLine[] {
  const own = topicOf(slide);
  return [
    ...placed(slide.blocks, slide, null, own),
    ...slide.parts.flatMap((part) => placed(part.blocks, slide, part, topicOf(part) ?? own)),
  ];
}

function placed(blocks: readonly Block[], slide: Slide, part: Part | null, section: Topic | null) {
  return linesOf(blocks).map((line): CheckedLine => ({ ...line, slide, part, section }));
}

/** Slides and parts with a topic; a part without one belongs to its slide's. */
function sectionsOf({ slides }: Brief): readonly CheckedSection[] {
  return slides.flatMap((slide): readonly CheckedSection[] => {
    const topic = topicOf(slide);
    const parts = slide.parts.flatMap((part): readonly CheckedSection[] => {
      const own = topicOf(part);
      if (own === null) return [];
      const { title, blocks, span } = part;
      return [{ topic: own, slide, part, title, blocks, lines: placed(blocks, slide, part, own), span }];
    });
    if (topic === null) return parts;
    const unnamed = slide.parts.filter((part) => topicOf(part) === null);
    const blocks = [...slide.blocks, ...unnamed.flatMap((part) => part.blocks)];
    const lines = [
      ...placed(slide.blocks, slide, null, topic),
      ...unnamed.flatMap((part) => placed(part.blocks, slide, part, topic)),
    ];
    return [{ topic, slide, part: null, title: slide.title, blocks, lines, span: slide.headingSpan }, ...parts];
  });
}
