/** Stored copies of sources: their numbered paragraphs. */
import { MOST_PARAGRAPHS } from "./locator.ts";
import type { SourceCopy } from "./types.ts";

export { paragraphNumbers, statedParagraphs } from "./locator.ts";
export { type Comparison, compareQuotation, type Difference } from "./quotation/compare.ts";

/** Line ends of every system; a form feed ends a line too. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\f]/;
const MARK = /^\s*¶\s*(\d{1,5})(?:[.:)]\s*|\s+|$)/;

/** A heading ends the paragraph before it and is none. */
const HEADING = /^#{1,6}\s/;

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
    } else if (HEADING.test(line)) current = null;
    else current?.push(line);
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
