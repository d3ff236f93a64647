/** Fills lines greedily with the segments of a paragraph. Points. */
import { type Clusters, clustersOf } from "./clusters.ts";
import type { Prepared, Segment } from "./prepare.ts";

export interface Geometry {
  /** Of the text area. */
  readonly width: number;
  readonly scale: number;
  /** Left edge of the first line's text, and of the others'. */
  readonly first: number;
  readonly left: number;
}

/** `end` is an offset into `Prepared.text`; heights are points at scale 1. */
export interface FilledLine {
  readonly end: number;
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** PowerPoint's and LibreOffice's distance of tab stops, from the left edge of the text area: one inch. */
const TAB_STOP = 72;

/**
 * Lines of a paragraph. Links may break like other text (PowerPoint) or, in LibreOffice, are fields: a link that does
 * not fit starts a line, breaks anywhere, and what follows starts a line again. The taller of the two counts, so that
 * neither program overflows.
 */
export function fillLines(prepared: Prepared, geometry: Geometry): FilledLine[] {
  const lines = fillPlain(prepared, geometry);
  if (prepared.linked === null) return lines;
  const fields = fill(prepared, prepared.linked, geometry, true);
  return fields.length > lines.length ? fields : lines;
}

/** The lines of one program. @param linksAreFields as in LibreOffice; else they break as PowerPoint breaks them */
export const fillPlain = (prepared: Prepared, geometry: Geometry, linksAreFields = false): FilledLine[] =>
  linksAreFields && prepared.linked !== null
    ? fill(prepared, prepared.linked, geometry, true)
    : fill(prepared, prepared.segments, geometry, false);

function fill(prepared: Prepared, segments: readonly Segment[], geometry: Geometry, fields: boolean): FilledLine[] {
  const filler = createFiller(geometry);
  for (const segment of segments) {
    if (!filler.fits(segment.width) && !filler.isEmpty()) filler.close(segment.start);
    const whole = filler.fits(segment.width);
    if (whole) filler.add(segment, segment.width);
    else breakAnywhere(filler, segment, clustersOf(prepared, segment));
    addBlanks(filler, prepared.text, segment);
    if (segment.mandatory || (fields && !whole)) filler.close(segment.end);
  }
  const last = segments.at(-1);
  if (last === undefined || last.mandatory) filler.add(prepared.end, 0);
  if (!filler.isEmpty()) filler.close(prepared.text.length);
  return filler.lines;
}

interface Heights {
  readonly ascent: number;
  readonly descent: number;
}

interface Filler {
  readonly lines: FilledLine[];
  isEmpty(): boolean;
  fits(width: number): boolean;
  /** Puts content of this width (at scale 1) on the line. */
  add(heights: Heights, width: number): void;
  /** Moves on without content: blanks may hang over the edge. */
  skip(width: number): void;
  tab(): void;
  close(end: number): void;
}

function createFiller({ width, scale, first, left }: Geometry): Filler {
  const lines: FilledLine[] = [];
  // Sums of widths in another order differ in the last digits.
  const limit = width + 1e-6 * Math.max(1, Number.isFinite(width) ? Math.abs(width) : 0);
  let x = first;
  let line = { width: first, ascent: 0, descent: 0 };
  let empty = true;
  return {
    lines,
    isEmpty: () => empty,
    fits: (content) => content === 0 || x + content * scale <= limit,
    add(heights, content) {
      x += content * scale;
      line.width = content === 0 ? line.width : x;
      line.ascent = Math.max(line.ascent, heights.ascent);
      line.descent = Math.max(line.descent, heights.descent);
      empty = false;
    },
    skip(blanks) {
      x += blanks * scale;
    },
    tab() {
      const stop = x < left ? left : (Math.floor(x / TAB_STOP + 1e-9) + 1) * TAB_STOP;
      x = stop;
    },
    close(end) {
      lines.push({ end, ...line });
      x = left;
      line = { width: left, ascent: 0, descent: 0 };
      empty = true;
    },
  };
}

/** A word wider than the line: as many grapheme clusters on each line as fit, one at least. */
function breakAnywhere(filler: Filler, segment: Segment, clusters: Clusters): void {
  let pending = 0;
  for (let i = 0; i < clusters.widths.length; i++) {
    const next = clusters.widths[i] ?? 0;
    if (pending > 0 && !filler.fits(pending + next)) {
      filler.add(segment, pending);
      filler.close(clusters.starts[i] ?? segment.start);
      pending = 0;
    }
    pending += next;
  }
  filler.add(segment, pending);
}

function addBlanks(filler: Filler, text: string, segment: Segment): void {
  if (!segment.hasTab) {
    filler.skip(segment.blanks);
    return;
  }
  const blanks = text.slice(segment.contentEnd, segment.end);
  const spaces = blanks.split("\t").length - 1;
  filler.skip(segment.blanks * (blanks.length > spaces ? 1 : 0));
  for (let i = 0; i < spaces; i++) filler.tab();
}
