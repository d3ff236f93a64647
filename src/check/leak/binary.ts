/** The texts of bytes that are no text: of pictures, fonts, embedded files. */
import { inflateSync } from "node:zlib";

/** Runs of printable characters in a file that is no text: as ASCII, as UTF-16, as UTF-8, and packed in a PNG. */
export function binaryTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [...utf8Runs(bytes), ...packedTexts(bytes)];
  for (const step of [1, 2]) {
    let run = "";
    for (let at = 0; at < bytes.length; at += step) {
      const byte = bytes[at] ?? 0;
      const isPrintable = byte >= 0x20 && byte < 0x7f && (step === 1 || bytes[at + 1] === 0);
      if (isPrintable) run += String.fromCharCode(byte);
      if (!isPrintable || run.length >= LONGEST_RUN) {
        if (run.length >= SHORTEST_RUN) texts.push(run);
        run = "";
      }
    }
    if (run.length >= SHORTEST_RUN) texts.push(run);
  }
  return texts;
}

const SHORTEST_RUN = 8;
const LONGEST_RUN = 1 << 16;

const WORDS = /[^\p{C}\p{Zl}\p{Zp}\ufffd]{3,}/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** Words of any script; those in ASCII alone are found as such. */
function utf8Runs(bytes: Uint8Array): readonly string[] {
  const runs = new TextDecoder().decode(bytes).match(WORDS) ?? [];
  return runs.filter((run) => BEYOND_ASCII.test(run));
}

const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** More than any text in a picture has; what unpacks to more is a bomb. */
const MOST_UNPACKED = 1 << 20;

/** Texts, and names in colour profiles, that a PNG holds deflated (ISO/IEC 15948, 11.3.3 and 11.3.4). */
function packedTexts(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(PNG)) return [];
  const texts: string[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (!["zTXt", "iTXt", "iCCP"].includes(type)) continue;
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    const start = data.indexOf(0) + (type === "iTXt" ? 3 : 2);
    // An international text has its language and its keyword in that language before it.
    const from = type === "iTXt" ? data.indexOf(0, data.indexOf(0, start) + 1) + 1 : start;
    texts.push(inflated(data.subarray(from)));
  }
  return texts.filter((text) => text !== "");
}

function inflated(data: Uint8Array): string {
  try {
    return inflateSync(data, { maxOutputLength: MOST_UNPACKED }).toString("utf8");
  } catch {
    return "";
  }
}
