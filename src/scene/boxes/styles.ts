import { remembering } from "../../data/remember.ts";
import { table } from "../../data/table.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Bullet, NumberStyle, ParagraphStyle, RunStyle } from "../types.ts";

const ZERO = { unit: "pt", value: 0 } as const;

const NO_BOX = {
  display: "block",
  position: "static",
  inset: { top: "auto", right: "auto", bottom: "auto", left: "auto" },
  width: "auto",
  height: "auto",
  minWidth: "auto",
  maxWidth: "auto",
  minHeight: "auto",
  maxHeight: "auto",
  aspectRatio: null,
  margin: { top: ZERO, right: ZERO, bottom: ZERO, left: ZERO },
  padding: { top: ZERO, right: ZERO, bottom: ZERO, left: ZERO },
  alignSelf: "auto",
  flexGrow: 0,
  flexShrink: 0,
  flexBasis: "auto",
  background: null,
  border: { top: null, right: null, bottom: null, left: null },
  borderRadius: { topLeft: 0, topRight: 0, bottomRight: 0, bottomLeft: 0 },
  rotate: 0,
  columns: 1,
} as const;

/** The style of an anonymous box: inherited text properties, no box properties of its own. Most texts of a deck share their parents. */
export const anonymous = remembering((parent: ComputedStyle): ComputedStyle => ({ ...parent, ...NO_BOX }));

/** Points of a margin or padding inside a text flow; percentages and `auto` count as 0 there (`css/text-margin` says so). */
export function points(size: { readonly unit: string; readonly value: number } | "auto"): number {
  return size !== "auto" && size.unit === "pt" ? size.value : 0;
}

/** Whether a box draws anything of its own. */
export function paints(style: ComputedStyle): boolean {
  const b = style.border;
  return style.background !== null || b.top !== null || b.right !== null || b.bottom !== null || b.left !== null;
}

/**
 * Whether a block adds nothing but margins to the text inside it, so that the text can join its neighbours
 * in one text box.
 */
export function isTransparent(style: ComputedStyle, list: boolean): boolean {
  const p = style.padding;
  const isIndent = list && p.left.unit === "pt";
  const inner = [p.top, p.bottom, p.right, ...(isIndent ? [] : [p.left])];
  return (
    style.display === "block" &&
    style.position === "static" &&
    style.columns === 1 &&
    style.rotate === 0 &&
    style.flexGrow === 0 &&
    style.flexBasis === "auto" &&
    style.alignSelf === "auto" &&
    !paints(style) &&
    inner.every(({ value }) => value === 0) &&
    [style.width, style.height, style.minWidth, style.minHeight, style.maxWidth, style.maxHeight].every(
      (s) => s === "auto",
    )
  );
}

/** Size of text in points: `em` sizes that compound (lists in lists) stop at the floor as well. */
export function textSize(style: ComputedStyle): number {
  return Math.max(style.fontSize, style.minFontSize);
}

/** The run style of text that stands directly in a box. */
export function runStyle(style: ComputedStyle): RunStyle {
  return { size: textSize(style), font: style.font, bold: style.bold, italic: style.italic, colour: style.color };
}

/** Paragraph properties of a block, without its place in the flow (margins are the flow's business). */
export function paragraphStyle(style: ComputedStyle, rtl: boolean, marginLeft: number): ParagraphStyle {
  return {
    align: alignment(style.textAlign, rtl),
    rtl,
    marginLeft,
    indent: 0,
    lineSpacing: style.lineSpacing,
    spaceBefore: 0,
    spaceAfter: 0,
    bullet: { type: "none" },
  };
}

function alignment(value: ComputedStyle["textAlign"], rtl: boolean): ParagraphStyle["align"] {
  // Pages that are read from the right are mirrored: what a template sets to the left stands where reading starts.
  if (value === "start" || value === "left") return rtl ? "right" : "left";
  if (value === "end" || value === "right") return rtl ? "left" : "right";
  return value;
}

const CHARACTERS: Record<string, string> = table({ disc: "•", circle: "◦", square: "▪", dash: "–" });
const SYSTEMS = table({
  decimal: "arabic",
  "lower-alpha": "alphaLc",
  "upper-alpha": "alphaUc",
  "lower-roman": "romanLc",
  "upper-roman": "romanUc",
} as const);

function numberStyle(type: string): NumberStyle | undefined {
  const [, name = "", brackets] = /^(.*?)(-parens?)?$/.exec(type) ?? [];
  const system = (SYSTEMS as Readonly<Record<string, (typeof SYSTEMS)[keyof typeof SYSTEMS]>>)[name];
  if (system === undefined) return undefined;
  return `${system}${brackets === undefined ? "Period" : brackets === "-paren" ? "ParenR" : "ParenBoth"}`;
}

/** The native bullet of a list item (CSS Lists 3 marker types to ECMA-376 `a:buChar` and `a:buAutoNum`). */
export function bulletOf(style: ComputedStyle, start: number): Bullet {
  const type = style.listStyleType;
  const colour = style.markerColor ? { colour: style.markerColor } : {};
  if (typeof type === "object") return type.string ? { type: "char", char: type.string, ...colour } : { type: "none" };
  const char = CHARACTERS[type];
  if (char !== undefined) return { type: "char", char, ...colour };
  const number = numberStyle(type);
  return number === undefined ? { type: "none" } : { type: "number", style: number, start, ...colour };
}
