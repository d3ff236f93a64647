import type { FlowParagraph, FlowRun } from "../boxes/types.ts";

/** How far text is from what the stylesheet says, in steps of the type scale. */
export interface TypeStep {
  /** The type scale, largest first; points. */
  readonly sizes: readonly number[];
  /** 0 as written, -1 the next size below, 1 the next above. */
  readonly step: number;
}

/** A run's size some steps down or up the scale: shrinking stops at the run's `min`, growing at its `max`. */
export function sizeAt(
  { size, min, max }: { readonly size: number; readonly min: number; readonly max: number },
  { sizes, step }: TypeStep,
): number {
  if (step === 0) return size;
  if (step < 0) {
    const below = sizes.filter((one) => one < size);
    const wanted = below[Math.min(-step, below.length) - 1] ?? size;
    return Math.max(Math.min(size, min), wanted);
  }
  const above = sizes.filter((one) => one > size && one <= max);
  return above[Math.max(0, above.length - step)] ?? size;
}

const cache = new WeakMap<readonly FlowParagraph[], Map<number, readonly FlowParagraph[]>>();

/** Paragraphs at a step: sizes change, distances stay. The same input gives the same array again. */
export function paragraphsAt(paragraphs: readonly FlowParagraph[], at: TypeStep): readonly FlowParagraph[] {
  if (at.step === 0) return paragraphs;
  let byStep = cache.get(paragraphs);
  if (byStep === undefined) {
    byStep = new Map();
    cache.set(paragraphs, byStep);
  }
  let stepped = byStep.get(at.step);
  if (stepped === undefined) {
    stepped = paragraphs.map((p) => stepParagraph(p, at));
    byStep.set(at.step, stepped);
  }
  return stepped;
}

function stepParagraph(p: FlowParagraph, at: TypeStep): FlowParagraph {
  const runs = p.runs.map((run): FlowRun => ({ ...run, size: sizeAt(run, at) }));
  const [first, ...others] = runs;
  if (first === undefined) return p;
  // The paragraph's own size is that of its text, which may begin with a mark in small type: its bullet is as large.
  const own = runs[p.runs.findIndex((run) => run.size === p.end.size)];
  const size = own?.size ?? others.reduce((a, { size: b }) => Math.min(a, b), first.size);
  return { ...p, runs, end: { ...p.end, size } };
}
