/** The first table, image, quotation, chart and code block of a slide as objects. */
import type { Block, Cell, Chart, Code, Image, Quote, Table } from "../../brief/types.ts";
import { writeImage } from "../markup/blocks/image.ts";
import { type MarkupWriter, toField } from "../markup/write.ts";
import type { CellView, ChartView, CodeView, ImageView, QuoteView, TableView } from "./types.ts";

export function viewTable(table: Table, writer: MarkupWriter): TableView {
  const cells = (row: readonly Cell[]): readonly CellView[] =>
    row.map(({ inlines, span }, column) => ({
      text: writer.inlines(inlines, span),
      align: table.align[column] ?? "default",
    }));
  return {
    markup: writer.blocks([table]),
    caption: writer.inlines(table.caption, table.span),
    header: cells(table.header),
    rows: table.rows.map(cells),
  };
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

export function viewChart(chart: Chart, writer: MarkupWriter): ChartView {
  return {
    markup: writer.blocks([chart]),
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
