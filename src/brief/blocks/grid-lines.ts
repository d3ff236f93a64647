/** The lines of Pandoc's grid table: `+---+---+` between rows, `+===+===+` below the head. */
import { isBlank, type Line } from "../source/lines.ts";

const BORDER = /^\+(?:[-=:]+\+)+\s*$/;

export interface Grid {
  /** Columns of the marks `+` that part the cells. */
  readonly edges: readonly number[];
  /** Line after the last one. */
  readonly stop: number;
}

export function startsGrid({ text, indent }: Line): boolean {
  return indent < 4 && text.startsWith("+") && BORDER.test(text);
}

export const isBorder = ({ text }: Line): boolean => BORDER.test(text);

/**
 * The grid whose first line stands at `start`, up to the last border that its lines lead to; null if they do not fall
 * into columns, as where cells are joined.
 */
export function gridAt(lines: readonly Line[], start: number): Grid | null {
  const top = lines[start];
  if (top === undefined) return null;
  const edges = [...top.text].flatMap((unit, at) => (unit === "+" ? [at] : []));
  let stop = 0;
  let wasBorder = true;
  for (let index = start + 1, line = lines[index]; line !== undefined; line = lines[++index]) {
    if (isBlank(line)) break;
    const isRow = !isBorder(line);
    if (isRow ? gridCells(line, edges) === null : wasBorder || line.text.split("+").length !== edges.length + 1) break;
    if (!isRow) stop = index + 1;
    wasBorder = !isRow;
  }
  return stop === 0 ? null : { edges, stop };
}

/** Start and end of each cell in the text of a row's line: at the edges, or where letters are wide at its bars. */
export function gridCells({ text }: Line, edges: readonly number[]): readonly (readonly [number, number])[] | null {
  const bars = edges.every((at) => text[at] === "|") ? edges : barsOf(text);
  if (bars[0] !== 0 || bars.length !== edges.length || text.slice((bars.at(-1) ?? 0) + 1).trim() !== "") return null;
  return bars.slice(0, -1).map((at, index) => [at + 1, bars[index + 1] ?? text.length]);
}

const barsOf = (text: string): readonly number[] =>
  Array.from(text.matchAll(/\\.|\|/g), (match) => (match[0] === "|" ? match.index : -1)).filter((at) => at >= 0);
