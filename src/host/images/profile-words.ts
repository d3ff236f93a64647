import { deflateSync, inflateSync } from "node:zlib";

/** Bytes of a profile beyond which it is none that a picture needs. */
const MOST = 16 * 2 ** 20;
const TAGS = 128;
const MOST_TAGS = 200;
const BLANK = 0x20;

/**
 * A colour profile without its words: what it is called, whose it is, what device it is of. Blanks stand for them, so that
 * every place in it stays (ICC.1:2022, 7.3 and 10).
 */
export function withoutWords(profile: Uint8Array): Uint8Array {
  const bytes = Buffer.from(profile);
  if (bytes.length < TAGS + 4) return bytes;
  const count = Math.min(bytes.readUInt32BE(TAGS), MOST_TAGS);
  for (let at = TAGS + 4; at + 12 <= Math.min(bytes.length, TAGS + 4 + 12 * count); at += 12) {
    const start = bytes.readUInt32BE(at + 4);
    const end = Math.min(bytes.length, start + bytes.readUInt32BE(at + 8));
    if (start >= TAGS + 4 + 12 * count && start + 8 <= end) blank(bytes, start, end);
  }
  return bytes;
}

function blank(bytes: Buffer, start: number, end: number): void {
  const type = bytes.toString("latin1", start, start + 4);
  if (type === "text") letters(bytes, start + 8, end);
  if (type === "desc" && start + 12 <= end) description(bytes, start, end);
  if (type === "mluc" && start + 16 <= end) {
    const count = Math.min(bytes.readUInt32BE(start + 8), MOST_TAGS);
    for (let at = start + 16; at + 12 <= Math.min(end, start + 16 + 12 * count); at += 12) {
      const from = start + bytes.readUInt32BE(at + 4);
      units(bytes, from, Math.min(end, from + bytes.readUInt32BE(at)));
    }
  }
}

/** In ASCII with its length before it, the same in Unicode, and for a Macintosh (ICC.1:2001-04, 6.5.17). */
function description(bytes: Buffer, start: number, end: number): void {
  const unicode = start + 12 + bytes.readUInt32BE(start + 8);
  letters(bytes, start + 12, Math.min(end, unicode));
  if (unicode + 8 > end) return;
  const macintosh = unicode + 8 + 2 * bytes.readUInt32BE(unicode + 4);
  units(bytes, unicode + 8, Math.min(end, macintosh));
  letters(bytes, macintosh + 3, Math.min(end, macintosh + 70));
}

/** Zeros end a text and stay. */
function letters(bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end; at++) if (bytes[at] !== 0) bytes[at] = BLANK;
}

function units(bytes: Buffer, start: number, end: number): void {
  for (let at = start; at + 2 <= end; at += 2) if (bytes.readUInt16BE(at) !== 0) bytes.writeUInt16BE(BLANK, at);
}

/** Where the data of a profile begin in a segment of a JPEG: behind its marker, length, name, number and their count. */
const IN_SEGMENT = 18;

/** The segments of a JPEG that hold a profile, each as long as before (ICC.1:2022, B.4). */
export function segmentsWithoutWords(segments: readonly Uint8Array[]): readonly Uint8Array[] {
  const order = segments.map((_, at) => at).toSorted((a, b) => (segments[a]?.[16] ?? 0) - (segments[b]?.[16] ?? 0));
  const bare = withoutWords(Buffer.concat(order.map((at) => segments[at]?.subarray(IN_SEGMENT) ?? BLANKS)));
  const written: Uint8Array[] = [...segments];
  let from = 0;
  for (const at of order) {
    const whole = segments[at] ?? BLANKS;
    const end = from + Math.max(0, whole.length - IN_SEGMENT);
    written[at] = Buffer.concat([whole.subarray(0, IN_SEGMENT), bare.subarray(from, end)]);
    from = end;
  }
  return written;
}

const BLANKS = new Uint8Array();

/** The same of a profile as a PNG packs it; what cannot be unpacked is no profile, and left out. */
export function packedWithoutWords(packed: Uint8Array): Uint8Array | null {
  try {
    return deflateSync(withoutWords(inflateSync(packed, { maxOutputLength: MOST })));
  } catch {
    return null;
  }
}
