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

/** Boxes that hold others (ISO/IEC 14496-12). */
const HOLDERS = new Set("moov trak mdia minf dinf stbl edts mvex moof traf mfra".split(" "));
/**
 * Boxes that say how to play, and what. All others are made free space of the same length, so that no offset moves: `udta` and
 * `meta` say titles and places, and nobody knows what a program writes into those of its own.
 */
const PLAYED = new Set(
  (
    "ftyp styp mdat sidx ssix pdin mvhd tkhd tref elst mdhd hdlr vmhd smhd hmhd nmhd sthd dref stsd stts ctts cslg stss " +
    "stsh stps stsz stz2 stsc stco co64 sdtp sbgp sgpd subs saiz saio padb stdp mehd trex trep mfhd tfhd tfdt trun tfra mfro"
  ).split(" "),
);
/** Levels of them: `moov`, `trak`, `mdia`, `minf`, `stbl`, and what stands in it. */
const DEEPEST = 5;

/** ISO/IEC 14496-12, 4.2. What says something becomes free space of zeros: the places that tables name stay right. */
function bareMp4(bytes: Uint8Array): Uint8Array | string {
  const out = Uint8Array.from(bytes);
  const view = new DataView(out.buffer);
  const found = new Set<string>();
  let isWhole = true;
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
      if (!HOLDERS.has(type) && !PLAYED.has(type)) {
        out.set([0x66, 0x72, 0x65, 0x65], at + 4); // free
        out.fill(0, at + head, at + size);
      } else if (type === "hdlr") {
        // 8.4.3: behind its type and three reserved numbers stands the name of the program that made it.
        out.fill(0, Math.min(at + size, at + head + 20), at + size);
      } else if (type === "stsd") forgetCompressor(out, view, at + head + 8, at + size);
      else if (type === "dref") isWhole &&= isSelfContained(out, view, at + head + 8, at + size);
      else if (HOLDERS.has(type) && !walk(at + head, at + size, depth + 1)) return false;
      at += size;
    }
    return true;
  };
  if (!walk(0, out.length, 0)) return "it is cut off, or its boxes are out of step";
  if (!isWhole) return "it plays what stands in another file";
  if (!found.has("moov")) return "it has no table of contents (moov)";
  return found.has("mdat") ? out : "it holds nothing to play (mdat)";
}

/** Kinds of pictures in films, whose entries say the name of the program that packed them (ISO/IEC 14496-12, 12.1.3). */
const PICTURES = new Set("avc1 avc3 hvc1 hev1 mp4v av01 vp08 vp09 s263 dvh1 dvhe encv".split(" "));
const COMPRESSOR = { at: 50, length: 32 } as const;

/** Boxes one after the other within `start` and `end`, as far as they go. */
function* boxesIn(out: Uint8Array, view: DataView, start: number, end: number) {
  for (let at = start; at + 8 <= end; ) {
    const next = at + view.getUint32(at);
    if (next < at + 8 || next > end) return;
    yield { at, end: next, type: latin(out.subarray(at + 4, at + 8)) };
    at = next;
  }
}

function forgetCompressor(out: Uint8Array, view: DataView, start: number, end: number): void {
  for (const { at, end: next, type } of boxesIn(out, view, start, end))
    if (PICTURES.has(type)) {
      const name = Math.min(at + COMPRESSOR.at, next);
      out.fill(0, name, Math.min(name + COMPRESSOR.length, next));
    }
}

/** Whether a film names no other file or address to play from (8.7.2); one that says it need not is made to say nothing. */
function isSelfContained(out: Uint8Array, view: DataView, start: number, end: number): boolean {
  for (const { at, end: next } of boxesIn(out, view, start, end)) {
    if (next < at + 12 || (view.getUint32(at + 8) & 1) === 0) return false;
    out.fill(0, at + 12, next);
  }
  return true;
}

/** Frames alone: none of the tags that programs put before, behind and between them (ID3, APE, Lyrics3). */
function bareMp3(bytes: Uint8Array): Uint8Array | string {
  const frames: Uint8Array[] = [];
  let end = afterTags(bytes);
  for (let at = end; at < bytes.length; ) {
    const length = frameLength(bytes, at);
    // Amid a tag a frame may seem to begin: where one does, others stand before or behind it.
    const next = at + length;
    const isSound = length > 0 && (at === end || next === bytes.length || frameLength(bytes, next) > 0);
    if (isSound) frames.push(bytes.subarray(at, next));
    if (isSound) end = next;
    at = isSound ? next : at + 1;
  }
  return frames.length > 0 ? Buffer.concat(frames) : "no sound stands where it should begin";
}

/** Behind what ID3v2 says before the sound; its size is in 7 bits a byte. */
function afterTags(bytes: Uint8Array): number {
  const size = (at: number) => [0, 1, 2, 3].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 0x7f), 0);
  let start = 0;
  while (letters(bytes, start, 3) === "ID3" && start + 10 < bytes.length)
    start += 10 + size(start + 6) + ((bytes[start + 5] ?? 0) & 0x10 ? 10 : 0);
  return start;
}

/** Thousands of bits a second of layer III, and samples a second, by version 1 or 2 (ISO/IEC 11172-3 and 13818-3, 2.4.2.3). */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLES = [44_100, 48_000, 32_000] as const;

/** Bytes of the frame that begins there; 0 where none does. */
function frameLength(bytes: Uint8Array, at: number): number {
  if (!isFrame(bytes, at)) return 0;
  const [version, third = 0] = [((bytes[at + 1] ?? 0) >> 3) & 3, bytes[at + 2]];
  const isFirst = version === 3;
  const bits = RATES[isFirst ? 0 : 1][third >> 4] ?? 0;
  // Version 2 halves the samples, 2.5 halves them again.
  const samples = (SAMPLES[(third >> 2) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((isFirst ? 144_000 : 72_000) * bits) / samples) + ((third >> 1) & 1);
}

/**
 * Codings of sound in WAV files that programs play, and how many bytes each says of itself behind the 16 that all have: PCM, floating
 * point, A-law, µ-law, ADPCM of Microsoft and IMA, GSM 6.10, MP3, and the one that names another.
 */
const CODINGS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [3, 0],
  [6, 0],
  [7, 0],
  [2, 32],
  [0x11, 2],
  [0x31, 2],
  [0x55, 12],
  [0xfffe, 22],
]);

/** What of a chunk says how to play; null where the coding is none that programs play. */
function playedOf(type: string, body: Uint8Array): Uint8Array | null {
  if (type !== "fmt ") return type === "fact" ? body.subarray(0, 4) : body;
  const coding = CODINGS.get((body[0] ?? 0) + 256 * (body[1] ?? 0));
  if (coding === undefined || body.length < 16) return null;
  if (coding === 0) return body.subarray(0, 16);
  const more = body.subarray(18, 18 + coding);
  return Buffer.concat([body.subarray(0, 16), Buffer.of(more.length, 0), more]);
}

const PLAYS = new Set(["fmt ", "fact", "data"]);

/** RIFF: chunks of even length; those that name artist, title or program (`LIST`, `id3 `, `bext`) are left out, and so is a second of a kind. */
function bareWave(bytes: Uint8Array): Uint8Array | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const found = new Set<string>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = latin(bytes.subarray(at, at + 4));
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) return "it is cut off";
    if (PLAYS.has(type) && !found.has(type)) {
      const body = playedOf(type, bytes.subarray(at + 8, end));
      if (body === null) return "its sound is in a coding that is not played everywhere: save it as PCM";
      pieces.push(chunk(type, body));
    }
    found.add(type);
    at = end + (end % 2);
  }
  if (!found.has("fmt ") || !found.has("data")) return "it holds no sound";
  return chunk("RIFF", Buffer.concat([Buffer.from("WAVE", "latin1"), ...pieces]));
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, new Uint8Array(body.length % 2)]);
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
