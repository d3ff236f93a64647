/** Is a picture complete? Each check returns what is wrong in a few words, or "". */
import { crc32 } from "node:zlib";

const CUT = "the file ends too early";

/** Bits of a sample that a PNG may have, by its type of colours (ISO/IEC 15948, 11.2.2). */
const DEPTHS: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

/** Walks the chunks of a PNG (ISO/IEC 15948, 5.3): its header, lengths, checksums, how its data begin, a last `IEND`. */
export function checkPng(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: number[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return CUT;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === 8 && (type !== "IHDR" || length !== 13)) return "it does not start with a header";
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return "a checksum does not match";
    if (type === "IHDR" && !isHeader(bytes.subarray(at + 8, end - 4))) return "its header says what no picture has";
    if (type === "IDAT")
      for (const byte of bytes.subarray(at + 8, Math.min(end - 4, at + 8 + ZLIB - packed.length))) packed.push(byte);
    if (type === "IEND" && packed.length < ZLIB) return "it holds no picture data";
    if (type === "IEND") return isZlib(packed) ? "" : "its picture data are not packed as a PNG's are";
    at = end;
  }
  return CUT;
}

/** Bytes that a zlib stream begins with (RFC 1950). */
const ZLIB = 2;

const isZlib = ([method = 0, flags = 0]: readonly number[]): boolean =>
  (method & 15) === 8 && ((method << 8) | flags) % 31 === 0;

function isHeader(header: Uint8Array): boolean {
  const [depth = 0, colours = 0, packing, filter, interlace = 2] = header.subarray(8);
  return DEPTHS.get(colours)?.includes(depth) === true && packing === 0 && filter === 0 && interlace <= 1;
}

/** Walks the segments of a JPEG (ITU-T T.81, B.1) up to the picture data and looks for the end marker. */
export function checkJpeg(bytes: Uint8Array): string {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return "its segments are out of step";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return "it holds no picture data";
    if (marker === 0xda) return hasEnd(bytes, at) ? "" : CUT;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return "its segments are out of step";
    at += 2 + length;
  }
  return CUT;
}

/** Cameras append other data after the end marker, so it is looked for from the back, not expected at the end. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Walks the blocks of a GIF (GIF89a, appendix A) up to the trailer. */
export function checkGif(bytes: Uint8Array): string {
  const frames = gifFrames(bytes);
  return typeof frames === "string" ? frames : frames > 0 ? "" : "it holds no picture data";
}

/** How many pictures follow one another in a GIF; in words what is wrong with it. */
export function gifFrames(bytes: Uint8Array): number | string {
  const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10] ?? 0);
  let frames = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return frames;
    if (block === 0x2c) {
      frames++;
      at = skipBlocks(bytes, at + 11 + colours(bytes[at + 9] ?? 0));
    } else if (block === 0x21) {
      at = skipBlocks(bytes, at + 2);
    } else {
      return "its blocks are out of step";
    }
  }
  return CUT;
}

function skipBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
