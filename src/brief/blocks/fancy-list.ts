/**
 * Pandoc's lists beside those of Markdown: `a.`, `iv)`, `(2)`, and examples `(@key)`, which are numbered through the whole
 * brief and referred to by their key.
 */
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { hangingLines } from "./hanging.ts";
import type { RawItem } from "./raw.ts";
import { isRule } from "./starts.ts";

const MARKER = /^(\(?)(?:@([\w-]{0,40})|(\d{1,3})|([a-z]|[ivxlc]{1,6})|([A-Z]|[IVXLC]{1,6}))([.)])(?=[ \t]|$)/;
const ROMAN: ReadonlyMap<string, number> = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }));
/** How far the second item may stand below the first. */
const FURTHEST = 100;

interface Fancy {
  /** `a)`, `(1)`, `I.`: the first number of its kind with the signs around it. */
  readonly form: string;
  readonly number: number;
  /** `(@key)`. */
  readonly isExample: boolean;
  readonly length: number;
}

/** What the marker may be: a letter can be a Roman number too. */
function markersOf({ text, indent }: Line): readonly Fancy[] {
  if (indent >= 4) return [];
  const [whole, open = "", example, digits, lower, upper, close = "."] = MARKER.exec(text) ?? [];
  if (whole === undefined || (open === "(" && close !== ")")) return [];
  const make = (sign: string, number: number, isExample = false): Fancy => {
    const form = `${open}${sign}${close}`;
    return { form, number, isExample, length: whole.length };
  };
  if (example !== undefined) return open === "" ? [] : [make("1", 0, true)];
  // `1.` and `1)` are Markdown's own.
  if (digits !== undefined) return open === "" ? [] : [make("1", Number(digits))];
  const letters = lower ?? upper ?? "";
  // A capital in brackets is a mark: `(S)`, `(C)`.
  if (upper !== undefined && open !== "") return [];
  const [alpha, roman] = upper === undefined ? ["a", "i"] : ["A", "I"];
  const value = romanValue(letters.toLowerCase());
  const letter = letters.length === 1 ? [make(alpha, letters.toLowerCase().charCodeAt(0) - 96)] : [];
  return [...(value === null ? [] : [make(roman, value)]), ...letter];
}

function romanValue(word: string): number | null {
  let value = 0;
  for (let at = 0; at < word.length; at++) {
    const one = ROMAN.get(word.charAt(at));
    if (one === undefined) return null;
    value += one < (ROMAN.get(word.charAt(at + 1)) ?? 0) ? -one : one;
  }
  return value;
}

/** One sign alone is text; two that follow each other are a list. */
export const readFancyList: BlockReader = (cursor, line) => {
  if (cursor.depth > DEEPEST || !/^\(?[@\w]/.test(line.text)) return null;
  const first = markersOf(line).find((marker) => marker.isExample || goesOn(cursor, marker));
  if (first === undefined) return null;
  const items: RawItem[] = [];
  const start = first.isExample ? (cursor.context.examples.at.get(line.from) ?? 1) : first.number;
  for (let at: Item | null = { line, length: first.length }; at !== null; at = nextItem(cursor, first))
    items.push(readItem(cursor, at, first));
  const end = items.at(-1)?.end ?? lineEnd(line);
  return [{ kind: "list", ordered: true, first: start, numbering: first.form, items, start: line.from, end }];
};

/** Whether the next line begins a list in the item that it stands in: no empty line is needed there, as in Pandoc. */
export function startsSublist(cursor: Cursor, line: Line): boolean {
  if (cursor.depth === 0 || !/^\(?[@\w]/.test(line.text)) return false;
  return markersOf(line).some((marker) => marker.number === 1 && goesOn(cursor, marker));
}

/** A line that begins an item, and how long its marker is. */
interface Item {
  readonly line: Line;
  readonly length: number;
}

const sameMarker = (line: Line, { form, isExample }: Fancy): Fancy | undefined =>
  markersOf(line).find((marker) => marker.form === form && marker.isExample === isExample);

/** Whether the next number stands below, before anything that ends a list. */
function goesOn({ lines, index }: Cursor, first: Fancy): boolean {
  for (let at = index + 1; at < Math.min(lines.length, index + FURTHEST); at++) {
    const line = lines[at];
    if (line === undefined || isRule(line.text) || /^#{1,6}\s/.test(line.text)) return false;
    const next = markersOf(line).find(({ form }) => form === first.form);
    if (next !== undefined) return next.number === first.number + 1;
    if (!isBlank(line) && line.indent < 2 && lines[at - 1]?.text === "") return false;
  }
  return false;
}

function nextItem(cursor: Cursor, first: Fancy): Item | null {
  let index = cursor.index;
  while (cursor.lines[index]?.text === "") index += 1;
  const line = cursor.lines[index];
  if (line === undefined) return null;
  const marker = sameMarker(line, first);
  if (marker === undefined) return null;
  cursor.index = index;
  return { line, length: marker.length };
}

function readItem(cursor: Cursor, { line, length }: Item, first: Fancy): RawItem {
  cursor.index += 1;
  const head = { ...afterMarker(line, length), indent: 0 };
  const blocks = cursor.nested(hangingLines(cursor, head, (next) => sameMarker(next, first) !== undefined));
  return { start: line.from, end: lineEnd(cursor.lines[cursor.index - 1] ?? line), checked: null, blocks };
}
