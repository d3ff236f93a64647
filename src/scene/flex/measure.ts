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
 * Least height at which paragraphs fill `count` newspaper columns of `width` points each, filled one after the
 * other as PowerPoint does; breaks fall between lines.
 */
export function measureColumns(
  paragraphs: readonly FlowParagraph[],
  width: number,
  count: number,
  measurer: Measurer,
): TextSize {
  const lines: number[] = [];
  for (const p of paragraphs)
    measurer.measure(p, width).lines.forEach((line, i) => {
      lines.push(line.height + (i === 0 ? p.spaceBefore : 0));
    });
  const total = lines.reduce((a, b) => a + b, 0);
  let low = greatest(lines.slice(0, 1000), Math.max(total / count, 0));
  let high = total;
  for (let i = 0; i < 24 && high - low > 0.25; i++) {
    const middle = (low + high) / 2;
    if (columnsFilled(lines, middle) <= count) high = middle;
    else low = middle;
  }
  return { width: width * count, height: high };
}

function columnsFilled(lines: readonly number[], height: number): number {
  let columns = 1;
  let used = 0;
  for (const line of lines) {
    if (used > 0 && used + line > height + 0.01) {
      columns++;
      used = 0;
    }
    used += line;
  }
  return columns;
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
