import type { Outcome } from "../../diagnostics/types.ts";
import { escapeText } from "../markup/escape.ts";
import { Markup } from "../markup/markup.ts";
import { runBlock } from "./blocks.ts";
import { evaluate } from "./evaluate.ts";
import { fail, TemplateFailure } from "./failure.ts";
import { type Frame, rootFrame } from "./frame.ts";
import type {
  BlockStatement,
  Filled,
  OutputStatement,
  PartialStatement,
  Program,
  Statement,
  Template,
  TextStatement,
} from "./types.ts";
import { nameType } from "./values.ts";
import { MOST_PARTIALS, Writer } from "./writer.ts";

export interface Partials {
  readonly partials: ReadonlyMap<string, Template>;
  /** BCP 47, for the `date` helper. */
  readonly lang: string;
}

/** One filling of one template. */
export interface Run extends Partials {
  readonly writer: Writer;
  /** File of the statements at hand. */
  readonly file: string;
  /** Names of the partials that we are in. */
  readonly inside: readonly string[];
}

/** Fills a template with a view. On an error the value is null: half a slide is of no use to anybody. */
export function fillTemplate(template: Template, view: object, partials: Partials): Outcome<Filled | null> {
  const run: Run = { ...partials, writer: new Writer(), file: template.file, inside: [] };
  try {
    runProgram(template.body, rootFrame(view), run);
    return { value: run.writer.finish(), diagnostics: [] };
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

export function runProgram(program: Program, frame: Frame, run: Run): void {
  for (const statement of program) runStatement(statement, frame, run);
}

type Runners = {
  readonly [K in Statement["kind"]]: (statement: Extract<Statement, { kind: K }>, frame: Frame, run: Run) => void;
};

const RUNNERS: Runners = { text: runText, output: runOutput, block: runBlockStatement, partial: runPartial };

function runStatement(statement: Statement, frame: Frame, run: Run): void {
  (RUNNERS[statement.kind] as (statement: Statement, frame: Frame, run: Run) => void)(statement, frame, run);
}

function runBlockStatement(statement: BlockStatement, frame: Frame, run: Run): void {
  run.writer.step(statement.span);
  runBlock(statement, evaluate(statement.argument, frame, run.lang), frame, (program, inner) => {
    run.writer.step(statement.span);
    runProgram(program, inner, run);
  });
}

function runText({ text, span }: TextStatement, _frame: Frame, run: Run): void {
  run.writer.write(text, span, true);
}

function runOutput({ value: expression, inTag, span }: OutputStatement, frame: Frame, run: Run): void {
  const value = evaluate(expression, frame, run.lang);
  run.writer.step(span);
  if (value === null || value === undefined) return;
  if (value instanceof Markup) {
    run.writer.write(inTag ? value.plain : value.markup, span, false);
    return;
  }
  // A list of words, such as `classes`, reads as it would in a class attribute.
  for (const [index, text] of (isWordList(value) ? value : [value]).entries()) {
    if (typeof text === "object") fail("deck/not-text", { type: nameType(value) }, expression.span);
    if (index > 0) run.writer.write(" ", span, false);
    run.writer.write(escapeText(String(text)), span, false);
  }
}

function isWordList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function runPartial(statement: PartialStatement, frame: Frame, run: Run): void {
  const { name, span, context, fields, block } = statement;
  run.writer.step(span);
  if (run.inside.length >= MOST_PARTIALS) fail("deck/partial-recursion", { partial: name, limit: MOST_PARTIALS }, span);
  const inside = [...run.inside, name];
  if (name === "@partial-block") {
    if (frame.block === null) fail("deck/no-partial-block", {}, span);
    const { program, frame: outer, file } = frame.block;
    runProgram(program, outer, { ...run, file, inside });
    return;
  }
  const partial = run.partials.get(name);
  // A partial with an error of its own was reported when the pack was loaded.
  if (partial === undefined) return;
  const value = context === null ? frame.context : evaluate(context, frame, run.lang);
  const inner: Frame = {
    context: value,
    parent: value === frame.context ? frame.parent : frame,
    locals: new Map(fields.map((field) => [field.key, evaluate(field.value, frame, run.lang)])),
    loop: frame.loop,
    block: block === null ? null : { program: block, frame, file: run.file },
  };
  runProgram(partial.body, inner, { ...run, file: partial.file, inside });
}
