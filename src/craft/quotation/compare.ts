import { greatest, least } from "../../data/lists.ts";
import { paragraphNumbers } from "../locator.ts";
import type { SourceCopy } from "../types.ts";
import { type Alignment, align, type Hunk } from "./align.ts";
import { holds } from "./find.ts";
import { type Fragments, fragmentsOf, shownText, type Word, wordsIn } from "./words.ts";

/** Words that differ, in both wordings; "" where one of them has none there. */
export interface Difference {
  readonly quoted: string;
  readonly stored: string;
}

export type Comparison =
  | { readonly kind: "same" }
  /** The words stand in other paragraphs than the locator names. */
  | { readonly kind: "elsewhere"; readonly paragraphs: readonly number[] }
  /** The nearest wording of the copy, both cut around where they differ, and the words that differ: none where only words far into a long quotation do. */
  | {
      readonly kind: "different";
      readonly quoted: string;
      readonly stored: string;
      readonly differences: readonly Difference[];
    }
  /** Nothing like it stands there. */
  | { readonly kind: "absent" };

/** Words around a difference that are shown, and the most that are shown in all. */
const CONTEXT = 5;
const MOST_SHOWN = 60;
/** Share of the quotation's words that may differ from the wording that it is taken for. */
const LIKE = 0.5;

/**
 * Compares a quotation with the stored copy of its source, at the paragraphs that its locator names.
 * White space, quotation marks, kinds of dashes, the capital of the first word and the stops at the ends do not matter;
 * `…` stands for words left out, `[words]` for words put in or changed.
 * @param locator `¶2`, `¶¶5–7`; where it names no paragraph the whole copy is searched
 */
export function compareQuotation(quotation: string, { paragraphs }: SourceCopy, locator: string): Comparison {
  const fragments = fragmentsOf(quotation);
  if (fragments.length === 0) return { kind: "same" };
  const numbers = paragraphNumbers(locator);
  const here = numbers === null ? paragraphs : numbers.map((number) => paragraphs[number - 1] ?? "");
  const text = here.flatMap(wordsIn);
  if (holds(text, fragments)) return { kind: "same" };
  const elsewhere = paragraphs.flatMap((paragraph, index) => (holds(wordsIn(paragraph), fragments) ? [index + 1] : []));
  if (elsewhere.length > 0) return { kind: "elsewhere", paragraphs: elsewhere };
  const length = fragments.reduce((sum, words) => sum + words.length, 0);
  const found = align(fragments, text);
  return found.cost > LIKE * length ? { kind: "absent" } : different(found, fragments, text);
}

function different(found: Alignment, fragments: Fragments, text: readonly Word[]): Comparison {
  const differences = found.hunks.map(({ quoted, stored }) => ({
    quoted: shownText(quoted),
    stored: shownText(stored),
  }));
  const quoted = around(fragments.flat(), found.hunks, ({ quoted: words }) => words);
  const stored = around(
    text.slice(found.from, found.to + unmatched(found, fragments)),
    found.hunks,
    ({ stored: words }) => words,
  );
  return { kind: "different", quoted, stored, differences };
}

/** Last words of the quotation that the copy has otherwise: its next ones are shown in their stead. */
function unmatched({ hunks }: Alignment, fragments: Fragments): number {
  const last = hunks.at(-1);
  const end = fragments.at(-1)?.at(-1);
  const isOpen = last !== undefined && end !== undefined && last.stored.length === 0 && last.quoted.includes(end);
  return isOpen ? last.quoted.length : 0;
}

/** A wording from a few words before the first difference to a few words behind the last. */
function around(words: readonly Word[], hunks: readonly Hunk[], side: (hunk: Hunk) => readonly Word[]): string {
  const places = hunks.flatMap((hunk) => side(hunk).flatMap((word) => words.indexOf(word))).filter((at) => at >= 0);
  if (places.length === 0) return clipped(words, 0, words.length);
  return clipped(words, least(places) - CONTEXT, greatest(places) + 1 + CONTEXT);
}

function clipped(words: readonly Word[], from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.min(words.length, to, start + MOST_SHOWN);
  return `${start > 0 ? "… " : ""}${shownText(words.slice(start, end))}${end < words.length ? " …" : ""}`;
}
