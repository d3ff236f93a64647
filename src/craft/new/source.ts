/** The stored copy of a source: its paragraphs numbered, its words as they were. */
import { splitCopy } from "../copies.ts";

export interface NumberedSource {
  /** Text of the copy to be stored. */
  readonly text: string;
  /** Its first heading, else the name of the file, with a blank to fill in. */
  readonly title: string;
  /** By number, from 1. */
  readonly paragraphs: readonly string[];
}

const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const MARKED = /^[^\S\r\n\u2028\u2029]*¶\s*\d/m;

/**
 * Numbers the paragraphs of a source. A source that numbers its own (`¶1` at the start of a line) is kept as it is;
 * headings and front matter of Markdown are no paragraphs.
 * @param name of the file, for the title where the source has none
 */
export function numberParagraphs(source: string, name: string): NumberedSource {
  const whole = source.replace(/^\uFEFF/, "").replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const stored = MARKED.test(whole) ? whole : numbered(whole.replace(FRONT_MATTER, ""), name);
  const title = HEADING.exec(whole.replace(FRONT_MATTER, "").trimStart().split("\n", 1)[0] ?? "")?.[1] ?? "";
  const text = stored.endsWith("\n") ? stored : `${stored}\n`;
  return { text, title: title || `${name} …`, paragraphs: MARKED.test(text) ? splitCopy("", text).paragraphs : [] };
}

/** Each paragraph on a line of its own, so that a difference between two copies shows where it is. */
function numbered(text: string, name: string): string {
  const lines: string[] = [`Stored copy of ${name}. Paragraphs are numbered; the words are those of the source.`];
  let count = 0;
  for (const block of text.split(/\n[ \t]*\n/)) {
    const words = block.replace(/\s+/g, " ").trim();
    if (words === "") continue;
    if (HEADING.test(words)) lines.push(words);
    else {
      count += 1;
      lines.push(`¶${count} ${words}`);
    }
  }
  return `${lines.join("\n\n")}\n`;
}
