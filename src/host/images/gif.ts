/** The first picture of a GIF, for outputs that cannot hold one: a PDF has no such form of picture. */
import { BOUNDS } from "../../data/bounds.ts";
import { gifPieces } from "./bare.ts";
import { encodePng, onCanvas } from "./pixels.ts";

/**
 * @param bytes a whole GIF (`whole.ts`)
 * @returns PNG; null where it is too large to be unpacked, or its pixels cannot be read
 */
export async function firstPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  const pieces = gifPieces(bytes) ?? [];
  const [head] = pieces;
  const at = pieces.findIndex((piece) => piece[0] === 0x2c);
  const frame = pieces[at];
  if (head === undefined || frame === undefined) return null;
  const number16 = (of: Uint8Array, from: number): number => (of[from] ?? 0) | ((of[from + 1] ?? 0) << 8);
  const canvas = { width: number16(head, 6), height: number16(head, 8) };
  const place = { x: number16(frame, 1), y: number16(frame, 3) };
  const size = { width: number16(frame, 5), height: number16(frame, 7) };
  const isInside = place.x + size.width <= canvas.width && place.y + size.height <= canvas.height;
  if (!isInside || canvas.width * canvas.height > BOUNDS.rewritten) return null;
  // The library reads every picture of a file at once, so that it is given the first alone.
  const first = Buffer.concat([...pieces.slice(0, at + 1), Buffer.of(0x3b)]);
  const { parseGIF, decompressFrames } = await import("gifuct-js");
  try {
    const [picture] = decompressFrames(parseGIF(Uint8Array.from(first).buffer), true);
    if (picture === undefined || picture.patch.length !== 4 * size.width * size.height) return null;
    return await encodePng(onCanvas({ ...size, data: picture.patch }, canvas, place));
  } catch {
    return null;
  }
}
