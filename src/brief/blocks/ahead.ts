/**
 * What stands further down, remembered: a line that opens something asks for what closes it, and a thousand such lines must not
 * each look through all that is left.
 */
import type { Line } from "../source/lines.ts";

/** Where a mark stands that closes one. */
export interface Closing {
  /** Of its line. */
  readonly index: number;
  /** Offset in the file. */
  readonly at: number;
}

/** Lines that are being read, and how far. */
interface Reading {
  readonly lines: readonly Line[];
  readonly index: number;
  ahead?: Ahead;
}

/** What a cursor has found; each by a name of its own. */
export interface Ahead {
  readonly lines: Map<string, { readonly from: number; readonly to: number }>;
  readonly closings: Map<string, ReadonlyMap<number, Closing>>;
}

const aheadOf = (cursor: Reading): Ahead => {
  cursor.ahead ??= { lines: new Map(), closings: new Map() };
  return cursor.ahead;
};

/**
 * Index of the first line from `from` on that `matches`; as many as there are lines where none does.
 * @param name the same for the same `matches`
 */
export function lineBelow(cursor: Reading, name: string, from: number, matches: (text: string) => boolean): number {
  const { lines } = cursor;
  const found = aheadOf(cursor).lines;
  const known = found.get(name);
  let to = known !== undefined && known.from <= from && from <= known.to ? known.to : from;
  // Of a line of which a comment or a tag was taken, what is left may not match.
  for (let line = lines[to]; line !== undefined && !matches(line.text); line = lines[++to]);
  found.set(name, { from, to });
  return to;
}

/** An opening or a closing mark of a line. */
export interface PairedMark {
  readonly at: number;
  readonly opens: boolean;
}

/** The tags of a text that `tags` finds, whose first group is `/` where they close. */
export function* pairedTags(text: string, tags: RegExp): Iterable<PairedMark> {
  for (const { index, 1: slash } of text.matchAll(tags)) yield { at: index, opens: slash !== "/" };
}

const ANY_TAG = /<(\/?)([A-Za-z][\w.:-]{0,80})(?=[\s/>])[^<>]*>/g;

/** The tags of a text that have the name, but for those that hold nothing. */
export function* tagsNamed(text: string, name: string): Iterable<PairedMark & { readonly length: number }> {
  for (const { index, 0: tag, 1: slash, 2: own } of text.matchAll(ANY_TAG))
    if (own === name && !tag.endsWith("/>")) yield { at: index, opens: slash !== "/", length: tag.length };
}

/**
 * Where the mark closes that opens at an offset of the file; undefined where none closes it. All that open are found at once.
 * @param name the same for the same `marksOf`
 * @param at of a mark at the cursor's line
 */
export function closingOf(
  cursor: Reading,
  name: string,
  at: number,
  marksOf: (text: string) => Iterable<PairedMark>,
): Closing | undefined {
  const { closings } = aheadOf(cursor);
  const known = closings.get(name) ?? pairsOf(cursor.lines, cursor.index, marksOf);
  closings.set(name, known);
  return known.get(at);
}

function pairsOf(lines: readonly Line[], from: number, marksOf: (text: string) => Iterable<PairedMark>) {
  const found = new Map<number, Closing>();
  const open: number[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    for (const { at: offset, opens } of marksOf(line?.text ?? "")) {
      const at = (line?.from ?? 0) + offset;
      if (opens) {
        open.push(at);
        continue;
      }
      const opening = open.pop();
      if (opening !== undefined) found.set(opening, { index, at });
    }
  }
  return found;
}
