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
export function compareQuotation(quotation: string, copy: SourceCopy, locator: string): Comparison {
  const fragments = fragmentsOf(quotation);
  if (fragments.length === 0) return { kind: "same" };
  const read = readCopy(copy);
  const numbers = paragraphNumbers(locator);
  const text = numbers === null ? read.all() : numbers.flatMap((number) => read.paragraphs[number - 1] ?? []);
  const candidates = paragraphsWith(fragments, read);
  if (candidates.length > 0 && holds(text, fragments)) return { kind: "same" };
  const elsewhere = candidates.flatMap((index) => (holds(read.paragraphs[index] ?? [], fragments) ? [index + 1] : []));
  if (elsewhere.length > 0) return { kind: "elsewhere", paragraphs: elsewhere };
  const length = fragments.reduce((sum, words) => sum + words.length, 0);
  const found = align(fragments, text);
  return found.cost > LIKE * length ? { kind: "absent" } : different(found, fragments, text);
}

interface ReadCopy {
  readonly paragraphs: readonly (readonly Word[])[];
  readonly all: () => readonly Word[];
  /** Paragraphs by the words that they hold. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** Once for all quotations of a copy, which may be a book. */
const copiesRead = new WeakMap<SourceCopy, ReadCopy>();

function readCopy(copy: SourceCopy): ReadCopy {
  const known = copiesRead.get(copy);
  if (known !== undefined) return known;
  const paragraphs = copy.paragraphs.map(wordsIn);
  const byKey = new Map<string, number[]>();
  paragraphs.forEach((words, index) => {
    for (const { key } of words) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [index]);
      else if (found.at(-1) !== index) found.push(index);
    }
  });
  let all: readonly Word[] | null = null;
  const read: ReadCopy = {
    paragraphs,
    byKey,
    all: () => {
      all ??= paragraphs.flat();
      return all;
    },
  };
  copiesRead.set(copy, read);
  return read;
}

/** Paragraphs that may hold the fragments: the words within a fragment stand there to the letter. */
function paragraphsWith(fragments: Fragments, { paragraphs, byKey }: ReadCopy): readonly number[] {
  let fewest: readonly number[] = [...paragraphs.keys()];
  for (const fragment of fragments) {
    for (const { key } of fragment.slice(1, -1)) {
      const found = byKey.get(key) ?? [];
      if (found.length < fewest.length) fewest = found;
    }
  }
  return fewest;
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
