import type { Block, Part } from "../../brief/types.ts";
import { columnKey } from "../../craft/columns.ts";
import { typedLine } from "../../craft/lines.ts";
import { textOf } from "../../tree/text.ts";
import { type Visitor, walk, walkPart } from "../../tree/walk.ts";
import { splitLabel } from "../view/labels.ts";

/**
 * What the tables, labels and attributes of a slide speak of, by key (`likelihood`, `owner`), and the types of its
 * lines, at any depth: whether a column or a layout is worth its place.
 */
export function heldKeys(blocks: readonly Block[], parts: readonly Part[]): readonly string[] {
  const keys = new Set<string>();
  const read = new Set<Block | undefined>();
  const visitor: Visitor = {
    item: (item) => {
      // Its first paragraph is no line of its own.
      read.add(item.blocks[0]);
      addLine(item, keys);
    },
    block: (block) => {
      if (block.kind === "paragraph" && !read.has(block)) addLine(block, keys);
      if (block.kind === "table") for (const { inlines } of block.header) keys.add(columnKey(textOf(inlines)));
    },
    part: ({ attributes }) => {
      for (const name of Object.keys(attributes.values)) keys.add(columnKey(name));
    },
  };
  walk(blocks, visitor);
  for (const part of parts) walkPart(part, visitor);
  return [...keys];
}

/** The type of a line, else the key of its label. */
function addLine(host: Parameters<typeof typedLine>[0], keys: Set<string>): void {
  const line = typedLine(host);
  if (line !== null) keys.add(line.type);
  const [first] = "inlines" in host ? [] : host.blocks;
  const split = line === null && first?.kind === "paragraph" ? splitLabel(first.inlines) : null;
  if (split !== null) keys.add(columnKey(textOf(split.label)));
}
