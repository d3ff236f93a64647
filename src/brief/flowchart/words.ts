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
  const written: { readonly text: string; readonly from: number }[] = [];
  let at = a;
  const add = (to: number): void => {
    const [begin, over] = trimmed(text, at, to);
    written.push({ text: text.slice(begin, over), from: line + begin });
  };
  for (const found of text.slice(a, z).matchAll(BREAK)) {
    add(a + found.index);
    at = a + found.index + found[0].length;
  }
  add(z);
  const signs = isMarkdown ? signsIn(written.map((one) => one.text)) : [];
  const open: FlowStyle[] = [];
  const lines = written.map((one, index) => {
    const pieces = piecesOf(one.text, isMarkdown ? (signs[index] ?? NO_SIGNS) : null, open, left);
    return { text: pieces.map((piece) => piece.text).join(""), from: one.from, pieces };
  });
  return lines.filter((one) => one.text !== "");
}

/** The styles that a sign begins or ends, and what of it is no sign, since nothing closes it. */
interface Sign {
  readonly styles: readonly FlowStyle[];
  readonly kept: string;
}
/** By where they stand in their line. */
type Signs = ReadonlyMap<number, Sign>;
const NO_SIGNS: Signs = new Map();

/** The signs of emphasis of each line: a second one closes the first, and what is left over is a sign of the words. */
function signsIn(lines: readonly string[]): readonly Signs[] {
  const found = lines.map((text) =>
    [...text.matchAll(/\*{1,3}|_{1,3}/g)].filter(({ index, 0: sign }) => isEmphasis(text, index, index + sign.length)),
  );
  const all = found.flat();
  const last = new Map<string, RegExpExecArray>();
  for (const style of ["strong", "emphasis"] as const)
    for (const char of ["*", "_"]) {
      const ones = all.filter(({ 0: sign }) => sign.startsWith(char) && stylesOf(sign).includes(style));
      const over = ones.length % 2 === 0 ? undefined : ones.at(-1);
      if (over !== undefined) last.set(style + char, over);
    }
  return found.map(
    (ones) =>
      new Map(
        ones.map((one) => {
          const [char = ""] = one[0];
          const over = stylesOf(one[0]).filter((style) => last.get(style + char) === one);
          const styles = stylesOf(one[0]).filter((style) => !over.includes(style));
          return [one.index, { styles, kept: over.map((style) => char.repeat(style === "strong" ? 2 : 1)).join("") }];
        }),
      ),
  );
}

const stylesOf = (sign: string): readonly ("strong" | "emphasis")[] =>
  sign.length === 3 ? ["strong", "emphasis"] : sign.length === 2 ? ["strong"] : ["emphasis"];

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

/**
 * A line in pieces of one look.
 * @param signs of emphasis; null: asterisks and underscores are themselves
 * @param open styles that the lines before left open; those of this line stay in it
 */
function piecesOf(text: string, signs: Signs | null, open: FlowStyle[], left: Left): FlowWords[number]["pieces"] {
  const pieces: FlowWords[number]["pieces"][number][] = [];
  const add = (raw: string): void => {
    const words = decoded(raw).replace(/\s+/g, " ");
    const isFirst = pieces.length === 0 || pieces.at(-1)?.text.endsWith(" ") === true;
    const kept = isFirst ? words.replace(/^ /, "") : words;
    if (kept !== "") pieces.push({ text: kept, styles: [...open] });
  };
  let at = 0;
  for (const found of text.matchAll(signs === null ? PLAIN_SIGNS : MARKDOWN_SIGNS)) {
    const [sign, slash, name] = found;
    const end = found.index + sign.length;
    const emphasis = signs?.get(found.index);
    if (/^[*_]/.test(sign) && (emphasis === undefined || emphasis.styles.length === 0)) continue;
    add(text.slice(at, found.index));
    at = end;
    if (emphasis !== undefined) {
      // Outside of what the sign begins or ends.
      const isEnd = emphasis.styles.some((style) => open.includes(style));
      if (!isEnd) add(emphasis.kept);
      for (const style of emphasis.styles) toggle(open, style);
      if (isEnd) add(emphasis.kept);
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
