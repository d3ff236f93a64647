/**
 * Handlebars' own grammar, our evaluation: a template never becomes JavaScript (Handlebars compiles to `new Function`),
 * every field of every expression is checked and located, and work is bounded. `tests/unit/deck/handlebars` compares
 * the two engines.
 */
import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { convertProgram } from "./convert.ts";
import { findTooDeep } from "./depth.ts";
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
