/**
 * Templates are Handlebars, evaluated by Handlebars. Between its parser and its compiler stands `instrument`, which
 * gives every fault a place and bounds what a template may do. `tests/unit/deck/handlebars` compares with Handlebars.
 */

import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { lazy } from "../view/lazy.ts";
import { type Instrumented, instrument } from "./instrument.ts";
import { compileProgram, makeRender, parseHandlebars } from "./library.ts";
import type { Names } from "./pass.ts";
import { createPlaces } from "./place.ts";
import { preparedTemplate } from "./prepared.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { Template } from "./types.ts";

/** Templates that were read before, in this process: whoever builds many briefs reads the same ones for each. */
const known = new Map<string, Template>();
const MOST_KNOWN = 200;
const LONGEST_KNOWN = 50_000;

/** Of a template with errors that can be filled nevertheless the `draft`, which says what else is wrong with it. */
export interface Parsed extends Outcome<Template | null> {
  readonly draft?: Template;
}

/**
 * Parses and checks the body of a template. `base` is the body's offset in the file; `names` are all that `{{> name}}`
 * may use. On an error the value is null, and every error is told.
 */
export function parseTemplate(file: string, text: string, base: number, names: Names): Parsed {
  const ready = preparedTemplate(file, text, base, names);
  if (ready !== undefined) return { value: ready, diagnostics: [] };
  const key = JSON.stringify([file, base, text, [...names.partials], [...names.inlines]]);
  const found = known.get(key);
  if (found !== undefined) return { value: found, diagnostics: [] };
  const { value, draft, diagnostics } = readTemplate(file, text, base, names);
  if (value === null) {
    const flaws = diagnostics.filter(isError);
    return { value, diagnostics, ...(draft === undefined ? {} : { draft: compiled(file, draft, flaws) }) };
  }
  const template = compiled(file, value);
  if (known.size >= MOST_KNOWN) known.clear();
  if (diagnostics.length === 0 && key.length <= LONGEST_KNOWN) known.set(key, template);
  return { value: template, diagnostics };
}

function compiled(
  file: string,
  { program, sites, asks, inserts }: Instrumented,
  flaws?: readonly Diagnostic[],
): Template {
  const render = lazy(() => makeRender(compileProgram(program)));
  return {
    file,
    sites,
    asks,
    inserts,
    ...(flaws === undefined ? {} : { flaws }),
    get render() {
      return render();
    },
  };
}

/** With an error the tree is a `draft`: a broken value stands for whatever is wrong. */
interface ReadTemplate extends Outcome<Instrumented | null> {
  readonly draft?: Instrumented;
}

/** A template's tree, ready for Handlebars' compiler. Arguments and errors as of `parseTemplate`. */
export function readTemplate(file: string, text: string, base: number, names: Names): ReadTemplate {
  const places = createPlaces(file, text, base);
  const { report, diagnostics } = createReporter();
  const excess = findExcess(text);
  if (excess !== undefined) {
    const [start, code] = excess;
    const span = { file, start: base + start, end: base + start + 2 };
    report(diagnose(code, { limit: MOST_MUSTACHES }, { span }));
    return { value: null, diagnostics };
  }
  try {
    const tree = instrument(parseHandlebars(text), places, names, report);
    if (diagnostics.every(({ severity }) => severity !== "error")) return { value: tree, diagnostics };
    // What a tag is, and what stands in one, cannot be told any more.
    const isLost = diagnostics.some(({ code }) => code === "deck/quote-unclosed");
    return { value: null, ...(isLost ? {} : { draft: tree }), diagnostics };
  } catch (error) {
    report(syntaxProblem(error, text, base, places));
    return { value: null, diagnostics };
  }
}

/**
 * Handlebars' parser slows down with the square of the nesting, its compiler with that of the number of blocks, so
 * templates beyond use are not given to them.
 */
const MOST_BLOCKS = 100;
const MOST_PARENTHESES = 30;
const MOST_MUSTACHES = 5000;

/** Offset where a template nests too deeply or grows too long. A rough count, made before parsing: comments count too. */
function findExcess(
  text: string,
): readonly [offset: number, code: "deck/template-nesting" | "deck/template-size"] | undefined {
  let blocks = 0;
  let parentheses = 0;
  let mustaches = 0;
  for (const found of text.matchAll(/\{\{\{?\{?~?([#^/!])?|\(|\)|\}\}/g)) {
    const [token, sign] = found;
    if (token === "(") parentheses++;
    else if (token === ")") parentheses = Math.max(0, parentheses - 1);
    else if (token === "}}") parentheses = 0;
    else if (sign === "#") blocks++;
    else if (sign === "/") blocks = Math.max(0, blocks - 1);
    if (token.startsWith("{")) mustaches++;
    if (blocks > MOST_BLOCKS || parentheses > MOST_PARENTHESES) return [found.index, "deck/template-nesting"];
    if (mustaches > MOST_MUSTACHES) return [found.index, "deck/template-size"];
  }
  return undefined;
}
