/** Where two wordings differ: the cheapest way from one to the other, word by word. */
import { sameWord } from "./find.ts";
import type { Fragments, Word } from "./words.ts";

/** A place where the wordings part; either side may be empty. */
export interface Hunk {
  readonly quoted: readonly Word[];
  readonly stored: readonly Word[];
}

export interface Alignment {
  /** Words that are put in, left out or changed. */
  readonly cost: number;
  readonly hunks: readonly Hunk[];
  /** The stretch of the text that the quotation comes from. */
  readonly from: number;
  readonly to: number;
}

/** Words of the quotation and of the text that are looked at: the table holds a byte for each pair. */
const MOST_QUOTED = 600;
const MOST_STORED = 6000;
/** Words in one piece stand in one piece of the text: so many words, or so many times their number, are enough. */
const NEAR = 1000;
const TIMES = 4;

const MOVES = { same: 0, change: 1, add: 2, leave: 3, skip: 4 } as const;

interface Quoted {
  readonly words: readonly Word[];
  /** By index: starts a fragment, ends one. */
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
}

/** The stretch of a text that is most like the quotation. Gaps may stand for any words; both ends of the text are free. */
export function align(fragments: Fragments, text: readonly Word[]): Alignment {
  const quoted = flatten(fragments);
  const most = fragments.length === 1 ? Math.max(NEAR, TIMES * quoted.words.length) : MOST_STORED;
  const stored = window(quoted.words, text, Math.min(MOST_STORED, most));
  const [rows, columns] = [quoted.words.length + 1, stored.words.length + 1];
  const moves = new Uint8Array(rows * columns);
  let above = new Uint16Array(columns);
  for (let row = 1; row < rows; row++) {
    const here = new Uint16Array(columns);
    here[0] = row;
    moves[row * columns] = MOVES.add;
    const at = row - 1;
    const word = quoted.words[at];
    const [first, last] = [quoted.first[at] === true, quoted.last[at] === true];
    const free = last && row < quoted.words.length;
    for (let column = 1; column < columns; column++) {
      const same = word !== undefined && sameWord(word, stored.words[column - 1], first, last);
      const diagonal = (above[column - 1] ?? 0) + (same ? 0 : 1);
      const add = (above[column] ?? 0) + 1;
      const leave = (here[column - 1] ?? 0) + (free ? 0 : 1);
      const isDiagonal = diagonal <= add && diagonal <= leave;
      here[column] = isDiagonal ? diagonal : Math.min(leave, add);
      moves[row * columns + column] = isDiagonal
        ? same
          ? MOVES.same
          : MOVES.change
        : leave > add
          ? MOVES.add
          : free
            ? MOVES.skip
            : MOVES.leave;
    }
    above = here;
  }
  let end = 0;
  for (let column = 1; column < columns; column++) if ((above[column] ?? 0) < (above[end] ?? 0)) end = column;
  const { hunks, start } = trace(quoted.words, stored.words, moves, columns, end);
  return { cost: above[end] ?? 0, hunks, from: stored.offset + start, to: stored.offset + end };
}

function flatten(fragments: Fragments): Quoted {
  const entries = fragments.flatMap((words) =>
    words.map((word, index) => ({ word, first: index === 0, last: index === words.length - 1 })),
  );
  const kept = entries.slice(0, MOST_QUOTED);
  return {
    words: kept.map(({ word }) => word),
    first: kept.map(({ first }) => first),
    last: kept.map(({ last }) => last),
  };
}

/** Of a longer text the stretch that shares most words with the quotation. */
function window(
  quoted: readonly Word[],
  text: readonly Word[],
  most: number,
): { words: readonly Word[]; offset: number } {
  if (text.length <= most) return { words: text, offset: 0 };
  const wanted = new Set(quoted.map(({ key }) => key));
  const hit = (index: number): number => (wanted.has(text[index]?.key ?? "") ? 1 : 0);
  let score = 0;
  for (let index = 0; index < most; index++) score += hit(index);
  let best = { score, offset: 0 };
  for (let offset = 1; offset + most <= text.length; offset++) {
    score += hit(offset + most - 1) - hit(offset - 1);
    if (score > best.score) best = { score, offset };
  }
  return { words: text.slice(best.offset, best.offset + most), offset: best.offset };
}

function trace(
  quoted: readonly Word[],
  stored: readonly Word[],
  moves: Uint8Array,
  columns: number,
  end: number,
): { readonly hunks: readonly Hunk[]; readonly start: number } {
  const hunks: { quoted: Word[]; stored: Word[] }[] = [];
  let [row, column, open] = [quoted.length, end, false];
  const hunk = () => {
    if (!open) hunks.unshift({ quoted: [], stored: [] });
    open = true;
    return hunks[0] ?? { quoted: [], stored: [] };
  };
  while (row > 0) {
    const move = moves[row * columns + column];
    const [ours, theirs] = [quoted[row - 1], stored[column - 1]];
    if (move === MOVES.same || move === MOVES.skip) open = false;
    else {
      const { quoted: left, stored: right } = hunk();
      if (move !== MOVES.leave && ours !== undefined) left.unshift(ours);
      if (move !== MOVES.add && theirs !== undefined) right.unshift(theirs);
    }
    if (move !== MOVES.leave && move !== MOVES.skip) row -= 1;
    if (move !== MOVES.add) column -= 1;
  }
  return { hunks, start: column };
}
