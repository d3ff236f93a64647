import type { Colour, Theme } from "../../types.ts";
import type { Piece, Pieces } from "./piece.ts";

/** What relative values refer to, on one element. Points. */
export interface Units {
  /** The element's font size; for `font-size` itself its parent's. */
  readonly em: number;
  readonly rem: number;
  readonly currentColour: Colour;
  readonly theme: Theme;
  /** What absolute lengths are multiplied by on this page. */
  readonly scale: number;
}

/** A value that the property does not take; `piece` is the part at fault, absent if the whole is (too many parts). */
export class Rejection {
  readonly piece: Piece | undefined;
  /** What is wrong with a part that has to be reckoned first, whatever the property. */
  readonly problem: string | undefined;
  constructor(piece?: Piece, problem?: string) {
    this.piece = piece;
    this.problem = problem;
  }
}

export interface Parser<T> {
  /** What it takes, to follow “it takes”. */
  readonly allowed: string;
  /** Its keywords, for suggestions. */
  readonly words: readonly string[];
  readonly parse: (pieces: Pieces, units: Units) => T | Rejection;
}

/** A parser of values of exactly one piece. */
export function single<T>(
  allowed: string,
  words: readonly string[],
  parse: (piece: Piece, units: Units) => T | Rejection,
): Parser<T> {
  return {
    allowed,
    words,
    parse: (pieces, units) => {
      const [piece, surplus] = pieces;
      if (piece === undefined || surplus !== undefined) return new Rejection();
      return parse(piece, units);
    },
  };
}

/** The keyword of a piece, lower case, or "". */
export function wordOf(piece: Piece | undefined): string {
  return piece?.type === "word" ? piece.text.toLowerCase() : "";
}

export function quoteWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

export function keywords<W extends string>(...words: readonly W[]): Parser<W> {
  return single(quoteWords(words), words, (piece) => {
    const written = wordOf(piece);
    return words.find((word) => word === written) ?? new Rejection(piece);
  });
}

/** Keywords that stand for a value: `none` for null, `normal` for 0. */
export function constants<T>(values: Readonly<Record<string, T>>): Parser<T> {
  const words = Object.keys(values);
  const table = new Map(Object.entries(values));
  return single(quoteWords(words), words, (piece) => {
    const word = wordOf(piece);
    const value = table.get(word);
    return value !== undefined && table.has(word) ? value : new Rejection(piece);
  });
}

/** The first parser that accepts; the last one's objection if none does. */
export function either<A, B>(first: Parser<A>, second: Parser<B>): Parser<A | B> {
  return {
    allowed: `${first.allowed} or ${second.allowed}`,
    words: [...first.words, ...second.words],
    parse: (pieces, units) => {
      const found = first.parse(pieces, units);
      return found instanceof Rejection ? second.parse(pieces, units) : found;
    },
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

export function numeric(allowed: string, range: Range): Parser<number> {
  return single(allowed, [], (piece) => {
    if (piece.type !== "number" || piece.value < range.min || piece.value > range.max) return new Rejection(piece);
    return range.whole && !Number.isInteger(piece.value) ? new Rejection(piece) : piece.value;
  });
}
