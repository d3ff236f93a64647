import type { Inline } from "../brief/types.ts";
import { textOf } from "../tree/text.ts";
import type { Vocabulary } from "../vocabulary/types.ts";

export interface Raised {
  readonly text: readonly Inline[];
  /** `certain`, `might be raised`; "" if nothing is said. */
  readonly words: string;
  readonly rank: number;
  /** Where the words stand; null if there are none. */
  readonly start: number | null;
}

/** Takes `*(certain)*` or `(certain)` off the end of a question. */
export function takeRaised(inlines: readonly Inline[], vocabulary: Vocabulary): Raised {
  const at = inlines.findLastIndex((inline) => inline.kind !== "text" || inline.text.trim() !== "");
  const last = inlines[at];
  const words = last === undefined ? "" : wordsAtEnd(last);
  const rank = vocabulary.rank("raised", words);
  if (last === undefined || rank === 0) return { text: inlines, words: "", rank: 0, start: null };
  const before = inlines.slice(0, at);
  if (last.kind !== "text") return { text: trimEnd(before), words, rank, start: last.span.start };
  const cut = last.text.lastIndexOf("(");
  const rest = { ...last, text: last.text.slice(0, cut).trimEnd() };
  const exact = last.span.end - last.span.start === last.text.length;
  return { text: [...before, rest], words, rank, start: exact ? last.span.start + cut : last.span.end };
}

function wordsAtEnd(inline: Inline): string {
  if (inline.kind === "emphasis")
    return textOf(inline.children)
      .trim()
      .replace(/^\(|\)$/g, "");
  if (inline.kind !== "text") return "";
  return /\(([^()]{1,60})\)\s*$/.exec(inline.text)?.[1] ?? "";
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== "text") return inlines;
  return [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
