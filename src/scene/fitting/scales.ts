import type { BoxNode, FlowRun } from "../boxes/types.ts";

/** Font scales are multiples of this, so that 20 pt text steps by half a point. */
const STEP = 0.025;
/** No theme means text smaller than this share of its size, whatever its floors say. */
const LEAST = 0.3;

/** Every run in a box tree. */
function* runsOf(box: BoxNode): Generator<FlowRun> {
  if (box.kind === "container") for (const child of box.children) yield* runsOf(child);
  else if (box.kind === "flow") for (const p of box.paragraphs) yield* p.runs;
  else if (box.kind === "table")
    for (const row of box.rows) for (const cell of row.cells) for (const p of cell.paragraphs) yield* p.runs;
}

/** Scales below 1 that change anything in the tree, largest first; the last one has all text at its floor. */
export function shrinkScales(root: BoxNode): number[] {
  let least = 1;
  for (const run of runsOf(root)) least = Math.min(least, run.min / run.size);
  const floor = Math.max(LEAST, least);
  const scales: number[] = [];
  for (let i = 1; 1 - i * STEP > floor - STEP / 2; i++) scales.push(round(Math.max(floor, 1 - i * STEP)));
  return [...new Set(scales)];
}

/** Scales above 1 up to the tree's largest `max-font-size`, largest first. */
export function growScales(root: BoxNode): number[] {
  let most = 1;
  for (const run of runsOf(root)) most = Math.max(most, run.max / run.size);
  const scales: number[] = [];
  for (let i = 1; 1 + i * STEP < most + STEP / 2; i++) scales.unshift(round(Math.min(most, 1 + i * STEP)));
  return [...new Set(scales)];
}

function round(scale: number): number {
  return Math.round(scale * 1000) / 1000;
}

/** The first scale (largest) that holds, by binary search: if one holds, so do all smaller ones. */
export function largest(scales: readonly number[], holds: (scale: number) => boolean): number | undefined {
  let low = 0;
  let high = scales.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const scale = scales[middle];
    if (scale !== undefined && holds(scale)) high = middle;
    else low = middle + 1;
  }
  return scales[low];
}
