/** TrueType outlines (OpenType, `glyf`): every glyph can be drawn, and none goes on without end. */
import type { FontTables } from "./tables.ts";

/** Composites that stand in each other, and outlines that one letter is put together of. */
const MOST_DEEP = 16;
const MOST_PARTS = 1000;

/** Flags of points and of the parts of composites. */
const POINT = { xShort: 2, yShort: 4, repeat: 8, xSame: 16, ySame: 32 } as const;
const PART = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 } as const;

interface Outlines {
  readonly view: DataView;
  readonly count: number;
  /** Where a glyph's outline begins and ends; one and the same for a blank. */
  readonly at: (glyph: number) => readonly [start: number, end: number];
}

/** Outlines that each glyph is put together of, 0 for a blank. Throws a RangeError where one cannot be drawn. */
export function partsOfGlyphs(font: FontTables): readonly number[] {
  const outlines = outlinesOf(font);
  const known = new Map<number, number>();
  return Array.from({ length: font.glyphs }, (_, glyph) => partsOf(glyph, outlines, known, 0));
}

function outlinesOf({ view, need, glyphs }: FontTables): Outlines {
  const [glyf, loca, head] = [need("glyf"), need("loca"), need("head")];
  const isLong = view.getUint16(head.start + 50) !== 0;
  const offset = (glyph: number) =>
    isLong ? view.getUint32(loca.start + 4 * glyph) : 2 * view.getUint16(loca.start + 2 * glyph);
  return {
    view,
    count: glyphs,
    at(glyph) {
      const [start, end] = [offset(glyph), offset(glyph + 1)];
      if (start > end || end > glyf.length) throw new RangeError("an outline outside its table");
      return [glyf.start + start, glyf.start + end];
    },
  };
}

/** Outlines that a glyph is put together of; 0 for a blank. */
function partsOf(glyph: number, outlines: Outlines, known: Map<number, number>, deep: number): number {
  const before = known.get(glyph);
  if (before !== undefined) return before;
  if (deep > MOST_DEEP || glyph >= outlines.count) throw new RangeError("a composite without end, or of nothing");
  const { view } = outlines;
  const [start, end] = outlines.at(glyph);
  const contours = start === end ? 0 : view.getInt16(start);
  let parts = contours > 0 ? 1 : 0;
  if (contours > 0) checkPoints(view, start + 10, end, contours);
  else if (contours < 0)
    for (const part of partsIn(view, start + 10, end)) parts += partsOf(part, outlines, known, deep + 1);
  if (parts > MOST_PARTS) throw new RangeError("a letter of thousands of outlines");
  known.set(glyph, parts);
  return parts;
}

function* partsIn(view: DataView, start: number, end: number): Generator<number> {
  for (let at = start, more = true; more; ) {
    if (at + 4 > end) throw new RangeError("a composite beyond its end");
    const flags = view.getUint16(at);
    yield view.getUint16(at + 2);
    const scale = flags & PART.scale ? 2 : flags & PART.twoScales ? 4 : flags & PART.matrix ? 8 : 0;
    at += 4 + (flags & PART.words ? 4 : 2) + scale;
    more = (flags & PART.more) !== 0;
  }
}

function checkPoints(view: DataView, start: number, end: number, contours: number): void {
  let at = start + 2 * contours;
  const points = view.getUint16(at - 2) + 1;
  at += 2 + view.getUint16(at);
  let coordinates = 0;
  for (let point = 0; point < points; ) {
    if (at >= end) throw new RangeError("an outline beyond its end");
    const flags = view.getUint8(at++);
    const times = flags & POINT.repeat ? 1 + view.getUint8(at++) : 1;
    const across = flags & POINT.xShort ? 1 : flags & POINT.xSame ? 0 : 2;
    const up = flags & POINT.yShort ? 1 : flags & POINT.ySame ? 0 : 2;
    coordinates += times * (across + up);
    point += times;
  }
  if (at + coordinates > end) throw new RangeError("an outline beyond its end");
}
