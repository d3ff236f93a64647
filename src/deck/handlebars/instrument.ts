import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type {
  BlockNode,
  ContentNode,
  DecoratorNode,
  ExpressionNode,
  HashNode,
  MustacheNode,
  PartialBlockNode,
  PartialNode,
  ProgramNode,
  StatementNode,
} from "./ast.ts";
import { HELPERS } from "./helpers.ts";
import { hasPairs, instrumentCall, instrumentExpression, LOCAL, nameOf } from "./instrument-expression.ts";
import { call, type Names, Pass, THIS, unknownPartial } from "./pass.ts";
import type { Places } from "./place.ts";
import { TagState } from "./tag-state.ts";
import { BLOCK_HELPERS, type BlockHelper, type BlockSite, type Template } from "./types.ts";

const MOST_NESTED = 100;

/** A template's tree for Handlebars to compile, and what the compiled code refers to. */
export interface Instrumented extends Pick<Template, "sites" | "asks" | "inserts"> {
  readonly program: ProgramNode;
}

/**
 * The pass over Handlebars' tree between parsing and compiling. Texts, outputs, look-ups, helpers, blocks and partials
 * become calls of `operations.ts`, each with the number of its site: so nothing of the template but its structure is
 * compiled, every fault has a place, and every turn counts. Handlebars keeps the contexts, loops, block parameters,
 * data and partials. Whatever `templates/README.md` does not allow is reported.
 */
export function instrument(program: ProgramNode, places: Places, names: Names, report: Report): Instrumented {
  const walk = new Walk(places, names, report);
  const body = walk.body(program);
  const { unclosed } = walk.tags;
  const span = { file: places.file, start: unclosed ?? 0, end: (unclosed ?? 0) + 1 };
  if (unclosed !== null) report(diagnose("deck/quote-unclosed", {}, { span }));
  const { sites, asks, inserts } = walk.pass;
  return { program: body, sites, asks: [...asks], inserts: [...inserts] };
}

class Walk {
  readonly pass: Pass;
  readonly tags = new TagState();
  private depth = 0;

  constructor(places: Places, names: Names, report: Report) {
    this.pass = new Pass(places, names, report);
  }

  body(program: ProgramNode): ProgramNode {
    const locals = program.blockParams ?? [];
    this.depth++;
    const body = this.pass.within(locals, () => program.body.flatMap((node) => this.statement(node)));
    this.depth--;
    return {
      type: "Program",
      body,
      strip: {},
      ...(locals.length > 0 ? { blockParams: locals.map((name) => LOCAL + name) } : {}),
    };
  }

  private inner(program: ProgramNode | undefined): ProgramNode | undefined {
    return program && this.body(program);
  }

  private statement(node: StatementNode): readonly StatementNode[] {
    if (this.depth > MOST_NESTED) {
      this.pass.refuse("deck/template-nesting", {}, this.pass.span(node));
      return [];
    }
    switch (node.type) {
      case "ContentStatement":
        return this.content(node);
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        return this.mustache(node);
      case "BlockStatement":
        return this.block(node);
      case "PartialStatement":
      case "PartialBlockStatement":
        return this.partial(node);
      case "Decorator":
      case "DecoratorBlock":
        return this.inline(node);
    }
  }

  private content(node: ContentNode): readonly StatementNode[] {
    if (node.value === "") return [];
    // White-space control trims either end of the original; only what it took from the front moves the start.
    const trimmed = Math.max(0, node.original.indexOf(node.value));
    const span = this.pass.span(node);
    const start = span.start + trimmed;
    this.tags.read(node.value, start);
    const place = { ...span, start, end: start + node.value.length };
    return [statement("text", [this.pass.site({ kind: "text", text: node.value, span: place })])];
  }

  private mustache(node: MustacheNode): readonly StatementNode[] {
    const { pass } = this;
    const span = pass.span(node);
    if (!node.escaped) pass.refuse("deck/raw-output", {}, span);
    const { inTag } = this.tags;
    const value = this.value(node);
    const place = node.params.length > 0 ? span : pass.span(node.path);
    const [path, head] = pathOf(value);
    return [statement("output", [pass.site({ kind: "output", inTag, span, value: place, path }), head])];
  }

  private value(node: MustacheNode): ExpressionNode {
    const { pass } = this;
    const helper = nameOf(node.path);
    if (node.params.length > 0 || hasPairs(node.hash)) return instrumentCall(node, pass.span(node), pass);
    if (node.path.type === "PathExpression" && isBlockHelper(node.path.original))
      return pass.refuse("deck/block-helper-inline", { helper }, pass.span(node.path));
    if (node.path.type === "PathExpression" || node.path.type === "SubExpression")
      return instrumentExpression(node.path, pass);
    return pass.refuse(
      "deck/template-feature",
      {
        feature: `{{ }} around a value: to Handlebars {{${helper}}} is a field of that name`,
        hint: `Write the text itself, or {{[${helper}]}} for the field.`,
      },
      pass.span(node.path),
    );
  }

  private block(node: BlockNode): readonly StatementNode[] {
    const { pass } = this;
    const place = pass.span(node.path);
    const span = { ...place, start: pass.span(node).start };
    if (node.openStrip.open === undefined) return this.raw(node);
    const kind = this.blockKind(node);
    const [first] = kind === "section" ? [node.path] : node.params;
    const value = first === undefined || kind === null ? call("broken", []) : instrumentExpression(first, pass);
    const [read, head] = pathOf(value);
    const at = first ? pass.span(first) : span;
    const site: BlockSite = { kind: "block", helper: kind ?? "section", span, value: at, path: read };
    const hash = this.blockHash(node, kind);
    const locals = node.program?.blockParams ?? node.inverse?.blockParams ?? [];
    if (locals.length > 0 && kind !== "each" && kind !== "with" && kind !== null)
      pass.refuse(
        "deck/template-feature",
        {
          feature: `names for what {{#${nameOf(node.path)}}} holds (as |${locals.join(" ")}|)`,
          hint: "Only {{#each list as |item index|}} and {{#with value as |name|}} give names.",
        },
        place,
      );
    const [program, inverse] = this.tags.branches(
      () => this.inner(node.program),
      () => this.inner(node.inverse),
    );
    const { path, params } = call("block", [pass.site(site), head]);
    return [{ type: "BlockStatement", path, params, hash, program, inverse, loc: null, ...STRIPS }];
  }

  /** Which kind of block it is; null if it is none, which was reported. */
  private blockKind(node: BlockNode): BlockHelper | "section" | null {
    const { pass } = this;
    const helper = nameOf(node.path);
    const place = pass.span(node.path);
    if (node.path.type === "PathExpression" && isBlockHelper(node.path.original)) {
      const given = node.params.length;
      const span = { ...place, start: pass.span(node).start };
      const [value, as, name] = node.params.map(nameOf);
      const usage = as === "as" ? `#${helper} ${value} as |${name ?? "item"}|` : `#${helper} value`;
      if (given !== 1) pass.refuse("deck/helper-arguments", { helper, usage, given }, span);
      return node.path.original;
    }
    if (node.params.length === 0 && !hasPairs(node.hash) && node.path.type === "PathExpression" && !HELPERS.has(helper))
      return "section";
    const suggestion = HELPERS.has(helper)
      ? `“${helper}” gives a value: {{#if (${HELPERS.get(helper)?.usage ?? helper})}}.`
      : didYouMean(helper, BLOCK_HELPERS);
    pass.refuse("deck/unknown-block", { helper, suggestion }, place);
    return null;
  }

  /** `includeZero=true`, which `if` and `unless` know; everything else is reported. */
  private blockHash(node: BlockNode, kind: BlockHelper | "section" | null): HashNode | undefined {
    const pairs = node.hash?.pairs ?? [];
    const zero = pairs.filter(({ key }) => key === "includeZero" && (kind === "if" || kind === "unless"));
    const surplus = pairs.find((pair) => !zero.includes(pair));
    const span = this.pass.span(surplus ?? node);
    if (surplus !== undefined && kind !== null && kind !== "section")
      this.pass.refuse("deck/block-named-argument", { helper: kind, key: surplus.key }, span);
    if (zero.length === 0) return undefined;
    const values = zero.map((pair) => ({ ...pair, value: instrumentExpression(pair.value, this.pass), loc: null }));
    return { type: "Hash", pairs: values, loc: null };
  }

  /** `{{{{raw}}}} … {{{{/raw}}}}`: its text, braces and all. */
  private raw(node: BlockNode): readonly StatementNode[] {
    const helper = nameOf(node.path);
    if (helper !== "raw" || node.params.length > 0 || hasPairs(node.hash))
      this.pass.refuse(
        "deck/template-feature",
        { feature: `raw block {{{{${helper}}}}}`, hint: "The only one is {{{{raw}}}} … {{{{/raw}}}}." },
        this.pass.span(node.path),
      );
    return (node.program?.body ?? []).flatMap((inner) => this.statement(inner));
  }

  private partial(node: PartialNode | PartialBlockNode): readonly StatementNode[] {
    const { pass } = this;
    const span = pass.span(node);
    const name = node.name.type === "SubExpression" ? null : nameOf(node.name);
    const isThere = this.checkPartial(node, name);
    pass.inserts.add(name);
    if (node.params.length > 1) {
      const given = node.params.length;
      const usage = `> ${name ?? "(…)"} context`;
      pass.refuse("deck/helper-arguments", { helper: `> ${name ?? "(…)"}`, usage, given }, pass.span(node.name));
    }
    const site = pass.site({ kind: "partial", name, span });
    const given = name === "@partial-block" ? [{ ...THIS, data: true, parts: ["partial-block"] }] : [];
    const params = this.partialContext(node);
    const common = { params, loc: null } as const;
    const called = { ...THIS, parts: [name ?? ""], original: name ?? "" };
    const path = name === null ? call("named", [site, instrumentExpression(node.name, pass)]) : called;
    const indent = node.type === "PartialStatement" && node.indent !== "" ? this.indent(node.indent, span) : [];
    const inserted: StatementNode =
      node.type === "PartialStatement"
        ? { type: "PartialStatement", name: path, ...common, indent: "", strip: {} }
        : { type: "PartialBlockStatement", name: path, ...common, program: this.body(node.program), ...STRIPS };
    return isThere ? [...indent, statement("enter", [site, ...given]), inserted, statement("leave", [])] : [];
  }

  private indent(text: string, { file, start }: { readonly file: string; readonly start: number }) {
    const span = { file, start: start - text.length, end: start };
    return [statement("text", [this.pass.site({ kind: "text", text, span })])];
  }

  /** @returns whether there is one, or something to fall back to */
  private checkPartial(node: PartialNode | PartialBlockNode, name: string | null): boolean {
    const { partials, inlines } = this.pass.names;
    if (name === null || name === "@partial-block" || partials.has(name) || inlines.has(name)) return true;
    const params = unknownPartial(name, this.pass.names);
    const code = node.type === "PartialStatement" ? "deck/unknown-partial" : "deck/partial-fallback";
    // A block is what the partial falls back to: meant so, unless the name looks like a slip.
    if (code === "deck/unknown-partial" || params.suggestion !== "")
      this.pass.refuse(code, params, this.pass.span(node.name));
    return node.type === "PartialBlockStatement";
  }

  /** What the partial gets: its context, with the named values added. */
  private partialContext({ params, hash }: PartialNode | PartialBlockNode): readonly ExpressionNode[] {
    const [first] = params;
    const context = first === undefined ? THIS : instrumentExpression(first, this.pass);
    if (hash === undefined || !hasPairs(hash)) return first === undefined ? [] : [call("context", [context])];
    const keys = hash.pairs.map(({ key }) => key);
    const site = this.pass.site({ kind: "fields", keys, span: this.pass.span(hash) });
    const values = hash.pairs.map(({ value }) => instrumentExpression(value, this.pass));
    return [call("fields", [site, context, ...values])];
  }

  private inline(node: DecoratorNode): readonly StatementNode[] {
    const { pass } = this;
    const [name] = node.params;
    const locals = node.program?.blockParams ?? [];
    if (
      node.type === "Decorator" ||
      nameOf(node.path) !== "inline" ||
      node.program === undefined ||
      locals.length > 0
    ) {
      pass.refuse(
        "deck/template-feature",
        { feature: "decorators beside inline partials", hint: 'Write {{#*inline "name"}} … {{/inline}}.' },
        pass.span(node),
      );
      return [];
    }
    if (name?.type !== "StringLiteral" || node.params.length > 1 || hasPairs(node.hash)) {
      const feature = "inline partials without a name in quotation marks";
      pass.refuse(
        "deck/template-feature",
        { feature, hint: 'Write {{#*inline "name"}} … {{/inline}}.' },
        pass.span(node),
      );
      return [];
    }
    const params = [{ ...name, loc: null }];
    const path = { ...THIS, parts: ["inline"], original: "inline" };
    return [{ type: "DecoratorBlock", path, params, program: this.body(node.program), loc: null, ...STRIPS }];
  }
}

/** A path to be read by whoever takes its value, which saves a call: the number of its site, and what it starts from. */
function pathOf(value: ExpressionNode): readonly [path: number | null, head: ExpressionNode] {
  const [site, head] = value.type === "SubExpression" && nameOf(value.path) === "get" ? value.params : [];
  return site?.type === "NumberLiteral" && head !== undefined ? [Number(site.value), head] : [null, value];
}

const STRIPS = { openStrip: {}, inverseStrip: {}, closeStrip: {} } as const;

function statement(operation: string, params: readonly ExpressionNode[]): MustacheNode {
  return { ...call(operation, params), type: "MustacheStatement", escaped: true, strip: {} };
}

function isBlockHelper(name: string): name is BlockHelper {
  return (BLOCK_HELPERS as readonly string[]).includes(name);
}
