import { greatest } from "../../data/lists.ts";
import type { FlowParagraph } from "../boxes/types.ts";
import type { Measurer } from "../text/types.ts";

export interface TextSize {
  readonly width: number;
  readonly height: number;
}

/** Size of paragraphs set in a column of `width` points. */
export function measureText(paragraphs: readonly FlowParagraph[], width: number, measurer: Measurer): TextSize {
  let height = 0;
  let widest = 0;
  for (const p of paragraphs) {
    const m = measurer.measure(p, width);
    height += p.spaceBefore + m.height + p.spaceAfter;
    widest = Math.max(widest, m.width);
  }
  return { width: widest, height };
}

/**
 * Least height at which paragraphs fill `count` newspaper columns of `width` points each, filled one after the other as PowerPoint
 * does, line by line: high enough that no paragraph begins in one column and ends in the next, unless one of them would stay empty.
 */
export function measureColumns(
  paragraphs: readonly FlowParagraph[],
  width: number,
  count: number,
  measurer: Measurer,
): TextSize {
  const lines: ColumnLine[] = [];
  for (const p of paragraphs)
    measurer.measure(p, width).lines.forEach((line, i) => {
      lines.push({ height: line.height + (i === 0 ? p.spaceBefore : 0), starts: i === 0 });
    });
  const total = lines.reduce((sum, { height }) => sum + height, 0);
  let low = greatest(
    lines.slice(0, 1000).map(({ height }) => height),
    Math.max(total / count, 0),
  );
  let high = total;
  for (let i = 0; i < 24 && high - low > 0.25; i++) {
    const middle = (low + high) / 2;
    if (columnsFilled(lines, middle).columns <= count) high = middle;
    else low = middle;
  }
  return { width: width * count, height: withWholeParagraphs(lines, high) };
}

interface ColumnLine {
  readonly height: number;
  /** The first of its paragraph. */
  readonly starts: boolean;
}

interface Filled {
  readonly columns: number;
  /** A paragraph begins in one column and ends in another. */
  readonly parted: boolean;
  /** The next height at which one of the columns takes a line more. */
  readonly next: number;
}

/** Heights that are tried, each a line higher: a paragraph of more lines may be parted. */
const MOST_RAISES = 100;

function withWholeParagraphs(lines: readonly ColumnLine[], least: number): number {
  let height = least;
  const { columns } = columnsFilled(lines, least);
  for (let raise = 0; raise < MOST_RAISES; raise++) {
    const filled = columnsFilled(lines, height);
    if (filled.columns < columns) return least;
    if (!filled.parted) return height;
    height = filled.next;
  }
  return least;
}

function columnsFilled(lines: readonly ColumnLine[], height: number): Filled {
  let columns = 1;
  let used = 0;
  let parted = false;
  let next = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (used > 0 && used + line.height > height + 0.01) {
      parted ||= !line.starts;
      next = Math.min(next, used + line.height);
      columns++;
      used = 0;
    }
    used += line.height;
  }
  return { columns, parted, next };
}

/** `fit="drop"`: what of some paragraphs stands on so many lines each in `width` points: last runs leave first, then all of them. */
export function droppedAt(
  paragraphs: readonly FlowParagraph[],
  width: number,
  most: number,
  measurer: Measurer,
): readonly FlowParagraph[] {
  return paragraphs.flatMap((paragraph) => {
    for (let count = paragraph.runs.length; count > 0; count--) {
      const kept = count === paragraph.runs.length ? paragraph : withRuns(paragraph, count);
      const { lines, width: wide } = measurer.measure(kept, width);
      if (lines.length <= most && wide <= width && measurer.minWidth(kept) <= width) return [kept];
    }
    return [];
  });
}

/** The first runs of a paragraph, at least one. */
export function withRuns(paragraph: FlowParagraph, count: number): FlowParagraph {
  const runs = paragraph.runs.slice(0, count);
  return { ...paragraph, runs: runs.map((run, at) => (at < count - 1 ? run : { ...run, text: run.text.trimEnd() })) };
}
