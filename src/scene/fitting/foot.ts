import { greatest, least } from "../../data/lists.ts";
import { contentBottom } from "../flex/overflow.ts";
import type { Placed } from "../flex/types.ts";
import type { Box } from "../types.ts";

/** Cards whose words leave more than this share of their height end with their words. */
const EMPTY = 0.3;
/** No row of cards takes less than this share of its region. */
const LEAST = 0.5;
/** Points: rounding. */
const NEAR = 0.5;

/**
 * A row of panels reaches the foot of its region, as what stands on a page does. Where even the longest text leaves the
 * lower part of them empty, all of them end at one height, as far below it as their padding has it: white below a row is the
 * page's, white in a panel a form that nobody filled in.
 */
export function withFoot(placed: Placed, area: Box): Placed {
  const row = placed.children.at(-1);
  if (row === undefined || !isRow(row) || Math.abs(footOf(row) - (area.y + area.height)) > NEAR) return placed;
  const words = greatest(row.children.map((card) => contentBottom(card) + bottomOf(card)));
  const height = Math.max(words - row.box.y, area.height * LEAST);
  if (row.box.height - height < row.box.height * EMPTY) return placed;
  const cards = row.children.map((card): Placed => ({ ...card, box: { ...card.box, height } }));
  const ended: Placed = { ...row, box: { ...row.box, height }, children: cards };
  return { ...placed, children: [...placed.children.slice(0, -1), ended] };
}

const footOf = ({ box }: Placed): number => box.y + box.height;

const bottomOf = ({ node }: Placed): number =>
  node.kind === "container" && node.style.padding.bottom.unit === "pt" ? node.style.padding.bottom.value : 0;

/** Several panels side by side, of one height. */
function isRow({ children }: Placed): boolean {
  const isPanel = ({ node, children: held }: Placed): boolean =>
    node.kind === "container" && node.style.background !== null && held.length > 0;
  if (children.length < 2 || !children.every(isPanel)) return false;
  const tops = children.map(({ box }) => box.y);
  const feet = children.map(footOf);
  return greatest(tops) - least(tops) < NEAR && greatest(feet) - least(feet) < NEAR;
}
