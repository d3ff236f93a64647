/** Where lines may end: UAX #14, by a table of pairs for common characters, with the exceptions of Office programs. */

import { createRequire } from "node:module";
import { CLASS_RUNS, DIRECT, LEADING, SPACED } from "./line-break-table.ts";

/** What we use of the `linebreak` package, which ships no types. */
interface LineBreaker {
  nextBreak(): { readonly position: number } | null;
}
type LineBreakerClass = new (text: string) => LineBreaker;

let library: LineBreakerClass | null = null;

/**
 * Positions (UTF-16 offsets, rising) where a line may end, the end of the text included.
 * The library is loaded (30 ms) only when a text has characters outside the fast table: CJK, Arabic, emoji …
 */
export function lineBreaks(text: string): readonly number[] {
  return fastBreaks(text) ?? libraryBreaks(text);
}

/** The same by the library alone, for tests and for what the table does not know. */
export function libraryBreaks(text: string): readonly number[] {
  library ??= createRequire(import.meta.url)("linebreak") as LineBreakerClass;
  const breaker = new library(text);
  const breaks: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) breaks.push(next.position);
  return breaks;
}

const END = 0x2600;
const UNKNOWN = 0xff;
const SPACE = 0xfe;

interface Table {
  readonly classes: Uint8Array;
  readonly count: number;
  readonly direct: Uint8Array;
  readonly spaced: Uint8Array;
  readonly leading: Uint8Array;
}

let decoded: Table | null = null;

/** Positions (UTF-16 offsets) where a line may end, the end of the text included; null: needs the full algorithm. */
export function fastBreaks(text: string): number[] | null {
  decoded ??= decode();
  const { classes, count, direct, spaced, leading } = decoded;
  const breaks: number[] = [];
  let before = -1;
  let spaces = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < END ? (classes[code] ?? UNKNOWN) : UNKNOWN;
    if (kind === UNKNOWN) return null;
    if (kind === SPACE) {
      spaces = true;
      continue;
    }
    if (before >= 0 ? (spaces ? spaced : direct)[before * count + kind] === 1 : spaces && leading[kind] === 1) {
      breaks.push(i);
    }
    before = kind;
    spaces = false;
  }
  if (text.length > 0) breaks.push(text.length);
  return breaks;
}

function decode(): Table {
  const classes = new Uint8Array(END).fill(UNKNOWN);
  for (const run of CLASS_RUNS.split(";")) {
    const [from = 0, length = 0, kind = 0] = run.split(",").map((number) => Number.parseInt(number, 36));
    classes.fill(kind, from, from + length);
  }
  classes[0x20] = SPACE;
  const bits = (rows: readonly string[]): Uint8Array => Uint8Array.from(rows.join(""), Number);
  return { classes, count: DIRECT.length, direct: bits(DIRECT), spaced: bits(SPACED), leading: bits([LEADING]) };
}

/**
 * Where PowerPoint and LibreOffice break lines: UAX #14 with exceptions. Positions (UTF-16 offsets, rising) where a line may end, the end of the text included.
 *
 * LibreOffice 7.4 was seen to use fewer places than UAX #14 allows, and so does this; it can only make a measured text
 * taller: no break after a solidus (`and/or`, paths), in `C++`, or before a dash. Korean words stay whole, with the
 * digits, letters and marks that touch them.
 */
export function officeBreaks(text: string): readonly number[] {
  const breaks = lineBreaks(text);
  const refused = breaks.filter((position) => position < text.length && isRefused(text, position));
  if (refused.length === 0) return breaks;
  const all = new Set(refused);
  return breaks.filter((position) => !all.has(position));
}

function isRefused(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  if (before === 0x20 || before === 9) return false;
  if (isDash(after)) return true;
  if (isDash(before) || before === SOFT_HYPHEN || (before >= 0x2000 && before <= ZERO_WIDTH_SPACE)) return false;
  return (NO_BREAK_AFTER.has(before) && after < LATIN_END) || isHangul(before) || isHangul(after);
}

/** Where UAX #14 lets a Latin line end after them: before letters (solidus), or before their like (the rest). */
const NO_BREAK_AFTER: ReadonlySet<number> = new Set(Array.from("/+$\\%£€¥±°", (mark) => mark.charCodeAt(0)));
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;
const LATIN_END = 0x250;

const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015 && code !== 0x2011);

const isHangul = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f);
