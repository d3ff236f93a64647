/** Stored copies of sources: their numbered paragraphs. */
import type { SourceCopy } from "./types.ts";

/** Line ends of every system; a form feed ends a line too. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\f]/;
const MARK = /^\s*¶\s*(\d{1,5})(?:[.:)]\s*|\s+|$)/;

/** Numbers beyond this are no paragraph numbers; it bounds the memory that a hostile copy can take. */
const MOST_PARAGRAPHS = 20_000;

/**
 * A stored copy as numbered paragraphs, in one of two forms:
 * - lines that start with `¶1`, `¶2` …: each begins the paragraph of that number, what precedes the first is a preamble;
 * - no such lines: paragraphs are what blank lines part.
 * @returns paragraph n at index n - 1, "" for numbers that are left out; `key` and `hash` for the caller to fill in
 */
export function splitCopy(path: string, text: string): SourceCopy {
  const lines = text.replace(/^\uFEFF/, "").split(LINE_END);
  const marked = lines.some((line) => MARK.test(line));
  const paragraphs = marked ? markedParagraphs(lines) : blankLineParagraphs(lines);
  return { key: "", path, paragraphs, hash: "" };
}

function markedParagraphs(lines: readonly string[]): readonly string[] {
  const parts: string[][] = [];
  let current: string[] | null = null;
  for (const line of lines) {
    const mark = MARK.exec(line);
    const number = Number(mark?.[1] ?? 0);
    // Only a number that goes on counts: "¶5" at the start of a line of paragraph 7 is a reference.
    if (mark !== null && number > parts.length && number <= MOST_PARAGRAPHS) {
      while (parts.length < number) parts.push([]);
      current = parts[number - 1] ?? null;
      current?.push(line.slice(mark[0].length));
    } else current?.push(line);
  }
  return parts.map(joined);
}

function blankLineParagraphs(lines: readonly string[]): readonly string[] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") parts.at(-1)?.push(line);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  }
  return parts
    .map(joined)
    .filter((part) => part !== "")
    .slice(0, MOST_PARAGRAPHS);
}

const joined = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ").trim();

/**
 * The paragraph numbers of a locator: `¶5`, `¶¶5–7, 9`, `para. 3`, `paras 3-4`.
 * @returns null for a locator that names no paragraph (`p. 3`, `ch. 2`, "")
 */
export function paragraphNumbers(locator: string): readonly number[] | null {
  const match = /^\s*(?:¶+|paragraphs?\b|paras?\b\.?)\s*([\d\s,–—-]+)/iu.exec(locator);
  if (match === null) return null;
  const numbers: number[] = [];
  for (const piece of (match[1] ?? "").split(",")) {
    const range = /^\s*(\d{1,5})\s*(?:[–—-]+\s*(\d{1,5}))?\s*$/.exec(piece);
    if (range === null) continue;
    const first = Number(range[1]);
    const last = Math.min(Number(range[2] ?? range[1]), first + MOST_PARAGRAPHS);
    for (let number = first; number <= last && numbers.length < MOST_PARAGRAPHS; number++) numbers.push(number);
  }
  return numbers.length === 0 ? null : numbers;
}
