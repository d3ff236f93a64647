import type { Block, CssNode, ParseOptions, Rule as RuleNode } from "css-tree";
import parse from "css-tree/parser";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { SILENT } from "../../../diagnostics/reporter.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { PROPERTIES } from "../properties/property.ts";
import type { SelectorCompiler } from "../selectors/compile.ts";
import type { Selector } from "../selectors/selector.ts";
import { checkBrackets } from "./brackets.ts";
import { checkLimits } from "./contradictions.ts";
import { type Declaration, readDeclaration } from "./declaration.ts";
import { preparedSheet, type ReadRule } from "./prepared.ts";
import { type Source, spanAt, spanOf } from "./source.ts";

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

function options(source: Source, context: "stylesheet" | "declarationList"): ParseOptions {
  return {
    context,
    positions: true,
    parseCustomProperty: true,
    parseAtrulePrelude: false,
    onParseError: (error, left) => {
      const nested = nestedSelector(source, left);
      if (nested !== undefined) {
        source.report(diagnose("css/nested-rule", {}, { span: nested }));
        return;
      }
      const { offset = 0, message } = error as { offset?: number; message: string };
      const problem = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
      source.report(diagnose("css/syntax", { problem }, { span: spanAt(source, offset, offset + 1) }));
    },
  };
}

/** Of what the parser left unread: where the selector of a rule within a rule stands, if that is what it is. */
function nestedSelector(source: Source, { type, loc }: CssNode): Span | undefined {
  if (type !== "Raw" || !loc) return undefined;
  const { text } = source;
  const brace = text.slice(0, loc.end.offset).indexOf("{", loc.start.offset);
  // `p:first-child {` begins as a declaration does.
  const name = /([\w-]+):$/.exec(text.slice(Math.max(0, loc.start.offset - 64), loc.start.offset))?.[1];
  const start = loc.start.offset - (name === undefined ? 0 : name.length + 1);
  if (brace < 0 || (name !== undefined && isProperty(name))) return undefined;
  return spanAt(source, start, start + text.slice(start, brace).trimEnd().length);
}

const isProperty = (name: string): boolean => name.startsWith("--") || PROPERTIES.has(name.toLowerCase());

function readAll(source: Source, nodes: readonly CssNode[]): readonly Declaration[] {
  const declarations: Declaration[] = [];
  for (const node of nodes) {
    if (node.type === "Declaration") {
      if (node.value.type === "Raw" && !isProperty(node.property) && nestedSelector(source, node.value)) continue;
      const declaration = readDeclaration(source, node);
      if (declaration !== undefined) declarations.push(declaration);
    } else reportForeign(source, node);
  }
  checkLimits(declarations, source.report);
  return declarations;
}

/** Raw text was reported by the parser. */
function reportForeign(source: Source, node: CssNode): void {
  if (node.type === "Rule") source.report(diagnose("css/nested-rule", {}, { span: spanOf(source, node.prelude) }));
  // Sheets are read as UTF-8, whatever they say.
  if (node.type === "Atrule" && node.name.toLowerCase() !== "charset") {
    const start = node.loc?.start.offset ?? 0;
    const span = spanAt(source, start, start + node.name.length + 1);
    source.report(diagnose("css/at-rule", { name: node.name }, { span }));
  }
}

function readRule(source: Source, node: RuleNode): ReadRule {
  const { prelude } = node;
  const selectors = prelude.type === "SelectorList" ? prelude.children.toArray() : [];
  const block: Block = node.block;
  return {
    selectors: selectors.filter((child) => child.type === "Selector"),
    declarations: readAll(source, block.children.toArray()),
  };
}

/** Undefined: do not parse. Where brackets do not pair, all other complaints are about their consequences. */
function withSoundBrackets(source: Source): Source | undefined {
  const brackets = checkBrackets(source);
  if (brackets === "too-deep") return undefined;
  return brackets === "sound" ? source : { ...source, report: SILENT };
}

/** The rules of a stylesheet in order, without what was reported. */
export function parseSheet(source: Source, compiler: SelectorCompiler): readonly Rule[] {
  const rules = preparedSheet(source) ?? readSheet(source);
  return rules.map(({ selectors, declarations }) => ({
    selectors: selectors.flatMap((selector) => compiler.compile(source, selector) ?? []),
    declarations,
  }));
}

/** The rules as they stand: selectors not yet compiled. */
export function readSheet(given: Source): readonly ReadRule[] {
  const source = withSoundBrackets(given);
  if (source === undefined) return [];
  const sheet = parse(source.text, options(source, "stylesheet"));
  if (sheet.type !== "StyleSheet") return [];
  const rules: ReadRule[] = [];
  for (const node of sheet.children.toArray()) {
    if (node.type === "Rule") rules.push(readRule(source, node));
    else reportForeign(source, node);
  }
  return rules;
}

/** The declarations of a `style=""`. */
export function parseInline(given: Source): readonly Declaration[] {
  const source = withSoundBrackets(given);
  if (source === undefined) return [];
  const list = parse(source.text, options(source, "declarationList"));
  return list.type === "DeclarationList" ? readAll(source, list.children.toArray()) : [];
}
