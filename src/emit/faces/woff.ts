/** TrueType faces as web pages hold them (https://www.w3.org/TR/WOFF/): the same tables, each packed. */
import { deflateWithHead } from "../../opc/zlib.ts";

const HEADER = 44;
const ENTRY = 20;
const padded = (length: number): number => (length + 3) & ~3;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly length: number;
  readonly packed: Uint8Array;
}

/** @param face a whole TrueType face; a third smaller as WOFF. The same bytes for the same face. */
export function woff(face: Uint8Array): Uint8Array {
  const view = new DataView(face.buffer, face.byteOffset, face.length);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const at = 12 + index * 16;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    const bytes = face.subarray(start, start + length);
    const packed = deflateWithHead(bytes);
    const isSmaller = packed.length < length;
    return { tag: view.getUint32(at), checksum: view.getUint32(at + 4), length, packed: isSmaller ? packed : bytes };
  });
  const whole = tables.reduce((sum, { packed }) => sum + padded(packed.length), HEADER + ENTRY * count);
  const bytes = new Uint8Array(whole);
  const out = new DataView(bytes.buffer);
  out.setUint32(0, 0x774f4646);
  out.setUint32(4, view.getUint32(0));
  out.setUint32(8, whole);
  out.setUint16(12, count);
  out.setUint32(16, 12 + 16 * count + tables.reduce((sum, { length }) => sum + padded(length), 0));
  out.setUint16(20, 1);
  let at = HEADER + ENTRY * count;
  for (const [index, { tag, checksum, length, packed }] of tables.entries()) {
    const entry = HEADER + ENTRY * index;
    for (const [place, value] of [tag, at, packed.length, length, checksum].entries())
      out.setUint32(entry + 4 * place, value);
    bytes.set(packed, at);
    at += padded(packed.length);
  }
  return bytes;
}
