import type { Span } from "../../diagnostics/types.ts";
import type { Filled, Piece } from "../handlebars/types.ts";

/**
 * Where a stretch of filled text stands in the templates. Copied text maps letter by letter; inserted text maps to
 * its `{{…}}`. A stretch that begins in one piece and ends in another reaches as far as both lie in one file.
 */
export interface Positions {
  span(start: number, end: number): Span;
}

/** Look-ups run mostly forwards, so the search starts from the last piece found. */
export function createPositions(filled: Pick<Filled, "text" | "pieces">): Positions {
  const { pieces } = filled;
  let last = 0;
  const find = (at: number): Piece | undefined => {
    while (last > 0 && (pieces[last]?.at ?? 0) > at) last--;
    while (last + 1 < pieces.length && (pieces[last + 1]?.at ?? 0) <= at) last++;
    return pieces[last];
  };
  return {
    span: (start, end) => {
      const from = find(start);
      const to = find(Math.max(start, end - 1));
      if (from === undefined || to === undefined) return { file: "", start: 0, end: 0 };
      const first = from.copied ? from.span.start + (start - from.at) : from.span.start;
      if (to.span.file !== from.span.file) return { ...from.span, start: first };
      const last = to.copied ? to.span.start + (end - to.at) : to.span.end;
      return { file: from.span.file, start: first, end: Math.max(last, first) };
    },
  };
}
