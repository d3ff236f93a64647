/** Tables of a font file (OpenType, “Organization of an OpenType Font”). */

export interface Table {
  readonly start: number;
  readonly length: number;
}

/** A font as its directory says it. */
export interface FontTables {
  readonly view: DataView;
  readonly table: (tag: string) => Table | undefined;
  /** Throws a RangeError where it is not there. */
  readonly need: (tag: string) => Table;
  readonly glyphs: number;
}

/** Throws a RangeError where a table stands beyond the file. */
export function tablesOf(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map<string, Table>();
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + entry * 16;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > bytes.length) throw new RangeError("a table beyond the file");
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), { start, length });
  }
  const need = (tag: string): Table => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`no table ${tag}`);
    return found;
  };
  return { view, table: (tag) => tables.get(tag), need, glyphs: view.getUint16(need("maxp").start + 4) };
}
