/**
 * Text as a terminal shows it: one entry for each character that a reader sees, with its width in cells.
 * Control and direction characters become visible, so that no input can move the cursor or turn a line round.
 */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the text. */
  readonly at: number;
}

const TAB = 4;
let segmenter: Intl.Segmenter | undefined;
/** Made for the first frame, since it takes longer than to parse a brief and most builds have nothing to show. */
const graphemes = (text: string) => {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
};

/** East Asian wide and full-width blocks (Unicode TR 11), as pairs of first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

/** Splits a line into cells. `column` is the cell that the text starts in, for tab stops. */
export function toCells(text: string, column = 0): readonly Cell[] {
  const cells: Cell[] = [];
  let position = column;
  for (const { segment, index } of graphemes(text)) {
    const cell =
      segment === "\t" ? tab(position, index) : { text: visible(segment), width: widthOf(segment), at: index };
    cells.push(cell);
    position += cell.width;
  }
  return cells;
}

/** Makes control and direction characters visible: `␛` for escape, `�` for the rest. Line feeds become spaces. */
export function visible(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\u0000-\u001f]/g, (c) => String.fromCodePoint(0x2400 + c.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, "\ufffd");
}

function tab(position: number, at: number): Cell {
  const width = TAB - (position % TAB);
  return { text: " ".repeat(width), width, at };
}

function widthOf(segment: string): number {
  const code = segment.codePointAt(0) ?? 0;
  if (code < 0x20) return 1;
  if (code < 0x300) return 1;
  if (/^\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}/u.test(segment)) return 2;
  if (/^[\p{Mn}\p{Me}\u200b\ufeff]+$/u.test(segment)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
