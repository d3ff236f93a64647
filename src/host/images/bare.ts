/**
 * A picture without what does not draw it: places, names, comments, thumbnails, bytes after its end. A camera or a
 * program writes them unasked, and a deck would carry them to its audience.
 */
import type { Asset } from "../../scene/types.ts";
import { pngProfile } from "./png-profile.ts";
import { pngChunk, pngRows } from "./png-rows.ts";
import { packedWithoutWords, segmentsWithoutWords } from "./profile-words.ts";

/**
 * Writes a picture anew; its picture data stay as they are, to the byte, but for what is packed behind the last row.
 * @param bytes a whole picture (`whole.ts`)
 * @returns undefined if it cannot be followed from block to block
 */
export function bareImage(type: Asset["type"], bytes: Uint8Array): Uint8Array | undefined {
  const pieces = type === "png" ? pngPieces(bytes) : type === "gif" ? gifPieces(bytes) : jpegPieces(bytes);
  return pieces === undefined ? undefined : Buffer.concat(pieces);
}

type Pieces = readonly Uint8Array[] | undefined;

const DRAWS = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "IDAT", "IEND"]);

/** ISO/IEC 15948, 5.3. */
function pngPieces(bytes: Uint8Array): Pieces {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 8)];
  const rows: Uint8Array[] = [];
  let [first, colours] = [0, 256];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    if (type === "IDAT") {
      if (rows.length === 0) first = pieces.length;
      rows.push(data);
    }
    const most = type === "tRNS" ? Math.min(mostOf(type, bytes), colours) : mostOf(type, bytes);
    if (type === "PLTE") colours = data.length / 3;
    if (type === "iCCP") pieces.push(profileOf(data));
    else if (data.length > most) pieces.push(most === 0 ? NOTHING : pngChunk(type, data.subarray(0, most)));
    else if (DRAWS.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === "IEND") {
      const bare = pngRows(bytes.subarray(16, 29), Buffer.concat(rows));
      if (bare === undefined) return undefined;
      return bare === null ? pieces : pieces.toSpliced(first, rows.length, pngChunk("IDAT", bare));
    }
    at = end;
  }
  return undefined;
}

const CHANNELS: Readonly<Partial<Record<number, number>>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };
const TRANSPARENT: Readonly<Partial<Record<number, number>>> = { 0: 2, 2: 6, 3: 256 };
const LENGTHS: Readonly<Partial<Record<string, number>>> = { gAMA: 4, cHRM: 32, sRGB: 1, pHYs: 9 };

/** Bytes that a chunk can need (11.2 and 11.3), by the kind of colours that the header tells; a palette that only suggests needs none. */
function mostOf(type: string, png: Uint8Array): number {
  const colours = png[25] ?? 0;
  if (type === "PLTE") return colours === 3 ? 768 : 0;
  if (type === "sBIT") return CHANNELS[colours] ?? 0;
  if (type === "tRNS") return TRANSPARENT[colours] ?? 0;
  return LENGTHS[type] ?? Number.POSITIVE_INFINITY;
}

/** Without its name and words; what is behind the name is the method, which is always the same, and the profile. */
function profileOf(data: Uint8Array): Uint8Array {
  const packed = packedWithoutWords(data.subarray(data.indexOf(0) + 2));
  return packed === null ? NOTHING : pngProfile(Buffer.concat([Buffer.of(0), packed]));
}

/** ITU-T T.81, B.1: segments, and after each start of a scan its data up to the next marker. */
function jpegPieces(bytes: Uint8Array): Pieces {
  const pieces = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (marker === 0xd9) {
      const profile = pieces.filter(holdsProfile);
      if (profile.length === 0) return [...pieces, bytes.subarray(at, at + 2)];
      const bare = [...segmentsWithoutWords(profile)];
      return [
        ...pieces.map((piece) => (holdsProfile(piece) ? (bare.shift() ?? NOTHING) : piece)),
        bytes.subarray(at, at + 2),
      ];
    } else {
      const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      if (end < at + 4 || end > bytes.length) return undefined;
      pieces.push(segment(marker, bytes.subarray(at, end)));
      at = end;
      if (marker === 0xda) {
        at = scanEnd(bytes, end);
        pieces.push(bytes.subarray(end, at));
      }
    }
  }
  return undefined;
}

const NOTHING = new Uint8Array();

const PROFILE = Buffer.from("\xff\xe2..ICC_PROFILE\0", "latin1");

const holdsProfile = (piece: Uint8Array): boolean =>
  piece[0] === PROFILE[0] && piece[1] === PROFILE[1] && PROFILE.subarray(4).equals(piece.subarray(4, PROFILE.length));

/** Of what programs add, only what the colours depend on: JFIF without its thumbnail, the colour profile, Adobe's mark. */
function segment(marker: number, whole: Uint8Array): Uint8Array {
  const isProgram = marker >= 0xe0 && marker <= 0xef;
  // The number of lines, and of units up to a restart, is one number.
  if (marker === 0xdc || marker === 0xdd) return shortened(whole, 4);
  if (!isProgram) return marker === 0xfe || (marker >= 0xf0 && marker <= 0xfd) ? NOTHING : whole;
  const head = latin(whole.subarray(4, 16));
  if (holdsProfile(whole)) return whole;
  if (marker === 0xee && head.startsWith("Adobe") && whole.length >= 16) return shortened(whole, 14);
  if (marker === 0xe0 && head.startsWith("JFIF\0") && whole.length >= 18) return jfif(whole);
  return NOTHING;
}

/** @param length what its length field says then, itself included */
const shortened = (whole: Uint8Array, length: number): Uint8Array =>
  Buffer.concat([whole.subarray(0, 2), Buffer.of(0, length), whole.subarray(4, 2 + length)]);

/** The last two bytes are the size of the thumbnail (JFIF 1.02). */
function jfif(whole: Uint8Array): Uint8Array {
  const short = shortened(whole, 16);
  short.fill(0, 16, 18);
  return short;
}

/** The end of a scan's data: the next marker that is no stuffed byte, restart or fill. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** The head with its colours, then block after block, then the end (GIF89a, appendix A). */
export function gifPieces(bytes: Uint8Array): Pieces {
  const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10] ?? 0);
  const pieces = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const [block, label] = [bytes[at], bytes[at + 1]];
    if (block === 0x3b) return [...pieces, Buffer.of(0x3b)];
    if (block !== 0x2c && block !== 0x21) return undefined;
    const start = at;
    at = blocksEnd(bytes, block === 0x2c ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2);
    const isLoop =
      label === 0xff && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(latin(bytes.subarray(start + 3, start + 14)));
    if (block === 0x2c || label === 0xf9) pieces.push(bytes.subarray(start, at));
    else if (isLoop) pieces.push(Buffer.concat([bytes.subarray(start, start + 18), Buffer.of(0)]));
  }
  return undefined;
}

function blocksEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
