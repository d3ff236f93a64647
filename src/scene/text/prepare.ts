/** A paragraph cut where lines may end, every piece measured once: what all measurements at any width start from. */
import type { Paragraph } from "../types.ts";
import { bulletWidth } from "./bullet.ts";
import { officeBreaks } from "./line-breaks.ts";
import { type Fonts, type RunMetrics, runMetrics, styleMetrics } from "./run-metrics.ts";

/** Text that a line may end after. Offsets into `Prepared.text`; points at scale 1. */
export interface Segment {
  readonly start: number;
  /** Where the blanks begin that may hang over the line's end. */
  readonly contentEnd: number;
  readonly end: number;
  readonly width: number;
  readonly blanks: number;
  readonly hasTab: boolean;
  /** No word: an address, or longer than any. A line that is too short may cut it. */
  readonly cuttable: boolean;
  /** The line ends here whatever its width. */
  readonly mandatory: boolean;
  readonly ascent: number;
  readonly descent: number;
}

export interface Prepared {
  /** The runs' texts; a line break run is one line feed. */
  readonly text: string;
  readonly runs: readonly RunMetrics[];
  /** Offset of each run in `text`, then the length of `text`. */
  readonly starts: readonly number[];
  readonly segments: readonly Segment[];
  /** The same with every link in one piece, as LibreOffice sets links; null without links. */
  readonly linked: readonly Segment[] | null;
  /** Width of the bullet or number at scale 1. */
  readonly bullet: number;
  /** Heights of a last line without text. */
  readonly end: RunMetrics;
}

/** Hangul, Han, kana and full-width forms. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const OTHER = /[!-~\u00a1-\u10ff]/;
/** LibreOffice parts East Asian from other scripts by a fifth of the type size; PowerPoint by less or nothing. */
const SCRIPT_SPACE = 0.2;

const MANDATORY_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

export function prepare(paragraph: Paragraph, fonts: Fonts): Prepared {
  const runs = paragraph.runs.map((run) => runMetrics(run, fonts));
  // A formula is one letter of its own width: no line ends in it, and none between it and a letter or a full stop.
  const texts = paragraph.runs.map((run) => (run.special === "lineBreak" ? "\n" : run.formula ? "x" : run.text));
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
  const end = styleMetrics(paragraph.end, fonts);
  const text = texts.join("");
  const source: Source = { text, mixed: EAST_ASIAN.test(text) && OTHER.test(text), runs, starts, first: 0 };
  const found = cuts(source.text);
  const segments = segmentsAt(source, found);
  const linked = paragraph.runs.some((run) => run.link !== undefined)
    ? segmentsAt({ ...source, first: 0 }, fieldCuts(paragraph, starts, found, fonts))
    : null;
  return {
    text,
    runs,
    starts,
    segments,
    linked,
    end,
    bullet: bulletWidth(paragraph.bullet, runs[0] ?? end, Math.max(runs[0]?.size ?? 0, end.size)),
  };
}

function segmentsAt(source: Source, offsets: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const cut of offsets) {
    if (cut > start) segments.push(segment(source, start, cut));
    start = cut;
  }
  return segments;
}

/** The places that are not inside a link (between its start and its end, both excluded). Offsets rise. */
function outsideLinks(paragraph: Paragraph, starts: readonly number[], offsets: readonly number[]): readonly number[] {
  let i = 0;
  return offsets.filter((offset) => {
    while (offset >= (starts[i + 1] ?? Number.POSITIVE_INFINITY)) i++;
    return paragraph.runs[i]?.link === undefined || offset === starts[i];
  });
}

/**
 * Where lines end if links are fields. LibreOffice was seen to end them before a field behind a no-break space too; measuring
 * does not count on it.
 */
function fieldCuts(
  paragraph: Paragraph,
  starts: readonly number[],
  offsets: readonly number[],
  { lines }: Fonts,
): readonly number[] {
  const outside = outsideLinks(paragraph, starts, offsets);
  if (!lines.linksAreFields) return outside;
  const fields = paragraph.runs.flatMap(({ link }, index) => (link === undefined ? [] : [starts[index] ?? 0]));
  return [...new Set([...outside, ...fields])].sort((a, b) => a - b);
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

/** `first`: index of the run that holds the segment's start, moved on as segments are taken in order. */
interface Source {
  readonly text: string;
  /** Whether the text holds both East Asian and other letters. */
  readonly mixed: boolean;
  readonly runs: readonly RunMetrics[];
  readonly starts: readonly number[];
  first: number;
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

function segment(source: Source, start: number, end: number): Segment {
  const { text, runs, starts } = source;
  let contentEnd = end;
  let hasTab = false;
  for (; contentEnd > start; contentEnd--) {
    const code = text.charCodeAt(contentEnd - 1);
    if (code === 9) hasTab = true;
    else if (code !== 0x20 && !isLineEnd(code)) break;
  }
  while ((starts[source.first + 1] ?? end) <= start) source.first++;
  let [width, blanks, ascent, descent] = [0, 0, 0, 0];
  for (let i = source.first; (starts[i] ?? end) < end; i++) {
    const run = runs[i];
    const from = Math.max(start, starts[i] ?? 0);
    const to = Math.min(end, starts[i + 1] ?? end);
    if (run === undefined || from >= to) continue;
    const middle = Math.min(to, Math.max(from, contentEnd));
    width += pieceWidth(run, text, from, middle);
    blanks += pieceWidth(run, text, middle, to);
    ascent = Math.max(ascent, run.ascent);
    descent = Math.max(descent, run.descent);
  }
  width += scriptSpace(source, start, contentEnd);
  const mandatory = isLineEnd(text.charCodeAt(end - 1));
  const cuttable = isCuttable(text, start, contentEnd);
  return { start, contentEnd, end, width, blanks, hasTab, cuttable, mandatory, ascent, descent };
}

/** Room for the gaps between scripts inside a segment and before it. */
function scriptSpace({ text, mixed, runs, first }: Source, start: number, end: number): number {
  if (!mixed) return 0;
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
  return gaps * SCRIPT_SPACE * (runs[first]?.size ?? 0);
}

function pieceWidth(run: RunMetrics, text: string, from: number, to: number): number {
  return from < to ? run.font.width(text, from, to) * run.size + run.spacing * (to - from) : 0;
}
