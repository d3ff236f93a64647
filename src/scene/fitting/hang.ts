/**
 * Marks at the start of paragraphs, hung beside their words: these then stand on one edge, the mark left of it (right of
 * it in scripts that are read from the right). Done on pages that are placed, and only where no line is added by it, so
 * that nothing is taller than it was.
 */
import { meet } from "../../data/boxes.ts";
import { append, greatest, least } from "../../data/lists.ts";
import type { BoxNode, FlowParagraph, FlowRun, TableBox } from "../boxes/types.ts";
import { measureText } from "../flex/measure.ts";
import { contentBottom } from "../flex/overflow.ts";
import { cellInsets } from "../flex/table.ts";
import type { Placed, PlacedTable } from "../flex/types.ts";
import { boxesOfWords, type WordBox } from "../overlaps.ts";
import type { Measurer } from "../text/types.ts";
import type { Box, Size } from "../types.ts";

interface HangContext {
  readonly measurer: Measurer;
  readonly page: Size;
  readonly rtl: boolean;
}

/** Points between a mark and its words, to other words, and to the edge of the paper. */
const GAP = 2;
const CLEAR = 4;
const EDGE = 11;
/** Wider marks stay among the words. */
const WIDEST = 60;
/** To the edge of the panel around it. */
const WITHIN = 2;
/** Of a text that has no room beside it, the share that a column of marks may take. */
const COLUMN_SHARE = 0.125;
const CELL_SHARE = 0.25;
const NEAR = 0.5;

/**
 * The pieces of one page with their marks hung: in the margin or gutter where it is free, else in a column of the text's
 * own. Texts that begin on one edge are treated alike; where it would cost a line, marks stay among the words.
 * @param pieces in reading order; `stays`: its texts keep their place, as titles do, which stand alike on all slides
 * @returns the pieces in the same order
 */
export function withHungMarks(pieces: readonly Hanging[], ctx: HangContext): readonly (Placed | null)[] {
  const free = pieces.flatMap(({ placed, stays }) => (placed === null || stays ? [] : [placed]));
  const hung = new Map<Placed, Placed>(free.flatMap(tablesIn).flatMap((table) => hungTable(table, ctx)));
  const marked = free
    .flatMap((piece) => flowsIn(piece))
    .filter((flow) => flow.paragraphs?.some((p) => isHangable(p, ctx)));
  // Words that have made room for their mark run further than before, towards the marks of what stands beside them.
  const now = (): Around =>
    aroundOf(
      pieces.map((piece) => (piece.placed === null ? piece : { ...piece, placed: replaced(piece.placed, hung) })),
      ctx,
    );
  let around = marked.length === 0 ? { words: [], covers: [] } : now();
  const edgeOf = ({ box }: Placed) => (ctx.rtl ? box.x + box.width : box.x);
  const rooms = new Map(free.flatMap(roomsIn));
  const enclosed: Placed[] = [];
  const flows = free.flatMap((piece) => flowsIn(piece));
  const wideAt = (edge: number): number =>
    countOf(
      flows.filter((flow) => isNear(edgeOf(flow), edge)),
      (p) => isTooWide(p, ctx),
    );
  for (const group of groupsBy(marked, edgeOf)) {
    // One mark alone beside an edge on which others stand among their words would look lost.
    const [first] = group;
    if (first !== undefined && wideAt(edgeOf(first)) >= countOf(group, (p) => isHangable(p, ctx))) continue;
    const beforehand = around;
    const outside = group.flatMap((flow) => beside(flow, beforehand, ctx) ?? []);
    if (outside.length === group.length) {
      keep(hung, group, outside);
      around = now();
    } else append(enclosed, group);
  }
  for (const group of groupsBy(enclosed, ({ box }) => box.width)) keep(hung, group, inColumn(group, rooms, ctx));
  return pieces.map(({ placed }) => (placed === null || hung.size === 0 ? placed : replaced(placed, hung)));
}

interface Hanging {
  readonly placed: Placed | null;
  readonly stays: boolean;
}

/** Texts of like place or width. */
function groupsBy(flows: readonly Placed[], key: (flow: Placed) => number): readonly (readonly Placed[])[] {
  const groups = new Map<number, Placed[]>();
  for (const flow of flows) groups.set(Math.round(key(flow)), [...(groups.get(Math.round(key(flow))) ?? []), flow]);
  return [...groups.values()];
}

function keep(hung: Map<Placed, Placed>, group: readonly Placed[], moved: readonly Placed[] | null): void {
  group.forEach((flow, i) => {
    const one = moved?.[i];
    if (one !== undefined) hung.set(flow, one);
  });
}

function aroundOf(pieces: readonly Hanging[], { measurer }: HangContext): Around {
  const placed = pieces.flatMap((piece) => piece.placed ?? []);
  return { words: placed.flatMap((one) => boxesOfWords(one, measurer)), covers: placed.flatMap(coversIn) };
}

interface Around {
  readonly words: readonly WordBox[];
  readonly covers: readonly Box[];
}

/** Texts that may move: level ones in boxes with straight edges, not set in newspaper columns. */
function flowsIn({ node, children, paragraphs }: Placed, self?: Placed): readonly Placed[] {
  if (node.style.rotate !== 0) return [];
  if (node.kind === "flow") return self !== undefined && paragraphs !== undefined ? [self] : [];
  if (node.kind !== "container" || node.geometry !== "rect" || node.style.columns > 1) return [];
  return children.flatMap((child) => flowsIn(child, child));
}

function tablesIn(placed: Placed): readonly Placed[] {
  if (placed.node.style.rotate !== 0) return [];
  return placed.table === undefined ? placed.children.flatMap(tablesIn) : [placed];
}

/** What panels leave free below the texts that end them, points. */
function roomsIn({ node, box, children }: Placed): readonly (readonly [Placed, number])[] {
  const below = children.flatMap(roomsIn);
  const last = children.at(-1);
  if (node.kind !== "container" || node.style.background === null || last?.node.kind !== "flow") return below;
  const { bottom } = node.style.padding;
  const foot = box.y + box.height - (bottom.unit === "pt" ? bottom.value : 0);
  return [...below, [last, foot - last.box.y - last.needed]];
}

/** Everything that words must not stand on the edge of. */
function coversIn({ node, box, children }: Placed): readonly Box[] {
  const below = children.flatMap(coversIn);
  const { background, border } = node.style;
  const isCover =
    node.kind === "image" || (node.kind === "container" && (background ?? border.left ?? border.right) !== null);
  return isCover ? [box, ...below] : below;
}

const isHangable = (paragraph: FlowParagraph, ctx: HangContext): boolean =>
  startsWithMark(paragraph, ctx) && markWidth(paragraph, ctx) <= WIDEST;

const isTooWide = (paragraph: FlowParagraph, ctx: HangContext): boolean =>
  startsWithMark(paragraph, ctx) && markWidth(paragraph, ctx) > WIDEST;

const countOf = (flows: readonly Placed[], counts: (paragraph: FlowParagraph) => boolean): number =>
  flows.reduce((sum, { paragraphs = [] }) => sum + paragraphs.filter(counts).length, 0);

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < NEAR;

/** On the side where reading starts. Numbers stand before marks, bullets give way to them. */
function startsWithMark(paragraph: FlowParagraph, ctx: HangContext): boolean {
  const { runs, align, rtl, bullet } = paragraph;
  const [mark, words] = runs;
  return (
    mark?.hangs === true &&
    words !== undefined &&
    /^\s/.test(words.text) &&
    rtl === ctx.rtl &&
    align === (rtl ? "right" : "left") &&
    bullet.type !== "number"
  );
}

/** Points that the mark of a paragraph takes, with the gap to the words. */
function markWidth(paragraph: FlowParagraph, { measurer }: HangContext): number {
  const alone = { ...paragraph, runs: paragraph.runs.slice(0, 1), marginLeft: 0, indent: 0, bullet: NO_BULLET };
  return Math.ceil(2 * (measurer.measure(alone, Number.POSITIVE_INFINITY).width + GAP)) / 2;
}

const NO_BULLET = { type: "none" } as const;

/** A flow whose marks stand outside of its box, which reaches out to them; null where there is no room. */
function beside(flow: Placed, around: Around, ctx: HangContext): Placed | null {
  const { box } = flow;
  const paragraphs = flow.paragraphs ?? [];
  const reach = greatest(
    paragraphs.map((p) => (isHangable(p, ctx) ? markWidth(p, ctx) - p.marginLeft : 0)),
    0,
  );
  if (reach > 0 && !isFree(stripOf(box, reach, ctx), flow, around, ctx)) return null;
  const wider = { ...box, x: ctx.rtl ? box.x : box.x - reach, width: box.width + reach };
  const moved = paragraphs.map((p) => hungAt(p, reach, Math.max(markWidth(p, ctx), -p.indent), ctx));
  return { ...flow, box: wider, paragraphs: moved, needed: measureText(moved, wider.width, ctx.measurer).height };
}

function stripOf({ x, y, width }: Box, reach: number, { rtl }: HangContext): Omit<Box, "height"> {
  return { x: rtl ? x + width : x - reach, y, width: reach };
}

/** Programs set text a little wider or narrower, Hangul beside Latin letters by some points, and break it elsewhere then. */
const SLACK = 1.06;

function isFree(strip: Omit<Box, "height">, flow: Placed, around: Around, { page, rtl }: HangContext): boolean {
  const bare = { ...strip, height: Math.max(flow.needed, 1) };
  if (bare.x < EDGE || bare.x + bare.width > page.width - EDGE) return false;
  const wider = (by: number): Box => ({ ...bare, x: rtl ? bare.x : bare.x - by, width: bare.width + by });
  const [clear, within] = [wider(CLEAR), wider(WITHIN)];
  const isTaken = ({ ink, ...box }: WordBox): boolean => meet(box, clear, NEAR) && meet(ink(SLACK), clear, NEAR);
  return (
    around.covers.every((cover) => (holds(cover, flow.box) ? holds(cover, within) : !meet(cover, clear, NEAR))) &&
    !around.words.some(isTaken)
  );
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - NEAR &&
  inner.y >= outer.y - NEAR &&
  inner.x + inner.width <= outer.x + outer.width + NEAR &&
  inner.y <= outer.y + outer.height;

/**
 * Flows with a column for their marks within their own width; null where one of them would need a line more for it that
 * the panel around it has not to spare.
 */
function inColumn(
  flows: readonly Placed[],
  rooms: ReadonlyMap<Placed, number>,
  ctx: HangContext,
): readonly Placed[] | null {
  const column = columnOf(
    flows.flatMap(({ paragraphs }) => paragraphs ?? []),
    ctx,
  );
  const moved = flows.map((flow): Placed | null => {
    if (column > flow.box.width * COLUMN_SHARE) return null;
    const { width, height } = flow.box;
    const paragraphs = inMarkColumn(flow.paragraphs ?? [], column, width, ctx, rooms.get(flow));
    if (paragraphs === null) return null;
    const needed = measureText(paragraphs, width, ctx.measurer).height;
    return { ...flow, paragraphs, needed, box: { ...flow.box, height: Math.max(height, needed) } };
  });
  return moved.every((one) => one !== null) ? moved : null;
}

/** The edge of words behind a column that holds the widest mark, and the bullets of a list that has marks. */
const columnOf = (paragraphs: readonly FlowParagraph[], ctx: HangContext): number =>
  greatest(
    paragraphs.map((p) => (isHangable(p, ctx) ? Math.max(markWidth(p, ctx), Math.min(p.marginLeft, BULLETS)) : 0)),
    0,
  );

/** Points: a deeper list has room of its own. */
const BULLETS = 28;

/** Paragraphs that begin behind a column of marks; null where that takes more lines than there is room for, or cuts a word. */
function inMarkColumn(paragraphs: readonly FlowParagraph[], column: number, width: number, ctx: HangContext, room = 0) {
  const { measurer } = ctx;
  const moved = paragraphs.map((p) => {
    const edge = Math.max(p.marginLeft, column);
    return hungAt(p, edge - p.marginLeft, isHangable(p, ctx) ? Math.min(edge, column) : 0, ctx);
  });
  let more = 0;
  for (const [i, p] of moved.entries()) {
    const before = paragraphs[i];
    if (before === undefined || p === before) continue;
    if (measurer.minWidth(p) > width) return null;
    more += Math.max(0, measurer.measure(p, width).height - measurer.measure(before, width).height);
  }
  return more > Math.max(0, room) + NEAR ? null : moved;
}

/** The paragraph moved by `shift`, its mark `room` before its words; one without a mark moves with the others. */
function hungAt(p: FlowParagraph, shift: number, room: number, ctx: HangContext): FlowParagraph {
  const marginLeft = p.marginLeft + shift;
  if (!isHangable(p, ctx)) return shift === 0 || p.align === "center" ? p : { ...p, marginLeft };
  const [mark, words, ...rest] = p.runs;
  if (mark === undefined || words === undefined) return p;
  const first: FlowRun = { ...words, text: words.text.replace(/^\s+/, "\t") };
  return { ...p, marginLeft, indent: -room, bullet: NO_BULLET, runs: [mark, first, ...rest] };
}

function hungTable(placed: Placed, ctx: HangContext): readonly (readonly [Placed, Placed])[] {
  const { node, table } = placed;
  if (node.kind !== "table" || table === undefined) return [];
  const columns = table.columns.map((width, c) => hungColumn(node, table, c, width, ctx));
  if (columns.every((column) => column === null)) return [];
  const cells = table.cells.map((row, r) => row.map((cell, c) => columns[c]?.[r] ?? cell));
  return [[placed, { ...placed, table: { ...table, cells } }]];
}

/** The cells of a column with their marks in a column of their own; null where that costs a line, or there are none. */
function hungColumn({ rows }: TableBox, table: PlacedTable, c: number, width: number, ctx: HangContext) {
  const whole = rows.flatMap((row, r) => {
    const cell = row.cells[c];
    return cell === undefined || cell.colSpan > 1 || cell.covered ? [] : [{ r, cell }];
  });
  const textsOf = (r: number) => table.cells[r]?.[c] ?? [];
  const column = columnOf(
    whole.flatMap(({ r }) => textsOf(r)),
    ctx,
  );
  const hasMarks = whole.some(({ r }) => textsOf(r).some((p) => isHangable(p, ctx)));
  if (!hasMarks || column > width * CELL_SHARE) return null;
  const moved: (readonly FlowParagraph[])[] = [];
  for (const { r, cell } of whole) {
    const { left, right } = cellInsets(cell.style);
    const paragraphs = inMarkColumn(textsOf(r), column, width - left - right, ctx);
    if (paragraphs === null) return null;
    moved[r] = paragraphs;
  }
  return moved;
}

/** The tree with some of its boxes replaced; a box that only lays out others reaches as far as they do. */
function replaced(placed: Placed, by: ReadonlyMap<Placed, Placed>): Placed {
  const own = by.get(placed);
  if (own !== undefined) return own;
  const children = placed.children.map((child) => {
    const moved = replaced(child, by);
    return moved === child || child.node.style.alignSelf !== "center" ? moved : centred(moved, child);
  });
  if (children.every((child, i) => child === placed.children[i])) return placed;
  return { ...placed, children, box: isDrawn(placed.node) ? placed.box : reaching(placed.box, children) };
}

/** What stands in the middle of its row and now ends higher, in the middle again. */
function centred(now: Placed, before: Placed): Placed {
  const less = contentBottom(before) - contentBottom(now);
  return less > NEAR ? lowered(now, less / 2) : now;
}

function lowered(placed: Placed, by: number): Placed {
  const { box, children } = placed;
  return { ...placed, box: { ...box, y: box.y + by }, children: children.map((child) => lowered(child, by)) };
}

const isDrawn = ({ style: { background, border } }: BoxNode): boolean =>
  background !== null || Object.values(border).some((side) => side !== null);

function reaching(box: Box, children: readonly Placed[]): Box {
  const flows = children.filter(({ node }) => node.kind === "flow");
  const left = least(
    flows.map((flow) => flow.box.x),
    box.x,
  );
  const right = greatest(
    flows.map((flow) => flow.box.x + flow.box.width),
    box.x + box.width,
  );
  return { ...box, x: left, width: right - left };
}
