/**
 * zlib as WebAssembly, which zip.js ships: deflate (RFC 1951) and its zlib form (RFC 1950). To pack, not `node:zlib`, whose
 * output changes with the zlib that a Node build carries, and which cannot unpack piece by piece at once; a port to JavaScript needs
 * three times as long.
 */
import { crc32 } from "node:zlib";
import PROGRAM from "@zip.js/zip.js/dist/zip-module.wasm";
import { joinBytes } from "../data/bytes.ts";

type Begin = (stream: number, level: number) => number;
/** @returns the state in the highest byte, the bytes that were written in the others */
type Process = (stream: number, from: number, length: number, to: number, room: number, flush: number) => number;

/** What we call of it, as zip.js does: pointers, lengths and states are numbers. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (bytes: number) => number;
  readonly deflate_new: () => number;
  readonly deflate_init: Begin;
  readonly deflate_init_raw: Begin;
  readonly deflate_process: Process;
  readonly deflate_last_consumed: (stream: number) => number;
  readonly deflate_end: (stream: number) => number;
  readonly inflate_new: () => number;
  readonly inflate_init_raw: (stream: number) => number;
  readonly inflate_process: Process;
  readonly inflate_last_consumed: (stream: number) => number;
  readonly inflate_end: (stream: number) => number;
}

/** Not among the types of the language alone; Node and browsers have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Bytes that are handed over at once: most parts of a deck are smaller. */
const ROOM = 2 ** 20;
/** `Z_NO_FLUSH`, `Z_FINISH` */
const [MORE, LAST] = [0, 4];
/** `Z_STREAM_END` */
const END = 1;

interface Opened {
  readonly zlib: Zlib;
  readonly from: number;
  readonly to: number;
  /** All of its memory, which is another one once it has grown. */
  readonly bytes: () => Uint8Array;
}

/** Started when first asked for, once for the process. A call ends before another begins. */
const kept: { opened?: Opened } = {};

function open(): Opened {
  if (kept.opened !== undefined) return kept.opened;
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(PROGRAM)).exports as Zlib;
  let all = new Uint8Array(zlib.memory.buffer);
  const bytes = (): Uint8Array => {
    if (all.length === 0) all = new Uint8Array(zlib.memory.buffer);
    return all;
  };
  kept.opened = { zlib, from: zlib.malloc(ROOM), to: zlib.malloc(ROOM), bytes };
  return kept.opened;
}

/**
 * Packs bytes as an entry of a ZIP archive holds them, at zlib's own level between fast and small.
 * @returns the same bytes for the same content, on every machine
 * @throws Error when zlib refuses, which is a bug
 */
export const deflate = (content: Uint8Array): Uint8Array => packed(content, "deflate_init_raw", 6);

/** The same with a head and a checksum, as tables of web fonts are packed: as small as it gets. */
export const deflateWithHead = (content: Uint8Array): Uint8Array => packed(content, "deflate_init", 9);

export interface DeflatedText {
  readonly data: Uint8Array;
  /** Bytes of the text as UTF-8, and their CRC-32. */
  readonly size: number;
  readonly crc: number;
}

const encoder = new TextEncoder();
/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES = 3;

/** `deflate` of a text as UTF-8, which is written where zlib reads it: of a thousand parts each copy is a hundredth of a build. */
export function deflateText(text: string): DeflatedText {
  if (text.length * MOST_BYTES > ROOM) {
    const content = encoder.encode(text);
    return { data: deflate(content), size: content.length, crc: crc32(content) };
  }
  const { from, bytes } = open();
  const { written } = encoder.encodeInto(text, bytes().subarray(from, from + ROOM));
  const crc = crc32(bytes().subarray(from, from + written));
  return { size: written, crc, data: packed(written, "deflate_init_raw", 6) };
}

/** Bytes; or how many stand already where zlib reads them, at most `ROOM`. */
type Content = Uint8Array | number;

function packed(content: Content, begin: "deflate_init" | "deflate_init_raw", level: number): Uint8Array {
  const { zlib } = open();
  const stream = zlib.deflate_new();
  const pieces: Uint8Array[] = [];
  try {
    if (zlib[begin](stream, level) !== 0) throw new Error("zlib does not begin");
    run("deflate", stream, content, (piece) => pieces.push(piece));
  } finally {
    zlib.deflate_end(stream);
  }
  const [first = new Uint8Array(), ...more] = pieces;
  return more.length === 0 ? first : joinBytes(pieces);
}

/**
 * Unpacks what was deflated, piece by piece: nothing of it is kept.
 * @param take is given each piece, and may throw to stop
 * @throws Error where the data are no deflated data, or end too early
 */
export function inflate(data: Uint8Array, take: (piece: Uint8Array) => void): void {
  const { zlib } = open();
  const stream = zlib.inflate_new();
  try {
    if (zlib.inflate_init_raw(stream) !== 0) throw new Error("zlib does not begin");
    run("inflate", stream, data, take);
  } finally {
    zlib.inflate_end(stream);
  }
}

function run(way: "deflate" | "inflate", stream: number, content: Content, take: (piece: Uint8Array) => void): void {
  const { zlib, from, to, bytes } = open();
  const total = typeof content === "number" ? content : content.length;
  for (let at = 0, state = 0; state !== END; ) {
    const length = Math.min(ROOM, total - at);
    if (typeof content !== "number") bytes().set(content.subarray(at, at + length), from);
    const isLast = at + length === total;
    const answer = zlib[`${way}_process`](
      stream,
      typeof content === "number" ? from + at : from,
      length,
      to,
      ROOM,
      isLast && way === "deflate" ? LAST : MORE,
    );
    state = answer >> 24;
    const [read, written] = [zlib[`${way}_last_consumed`](stream), answer & 0xffffff];
    if (state < 0 || (state !== END && read === 0 && written === 0)) throw new Error(`zlib stops with ${state}`);
    at += read;
    if (written > 0) take(bytes().slice(to, to + written));
  }
}
