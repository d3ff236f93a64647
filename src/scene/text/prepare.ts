/** A paragraph cut where lines may end, every piece measured once: what all measurements at any width start from. */
import type { Paragraph } from "../types.ts";
import { bulletWidth } from "./bullet.ts";
import { type Fonts, type RunMetrics, runMetrics, styleMetrics } from "./run-metrics.ts";
import { type Cut, type ReadShape, type Shape, shapeOf } from "./shape.ts";

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

/** LibreOffice parts East Asian from other scripts by a fifth of the type size; PowerPoint by less or nothing. */
const SCRIPT_SPACE = 0.2;

/** @param read takes the shape of a text from what is known of it at other sizes */
export function prepare(paragraph: Paragraph, fonts: Fonts, read: ReadShape = shapeOf): Prepared {
  const runs = paragraph.runs.map((run) => runMetrics(run, fonts));
  // A formula is one letter of its own width: no line ends in it, and none between it and a letter or a full stop.
  const texts = paragraph.runs.map((run) => (run.special === "lineBreak" ? "\n" : run.formula ? "x" : run.text));
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
  const end = styleMetrics(paragraph.end, fonts);
  const text = texts.join("");
  const hasLinks = paragraph.runs.some((run) => run.link !== undefined);
  const links = hasLinks ? paragraph.runs.map((run) => run.link !== undefined) : null;
  const shape = read({ text, starts, fonts: runs.map(({ font }) => font), links });
  const { segments, linked } = sizedAt(shape, runs);
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

/** What a shape comes to at a size of its runs. */
interface Sized extends Pick<Prepared, "runs" | "segments" | "linked"> {}

/** So many sizes of a text are kept: those between which its slide is fitted, at which it is then drawn. */
const MOST_SIZES = 8;
const known = new WeakMap<Shape, Sized[]>();

function sizedAt(shape: Shape, runs: readonly RunMetrics[]): Sized {
  const sizes = known.get(shape) ?? [];
  const found = sizes.find((one) => one.runs.every((run, at) => isAlike(run, runs[at])));
  if (found !== undefined) return found;
  const sized = (cut: Cut): Segment => segment(cut, runs);
  const linked = shape.linked === null ? null : shape.linked.map(sized);
  const made = { runs, segments: shape.cuts.map(sized), linked };
  if (sizes.length >= MOST_SIZES) sizes.shift();
  sizes.push(made);
  known.set(shape, sizes);
  return made;
}

const isAlike = (one: RunMetrics, other: RunMetrics | undefined): boolean =>
  one.size === other?.size &&
  one.spacing === other.spacing &&
  one.ascent === other.ascent &&
  one.descent === other.descent;

function segment(cut: Cut, runs: readonly RunMetrics[]): Segment {
  const { start, contentEnd, end, hasTab, cuttable, mandatory } = cut;
  let [width, blanks, ascent, descent] = [0, 0, 0, 0];
  for (const piece of cut.pieces) {
    const run = runs[piece.run];
    if (run === undefined) continue;
    if (piece.letters > 0) width += piece.width * run.size + run.spacing * piece.letters;
    if (piece.blanks > 0) blanks += piece.blankWidth * run.size + run.spacing * piece.blanks;
    ascent = Math.max(ascent, run.ascent);
    descent = Math.max(descent, run.descent);
  }
  if (cut.gaps > 0) width += cut.gaps * SCRIPT_SPACE * (runs[cut.first]?.size ?? 0);
  return { start, contentEnd, end, width, blanks, hasTab, cuttable, mandatory, ascent, descent };
}
