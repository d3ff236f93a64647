import type { Block, ListItem, Paragraph, Part } from "../../brief/types.ts";
import { typedLine } from "../../craft/lines.ts";
import { walk, walkPart } from "../../tree/walk.ts";
import { splitLabel } from "../view/labels.ts";

/**
 * What the tables, labels and attributes of a slide speak of, by key (`likelihood`, `owner`), and the types of its
 * lines, at any depth: whether a column or a layout is worth its place.
 */
export function heldKeys(blocks: readonly Block[], parts: readonly Part[]): readonly string[] {
  const keys = new Set<string>();
  const leads = new Set<Block | undefined>();
  const visitor = {
    item: (item: ListItem) => {
      leads.add(item.blocks[0]);
      addLine(item, keys);
    },
    block: (block: Block) => {
      if (block.kind === "paragraph" && !leads.has(block)) addLine(block, keys);
      if (block.kind === "table") for (const { about } of block.header) keys.add(about?.key ?? "");
    },
  };
  walk(blocks, visitor);
  for (const part of parts) {
    for (const key of Object.values(part.columns ?? {})) keys.add(key);
    walkPart(part, visitor);
  }
  return [...keys];
}

/** The type of a line, else the key of its label. */
function addLine(host: ListItem | Paragraph, keys: Set<string>): void {
  const line = typedLine(host);
  if (line !== null) keys.add(line.type);
  const [first] = "inlines" in host ? [] : host.blocks;
  const split = line === null && first?.kind === "paragraph" ? splitLabel(first.inlines) : null;
  if (split !== null) keys.add(split.key);
}
