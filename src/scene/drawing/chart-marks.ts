/** What charts of every type are drawn of: words, dots, lines through the plot. */
import type { ValueAxis } from "../chart/types.ts";
import { styleMetrics } from "../text/run-metrics.ts";
import type { Box, ChartItem, Colour, RunStyle } from "../types.ts";
import { partsByFace } from "./faces.ts";
import { direction, inOrder } from "./lines.ts";
import { byLevel, levelsOf } from "./order.ts";
import { ellipse } from "./shapes.ts";
import type { TextContext } from "./text.ts";
import type { LineMark, Mark, Piece, Step } from "./types.ts";

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
  readonly bold?: boolean;
}

export function labelMark({ text, x, baseline, align, colour, bold }: Label, ctx: ChartContext): LineMark {
  const { textStyle } = ctx.item;
  const pieces = piecesOf(text, bold === true ? { ...textStyle, bold } : textStyle, ctx);
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const start = x - (align === "start" ? 0 : align === "end" ? width : width / 2);
  const placed = inOrder(pieces, start, false).map(
    ({ level: _, ...piece }): Piece => ({ ...piece, baseline, colour: colour ?? piece.colour }),
  );
  return { kind: "line", baseline, pieces: placed };
}

/** The baseline of words whose line stands around a place. */
export function baselineAround(y: number, { fonts, item: { textStyle } }: ChartContext): number {
  const { ascent, descent } = styleMetrics(textStyle, fonts);
  return y + (ascent - descent) / 2;
}

function piecesOf(text: string, style: RunStyle, { fonts, lang }: ChartContext) {
  const { font } = styleMetrics(style, fonts);
  const asked = fonts.face(style.font);
  return byLevel(text, 0, levelsOf(text, "auto")).flatMap(([same, level]) =>
    partsByFace(same, font, lang).map(({ text: words, name, length }) => ({
      text: words,
      level,
      x: 0,
      baseline: 0,
      width: length * style.size,
      face: { name, asked, bold: style.bold, italic: style.italic },
      size: style.size,
      colour: style.colour,
      spacing: 0,
      underline: false,
      strike: false,
      lang,
      ...direction(words, level),
    })),
  );
}

/** Where a value stands on its axis. @param level the axis runs across */
export function placeOn({ min, max }: ValueAxis, value: number, plot: Box, level: boolean): number {
  const share = (value - min) / (max - min || 1);
  return level ? plot.x + share * plot.width : plot.y + plot.height - share * plot.height;
}

/** A straight line through the plot, across the axis. */
export function acrossPlot(here: number, { x, y, width, height }: Box, level: boolean): readonly Step[] {
  return level
    ? [
        ["M", here, y],
        ["L", here, y + height],
      ]
    : [
        ["M", x, here],
        ["L", x + width, here],
      ];
}

export const faded = ({ opacity }: ChartItem) => (opacity === undefined ? {} : { opacity });

export const gridStroke = ({ gridColour }: ChartItem) => ({ colour: gridColour, width: 0.75, dash: "solid" as const });

/** More points than these are a line without dots. */
export const MOST_DOTS = 24;

export function dot(x: number, y: number, fill: Colour, radius = 3): Mark {
  return {
    kind: "path",
    steps: ellipse({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
    fill,
  };
}
