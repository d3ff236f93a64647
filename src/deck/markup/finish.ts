import { hasRightToLeft } from "../../data/right-to-left.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Element, MarkupNode, MarkupText } from "../types.ts";
import { type Draft, splitClasses } from "./draft.ts";
import { ELEMENTS } from "./elements.ts";

/** Blocks that take their direction from their own text. */
const DIRECTED = new Set(["p", "h1", "h2", "h3", "h4", "li", "td", "th", "blockquote"]);

/**
 * @param mixed the whole markup holds right-to-left letters somewhere, so directions are worth finding
 * @param isPlaced it stands directly in the outermost element, so that its own tag says where it lands
 */
export function finishElement(draft: Draft, mixed: boolean, isPlaced = false): Element {
  const { tag, attributes } = draft;
  const children = tag === "pre" ? draft.children : dropSpaceBetweenBlocks(draft.children);
  const turned =
    mixed && DIRECTED.has(tag) && attributes.others.dir === undefined && firstStrongIsRightToLeft(children);
  const span = draft.shows ?? onlyOrigin(children, draft.span);
  return {
    type: "element",
    tag,
    attributes: turned ? { ...attributes.others, dir: "rtl" } : attributes.others,
    id: attributes.id,
    classes: splitClasses(attributes.class),
    style: attributes.style,
    children,
    span,
    ...((attributes.style === "" && !isPlaced) || span === draft.span ? {} : { tagSpan: draft.span }),
  };
}

/** An element of the template around words of the brief points to the words: they are what the drafter can change. */
function onlyOrigin(children: readonly MarkupNode[], own: Span): Span {
  const [first, ...rest] = children;
  if (first?.type !== "text" || first.span.file === own.file) return own;
  const same = rest.every((node) => node.span.file === first.span.file);
  return same ? { ...first.span, end: Math.max(first.span.end, rest.at(-1)?.span.end ?? 0) } : own;
}

/** A `<span data-at>` without anything else only carries a position: its children take its place. */
export function isBareSpan({ tag, ownShows, attributes: { class: classes, id, style, others } }: Draft): boolean {
  return tag === "span" && ownShows && classes + id + style === "" && Object.keys(others).length === 0;
}

/** Joins neighbouring texts from the same place, which entities and bare spans leave in pieces. */
export function appendNode(children: MarkupNode[], node: MarkupNode): void {
  const last = children.at(-1);
  if (node.type !== "text" || last?.type !== "text" || last.span.file !== node.span.file) {
    children.push(node);
    return;
  }
  const span = {
    ...last.span,
    start: Math.min(last.span.start, node.span.start),
    end: Math.max(last.span.end, node.span.end),
  };
  const joined: MarkupText = { type: "text", text: last.text + node.text, span };
  children[children.length - 1] = joined;
}

/** White space that only separates blocks is the template's layout, not text; between inline elements it is a space. */
function dropSpaceBetweenBlocks(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  if (!nodes.some((node) => node.type === "text" && isBlank(node.text))) return nodes;
  return nodes.filter((node, index) => {
    if (node.type !== "text" || !isBlank(node.text)) return true;
    return !(separates(nodes[index - 1]) && separates(nodes[index + 1]));
  });
}

function separates(node: MarkupNode | undefined): boolean {
  return node === undefined || (node.type === "element" && ELEMENTS.get(node.tag)?.flow !== "inline");
}

/** HTML's white space only: a non-breaking space is a character that somebody wanted. */
function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!" \t\r\n\f".includes(text.charAt(i))) return false;
  return true;
}

const LETTER = /\p{L}/u;

/** Rule P2 of the Unicode bidirectional algorithm: the first strong letter decides. */
function firstStrongIsRightToLeft(nodes: readonly MarkupNode[]): boolean {
  const letter = firstLetter(nodes);
  return letter !== undefined && hasRightToLeft(letter);
}

function firstLetter(nodes: readonly MarkupNode[]): string | undefined {
  for (const node of nodes) {
    const letter = node.type === "text" ? LETTER.exec(node.text)?.[0] : firstLetter(node.children);
    if (letter !== undefined) return letter;
  }
  return undefined;
}
