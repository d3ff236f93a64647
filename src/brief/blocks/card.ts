/** Grids and cards of MyST: the cards of a grid stand beside each other. */
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { Line } from "../source/lines.ts";
import type { RawBlock, RawDivision } from "./raw.ts";

/** Lines that part the head and the foot of a card from its words. */
const BETWEEN = /^(?:\^{3,}|\+{3,})[ \t]*$/;

/** The lines of a card, blank ones where its parts meet. */
export const cardLines = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => (BETWEEN.test(line.text) ? { ...line, text: "" } : line));

/** More cards than these are told one below the other: a slide has one row of columns. */
const MOST = 4;

/** What a grid holds: a row of columns, if it is two to four cards and nothing else. */
export function gridBlocks(blocks: readonly RawBlock[], start: number, end: number): readonly RawBlock[] {
  const cards = blocks.filter((block): block is RawDivision => block.kind === "division" && block.card === true);
  if (cards.length < blocks.length || cards.length < 2 || cards.length > MOST) return blocks;
  return [
    division(
      "columns",
      cards.map((card) => division("column", card.blocks, card.start, card.end)),
      start,
      end,
    ),
  ];
}

function division(name: string, blocks: readonly RawBlock[], start: number, end: number): RawDivision {
  const attributes = { value: { ...NO_ATTRIBUTES, classes: [name] }, start, end: start };
  return { kind: "division", attributes, blocks, start, end };
}
