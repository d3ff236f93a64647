/** Lines that run through words: borders, `hr` and lines of shapes, of the slide, its tables and its layout. */
import type { DeckSlide } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { nearer } from "./blame.ts";
import type { PlaceContext } from "./context.ts";
import type { Line, Mark, Words } from "./marks.ts";
import { SLACK } from "./overlaps.ts";
import type { Box } from "./types.ts";

/**
 * Tells of a line that runs through words, at the rule that draws it, or at the nearer one that moves it or them there.
 * @param marks what a page draws, in its order
 */
export function reportStruck(marks: readonly Mark[], slide: DeckSlide, ctx: PlaceContext): void {
  for (const [i, line] of marks.entries()) {
    if (line.kind !== "line") continue;
    for (const [j, words] of marks.entries()) {
      if (words.kind !== "words" || !isNear(line, words.box)) continue;
      const part = within(line, middleOf(words, line.stroke.width));
      if (part === null || length(part) <= 2 * SLACK || isHidden(part, marks.slice(i + 1, Math.max(i, j)))) continue;
      const span = ruleOf(line, words, ctx);
      const params = { words: words.said(), slide: slide.title ?? "" };
      const related = [{ message: "the words are drawn here", span: words.by.span }];
      ctx.once("scene/struck", span, () => diagnose("scene/struck", params, { span, related }));
    }
  }
}

function ruleOf(line: Line, words: Words, ctx: PlaceContext): Span {
  const names = line.sides.flatMap((side) => ["width", "style", "color"].map((what) => `border-${side}-${what}`));
  const draws = ctx.originOf(line.by.style, names) ?? line.by.span;
  const moves = nearer(line.by.moved(), words.by.moved(), ctx.files);
  return nearer(moves, draws, ctx.files) ?? draws;
}

/** Shares of the size of type from the upper edge of a text to its letters, and from their feet to the lower one. */
const [ABOVE, BELOW] = [0.25, 0.3];

/** Where letters stand for certain, and as much more as a stroke is wide: a line around it touches none. */
function middleOf({ paragraphs, letters }: Words, width: number): Box {
  const sizes = paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size));
  const [first = 0, last = 0] = [sizes[0], sizes.at(-1)];
  const { x, y, width: across, height } = letters();
  const more = Math.max(0, width / 2 - SLACK);
  return {
    x: x + SLACK - more,
    y: y + ABOVE * first - more,
    width: across - 2 * (SLACK - more),
    height: height - ABOVE * first - BELOW * last + 2 * more,
  };
}

/** Whether a line comes to the box of words at all: where their letters stand takes measuring. */
function isNear({ from, to, stroke: { width } }: Line, box: Box): boolean {
  const [left, right] = [Math.min(from.x, to.x) - width, Math.max(from.x, to.x) + width];
  const [top, bottom] = [Math.min(from.y, to.y) - width, Math.max(from.y, to.y) + width];
  return left <= box.x + box.width && right >= box.x && top <= box.y + box.height && bottom >= box.y;
}

type Segment = Pick<Line, "from" | "to">;

/** The part of a line that lies in a box (Liang and Barsky); null if none does. */
function within({ from, to }: Segment, { x, y, width, height }: Box): Segment | null {
  if (width <= 0 || height <= 0) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  const sides = [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (start > end) return null;
  const at = (share: number): Line["from"] => ({ x: from.x + share * dx, y: from.y + share * dy });
  return { from: at(start), to: at(end) };
}

const length = ({ from, to }: Segment): number => Math.hypot(to.x - from.x, to.y - from.y);

/** Whether something that is drawn after a line and before the words lies over it there. */
function isHidden({ from, to }: Segment, between: readonly Mark[]): boolean {
  return between.some((mark) => mark.kind === "cover" && holds(mark.box, from) && holds(mark.box, to));
}

const holds = ({ x, y, width, height }: Box, at: Line["from"]): boolean =>
  at.x >= x - SLACK && at.x <= x + width + SLACK && at.y >= y - SLACK && at.y <= y + height + SLACK;
