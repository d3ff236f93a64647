/** What an OLE compound file is, by the streams in its directory ([MS-CFB] 2.6, [MS-OFFCRYPTO] 2.3.2). */
export type OleKind = "encrypted" | "ppt" | "doc" | "xls" | "other";

/** Streams by which Office knows its files; an encrypted package comes first, whatever is encrypted. */
const STREAMS: readonly (readonly [string, OleKind])[] = [
  ["EncryptedPackage", "encrypted"],
  ["PowerPoint Document", "ppt"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
];
const ENTRY = 128;
/** Where an entry of the directory has the length of its name in bytes, with the end mark. */
const NAME_LENGTH = 64;

/** Every entry of the directory begins at a multiple of its size, wherever the directory's sectors lie. */
export function oleKind(bytes: Uint8Array): OleKind {
  const found = new Set<string>();
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = (bytes[at + NAME_LENGTH] ?? 0) | ((bytes[at + NAME_LENGTH + 1] ?? 0) << 8);
    const stream = STREAMS.find(([name]) => length === 2 * (name.length + 1) && isAt(bytes, at, name));
    if (stream) found.add(stream[1]);
  }
  return STREAMS.find(([, kind]) => found.has(kind))?.[1] ?? "other";
}

/** In UTF-16, little end first. */
function isAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  return true;
}
