/** Words of boxes and arrows: quotation marks, line breaks and numbered characters of Mermaid. */
import { decodeHTML } from "entities/decode";
import type { FlowWords } from "./types.ts";

const BREAK = /<br[ \t]*\/?>|\\n/gi;

/**
 * @param from where the words begin and end in `text`
 * @param line where `text` stands in the file
 * @returns a line each, without empty ones at the ends
 */
export function wordsAt(text: string, from: number, end: number, line: number): FlowWords {
  const [start, stop] = trimmed(text, from, end);
  const isQuoted = stop - start > 1 && text[start] === '"' && text[stop - 1] === '"';
  const [first, last] = isQuoted ? trimmed(text, start + 1, stop - 1) : [start, stop];
  const isMarkdown = isQuoted && last - first > 1 && text[first] === "`" && text[last - 1] === "`";
  const [a, z] = isMarkdown ? [first + 1, last - 1] : [first, last];
  const lines: FlowWords[number][] = [];
  let at = a;
  const add = (to: number): void => {
    const [begin, over] = trimmed(text, at, to);
    lines.push({ text: plain(text.slice(begin, over), isMarkdown), from: line + begin });
  };
  for (const found of text.slice(a, z).matchAll(BREAK)) {
    add(a + found.index);
    at = a + found.index + found[0].length;
  }
  add(z);
  return lines.filter((one) => one.text !== "");
}

/** Without tags and emphasis, which the pack decides; `#quot;` and `#35;` are characters. */
function plain(text: string, isMarkdown: boolean): string {
  const untagged = text.replace(/<\/?(?:b|i|u|em|strong|small|sub|sup|span)\b[^<>]{0,200}>/gi, "");
  const decoded =
    untagged.includes("#") || untagged.includes("&") ? untagged.replace(/[#&][\w#]{1,10};/g, decoded1) : untagged;
  const words = isMarkdown ? decoded.replace(/\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, "") : decoded;
  return words.replace(/\s+/g, " ").trim();
}

const decoded1 = (entity: string): string => {
  const name = entity.slice(1).replace(/^#/, "");
  return decodeHTML(/^\d/.test(name) ? `&#${name}` : `&${name}`);
};

function trimmed(text: string, from: number, end: number): [number, number] {
  let [a, z] = [from, end];
  while (a < z && /\s/.test(text[a] ?? "")) a += 1;
  while (z > a && /\s/.test(text[z - 1] ?? "")) z -= 1;
  return [a, z];
}
