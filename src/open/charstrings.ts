/**
 * Outlines of a font in Compact Font Format (Adobe Technical Notes 5176 and 5177), as HarfBuzz writes them: each glyph's steps one
 * after the other, without subroutines and hints.
 */
import type { FontTables, Table } from "./tables.ts";

/** A row of texts of bytes, one after the other. */
interface Index {
  readonly items: readonly Table[];
  readonly end: number;
}

/** Operators of dictionaries; those of two bytes are counted from 1200. */
const KEY = {
  charset: 15,
  encoding: 16,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  charstringType: 1206,
  matrix: 1207,
  ros: 1230,
  fonts: 1236,
  select: 1237,
} as const;

/** How many steps draw each glyph, 0 for a blank. Throws a RangeError where one cannot be drawn. */
export function stepsOfCharstrings({ view: file, need, glyphs }: FontTables): readonly number[] {
  const { start, length } = need("CFF ");
  const view = new DataView(file.buffer, file.byteOffset + start, length);
  const names = indexAt(view, view.getUint8(2));
  const dictionaries = indexAt(view, names.end);
  indexAt(view, indexAt(view, dictionaries.end).end);
  const [top, ...others] = dictionaries.items;
  if (top === undefined || others.length > 0 || names.items.length !== 1) throw new RangeError("no font, or several");
  const say = dictionaryAt(view, top);
  if ((say.get(KEY.charstringType)?.[0] ?? 2) !== 2) throw new RangeError("outlines of another type");
  checkMatrix(say);
  const charstrings = indexAt(view, placeIn(view, say, KEY.charStrings));
  if (charstrings.items.length !== glyphs) throw new RangeError("glyphs without outlines");
  if (say.has(KEY.ros)) checkFonts(view, say, glyphs);
  else checkPrivate(view, say);
  checkNames(view, say, glyphs);
  return charstrings.items.map((steps) => stepsIn(view, steps));
}

function placeIn(view: DataView, say: ReadonlyMap<number, readonly number[]>, key: number): number {
  const [at, ...others] = say.get(key) ?? [];
  if (at === undefined || others.length > 0 || !Number.isInteger(at) || at <= 0 || at >= view.byteLength)
    throw new RangeError("a place outside the table");
  return at;
}

function indexAt(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  if (size < 1 || size > 4) throw new RangeError("offsets of no size");
  const offset = (index: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte++) value = value * 256 + view.getUint8(at + 3 + index * size + byte);
    return value;
  };
  const data = at + 2 + (count + 1) * size;
  if (offset(0) !== 1) throw new RangeError("an index that begins nowhere");
  const items: Table[] = [];
  for (let index = 0; index < count; index++) {
    const [start, end] = [offset(index), offset(index + 1)];
    if (end < start || data + end > view.byteLength) throw new RangeError("an index beyond its end");
    items.push({ start: data + start, length: end - start });
  }
  return { items, end: data + offset(count) };
}

/** What a dictionary says: operands by operator. */
function dictionaryAt(view: DataView, { start, length }: Table): ReadonlyMap<number, readonly number[]> {
  const said = new Map<number, readonly number[]>();
  const end = start + length;
  let operands: number[] = [];
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at++);
    if (byte <= 21) {
      said.set(byte === 12 ? 1200 + view.getUint8(at++) : byte, operands);
      operands = [];
    } else if (byte === 28) {
      operands.push(view.getInt16(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(view.getInt32(at));
      at += 4;
    } else if (byte === 30) {
      const text = decimalAt(view, at);
      operands.push(text.value);
      at = text.end;
    } else if (byte >= 32 && byte <= 246) operands.push(byte - 139);
    else if (byte >= 247 && byte <= 254) operands.push(shortNumber(byte, view.getUint8(at++)));
    else throw new RangeError("no operand");
    if (at > end) throw new RangeError("a dictionary beyond its end");
  }
  if (operands.length > 0) throw new RangeError("operands of nothing");
  return said;
}

const shortNumber = (byte: number, next: number): number =>
  byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108;

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"];

/** A number in half bytes, to the one that is 15. */
function decimalAt(view: DataView, start: number): { readonly value: number; readonly end: number } {
  let text = "";
  for (let at = start; ; at++) {
    const byte = view.getUint8(at);
    for (const half of [byte >> 4, byte & 15]) {
      if (half !== 15) text += DIGITS[half] ?? "";
      else if (text !== "" && Number.isFinite(Number(text))) return { value: Number(text), end: at + 1 };
      else throw new RangeError("no number");
    }
  }
}

function checkMatrix(say: ReadonlyMap<number, readonly number[]>): void {
  const matrix = say.get(KEY.matrix);
  if (matrix !== undefined && (matrix.length !== 6 || matrix[0] === 0 || matrix[3] === 0))
    throw new RangeError("outlines without a size");
}

function checkPrivate(view: DataView, say: ReadonlyMap<number, readonly number[]>): void {
  const [length, start, ...others] = say.get(KEY.private) ?? [];
  if (length === undefined || start === undefined || others.length > 0 || start < 0 || length < 0)
    throw new RangeError("no values of its own");
  const own = dictionaryAt(view, { start, length });
  const subroutines = own.get(KEY.subroutines)?.[0];
  if (subroutines !== undefined) indexAt(view, start + subroutines);
}

/** Fonts within the font, and which of them each glyph is of. */
function checkFonts(view: DataView, say: ReadonlyMap<number, readonly number[]>, glyphs: number): void {
  const fonts = indexAt(view, placeIn(view, say, KEY.fonts)).items;
  for (const font of fonts) {
    const own = dictionaryAt(view, font);
    checkMatrix(own);
    checkPrivate(view, own);
  }
  const at = placeIn(view, say, KEY.select);
  const isKnown = (font: number): void => {
    if (font >= fonts.length) throw new RangeError("a glyph of no font");
  };
  if (view.getUint8(at) === 0) {
    for (let glyph = 0; glyph < glyphs; glyph++) isKnown(view.getUint8(at + 1 + glyph));
    return;
  }
  const ranges = view.getUint16(at + 1);
  if (view.getUint8(at) !== 3 || ranges === 0) throw new RangeError("glyphs of no font");
  for (let range = 0; range < ranges; range++) {
    const [first, next] = [view.getUint16(at + 3 + 3 * range), view.getUint16(at + 6 + 3 * range)];
    isKnown(view.getUint8(at + 5 + 3 * range));
    const isLast = range === ranges - 1;
    if ((range === 0 && first !== 0) || next <= first || (isLast && next !== glyphs))
      throw new RangeError("glyphs of no font");
  }
}

/** Every glyph but the first has a name, unless the names are those that programs know. */
function checkNames(view: DataView, say: ReadonlyMap<number, readonly number[]>, glyphs: number): void {
  const at = say.get(KEY.charset)?.[0] ?? 0;
  if (at > 2) {
    const format = view.getUint8(at);
    if (format > 2) throw new RangeError("names of no format");
    if (format === 0) view.getUint16(at + 1 + 2 * Math.max(glyphs - 2, 0));
    else
      for (let glyph = 1, range = at + 1; glyph < glyphs; range += format + 2)
        glyph += 1 + (format === 1 ? view.getUint8(range + 2) : view.getUint16(range + 2));
  } else if (at < 0) throw new RangeError("names outside the table");
  const encoding = say.get(KEY.encoding)?.[0] ?? 0;
  if (encoding < 0 || (encoding > 1 && (view.getUint8(encoding) & 0x7f) > 1)) throw new RangeError("no encoding");
}

/** Numbers that may wait for an operator. */
const MOST_WAITING = 48;

/** Of each operator of a step, whether so many numbers may stand before it; the width not among them. */
const STEPS: ReadonlyMap<number, (count: number) => boolean> = new Map([
  [5, (n) => n >= 2 && n % 2 === 0],
  [6, (n) => n >= 1],
  [7, (n) => n >= 1],
  [8, (n) => n >= 6 && n % 6 === 0],
  [24, (n) => n >= 8 && n % 6 === 2],
  [25, (n) => n >= 8 && n % 2 === 0],
  [26, (n) => n >= 4 && n % 4 <= 1],
  [27, (n) => n >= 4 && n % 4 <= 1],
  [30, (n) => n >= 4 && n % 4 <= 1],
  [31, (n) => n >= 4 && n % 4 <= 1],
  [1234, (n) => n === 7],
  [1235, (n) => n === 13],
  [1236, (n) => n === 9],
  [1237, (n) => n === 11],
]);
/** Steps that begin an outline, and how many numbers each takes. */
const MOVES: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [21, 2],
  [22, 1],
]);
const STEMS: ReadonlySet<number> = new Set([1, 3, 18, 23]);
const MASKS: ReadonlySet<number> = new Set([19, 20]);
const END = 14;

/** Steps that draw something of a glyph. Arithmetic, storage and subroutines are not among the steps: they could go on for ever. */
function stepsIn(view: DataView, { start, length }: Table): number {
  const end = start + length;
  let [drawn, stems, waiting] = [0, 0, 0];
  let hasBegun = false;
  // The first operator that clears what waits may have the glyph's width before all else.
  let isFirst = true;
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at++);
    if (byte === 28 || byte >= 32) {
      at += byte === 28 ? 2 : byte === 255 ? 4 : byte >= 247 ? 1 : 0;
      if (++waiting > MOST_WAITING) throw new RangeError("numbers of nothing");
      continue;
    }
    const step = byte === 12 ? 1200 + view.getUint8(at++) : byte;
    const takes = step === END ? 0 : MOVES.get(step);
    const isMask = MASKS.has(step);
    if (takes !== undefined) {
      if (waiting !== takes && !(isFirst && waiting === takes + 1)) throw new RangeError("a step of other numbers");
      if (step !== END) hasBegun = true;
    } else if (isMask || STEMS.has(step)) {
      if (waiting % 2 === 1 && !isFirst) throw new RangeError("a hint of other numbers");
      stems += waiting >> 1;
      if (isMask) at += Math.ceil(stems / 8);
    } else if (!hasBegun || STEPS.get(step)?.(waiting) !== true) throw new RangeError("no step");
    else drawn++;
    isFirst = false;
    waiting = 0;
    if (step === END && at === end) return drawn;
    if (step === END) break;
  }
  throw new RangeError("an outline without an end, or one that goes on behind it");
}
