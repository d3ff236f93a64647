/** Words of boxes and arrows: quotation marks, line breaks, emphasis and numbered characters of Mermaid. */
import { decodeHTML } from "entities/decode";
import type { FlowStyle, FlowWords } from "./types.ts";

const BREAK = /<br[ \t]*\/?>|\\n/gi;

/** What words are read with that nothing is shown of: icons, and tags that say no more than a size or colour. */
export type Left = (what: string) => void;

/**
 * @param from where the words begin and end in `text`
 * @param line where `text` stands in the file
 * @returns a line each, without empty ones at the ends
 */
export function wordsAt(text: string, from: number, end: number, line: number, left: Left): FlowWords {
  const [start, stop] = trimmed(text, from, end);
  const isQuoted = stop - start > 1 && text[start] === '"' && text[stop - 1] === '"';
  const [first, last] = isQuoted ? trimmed(text, start + 1, stop - 1) : [start, stop];
  const isMarkdown = isQuoted && last - first > 1 && text[first] === "`" && text[last - 1] === "`";
  const [a, z] = isMarkdown ? [first + 1, last - 1] : [first, last];
  const lines: FlowWords[number][] = [];
  const open: FlowStyle[] = [];
  let at = a;
  const add = (to: number): void => {
    const [begin, over] = trimmed(text, at, to);
    const pieces = piecesOf(text.slice(begin, over), isMarkdown, open, left);
    lines.push({ text: pieces.map((piece) => piece.text).join(""), from: line + begin, pieces });
  };
  for (const found of text.slice(a, z).matchAll(BREAK)) {
    add(a + found.index);
    at = a + found.index + found[0].length;
  }
  add(z);
  return lines.filter((one) => one.text !== "");
}

const TAGS: ReadonlyMap<string, FlowStyle | ""> = new Map<string, FlowStyle | "">([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["u", "underline"],
  ["sub", "subscript"],
  ["sup", "superscript"],
  ["small", ""],
  ["span", ""],
]);
const TAG = "<(\\/?)(b|i|u|em|strong|small|sub|sup|span)\\b[^<>]{0,200}>";
const ICON = "\\bfa[bsrl]?:fa-[\\w-]+[ \\t]*";
const PLAIN_SIGNS = new RegExp(`${TAG}|${ICON}`, "gi");
const MARKDOWN_SIGNS = new RegExp(`${TAG}|${ICON}|\\*{1,3}|_{1,3}`, "gi");

/** Signs of emphasis begin before a word or end behind one; underscores amid a word, and signs alone, are themselves. */
function isEmphasis(text: string, from: number, end: number): boolean {
  const [before = " ", behind = " "] = [text[from - 1], text[end]];
  if (/\s/.test(before) && /\s/.test(behind)) return false;
  return text[from] === "*" || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind));
}

/** A line in pieces of one look. @param open styles that the lines before left open; those of this line stay in it */
function piecesOf(text: string, isMarkdown: boolean, open: FlowStyle[], left: Left): FlowWords[number]["pieces"] {
  const pieces: FlowWords[number]["pieces"][number][] = [];
  const add = (raw: string): void => {
    const words = decoded(raw).replace(/\s+/g, " ");
    const isFirst = pieces.length === 0 || pieces.at(-1)?.text.endsWith(" ") === true;
    const kept = isFirst ? words.replace(/^ /, "") : words;
    if (kept !== "") pieces.push({ text: kept, styles: [...open] });
  };
  let at = 0;
  for (const found of text.matchAll(isMarkdown ? MARKDOWN_SIGNS : PLAIN_SIGNS)) {
    const [sign, slash, name] = found;
    const end = found.index + sign.length;
    if (/^[*_]/.test(sign) && !isEmphasis(text, found.index, end)) continue;
    add(text.slice(at, found.index));
    at = end;
    if (/^[*_]/.test(sign)) {
      if (sign.length > 1) toggle(open, "strong");
      if (sign.length !== 2) toggle(open, "emphasis");
    } else if (name === undefined) left("fa:");
    else tag(open, name.toLowerCase(), slash === "/", left);
  }
  add(text.slice(at));
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() };
  return pieces.filter((piece) => piece.text !== "");
}

function toggle(open: FlowStyle[], style: FlowStyle): void {
  const at = open.lastIndexOf(style);
  if (at < 0) open.push(style);
  else open.splice(at, 1);
}

function tag(open: FlowStyle[], name: string, closes: boolean, left: Left): void {
  const style = TAGS.get(name) ?? "";
  if (style === "") {
    if (!closes) left(`<${name}>`);
  } else if (!closes) open.push(style);
  else if (open.includes(style)) open.splice(open.lastIndexOf(style), 1);
}

/** `#quot;` and `#35;` are characters. */
const decoded = (text: string): string =>
  text.includes("#") || text.includes("&")
    ? text.replace(/[#&][\w#]{1,10};/g, (entity) => {
        const name = entity.slice(1).replace(/^#/, "");
        return decodeHTML(/^\d/.test(name) ? `&#${name}` : `&${name}`);
      })
    : text;

function trimmed(text: string, from: number, end: number): [number, number] {
  let [a, z] = [from, end];
  while (a < z && /\s/.test(text[a] ?? "")) a += 1;
  while (z > a && /\s/.test(text[z - 1] ?? "")) z -= 1;
  return [a, z];
}
