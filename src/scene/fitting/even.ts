import type { FlowParagraph, TableBox } from "../boxes/types.ts";
import { cellWidth } from "../flex/table.ts";
import type { Placed, PlacedTable } from "../flex/types.ts";
import type { Measurer } from "../text/types.ts";
import { columnWidth } from "./blocks.ts";
import type { FittedPage } from "./types.ts";

/** Share of the measure that stays in hand: programs that set text a little wider must not need a line more. */
const IN_HAND = 0.015;
/** Halvings of a width: to a hundredth of what it may lose. */
const TURNS = 7;

/**
 * The pages with each text of several lines as narrow as its count of lines allows, so that these are of like length and
 * none is left for one short word. The text itself stays as it is: its box keeps its place, with a wider inset.
 */
export function withEvenLines(pages: readonly FittedPage[], measurer: Measurer): readonly FittedPage[] {
  return pages.map((page) => {
    const { placed } = page;
    const [only, more] = placed.children;
    return only === undefined || more !== undefined
      ? page
      : { ...page, placed: { ...placed, children: [even(only, measurer)] } };
  });
}

function even(text: Placed, measurer: Measurer): Placed {
  const [paragraph, more] = text.paragraphs ?? [];
  if (paragraph === undefined || more !== undefined) return text;
  const width = narrowest(paragraph, text.box.width, measurer);
  const free = text.box.width - width;
  if (free <= 0) return text;
  const { align } = paragraph;
  const x = text.box.x + (align === "right" ? free : align === "center" ? free / 2 : 0);
  return { ...text, box: { ...text.box, x, width } };
}

/** The least width at which a paragraph has no more lines than at its full width; that itself where it has one. */
function narrowest(paragraph: FlowParagraph, full: number, measurer: Measurer): number {
  const { length } = measurer.measure(paragraph, full).lines;
  if (length < 2) return full;
  let low = Math.max(measurer.minWidth(paragraph), full / 2);
  let high = full;
  for (let turn = 0; turn < TURNS && low < high; turn++) {
    const middle = (low + high) / 2;
    if (measurer.measure(paragraph, middle).lines.length > length) low = middle;
    else high = middle;
  }
  return Math.min(full, high + full * IN_HAND);
}

/** Points on a page of scale 1: text as large is read line by line, and a word alone at its end is seen; smaller is the foot of a page. */
const READ = 12;

interface Setting {
  readonly measurer: Measurer;
  /** Of the page's lengths: a paper's are smaller. */
  readonly scale: number;
}
/** Share of its measure that the last line of a statement has at least. */
const LAST_LINE = 0.15;
/** Words that are carried over to it at most. */
const CARRIED = 3;

/** The tree with text that ends in no short line: words of the line before go along, held by no-break spaces. */
export function withLongEnds(placed: Placed, setting: Setting, within?: Placed): Placed {
  if (placed.table !== undefined && placed.node.kind === "table")
    return { ...placed, table: withLongCells(placed.node, placed.table, setting) };
  if (placed.paragraphs !== undefined && placed.node.kind === "flow") {
    const { paragraphs, box } = placed;
    const width = within?.node.kind === "container" ? columnWidth(box.width, within.node) : box.width;
    const ended = paragraphs.map((p) => longEnded(p, width, setting));
    return ended.every((p, i) => p === paragraphs[i]) ? placed : { ...placed, paragraphs: ended };
  }
  const children = placed.children.map((child) => withLongEnds(child, setting, placed));
  return children.every((child, i) => child === placed.children[i]) ? placed : { ...placed, children };
}

function withLongCells(table: TableBox, placed: PlacedTable, setting: Setting): PlacedTable {
  const cells = placed.cells.map((row, r) =>
    row.map((paragraphs, c) => {
      const cell = table.rows[r]?.cells[c];
      if (cell === undefined || cell.covered) return paragraphs;
      const width = cellWidth(cell, placed.columns, c);
      return paragraphs.map((paragraph) => longEnded(paragraph, width, setting));
    }),
  );
  return { ...placed, cells };
}

function longEnded(paragraph: FlowParagraph, width: number, { measurer, scale }: Setting): FlowParagraph {
  if (!paragraph.runs.some(({ size }) => size >= READ * scale)) return paragraph;
  const { lines } = measurer.measure(paragraph, width);
  const room = width - paragraph.marginLeft;
  const isShort = (last: number | undefined) => (last ?? width) - paragraph.marginLeft < LAST_LINE * room;
  if (lines.length < 2 || !isShort(lines.at(-1)?.width)) return paragraph;
  let bound = paragraph;
  for (let words = 0; words < CARRIED; words++) {
    bound = withBoundEnd(bound);
    const after = measurer.measure(bound, width).lines;
    if (after.length !== lines.length) return paragraph;
    if (!isShort(after.at(-1)?.width)) return bound;
  }
  return paragraph;
}

/** The paragraph with its last space that may break a line as one that may not; of code, none is another sign. */
function withBoundEnd(paragraph: FlowParagraph): FlowParagraph {
  const { runs } = paragraph;
  const at = runs.findLastIndex(({ text }) => text.includes(" "));
  if (runs[at]?.isCode === true) return paragraph;
  return {
    ...paragraph,
    runs: runs.map((run, i) => (i === at ? { ...run, text: run.text.replace(/ (?=[^ ]*$)/, "\u00a0") } : run)),
  };
}
