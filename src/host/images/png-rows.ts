import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Bytes of unpacked rows beyond which a picture is not unpacked to look for more: 32 million pixels of four colours. */
const MOST = 128 * 2 ** 20;
/** Bytes behind the last row that are looked at: what has more there is no picture. */
const MORE = 2 ** 20;
/** First column and row of each pass of an interlaced picture, and the steps between them (ISO/IEC 15948, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [4, 2],
  [6, 4],
]);

/**
 * The packed rows of a PNG without what stands behind them, within the packed data or after their end, where no program
 * that shows the picture looks.
 * @param header data of `IHDR`
 * @param packed data of all `IDAT` together
 * @returns null where nothing stands behind them; undefined for more than a picture can have there
 */
export function pngRows(header: Uint8Array, packed: Uint8Array): Uint8Array | null | undefined {
  const length = lengthOf(header);
  if (length > MOST) return null;
  try {
    const { buffer, engine } = unpack(packed, length + MORE);
    if (buffer.length > length) return deflateSync(buffer.subarray(0, length));
    return engine.bytesWritten < packed.length ? packed.subarray(0, engine.bytesWritten) : null;
  } catch (thrown) {
    // What cannot be unpacked shows nothing anywhere; what is longer by so much was not written to be shown.
    return (thrown as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? undefined : null;
  }
}

interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** With the state of the unpacker, which types of Node know nothing of. */
function unpack(packed: Uint8Array, maxOutputLength: number): Unpacked {
  const found: unknown = inflateSync(packed, { info: true, maxOutputLength });
  if (!isUnpacked(found)) throw new Error("zlib says nothing of what it has read");
  return found;
}

const isUnpacked = (value: unknown): value is Unpacked =>
  typeof value === "object" && value !== null && "buffer" in value && "engine" in value;

/** Of the rows with the byte before each that says how it is filtered. */
function lengthOf(header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colours = 0, , , interlace = 0] = header.subarray(8);
  const bits = depth * (CHANNELS.get(colours) ?? 1);
  const size = (columns: number, rows: number): number =>
    columns === 0 || rows === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8));
  if (interlace === 0) return size(width, height);
  const along = (all: number, first: number, step: number): number => Math.max(0, Math.ceil((all - first) / step));
  return PASSES.reduce((sum, [x, y, dx, dy]) => sum + size(along(width, x, dx), along(height, y, dy)), 0);
}

/** A chunk of a PNG (ISO/IEC 15948, 5.3). */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
