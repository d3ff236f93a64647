import type { Anchor, LayoutPlaceholder, Sides } from "../../../scene/types.ts";
import { emu, writeGeometry, writeTransform } from "../drawing/geometry.ts";
import { escapeXml } from "../xml.ts";

const ANCHORS: Readonly<Record<Anchor, string>> = { top: "t", middle: "ctr", bottom: "b" };

export interface PlaceholderParts {
  readonly id: number;
  /** `p:ph` */
  readonly use: string;
  /** Children of `a:lstStyle`. */
  readonly levels: string;
  /** `a:p` elements. */
  readonly text: string;
}

/** A placeholder of a layout or master, geometry and text frame written in full: slides inherit them from here. */
export function writePlaceholderShape(placeholder: LayoutPlaceholder, parts: PlaceholderParts): string {
  const { name, box, insets, anchor } = placeholder;
  const properties =
    `<p:cNvPr id="${parts.id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${parts.use}</p:nvPr>`;
  const rtl = placeholder.levels[0]?.paragraph.rtl ? 1 : 0;
  const frame = `vert="horz" wrap="square"${writeInsets(insets)} rtlCol="${rtl}" anchor="${ANCHORS[anchor]}"`;
  const styles = parts.levels === "" ? "<a:lstStyle/>" : `<a:lstStyle>${parts.levels}</a:lstStyle>`;
  return (
    `<p:sp><p:nvSpPr>${properties}</p:nvSpPr><p:spPr>${writeTransform(box)}${writeGeometry("rect", box)}</p:spPr>` +
    `<p:txBody><a:bodyPr ${frame}><a:normAutofit/></a:bodyPr>${styles}${parts.text}</p:txBody></p:sp>`
  );
}

function writeInsets({ left, top, right, bottom }: Sides): string {
  return ` lIns="${emu(left)}" tIns="${emu(top)}" rIns="${emu(right)}" bIns="${emu(bottom)}"`;
}
