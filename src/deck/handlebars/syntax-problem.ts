import { table } from "../../data/table.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Places } from "./place.ts";

/** What Handlebars' parser threw, as a diagnostic. It gives a column only for some errors, and a line for the rest. */
export function syntaxProblem(error: unknown, text: string, base: number, places: Places): Diagnostic {
  const whole = places.line(1);
  const tell = (problem: string, span: Span, hint?: string): Diagnostic =>
    diagnose("deck/template-syntax", hint === undefined ? { problem } : { problem, hint }, { span });
  if (!(error instanceof Error)) return tell(String(error), whole);
  // The parser's stack, and ours, overflow on tens of thousands of nested blocks.
  if (error instanceof RangeError) return diagnose("deck/template-nesting", {}, { span: whole });
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(error.message);
  if (mismatch !== null) {
    const start = places.offset({ line: Number(mismatch[3]), column: Number(mismatch[4]) });
    const span = { ...whole, start, end: start + (mismatch[1] ?? "").length };
    return tell(`{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`, span);
  }
  const line = Number(
    /^(?:Parse|Lexical) error on line (\d+)/.exec(error.message)?.[1] ?? / - (\d+):\d+$/.exec(error.message)?.[1] ?? 1,
  );
  const slip = findSlip(text, base, whole, line);
  if (slip !== undefined) return tell(slip.problem, slip.span, slip.hint);
  const { unclosed, surplus } = findUnpaired(text, base, whole);
  if (/got 'EOF'/.test(error.message) && unclosed !== undefined)
    return tell(`{{#${unclosed.name}}} is never closed`, unclosed.span);
  if (/got 'OPEN_ENDBLOCK'/.test(error.message) && surplus !== undefined)
    return tell(`{{/${surplus.name}}} closes nothing`, surplus.span);
  return tell(readable(error.message), places.line(line));
}

/** What stands between braces, comments, escapes and raw blocks left out of account. */
const MUSTACHE =
  /\\\{\{|\{\{!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{\{\{[^{}]*\}\}\}\}|\{\{\{?(?![{!])((?:"[^"]*"|'[^']*'|[^{}"'])*)(\}\}|)/g;

interface Slip {
  readonly problem: string;
  readonly span: Span;
  readonly hint: string;
}

/**
 * The first piece between braces that other template languages would understand. The parser stops at it, or at the end
 * of its line, or behind it where the braces are not closed.
 */
function findSlip(text: string, base: number, file: Span, line: number): Slip | undefined {
  const stop = endOfLine(text, line);
  for (const found of text.matchAll(MUSTACHE)) {
    const [whole, inside, close] = found;
    if (inside === undefined) continue;
    const start = base + found.index;
    const next = text[found.index + whole.length];
    if (close === "" && (next === '"' || next === "'")) {
      const span = { ...file, start: start + whole.length, end: start + whole.length + 1 };
      return { problem: "a quotation mark is never closed", span, hint: `Write ${next} behind the text as well.` };
    }
    if (close === "") {
      const end = whole.search(/\r|\n|<|$/);
      const shown = whole.slice(0, end).trimEnd();
      const span = { ...file, start, end: start + shown.length };
      return { problem: "{{ is never closed", span, hint: `Write ${shown}}}; a literal {{ is written \\{{.` };
    }
    // A fault that the parser has not got to yet is none of this error.
    if (found.index > stop) return undefined;
    const bare = inside.replace(/"[^"]*"|'[^']*'/g, (quoted) => `"${"x".repeat(quoted.length - 2)}"`);
    for (const { pattern, explain } of SLIPS) {
      const match = pattern.exec(bare);
      if (match === null) continue;
      const parts = match.map((part) => part ?? "");
      return { ...explain(parts, inside), span: { ...file, start, end: start + whole.length } };
    }
  }
  return undefined;
}

function endOfLine(text: string, line: number): number {
  let at = 1;
  for (const found of text.matchAll(/\r\n?|\n/g)) if (at++ === line) return found.index;
  return text.length;
}

const NAME = String.raw`[\w@.[\]/-]+`;
const VALUE = String.raw`(?:${NAME}|"x*"|\([^()]*\))`;

/** Operators by the helper that does the same. */
const OPERATORS: Readonly<Record<string, string>> = table({
  "==": "eq",
  "===": "eq",
  "!=": "eq",
  "!==": "eq",
  ">": "gt",
  "<": "lt",
  ">=": "gt",
  "<=": "lt",
  "&&": "and",
  "||": "or",
  "??": "default",
  "+": "add",
  "-": "sub",
  "*": "mul",
});

interface SlipPattern {
  readonly pattern: RegExp;
  readonly explain: (parts: readonly string[], inside: string) => { readonly problem: string; readonly hint: string };
}

const SLIPS: readonly SlipPattern[] = [
  {
    pattern: /^~?\s*~?$/,
    explain: () => ({ problem: "{{ }} holds nothing", hint: "Name a field: {{title}}; a literal {{ is written \\{{." }),
  },
  {
    pattern: new RegExp(String.raw`^~?\s*(#\w+\s+)?(${VALUE})\s*\|(?!\|)\s*(\w+)`),
    explain: ([, block = "", value = "", filter = ""]) => ({
      problem: "it has no filters (|)",
      hint: block === "" ? `Write {{${filter} ${value}}}.` : `Write {{${block.trim()} (${filter} ${value})}}.`,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`^~?\s*([#^]?)\s*(?:(if|unless|else if)\s+)?(${VALUE})\s*(===?|!==?|>=?|<=?|&&|\|\||\?\?|[+*]|=(?!=)|-(?=\s))\s*(${VALUE})`,
    ),
    explain: ([, sign = "", block = "", left = "", operator = "", right = ""]) => {
      const helper = OPERATORS[operator] ?? "eq";
      const call = `${helper} ${left} ${right}`;
      const value = operator.startsWith("!") || /^[<>]=$/.test(operator) ? `not (${turned(operator, call)})` : call;
      const written = block === "" ? `{{${value}}}` : `{{${sign}${block} (${value})}}`;
      return { problem: `it has no operators (${operator})`, hint: `Write ${written}.` };
    },
  },
  {
    pattern: new RegExp(String.raw`^~?\s*([#^]?)\s*(?:(if|unless|else if)\s+)?!(?!=)\s*(${VALUE})`),
    explain: ([, sign = "", block = "", value = ""]) => ({
      problem: "it has no operators (!)",
      hint:
        block === "" ? `Write {{not ${value}}}.` : `Write {{${sign}${block} (not ${value})}}, or {{#unless ${value}}}.`,
    }),
  },
  {
    pattern: new RegExp(String.raw`^~?\s*(${NAME})\(([^()]*)\)`),
    explain: ([, helper = "", args = ""]) => ({
      problem: "the values of a helper stand in no parentheses",
      hint: `Write {{${helper}${
        args.trim() === ""
          ? ""
          : ` ${args
              .split(",")
              .map((one) => one.trim())
              .join(" ")}`
      }}}; only one inside another has them: {{upper (lookup this "title")}}.`,
    }),
  },
  {
    pattern: /,/,
    explain: () => ({
      problem: "values are separated by spaces, not by commas",
      hint: 'Write {{join list "; "}}, say.',
    }),
  },
];

/** `a >= b` is not `a < b`. */
function turned(operator: string, call: string): string {
  if (operator === ">=") return call.replace("gt ", "lt ");
  return operator === "<=" ? call.replace("lt ", "gt ") : call;
}

interface Block {
  readonly name: string;
  readonly span: Span;
}

/** The block that was opened and not closed, and what closes none. */
function findUnpaired(text: string, base: number, file: Span): { readonly unclosed?: Block; readonly surplus?: Block } {
  const open: Block[] = [];
  for (const found of text.matchAll(MUSTACHE)) {
    const [, sign, name = ""] = /^~?([#^/])[>*]?\s*([\w.@/-]+)/.exec(found[1] ?? "") ?? [];
    if (sign === undefined) continue;
    const start = base + found.index;
    const block = { name, span: { ...file, start, end: start + found[0].length } };
    if (sign !== "/") open.push(block);
    else if (open.pop() === undefined) return { surplus: block };
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? {} : { unclosed };
}

const TOKENS: Readonly<Record<string, string>> = table({
  EOF: "the end of the file",
  CLOSE: "}}",
  OPEN_ENDBLOCK: "{{/",
  ID: "a name",
  INVALID: "a character that has no meaning here",
  INVERSE: "{{else}}",
  OPEN_INVERSE_CHAIN: "{{else",
  SEP: "a full stop",
  OPEN: "{{",
  EQUALS: "=",
  OPEN_BLOCK_PARAMS: "as |",
  CLOSE_BLOCK_PARAMS: "|",
  CLOSE_SEXPR: ")",
  OPEN_SEXPR: "(",
  STRING: "a text",
  NUMBER: "a number",
  CLOSE_UNESCAPED: "}}}",
});

function readable(message: string): string {
  const token = /got '([^']+)'/.exec(message)?.[1];
  if (token !== undefined) return `${TOKENS[token] ?? token.toLowerCase()} cannot stand here`;
  return (
    message
      .replace(/ - \d+:\d+$/, "")
      .replace(/^(?:Parse|Lexical) error on line \d+[:.]?\s*/, "")
      .split("\n", 1)[0] ?? message
  );
}
