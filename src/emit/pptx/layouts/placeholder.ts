import { escapeXml } from "../../../data/xml.ts";
import type { Anchor, LayoutPlaceholder, Paragraph, SceneSlide, Sides } from "../../../scene/types.ts";
import { writeFill, writeLine } from "../drawing/colour.ts";
import { emu, writeGeometry, writeTransform } from "../drawing/geometry.ts";

/** What the slides of a layout show in one of its date, footer and number placeholders; [] when nothing. */
export type Standing = (layout: string, placeholder: LayoutPlaceholder) => readonly Paragraph[];

/** Looks the standing text up on the first slide of each layout that fills the placeholder. */
export function findStanding(slides: readonly SceneSlide[]): Standing {
  const found = new Map<string, readonly Paragraph[]>();
  for (const slide of slides) {
    for (const item of slide.items) {
      if (item.kind !== "shape" || item.placeholder === undefined || item.text === undefined) continue;
      const { type, idx } = item.placeholder;
      if (type !== "dt" && type !== "ftr" && type !== "sldNum") continue;
      const key = `${slide.layout}\u0000${idx}`;
      if (!found.has(key)) found.set(key, item.text.paragraphs);
    }
  }
  return (layout, { idx }) => found.get(`${layout}\u0000${idx}`) ?? [];
}

const ANCHORS: Readonly<Record<Anchor, string>> = { top: "t", middle: "ctr", bottom: "b" };

interface PlaceholderParts {
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
  const { name, box, insets, anchor, panel } = placeholder;
  const properties =
    `<p:cNvPr id="${parts.id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${parts.use}</p:nvPr>`;
  const rtl = placeholder.levels[0]?.paragraph.rtl ? 1 : 0;
  const frame = `vert="horz" wrap="square"${writeInsets(insets)} rtlCol="${rtl}" anchor="${ANCHORS[anchor]}"`;
  const paint = (panel?.fill ? writeFill(panel.fill) : "") + (panel?.stroke ? writeLine("a:ln", panel.stroke) : "");
  const styles = parts.levels === "" ? "<a:lstStyle/>" : `<a:lstStyle>${parts.levels}</a:lstStyle>`;
  return (
    `<p:sp><p:nvSpPr>${properties}</p:nvSpPr>` +
    `<p:spPr>${writeTransform(box, placeholder)}${writeGeometry({ geometry: "rect", box })}${paint}</p:spPr>` +
    `<p:txBody><a:bodyPr ${frame}><a:normAutofit/></a:bodyPr>${styles}${parts.text}</p:txBody></p:sp>`
  );
}

function writeInsets({ left, top, right, bottom }: Sides): string {
  return ` lIns="${emu(left)}" tIns="${emu(top)}" rIns="${emu(right)}" bIns="${emu(bottom)}"`;
}
