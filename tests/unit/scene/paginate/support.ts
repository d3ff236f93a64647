import type { Block, Fragment, Pagination, StackBlock, TextBlock } from "../../../../src/scene/paginate/paginate.ts";

export const atom = (id: string, height: number): Block => ({ kind: "atom", id, height });

export const text = (id: string, lines: number, changes: Partial<TextBlock> = {}): TextBlock => ({
  kind: "text",
  id,
  lines: Array<number>(lines).fill(10),
  spaceBefore: 0,
  spaceAfter: 0,
  ...changes,
});

export const stack = (id: string, children: readonly Block[], changes: Partial<StackBlock> = {}): StackBlock => ({
  kind: "stack",
  id,
  children,
  gap: 0,
  before: 0,
  after: 0,
  ...changes,
});

export const row = (id: string, children: readonly Block[], insets = 0): Block => ({
  kind: "row",
  id,
  children,
  before: insets,
  after: insets,
});

/** `list(a b[0-2]) | list(b[2-4] c)`: pages of fragments, whole ones by id alone. */
export function show(result: Pagination): string {
  if (!result.ok) return `too tall: ${result.id} ${result.height} > ${result.capacity}`;
  return result.pages.map(showFragment).join(" | ");
}

function showFragment({ id, part, from, to, children }: Fragment): string {
  if (part === "whole" && children === undefined) return id;
  const lines = from === undefined || part === "whole" ? "" : `[${from}-${to}]`;
  return `${id}${lines}${children === undefined ? "" : `(${children.map(showFragment).join(" ")})`}`;
}

/** Every atom and line of a block, in order. */
export function leaves(block: Block): string[] {
  if (block.kind === "atom") return [block.id];
  if (block.kind === "text") return block.lines.map((_, i) => `${block.id}:${i}`);
  return block.children.flatMap(leaves);
}

/** Every atom and line that the pages show of a block, without repeats. */
export function shown(block: Block, fragments: readonly Fragment[]): string[] {
  if (fragments.some((f) => f.part === "whole" && f.children === undefined)) {
    if (fragments.length > 1) throw new Error(`${block.id} is shown whole and again`);
    if (block.kind !== "text") return leaves(block);
  }
  if (block.kind === "atom") return fragments.map(() => block.id);
  if (block.kind === "text") {
    return fragments.flatMap((f) =>
      f.from === undefined
        ? leaves(block)
        : Array.from({ length: (f.to ?? 0) - f.from }, (_, i) => `${block.id}:${(f.from ?? 0) + i}`),
    );
  }
  return block.children.flatMap((child) =>
    shown(
      child,
      fragments.flatMap((f) => (f.children ?? []).filter(({ id }) => id === child.id)),
    ),
  );
}
