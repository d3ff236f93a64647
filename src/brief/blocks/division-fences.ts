/** Pairs the `:::` lines of a container before its blocks are read, in one pass. */
import { parseAttributes } from "../attributes.ts";
import type { Line } from "../source/lines.ts";
import type { Attributes } from "../types.ts";
import { type Flow, follow } from "./flow.ts";

export interface Opening {
  readonly attributes: Attributes;
  /** Where the attributes stand in the line's text. */
  readonly start: number;
  readonly end: number;
  /** Text after them (`::: warning Mind the gap`) and its offset in the line's text. */
  readonly title: string;
  readonly titleStart: number;
  /** MyST's `{name}`. */
  readonly directive?: string;
}

/** mkdocstrings' `::: package.module.object`, which opens no division; a name with a hyphen is none of a program. */
export const OBJECT = /^:::[ \t]+[A-Za-z_]\w*(?:\.\w+)+[ \t]*$/;
const NO_FENCES: ReadonlyMap<number, number> = new Map();

/** What a `:::` line opens, "close" for a bare one, null if it is no fence. */
export function divisionFence(text: string): Opening | "close" | null {
  if (!text.startsWith(":::")) return null;
  let start = 0;
  while (text[start] === ":") start += 1;
  let end = text.trimEnd().length;
  while (end > start && text[end - 1] === ":") end -= 1;
  while (text[start] === " " || text[start] === "\t") start += 1;
  if (start >= end) return "close";
  return opening(text.slice(0, end).trimEnd(), start);
}

function opening(text: string, start: number): Opening | null {
  const directive = /^\{([A-Za-z][\w:-]*)\}/.exec(text.slice(start));
  if (directive?.[1] !== undefined) return myst(text, start, directive[1], directive[0].length);
  const word = /^[\p{L}\p{N}_-]+/u.exec(text.slice(start))?.[0] ?? "";
  const brace = /^[ \t]*\{/.exec(text.slice(start + word.length))?.[0].length ?? 0;
  const from = start + word.length + brace;
  const close = brace > 0 ? text.indexOf("}", from) : -1;
  const listed = close === -1 ? null : parseAttributes(text.slice(from, close));
  if (word === "" && listed === null) return null;
  if (OBJECT.test(text)) return null;
  const end = listed === null ? start + word.length : close + 1;
  const classes = word === "" ? [] : [word];
  const attributes = {
    id: listed?.id ?? null,
    classes: [...classes, ...(listed?.classes ?? [])],
    values: listed?.values ?? {},
  };
  const rest = text.slice(end);
  return { attributes, start, end, title: rest.trim(), titleStart: end + rest.length - rest.trimStart().length };
}

/** MyST's `:::{note} Title`. */
function myst(text: string, start: number, name: string, length: number): Opening {
  const rest = text.slice(start + length);
  const attributes = { id: null, classes: [name], values: {} };
  const titleStart = start + length + rest.length - rest.trimStart().length;
  return { attributes, start, end: start + length, title: rest.trim(), titleStart, directive: name };
}

/** Line of the closing fence by line of the opening one; an opening line without an entry is never closed. */
export function matchFences(lines: readonly Line[]): ReadonlyMap<number, number> {
  if (!lines.some((line) => line.text.startsWith(":::"))) return NO_FENCES;
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const flow: Flow = { fence: "", open: false };
  for (const [index, line] of lines.entries()) {
    if (flow.fence === "" && line.text.startsWith(":::")) {
      const fence = divisionFence(line.text);
      if (fence === "close") {
        const start = open.pop();
        if (start !== undefined) pairs.set(start, index);
      } else if (fence !== null) open.push(index);
    } else follow(flow, line);
  }
  return pairs;
}
