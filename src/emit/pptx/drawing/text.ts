/**
 * DrawingML text of scene paragraphs (ECMA-376 Part 1, 21.1.2): shapes, placeholders, table cells and notes.
 * pptxgenjs's own text is not used: it repeats `a:pPr`, fixes every colour and size, and knows no languages.
 */

import type {
  Anchor,
  LevelStyle,
  LinkTarget,
  Paragraph,
  Sides,
  TableCell,
  TextBody,
  Theme,
} from "../../../scene/types.ts";
import { writeFill, writeLine } from "./colour.ts";
import { emu } from "./geometry.ts";
import { type ParagraphBase, paragraphProperties } from "./paragraph.ts";
import { type RunBase, type RunContext, writeParagraphEnd, writeRun } from "./run.ts";
import { hasKana } from "./scripts.ts";
import type { Lines } from "./table-style.ts";

export interface TextContext {
  readonly fonts: Pick<Theme, "eastAsianFont">;
  /** Formulas are written as equations, for programs that know them; absent: as words. */
  readonly equations?: boolean;
  /** Adds a relationship to the part and returns its id; "" when the target does not exist. */
  link(target: LinkTarget): string;
  /**
   * Styles of the placeholder's outline levels: what equals them is left out, so that it is truly inherited.
   * Absent: the text stands in a shape of its own. Levels beyond the list are written in full.
   */
  readonly inherited?: readonly LevelStyle[];
  /** Insets and anchor of the placeholder on the layout, left out in the same way. */
  readonly inheritedFrame?: { readonly insets: Sides; readonly anchor: Anchor };
  /** The shape grows with its text, as PowerPoint's text boxes do. */
  readonly grows?: boolean;
}

interface Base {
  readonly paragraph: ParagraphBase;
  readonly run: RunBase;
}

const UNKNOWN: Base = { paragraph: {}, run: {} };
/** What the presentation's default text style and the "no style" table style say about plain text. */
const PLAIN_DEEP: Base = {
  paragraph: { align: "left", rtl: false, lineSpacing: 1, spaceBefore: 0, spaceAfter: 0, bullet: { type: "none" } },
  run: { bold: false, italic: false },
};
/** That style indents the deeper levels, so only the first one starts at the margin. */
const PLAIN: Base = { paragraph: { ...PLAIN_DEEP.paragraph, marginLeft: 0, indent: 0 }, run: PLAIN_DEEP.run };

/**
 * A text body: `p:txBody` of a shape or `a:txBody` of a table cell (whose insets and anchor belong to `a:tcPr`).
 */
export function writeTextBody(tag: "p:txBody" | "a:txBody", body: TextBody, context: TextContext): string {
  const properties = tag === "a:txBody" ? "<a:bodyPr/>" : bodyProperties(body, context);
  return `<${tag}>${properties}<a:lstStyle/>${writeParagraphs(body.paragraphs, context)}</${tag}>`;
}

/** `a:p` elements; an empty list yields one empty paragraph, which the schema demands. */
export function writeParagraphs(paragraphs: readonly Paragraph[], context: TextContext): string {
  if (paragraphs.length === 0) return "<a:p/>";
  let xml = "";
  for (const paragraph of paragraphs) {
    xml += writeParagraph(paragraph, baseOf(paragraph.level, context.inherited), context);
  }
  return xml;
}

function writeParagraph(paragraph: Paragraph, base: Base, { fonts, link, equations = false }: TextContext): string {
  const japanese = paragraph.runs.some((run) => hasKana(run.text));
  const alone = paragraph.runs.length === 1 ? paragraph.align : null;
  const context: RunContext = { eastAsian: fonts.eastAsianFont, japanese, equations, alone, link };
  let runs = "";
  for (const run of paragraph.runs) runs += writeRun(run, base.run, context);
  const lang = paragraph.runs[0]?.lang ?? "";
  const end = writeParagraphEnd(paragraph.end, base.run, lang, runs === "" || runs.endsWith("</a:br>"));
  return `<a:p>${paragraphProperties(paragraph, base.paragraph)}${runs}${end}</a:p>`;
}

function baseOf(level: number, inherited: readonly LevelStyle[] | undefined): Base {
  if (inherited !== undefined) return inherited[level] ?? UNKNOWN;
  return level === 0 ? PLAIN : PLAIN_DEEP;
}

const ANCHORS: Readonly<Record<Anchor, string>> = { top: "t", middle: "ctr", bottom: "b" };

function bodyProperties(body: TextBody, context: TextContext): string {
  const frame = context.inheritedFrame;
  let attributes = context.inherited === undefined ? ' wrap="square"' : "";
  const insets = frame === undefined ? undefined : insetAttributes(frame.insets);
  const own = insetAttributes(body.insets);
  if (own !== insets) attributes += own;
  const rtl = body.paragraphs[0]?.rtl === true;
  if (body.columns !== undefined && body.columns.count > 1) {
    attributes += ` numCol="${Math.min(16, Math.trunc(body.columns.count))}" spcCol="${emu(body.columns.gap)}"`;
  }
  if (rtl) attributes += ' rtlCol="1"';
  if (body.anchor !== frame?.anchor) attributes += ` anchor="${ANCHORS[body.anchor]}"`;
  const autofit = writeAutofit(body, context);
  return autofit === "" ? `<a:bodyPr${attributes}/>` : `<a:bodyPr${attributes}>${autofit}</a:bodyPr>`;
}

function insetAttributes({ left, top, right, bottom }: Sides): string {
  return ` lIns="${emu(left)}" tIns="${emu(top)}" rIns="${emu(right)}" bIns="${emu(bottom)}"`;
}

/**
 * Placeholders take the layout's way to fit, but those that are as tall as their text. A box that grows never fills its second
 * column, because the first has room for all: columns need a height that stays.
 */
function writeAutofit({ columns }: TextBody, { inherited, grows }: TextContext): string {
  if (grows) return columns !== undefined && columns.count > 1 ? "<a:noAutofit/>" : "<a:spAutoFit/>";
  return inherited === undefined ? "<a:noAutofit/>" : "";
}

/**
 * What stands inside `a:tc`: the text body and `a:tcPr` (children in schema order: lnL, lnR, lnT, lnB, fill).
 *
 * @param own lines that its table's style does not draw, which then has no fill for a cell that has none; absent: it has no style
 */
export function writeCell(cell: TableCell, context: TextContext, own?: Lines): string {
  const { insets, anchor } = cell;
  const body = { paragraphs: cell.covered ? [] : cell.paragraphs, insets, anchor };
  const attributes =
    `marL="${emu(insets.left)}" marR="${emu(insets.right)}" marT="${emu(insets.top)}" marB="${emu(insets.bottom)}" ` +
    `anchor="${ANCHORS[anchor]}"`;
  const { left, right, top, bottom } = own ?? cell.borders;
  let look = left === undefined ? "" : writeLine("a:lnL", left);
  if (right !== undefined) look += writeLine("a:lnR", right);
  if (top !== undefined) look += writeLine("a:lnT", top);
  if (bottom !== undefined) look += writeLine("a:lnB", bottom);
  if (own === undefined || cell.fill !== undefined) look += writeFill(cell.fill);
  const properties = look === "" ? `<a:tcPr ${attributes}/>` : `<a:tcPr ${attributes}>${look}</a:tcPr>`;
  return writeTextBody("a:txBody", body, context) + properties;
}
