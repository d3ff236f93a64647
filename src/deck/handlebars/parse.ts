/**
 * Handlebars' own grammar, our evaluation: a template never becomes JavaScript (Handlebars compiles to `new Function`),
 * every field of every expression is checked and located, and work is bounded. `tests/unit/deck/handlebars` compares
 * the two engines.
 */

import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { convertProgram } from "./convert.ts";
import { TemplateFailure } from "./failure.ts";
import { createPlaces } from "./place.ts";
import { preparedBody } from "./prepared.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { Template } from "./types.ts";

/**
 * Parses and checks the body of a template. `base` is the body's offset in the file; `partials` are all names that
 * `{{> name}}` may use. On an error the value is null.
 */
export function parseTemplate(
  file: string,
  text: string,
  base: number,
  partials: ReadonlySet<string>,
): Outcome<Template | null> {
  const ready = preparedBody(file, text, base, partials);
  if (ready !== undefined) return { value: { file, body: ready }, diagnostics: [] };
  const places = createPlaces(file, text, base);
  const failed = (diagnostic: Diagnostic) => ({ value: null, diagnostics: [diagnostic] });
  const deep = findTooDeep(text);
  if (deep >= 0)
    return failed(diagnose("deck/template-nesting", {}, { span: { file, start: base + deep, end: base + deep + 2 } }));
  try {
    return { value: { file, body: convertProgram(parse(text), places, partials) }, diagnostics: [] };
  } catch (error) {
    if (error instanceof TemplateFailure) return failed(error.diagnostic);
    return failed(syntaxProblem(error, text, base, places));
  }
}

/** Handlebars' parser slows down with the square of the nesting, so templates nested beyond use are not given to it. */
const MOST_BLOCKS = 100;
const MOST_PARENTHESES = 30;

/** Offset where a template nests too deeply, or -1. A rough count, made before parsing: comments count too. */
function findTooDeep(text: string): number {
  let blocks = 0;
  let parentheses = 0;
  for (const found of text.matchAll(/\{\{\{?\{?~?([#^/!])?|\(|\)|\}\}/g)) {
    const [token, sign] = found;
    if (token === "(") parentheses++;
    else if (token === ")") parentheses = Math.max(0, parentheses - 1);
    else if (token === "}}") parentheses = 0;
    else if (sign === "#") blocks++;
    else if (sign === "/") blocks = Math.max(0, blocks - 1);
    if (blocks > MOST_BLOCKS || parentheses > MOST_PARENTHESES) return found.index;
  }
  return -1;
}
