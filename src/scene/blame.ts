import type { DeckSlide, Element, MarkupNode } from "../deck/types.ts";
import type { Related, Span } from "../diagnostics/types.ts";

/**
 * Where a fault of placing is reported: in the brief, which the drafter can mend, with the template second. What the
 * template draws around a single piece of the brief is that piece's fault; anything else is the slide's.
 */
export function blame(span: Span, slide: DeckSlide): { span: Span; related?: readonly Related[] } {
  if (span.file === slide.span.file) return { span };
  const [drawn, second] = elementsAt(slide.root, span);
  const held = drawn === undefined || second !== undefined ? null : firstIn(drawn, slide.span.file);
  return { span: held ?? slide.span, related: [{ message: "the template draws it here", span }] };
}

function elementsAt(element: Element, { file, start, end }: Span): readonly Element[] {
  const { span, children } = element;
  const isIt = span.file === file && span.start === start && span.end === end;
  const below = children.flatMap((child) => (child.type === "element" ? elementsAt(child, { file, start, end }) : []));
  return isIt ? [element, ...below] : below;
}

function firstIn(node: MarkupNode, file: string): Span | null {
  if (node.span.file === file) return node.span;
  if (node.type === "text") return null;
  for (const child of node.children) {
    const found = firstIn(child, file);
    if (found !== null) return found;
  }
  return null;
}
