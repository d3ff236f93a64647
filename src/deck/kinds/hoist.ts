import type { Block, Inline, Paragraph, Part, Slide } from "../../brief/types.ts";
import { typedLine } from "../../craft/lines.ts";
import type { Span } from "../../diagnostics/types.ts";

/**
 * A slide of one part that says which template, as if the part's content and attributes were the slide's. A heading
 * that is an alias of the kind has then done its work; words of the drafter's own lead the slide.
 */
export function hoist(slide: Slide, part: Part, isAlias: boolean): Slide {
  const { id, classes, values } = slide.attributes;
  return {
    ...slide,
    attributes: {
      id,
      classes: [...new Set([...classes, ...part.attributes.classes])],
      values: { ...part.attributes.values, ...values },
    },
    blocks: isAlias || part.title.length === 0 ? [...slide.blocks, ...part.blocks] : withHeading(slide, part),
    parts: [],
  };
}

/**
 * Templates show the first paragraph of a slide above everything else: the heading becomes that paragraph, or a line
 * of it. Between other blocks it stays a heading.
 */
function withHeading({ blocks: before }: Slide, { title, attributes, blocks, span: whole }: Part): readonly Block[] {
  const span = { ...whole, end: blocks[0]?.span.start ?? whole.end };
  const [lead, ...others] = before;
  const [first, ...rest] = blocks;
  if (lead === undefined && first !== undefined && isText(first)) {
    const strong: Inline = { kind: "strong", span, children: title };
    return [joined([strong], span, first.inlines, first.span), ...rest];
  }
  if (lead === undefined) return [{ kind: "paragraph", span, inlines: title }, ...blocks];
  if (others.length === 0 && isText(lead)) return [joined(lead.inlines, lead.span, title, span), ...blocks];
  return [...before, { kind: "heading", level: 0, attributes, inlines: title, span }, ...blocks];
}

/** A paragraph that is no typed line, which begins with its label. */
const isText = (block: Block): block is Paragraph => block.kind === "paragraph" && typedLine(block) === null;

function joined(above: readonly Inline[], from: Span, below: readonly Inline[], to: Span): Paragraph {
  const gap: Inline = { kind: "break", span: { ...to, end: to.start } };
  return { kind: "paragraph", span: { ...from, end: to.end }, inlines: [...above, gap, ...below] };
}
