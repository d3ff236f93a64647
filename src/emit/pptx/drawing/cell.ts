import type { Anchor, TableCell } from "../../../scene/types.ts";
import { writeFill, writeLine } from "./colour.ts";
import { type TextContext, writeTextBody } from "./text.ts";
import { emu } from "./units.ts";

const ANCHORS: Readonly<Record<Anchor, string>> = { top: "t", middle: "ctr", bottom: "b" };

/** What stands inside `a:tc`: the text body and `a:tcPr` (children in schema order: lnL, lnR, lnT, lnB, fill). */
export function writeCell(cell: TableCell, context: TextContext): string {
  const { insets, anchor, borders } = cell;
  const body = { paragraphs: cell.covered ? [] : cell.paragraphs, insets, anchor, fontScale: 1 };
  return (
    writeTextBody("a:txBody", body, context) +
    `<a:tcPr marL="${emu(insets.left)}" marR="${emu(insets.right)}" marT="${emu(insets.top)}" marB="${emu(insets.bottom)}" ` +
    `anchor="${ANCHORS[anchor]}">${writeLine("a:lnL", borders.left)}${writeLine("a:lnR", borders.right)}` +
    `${writeLine("a:lnT", borders.top)}${writeLine("a:lnB", borders.bottom)}${writeFill(cell.fill)}</a:tcPr>`
  );
}
