import type { Part } from "../../../brief/types.ts";
import { at, sizeStyle, writeAttributes } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";
import { columnShares } from "../shares.ts";
import type { BlockWriter } from "./types.ts";

export const columns: BlockWriter<"columns"> = (block, context) => {
  const shares = columnShares(block.columns);
  const columns = block.columns.map((column, index) => writeColumn(column, shares?.[index], context));
  return `<div class="columns"${at(block.span)}>${columns.join("")}</div>`;
};

function writeColumn({ title, attributes, blocks, span }: Part, share: number | undefined, context: MarkupContext) {
  const heading = context.inlines(title);
  const classes = ["column", ...attributes.classes.filter((name) => name !== "column")].join(" ");
  const written = writeAttributes({
    class: classes,
    style: share === undefined ? sizeStyle(attributes) : `flex-grow: ${share}`,
  });
  return `<div${written}${at(span)}>${heading === "" ? "" : `<h2>${heading}</h2>`}${context.blocks(blocks)}</div>`;
}
