import { deflateSync, inflateSync } from "node:zlib";

/** Bytes of a profile beyond which it is none that a picture needs. */
const MOST = 16 * 2 ** 20;
const TAGS = 128;
const MOST_TAGS = 200;
/** Behind it stand what the profile is called by its bytes, and room that is kept for later. */
const IDENTITY = 84;

/** Tags that colours are worked out from (ICC.1:2022, 9.2, and 6.4 of its second version). */
const COLOURS: ReadonlySet<string> = new Set(
  "rXYZ gXYZ bXYZ wtpt bkpt rTRC gTRC bTRC kTRC chad lumi view meas tech chrm cicp gamt A2B0 A2B1 A2B2 B2A0 B2A1 B2A2".split(
    " ",
  ),
);

/**
 * A colour profile with its numbers alone: without what it is called, whose it is, what device it is of, and whatever else a
 * program put into it or between its tags. Zeros stand for these, so that it is as long and every place in it stays
 * (ICC.1:2022, 7 and 10).
 */
export function withoutWords(profile: Uint8Array): Uint8Array {
  const bytes = Buffer.from(profile);
  const bare = Buffer.alloc(bytes.length);
  bytes.copy(bare, 0, 0, IDENTITY);
  if (bytes.length < TAGS + 4) return bare;
  const count = Math.min(bytes.readUInt32BE(TAGS), MOST_TAGS, Math.floor((bytes.length - TAGS - 4) / 12));
  const table = TAGS + 4 + 12 * count;
  bare.writeUInt32BE(count, TAGS);
  bytes.copy(bare, TAGS + 4, TAGS + 4, table);
  for (let at = TAGS + 4; at < table; at += 12) {
    const tag = bytes.toString("latin1", at, at + 4);
    const start = bytes.readUInt32BE(at + 4);
    const end = Math.min(bytes.length, start + bytes.readUInt32BE(at + 8));
    if (start < table || start + 12 > end) continue;
    const kept = COLOURS.has(tag) ? Math.min(end - start, lengthOf(bytes.subarray(start, end))) : 0;
    if (kept > 0) bytes.copy(bare, start, start, start + kept);
    else writeEmpty(bare, bytes.toString("latin1", start, start + 4), start, end);
  }
  return bare;
}

const PARAMETERS = [1, 3, 4, 5, 7];

/** Bytes that the numbers of a tag take; 0 for what holds others. */
function lengthOf(data: Buffer): number {
  const type = data.toString("latin1", 0, 4);
  const short = (at: number): number => (at + 2 <= data.length ? data.readUInt16BE(at) : 0);
  const [inputs = 0, outputs = 0, grid = 0] = data.subarray(8, 11);
  switch (type) {
    case "XYZ ":
      return 20;
    case "curv":
      return 12 + 2 * data.readUInt32BE(8);
    case "para":
      return 12 + 4 * (PARAMETERS[short(8)] ?? 0);
    case "sf32":
      return 44;
    case "view":
    case "meas":
      return 36;
    case "sig ":
    case "cicp":
      return 12;
    case "chrm":
      return 12 + 8 * Math.min(short(8), 16);
    case "mft1":
      return 48 + 256 * (inputs + outputs) + grid ** inputs * outputs;
    case "mft2":
      return 52 + 2 * (short(48) * inputs + short(50) * outputs + grid ** inputs * outputs);
    case "mAB ":
    case "mBA ":
      return data.length;
    default:
      return 0;
  }
}

/** Data of a type that hold nothing, as its readers take them. */
function writeEmpty(bare: Buffer, type: string, start: number, end: number): void {
  bare.write(type, start, "latin1");
  // One letter, the end of the text; no record, of twelve bytes.
  if (type === "desc") bare.writeUInt32BE(1, start + 8);
  if (type === "mluc" && start + 16 <= end) bare.writeUInt32BE(12, start + 12);
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
