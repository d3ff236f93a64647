import type { RawBlock } from "../blocks/raw.ts";

/** Blocks in which a list may stand. */
const HOLDING: ReadonlySet<RawBlock["kind"]> = new Set(["list", "quote"]);

/** The blocks of a slide with the lists of which a command says so as `::: incremental` or `::: nonincremental`. */
export function withSteps(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (!blocks.some(({ kind }) => kind === "steps")) return blocks;
  let on = blocks.findLast((block) => block.kind === "steps" && block.whole);
  return blocks.flatMap((block): readonly RawBlock[] => {
    if (block.kind === "steps") {
      if (!block.whole) on = block;
      return [];
    }
    if (on?.kind !== "steps" || !HOLDING.has(block.kind)) return [block];
    const { start, end } = block;
    const classes = [on.on ? "incremental" : "nonincremental"];
    const attributes = { value: { id: null, classes, values: {} }, start, end: start };
    return [{ kind: "division", attributes, blocks: [block], start, end }];
  });
}
