import * as tokens from "css-tree/tokenizer";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { type Source, spanAt } from "./source.ts";

/** Far beyond any stylesheet; it bounds the recursion of everything that reads values and selectors. */
const DEEPEST = 32;

const OPENS: ReadonlyMap<number, number> = new Map([
  [tokens.Function, tokens.RightParenthesis],
  [tokens.LeftParenthesis, tokens.RightParenthesis],
  [tokens.LeftSquareBracket, tokens.RightSquareBracket],
  [tokens.LeftCurlyBracket, tokens.RightCurlyBracket],
]);
const CLOSES: ReadonlySet<number> = new Set(OPENS.values());

interface Open {
  readonly closer: number;
  readonly start: number;
  readonly end: number;
}

/** `unpaired`: what a parser makes of it is not what was meant. `too-deep`: a parser must not see it. */
export type Brackets = "sound" | "unpaired" | "too-deep";

/**
 * Whether the text may be handed to the parser. Reports brackets without partner, which CSS closes silently at the end
 * of the file, taking every later rule with them; and refuses text nested too deeply.
 */
export function checkBrackets(source: Source): Brackets {
  const stack: Open[] = [];
  let sound = true;
  let deep = false;
  tokens.tokenize(source.text, (type, start, end) => {
    if (!sound || deep) return;
    const closer = OPENS.get(type);
    if (closer !== undefined) {
      stack.push({ closer, start, end });
      deep = stack.length > DEEPEST;
      if (deep) source.report(diagnose("css/too-deep", { most: DEEPEST }, { span: spanAt(source, start, end) }));
    } else if (CLOSES.has(type)) {
      if (stack.at(-1)?.closer === type) stack.pop();
      else sound = unpaired(source, stack.at(-1) ?? { start, end });
    } else if (type === tokens.BadString || (type === tokens.String && !isClosed(source.text.slice(start, end))))
      sound = unpaired(source, { start, end: start + 1 });
    else if (type === tokens.Comment) sound = closedComment(source, start, end);
  });
  const left = stack[0];
  if (sound && !deep && left !== undefined) sound = unpaired(source, left);
  if (deep) return "too-deep";
  return sound ? "sound" : "unpaired";
}

/** A quotation mark without its partner ends at the line (CSS Syntax 3, 4.3.5), or with the file. */
const isClosed = (text: string): boolean => text.length > 1 && text.at(-1) === text[0] && text.at(-2) !== "\\";

function unpaired(source: Source, { start, end }: { start: number; end: number }): false {
  const bracket = source.text.slice(start, end).trim();
  source.report(diagnose("css/unclosed", { bracket }, { span: spanAt(source, start, end) }));
  return false;
}

function closedComment(source: Source, start: number, end: number): boolean {
  const closed = end - start >= 4 && source.text.slice(end - 2, end) === "*/";
  return closed || unpaired(source, { start, end: start + 2 });
}
