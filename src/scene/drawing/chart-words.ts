/** Words and numbers of a chart. */
import type { LangTag } from "../../data/language-tag.ts";
import { styleMetrics } from "../text/run-metrics.ts";
import type { ChartItem, Colour, RunStyle } from "../types.ts";
import { partsByFace } from "./faces.ts";
import type { TextContext } from "./text.ts";
import type { LineMark, Piece } from "./types.ts";

const UNTOLD = "" as LangTag;

export interface ChartContext extends TextContext {
  readonly item: ChartItem;
}

/** Words that start, end or are centred at a place. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly align: "start" | "middle" | "end";
  readonly colour?: Colour;
}

export function labelMark({ text, x, baseline, align, colour }: Label, ctx: ChartContext): LineMark {
  const pieces = piecesOf(text, ctx.item.textStyle, ctx);
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  let at = x - (align === "start" ? 0 : align === "end" ? width : width / 2);
  const placed = pieces.map((piece): Piece => {
    const found = { ...piece, x: at, baseline, colour: colour ?? piece.colour };
    at += piece.width;
    return found;
  });
  return { kind: "line", baseline, pieces: placed };
}

function piecesOf(text: string, style: RunStyle, { fonts }: ChartContext): readonly Piece[] {
  const { font } = styleMetrics(style, fonts);
  const asked = fonts.face(style.font);
  return partsByFace(text, font).map(
    ({ text: words, name, length }): Piece => ({
      text: words,
      x: 0,
      baseline: 0,
      width: length * style.size,
      face: { name, asked, bold: style.bold, italic: style.italic },
      size: style.size,
      colour: style.colour,
      spacing: 0,
      underline: false,
      strike: false,
      lang: UNTOLD,
      rtl: false,
    }),
  );
}

export const widthOf = (text: string, ctx: ChartContext): number =>
  piecesOf(text, ctx.item.textStyle, ctx).reduce((sum, { width }) => sum + width, 0);

/**
 * A value as its chart writes it: the part of Excel's number formats that decks have (`General`, `0`, `0.0`, `#,##0`,
 * `0%`), and a short unit behind it.
 */
export function formatNumber(value: number, { format, unit }: ChartItem): string {
  const text = plain(value, format);
  if (unit === "" || [...unit].length > SHORT_UNIT || format.includes('"')) return text;
  return /^[%‰°]/.test(unit) ? `${text}${unit}` : `${text}\u00a0${unit}`;
}

/** A longer unit is the axis' title. */
const SHORT_UNIT = 4;

function plain(value: number, format: string): string {
  const literal = [...format.matchAll(/"([^"]*)"/g)].map(([, words]) => words).join("");
  const code = format.replace(/"[^"]*"/g, "");
  if (code === "General" || code === "") return `${Number(value.toPrecision(12))}${literal}`;
  const percent = code.includes("%");
  const digits = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(digits);
  const [whole = "", rest] = fixed.split(".");
  const grouped = code.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}${percent ? "%" : ""}${literal}`;
}
