import type { Align, Cell, Table } from "../../../brief/types.ts";
import { textOf } from "../../../tree/text.ts";
import { at, sizeStyle, writeAttributes } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";
import { withCaption } from "./figure.ts";
import type { BlockWriter } from "./types.ts";

export const table: BlockWriter<"table"> = (block, context) =>
  withCaption(writeTable(block, context), block.caption, block.span, context);

function writeTable(block: Table, context: MarkupContext): string {
  const { attributes, caption, align, header, rows, span } = block;
  // Markdown cannot leave the header row out, so an empty one says that there is none.
  const hasHeader = header.some((cell) => cell.inlines.length > 0);
  const row = (cells: readonly Cell[], tag: string) =>
    `<tr>${cells.map((cell, column) => writeCell(cell, tag, align[column] ?? "default", context)).join("")}</tr>`;
  const head = hasHeader ? `<thead>${row(header, "th")}</thead>` : "";
  const alt = attributes.values.alt ?? (textOf(caption) || context.subject);
  const written = writeAttributes({ class: attributes.classes.join(" "), alt, style: sizeStyle(attributes) });
  return `<table${at(span)}${written}>${head}<tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

function writeCell(cell: Cell, tag: string, align: Align, context: MarkupContext): string {
  const aligned = align === "default" ? "" : ` class="align-${align}"`;
  return `<${tag}${at(cell.span)}${aligned}>${context.inlines(cell.inlines)}</${tag}>`;
}
