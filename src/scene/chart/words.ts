/** Words and numbers of charts, and how long they are. */
import type { LangTag } from "../../data/language-tag.ts";
import { partsByFace } from "../drawing/faces.ts";
import { type Fonts, styleMetrics } from "../text/run-metrics.ts";
import type { ChartItem, RunStyle } from "../types.ts";

/** Letters are as wide in every country. */
const UNTOLD = "" as LangTag;

/** Points that a text takes on one line, whichever program draws it. */
export function lengthOf(text: string, style: RunStyle, fonts: Fonts): number {
  const { font } = styleMetrics(style, fonts);
  const parts = partsByFace(text, font, UNTOLD);
  return parts.reduce((sum, { room }) => sum + room * style.size, 0);
}

/**
 * A name in lines of at most `width` points, broken at blanks; a word that is longer stands on a line of its own.
 */
export function broken(text: string, width: number, length: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && length(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A longer unit is the axis' title. */
const SHORT_UNIT = 4;

/** True: it stands beside each number. */
export const isShortUnit = (unit: string): boolean => unit !== "" && [...unit].length <= SHORT_UNIT;

/**
 * A value as its chart writes it: the part of Excel's number formats that decks have (`General`, `0`, `0.0`, `#,##0`,
 * `0%`, words in quotation marks before or behind), and a short unit behind it.
 */
export function formatNumber(value: number, { format, unit }: Pick<ChartItem, "format" | "unit">): string {
  const text = plain(value, format);
  if (!isShortUnit(unit) || /"[^"]*"$/.test(format)) return text;
  return /^[%‰°]/.test(unit) ? `${text}${unit}` : `${text}\u00a0${unit}`;
}

const FORMAT = /^(?:"([^"]*)")?([^"]*)(?:"([^"]*)")?$/;

function plain(value: number, format: string): string {
  const [, before = "", code = "", behind = ""] = FORMAT.exec(format) ?? [];
  if (code === "General" || code === "") {
    const digits = `${Number(Math.abs(value).toPrecision(12))}`;
    return `${value < 0 ? "-" : ""}${before}${digits}${behind}`;
  }
  const percent = code.includes("%");
  const places = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(places);
  const [whole = "", rest] = fixed.split(".");
  const grouped = code.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return `${sign}${before}${grouped}${rest === undefined ? "" : `.${rest}`}${percent ? "%" : ""}${behind}`;
}
