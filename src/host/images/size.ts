import type { Asset } from "../../scene/types.ts";

/** Pixels as stored, and the EXIF orientation (1 to 8; 1 is upright). */
export interface StoredSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Colours as a press mixes them. */
  readonly isCmyk?: boolean;
}

type Reader = (view: DataView) => StoredSize | undefined;

const READERS: Readonly<Record<Asset["type"], Reader>> = {
  png: (view) => upright(view.getUint32(16), view.getUint32(20)),
  gif: (view) => upright(view.getUint16(6, true), view.getUint16(8, true)),
  jpeg: readJpeg,
};

const upright = (width: number, height: number): StoredSize => ({ width, height, orientation: 1 });

/** Size of a picture that is known to be whole; undefined if it does not say. */
export function readSize(type: Asset["type"], bytes: Uint8Array): StoredSize | undefined {
  try {
    return READERS[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A length that points past the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The frame header holds the size (ITU-T T.81, B.2.2); SOF markers are C0 to CF without DHT, JPG and DAC. */
function readJpeg(view: DataView): StoredSize | undefined {
  let orientation = 1;
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xe1) orientation = tryOrientation(view, at + 4) ?? orientation;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const isCmyk = view.getUint8(at + 9) === 4;
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation, isCmyk };
    }
    if (marker === 0xda) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/**
 * The orientation of EXIF data; undefined where they do not say: viewers show a picture with broken ones as it lies.
 * @param start where “Exif” stands
 */
export function tryOrientation(view: DataView, start: number): number | undefined {
  try {
    return readOrientation(view, start);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const ORIENTATION = 0x0112;

/** Tag 0x0112 of the first directory (EXIF 2.32, 4.6.4; TIFF 6.0). */
function readOrientation(view: DataView, start: number): number | undefined {
  if (view.getUint32(start) !== 0x45786966) return undefined;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
