/**
 * Handlebars itself. The runtime is small and loaded with the first template that is filled; parser and compiler are
 * loaded for a template that was not compiled when briefdeck was built.
 */
import { createRequire } from "node:module";
import type { ProgramNode } from "./ast.ts";
import type { BlockHelper, Render } from "./types.ts";

/** What a block helper is given beside its value. */
export interface BlockOptions {
  readonly fn: (context: unknown, options?: object) => string;
  readonly inverse: (context: unknown, options?: object) => string;
  readonly hash: Readonly<Record<string, unknown>>;
}
type BlockFunction = (this: unknown, value: unknown, options: BlockOptions) => string;

interface Runtime {
  create(): Runtime;
  template(specification: object): Render;
  readonly decorators: object;
  readonly helpers: Readonly<Record<BlockHelper | "blockHelperMissing", BlockFunction>>;
}

interface CompilerOptions {
  readonly data: true;
  readonly compat: true;
  readonly useDepths: true;
  readonly noEscape: true;
  readonly knownHelpersOnly: true;
  readonly knownHelpers: Readonly<Record<string, true>>;
}

/** Code in pieces. */
type Code = readonly (string | Code)[];

/** Made for every program of a template; Handlebars' documentation names what may be overridden. */
interface CodeWriter {
  compiler: new () => CodeWriter;
  nameLookup(parent: string | Code, name: string): Code;
  compile(environment: object, options: CompilerOptions): string;
  compile(environment: object, options: CompilerOptions, context: undefined, asObject: true): object;
}

interface Whole {
  parse(text: string): ProgramNode;
  readonly Compiler: new () => { compile(program: ProgramNode, options: CompilerOptions): object };
  readonly JavaScriptCompiler: new () => CodeWriter;
}

/** What the compiled code may call: `operations.ts`. */
export const OPERATIONS = [
  "text",
  "output",
  "get",
  "call",
  "literal",
  "block",
  "enter",
  "leave",
  "named",
  "context",
  "fields",
  "broken",
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** All names that compiled code looks up. */
const NAMES = [...OPERATIONS, "root", "index", "key", "first", "last", "partial-block", "inline"];

let runtime: Runtime | undefined;
let whole: (Whole & { readonly Writer: new () => CodeWriter }) | undefined;

function loadRuntime(): Runtime {
  runtime ??= (createRequire(import.meta.url)("handlebars/dist/cjs/handlebars.runtime.js") as Runtime).create();
  return runtime;
}

function loadWhole(): NonNullable<typeof whole> {
  if (whole !== undefined) return whole;
  const library = createRequire(import.meta.url)("handlebars/dist/cjs/handlebars.js") as Whole;
  /** Writes code that looks nothing up by a name from a template: operations and data alone have names, which are ours. */
  class Writer extends library.JavaScriptCompiler {
    override nameLookup(parent: string | Code, name: string): Code {
      // Handlebars then finds a partial by its name, among the own properties of those that it was given.
      if (parent === "partials") return ["undefined"];
      return [parent, `["${NAMES.find((known) => known === name) ?? ""}"]`];
    }
  }
  Writer.prototype.compiler = Writer;
  const { parse, Compiler, JavaScriptCompiler } = library;
  whole = { parse, Compiler, JavaScriptCompiler, Writer };
  return whole;
}

/** Handlebars' own `if`, `unless`, `each`, `with` and what it does with `{{#list}} … {{/list}}`. */
export function blockFunction(helper: BlockHelper | "section"): BlockFunction {
  return loadRuntime().helpers[helper === "section" ? "blockHelperMissing" : helper];
}

/** Throws what Handlebars' parser throws. */
export function parseHandlebars(text: string): ProgramNode {
  return loadWhole().parse(text);
}

/** The template that a specification from `compileProgram`, or from the code of `precompileProgram`, describes. */
export function makeRender(specification: object): Render {
  return loadRuntime().template(specification);
}

/** Compiles what `instrument` made: never a tree that anybody else made, since a tree can be written to become any code. */
export function compileProgram(program: ProgramNode): object {
  const { Compiler, Writer } = loadWhole();
  return new Writer().compile(new Compiler().compile(program, options()), options(), undefined, true);
}

/** The same as JavaScript text, for the build. */
export function precompileProgram(program: ProgramNode): string {
  const { Compiler, Writer } = loadWhole();
  return new Writer().compile(new Compiler().compile(program, options()), options());
}

/** `{{#*inline}}`, which is all that a template may do to itself. */
export const decorators = (): object => loadRuntime().decorators;

/** New each time: the compiler keeps its block parameters in them. */
function options(): CompilerOptions {
  return {
    data: true,
    // Lets `../` climb out of a partial. Names are looked up by `get`, so that its other effect, a search through all
    // contexts around, has nothing to act on.
    compat: true,
    useDepths: true,
    // The operations write by themselves; the compiled code has nothing to escape.
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(OPERATIONS.map((name) => [name, true])),
  };
}
