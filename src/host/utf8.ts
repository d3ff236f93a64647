import { diagnose } from "../diagnostics/diagnose.ts";
import { HostError } from "./types.ts";

const STRICT = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes a text file: UTF-8, byte order mark removed. Throws `HostError` at the first byte that is not UTF-8,
 * with the text as well as it can be read, so that the report can show the line.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return STRICT.decode(bytes);
  } catch {
    throw notText(bytes, file);
  }
}

function notText(bytes: Uint8Array, file: string): HostError {
  if (isUtf16(bytes)) return new HostError(diagnose("host/utf16", { file }, { span: { file, start: 0, end: 0 } }));
  const offset = firstInvalid(bytes);
  const lenient = new TextDecoder("utf-8");
  const start = lenient.decode(bytes.subarray(0, offset)).length;
  const diagnostic = diagnose("host/not-utf8", { file, offset }, { span: { file, start, end: start + 1 } });
  return new HostError(diagnostic, new Map([[file, lenient.decode(bytes)]]));
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Offset of the first byte that starts no well-formed sequence (Unicode 15, table 3-7). */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}
