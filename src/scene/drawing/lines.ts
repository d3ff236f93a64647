/** Paragraphs as lines of pieces, each in its place. */

import type { FormulaBox } from "../formula/types.ts";
import { bulletText } from "../text/bullet.ts";
import { fillPlain } from "../text/fill.ts";
import { edgesOf } from "../text/measure.ts";
import { type Prepared, prepare } from "../text/prepare.ts";
import { type Fonts, formulaBox, type RunMetrics } from "../text/run-metrics.ts";
import type { Bullet, Colour, Paragraph, Run, RunStyle } from "../types.ts";
import { type Part, partsByFace } from "./faces.ts";
import { byLevel, fromLeft, isFromTheRight, type Levels, levelsOf, mirrored } from "./order.ts";
import type { Mark, PathMark, Piece, Step } from "./types.ts";

/** A paragraph that is set: its lines from 0 down, and how high it is. */
export interface SetParagraph {
  readonly paragraph: Paragraph;
  readonly lines: readonly SetLine[];
  /** Bullet or number, on the first line. */
  readonly label: readonly Piece[];
}

export interface SetLine {
  readonly pieces: readonly Piece[];
  /** Bars and brackets of formulas. */
  readonly strokes: readonly PathMark[];
  readonly height: number;
  /** Of the baseline, below the line's top. */
  readonly ascent: number;
}

interface Setting {
  readonly fonts: Fonts;
  /** Of the text area. */
  readonly width: number;
  readonly scale: number;
  readonly slideNumber: number;
  /** Numbers of list items, counted through the body. */
  readonly number: number;
}

/** Sets a paragraph in a text area whose top left corner is the origin. */
export function setParagraph(paragraph: Paragraph, setting: Setting): SetParagraph {
  const { fonts, width, scale } = setting;
  const shown = withNumber(paragraph, setting.slideNumber);
  const prepared = prepare(shown, fonts);
  const edges = edgesOf(shown, prepared, scale);
  const filled = fillPlain(prepared, { width, scale, ...edges }, fonts.lines.linksAreFields);
  const levels = levelsOf(prepared.text, shown.rtl ? "rtl" : "ltr");
  let from = 0;
  const lines = filled.map((line, index): SetLine => {
    const left = index === 0 ? edges.first : edges.left;
    const cuts = { from, to: line.end, left, edge: edges.left, width, levels };
    from = line.end;
    const natural = (line.ascent + line.descent) * scale;
    const height = natural * shown.lineSpacing;
    // Both programs take what a line is lower than its letters away above them.
    const set = withFormulas(piecesOf(shown, prepared, cuts, setting));
    return { ...set, height, ascent: height - line.descent * scale };
  });
  return { paragraph: shown, lines, label: labelOf(shown, prepared.runs[0] ?? prepared.end, setting) };
}

/** The number of the slide stands in a field. */
function withNumber(paragraph: Paragraph, number: number): Paragraph {
  if (!paragraph.runs.some(({ special }) => special === "slideNumber")) return paragraph;
  const runs = paragraph.runs.map((run) => (run.special === "slideNumber" ? { ...run, text: String(number) } : run));
  return { ...paragraph, runs };
}

interface Cuts {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  /** Where the paragraph's other lines begin: the first tab stop of one that begins left of it. */
  readonly edge: number;
  readonly width: number;
  readonly levels: Levels | null;
}

const BLANKS_AT_END = /(?<!\s)\s+$/u;
const TAB_STOP = 72;

function piecesOf(
  paragraph: Paragraph,
  prepared: Prepared,
  { from, to, left, edge, width, levels }: Cuts,
  { fonts, scale }: Setting,
): readonly SetPiece[] {
  const end = from + prepared.text.slice(from, to).replace(BLANKS_AT_END, "").length;
  const pieces: SetPiece[] = [];
  /** What stands between two tabs. */
  let field: SetPiece[] = [];
  let x = left;
  const close = (): void => {
    const placed = inOrder(field, x, paragraph.rtl);
    for (const piece of placed) pieces.push(piece);
    x = field.reduce((sum, piece) => sum + piece.width, x);
    field = [];
  };
  paragraph.runs.forEach((run, index) => {
    const start = Math.max(from, prepared.starts[index] ?? 0);
    const stop = Math.min(end, prepared.starts[index + 1] ?? 0);
    const metrics = prepared.runs[index];
    if (start >= stop || metrics === undefined || run.special === "lineBreak") return;
    if (run.formula !== undefined) {
      const level = levels?.[start] ?? 0;
      const [letter] = setRun("x", run, metrics, level, fonts, scale);
      if (letter !== undefined)
        field.push({ ...letter, formula: formulaBox(run.formula, fonts), heard: { words: run.text } });
      return;
    }
    let at = start;
    for (const [words, hasTab] of tabbed(prepared.text.slice(start, stop))) {
      if (hasTab) {
        close();
        x = x < edge ? edge : (Math.floor(x / TAB_STOP + 1e-9) + 1) * TAB_STOP;
      } else
        for (const [same, level] of byLevel(words, at, levels))
          for (const piece of setRun(same, run, metrics, level, fonts, scale)) field.push(piece);
      at += words.length;
    }
  });
  close();
  return aligned(pieces, x, paragraph, width);
}

/** Gives pieces, in the order of their reading, their places: from the edge at which the paragraph begins. */
export function inOrder<P extends Piece & Ordered>(pieces: readonly P[], start: number, rtl: boolean): readonly P[] {
  let x = start;
  const places = new Map<P, number>();
  const ordered = fromLeft(pieces);
  for (const piece of rtl ? [...ordered].reverse() : ordered) {
    places.set(piece, x);
    x += piece.width;
  }
  return pieces.map((piece) => ({ ...piece, x: places.get(piece) ?? start }));
}

/** How deep something that is read the other way stands within its line. */
interface Ordered {
  readonly level: number;
}

/** Texts and the tabs between them. */
function tabbed(text: string): readonly (readonly [words: string, isTab: boolean])[] {
  return text.split(/(\t)/).flatMap((words) => (words === "" ? [] : [[words, words === "\t"] as const]));
}

function setRun(
  words: string,
  run: Run,
  metrics: RunMetrics,
  level: number,
  fonts: Fonts,
  scale: number,
): readonly (Piece & Ordered)[] {
  const asked = fonts.face(run.font);
  return partsByFace(words, metrics.font, run.lang).map(({ text, name, length }: Part): Piece & Ordered => {
    const size = metrics.size * scale;
    // Spacing would tear letters apart that join.
    const spacing = CURSIVE.test(text) ? 0 : run.spacing * scale;
    return {
      text,
      level,
      x: 0,
      baseline: -metrics.raise * scale,
      width: length * size + spacing * text.length,
      face: { name, asked, bold: run.bold, italic: run.italic },
      size,
      colour: run.colour,
      spacing,
      // PowerPoint underlines every link, whatever the run says.
      underline: run.underline || run.link !== undefined,
      strike: run.strike,
      ...(run.highlight === undefined ? {} : { highlight: run.highlight }),
      ...(run.link === undefined ? {} : { link: run.link }),
      lang: run.lang,
      ...direction(text, level),
    };
  });
}

const CURSIVE = /\p{Script=Arabic}/u;

/** Which way a piece is read, and what it shows then. */
export function direction(text: string, level: number): Pick<Piece, "rtl" | "mirrored"> {
  if (!isFromTheRight(level)) return { rtl: false };
  const shown = mirrored(text);
  return { rtl: true, ...(shown === text ? {} : { mirrored: shown }) };
}

/** A piece that stands for a formula until the line has its place. */
type SetPiece = Piece & Ordered & { readonly formula?: FormulaBox };

/** Formulas as the letters and lines that they are made of. */
function withFormulas(set: readonly SetPiece[]): Pick<SetLine, "pieces" | "strokes"> {
  const strokes: PathMark[] = [];
  const pieces = set.flatMap(({ formula, level: _, ...piece }): readonly Piece[] => {
    if (formula === undefined) return [piece];
    const { x, baseline, size, colour } = piece;
    for (const { steps, thickness } of formula.strokes)
      strokes.push({
        kind: "path",
        steps: steps.map((step) => scaled(step, size, x, baseline)),
        stroke: { colour, width: thickness * size, dash: "solid" },
      });
    return formula.glyphs.map((glyph) => ({
      ...piece,
      text: glyph.text,
      x: x + glyph.x * size,
      baseline: baseline + glyph.y * size,
      size: glyph.scale * size,
      width: glyph.width * size,
      face: { name: glyph.drawnBy, asked: glyph.drawnBy, bold: glyph.bold, italic: glyph.italic },
      rtl: false,
    }));
  });
  return { pieces, strokes };
}

function scaled(step: Step, size: number, x: number, y: number): Step {
  switch (step[0]) {
    case "Z":
      return step;
    case "C": {
      const [, x1, y1, x2, y2, x3, y3] = step;
      return ["C", x + x1 * size, y + y1 * size, x + x2 * size, y + y2 * size, x + x3 * size, y + y3 * size];
    }
    default:
      return [step[0], x + step[1] * size, y + step[2] * size];
  }
}

/** Moves a line that starts at its left edge to where its paragraph's alignment puts it. */
function aligned<P extends Piece>(
  pieces: readonly P[],
  end: number,
  { align, rtl }: Paragraph,
  width: number,
): readonly P[] {
  const room = Math.max(0, width - end);
  const far = rtl ? "left" : "right";
  const by = align === "center" ? room / 2 : align === far ? room : 0;
  const moved = by === 0 ? pieces : pieces.map((piece) => ({ ...piece, x: piece.x + by }));
  return rtl ? fromTheRight(moved, width) : moved;
}

/** Pieces of a line that is read from the right: the first stands last, indents are at the right. */
const fromTheRight = <P extends Piece>(pieces: readonly P[], width: number): readonly P[] =>
  pieces.map((piece) => ({ ...piece, x: width - piece.x - piece.width }));

function labelOf(paragraph: Paragraph, first: RunMetrics, setting: Setting): readonly Piece[] {
  const { fonts, scale, number, width: whole } = setting;
  const { bullet, runs, end, marginLeft, indent, rtl } = paragraph;
  const words = bullet.type === "none" ? "" : bulletText(numberedFrom(bullet, number));
  if (words === "") return [];
  const style: RunStyle = runs[0] ?? end;
  const asked = fonts.face(style.font);
  const levels = levelsOf(words, rtl ? "rtl" : "ltr");
  const size = style.size * scale * (bullet.type === "none" ? 1 : (bullet.times ?? 1));
  const set = byLevel(words, 0, levels).flatMap(([same, level]) =>
    partsByFace(same, first.font, runs[0]?.lang ?? UNTOLD).map(({ text, name, length }: Part): Piece & Ordered => ({
      text,
      level,
      x: 0,
      baseline: 0,
      width: length * size,
      face: { name, asked, bold: style.bold, italic: style.italic },
      size,
      colour: colourOf(bullet, style),
      spacing: 0,
      underline: false,
      strike: false,
      lang: runs[0]?.lang ?? UNTOLD,
      ...direction(text, level),
    })),
  );
  const pieces = inOrder(set, Math.max(0, marginLeft + indent), rtl).map(({ level: _, ...piece }) => piece);
  return rtl ? fromTheRight(pieces, whole) : pieces;
}

const UNTOLD = "" as Run["lang"];

const numberedFrom = (bullet: Bullet, number: number): Bullet =>
  bullet.type === "number" ? { ...bullet, start: number } : bullet;

const colourOf = (bullet: Bullet, style: RunStyle): Colour =>
  (bullet.type === "none" ? undefined : bullet.colour) ?? style.colour;

/** The lines in their place: `x` and `y` are the text area's corner. */
export function lineMarks(lines: readonly SetLine[], x: number, y: number): readonly Mark[] {
  let top = y;
  return lines.flatMap(({ pieces, strokes, height, ascent }): readonly Mark[] => {
    const baseline = top + ascent;
    top += height;
    return [
      { kind: "line", baseline, pieces: pieces.map((piece) => moved(piece, x, baseline)) },
      ...strokes.map((mark) => ({ ...mark, steps: mark.steps.map((step) => scaled(step, 1, x, baseline)) })),
    ];
  });
}

export const moved = (piece: Piece, x: number, y: number): Piece => ({
  ...piece,
  x: piece.x + x,
  baseline: piece.baseline + y,
});
