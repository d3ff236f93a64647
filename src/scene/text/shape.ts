/** A text cut where lines may end, its pieces measured in em: what is the same whatever the size of its type. */
import type { Font } from "./font.ts";
import { officeBreaks } from "./line-breaks.ts";

/** What one run has of a cut: letters, then the blanks that may hang over the line's end. Widths in em. */
interface Piece {
  readonly run: number;
  readonly letters: number;
  readonly width: number;
  readonly blanks: number;
  readonly blankWidth: number;
}

/** Text that a line may end after. Offsets into the text. */
export interface Cut {
  readonly start: number;
  /** Where the blanks begin that may hang over the line's end. */
  readonly contentEnd: number;
  readonly end: number;
  readonly hasTab: boolean;
  /** No word: an address, or longer than any. */
  readonly cuttable: boolean;
  readonly mandatory: boolean;
  /** The run that holds its start. */
  readonly first: number;
  readonly pieces: readonly Piece[];
  /** Places inside it and before it where East Asian letters meet others. */
  readonly gaps: number;
}

/** What the shape of a text follows from. */
export interface ShapeSource {
  /** The runs' texts; a line break run is one line feed. */
  readonly text: string;
  /** Offset of each run in `text`, then the length of `text`. */
  readonly starts: readonly number[];
  /** Of each run. */
  readonly fonts: readonly Font[];
  /** Which runs are links; null where none is. */
  readonly links: readonly boolean[] | null;
}

export interface Shape {
  readonly cuts: readonly Cut[];
  /** The same with every link in one piece; null without links. */
  readonly linked: readonly Cut[] | null;
}

export type ReadShape = (source: ShapeSource) => Shape;

/** Hangul, Han, kana and full-width forms. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const OTHER = /[!-~\u00a1-\u10ff]/;

const MANDATORY_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

export function shapeOf(source: ShapeSource): Shape {
  const { text, links } = source;
  const mixed = EAST_ASIAN.test(text) && OTHER.test(text);
  const found = cuts(text);
  return {
    cuts: cutsAt(source, mixed, found),
    linked: links === null ? null : cutsAt(source, mixed, outsideLinks(links, source.starts, found)),
  };
}

/**
 * Reads shapes and keeps them: a paragraph is measured at one size after the other, until one fits.
 * @param most so many are kept
 */
export function createShapes(most: number): ReadShape {
  const known = new Map<string, readonly [ShapeSource, Shape]>();
  return (source) => {
    const found = known.get(source.text);
    if (found !== undefined && isSame(found[0], source)) return found[1];
    if (known.size >= most) known.clear();
    const shape = shapeOf(source);
    known.set(source.text, [source, shape]);
    return shape;
  };
}

const isSame = (one: ShapeSource, other: ShapeSource): boolean =>
  areSame(one.fonts, other.fonts) && areSame(one.starts, other.starts) && areSame(one.links ?? [], other.links ?? []);

const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function cutsAt(source: ShapeSource, mixed: boolean, offsets: readonly number[]): readonly Cut[] {
  const found: Cut[] = [];
  let [start, first] = [0, 0];
  for (const end of offsets) {
    if (end <= start) continue;
    while ((source.starts[first + 1] ?? end) <= start) first++;
    found.push(cutAt(source, mixed, start, end, first));
    start = end;
  }
  return found;
}

/** The places that are not inside a link (between its start and its end, both excluded). Offsets rise. */
function outsideLinks(
  links: readonly boolean[],
  starts: readonly number[],
  offsets: readonly number[],
): readonly number[] {
  let i = 0;
  return offsets.filter((offset) => {
    while (offset >= (starts[i + 1] ?? Number.POSITIVE_INFINITY)) i++;
    return links[i] !== true || offset === starts[i];
  });
}

/** Offsets where a line may or must end, rising: those of UAX #14, after line feeds and their like, and after tabs. */
function cuts(text: string): readonly number[] {
  if (MANDATORY_BREAK.test(text)) return cutLines(text);
  return text.includes("\t") ? withTabs(text, officeBreaks(text)) : officeBreaks(text);
}

function cutLines(text: string): readonly number[] {
  const out: number[] = [];
  let lineStart = 0;
  const add = (contentEnd: number, end: number): void => {
    for (const cut of cuts(text.slice(lineStart, contentEnd))) {
      if (lineStart + cut < contentEnd) out.push(lineStart + cut);
    }
    out.push(end);
    lineStart = end;
  };
  for (const match of text.matchAll(LINE_ENDS)) add(match.index, match.index + match[0].length);
  if (lineStart < text.length) add(text.length, text.length);
  return out;
}

function withTabs(text: string, breaks: readonly number[]): readonly number[] {
  const all = new Set(breaks);
  for (let tab = text.indexOf("\t"); tab >= 0; tab = text.indexOf("\t", tab + 1)) all.add(tab + 1);
  return [...all].sort((a, b) => a - b);
}

/** Letters; the longest word of a statute had 63, and no brief has it. */
const LONGEST_WORD = 48;
const ADDRESS = /:\/\/|^www\.|.@.|[/\\_][^/\\_]+[/\\_]/;

function isCuttable(text: string, start: number, end: number): boolean {
  // Most words are shorter than any address.
  if (end - start < 8) return false;
  return end - start > LONGEST_WORD || ADDRESS.test(text.slice(start, end));
}

const isLineEnd = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

function cutAt(source: ShapeSource, mixed: boolean, start: number, end: number, first: number): Cut {
  const { text } = source;
  let contentEnd = end;
  let hasTab = false;
  for (; contentEnd > start; contentEnd--) {
    const code = text.charCodeAt(contentEnd - 1);
    if (code === 9) hasTab = true;
    else if (code !== 0x20 && !isLineEnd(code)) break;
  }
  const pieces = piecesOf(source, first, start, contentEnd, end);
  const mandatory = isLineEnd(text.charCodeAt(end - 1));
  const cuttable = isCuttable(text, start, contentEnd);
  const gaps = mixed ? gapsIn(text, start, contentEnd) : 0;
  return { start, contentEnd, end, hasTab, cuttable, mandatory, first, pieces, gaps };
}

/** Most cuts are of one run: a list that is pushed to keeps room for many. */
function piecesOf(source: ShapeSource, first: number, start: number, middle: number, end: number): readonly Piece[] {
  const one = pieceAt(source, first, start, middle, end);
  if ((source.starts[first + 1] ?? end) >= end) return one === null ? [] : [one];
  const pieces = one === null ? [] : [one];
  for (let run = first + 1; (source.starts[run] ?? end) < end; run++) {
    const next = pieceAt(source, run, start, middle, end);
    if (next !== null) pieces.push(next);
  }
  return pieces;
}

function pieceAt(
  { text, starts, fonts }: ShapeSource,
  run: number,
  start: number,
  contentEnd: number,
  end: number,
): Piece | null {
  const font = fonts[run];
  const from = Math.max(start, starts[run] ?? 0);
  const to = Math.min(end, starts[run + 1] ?? end);
  if (font === undefined || from >= to) return null;
  const middle = Math.min(to, Math.max(from, contentEnd));
  return {
    run,
    letters: middle - from,
    width: from < middle ? font.width(text, from, middle) : 0,
    blanks: to - middle,
    blankWidth: middle < to ? font.width(text, middle, to) : 0,
  };
}

/** Gaps between scripts inside a cut and before it. */
function gapsIn(text: string, start: number, end: number): number {
  let gaps = 0;
  const last = text
    .slice(Math.max(0, start - 8), start)
    .trimEnd()
    .slice(-1);
  let before = last === "" ? null : EAST_ASIAN.test(last);
  for (let i = start; i < end; i++) {
    const here = EAST_ASIAN.test(text.charAt(i));
    if (before !== null && before !== here) gaps++;
    before = here;
  }
  return gaps;
}
