/** Walks over what blocks, parts and slides hold, at any depth, in reading order. */
import type { Block, Brief, Inline, ListItem, Part, Slide } from "../brief/types.ts";
import { type Child, children, type Leaf, type PlainLeaf, partChildren, spanOf, type TextLeaf } from "./children.ts";
import { textOf } from "./text.ts";

/** What a visitor returns so that the walk leaves out what the node holds. */
export const SKIP: unique symbol = Symbol("skip");

/** Each is called before what its node holds is visited. Only `SKIP` means something as an answer. */
export interface Visitor {
  readonly block?: (block: Block) => unknown;
  readonly item?: (item: ListItem) => unknown;
  readonly part?: (part: Part) => unknown;
  readonly text?: (leaf: TextLeaf) => unknown;
  readonly plain?: (leaf: PlainLeaf) => unknown;
}

export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) if (visitor.block?.(block) !== SKIP) walkChildren(children(block), visitor);
}

export function walkPart(part: Part, visitor: Visitor): void {
  if (visitor.part?.(part) !== SKIP) walkChildren(partChildren(part), visitor);
}

/** Title, blocks and parts of a slide; its notes are another page. */
export function walkSlide(slide: Pick<Slide, "title" | "blocks" | "parts" | "headingSpan">, visitor: Visitor): void {
  const { title, blocks, parts, headingSpan } = slide;
  if (title.length > 0)
    visitor.text?.({ node: "text", role: "title", inlines: title, span: spanOf(title, headingSpan) });
  walk(blocks, visitor);
  for (const part of parts) walkPart(part, visitor);
}

/** Every slide, each with its notes behind it, then the footnotes. */
export function walkBrief({ slides, footnotes }: Pick<Brief, "slides" | "footnotes">, visitor: Visitor): void {
  for (const slide of slides) {
    walkSlide(slide, visitor);
    walk(slide.notes, visitor);
  }
  for (const { blocks } of footnotes) walk(blocks, visitor);
}

function walkChildren(nodes: readonly Child[], visitor: Visitor): void {
  for (const child of nodes) walkChild(child, visitor);
}

function walkChild(child: Child, visitor: Visitor): void {
  switch (child.node) {
    case "text":
      visitor.text?.(child);
      break;
    case "plain":
      visitor.plain?.(child);
      break;
    case "item":
      if (visitor.item?.(child.item) !== SKIP) walk(child.item.blocks, visitor);
      break;
    case "part":
      walkPart(child.part, visitor);
      break;
    case "blocks":
      walk(child.blocks, visitor);
  }
}

/** Every text of some blocks, words without inlines among them. */
export function leavesIn(blocks: readonly Block[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const add = (leaf: Leaf): unknown => leaves.push(leaf);
  walk(blocks, { text: add, plain: add });
  return leaves;
}

/** Every text of some blocks that has inlines: alternative texts and code have none. */
export function textsIn(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  const texts: (readonly Inline[])[] = [];
  walk(blocks, { text: ({ inlines }) => texts.push(inlines) });
  return texts;
}

/** All words of some blocks, for counting and searching. */
export const wordsIn = (blocks: readonly Block[]): string => textsIn(blocks).map(textOf).join(" ");

/** The blocks of one kind; those that stand in one of them are left out, as are those below a node that `skip` names. */
export function blocksOf<K extends Block["kind"]>(
  kind: K,
  blocks: readonly Block[],
  skip: (block: Block) => boolean = () => false,
): readonly Extract<Block, { kind: K }>[] {
  const found: Extract<Block, { kind: K }>[] = [];
  const isWanted = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  const block = (one: Block): unknown => {
    if (isWanted(one)) found.push(one);
    return isWanted(one) || skip(one) ? SKIP : undefined;
  };
  walk(blocks, { block });
  return found;
}

/** Every inline of a text, each before those that it holds. */
export function inlinesIn(inlines: readonly Inline[]): readonly Inline[] {
  // Most texts are plain.
  if (!inlines.some((inline) => "children" in inline)) return inlines;
  const found: Inline[] = [];
  const collect = (list: readonly Inline[]): void => {
    for (const inline of list) {
      found.push(inline);
      if ("children" in inline) collect(inline.children);
    }
  };
  collect(inlines);
  return found;
}
