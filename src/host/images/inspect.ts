import { BOUNDS } from "../../data/bounds.ts";
import type { Asset } from "../../scene/types.ts";
import { readSize } from "./size.ts";
import { checkGif, checkJpeg, checkPng, gifFrames } from "./whole.ts";

/** Why bytes are no picture for a deck. */
export type ImageProblem =
  | { readonly problem: "svg" }
  | { readonly problem: "webp" }
  | { readonly problem: "unknown" }
  | { readonly problem: "format"; readonly format: string }
  | { readonly problem: "broken"; readonly format: string; readonly reason: string }
  | { readonly problem: "pixels"; readonly width: number; readonly height: number; readonly limit: number };

const NAMES: Readonly<Record<Asset["type"], string>> = { png: "PNG", jpeg: "JPEG", gif: "GIF" };
const WHOLE: Readonly<Record<Asset["type"], (bytes: Uint8Array) => string>> = {
  png: checkPng,
  jpeg: checkJpeg,
  gif: checkGif,
};

/**
 * Recognises a picture by its content, checks that it is complete and reads its size in pixels, turned as its
 * EXIF orientation says.
 */
export function inspectImage(bytes: Uint8Array): Asset | ImageProblem {
  const type = typeOf(bytes);
  if (type === undefined) return foreign(bytes);
  const format = NAMES[type];
  const reason = WHOLE[type](bytes);
  if (reason !== "") return { problem: "broken", format, reason };
  const size = readSize(type, bytes);
  if (size === undefined || !(size.width > 0) || !(size.height > 0)) {
    return { problem: "broken", format, reason: "its size cannot be read" };
  }
  const { width, height, orientation } = size;
  if (width * height > BOUNDS.pixels) return { problem: "pixels", width, height, limit: BOUNDS.pixels };
  return turned({ bytes, type, width, height }, orientation);
}

/**
 * A picture as it is seen upright.
 * @param stored with its size as its pixels lie
 * @param orientation 1 to 8; 5 to 8 lie on their side (EXIF 2.32, tag 0x0112)
 */
export function turned(stored: Asset, orientation: number): Asset {
  if (orientation === 1) return stored;
  const { width, height } = stored;
  return orientation < 5 ? { ...stored, orientation } : { ...stored, width: height, height: width, orientation };
}

/** What a picture may look like elsewhere than it does here: it moves, or its colours are those of a press. */
export function habitsOf({ type, bytes }: Asset): { readonly isAnimated: boolean; readonly isCmyk: boolean } {
  const frames = type === "gif" ? gifFrames(bytes) : 1;
  return {
    isAnimated: typeof frames === "number" && frames > 1,
    isCmyk: type === "jpeg" && readSize(type, bytes)?.isCmyk === true,
  };
}

function starts(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}
const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

function typeOf(bytes: Uint8Array): Asset["type"] | undefined {
  if (starts(bytes, [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a])) return "png";
  if (starts(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (starts(bytes, ascii("GIF87a")) || starts(bytes, ascii("GIF89a"))) return "gif";
  return undefined;
}

const FOREIGN: readonly { readonly format: string; readonly at: number; readonly signature: readonly number[] }[] = [
  { format: "a TIFF picture", at: 0, signature: [0x49, 0x49, 0x2a, 0] },
  { format: "a TIFF picture", at: 0, signature: [0x4d, 0x4d, 0, 0x2a] },
  { format: "an AVIF picture", at: 4, signature: ascii("ftypavif") },
  { format: "an HEIC picture", at: 4, signature: ascii("ftyphei") },
  { format: "an HEIC picture", at: 4, signature: ascii("ftypmif1") },
  { format: "a PDF page", at: 0, signature: ascii("%PDF") },
  { format: "a BMP picture", at: 0, signature: ascii("BM") },
];

function foreign(bytes: Uint8Array): ImageProblem {
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 2048));
  if (/<svg[\s>]/.test(head)) return { problem: "svg" };
  if (starts(bytes, ascii("RIFF")) && starts(bytes, ascii("WEBP"), 8)) return { problem: "webp" };
  const known = FOREIGN.find(({ at, signature }) => starts(bytes, signature, at));
  return known ? { problem: "format", format: known.format } : { problem: "unknown" };
}
