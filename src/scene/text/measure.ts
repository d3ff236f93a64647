/** Text measurement: joins the fonts, the cutting and the filling. */
import type { Paragraph } from "../types.ts";
import { type FilledLine, fillLines } from "./fill.ts";
import { measuredBy } from "./metrics/faces.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { createFonts, type Fonts } from "./run-metrics.ts";
import type { LineBox, Measurer, ParagraphMetrics, ThemeFaces } from "./types.ts";

/** More than any slide has; a weak map of all paragraphs costs the garbage collector more than it saves. */
const MOST_KNOWN = 400;

interface Known {
  readonly paragraph: Paragraph;
  readonly prepared: Prepared;
  /** What was measured last. */
  last: { readonly width: number; readonly scale: number; readonly metrics: ParagraphMetrics } | null;
  least: number | null;
}

/**
 * Makes a measurer for a theme (with `fonts`, if others measure with them as well). Lengths in points; never throws.
 *
 * Widths come from the real faces' advance widths and pair kerning (src/scene/text/metrics), so no font is needed on
 * the machine. Lines break by UAX #14; trailing spaces hang; a word wider than the line breaks between grapheme
 * clusters; tabs go to the next inch. A scale multiplies sizes, letter spacing and bullets, not margins and indents
 * (PowerPoint's `fontScale` leaves those alone). Heights: see `font.ts`.
 *
 * The last few hundred texts are remembered, so measuring one again at another width or scale, or elsewhere, costs little.
 */
export function createMeasurer(faces: ThemeFaces, fonts: Fonts = createFonts(faces)): Measurer {
  const known = new Map<Paragraph["runs"], Known>();
  const knownOf = (paragraph: Paragraph): Known => {
    let value = known.get(paragraph.runs);
    if (value === undefined || !isMeasuredAlike(paragraph, value.paragraph)) {
      if (known.size >= MOST_KNOWN) known.clear();
      value = { paragraph, prepared: prepare(paragraph, fonts), last: null, least: null };
      known.set(paragraph.runs, value);
    }
    return value;
  };
  return {
    measure(paragraph, width, scale = 1) {
      const value = knownOf(paragraph);
      // Every page of a long paragraph asks for the lines of the whole.
      if (value.last?.width !== width || value.last.scale !== scale)
        value.last = { width, scale, metrics: measure(paragraph, value.prepared, width, scale) };
      return value.last.metrics;
    },
    minWidth(paragraph) {
      const value = knownOf(paragraph);
      value.least ??= minWidth(paragraph, value.prepared);
      return value.least;
    },
    naturalLineHeight(face) {
      const { ascent, descent } = fonts.font(face, "regular");
      return ascent + descent;
    },
    unknownFaces: () => [...fonts.used()].filter((face) => measuredBy(face, faces.own).face === undefined),
  };
}

/** Whether paragraphs of the same runs have the same lines: one that was moved, or given air, is the same text. */
const isMeasuredAlike = (a: Paragraph, b: Paragraph): boolean =>
  a === b ||
  (a.bullet === b.bullet &&
    a.end === b.end &&
    a.marginLeft === b.marginLeft &&
    a.indent === b.indent &&
    a.lineSpacing === b.lineSpacing);

function measure(paragraph: Paragraph, prepared: Prepared, width: number, scale: number): ParagraphMetrics {
  const geometry = { width, scale, ...edgesOf(paragraph, prepared, scale) };
  const filled = fillLines(prepared, geometry);
  const ends = positions(paragraph, prepared, filled);
  const lines = filled.map(
    (line, i): LineBox => ({
      width: line.width,
      height: (line.ascent + line.descent) * scale * paragraph.lineSpacing,
      descent: line.descent * scale,
      end: ends[i] ?? { run: paragraph.runs.length, offset: 0 },
    }),
  );
  return {
    lines,
    height: lines.reduce((sum, line) => sum + line.height, 0),
    width: lines.reduce((most, line) => Math.max(most, line.width), 0),
  };
}

/** A bullet hangs from the text's edge; one that is wider than its room pushes the first line's text. */
export function edgesOf(paragraph: Paragraph, prepared: Prepared, scale: number): { first: number; left: number } {
  const left = Math.max(0, paragraph.marginLeft);
  const start = Math.max(0, paragraph.marginLeft + paragraph.indent);
  if (paragraph.bullet.type === "none") return { first: start, left };
  const bulletEnd = start + prepared.bullet * scale;
  return { first: paragraph.indent < 0 ? Math.max(left, bulletEnd) : bulletEnd, left };
}

function minWidth(paragraph: Paragraph, prepared: Prepared): number {
  const { first, left } = edgesOf(paragraph, prepared, 1);
  return prepared.segments.reduce(
    (most, { width, cuttable }, i) => (cuttable ? most : Math.max(most, width + (i === 0 ? first : left))),
    first,
  );
}

/** Offsets into the paragraph's text as places in its runs; the start of a run rather than the end of the one before. */
function positions(paragraph: Paragraph, prepared: Prepared, lines: readonly FilledLine[]): LineBox["end"][] {
  const { starts } = prepared;
  let run = 0;
  return lines.map(({ end }) => {
    while (run < paragraph.runs.length && (starts[run + 1] ?? 0) <= end) run++;
    return { run, offset: run < paragraph.runs.length ? end - (starts[run] ?? 0) : 0 };
  });
}
