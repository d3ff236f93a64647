import { crc32 } from "node:zlib";
import { TYPES_PART } from "./names.ts";
import { CENTRAL, CENTRAL_HEAD, END, END_RECORD, LOCAL, LOCAL_HEAD } from "./zip-format.ts";
import { deflate, deflateText } from "./zlib.ts";

export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Already compressed: deflating them again costs time and saves nothing. */
const STORED = /\.(?:png|jpe?g|gif|xlsx|mp4|m4a|mp3)$/i;

/** A part as a package holds it. */
export interface PackedPart {
  readonly path: string;
  readonly method: number;
  readonly data: Uint8Array;
  /** Bytes of its content, text as UTF-8, and their CRC-32. */
  readonly size: number;
  readonly crc: number;
}

const encoder = new TextEncoder();

/** Packs one part. */
export function packPart({ path, content }: PackageFile): PackedPart {
  if (typeof content === "string" && !STORED.test(path)) return { path, method: DEFLATED, ...deflateText(content) };
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const [method, data] = STORED.test(path) ? [0, bytes] : [DEFLATED, deflate(bytes)];
  return { path, method, data, size: bytes.length, crc: crc32(bytes) };
}

/**
 * Zips a package (PKWARE APPNOTE 6.3.10) so that the same parts give the same bytes on every machine: sorted entries, the
 * content types first (readers that stream want them there), one fixed time.
 */
export const zipPackage = (files: readonly PackageFile[]): Uint8Array => zipParts(files.map(packPart));

/** The same of parts that are packed already. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  let offset = 0;
  const entries = [...parts].sort(byPath).map(({ path, method, data, size, crc }) => {
    const entry = { name: encoder.encode(path), method, data, size, crc, offset };
    offset += LOCAL_HEAD + entry.name.length + data.length;
    return entry;
  });
  const central = entries.reduce((sum, { name }) => sum + CENTRAL_HEAD + name.length, 0);
  const whole = new Uint8Array(offset + central + END_RECORD);
  const view = new DataView(whole.buffer);
  /** What both heads of an entry say, from the version that is needed to read it on. */
  const describe = ({ name, method, data, size, crc }: (typeof entries)[number], at: number): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, name.some((byte) => byte > 0x7f) ? UTF8 : 0, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 6, TIME, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = offset;
  for (const entry of entries) {
    view.setUint32(entry.offset, LOCAL, true);
    describe(entry, entry.offset + 4);
    whole.set(entry.name, entry.offset + LOCAL_HEAD);
    whole.set(entry.data, entry.offset + LOCAL_HEAD + entry.name.length);
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    describe(entry, at + 6);
    view.setUint32(at + 42, entry.offset, true);
    whole.set(entry.name, at + CENTRAL_HEAD);
    at += CENTRAL_HEAD + entry.name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, central, true);
  view.setUint32(at + 16, offset, true);
  return whole;
}

/** Method 8 of 4.4.5, and the version that reads it. */
const [DEFLATED, VERSION] = [8, 20];
/** Bit 11 of 4.4.4: the name is UTF-8. */
const UTF8 = 0x800;
/** Entries carry a time without a zone: noon of 1 January 1980, the first year that the format has (4.4.6). */
const [TIME, DATE] = [12 << 11, (1 << 5) | 1];

type Named = Pick<PackageFile, "path">;
function byPath(left: Named, right: Named): number {
  if (left.path === TYPES_PART || right.path === TYPES_PART) return left.path === TYPES_PART ? -1 : 1;
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
