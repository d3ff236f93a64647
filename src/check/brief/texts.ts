import type { Block, Brief, Cell, Inline, Part, Slide } from "../../brief/types.ts";
import { sectionKind } from "../../craft/sections.ts";
import type { SectionKind, TypedLine } from "../../craft/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import type { CheckedText, TextRole } from "./types.ts";

type Place = Pick<CheckedText, "lang" | "slide" | "part" | "section" | "notes" | "quoted" | "line">;

/** Every text of a brief with its place, in reading order. `lines` are the typed lines of a slide. */
export function textsOf(
  brief: Brief,
  lines: (slide: Slide) => readonly TypedLine[] = () => [],
): readonly CheckedText[] {
  return [
    ...brief.slides.flatMap((slide) => withLines(slideTexts(slide, brief.meta.lang), lines(slide))),
    ...brief.footnotes.flatMap(({ blocks }) => blockTexts(blocks, { ...LOOSE, lang: brief.meta.lang })),
  ];
}

const LOOSE: Place = { lang: "", slide: null, part: null, section: null, notes: false, quoted: false, line: null };

function withLines(texts: readonly CheckedText[], lines: readonly TypedLine[]): readonly CheckedText[] {
  if (lines.length === 0) return texts;
  return texts.map((text) => {
    const holds = ({ span }: TypedLine) => span.start <= text.span.start && text.span.end <= span.end;
    const line = lines.findLast(holds);
    return line === undefined ? text : { ...text, line: line.type };
  });
}

function slideTexts(slide: Slide, lang: string): readonly CheckedText[] {
  const section = sectionKind(slide, lang);
  const place: Place = { ...LOOSE, lang, slide, section };
  return [
    ...checked("title", slide.title, slide.headingSpan, place),
    ...blockTexts(slide.blocks, place),
    ...slide.parts.flatMap((part) => partTexts(part, place, section, lang)),
    ...blockTexts(slide.notes, { ...place, notes: true }),
  ];
}

function partTexts(part: Part, place: Place, outer: SectionKind | null, lang: string): readonly CheckedText[] {
  const inside = { ...place, part, section: sectionKind(part, lang) ?? outer };
  return [...checked("part-title", part.title, titleSpan(part), inside), ...blockTexts(part.blocks, inside)];
}

function titleSpan({ title, span }: Part): Span {
  const [first] = title;
  const last = title.at(-1);
  return first && last ? { ...span, start: first.span.start, end: last.span.end } : span;
}

const checked = (role: TextRole, inlines: readonly Inline[], span: Span, place: Place): readonly CheckedText[] =>
  inlines.length === 0 ? [] : [{ ...place, role, inlines, words: textOf(inlines), span }];

const plain = (role: TextRole, text: string, span: Span, place: Place): readonly CheckedText[] =>
  text === "" ? [] : checked(role, [{ kind: "text", text, span }], span, place);

const cells = (role: TextRole, all: readonly Cell[], place: Place) =>
  all.flatMap(({ inlines, span }) => checked(role, inlines, span, place));

function blockTexts(blocks: readonly Block[], place: Place, first: TextRole = "paragraph"): readonly CheckedText[] {
  return blocks.flatMap((block, index) => oneBlock(block, place, index === 0 ? first : "paragraph"));
}

function oneBlock(block: Block, place: Place, role: TextRole): readonly CheckedText[] {
  switch (block.kind) {
    case "paragraph":
      return [...checked(role, block.inlines, block.span, place), ...inlineAlts(block.inlines, place)];
    case "heading":
      return checked("heading", block.inlines, block.span, place);
    case "list":
      return block.items.flatMap((item) => blockTexts(item.blocks, place, "item"));
    case "table":
      return [
        ...checked("caption", block.caption, spanOf(block.caption, block.span), place),
        ...cells("header-cell", block.header, place),
        ...block.rows.flatMap((row) => cells("cell", row, place)),
        ...plain("alt", block.attributes.values.alt ?? "", block.span, place),
      ];
    case "chart":
      return [
        ...checked("caption", block.caption, spanOf(block.caption, block.span), place),
        ...cells("header-cell", block.table.header, place),
        ...block.table.rows.flatMap((row) => cells("cell", row, place)),
        ...plain("alt", block.attributes.values.alt ?? "", block.span, place),
      ];
    case "quote":
      return [
        ...blockTexts(block.blocks, { ...place, quoted: true }),
        ...checked("attribution", block.attribution, spanOf(block.attribution, block.span), place),
      ];
    case "code":
      return plain("code", block.text, block.span, place);
    case "image":
      return [...plain("alt", block.alt, block.span, place), ...plain("caption", block.title, block.span, place)];
    case "columns":
      return block.columns.flatMap((column) => partBlocks(column, place));
    case "division":
      return blockTexts(block.blocks, place);
  }
}

function partBlocks(column: Part, place: Place): readonly CheckedText[] {
  return [...checked("part-title", column.title, titleSpan(column), place), ...blockTexts(column.blocks, place)];
}

function spanOf(inlines: readonly Inline[], whole: Span): Span {
  const [first] = inlines;
  const last = inlines.at(-1);
  return first && last ? { ...whole, start: first.span.start, end: last.span.end } : whole;
}

function inlineAlts(inlines: readonly Inline[], place: Place): readonly CheckedText[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "inline-image") return plain("alt", inline.alt, inline.span, place);
    return "children" in inline ? inlineAlts(inline.children, place) : [];
  });
}
