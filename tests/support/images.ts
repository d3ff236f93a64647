/** Small sound pictures, made by hand. */
import { crc32, deflateSync } from "node:zlib";

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));
const big32 = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const big16 = (value: number): readonly number[] => [value >> 8, value & 255];

function chunk(type: string, data: Uint8Array | readonly number[]): Uint8Array {
  const body = bytes(ascii(type), data);
  return bytes(big32(data.length), body, big32(crc32(body)));
}

/** A white PNG; only small ones hold all their pixels. */
export function png(width: number, height: number): Uint8Array {
  const rows =
    width * height > 10_000
      ? Uint8Array.of(0)
      : new Uint8Array((width * 3 + 1) * height).map((_, i) => (i % (width * 3 + 1) === 0 ? 0 : 255));
  return bytes(
    [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a],
    chunk("IHDR", [...big32(width), ...big32(height), 8, 2, 0, 0, 0]),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", []),
  );
}

/** A GIF of one frame without colours of its own. */
export function gif(width: number, height: number): Uint8Array {
  const size = [width, 0, height, 0];
  return bytes(
    ascii("GIF89a"),
    size,
    [0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    [0x2c, 0, 0, 0, 0, ...size, 0],
    [2, 2, 0x44, 1, 0],
    [0x3b],
  );
}

/** The frame of a JPEG, with an EXIF orientation if one is given. */
export function jpeg(width: number, height: number, orientation?: number): Uint8Array {
  const tiff = [
    ...ascii("MM"),
    0,
    42,
    ...big32(8),
    0,
    1,
    ...big16(0x0112),
    ...big16(3),
    ...big32(1),
    ...big16(orientation ?? 1),
    0,
    0,
    ...big32(0),
  ];
  const exif = [...ascii("Exif"), 0, 0, ...tiff];
  const app1 = orientation === undefined ? [] : [0xff, 0xe1, ...big16(exif.length + 2), ...exif];
  const frame = [8, ...big16(height), ...big16(width), 1, 1, 0x11, 0];
  return bytes(
    [0xff, 0xd8],
    app1,
    [0xff, 0xc0, ...big16(frame.length + 2), ...frame],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    [1, 2, 3],
    [0xff, 0xd9],
  );
}
