import type { BoxNode, FlowParagraph } from "../boxes/types.ts";
import type { Measurer } from "../text/types.ts";

/** Whether the text of a box may leave it. */
export const drops = (parent: BoxNode | null): boolean => parent?.kind === "container" && parent.drops === true;

/** What of some paragraphs stands on one line each in `width` points: last runs leave first, then all of them. */
export function droppedAt(
  paragraphs: readonly FlowParagraph[],
  width: number,
  measurer: Measurer,
): readonly FlowParagraph[] {
  return paragraphs.flatMap((paragraph) => {
    for (let count = paragraph.runs.length; count > 0; count--) {
      const kept = count === paragraph.runs.length ? paragraph : withRuns(paragraph, count);
      const { lines, width: wide } = measurer.measure(kept, width);
      if (lines.length === 1 && wide <= width) return [kept];
    }
    return [];
  });
}

function withRuns(paragraph: FlowParagraph, count: number): FlowParagraph {
  const runs = paragraph.runs.slice(0, count);
  return { ...paragraph, runs: runs.map((run, at) => (at < count - 1 ? run : { ...run, text: run.text.trimEnd() })) };
}
