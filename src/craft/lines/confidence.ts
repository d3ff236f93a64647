import type { Inline } from "../../brief/types.ts";
import { anyOf, fromEvery } from "../../language/reading.ts";
import { textOf } from "../../tree/text.ts";

const CONFIDENCE = fromEvery((reading) => {
  const label = anyOf(reading, ({ confidence }) => confidence.labels);
  return new RegExp(`^${label}\\s*[:：]\\s*\\S`, "iu");
});

/** Whether an inline is `*Confidence: moderate - one source.*` */
export function isConfidence(inline: Inline): boolean {
  if (inline.kind === "span" && inline.attributes.classes.includes("confidence")) return true;
  return inline.kind === "emphasis" && CONFIDENCE().test(textOf(inline.children));
}

/** Takes a sentence of confidence off the end of a line. `confidence` is its words as written, null if there is none. */
export function takeConfidence(inlines: readonly Inline[]): { text: readonly Inline[]; confidence: string | null } {
  const at = inlines.findLastIndex(
    (inline) => inline.kind !== "break" && !(inline.kind === "text" && isEnd(inline.text)),
  );
  const last = inlines[at];
  if (last === undefined || !isConfidence(last)) return { text: inlines, confidence: null };
  const before = inlines.findLastIndex((inline, index) => index < at && inline.kind !== "break");
  return { text: inlines.slice(0, before + 1), confidence: textOf([last]) };
}

const isEnd = (text: string): boolean => /^[\s.]*$/.test(text);
