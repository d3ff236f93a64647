/** Grapheme clusters of a word that is too wide for its line, with their widths. */
import type { Prepared, Segment } from "./prepare.ts";

/** Offsets into `Prepared.text`; points at scale 1. The widths add up to the segment's. */
export interface Clusters {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

const known = new WeakMap<Segment, Clusters>();

export function clustersOf(prepared: Prepared, segment: Segment): Clusters {
  let clusters = known.get(segment);
  if (clusters === undefined) {
    clusters = measureClusters(prepared, segment);
    known.set(segment, clusters);
  }
  return clusters;
}

function measureClusters(prepared: Prepared, segment: Segment): Clusters {
  const starts = clusterStarts(prepared.text.slice(segment.start, segment.contentEnd)).map((at) => at + segment.start);
  const advances = unitAdvances(prepared, segment);
  const widths = starts.map((start, i) => {
    let width = 0;
    const end = starts[i + 1] ?? segment.contentEnd;
    for (let unit = start; unit < end; unit++) width += advances[unit - segment.start] ?? 0;
    return width;
  });
  return { starts, widths };
}

/** Segmenting takes time that grows with the square of the length, so long words are taken in pieces. */
const CHUNK = 1024;

let segmenter: Intl.Segmenter | null = null;

function clusterStarts(text: string): number[] {
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text, (_, i) => i);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const starts: number[] = [];
  let from = 0;
  for (let size = CHUNK; from < text.length; ) {
    const clusters = Array.from(segmenter.segment(text.slice(from, from + size)), ({ index }) => index);
    const isEnd = from + size >= text.length;
    // The last cluster of a chunk may go on in the next one.
    const sure = isEnd ? clusters.length : clusters.length - 1;
    for (let i = 0; i < sure; i++) starts.push(from + (clusters[i] ?? 0));
    if (isEnd) break;
    from += clusters[sure] ?? 0;
    size = sure === 0 ? size * 2 : CHUNK;
  }
  return starts;
}

function unitAdvances({ text, runs, starts }: Prepared, { start, contentEnd }: Segment): Float64Array {
  const out = new Float64Array(contentEnd - start);
  runs.forEach((run, i) => {
    const from = Math.max(start, starts[i] ?? 0);
    const to = Math.min(contentEnd, starts[i + 1] ?? 0);
    if (from >= to) return;
    const advances = run.font.advances(text, from, to);
    for (let unit = 0; unit < advances.length; unit++) {
      out[from - start + unit] = (advances[unit] ?? 0) * run.size + run.spacing;
    }
  });
  return out;
}
