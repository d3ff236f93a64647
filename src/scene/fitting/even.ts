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

/** Points: text as large is read line by line, and a word alone at its end is seen. */
const STATEMENT = 16;
/** Share of its measure that the last line of a statement has at least. */
const LAST_LINE = 0.15;
/** Words that are carried over to it at most. */
const CARRIED = 3;

/** The tree with large text that ends in no short line: words of the line before go along, held by no-break spaces. */
export function withLongEnds(placed: Placed, measurer: Measurer): Placed {
  if (placed.paragraphs !== undefined && placed.node.kind === "flow") {
    const { paragraphs, box } = placed;
    const ended = paragraphs.map((p) => longEnded(p, box.width, measurer));
    return ended.every((p, i) => p === paragraphs[i]) ? placed : { ...placed, paragraphs: ended };
  }
  if (placed.node.style.columns > 1) return placed;
  const children = placed.children.map((child) => withLongEnds(child, measurer));
  return children.every((child, i) => child === placed.children[i]) ? placed : { ...placed, children };
}

function longEnded(paragraph: FlowParagraph, width: number, measurer: Measurer): FlowParagraph {
  if (!paragraph.runs.some(({ size }) => size >= STATEMENT)) return paragraph;
  const { lines } = measurer.measure(paragraph, width);
  const room = width - paragraph.marginLeft;
  const isShort = (last: number | undefined) => (last ?? width) - paragraph.marginLeft < LAST_LINE * room;
  if (lines.length < 2 || !isShort(lines.at(-1)?.width)) return paragraph;
  let bound = paragraph;
  for (let words = 0; words < CARRIED; words++) {
    bound = withBoundEnd(bound);
    const after = measurer.measure(bound, width).lines;
    if (after.length !== lines.length) return paragraph;
    if (!isShort(after.at(-1)?.width)) return bound;
  }
  return paragraph;
}

/** The paragraph with its last space that may break a line as one that may not. */
function withBoundEnd(paragraph: FlowParagraph): FlowParagraph {
  const { runs } = paragraph;
  const at = runs.findLastIndex(({ text }) => text.includes(" "));
  return {
    ...paragraph,
    runs: runs.map((run, i) => (i === at ? { ...run, text: run.text.replace(/ (?=[^ ]*$)/, "\u00a0") } : run)),
  };
}
