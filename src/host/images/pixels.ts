/** Pictures as their pixels. */
import type { Size } from "../../scene/types.ts";

export interface Pixels extends Size {
  /** Red, green, blue, alpha of each. */
  readonly data: Uint8ClampedArray;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A smaller picture where it lies, all around it transparent. */
export function onCanvas(frame: Pixels, { width, height }: Size, at: Place): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < frame.height; row++) {
    const line = frame.data.subarray(4 * row * frame.width, 4 * (row + 1) * frame.width);
    data.set(line, 4 * ((at.y + row) * width + at.x));
  }
  return { width, height, data };
}

/** Without a channel for transparency where nothing is transparent. */
export async function encodePng({ width, height, data }: Pixels): Promise<Uint8Array> {
  const { PNG } = await import("pngjs");
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  let isOpaque = true;
  for (let at = 3; isOpaque && at < data.length; at += 4) isOpaque = data[at] === 255;
  return PNG.sync.write(picture, { colorType: isOpaque ? 2 : 6 });
}
