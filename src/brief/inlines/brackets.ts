/** Everything that a square bracket can open. */
import type { Token } from "marked";
import { NO_ATTRIBUTES, parseAttributes } from "../attributes.ts";
import { normalLabel } from "../blocks/definition.ts";
import type { Attributes } from "../types.ts";
import { parseCitations } from "./citations.ts";
import { destinationAt, unescaped } from "./destination.ts";
import type { BriefToken } from "./tokens.ts";

export interface Brackets {
  /** `[label]: url` by normalised label; asking marks it as used. */
  readonly definition: (label: string) => { href: string; title: string } | undefined;
  /** Pandoc's `[words][Heading]`: the slide that is called so. */
  readonly section: Brackets["definition"];
  /** Pandoc's `[Heading]` alone. */
  readonly alone: Brackets["definition"];
  /** Reads inner text. */
  readonly inner: (text: string) => Token[];
}

const WIKI = /^!?\[\[((?=[^\]]*\p{L})[^[\]|\n@^][^[\]|\n]{0,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\](?![([{])/u;
const NOTE_REFERENCE = /^\[\^([^\]\s^](?:[^\]\n^]{0,198}[^\]\s^])?)\]/;

/** The construct that stands at the start of `text` (`[`, `![` or `^[`), or null if the bracket is just a bracket. */
export function bracketToken(text: string, brackets: Brackets): BriefToken | null {
  if (text.startsWith("[^")) {
    const match = NOTE_REFERENCE.exec(text);
    if (match?.[1] !== undefined) return { type: "brief-note-reference", raw: match[0], label: match[1] };
  }
  const [wiki, target, words = ""] = WIKI.exec(text) ?? [];
  if (wiki !== undefined && target !== undefined)
    return { type: "brief-wiki", raw: wiki, target: target.trim(), words };
  const open = text[0] === "[" ? 0 : 1;
  const close = closingBracket(text, open);
  if (close < 0) return null;
  const inner = text.slice(open + 1, close);
  if (text[0] === "^") {
    return { type: "brief-note", raw: text.slice(0, close + 1), at: 2, tokens: brackets.inner(inner) };
  }
  return text[0] === "!" ? imageToken(text, inner, close, brackets) : linkToken(text, inner, close, brackets);
}

function linkToken(text: string, inner: string, close: number, brackets: Brackets): BriefToken | null {
  const next = text[close + 1];
  if (next === "(") {
    const to = destinationAt(text, close + 1);
    if (to) {
      const raw = text.slice(0, attributesEnd(text, to.end)?.end ?? to.end);
      return { type: "brief-link", raw, at: 1, tokens: brackets.inner(inner), href: to.href, title: to.title };
    }
  }
  if (next === "{") {
    const found = attributesEnd(text, close + 1);
    if (found) {
      const raw = text.slice(0, found.end);
      return { type: "brief-span", raw, at: 1, tokens: brackets.inner(inner), attributes: found.attributes };
    }
  }
  const reference = referenceAt(text, inner, close, brackets);
  if (reference) {
    const raw = text.slice(0, reference.end);
    const { href, title } = reference;
    return { type: "brief-link", raw, at: 1, tokens: brackets.inner(inner), href, title };
  }
  // Brackets in brackets: the inner ones are the citation.
  const isOuter = /^\[[^[\]]*\]$/.test(inner);
  const items = inner.includes("@") && !isOuter ? parseCitations(inner, 1) : null;
  if (items === null) return null;
  const plain = (words: string) => (words === "" ? "" : plainWords(words, brackets));
  const read = items.map((item) => ({ ...item, prefix: plain(item.prefix), locator: plain(item.locator) }));
  return { type: "brief-citation", raw: text.slice(0, close + 1), items: read };
}

function imageToken(text: string, inner: string, close: number, brackets: Brackets): BriefToken | null {
  const to = text[close + 1] === "(" ? destinationAt(text, close + 1) : referenceAt(text, inner, close, brackets);
  if (!to) return null;
  const found = attributesEnd(text, to.end);
  const raw = text.slice(0, found?.end ?? to.end);
  const attributes = found?.attributes ?? NO_ATTRIBUTES;
  return { type: "brief-image", raw, href: to.href, title: to.title, alt: plainWords(inner, brackets), attributes };
}

/** The words of a description: it is read aloud, so marks and addresses are none of it. */
function plainWords(inner: string, brackets: Brackets): string {
  // By its bold a release knows a label of what must not go out, in a description as in a text.
  const isBold = /\*\*|__/.test(inner);
  return !isBold && /[*_~`=[<]/.test(inner) ? brackets.inner(inner).map(wordsOf).join("") : unescaped(inner);
}

function wordsOf(token: Token | BriefToken): string {
  if (token.type === "brief-image") return token.alt;
  if ("tokens" in token && token.tokens !== undefined) return token.tokens.map(wordsOf).join("");
  return "text" in token ? token.text : token.raw;
}

/** `[text][label]`, `[label][]` or `[label]`. */
function referenceAt(text: string, inner: string, close: number, brackets: Brackets) {
  const next = text[close + 1] === "[" ? closingBracket(text, close + 1) : -1;
  const label = next > close + 2 ? text.slice(close + 2, next) : inner;
  const named = next > 0 ? brackets.section : isAlone(text, label, close) ? brackets.alone : undefined;
  const found = brackets.definition(normalLabel(label)) ?? named?.(label);
  return found === undefined ? null : { ...found, end: next > 0 ? next + 1 : close + 1 };
}

/** Whether it is no picture, and nothing behind it says what it is. */
const isAlone = (text: string, label: string, close: number): boolean =>
  text.startsWith("[") && !/[@^[]/.test(label) && !/[({[:]/.test(text.charAt(close + 1));

function attributesEnd(text: string, at: number): { attributes: Attributes; end: number } | null {
  if (text[at] !== "{") return null;
  const close = text.indexOf("}", at);
  const attributes = close === -1 ? null : parseAttributes(text.slice(at + 1, close));
  return attributes === null ? null : { attributes, end: close + 1 };
}

/** Offset of the bracket that closes the one at `open`, -1 if none does; code spans and escapes are passed over. */
function closingBracket(text: string, open: number): number {
  if (text.indexOf("]", open) < 0) return -1;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const unit = text[at];
    if (unit === "\\") at += 1;
    else if (unit === "[") depth += 1;
    else if (unit === "]") {
      depth -= 1;
      if (depth === 0) return at;
    } else if (unit === "`") at = codeEnd(text, at) - 1;
  }
  return -1;
}

/** Offset after the code span that the backticks at `start` open, or after the backticks if they open none. */
function codeEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === "`") end += 1;
  const ticks = text.slice(start, end);
  for (let at = text.indexOf(ticks, end); at >= 0; at = text.indexOf(ticks, at)) {
    let after = at;
    while (text[after] === "`") after += 1;
    if (after - at === ticks.length) return after;
    at = after;
  }
  return end;
}
