import type { Inline } from "../../../brief/types.ts";
import { isConfidence } from "../../../craft/lines/confidence.ts";
import { takeTail } from "../../../craft/lines/tail.ts";
import { formatDate } from "../../../language/date.ts";
import type { MarkupContext } from "../context.ts";
import { escapeText } from "../escape.ts";

/**
 * A text of its own: a paragraph, an item, a cell. Who owes what by when, `(owner: State; due: 2013-06-30)` at its end,
 * becomes a small line below it, since brackets of that form are written for briefdeck and not for the reader.
 */
export function writeText(inlines: readonly Inline[], context: MarkupContext): string {
  const last = inlines.findLastIndex((inline) => inline.kind !== "text" || inline.text.trim() !== "");
  const sure = inlines[last];
  const end = sure !== undefined && isConfidence(sure) ? last : inlines.length;
  const { text, tail } = takeTail(inlines.slice(0, end));
  if (tail.span === null) return context.inlines(inlines);
  const { due = "", ...other } = tail.other;
  const words = [tail.owner, due || formatDate(tail.due, "short", context.lang), tail.status];
  const more = Object.entries(other).map(([name, value]) => `${name}: ${value}`);
  const owed = [...words, ...more].filter((word) => word !== "").join(" · ");
  const whole = context.inlines([...text, ...inlines.slice(end)]);
  return `${whole}${whole === "" ? "" : "<br>"}<span class="owed">${escapeText(owed)}</span>`;
}
