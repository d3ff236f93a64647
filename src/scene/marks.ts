/** What a page draws, in its order: words, lines, and what hides a line below it. */
import type { Span } from "../diagnostics/types.ts";
import { moved, placedAt } from "./blame.ts";
import type { FlowBox, FlowParagraph } from "./boxes/types.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle } from "./css/types.ts";
import { measureText } from "./flex/measure.ts";
import type { Placed } from "./flex/types.ts";
import { edgesOf, lineOf } from "./lower/lines.ts";
import { cellsOf } from "./lower/table.ts";
import { boxOfWords, hides, holdsWords, LEVEL, lettersOf, said, type Turn, turnIn } from "./overlaps.ts";
import type { Box, Sides, Stroke } from "./types.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Who draws a line or words. */
interface Drawer {
  readonly style: ComputedStyle;
  readonly span: Span;
  /** Where it is written that it stands elsewhere than the flow would have it. */
  readonly moved: () => Span | undefined;
}

export interface Line {
  readonly kind: "line";
  readonly by: Drawer;
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
  /** The sides of its box that it is drawn for. */
  readonly sides: readonly (keyof Sides)[];
}

export interface Words {
  readonly kind: "words";
  readonly by: Drawer;
  /** As a message repeats them. */
  readonly said: () => string;
  readonly paragraphs: readonly FlowParagraph[];
  /** Within it stand the letters. */
  readonly box: Box;
  readonly letters: () => Box;
}

/** What hides a line below it. */
interface Cover {
  readonly kind: "cover";
  readonly box: Box;
}

export type Mark = Line | Words | Cover;

/** What a placed tree draws. What stands aslant is left out: of that nobody reads straight letters. */
export function marksOf(placed: Placed, ctx: PlaceContext, outer: Turn = LEVEL): readonly Mark[] {
  const { node, box, children } = placed;
  if (node.style.rotate % 90 !== 0) return [];
  const turn = turnIn(placed, outer);
  if (node.kind === "flow") return wordsOf(placed, drawerOf(placed, ctx), ctx, turn);
  const ground: readonly Mark[] = hides(placed) ? [{ kind: "cover", box: turn(box) }] : [];
  return [
    ...ground,
    ...linesOf(placed, ctx, turn),
    // A table stays level, whatever is turned around it.
    ...tableMarks(placed, ctx),
    ...children.flatMap((child) => marksOf(child, ctx, turn)),
  ];
}

/** A region whose words stand in the layout. */
interface Standing {
  readonly name: string;
  readonly style: ComputedStyle;
  readonly element: { readonly span: Span };
  readonly placeholder: { readonly box: Box; readonly insets: Sides };
  readonly standing: { readonly words: readonly FlowParagraph[] };
}

/** Words of a footer, date or number of a slide. */
export function marksOfStanding(region: Standing, ctx: PlaceContext): readonly Mark[] {
  const { name, style, element, placeholder, standing } = region;
  const by = { style, span: element.span, moved: () => placedAt(style, ctx) };
  const marks = textMarks(standing.words, by, inside(placeholder.box, placeholder.insets), ctx);
  return marks.map((mark) => ({ ...mark, said: () => `the words of the region “${name}”` }));
}

const drawerOf = (placed: Placed, ctx: PlaceContext): Drawer => ({
  style: placed.node.style,
  span: placed.node.span,
  moved: () => moved(placed, ctx),
});

function wordsOf(placed: Placed, by: Drawer, { measurer }: PlaceContext, turn: Turn): readonly Words[] {
  if (!holdsWords(placed)) return [];
  const letters = () => turn(lettersOf(placed, measurer));
  const { paragraphs = [] } = placed;
  return [{ kind: "words", by, said: () => said(placed), paragraphs, box: turn(boxOfWords(placed)), letters }];
}

/** Words that are no box of their own, in the area that they have. */
function textMarks(paragraphs: readonly FlowParagraph[], by: Drawer, box: Box, ctx: PlaceContext): readonly Words[] {
  const node: FlowBox = { kind: "flow", id: "", name: "", style: by.style, span: by.span, paragraphs };
  const needed = measureText(paragraphs, box.width, ctx.measurer).height;
  return wordsOf({ node, box, paragraphs, needed, children: [] }, by, ctx, LEVEL);
}

/** Its grounds, its words, then its lines, as it is drawn. */
function tableMarks(placed: Placed, ctx: PlaceContext): readonly Mark[] {
  const { node, table, box } = placed;
  if (node.kind !== "table" || table === undefined) return [];
  const cells = cellsOf(node, table, box).map((cell) => ({
    ...cell,
    by: { style: cell.cell.written, span: cell.row.span, moved: () => moved(placed, ctx) },
  }));
  return [
    ...cells.flatMap(({ cell, box: at }): readonly Mark[] =>
      cell.style.background === null ? [] : [{ kind: "cover", box: at }],
    ),
    ...cells.flatMap(({ paragraphs, by, box: at, insets }) => textMarks(paragraphs, by, inside(at, insets), ctx)),
    ...cells.flatMap(({ cell, by, box: at }) => cellLines(cell.style.border, by, at)),
  ];
}

/** Lines of a table stand on the borders between its cells, half in either. */
function cellLines(border: ComputedStyle["border"], by: Drawer, { x, y, width, height }: Box): readonly Line[] {
  const [right, bottom] = [x + width, y + height];
  const ends: Readonly<Record<keyof Sides, readonly [Point, Point]>> = {
    top: [
      { x, y },
      { x: right, y },
    ],
    right: [
      { x: right, y },
      { x: right, y: bottom },
    ],
    bottom: [
      { x, y: bottom },
      { x: right, y: bottom },
    ],
    left: [
      { x, y },
      { x, y: bottom },
    ],
  };
  return SIDES.flatMap((side): readonly Line[] => {
    const [stroke, [from, to]] = [border[side], ends[side]];
    return stroke === null ? [] : [{ kind: "line", by, from, to, stroke, sides: [side] }];
  });
}

const SIDES = ["top", "right", "bottom", "left"] as const;

const inside = ({ x, y, width, height }: Box, { top, right, bottom, left }: Sides): Box => ({
  x: x + left,
  y: y + top,
  width: Math.max(1, width - left - right),
  height: Math.max(0, height - top - bottom),
});

/** Connectors are led around what stands in their way, and edges of other shapes than rectangles run elsewhere. */
function linesOf(placed: Placed, ctx: PlaceContext, turn: Turn): readonly Mark[] {
  const { node, box } = placed;
  if (node.kind !== "container") return [];
  const by = drawerOf(placed, ctx);
  if (node.geometry === "line" && box.width > 0 && box.height > 0) {
    const stroke = lineOf(node.style);
    const { x, y, width, height } = turn(box);
    const [start, end] = node.rises ? [y + height, y] : [y, y + height];
    const ends = { from: { x, y: start }, to: { x: x + width, y: end } };
    return stroke === null ? [] : [{ kind: "line", by, ...ends, stroke, sides: ["top"] }];
  }
  if (node.geometry !== "rect" && node.geometry !== "line" && !node.geometry.startsWith("round")) return [];
  return edgesOf(node, box).map(({ side, line, stroke }): Mark => {
    const { x, y, width, height } = turn(line);
    const ends = { from: { x, y }, to: { x: x + width, y: y + height } };
    return { kind: "line", by, ...ends, stroke, sides: [side] };
  });
}
