import type { FlowParagraph } from "../boxes/types.ts";
import type { Placed } from "../flex/types.ts";
import type { Measurer } from "../text/types.ts";
import type { FittedPage } from "./types.ts";

/** Share of the measure that stays in hand: programs that set text a little wider must not need a line more. */
const IN_HAND = 0.015;
/** Halvings of a width: to a hundredth of what it may lose. */
const TURNS = 7;

/**
 * The pages with each text of several lines as narrow as its count of lines allows, so that these are of like length and
 * none is left for one short word. The text itself stays as it is: its box keeps its place, with a wider inset.
 */
export function withEvenLines(pages: readonly FittedPage[], measurer: Measurer): readonly FittedPage[] {
  return pages.map(({ placed }) => {
    const [only, more] = placed.children;
    return only === undefined || more !== undefined
      ? { placed }
      : { placed: { ...placed, children: [even(only, measurer)] } };
  });
}

function even(text: Placed, measurer: Measurer): Placed {
  const [paragraph, more] = text.paragraphs ?? [];
  if (paragraph === undefined || more !== undefined) return text;
  const width = narrowest(paragraph, text.box.width, measurer);
  const free = text.box.width - width;
  if (free <= 0) return text;
  const { align } = paragraph;
  const x = text.box.x + (align === "right" ? free : align === "center" ? free / 2 : 0);
  return { ...text, box: { ...text.box, x, width } };
}

/** The least width at which a paragraph has no more lines than at its full width; that itself where it has one. */
function narrowest(paragraph: FlowParagraph, full: number, measurer: Measurer): number {
  const { length } = measurer.measure(paragraph, full).lines;
  if (length < 2) return full;
  let low = Math.max(measurer.minWidth(paragraph), full / 2);
  let high = full;
  for (let turn = 0; turn < TURNS && low < high; turn++) {
    const middle = (low + high) / 2;
    if (measurer.measure(paragraph, middle).lines.length > length) low = middle;
    else high = middle;
  }
  return Math.min(full, high + full * IN_HAND);
}
