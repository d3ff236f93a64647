import { append } from "../../data/lists.ts";
import type {
  BoxCell,
  BoxNode,
  BoxRow,
  ContainerBox,
  FlowBox,
  FlowParagraph,
  FlowRun,
  TableBox,
} from "../boxes/types.ts";
import { cellInsets } from "../flex/table.ts";
import type { LayoutContext, Placed } from "../flex/types.ts";
import type { Fragment } from "../paginate/paginate.ts";
import { columnWidth, inFlow, isRow, lineId, linesOf } from "./blocks.ts";

/** The boxes of one page: what `page` names of the tree that was paginated. */
export function slicePage(natural: Placed, page: Fragment, ctx: LayoutContext): ContainerBox {
  if (natural.node.kind !== "container") throw new Error("a region's root is a container");
  return sliceContainer(natural, natural.node, page, ctx);
}

function slice(placed: Placed, parent: ContainerBox, fragment: Fragment, ctx: LayoutContext): BoxNode {
  const { node } = placed;
  if (node.kind === "flow") return sliceFlow(node, placed, columnWidth(placed.box.width, parent), fragment, ctx);
  if (node.kind === "table") return sliceTable(node, placed, fragment, ctx);
  return node.kind === "container" ? sliceContainer(placed, node, fragment, ctx) : node;
}

function sliceContainer(placed: Placed, node: ContainerBox, fragment: Fragment, ctx: LayoutContext): ContainerBox {
  if (fragment.part === "whole" && fragment.children === undefined) return node;
  const fragments = fragmentsById(placed, node, fragment);
  const children: BoxNode[] = [];
  const opening = isRow(node) ? null : openingOf(placed, fragment);
  for (const child of childrenOn(placed, node, fragment)) {
    const own = fragments.get(child.node.id);
    if (child.node.style.position === "absolute") children.push(child.node);
    else if (own) {
      const piece = slice(child, node, own, ctx);
      children.push(child === opening ? { ...piece, marginTop: 0 } : piece);
    } else if (isRow(node) && node.style.flexWrap === "nowrap") children.push(emptied(child.node));
  }
  return { ...node, children };
}

/** What a page begins with, where that stands below others on the page before: its margin is spent there (CSS Fragmentation 3, 5.2). */
function openingOf(placed: Placed, { children = [] }: Fragment): Placed | null {
  const [first] = children;
  const at = first === undefined ? undefined : placesOf(placed).byId.get(first.id);
  if (at === undefined) return null;
  const isLater = placed.children.slice(0, at).some(({ node }) => node.style.position !== "absolute");
  return isLater ? (placed.children[at] ?? null) : null;
}

/** What stands out of the flow is on every page; of a column, what the page names. */
function childrenOn(placed: Placed, node: ContainerBox, fragment: Fragment): readonly Placed[] {
  if (isRow(node)) return placed.children;
  const places = placesOf(placed);
  const on = (fragment.children ?? []).flatMap(({ id }) => places.byId.get(id) ?? []);
  return [...new Set([...places.apart, ...on])].sort((a, b) => a - b).flatMap((at) => placed.children[at] ?? []);
}

interface Places {
  readonly byId: ReadonlyMap<string, number>;
  /** Of children out of the flow. */
  readonly apart: readonly number[];
}

/** Made once for all pages: a slide of thousands of blocks goes on over hundreds of them. */
const known = new WeakMap<Placed, Places>();

function placesOf(placed: Placed): Places {
  const places = known.get(placed) ?? {
    byId: new Map(placed.children.map(({ node }, at) => [node.id, at])),
    apart: placed.children.flatMap(({ node }, at) => (node.style.position === "absolute" ? [at] : [])),
  };
  known.set(placed, places);
  return places;
}

/** Direct children's fragments; the lines of a wrapping row lie one level deeper, and a whole line names none. */
function fragmentsById(placed: Placed, node: ContainerBox, fragment: Fragment): Map<string, Fragment> {
  const lines = isRow(node) ? linesOf(inFlow(placed)) : [];
  const map = new Map<string, Fragment>();
  for (const child of fragment.children ?? []) {
    map.set(child.id, child);
    const line = lines[lines.findIndex((_, i) => child.id === lineId(node, i))];
    for (const inner of child.children ?? line?.map((one) => whole(one)) ?? []) map.set(inner.id, inner);
  }
  return map;
}

const whole = ({ node, box }: Placed): Fragment => ({ id: node.id, part: "whole", height: box.height });

/** A finished column keeps its width on later pages, but draws nothing; a map stands beside all that is said of it. */
function emptied(node: BoxNode): BoxNode {
  if (node.kind === "map") return node;
  if (node.kind === "flow") return { ...node, paragraphs: [] };
  const border = { top: null, right: null, bottom: null, left: null };
  const style = { ...node.style, background: null, border };
  if (node.kind === "container") return { ...node, children: [], style };
  const { id, name, span } = node;
  return { kind: "container", id, style, name, span, tag: "div", geometry: "rect", children: [] };
}

function sliceFlow(node: FlowBox, placed: Placed, width: number, fragment: Fragment, ctx: LayoutContext): FlowBox {
  if (fragment.part === "whole") return node;
  const paragraphs = cutParagraphs(node.id, node.paragraphs, placed.paragraphs ?? [], width, fragment, ctx);
  return { ...node, paragraphs };
}

function cutParagraphs(
  id: string,
  paragraphs: readonly FlowParagraph[],
  stepped: readonly FlowParagraph[],
  width: number,
  fragment: Fragment,
  ctx: LayoutContext,
): FlowParagraph[] {
  const out: FlowParagraph[] = [];
  // What a page holds, not what the whole holds: the work of all pages together is that of the whole.
  for (const own of fragment.children ?? []) {
    const i = Number(own.id.slice(id.length + "/p".length));
    const [p, measured] = [paragraphs[i], stepped[i]];
    if (p === undefined || measured === undefined) continue;
    const cut = own.part === "whole" ? p : cutLines(p, measured, width, own, ctx);
    if (cut.runs.length > 0) out.push(out.length === 0 ? { ...cut, spaceBefore: 0 } : cut);
  }
  return out;
}

/** Lines `from` to `to` of a paragraph as a paragraph; only the first piece keeps the bullet. */
function cutLines(
  p: FlowParagraph,
  stepped: FlowParagraph,
  width: number,
  own: Fragment,
  ctx: LayoutContext,
): FlowParagraph {
  const lines = ctx.measurer.measure(stepped, width).lines;
  const from = own.from ?? 0;
  const to = own.to ?? lines.length;
  const start = from === 0 ? { run: 0, offset: 0 } : (lines[from - 1]?.end ?? { run: 0, offset: 0 });
  const end =
    to >= lines.length ? { run: p.runs.length, offset: 0 } : (lines[to - 1]?.end ?? { run: p.runs.length, offset: 0 });
  const runs = cutRuns(p.runs, start, end);
  return from === 0
    ? { ...p, runs }
    : { ...p, runs, indent: 0, bullet: { type: "none" }, ordinal: null, spaceBefore: 0 };
}

interface TextPoint {
  readonly run: number;
  readonly offset: number;
}

function cutRuns(runs: readonly FlowRun[], start: TextPoint, end: TextPoint): FlowRun[] {
  const out: FlowRun[] = [];
  for (let i = start.run; i <= end.run; i++) {
    const run = runs[i];
    if (run === undefined) break;
    const from = i === start.run ? start.offset : 0;
    const to = i === end.run ? end.offset : run.text.length;
    if (run.special) {
      if (i >= start.run && i < end.run && out.length > 0 && from === 0) out.push(run);
    } else if (to > from) out.push({ ...run, text: run.text.slice(from, to) });
  }
  const first = out[0];
  if (first && !first.special && start.run + start.offset > 0) out[0] = { ...first, text: first.text.trimStart() };
  return out;
}

function sliceTable(node: TableBox, placed: Placed, fragment: Fragment, ctx: LayoutContext): TableBox {
  const table = placed.table;
  if (fragment.part === "whole" || table === undefined) return node;
  const rows: BoxRow[] = node.rows.slice(0, node.headerRows);
  for (const child of fragment.children ?? []) {
    const range = /\/r(\d+)-(\d+)$/.exec(child.id);
    if (range === null) continue;
    const from = Number(range[1]);
    const to = Number(range[2]);
    const row = node.rows[from];
    if (row === undefined) continue;
    if (child.part === "whole" || to - from > 1) append(rows, node.rows.slice(from, to));
    else rows.push(sliceRow(row, child, from, placed, ctx));
  }
  return { ...node, rows, columns: table.columns.map((value) => ({ unit: "pt", value })) };
}

function sliceRow(row: BoxRow, fragment: Fragment, r: number, placed: Placed, ctx: LayoutContext): BoxRow {
  const table = placed.table;
  const fragments = new Map((fragment.children ?? []).map((f) => [f.id, f]));
  const cells = row.cells.map((cell, c): BoxCell => {
    const id = `${fragment.id}/c${c}`;
    const own = fragments.get(id);
    if (own === undefined) return { ...cell, paragraphs: [] };
    if (own.part === "whole") return cell;
    const insets = cellInsets(cell.style);
    let width = 0;
    for (let i = 0; i < cell.colSpan; i++) width += table?.columns[c + i] ?? 0;
    const inner = Math.max(1, width - insets.left - insets.right);
    return { ...cell, paragraphs: cutParagraphs(id, cell.paragraphs, table?.cells[r]?.[c] ?? [], inner, own, ctx) };
  });
  return { ...row, cells };
}
