import type { FlowParagraph } from "../boxes/types.ts";
import type { Measurer } from "./types.ts";

/** Halvings of the width: the last is less than a letter. */
const TURNS = 7;

/** The least width, in points, in which a text has no more lines than in `most`, and no word is cut. */
export function narrowest(paragraph: FlowParagraph, most: number, measurer: Measurer): number {
  const first = measurer.measure(paragraph, most);
  let [low, high] = [measurer.minWidth(paragraph), Math.max(first.width, measurer.minWidth(paragraph))];
  if (first.lines.length > 1)
    for (let turn = 0; turn < TURNS; turn++) {
      const middle = (low + high) / 2;
      if (measurer.measure(paragraph, middle).lines.length > first.lines.length) low = middle;
      else high = middle;
    }
  return high;
}
