/** Slidev's `::left::` and `::right::`: what stands below them becomes columns. */
import { greatest, least } from "../../data/lists.ts";
import type { RawBlock, RawDivision } from "../blocks/raw.ts";

interface Side {
  readonly name: string;
  readonly blocks: RawBlock[];
}

/**
 * The blocks of a slide with its slots as `::: columns`. Without `::left::` what stands above `::right::` is the left
 * column, the slide's title apart; `::bottom::` ends the columns.
 * @param titled whether the title stands before `blocks`
 */
export function slotsAsColumns(blocks: readonly RawBlock[], titled: boolean): readonly RawBlock[] {
  const above: RawBlock[] = [];
  const sides: Side[] = [];
  for (const block of blocks) {
    if (block.kind === "slot") sides.push({ name: block.name, blocks: [] });
    else (sides.at(-1)?.blocks ?? above).push(block);
  }
  if (sides.length === 0) return blocks;
  const hasLeft = sides.some(({ name }) => name === "left");
  const head = hasLeft ? above.length : Number(!titled && above[0]?.kind === "heading");
  const all = [{ name: "left", blocks: above.slice(head) }, ...sides];
  const columns = all.filter((side) => side.name !== "bottom" && side.blocks.some(({ kind }) => kind !== "notes"));
  const rest = all.filter((side) => !columns.includes(side)).flatMap((side) => side.blocks);
  const shown =
    columns.length < 2 ? columns.flatMap((side) => side.blocks) : [division("columns", columns.map(column))];
  return [...above.slice(0, head), ...shown, ...rest];
}

const column = ({ blocks }: Side): RawDivision => division("column", blocks);

function division(name: string, blocks: readonly RawBlock[]): RawDivision {
  const start = least(blocks.map((block) => block.start));
  const end = greatest(blocks.map((block) => block.end));
  const attributes = { value: { id: null, classes: [name], values: {} }, start, end: start };
  return { kind: "division", attributes, blocks, start, end };
}
