/** The first table, image, quotation, chart and code block of a slide as objects. */
import type { Block, Cell, Chart, Code, Image, Quote, Table } from "../../brief/types.ts";
import { textOf } from "../../tree/text.ts";
import { writeImage } from "../markup/blocks.ts";
import { type MarkupWriter, toField } from "../markup/write.ts";
import { countBrackets, recordsOfTable } from "./briefing/records.ts";
import type { ViewContext } from "./context.ts";
import { lazy } from "./lazy.ts";
import { openRecord } from "./open.ts";
import type { CellView, ChartView, CodeView, ImageView, QuoteView, TableView } from "./types.ts";

export function viewTable(table: Table, ctx: ViewContext): TableView {
  const { writer } = ctx;
  const keys = table.header.map(({ about }) => about?.key ?? "");
  const cells = (row: readonly Cell[]): readonly CellView[] =>
    row.map(({ inlines, span }, column) => ({
      text: writer.inlines(inlines, span),
      align: table.align[column] ?? "default",
      key: keys[column] ?? "",
      rank: ctx.vocabulary.rank(keys[column] ?? "", textOf(inlines)),
    }));
  const rows = table.rows.map(cells);
  const records = lazy(() =>
    recordsOfTable(table, ctx).map((record, index) => ({ ...record, cells: rows[index] ?? [] })),
  );
  return {
    markup: writer.blocks([table]),
    caption: writer.inlines(table.caption, table.span),
    header: cells(table.header),
    rows,
    get records() {
      return records();
    },
    get totals() {
      return totalsOf(records().map(({ numbers }) => numbers));
    },
    bracketCount: countBrackets(
      table.rows
        .flat()
        .map(({ inlines }) => textOf(inlines))
        .join(" "),
    ),
  };
}

function totalsOf(rows: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const totals = new Map<string, number>();
  for (const row of rows)
    for (const [key, value] of Object.entries(row)) totals.set(key, (totals.get(key) ?? 0) + value);
  return openRecord(Object.fromEntries(totals));
}

export function viewImage(image: Image): ImageView {
  return { src: image.src, alt: image.alt, title: image.title, markup: toField(writeImage(image)) };
}

export function viewQuote(quote: Quote, writer: MarkupWriter): QuoteView {
  return {
    markup: writer.blocks([quote]),
    body: writer.blocks(quote.blocks),
    attribution: writer.inlines(quote.attribution, quote.span),
  };
}

/** @param said the words of the slide's first paragraph: what a chart measures is not said twice */
export function viewChart(chart: Chart, writer: MarkupWriter, said = ""): ChartView {
  const [only] = chart.series;
  const isSaid = only !== undefined && said.toLowerCase().includes(only.name.trim().toLowerCase());
  const values = isSaid ? { measure: "none", ...chart.attributes.values } : chart.attributes.values;
  return {
    markup: writer.blocks([{ ...chart, attributes: { ...chart.attributes, values } }]),
    type: chart.type,
    caption: writer.inlines(chart.caption, chart.span),
    categories: chart.categories,
    series: chart.series,
  };
}

export function viewCode(code: Code, writer: MarkupWriter): CodeView {
  return { markup: writer.blocks([code]), lang: code.lang, text: code.text };
}

const EXHIBITS = ["table", "image", "quote", "chart", "code"] as const;

/** The blocks without the first of each exhibit. */
export function afterExhibits(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set(EXHIBITS.map((kind) => blocks.find((block) => block.kind === kind)));
  return blocks.filter((block) => !taken.has(block));
}
