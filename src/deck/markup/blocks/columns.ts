import type { Part } from "../../../brief/types.ts";
import { at, sizeStyle, writeAttributes } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";
import type { BlockWriter } from "./types.ts";

export const columns: BlockWriter<"columns"> = (block, context) =>
  `<div class="columns"${at(block.span)}>${block.columns.map((column) => writeColumn(column, context)).join("")}</div>`;

function writeColumn({ title, attributes, blocks, span }: Part, context: MarkupContext): string {
  const heading = context.inlines(title);
  const classes = ["column", ...attributes.classes.filter((name) => name !== "column")].join(" ");
  const written = writeAttributes({ class: classes, style: sizeStyle(attributes) });
  return `<div${written}${at(span)}>${heading === "" ? "" : `<h2>${heading}</h2>`}${context.blocks(blocks)}</div>`;
}
