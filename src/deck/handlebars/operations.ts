import { didYouMean } from "../../diagnostics/suggest.ts";
import { escapeText } from "../markup/escape.ts";
import { Markup } from "../markup/markup.ts";
import { fail } from "./failure.ts";
import { HELPERS, NoSuchField, WrongValue } from "./helpers.ts";
import { type BlockOptions, blockFunction, type Operation } from "./library.ts";
import { readPath } from "./look-up.ts";
import type { Run } from "./run.ts";
import type { BlockSite, CallSite, OutputSite, Site, Template } from "./types.ts";
import { asContext, BROKEN, Context, nameType, ownField, unwrap } from "./values.ts";

/** What Handlebars gives to a helper after its arguments. */
interface Options extends BlockOptions {
  readonly data: { readonly run: Run };
}

type Operations = Readonly<Record<Operation, (this: unknown, ...args: never[]) => unknown>>;

const made = new WeakMap<Template, Operations>();

/**
 * What the compiled code of a template calls. The first argument is the number of a site, the last what Handlebars
 * adds; what is written goes to the run's writer, in the order in which Handlebars gets there.
 */
export function operationsOf(template: Template): Operations {
  const found = made.get(template);
  if (found !== undefined) return found;
  const operations = makeOperations(template.sites);
  made.set(template, operations);
  return operations;
}

function makeOperations(sites: readonly Site[]): Operations {
  const at = <K extends Site["kind"]>(index: number, kind: K): Extract<Site, { kind: K }> => {
    const site = sites[index];
    if (site?.kind !== kind) throw new Error(`site ${index} of a template is not a ${kind}`);
    return site as Extract<Site, { kind: K }>;
  };
  return {
    text(index: number, { data: { run } }: Options): void {
      const { text, span } = at(index, "text");
      run.takeRead();
      run.writer.step(span);
      run.writer.write(text, span, true);
    },
    output(index: number, head: unknown, { data: { run } }: Options): void {
      const site = at(index, "output");
      run.writer.step(site.span);
      writeOutput(site, site.path === null ? head : readPath(at(site.path, "path"), head, run), run);
    },
    get: (index: number, head: unknown, { data: { run } }: Options) => run.read(readPath(at(index, "path"), head, run)),
    call: (index: number, ...args: unknown[]) =>
      callHelper(at(index, "call"), args.slice(0, -1), (args.at(-1) as Options).data.run),
    literal: (index: number) => at(index, "literal").value,
    block(this: unknown, index: number, head: unknown, options: Options): string {
      const site = at(index, "block");
      const { run } = options.data;
      run.takeRead();
      run.writer.step(site.span);
      const value = site.path === null ? head : readPath(at(site.path, "path"), head, run);
      return runBlock(site, value, this, options);
    },
    enter(this: unknown, index: number, ...rest: unknown[]): void {
      const site = at(index, "partial");
      const { data } = rest.at(-1) as Options;
      if (rest.length > 1 && typeof rest[0] !== "function") fail("deck/no-partial-block", {}, site.span);
      data.run.takeRead();
      data.run.enter(site, this);
    },
    leave: ({ data }: Options) => data.run.leave(),
    named: (index: number, name: unknown) => {
      const { span } = at(index, "partial");
      const text = name instanceof Markup ? name.plain : unwrap(name);
      if (text === BROKEN) return () => "";
      return typeof text === "string" ? text : fail("deck/not-text", { type: nameType(text) }, span);
    },
    context: (value: unknown) => asContext(value),
    broken: () => BROKEN,
    fields: (index: number, context: unknown, ...values: unknown[]) =>
      new Context(context, Object.fromEntries(at(index, "fields").keys.map((key, place) => [key, values[place]]))),
  };
}

function writeOutput({ span, inTag, value: place }: OutputSite, given: unknown, run: Run): void {
  const { writer } = run;
  const value = unwrap(given);
  const read = run.takeRead();
  if (value === null || value === undefined || value === BROKEN) return;
  if (value instanceof Markup) {
    writer.write(inTag ? value.plain : value.markup, span, false);
    return;
  }
  if (typeof value !== "object") {
    writer.write(escapeText(String(value)), span, false, read);
    return;
  }
  if (!isWordList(value)) {
    run.problem("deck/not-text", { type: nameType(value) }, place);
    return;
  }
  // A list of words, such as `classes`, reads as it would in a class attribute.
  for (const [index, text] of value.entries()) {
    if (index > 0) writer.write(" ", span, false);
    writer.write(escapeText(text), span, false);
  }
}

function isWordList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function callHelper(site: CallSite, given: readonly unknown[], run: Run): unknown {
  const helper = HELPERS.get(site.helper);
  if (helper === undefined) throw new Error(`a compiled template calls “${site.helper}”`);
  // What a partial was given beside its context is found by a computed name as well.
  const args = helper.keepsContext === true ? given : given.map(unwrap);
  if (args.includes(BROKEN)) return BROKEN;
  run.writer.step(site.span, 1 + args.reduce<number>((sum, arg) => sum + costOf(arg), 0));
  try {
    return helper.run(args, { lang: run.lang, dates: run.dates });
  } catch (error) {
    if (error instanceof NoSuchField) {
      const { index, field, known } = error;
      const params = { field, owner: "this", suggestion: didYouMean(field, known) };
      return run.problem("deck/unknown-field", params, site.args[index] ?? site.span);
    }
    if (!(error instanceof WrongValue)) throw error;
    const { index, wanted } = error;
    const got = nameType(unwrap(args[index]));
    const params = { helper: site.helper, position: index + 1, wanted, got, usage: helper.usage };
    return run.problem("deck/helper-argument-type", params, site.args[index] ?? site.span);
  }
}

/** Steps that a helper may take to read a value. */
function costOf(value: unknown): number {
  if (Array.isArray(value)) return value.length >> 2;
  const text = value instanceof Markup ? value.markup : value;
  return typeof text === "string" ? text.length >> 8 : 0;
}

function runBlock(site: BlockSite, given: unknown, context: unknown, options: Options): string {
  const { run } = options.data;
  const value = unwrap(given);
  if (value === BROKEN) return "";
  const { outer } = run;
  const go = (argument: unknown, level: unknown): void => {
    if (level !== context) run.outer = { context, outer };
    blockFunction(site.helper).call(context, argument, options);
    run.outer = outer;
  };
  if (site.helper === "if" || site.helper === "unless") go(value instanceof Markup ? value.markup : value, context);
  else if (site.helper === "each" || (site.helper === "section" && Array.isArray(value))) {
    const items = itemsOf(value);
    if (items === undefined) run.problem("deck/not-a-list", { type: nameType(value) }, site.value);
    else {
      run.writer.step(site.span, items === null ? 0 : Object.keys(items).length);
      go(items, null);
    }
  } else if (site.helper === "with") {
    const inner = isEmpty(value) ? null : asContext(given);
    go(inner, inner ?? context);
  } else if (value === true || value === false || value === null || value === undefined) go(value, context);
  else go(asContext(given), asContext(given));
  return "";
}

/** What Handlebars' `with` counts as nothing. */
function isEmpty(value: unknown): boolean {
  if (value instanceof Markup) return value.markup === "";
  return Array.isArray(value) ? value.length === 0 : !value && value !== 0;
}

/** What a loop goes through, every item fit to be a context; null if there is nothing, undefined if it is no list. */
function itemsOf(value: unknown): object | null | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.every((item) => typeof item === "object") ? value : value.map(asContext);
  if (typeof value !== "object" || value instanceof Markup) return undefined;
  const items: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) items[key] = asContext(ownField(value, key));
  return items;
}
