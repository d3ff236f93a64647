/**
 * Shares with points beside them (`width: calc(100% - 10pt)`), which Yoga does not know: the page is laid out with the shares
 * alone, what they are shares of is read, and it is laid out once more with the points that they come to.
 */
import { Edge, type Node } from "yoga-layout";
import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import type { ComputedStyle, FourSides, Length, Size } from "../css/types.ts";
import { lengthIn } from "../css/values/length.ts";
import type { Box } from "../types.ts";

/** A box whose style has sums, and the containers around it, the nearest first. */
interface WithSums {
  readonly box: BoxNode;
  readonly around: readonly ContainerBox[];
}

/** What shares are of, points. */
interface Wholes {
  readonly width: number;
  /** Null where what stands around is as tall as its content: shares of that are `auto` (CSS 2.1, 10.5). */
  readonly height: number | null;
  /** Whether the box is an item of a row, whose `flex-basis` is a width. */
  readonly inRow: boolean;
}

const known = new WeakMap<ContainerBox, readonly (readonly WithSums[])[]>();

/** The boxes that have sums, those first that stand in no other; empty in nearly all trees. */
export function sumsIn(root: ContainerBox): readonly (readonly WithSums[])[] {
  const before = known.get(root);
  if (before !== undefined) return before;
  const levels: WithSums[][] = [];
  const walk = (box: BoxNode, around: readonly ContainerBox[], depth: number): void => {
    const own = hasSums(box.style);
    if (own) {
      const level = levels[depth] ?? [];
      levels[depth] = level;
      level.push({ box, around });
    }
    if (box.kind !== "container") return;
    const within = [box, ...around];
    for (const child of box.children) walk(child, within, own ? depth + 1 : depth);
  };
  walk(root, [], 0);
  known.set(root, levels);
  return levels;
}

function hasSums(style: ComputedStyle): boolean {
  const { width, height, minWidth, maxWidth, minHeight, maxHeight, flexBasis, margin, padding, inset } = style;
  return (
    [width, height, minWidth, maxWidth, minHeight, maxHeight, flexBasis].some(isSum) ||
    [margin, padding, inset].some(
      ({ top, right, bottom, left }) => isSum(top) || isSum(right) || isSum(bottom) || isSum(left),
    )
  );
}

const isSum = (size: Size): boolean => size !== "auto" && size.unit === "%+pt";

/**
 * What the shares of a box are of: what its container's padding leaves; of a box that is pinned, all within the edges of what
 * it is pinned to (CSS 2.1, 10.1).
 * @param area of the root
 * @param height that the root is given; undefined: it is as tall as its content
 * @param nodes laid out
 * @param styles of boxes whose sums are known
 */
export function wholesOf(
  box: BoxNode,
  around: readonly ContainerBox[],
  area: Box,
  height: number | undefined,
  nodes: ReadonlyMap<BoxNode, Node>,
  styles: ReadonlyMap<BoxNode, ComputedStyle>,
): Wholes {
  const [parent] = around;
  const isPinned = box.style.position === "absolute";
  const block = isPinned ? (around.find(({ style }) => style.position !== "static") ?? around.at(-1)) : parent;
  const node = block && nodes.get(block);
  if (parent === undefined || block === undefined || node === undefined)
    return { width: area.width, height: height ?? null, inRow: false };
  const lost = (...edges: readonly Edge[]): number =>
    edges.reduce((all, e) => all + node.getComputedBorder(e) + (isPinned ? 0 : node.getComputedPadding(e)), 0);
  const isTall = isPinned || isGiven(block, around.slice(around.indexOf(block) + 1), height !== undefined, styles);
  return {
    width: node.getComputedWidth() - lost(Edge.Left, Edge.Right),
    height: isTall ? node.getComputedHeight() - lost(Edge.Top, Edge.Bottom) : null,
    inRow: isRow(parent),
  };
}

const isRow = ({ style }: ContainerBox): boolean => style.display === "flex" && style.flexDirection.startsWith("row");

/** Whether a container has a height that does not follow from what it holds. */
function isGiven(
  box: ContainerBox,
  around: readonly ContainerBox[],
  isRootGiven: boolean,
  styles: ReadonlyMap<BoxNode, ComputedStyle>,
): boolean {
  const [parent] = around;
  if (parent === undefined) return isRootGiven;
  const { height, position, inset, flexGrow, alignSelf } = styles.get(box) ?? box.style;
  if (height !== "auto" && height.unit === "pt") return true;
  if (position === "absolute") return height !== "auto" || (inset.top !== "auto" && inset.bottom !== "auto");
  if (!isGiven(parent, around.slice(1), isRootGiven, styles)) return false;
  if (height !== "auto") return true;
  const aligned = alignSelf === "auto" ? parent.style.alignItems : alignSelf;
  return isRow(parent) ? parent.style.flexWrap === "nowrap" && aligned === "stretch" : flexGrow > 0;
}

/** The style with the points that its sums come to, no less than 0 but for margins and insets. */
export function withoutSums(style: ComputedStyle, { width, height, inRow }: Wholes): ComputedStyle {
  const of = (size: Size, whole: number | null, least = 0): Size =>
    size === "auto" || size.unit !== "%+pt" ? size : whole === null ? "auto" : length(size, whole, least);
  const across = (size: Size): Size => of(size, width);
  const down = (size: Size): Size => of(size, height);
  const free = (size: Size, whole: number | null): Size => of(size, whole, Number.NEGATIVE_INFINITY);
  const { margin, padding, inset } = style;
  return {
    ...style,
    width: across(style.width),
    minWidth: across(style.minWidth),
    maxWidth: across(style.maxWidth),
    height: down(style.height),
    minHeight: down(style.minHeight),
    maxHeight: down(style.maxHeight),
    flexBasis: inRow ? across(style.flexBasis) : down(style.flexBasis),
    margin: each(margin, (side) => free(side, width)),
    padding: each(padding, (side) => length(side, width, 0)),
    inset: {
      top: free(inset.top, height),
      right: free(inset.right, width),
      bottom: free(inset.bottom, height),
      left: free(inset.left, width),
    },
  };
}

const each = <T>({ top, right, bottom, left }: FourSides<T>, to: (side: T) => T): FourSides<T> => ({
  top: to(top),
  right: to(right),
  bottom: to(bottom),
  left: to(left),
});

const length = (size: Length, whole: number, least: number): Length =>
  size.unit === "%+pt" ? { unit: "pt", value: Math.max(least, lengthIn(size, whole)) } : size;
