import type { LangTag } from "../../data/language-tag.ts";
import { greatest } from "../../data/lists.ts";
import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { type BuildContext, boxBase, dropsOf } from "./context.ts";
import { FlowSink } from "./flow.ts";
import { langOf } from "./runs.ts";
import type { BoxCell, BoxRow, ColumnWidth, FlowParagraph, TableBox } from "./types.ts";
import { paragraphsOf } from "./words.ts";

/**
 * The box of a `<table>`: a full grid, spans resolved as in HTML (§4.9.12.1, forming a table). Null where there is no
 * row: a list of nothing is a table of nothing.
 */
export function buildTable(table: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): TableBox | null {
  const rows = rowElements(table);
  if (rows.length === 0) return null;
  const grid = rows.map((): (BoxCell | undefined)[] => []);
  for (const [r, row] of rows.entries())
    placeRow(row.element, r, grid, ctx, langOf(row.element, lang), style, groundOf(row, ctx));
  const width = greatest(
    grid.map((row) => row.length),
    1,
  );
  const empty: BoxCell = { style, written: style, paragraphs: [], colSpan: 1, rowSpan: 1, covered: false };
  return {
    kind: "table",
    ...boxBase(table, style, ctx),
    alt: table.attributes.alt ?? "",
    headerRows: rows.filter((row) => row.header).length,
    headerColumn: rows.some((row) => !row.header && firstCell(row.element)?.tag === "th"),
    columns: columnWidths(table, width, ctx),
    rows: grid.map(
      (cells, r): BoxRow => ({
        span: rows[r]?.element.span ?? table.span,
        cells: Array.from({ length: width }, (_, i) => cells[i] ?? empty),
      }),
    ),
  };
}

/** What shows through cells without a ground: the row's, else that of the rows around it (CSS 2.1 §17.5.1). */
const groundOf = ({ element, group }: RowElement, { styles }: BuildContext): ComputedStyle["background"] =>
  styles.get(element)?.background ?? (group && styles.get(group)?.background) ?? null;

interface RowElement {
  readonly element: Element;
  /** `thead` or `tbody`; null: it stands in the table itself. */
  readonly group: Element | null;
  readonly header: boolean;
}

function rowElements(table: Element): RowElement[] {
  const out: RowElement[] = [];
  for (const child of elements(table)) {
    if (child.tag === "tr") out.push({ element: child, group: null, header: false });
    else if (child.tag === "thead" || child.tag === "tbody")
      for (const row of elements(child))
        if (row.tag === "tr") out.push({ element: row, group: child, header: child.tag === "thead" });
  }
  return out;
}

function elements(parent: Element): Element[] {
  return parent.children.filter((c): c is Element => c.type === "element");
}

function firstCell(row: Element): Element | undefined {
  return elements(row)[0];
}

function placeRow(
  row: Element,
  r: number,
  grid: (BoxCell | undefined)[][],
  ctx: BuildContext,
  lang: LangTag,
  fallback: ComputedStyle,
  ground: ComputedStyle["background"],
): void {
  const line = grid[r] ?? [];
  let column = 0;
  for (const element of elements(row)) {
    if (element.tag !== "td" && element.tag !== "th") continue;
    while (line[column] !== undefined) column++;
    const own = ctx.styles.get(element) ?? fallback;
    const style = own.background === null && ground !== null ? { ...own, background: ground } : own;
    const colSpan = spanOf(element.attributes.colspan, 64);
    const rowSpan = Math.min(spanOf(element.attributes.rowspan, 1000), grid.length - r);
    const paragraphs = cellParagraphs(element, style, ctx, lang);
    for (let dr = 0; dr < rowSpan; dr++)
      for (let dc = 0; dc < colSpan; dc++) {
        const target = grid[r + dr];
        if (target === undefined) continue;
        const origin = dr === 0 && dc === 0;
        target[column + dc] = origin
          ? { style, written: own, paragraphs, ...dropsOf(element.attributes.fit), colSpan, rowSpan, covered: false }
          : { style, written: own, paragraphs: [], colSpan: 1, rowSpan: 1, covered: true };
      }
    column += colSpan;
  }
}

function spanOf(value: string | undefined, limit: number): number {
  const n = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(n) ? Math.min(limit, Math.max(1, n)) : 1;
}

function cellParagraphs(cell: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): FlowParagraph[] {
  const sink = new FlowSink(cell, style, ctx, langOf(cell, lang), true);
  sink.content(cell);
  return sink.finish().flatMap(paragraphsOf);
}

/** Whose `width` is that of a column: each `<col>`, where there is one, else the cells of the first row. */
export function columnSources(table: Element): readonly Element[] {
  const cols = elements(table).filter((c) => c.tag === "col");
  const [first] = cols.length > 0 ? [] : rowElements(table);
  return first === undefined ? cols : elements(first.element);
}

/** The cells of all rows. */
export const cellsIn = (table: Element): readonly Element[] =>
  rowElements(table).flatMap(({ element }) => elements(element));

function columnWidths(table: Element, count: number, ctx: BuildContext): ColumnWidth[] {
  const source = columnSources(table);
  return Array.from({ length: count }, (_, i) => {
    const element = source[i];
    const width = element ? ctx.styles.get(element)?.width : undefined;
    return width === undefined || width === "auto" ? null : width;
  });
}
