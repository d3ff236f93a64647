import { table } from "../../data/table.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Places } from "./place.ts";

/** What Handlebars' parser threw, as a diagnostic. It gives a column only for some errors, and a line for the rest. */
export function syntaxProblem(error: unknown, text: string, base: number, places: Places): Diagnostic {
  const whole = places.line(1);
  if (!(error instanceof Error)) return diagnose("deck/template-syntax", { problem: String(error) }, { span: whole });
  // The parser's stack, and ours, overflow on tens of thousands of nested blocks.
  if (error instanceof RangeError) return diagnose("deck/template-nesting", {}, { span: whole });
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(error.message);
  if (mismatch !== null) {
    const start = places.offset({ line: Number(mismatch[3]), column: Number(mismatch[4]) });
    const problem = `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`;
    return diagnose(
      "deck/template-syntax",
      { problem },
      { span: { ...whole, start, end: start + (mismatch[1] ?? "").length } },
    );
  }
  const unclosed = /got 'EOF'/.test(error.message) ? findUnclosed(text, base, whole) : undefined;
  if (unclosed !== undefined)
    return diagnose(
      "deck/template-syntax",
      { problem: `{{#${unclosed.name}}} is never closed` },
      { span: unclosed.span },
    );
  const line = /^Parse error on line (\d+)/.exec(error.message)?.[1] ?? / - (\d+):\d+$/.exec(error.message)?.[1];
  return diagnose(
    "deck/template-syntax",
    { problem: readable(error.message) },
    { span: places.line(Number(line ?? 1)) },
  );
}

/** The block that was opened and not closed; comments and escapes are left out of account. */
function findUnclosed(text: string, base: number, file: Span): { name: string; span: Span } | undefined {
  const open: { name: string; span: Span }[] = [];
  for (const found of text.matchAll(/\{\{\{?~?([#/])[>*]?\s*([\w.@/-]+)[^{}]{0,500}\}\}/g)) {
    const start = base + found.index;
    if (found[1] === "/") open.pop();
    else open.push({ name: found[2] ?? "", span: { ...file, start, end: start + found[0].length } });
  }
  return open.at(-1);
}

const TOKENS: Readonly<Record<string, string>> = table({
  EOF: "the end of the file",
  CLOSE: "}}",
  OPEN_ENDBLOCK: "{{/",
  ID: "a name",
  INVALID: "a character that has no meaning here",
  INVERSE: "{{else}}",
  SEP: "a full stop",
  OPEN: "{{",
  EQUALS: "=",
  CLOSE_SEXPR: ")",
  OPEN_SEXPR: "(",
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
