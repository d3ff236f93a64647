/** Reading ZIP archives (PKWARE APPNOTE 6.3.10) with bounds on everything that a hostile file could blow up. */

import { constants, crc32, inflateRawSync } from "node:zlib";
import { BOUNDS } from "../data/bounds.ts";
import { oleKind } from "./ole.ts";
import { CENTRAL, CENTRAL_HEAD, END, END_RECORD, LOCAL, LOCAL_HEAD } from "./zip-format.ts";
import { inflate } from "./zlib.ts";

export interface Entry {
  readonly name: string;
  /** Uncompressed size as declared; `read` gives no more than that. */
  readonly size: number;
  readonly encrypted: boolean;
  /** Throws `ZipError` if the data are damaged. */
  read(): Uint8Array;
  /** The same of data that were not read before; those that were are sound. */
  verify(): void;
  /** About the first `count` bytes, whether or not the rest is sound. Throws `ZipError` if there are none to be had. */
  head(count: number): Uint8Array;
}

export type ZipProblem = "not-a-zip" | "ole" | "damaged" | "too-many" | "too-large";

export class ZipError extends Error {
  readonly problem: ZipProblem;
  constructor(problem: ZipProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Lists the entries of an archive from its central directory. Throws `ZipError`. */
export function readEntries(bytes: Uint8Array): readonly Entry[] {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new ZipError("ole", oleKind(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, count } = directory(view);
  if (count > BOUNDS.packageEntries) throw new ZipError("too-many", String(count));
  const entries: Entry[] = [];
  let at = offset;
  let total = 0;
  let blown = 0;
  const places: [start: number, end: number][] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_HEAD > bytes.length || view.getUint32(at, true) !== CENTRAL) throw cut();
    const lengths = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const sizes = sizesOf(view, at, lengths[0] ?? 0, lengths[1] ?? 0);
    const entry = readEntry(bytes, view, at, lengths[0] ?? 0, sizes);
    total += entry.size;
    places.push([sizes.offset, sizes.offset + LOCAL_HEAD + sizes.packed]);
    if (entry.size > BOUNDS.packing * sizes.packed) blown += entry.size;
    if (blown > BOUNDS.packed || entry.size > BOUNDS.packagePart || total > BOUNDS.packageUnpacked)
      throw new ZipError("too-large", String(total));
    entries.push(entry);
    at += CENTRAL_HEAD + lengths.reduce((sum, length) => sum + length, 0);
  }
  if (at + 4 <= bytes.length && view.getUint32(at, true) === CENTRAL)
    throw new ZipError("damaged", "its table of contents lists more than it counts");
  // Entries that share their bytes can unpack to any size without one of them being packed much.
  places.sort(([one], [other]) => one - other);
  if (places.some(([, end], index) => end > (places[index + 1]?.[0] ?? offset)))
    throw new ZipError("damaged", "its entries lie over one another");
  return entries;
}

const cut = (): ZipError => new ZipError("damaged", "its table of contents is cut off");

/** The end record stands in the last 64 KB, before a comment. */
function directory(view: DataView): { readonly offset: number; readonly count: number } {
  const last = view.byteLength - END_RECORD;
  let found = -1;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (found < 0) found = at;
    // A comment may hold what looks like the record, which is where the comment behind it ends with the file.
    if (at + END_RECORD + view.getUint16(at + 20, true) !== view.byteLength) continue;
    found = at;
    break;
  }
  if (found >= 0) {
    const offset = view.getUint32(found + 16, true);
    const count = view.getUint16(found + 10, true);
    return largeDirectory(view, found) ?? { offset, count };
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL) throw new ZipError("damaged", "it is cut off");
  throw new ZipError("not-a-zip", "no ZIP archive");
}

const LARGE_LOCATOR = 0x07064b50;
const LARGE_END = 0x06064b50;
/** A field of 32 bits that stands elsewhere, in 64. */
const ELSEWHERE = 0xffffffff;

/** The end record of ZIP64 (4.3.14), which programs that stream write for small files too; undefined: there is none. */
function largeDirectory(view: DataView, end: number): { readonly offset: number; readonly count: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LARGE_LOCATOR) return undefined;
  const at = large(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== LARGE_END) throw cut();
  return { offset: large(view, at + 48), count: large(view, at + 32) };
}

/** A number of 64 bits, of which no archive that is read here needs more than 53. */
const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes and place of an entry; those that need more than 32 bits stand in its extra field 1 (4.5.3), in this order. */
function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number): Sizes {
  const from = at + CENTRAL_HEAD + nameLength;
  const end = Math.min(from + extraLength, view.byteLength);
  let next = end;
  let last = end;
  for (let field = from; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    next = field + 4;
    last = Math.min(end, next + view.getUint16(field + 2, true));
    break;
  }
  const read = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== ELSEWHERE || next + 8 > last) return value;
    next += 8;
    return large(view, next - 8);
  };
  return { size: read(24), packed: read(20), offset: read(42) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, sizes: Sizes): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = new TextDecoder("utf-8").decode(bytes.subarray(at + CENTRAL_HEAD, at + CENTRAL_HEAD + nameLength));
  const { size } = sizes;
  const place = {
    name,
    ...sizes,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
  };
  let isSound = false;
  const read = (): Uint8Array => {
    const data = readData(bytes, view, place);
    isSound = true;
    return data;
  };
  return {
    name,
    size,
    encrypted: (flags & 1) === 1,
    read,
    verify() {
      if (isSound) return;
      if (place.size > WHOLE && place.method === 8) verifyPieces(bytes, view, place);
      else readData(bytes, view, place);
      isSound = true;
    },
    head: (count) => readHead(bytes, view, place, count),
  };
}

interface Place {
  readonly name: string;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

function readData(bytes: Uint8Array, view: DataView, place: Place): Uint8Array {
  const data = unpack(packedData(bytes, view, place), place);
  if (data.length !== place.size) throw damaged(place, "has another size than declared");
  if (crc32(data) !== place.crc) throw damaged(place, "does not match its checksum");
  return data;
}

/** Bytes from which a part is verified piece by piece: a film has hundreds of megabytes, of which nothing is kept. */
const WHOLE = 8 * 2 ** 20;

function verifyPieces(bytes: Uint8Array, view: DataView, place: Place): void {
  let [size, checksum] = [0, 0];
  try {
    inflate(packedData(bytes, view, place), (piece) => {
      size += piece.length;
      checksum = crc32(piece, checksum);
      if (size > place.size) throw damaged(place, "has another size than declared");
    });
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw damaged(place, "cannot be decompressed");
  }
  if (size !== place.size) throw damaged(place, "has another size than declared");
  if (checksum !== place.crc) throw damaged(place, "does not match its checksum");
}

/** Deflate takes a few bytes more than it is given where it can pack nothing. */
const ROOM = 64;

function readHead(bytes: Uint8Array, view: DataView, place: Place, count: number): Uint8Array {
  const packed = packedData(bytes, view, place).subarray(0, place.method === 0 ? count : 2 * count + ROOM);
  if (place.method === 0) return packed;
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, count);
  } catch {
    throw damaged(place, "cannot be decompressed");
  }
}

const damaged = ({ name }: Place, why: string): ZipError => new ZipError("damaged", `${name} ${why}`);

function packedData(bytes: Uint8Array, view: DataView, place: Place): Uint8Array {
  const { offset } = place;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(place, "has no header");
  const nameEnd = offset + LOCAL_HEAD + view.getUint16(offset + 26, true);
  // Programs that read without the table of contents would take it for another part.
  if (new TextDecoder("utf-8").decode(bytes.subarray(offset + LOCAL_HEAD, nameEnd)) !== place.name)
    throw damaged(place, "has another name before its data");
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + place.packed > bytes.length) throw damaged(place, "is cut off");
  return bytes.subarray(start, start + place.packed);
}

function unpack(packed: Uint8Array, place: Place): Uint8Array {
  if (place.method === 0) return packed;
  if (place.method !== 8)
    throw damaged(place, `is compressed by method ${place.method}, which PowerPoint does not read`);
  try {
    // One byte at least: zlib refuses a limit of zero. Room for the whole part is taken once: pieces would be copied together.
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, place.size),
      chunkSize: Math.max(constants.Z_MIN_CHUNK, place.size + 1),
    });
  } catch {
    throw damaged(place, "cannot be decompressed");
  }
}
