import type { ParsedCitation } from "./tokens.ts";

/** A key as Pandoc has it: letters, digits and `_`, with single punctuation inside; or anything in braces. */
const KEY = /@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,199}))/uy;
const LOCATOR =
  /^(?:¶|§|\d|(?:pp?|ch|chs|chap|para|paras|paragraph|sec|secs|vol|no|fig|n|nn|l|ll|col|cols|art|v)\.?\s)/iu;

/** The `@key` that stands at `at`, with its length. */
export function keyAt(text: string, at: number): { key: string; length: number } | null {
  const pattern = new RegExp(KEY);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const key = match?.[1] ?? match?.[2];
  return match === null || key === undefined ? null : { key, length: match[0].length };
}

/**
 * The items of `[@key, ¶5; see @other, pp. 3–4]`.
 * @param inner what stands between the brackets
 * @param offset where it stands in the token
 * @returns null if the first item has no key: then the brackets hold plain text
 */
export function parseCitations(inner: string, offset: number): ParsedCitation[] | null {
  const items: ParsedCitation[] = [];
  let at = 0;
  for (const part of inner.split(";")) {
    const item = parseItem(part, offset + at);
    at += part.length + 1;
    if (item !== null) items.push(item);
    else if (part.trim() === "") continue;
    else {
      // Pandoc: text after a semicolon without a key belongs to the item before it.
      const last = items.pop();
      if (last === undefined) return null;
      items.push({ ...last, locator: last.locator === "" ? part.trim() : `${last.locator}; ${part.trim()}` });
    }
  }
  return items.length > 0 ? items : null;
}

/** `*@key*`: the marks are none of a citation's words. */
const MARKED = /^(\s*(\*{1,3}|_{1,3}))(?=\S)([^*@]*@[^*]*?)\2\s*$/;

function parseItem(part: string, offset: number): ParsedCitation | null {
  const [marked, before = "", , inside] = MARKED.exec(part) ?? [];
  if (marked !== undefined && inside !== undefined) return parseItem(inside, offset + before.length);
  for (let at = part.indexOf("@"); at >= 0; at = part.indexOf("@", at + 1)) {
    if (at > 0 && /[\p{L}\p{N}_.+]/u.test(part.charAt(at - 1))) continue;
    const found = keyAt(part, at);
    if (found === null) continue;
    const end = at + found.length;
    const written = part.slice(0, at).trim();
    const prefix = written.replace(/-$/, "").trim();
    const locator = part
      .slice(end)
      .replace(/^\s*,?\s*/, "")
      .replace(/^\{([^{}]*)\}/, "$1")
      .trim();
    const place = { start: offset + at, end: offset + end };
    return { key: found.key, ...place, locator, prefix, ...(written.endsWith("-") ? { bare: true } : {}) };
  }
  return null;
}

/** `¶5` or `p. 3`: what may follow a bare `@key` in brackets. */
export function looksLikeLocator(text: string): boolean {
  return LOCATOR.test(text.trim());
}
