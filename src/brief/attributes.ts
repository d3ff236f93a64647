/** Pandoc's `{#id .class key=value key="v w"}`. */
import { table } from "../data/table.ts";
import type { Attributes } from "./types.ts";

export const NO_ATTRIBUTES: Attributes = { id: null, classes: [], values: {} };

const PIECE =
  /\s*(?:#([^\s{}#.="']+)|\.([^\s{}#.="']+)|([\p{L}_][\p{L}\p{N}_:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']*))|(-)(?=\s|$))/uy;

/** Reads what stands between the braces; null if it is not an attribute list. */
export function parseAttributes(inner: string): Attributes | null {
  let id: string | null = null;
  const classes: string[] = [];
  const values = new Map<string, string>();
  const text = inner.replace(/^:/, " ").trimEnd();
  const piece = new RegExp(PIECE);
  let at = 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (match === null) return null;
    const [, hash, dot, key, double, single, bare, dash] = match;
    if (hash !== undefined) id = hash;
    else if (dot !== undefined) classes.push(dot);
    else if (key !== undefined) values.set(key, double ?? single ?? bare ?? "");
    else if (dash !== undefined) classes.push("unnumbered");
    at = piece.lastIndex;
  }
  if (at === 0) return null;
  return { id, classes, values: table(Object.fromEntries(values)) };
}

export interface Trailing {
  /** Offset of `{` in the text. */
  readonly start: number;
  /** Offset after `}`. */
  readonly end: number;
  /** null: braces that look like attributes but are not well formed. */
  readonly attributes: Attributes | null;
}

/** The `{…}` that ends `text`, or undefined. Braces that hold other text (`{{name}}`) are no attributes, nor are those behind a backslash. */
export function trailingAttributes(text: string): Trailing | undefined {
  const end = text.trimEnd().length;
  if (text[end - 1] !== "}") return undefined;
  const start = text.lastIndexOf("{", end);
  if (start < 0 || text[start - 1] === "{" || text[start - 1] === "\\") return undefined;
  const inner = text.slice(start + 1, end - 1);
  const attributes = parseAttributes(inner);
  if (attributes === null && !/^\s*:?[#.][\p{L}\p{N}_-]|^[\w-]+=/u.test(inner)) return undefined;
  return { start, end, attributes };
}
