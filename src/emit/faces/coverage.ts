/** Which characters a TrueType face has (OpenType, `cmap`: formats 4 and 12, which every face of today has). */

const UNICODE: ReadonlySet<string> = new Set(["3.10", "0.4", "0.6", "3.1", "0.3"]);

/** @returns whether the face has a glyph for a character's code; of a file that is no face: never */
export function coverage(face: Uint8Array): (code: number) => boolean {
  const view = new DataView(face.buffer, face.byteOffset, face.length);
  try {
    const ranges = rangesOf(view);
    return (code) => ranges.some(([first, last, has]) => code >= first && code <= last && has(code));
  } catch (error) {
    // What reads past the end of the file.
    if (error instanceof RangeError) return () => false;
    throw error;
  }
}

type Range = readonly [first: number, last: number, has: (code: number) => boolean];

function rangesOf(view: DataView): readonly Range[] {
  const cmap = tableOf(view, "cmap");
  if (cmap === null) return [];
  const found = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + 4 + index * 8;
    return { key: `${view.getUint16(at)}.${view.getUint16(at + 2)}`, at: cmap + view.getUint32(at + 4) };
  }).filter(({ key }) => UNICODE.has(key));
  const wide = found.find(({ at }) => view.getUint16(at) === 12);
  if (wide !== undefined) return wideRanges(view, wide.at);
  const narrow = found.find(({ at }) => view.getUint16(at) === 4);
  return narrow === undefined ? [] : narrowRanges(view, narrow.at);
}

function tableOf(view: DataView, tag: string): number | null {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(at + index))).join("");
    if (name === tag) return view.getUint32(at + 8);
  }
  return null;
}

function wideRanges(view: DataView, at: number): readonly Range[] {
  const count = Math.min(view.getUint32(at + 12), view.byteLength / 12);
  return Array.from({ length: count }, (_, index): Range => {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    return [first, last, (code) => glyph + code - first !== 0];
  });
}

function narrowRanges(view: DataView, at: number): readonly Range[] {
  const size = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  return Array.from({ length: size / 2 }, (_, index): Range => {
    const step = 2 * index;
    const [first, last] = [view.getUint16(starts + step), view.getUint16(ends + step)];
    const [delta, offset] = [view.getUint16(deltas + step), view.getUint16(offsets + step)];
    const has = (code: number): boolean => {
      if (offset === 0) return ((code + delta) & 0xffff) !== 0;
      const glyph = offsets + step + offset + 2 * (code - first);
      return glyph + 2 <= view.byteLength && view.getUint16(glyph) !== 0;
    };
    return [first, last, has];
  });
}
