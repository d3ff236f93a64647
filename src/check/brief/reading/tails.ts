/** Tails of typed lines, `(owner: State; due: 2013-06-30; minutes: 2)`: plans of our own, no claims. */
import type { Slide } from "../../../brief/types.ts";
import { remembering } from "../../../data/remember.ts";
import type { Span } from "../../../diagnostics/types.ts";
import type { CheckContext } from "../types.ts";

type Tails = ReadonlyMap<Slide | null, readonly Span[]>;

const tailsOf = remembering((context: CheckContext): Tails => {
  const tails = new Map<Slide | null, Span[]>();
  for (const { slide, tail } of context.lines) {
    if (tail.span === null) continue;
    const group = tails.get(slide);
    if (group === undefined) tails.set(slide, [tail.span]);
    else group.push(tail.span);
  }
  return tails;
});

/** Whether a place of a slide lies in the tail of a typed line. */
export function isInTail({ start }: Span, slide: Slide | null, context: CheckContext): boolean {
  return (tailsOf(context).get(slide) ?? []).some((tail) => tail.start <= start && start < tail.end);
}
