import type { Brief, Inline, Slide, SlideId } from "../../brief/types.ts";
import type { Generated } from "../../vocabulary/types.ts";
import type { DraftSlide } from "../plan/types.ts";
import type { SlideTemplate } from "../types.ts";

/** A slide that nobody wrote, pointing at the front matter that asked for it. */
export function standIn(
  brief: Brief,
  kind: Generated,
  title: string,
  id: SlideId,
  template: SlideTemplate,
): DraftSlide {
  const { span } = brief.meta;
  const words: readonly Inline[] = title === "" ? [] : [{ kind: "text", text: title, span }];
  const slide: Slide = {
    id,
    role: "slide",
    section: null,
    title: words,
    attributes: { id, classes: [], values: {} },
    blocks: [],
    parts: [],
    notes: [],
    span,
    headingSpan: span,
  };
  return {
    id,
    template,
    asked: false,
    generated: kind,
    slide,
    blocks: [],
    parts: [],
    notes: [],
    section: null,
    about: null,
    portion: null,
  };
}

/** `wanted`, or `wanted-2`, `wanted-3` …: the first that is not taken, which it then is. */
export function takeId(wanted: string, taken: Set<string>): SlideId {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id as SlideId;
}
