import { escapeXml } from "../../../data/xml.ts";
import type { Bullet, Paragraph, ParagraphStyle } from "../../../scene/types.ts";
import { sameColour, writeColour } from "./colour.ts";
import { emu, hundredths, percentage } from "./geometry.ts";

/** What a paragraph inherits; a property that is absent is unknown, so it is always written. */
export type ParagraphBase = Partial<ParagraphStyle>;

const ALIGNMENTS: Readonly<Record<ParagraphStyle["align"], string>> = {
  left: "l",
  center: "ctr",
  right: "r",
  justify: "just",
};

const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]/;

/** `a:pPr`, or "" when everything is inherited. Children in schema order (ECMA-376 Part 1, 21.1.2.2.7). */
export function paragraphProperties(paragraph: Paragraph, base: ParagraphBase): string {
  const level = Math.min(8, Math.max(0, Math.trunc(paragraph.level)));
  // A full stop that hangs past the edge looks like overflow beside Latin text, and measured widths hold no room for it.
  const hanging = paragraph.runs.some((run) => EAST_ASIAN.test(run.text)) ? ' hangingPunct="0"' : "";
  const attributes = (level > 0 ? ` lvl="${level}"` : "") + styleAttributes(paragraph, base) + hanging;
  const children = styleChildren(paragraph, base);
  if (children !== "") return `<a:pPr${attributes}>${children}</a:pPr>`;
  return attributes === "" ? "" : `<a:pPr${attributes}/>`;
}

/** Attributes of a paragraph style, for `a:pPr` and `a:lvl1pPr` alike; each with a leading space. */
export function styleAttributes(style: ParagraphStyle, base: ParagraphBase): string {
  let attributes = "";
  if (style.marginLeft !== base.marginLeft) attributes += ` marL="${clamp(emu(style.marginLeft), 0, 51206400)}"`;
  if (style.indent !== base.indent) attributes += ` indent="${clamp(emu(style.indent), -51206400, 51206400)}"`;
  if (style.align !== base.align) attributes += ` algn="${ALIGNMENTS[style.align]}"`;
  if (style.rtl !== base.rtl) attributes += ` rtl="${style.rtl ? 1 : 0}"`;
  return attributes;
}

/** Children of a paragraph style, for `a:pPr` and `a:lvl1pPr` alike (there followed by `a:defRPr`). */
export function styleChildren(style: ParagraphStyle, base: ParagraphBase): string {
  let children = "";
  if (style.lineSpacing !== base.lineSpacing) {
    children += `<a:lnSpc><a:spcPct val="${percentage(style.lineSpacing)}"/></a:lnSpc>`;
  }
  if (style.spaceBefore !== base.spaceBefore) children += spacing("a:spcBef", style.spaceBefore);
  if (style.spaceAfter !== base.spaceAfter) children += spacing("a:spcAft", style.spaceAfter);
  return sameBullet(style.bullet, base.bullet) ? children : children + writeBullet(style.bullet);
}

function spacing(tag: string, points: number): string {
  return `<${tag}><a:spcPts val="${clamp(hundredths(points), 0, 158400)}"/></${tag}>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function sameBullet(a: Bullet, b: Bullet | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false;
  if (a.type === "none" || b.type === "none") return true;
  if (!sameColour(a.colour, b.colour) || a.times !== b.times) return false;
  if (a.type === "char") return b.type === "char" && a.char === b.char;
  return b.type === "number" && a.style === b.style && a.start === b.start;
}

function writeBullet(bullet: Bullet): string {
  if (bullet.type === "none") return "<a:buNone/>";
  const colour = bullet.colour === undefined ? "<a:buClrTx/>" : `<a:buClr>${writeColour(bullet.colour)}</a:buClr>`;
  // ECMA-376 Part 1, 21.1.2.4.9: per cent of the first letters, 25 to 400.
  const size = bullet.times === undefined ? "" : `<a:buSzPct val="${percentage(clamp(bullet.times, 0.25, 4))}"/>`;
  if (bullet.type === "char") {
    const font = TYPOGRAPHIC.test(bullet.char) ? "Arial" : "Segoe UI Symbol";
    return `${colour}${size}<a:buFont typeface="${font}"/><a:buChar char="${escapeXml(bullet.char) || "•"}"/>`;
  }
  const start = clamp(Math.trunc(bullet.start), 1, 32767);
  const from = start === 1 ? "" : ` startAt="${start}"`;
  return `${colour}${size}<a:buFontTx/><a:buAutoNum type="${bullet.style}"${from}/>`;
}

/** Marks that Arial holds; ballot boxes, ticks and the like do not live there. */
const TYPOGRAPHIC = /^[\u0020-\u024F\u2010-\u203A\u25A0-\u25AC\u25CA-\u25CF\u25E6]+$/;
