import type { BoxNode, FlowParagraph, FlowRun } from "../boxes/types.ts";
import { sizeAt } from "../flex/steps.ts";
import type { MostType } from "./types.ts";

/** Every run in a box tree. */
function* runsOf(box: BoxNode): Generator<FlowRun> {
  if (box.kind === "container") for (const child of box.children) yield* runsOf(child);
  else if (box.kind === "flow") for (const p of box.paragraphs) yield* p.runs;
  else if (box.kind === "table")
    for (const row of box.rows) for (const cell of row.cells) for (const p of cell.paragraphs) yield* p.runs;
}

/** What runs of a tree can be told apart by, each once: the work of a step is that of its kinds of text. */
function kindsOf(root: BoxNode): readonly FlowRun[] {
  const kinds = new Map<string, FlowRun>();
  for (const run of runsOf(root)) {
    const key = `${run.size} ${run.min} ${run.max}`;
    if (!kinds.has(key)) kinds.set(key, run);
  }
  return [...kinds.values()];
}

/** Steps down the type scale that change anything in the tree, the first below it first; at the last all is at its floor. */
export function shrinkSteps(root: BoxNode, sizes: readonly number[]): number[] {
  const kinds = kindsOf(root);
  const steps: number[] = [];
  for (let step = -1; -step <= sizes.length; step--)
    if (kinds.some((run) => sizeAt(run, { sizes, step }) < sizeAt(run, { sizes, step: step + 1 }))) steps.push(step);
  return steps;
}

/**
 * Steps up the type scale, the highest first. Growing keeps the order of sizes: no step at which a text comes up to one that
 * was larger, as a text would to its own heading.
 */
export function growSteps(root: BoxNode, sizes: readonly number[]): number[] {
  const kinds = [...kindsOf(root)].sort((a, b) => a.size - b.size);
  const steps: number[] = [];
  for (let step = 1; step <= sizes.length; step++) {
    const grown = kinds.map((run) => ({ from: run.size, to: sizeAt(run, { sizes, step }) }));
    const changes = kinds.some((run, i) => (grown[i]?.to ?? 0) > sizeAt(run, { sizes, step: step - 1 }));
    const ordered = grown.every((one) => grown.every((other) => one.from >= other.from || one.to < other.to));
    if (!changes || !ordered) break;
    steps.unshift(step);
  }
  return steps;
}

/** Which steps a tree may take that must not be larger than `most`. */
export function isAtMost(
  most: MostType | undefined,
  root: BoxNode,
  sizes: readonly number[],
): (step: number) => boolean {
  if (most === undefined) return () => true;
  if ("step" in most) return (step) => step <= most.step;
  const letters = new Map<number, number>();
  let main: FlowRun | undefined;
  for (const run of runsOf(root)) {
    const sum = (letters.get(run.size) ?? 0) + run.text.length;
    letters.set(run.size, sum);
    if (main === undefined || sum > (letters.get(main.size) ?? 0) || main.size === run.size) main = run;
  }
  return (step) => main === undefined || sizeAt(main, { sizes, step }) <= most.size;
}

/** The first step (largest) that holds, by binary search: if one holds, so do all smaller ones. */
export function largest(steps: readonly number[], holds: (step: number) => boolean): number | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step !== undefined && holds(step)) high = middle;
    else low = middle + 1;
  }
  return steps[low];
}

/**
 * The box with text that may become as small as `floor`: a title that is hard to read is better than no deck, and what
 * is read as a whole better smaller than in two.
 */
export function withFloor<T extends BoxNode>(box: T, floor: number): T;
export function withFloor(box: BoxNode, floor: number): BoxNode {
  const lower = (paragraphs: readonly FlowParagraph[]) =>
    paragraphs.map((p) => ({ ...p, runs: p.runs.map((run) => ({ ...run, min: Math.min(run.min, floor) })) }));
  if (box.kind === "container") return { ...box, children: box.children.map((child) => withFloor(child, floor)) };
  if (box.kind === "flow") return { ...box, paragraphs: lower(box.paragraphs) };
  if (box.kind !== "table") return box;
  const rows = box.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, paragraphs: lower(cell.paragraphs) })),
  }));
  return { ...box, rows };
}
