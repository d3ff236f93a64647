/** The marks of the texts of a brief: titles, paragraphs, items, cells, captions, alternative texts, lines of code. */
import type { Inline } from "../brief/types.ts";
import { inlinesIn, type Visitor } from "../tree/walk.ts";
import { type MarkReading, readMark, readTextMark } from "./mark.ts";
import type { Mark, Scheme } from "./types.ts";

/** Hands over the reading of every text that a walk comes to; a picture amid a text has a description of its own. */
export function markVisitor(scheme: Scheme, take: (reading: MarkReading) => void): Visitor {
  return {
    text: ({ inlines }) => {
      take(readMark(inlines, scheme));
      for (const inline of inlinesIn(inlines)) {
        if (inline.kind === "inline-image") take(readTextMark(inline.alt, inline.span, scheme));
      }
    },
    plain: ({ text, span }) => take(readTextMark(text, span, scheme)),
  };
}

/** The marks that `visit` comes across, in reading order; those that cannot be read are left out. */
export function collectMarks(scheme: Scheme, visit: (visitor: Visitor) => void): readonly Mark[] {
  const readings: MarkReading[] = [];
  visit(markVisitor(scheme, (reading) => readings.push(reading)));
  return readable(readings);
}

/** Marks of the headings whose words a text shows behind its own, as a link without words does: `See [](#isles)`. */
export const quotedMarks = (inlines: readonly Inline[], scheme: Scheme): readonly MarkReading[] =>
  inlinesIn(inlines).flatMap((one) =>
    one.kind === "link" && one.ofHeading === true ? [readMark(one.children, scheme)] : [],
  );

/** The marks among some readings. */
export const readable = (readings: readonly MarkReading[]): readonly Mark[] =>
  readings.flatMap((reading) => (reading !== null && "mark" in reading ? [reading.mark] : []));
