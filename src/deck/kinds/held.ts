import type { Block, Part } from "../../brief/types.ts";
import { columnKey } from "../../craft/columns.ts";
import { typedLine } from "../../craft/lines.ts";
import { plainText } from "../markup/plain-text.ts";
import { splitLabel } from "../view/labels.ts";

/**
 * What the tables, labels and attributes of a slide speak of, by key (`likelihood`, `owner`), and the types of its
 * lines, at any depth: whether a column or a layout is worth its place.
 */
export function heldKeys(blocks: readonly Block[], parts: readonly Part[]): readonly string[] {
  const keys = new Set<string>();
  const visit = (below: readonly Block[]): void => {
    for (const block of below) {
      if (block.kind === "paragraph") addLine(block, keys);
      if (block.kind === "table") for (const { inlines } of block.header) keys.add(columnKey(plainText(inlines)));
      if (block.kind !== "list") continue;
      for (const item of block.items) {
        addLine(item, keys);
        visit(item.blocks.slice(1));
      }
    }
  };
  visit(blocks);
  for (const part of parts) {
    for (const name of Object.keys(part.attributes.values)) keys.add(columnKey(name));
    visit(part.blocks);
  }
  return [...keys];
}

/** The type of a line, else the key of its label. */
function addLine(host: Parameters<typeof typedLine>[0], keys: Set<string>): void {
  const line = typedLine(host);
  if (line !== null) keys.add(line.type);
  const [first] = "inlines" in host ? [] : host.blocks;
  const split = line === null && first?.kind === "paragraph" ? splitLabel(first.inlines) : null;
  if (split !== null) keys.add(columnKey(plainText(split.label)));
}
