import type { Block, Inline, Part, Slide } from "../../brief/types.ts";
import type { BoundBrief, TypedLine } from "../../craft/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { type Child, children, partChildren, type TextLeaf } from "../../tree/children.ts";
import { textOf } from "../../tree/text.ts";
import { inlinesIn } from "../../tree/walk.ts";
import type { Topic } from "../../vocabulary/types.ts";
import type { CheckedText, TextRole } from "./types.ts";

type Place = Pick<CheckedText, "lang" | "slide" | "part" | "section" | "notes" | "quoted" | "line" | "meaning">;

/** Every text of a brief with its place, in reading order. `lines` are the typed lines of a slide. */
export function textsOf(
  brief: BoundBrief,
  lines: (slide: Slide) => readonly TypedLine[] = () => [],
): readonly CheckedText[] {
  return [
    ...brief.slides.flatMap((slide) => withLines(slideTexts(slide, brief.meta.lang), lines(slide), brief)),
    ...brief.footnotes.flatMap(({ blocks }) => blockTexts(blocks, { ...LOOSE, lang: brief.meta.lang })),
  ];
}

const LOOSE: Place = {
  lang: "",
  slide: null,
  part: null,
  section: null,
  notes: false,
  quoted: false,
  line: null,
  meaning: null,
};

function withLines(
  texts: readonly CheckedText[],
  lines: readonly TypedLine[],
  { vocabulary }: BoundBrief,
): readonly CheckedText[] {
  if (lines.length === 0) return texts;
  return texts.map((text) => {
    const holds = ({ span }: TypedLine) => span.start <= text.span.start && text.span.end <= span.end;
    const line = lines.findLast(holds);
    return line === undefined ? text : { ...text, line: line.type, meaning: vocabulary.line(line.type) };
  });
}

/** The topic of a slide or part, null if it has none. */
export const topicOf = ({ about }: Slide | Part): Topic | null => about?.topic ?? null;

function slideTexts(slide: Slide, lang: string): readonly CheckedText[] {
  const section = topicOf(slide);
  const place: Place = { ...LOOSE, lang, slide, section };
  return [
    ...checked("title", slide.title, slide.headingSpan, place),
    ...blockTexts(slide.blocks, place),
    ...slide.parts.flatMap((part) => partTexts(part, { ...place, part, section: topicOf(part) ?? section })),
    ...blockTexts(slide.notes, { ...place, notes: true }),
  ];
}

/** A picture amid a text is described by a text of its own. */
function checked(role: TextRole, inlines: readonly Inline[], span: Span, place: Place): readonly CheckedText[] {
  if (inlines.length === 0) return [];
  const { lang, slide, part, section, notes, quoted, line, meaning } = place;
  // Written out: a spread takes several times as long, and there is a text for every bullet.
  const own = { lang, slide, part, section, notes, quoted, line, meaning, role, inlines, words: textOf(inlines), span };
  const pictures = inlinesIn(inlines).filter((inline) => inline.kind === "inline-image");
  return [own, ...pictures.flatMap(({ alt, span: at }) => plain("alt", alt, at, place))];
}

function plain(role: TextRole, text: string, span: Span, place: Place): readonly CheckedText[] {
  return text === "" ? [] : checked(role, [{ kind: "text", text, span }], span, place);
}

/** @param first role of the first paragraph: that of an item stands for the item */
function blockTexts(blocks: readonly Block[], place: Place, first: TextRole = "paragraph"): readonly CheckedText[] {
  return blocks.flatMap((block, index) => {
    const role = index === 0 ? first : "paragraph";
    const quoted = place.quoted || block.kind === "quote";
    return children(block).flatMap((child) => childTexts(child, role, place, { ...place, quoted }));
  });
}

const partTexts = (part: Part, place: Place): readonly CheckedText[] =>
  partChildren(part).flatMap((child) => childTexts(child, "paragraph", place, place));

/** @param inside the place of blocks that follow each other: in a quotation they are quoted, who said it is not */
function childTexts(child: Child, role: TextRole, place: Place, inside: Place): readonly CheckedText[] {
  switch (child.node) {
    case "text":
      return checked(roleOf(child, role), child.inlines, child.span, place);
    case "plain":
      return plain(child.role === "image-title" ? "caption" : child.role, child.text, child.span, place);
    case "item":
      return blockTexts(child.item.blocks, place, "item");
    case "part":
      return partTexts(child.part, place);
    case "blocks":
      return blockTexts(child.blocks, inside);
  }
}

function roleOf({ role }: TextLeaf, paragraph: TextRole): TextRole {
  if (role === "title") return "part-title";
  return role === "paragraph" ? paragraph : role;
}
