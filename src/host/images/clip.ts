/**
 * Films and sounds that a slide plays. Told by their bytes; written anew without what does not play: titles, places, names of
 * programs, pictures of covers.
 */
import type { Clip } from "../../data/clip.ts";

/** What PowerPoint plays, or why it does not. */
export type FoundClip =
  | { readonly clip: Clip }
  | { readonly problem: "format"; readonly format: string }
  | { readonly problem: "broken"; readonly format: string; readonly reason: string };

const NAMES: Readonly<Record<Clip["type"], string>> = { mp4: "MP4", m4a: "MPEG-4 audio", mp3: "MP3", wav: "WAV" };

/** @returns undefined if the bytes are no film and no sound */
export function readClip(bytes: Uint8Array): FoundClip | undefined {
  const type = typeOf(bytes);
  if (type === undefined) return foreign(bytes);
  const bare = type === "wav" ? bareWave(bytes) : type === "mp3" ? bareMp3(bytes) : bareMp4(bytes);
  return typeof bare === "string"
    ? { problem: "broken", format: NAMES[type], reason: bare }
    : { clip: { bytes: bare, type } };
}

/** Brands of ISO/IEC 14496-12 files that are pictures. */
const STILL = /^(?:avif|avis|hei[a-z]|hev[a-z]|mif1|msf1)$/;

const letters = (bytes: Uint8Array, from: number, length: number): string => latin(bytes.subarray(from, from + length));

function typeOf(bytes: Uint8Array): Clip["type"] | undefined {
  if (letters(bytes, 4, 4) === "ftyp") {
    const brand = letters(bytes, 8, 4);
    if (STILL.test(brand) || brand === QUICKTIME) return undefined;
    return /^M4[AB] $/.test(brand) ? "m4a" : "mp4";
  }
  if (letters(bytes, 0, 4) === "RIFF") return letters(bytes, 8, 4) === "WAVE" ? "wav" : undefined;
  return letters(bytes, 0, 3) === "ID3" || isFrame(bytes, 0) ? "mp3" : undefined;
}

const QUICKTIME = "qt  ";

/** Films and sounds that not every PowerPoint plays. */
function foreign(bytes: Uint8Array): FoundClip | undefined {
  const known = FOREIGN.find(({ at, words }) => letters(bytes, at, words.length) === words);
  return known && { problem: "format", format: known.format };
}

const FOREIGN = [
  { at: 4, words: `ftyp${QUICKTIME}`, format: "a QuickTime film" },
  { at: 8, words: "AVI ", format: "an AVI film" },
  { at: 0, words: "\x1a\x45\xdf\xa3", format: "a WebM or Matroska film" },
  { at: 0, words: "OggS", format: "an Ogg film or sound" },
  { at: 0, words: "fLaC", format: "a FLAC sound" },
];

/** The header of an MPEG audio frame of layer III (ISO/IEC 11172-3, 2.4.1.3), with a rate of bits and of samples. */
function isFrame(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isLayer3 && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

/** Boxes that hold others on the way to a track's words. */
const HOLDERS = new Set(["moov", "trak", "mdia", "minf", "stbl"]);
/** Levels of them: each stands in the one before it. */
const DEEPEST = HOLDERS.size;
/** Boxes that say something of the clip and do not play it: 8.10.1 `udta`, 8.11.1 `meta`, 11.1 `uuid`, 8.1.2 free space. */
const SAYING = new Set(["udta", "meta", "uuid", "free", "skip", "wide"]);

/** ISO/IEC 14496-12, 4.2. What says something becomes free space of zeros: the places that tables name stay right. */
function bareMp4(bytes: Uint8Array): Uint8Array | string {
  const out = Uint8Array.from(bytes);
  const view = new DataView(out.buffer);
  const found = new Set<string>();
  const walk = (start: number, end: number, depth: number): boolean => {
    if (depth > DEEPEST) return false;
    for (let at = start; at < end; ) {
      if (at + 8 > end) return false;
      const short = view.getUint32(at);
      const head = short === 1 ? 16 : 8;
      if (at + head > end) return false;
      const size = short === 0 && depth === 0 ? end - at : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
      if (size < head || at + size > end) return false;
      const type = latin(out.subarray(at + 4, at + 8));
      found.add(type);
      if (SAYING.has(type)) {
        out.set([0x66, 0x72, 0x65, 0x65], at + 4); // free
        out.fill(0, at + head, at + size);
      } else if (type === "hdlr") {
        // 8.4.3: behind its type and three reserved numbers stands the name of the program that made it.
        out.fill(0, Math.min(at + size, at + head + 20), at + size);
      } else if (HOLDERS.has(type) && !walk(at + head, at + size, depth + 1)) return false;
      at += size;
    }
    return true;
  };
  if (!walk(0, out.length, 0)) return "it is cut off, or its boxes are out of step";
  if (!found.has("moov")) return "it has no table of contents (moov)";
  return found.has("mdat") ? out : "it holds nothing to play (mdat)";
}

/** Frames alone: no ID3v2 before them (its size is in 7 bits a byte), no APE or ID3v1 tag behind. */
function bareMp3(bytes: Uint8Array): Uint8Array | string {
  let [start, end] = [0, bytes.length];
  const size = (at: number) => [0, 1, 2, 3].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 0x7f), 0);
  while (latin(bytes.subarray(start, start + 3)) === "ID3" && start + 10 < end)
    start += 10 + size(start + 6) + ((bytes[start + 5] ?? 0) & 0x10 ? 10 : 0);
  if (latin(bytes.subarray(end - 128, end - 125)) === "TAG") end -= 128;
  if (end - 32 > start && latin(bytes.subarray(end - 32, end - 24)) === "APETAGEX") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    end -= view.getUint32(end - 20, true) + ((bytes[end - 9] ?? 0) & 0x80 ? 32 : 0);
  }
  return end > start && isFrame(bytes, start) ? bytes.slice(start, end) : "no sound stands where it should begin";
}

const PLAYS = new Set(["fmt ", "fact", "data"]);

/** RIFF: chunks of even length; those that name artist, title or program (`LIST`, `id3 `, `bext`) are left out. */
function bareWave(bytes: Uint8Array): Uint8Array | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const found = new Set<string>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = latin(bytes.subarray(at, at + 4));
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) return "it is cut off";
    if (PLAYS.has(type)) pieces.push(bytes.subarray(at, end), new Uint8Array((end - at) % 2));
    found.add(type);
    at = end + (end % 2);
  }
  if (!found.has("fmt ") || !found.has("data")) return "it holds no sound";
  const body = Buffer.concat(pieces);
  const head = Buffer.from("RIFF\0\0\0\0WAVE", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Endings of the picture that stands in a clip's place until it plays, in the order in which they are looked for. */
const POSTERS = ["png", "jpg", "jpeg"];

/** Where a clip's own picture may stand: beside it, under its name. */
export const postersOf = (src: string): readonly string[] =>
  /\.[A-Za-z0-9]+$/.test(src) ? POSTERS.map((ending) => src.replace(/\.[A-Za-z0-9]+$/, `.${ending}`)) : [];

/**
 * The drawing that stands in the place of a clip without a picture of its own: a sign to press. Straight lines between short
 * numbers, since those of curves could be a number that a release withholds. SVG, 16 by 9.
 */
export function signDrawing(): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">` +
      `<rect width="960" height="540" fill="#262626"/>` +
      `<path d="M446 187H514L563 236V304L514 353H446L397 304V236Z" fill="none" stroke="#ffffff" stroke-width="10"/>` +
      `<path d="M450 216 546 270 450 324Z" fill="#ffffff"/></svg>`,
  );
}
