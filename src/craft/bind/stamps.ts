/** `[as of 2013-05-03]` becomes a span of class `as-of`, `*Confidence: …*` one of class `confidence`. */

import type { Inline, Text } from "../../brief/types.ts";
import { isoDate } from "../../data/dates.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { anyOf, perReading } from "../../language/reading.ts";
import { isConfidence } from "../lines/confidence.ts";
import { changeTexts, cutText, spanInline, spanWithin } from "./pieces.ts";

const AS_OF = perReading((reading) => {
  const [before, behind] = [anyOf(reading, ({ lines }) => lines.asOf), anyOf(reading, ({ lines }) => lines.asOfBehind)];
  return new RegExp(`\\[(?:${before}([^\\]]{1,60}?)|([^\\]]{1,60}?)${behind})\\]`, "giu");
});

/** Dates of freshness; `values.date` is ISO. A date that is none is reported and stays text. */
export function bindAsOf(inlines: readonly Inline[], lang: string, report: Report): readonly Inline[] {
  return changeTexts(inlines, (text) => (text.text.includes("[") ? stampText(text, lang, report) : null));
}

function stampText(text: Text, lang: string, report: Report): readonly Inline[] | null {
  const result: Inline[] = [];
  let from = 0;
  for (const match of text.text.matchAll(AS_OF(text.text, lang))) {
    const written = match[1] ?? match[2] ?? "";
    const end = match.index + match[0].length;
    const date = isoDate(written);
    if (date === null) {
      const span = spanWithin(text, match.index, end);
      report(diagnose("craft/as-of", { value: written }, { span }));
      continue;
    }
    if (match.index > from) result.push(cutText(text, from, match.index));
    const inner = cutText(text, match.index + 1, end - 1);
    result.push(spanInline("as-of", { date }, [inner], spanWithin(text, match.index, end)));
    from = end;
  }
  if (from === 0) return null;
  if (from < text.text.length) result.push(cutText(text, from, text.text.length));
  return result;
}

/** The sentence stays an emphasis and gets its class. */
export function bindConfidence(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline) => inline.kind === "emphasis" && isConfidence(inline))) return inlines;
  return inlines.map((inline) =>
    inline.kind === "emphasis" && isConfidence(inline) ? spanInline("confidence", {}, [inline], inline.span) : inline,
  );
}
