import * as tokens from "css-tree/tokenizer";

/** A part of a rule's block: declarations as they stand together, or a rule within it. Offsets in the sheet. */
export type BlockPart =
  | { readonly kind: "declarations"; readonly start: number; readonly end: number }
  | {
      readonly kind: "rule";
      readonly start: number;
      /** Of its `{`. */
      readonly brace: number;
      /** Behind its `}`. */
      readonly end: number;
    };

const OPENS: ReadonlySet<number> = new Set([
  tokens.Function,
  tokens.LeftParenthesis,
  tokens.LeftSquareBracket,
  tokens.LeftCurlyBracket,
]);
const CLOSES: ReadonlySet<number> = new Set([
  tokens.RightParenthesis,
  tokens.RightSquareBracket,
  tokens.RightCurlyBracket,
]);

/**
 * The parts of a block in their order: what has a `{` of its own before its `;` is a rule, unless it is the value of a
 * variable (CSS Syntax 3, 5.5.3).
 * @param text of the sheet, whose brackets pair
 * @param start behind the block's `{`
 * @param end of its `}`
 */
export function blockParts(text: string, start: number, end: number): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  let depth = 0;
  let item = -1;
  let brace = -1;
  let plain = start;
  tokens.tokenize(text.slice(start, end), (type, from, to) => {
    const at = start + from;
    if (item < 0 && type !== tokens.WhiteSpace && type !== tokens.Comment && type !== tokens.Semicolon) item = at;
    if (OPENS.has(type)) {
      if (depth === 0 && type === tokens.LeftCurlyBracket && item >= 0 && !text.startsWith("--", item)) brace = at;
      depth++;
    } else if (CLOSES.has(type)) {
      depth--;
      if (depth > 0 || brace < 0) return;
      if (text.slice(plain, item).trim() !== "") parts.push({ kind: "declarations", start: plain, end: item });
      parts.push({ kind: "rule", start: item, brace, end: start + to });
      plain = start + to;
      [item, brace] = [-1, -1];
    } else if (type === tokens.Semicolon && depth === 0) item = -1;
  });
  if (text.slice(plain, end).trim() !== "") parts.push({ kind: "declarations", start: plain, end });
  return parts;
}

/**
 * The sheet with blanks for the content of each block that holds a block: every offset stays, and a parser that knows no
 * rules within rules finds no fault there.
 * @param text whose brackets pair
 */
export function withoutNested(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  let [from, start, nests] = [0, 0, false];
  tokens.tokenize(text, (type, at, end) => {
    if (type === tokens.LeftCurlyBracket) {
      depth++;
      if (depth === 1) [start, nests] = [end, false];
      else nests = true;
    } else if (type === tokens.RightCurlyBracket) {
      depth--;
      if (depth > 0 || !nests) return;
      kept.push(text.slice(from, start), " ".repeat(at - start));
      from = at;
    }
  });
  return kept.length === 0 ? text : kept.join("") + text.slice(from);
}
