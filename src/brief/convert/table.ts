import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawTable } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { hiddenBy } from "../dialect/hidden.ts";
import { readInlines } from "../inlines/read.ts";
import type { InlineReader } from "../inlines/reader.ts";
import { numberedText } from "../references.ts";
import { type Excerpt, sourceEnd, sourceStart } from "../source/excerpt.ts";
import type { Block, Cell, Inline, Table } from "../types.ts";
import { chartFrom } from "./chart.ts";
import type { Converter } from "./converter.ts";

/** The caption with the number that its id gives it. */
function captionOf({ caption, attributes, start }: RawTable, reader: InlineReader): readonly Inline[] {
  const words = caption === null ? [] : readInlines(caption, reader);
  const numbered = reader.context.numbered.get(attributes?.value.id ?? "");
  if (numbered === undefined) return words;
  const span = spanOf(reader.context, attributes?.start ?? start, attributes?.end ?? start);
  return numberedText(numbered, words, span);
}

/** What begins an item; before a number it may be a minus. */
const BULLET = /^[-*+][ \t]+(?!\d)/;

/** The lists of a cell of several lines, which has no blocks: their items begin with a bullet, as lists do. */
function withBullets(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(({ kind }) => kind === "break")) return inlines;
  return inlines.map((inline, index) => {
    const isFirst = index === 0 || inlines[index - 1]?.kind === "break";
    return isFirst && inline.kind === "text" ? { ...inline, text: inline.text.replace(BULLET, "• ") } : inline;
  });
}

/** A table, or a chart if it has the class `chart`. */
export function convertTable(raw: RawTable, { reader }: Converter): Block[] {
  const { context } = reader;
  const cellOf =
    (row: number) =>
    (content: Excerpt, column: number): Cell => {
      const join = raw.joins?.[row]?.[column] ?? null;
      const span = spanOf(context, sourceStart(content, 0), sourceEnd(content, content.text.length));
      return { ...(join === null ? {} : { join }), span, inlines: withBullets(readInlines(content, reader)) };
    };
  const attributes = raw.attributes?.value ?? NO_ATTRIBUTES;
  if (raw.attributes && attributes.id !== null)
    claimId(context, attributes.id, raw.attributes.start, raw.attributes.end);
  const why = hiddenBy(attributes);
  if (why !== "") {
    context.tally.add("hidden", "", why, raw.start, raw.end);
    return [];
  }
  const table: Table = {
    kind: "table",
    span: spanOf(context, raw.start, raw.end),
    attributes,
    align: raw.align,
    header: raw.header.map(cellOf(0)),
    rows: raw.rows.map((row, index) => row.map(cellOf(index + 1))),
    caption: captionOf(raw, reader),
  };
  if (!attributes.classes.includes("chart")) return [table];
  const at = raw.attributes ?? raw;
  return [chartFrom(table, context, [at.start, at.end]) ?? table];
}
