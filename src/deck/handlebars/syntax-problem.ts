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

interface Mustache {
  readonly index: number;
  /** With its braces, so far as it goes. */
  readonly whole: string;
  readonly inside: string;
  readonly closed: boolean;
}

const MUSTACHE = /\{\{\{?((?:"[^"]*"|'[^']*'|[^{}"'])*)(\}\})?/y;

/** What stands between braces, in one walk; comments, escapes and raw blocks are left out of account. */
function* mustachesOf(text: string): Generator<Mustache> {
  const behind = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
  };
  for (let index = text.indexOf("{{"), next = 0; index >= 0; index = text.indexOf("{{", next)) {
    if (text[index - 1] === "\\" && text[index - 2] !== "\\") next = index + 2;
    else if (text.startsWith("{{{{", index)) next = behind("}}}}", behind("{{{{/", index + 4));
    else if (/^\{\{~?!--/.test(text.slice(index, index + 6))) next = behind("}}", behind("--", index + 6));
    else if (/^\{\{~?!/.test(text.slice(index, index + 4))) next = behind("}}", index);
    else {
      MUSTACHE.lastIndex = index;
      const [whole, inside = "", close] = MUSTACHE.exec(text) ?? ["{{"];
      next = index + whole.length;
      yield { index, whole, inside, closed: close !== undefined };
    }
  }
}

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
  for (const { index, whole, inside, closed } of mustachesOf(text)) {
    const span = { ...file, start: base + index, end: base + index + whole.length };
    const next = text[index + whole.length];
    if (!closed && (next === '"' || next === "'")) {
      const problem = "a quotation mark is never closed";
      return {
        problem,
        span: { ...span, start: span.end, end: span.end + 1 },
        hint: `Write ${next} behind the text as well.`,
      };
    }
    if (!closed) {
      const shown = whole.slice(0, whole.search(/\r|\n|<|$/)).trimEnd();
      const hint = `Write ${shown}}}; a literal {{ is written \\{{.`;
      return { problem: "{{ is never closed", span: { ...span, end: span.start + shown.length }, hint };
    }
    // A fault that the parser has not got to yet is none of this error.
    if (index > stop) return undefined;
    const bare = inside.replace(/"[^"]*"|'[^']*'/g, (quoted) => `"${"x".repeat(quoted.length - 2)}"`);
    for (const { pattern, explain } of SLIPS) {
      const places = pattern.exec(bare)?.indices;
      if (places) return { ...explain(places.map((place) => (place ? inside.slice(...place) : ""))), span };
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
  readonly explain: (parts: readonly string[]) => { readonly problem: string; readonly hint: string };
}

const SLIPS: readonly SlipPattern[] = [
  {
    pattern: /^~?\s*~?$/d,
    explain: () => ({ problem: "{{ }} holds nothing", hint: "Name a field: {{title}}; a literal {{ is written \\{{." }),
  },
  {
    pattern: new RegExp(String.raw`^~?\s*(#\w+\s+)?(${VALUE})\s*\|(?!\|)\s*(\w+)`, "d"),
    explain: ([, block = "", value = "", filter = ""]) => ({
      problem: "it has no filters (|)",
      hint: block === "" ? `Write {{${filter} ${value}}}.` : `Write {{${block.trim()} (${filter} ${value})}}.`,
    }),
  },
  {
    pattern: new RegExp(
      String.raw`^~?\s*(?:([#^])\s*)?(?:(if|unless|else if)\s+)?(${VALUE})\s*(===?|!==?|>=?|<=?|&&|\|\||\?\?|[+*]|=(?!=)|-(?=\s))\s*(${VALUE})`,
      "d",
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
    pattern: new RegExp(String.raw`^~?\s*(?:([#^])\s*)?(?:(if|unless|else if)\s+)?!(?!=)\s*(${VALUE})`, "d"),
    explain: ([, sign = "", block = "", value = ""]) => ({
      problem: "it has no operators (!)",
      hint:
        block === "" ? `Write {{not ${value}}}.` : `Write {{${sign}${block} (not ${value})}}, or {{#unless ${value}}}.`,
    }),
  },
  {
    pattern: new RegExp(String.raw`^~?\s*(${NAME})\(([^()]*)\)`, "d"),
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
    pattern: /^[\s\S]*,[\s\S]*$/d,
    explain: ([inside = ""]) => {
      const spaced = inside.replace(/"[^"]*"|'[^']*'|,/g, (found) => (found === "," ? "" : found));
      return { problem: "values are separated by spaces, not by commas", hint: `Write {{${spaced.trim()}}}.` };
    },
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
  for (const { index, whole, inside } of mustachesOf(text)) {
    const [, sign, name = ""] = /^~?([#^/])[>*]?\s*([\w.@/-]+)/.exec(inside) ?? [];
    if (sign === undefined) continue;
    const block = { name, span: { ...file, start: base + index, end: base + index + whole.length } };
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
