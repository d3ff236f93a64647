/** UAX #14 for text in common characters, by a table of pairs. */
import { CLASS_RUNS, DIRECT, LEADING, SPACED } from "./table.ts";

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
