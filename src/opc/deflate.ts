/**
 * Deflate (RFC 1951) by zlib as WebAssembly, which zip.js ships. Not `node:zlib`, whose output changes with the zlib that a
 * Node build carries; a port to JavaScript needs three times as long.
 */
import PROGRAM from "@zip.js/zip.js/dist/zip-module.wasm";

/** What we call of it, as zip.js does: pointers, lengths and states are numbers. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (bytes: number) => number;
  readonly deflate_new: () => number;
  readonly deflate_init_raw: (stream: number, level: number) => number;
  /** @returns the state in the highest byte, the bytes that were written in the others */
  readonly deflate_process: (
    stream: number,
    from: number,
    length: number,
    to: number,
    room: number,
    flush: number,
  ) => number;
  readonly deflate_last_consumed: (stream: number) => number;
  readonly deflate_end: (stream: number) => number;
}

/** Not among the types of the language alone; Node and browsers have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** zlib's own default: between its fastest and its smallest. */
const LEVEL = 6;
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
}

/** Started when first asked for, once for the process. A call ends before another begins. */
const kept: { opened?: Opened } = {};

function open(): Opened {
  if (kept.opened !== undefined) return kept.opened;
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(PROGRAM)).exports as Zlib;
  kept.opened = { zlib, from: zlib.malloc(ROOM), to: zlib.malloc(ROOM) };
  return kept.opened;
}

/**
 * Packs bytes as an entry of a ZIP archive holds them.
 * @returns the same bytes for the same content, on every machine
 * @throws Error when zlib refuses, which is a bug
 */
export function deflate(content: Uint8Array): Uint8Array {
  const { zlib, from, to } = open();
  const stream = zlib.deflate_new();
  if (zlib.deflate_init_raw(stream, LEVEL) !== 0) throw new Error("zlib does not begin");
  const pieces: Uint8Array[] = [];
  for (let at = 0, state = 0; state !== END; at += zlib.deflate_last_consumed(stream)) {
    const piece = content.subarray(at, at + ROOM);
    // Its memory is another one once it has grown.
    new Uint8Array(zlib.memory.buffer).set(piece, from);
    const isLast = at + piece.length === content.length;
    const answer = zlib.deflate_process(stream, from, piece.length, to, ROOM, isLast ? LAST : MORE);
    state = answer >> 24;
    if (state < 0) throw new Error(`zlib stops with ${state}`);
    pieces.push(new Uint8Array(zlib.memory.buffer).slice(to, to + (answer & 0xffffff)));
  }
  zlib.deflate_end(stream);
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
