/**
 * WebP (RFC 9649), which PowerPoint before 2021 does not show: as PNG, a photograph as JPEG. Photographs are what the
 * lossy form holds without transparency; as PNG they would be ten times as large.
 */
import { deflateSync } from "node:zlib";
import { BOUNDS } from "../../data/bounds.ts";
import type { Size } from "../../scene/types.ts";
import { readBeside } from "../shipped.ts";
import { encodePng, onCanvas, type Pixels } from "./pixels.ts";
import { pngProfile } from "./png-profile.ts";
import { withoutWords } from "./profile-words.ts";
import { tryOrientation } from "./size.ts";

/** Why a WebP picture cannot be used, in a few words. */
export class WebpFault extends Error {}

/** More pixels than a deck needs from a picture that is written anew in memory. */
export class WebpPixels extends Error {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    super("too many pixels");
    this.width = width;
    this.height = height;
  }
}

export interface Rewritten {
  readonly type: "png" | "jpeg";
  readonly bytes: Uint8Array;
  /** As stored, before it is turned upright. */
  readonly width: number;
  readonly height: number;
  /** EXIF's, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** Of an animation only the first picture is taken. */
  readonly isAnimated: boolean;
}

/**
 * Writes a WebP picture anew in a form that every PowerPoint shows; its colour profile goes along, all else that does not
 * draw stays behind.
 * @throws WebpFault, WebpPixels
 */
export async function rewriteWebp(bytes: Uint8Array): Promise<Rewritten> {
  const { still, isPhotograph, canvas, at, profile, orientation, isAnimated } = readFile(bytes);
  const frame = await decode(still);
  const { width, height } = canvas;
  const image = frame.width === width && frame.height === height ? frame : onCanvas(frame, canvas, at);
  const isWhole = image === frame;
  const head = { width, height, orientation, isAnimated };
  if (isPhotograph && isWhole)
    return { ...head, type: "jpeg", bytes: withJpegProfile(await encodeJpeg(image), profile) };
  return { ...head, type: "png", bytes: withPngProfile(await encodePng(image), profile) };
}

interface WebpFile {
  /** A WebP file of one picture. */
  readonly still: Uint8Array;
  readonly isPhotograph: boolean;
  readonly canvas: Size;
  /** Where the picture lies on its canvas. */
  readonly at: { readonly x: number; readonly y: number };
  readonly profile: Uint8Array | null;
  readonly orientation: number;
  readonly isAnimated: boolean;
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  /** With its head and padding. */
  readonly whole: Uint8Array;
}

/** Chunks beyond these belong to no picture that a deck shows: an animation of a day has some thousands. */
const MOST_CHUNKS = 100_000;

/** RFC 9649, 2.3 to 2.7. */
function readFile(bytes: Uint8Array): WebpFile {
  const chunks = chunksOf(bytes.subarray(12));
  const extended = chunks.find(({ name }) => name === "VP8X")?.data;
  const animated = chunks.find(({ name }) => name === "ANMF")?.data;
  const inner = animated === undefined ? chunks : chunksOf(animated.subarray(16));
  const picture = inner.find(({ name }) => name === "VP8 " || name === "VP8L");
  if (picture === undefined) throw new WebpFault("it holds no picture data");
  const size = sizeOf(picture);
  const alpha = inner.find(({ name }) => name === "ALPH");
  const canvas =
    extended === undefined || extended.length < 10
      ? size
      : { width: 1 + number24(extended, 4), height: 1 + number24(extended, 7) };
  for (const { width, height } of [size, canvas])
    if (width * height > BOUNDS.rewritten) throw new WebpPixels(width, height);
  const at = animated === undefined ? { x: 0, y: 0 } : { x: 2 * number24(animated, 0), y: 2 * number24(animated, 3) };
  if (at.x + size.width > canvas.width || at.y + size.height > canvas.height)
    throw new WebpFault("its picture lies outside its canvas");
  const exif = chunks.find(({ name }) => name === "EXIF")?.data;
  const described = chunks.find(({ name }) => name === "ICCP");
  return {
    still: riff(alpha === undefined ? [picture.whole] : [alphaHead(size), alpha.whole, picture.whole]),
    isPhotograph: picture.name === "VP8 " && alpha === undefined,
    canvas,
    at,
    profile: described === undefined ? null : withoutWords(described.data),
    orientation: exif === undefined ? 1 : orientationOf(exif),
    isAnimated: animated !== undefined,
  };
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) throw new WebpFault("the file ends too early");
    if (chunks.length === MOST_CHUNKS) throw new WebpFault("it has more parts than any picture");
    const next = Math.min(bytes.length, end + (end % 2));
    chunks.push({ name: named(bytes, at), data: bytes.subarray(at + 8, end), whole: bytes.subarray(at, next) });
    at = next;
  }
  return chunks;
}

/** As its own head says, which the decoder goes by: RFC 6386, 9.1; RFC 9649, 3.4. */
function sizeOf({ name, data }: Chunk): Size {
  if (data.length < 10) throw new WebpFault("the file ends too early");
  if (name === "VP8L") {
    const bits = new DataView(data.buffer, data.byteOffset + 1, 4).getUint32(0, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  const number14 = (at: number): number => ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) & 0x3fff;
  return { width: number14(6), height: number14(8) };
}

/** EXIF with or without the name that JPEG puts before it. */
function orientationOf(exif: Uint8Array): number {
  const hasName = latin(exif.subarray(0, 4)) === "Exif";
  const whole = hasName ? exif : Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif]);
  return tryOrientation(new DataView(whole.buffer, whole.byteOffset, whole.byteLength), 0) ?? 1;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const named = (bytes: Uint8Array, at: number): string => latin(bytes.subarray(at, at + 4));
const number24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

function riff(parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...parts]);
  const head = Buffer.alloc(8, "RIFF");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** RFC 9649, 2.7.1: a picture with a part for its transparency needs this head. */
function alphaHead({ width, height }: Size): Uint8Array {
  const head = Buffer.alloc(18, "VP8X");
  head.writeUInt32LE(10, 4);
  head.writeUInt32LE(0x10, 8);
  head.writeUIntLE(width - 1, 12, 3);
  head.writeUIntLE(height - 1, 15, 3);
  return head;
}

const opened: {
  webp?: Promise<typeof import("@jsquash/webp/decode.js")>;
  jpeg?: Promise<typeof import("@jsquash/jpeg/encode.js")>;
} = {};

/** What libwebp would print belongs to nobody's terminal. */
const SILENT = { print: () => undefined, printErr: () => undefined };

async function decode(still: Uint8Array): Promise<Pixels> {
  opened.webp ??= import("@jsquash/webp/decode.js").then(async (library) => {
    const code = readBeside(["wasm/webp.wasm", "node_modules/@jsquash/webp/codec/dec/webp_dec.wasm"]);
    await library.init({ ...SILENT, wasmBinary: Uint8Array.from(code).buffer });
    return library;
  });
  const { default: read } = await opened.webp;
  try {
    return await read(Uint8Array.from(still).buffer);
  } catch {
    // What it left behind in its memory is not known.
    delete opened.webp;
    throw new WebpFault("its picture data cannot be read");
  }
}

/** Loses nothing that an eye sees on a screen. */
const QUALITY = 92;

async function encodeJpeg(image: Pixels): Promise<Uint8Array> {
  opened.jpeg ??= import("@jsquash/jpeg/encode.js").then(async (library) => {
    const code = readBeside(["wasm/mozjpeg.wasm", "node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"]);
    await library.init({ ...SILENT, wasmBinary: Uint8Array.from(code).buffer });
    return library;
  });
  const { default: write } = await opened.jpeg;
  // Older readers of JPEG, and printers, want the plain form.
  return new Uint8Array(await write(image as Parameters<typeof write>[0], { quality: QUALITY, progressive: false }));
}

/** Behind the head (ISO/IEC 15948, 5.6). */
function withPngProfile(png: Uint8Array, profile: Uint8Array | null): Uint8Array {
  if (profile === null) return png;
  const chunk = pngProfile(Buffer.concat([Buffer.of(0), deflateSync(profile)]));
  const end = 8 + 25;
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}

/** In pieces of at most 64 KB behind the start (ICC.1:2022, B.4). */
function withJpegProfile(jpeg: Uint8Array, profile: Uint8Array | null): Uint8Array {
  const most = 65_519;
  const count = Math.ceil((profile?.length ?? 0) / most);
  if (profile === null || count === 0 || count > 255) return jpeg;
  const pieces = Array.from({ length: count }, (_, n) => {
    const data = profile.subarray(n * most, (n + 1) * most);
    const head = Buffer.from([0xff, 0xe2, 0, 0, ...Buffer.from("ICC_PROFILE\0", "latin1"), n + 1, count]);
    head.writeUInt16BE(head.length - 2 + data.length, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...pieces, jpeg.subarray(2)]);
}
