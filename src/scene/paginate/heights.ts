/** Heights of whole blocks, computed once for the tree. */
import type { Block, StackBlock } from "./types.ts";

export interface Heights {
  readonly full: number;
  /** Without the space before its first text: at a page's top. */
  readonly top: number;
  /** Without the space after its last text: at a page's bottom. */
  readonly bottom: number;
  /** Without either. */
  readonly both: number;
}

/** Nesting beyond this is not opened: the block counts as unbreakable. */
export const DEEPEST = 200;

export type HeightMap = ReadonlyMap<Block, Heights>;

export function heightsOf(root: Block): HeightMap {
  const map = new Map<Block, Heights>();
  const visit = (block: Block, depth: number): Heights => {
    const seen = map.get(block);
    if (seen !== undefined) return seen;
    const heights = depth > DEEPEST ? sameAll(roughHeight(block)) : own(block, (child) => visit(child, depth + 1));
    map.set(block, heights);
    return heights;
  };
  visit(root, 0);
  return map;
}

type Visit = (child: Block) => Heights;

function own(block: Block, visit: Visit): Heights {
  switch (block.kind) {
    case "atom":
      return sameAll(block.height);
    case "text": {
      const lines = sum(block.lines);
      const full = block.spaceBefore + lines + block.spaceAfter;
      return { full, top: lines + block.spaceAfter, bottom: block.spaceBefore + lines, both: lines };
    }
    case "stack":
      return stackHeights(block, visit);
    case "row": {
      const insets = block.before + block.after;
      const all = block.children.map(visit);
      const most = (pick: (heights: Heights) => number): number =>
        all.reduce((height, each) => Math.max(height, insets + pick(each)), insets);
      return {
        full: most((h) => h.full),
        top: most((h) => h.top),
        bottom: most((h) => h.bottom),
        both: most((h) => h.both),
      };
    }
  }
}

function stackHeights(block: StackBlock, visit: Visit): Heights {
  const parts = (block.repeat === undefined ? block.children : [block.repeat, ...block.children]).map(visit);
  const first = parts[0];
  const last = parts[parts.length - 1];
  const insets = block.before + block.after;
  if (first === undefined || last === undefined) return sameAll(insets);
  if (parts.length === 1) {
    return {
      full: insets + first.full,
      top: insets + first.top,
      bottom: insets + first.bottom,
      both: insets + first.both,
    };
  }
  const full = insets + block.gap * (parts.length - 1) + sum(parts.map((part) => part.full));
  const over = first.full - first.top;
  const under = last.full - last.bottom;
  return { full, top: full - over, bottom: full - under, both: full - over - under };
}

const sameAll = (height: number): Heights => ({ full: height, top: height, bottom: height, both: height });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** At least the height, without recursion: what stands side by side is added up as well. */
function roughHeight(root: Block): number {
  let height = 0;
  const open: Block[] = [root];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (block.kind === "atom") height += block.height;
    else if (block.kind === "text") height += block.spaceBefore + sum(block.lines) + block.spaceAfter;
    else {
      height += block.before + block.after;
      if (block.kind === "stack") height += block.gap * (block.children.length + 1);
      if (block.kind === "stack" && block.repeat !== undefined) open.push(block.repeat);
      for (const child of block.children) open.push(child);
    }
  }
  return height;
}
