import type { CssNode, ParseOptions, Rule as RuleNode, Selector as SelectorNode } from "css-tree";
import parse from "css-tree/parser";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { SILENT } from "../../../diagnostics/reporter.ts";
import { PROPERTIES } from "../properties/property.ts";
import type { SelectorCompiler } from "../selectors/compile.ts";
import type { Selector } from "../selectors/selector.ts";
import { checkBrackets } from "./brackets.ts";
import { checkLimits } from "./contradictions.ts";
import { type Declaration, readDeclaration } from "./declaration.ts";
import { type BlockPart, blockParts, withoutNested } from "./nesting.ts";
import { preparedSheet, type ReadRule } from "./prepared.ts";
import { type Source, spanAt } from "./source.ts";

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

/** The parser shows the whole text with each fault: after so many the rest is left unread, which is an error anyhow. */
const MOST_FAULTS = 500;
const STOP = new Error("too many faults");

/** Parses up to a number of faults; null where there are more. */
function parsed(text: string, given: ParseOptions): CssNode | null {
  const { onParseError } = given;
  let count = 0;
  try {
    return parse(text, {
      ...given,
      onParseError: (error, fallback) => {
        onParseError?.(error, fallback);
        count += 1;
        if (count >= MOST_FAULTS) throw STOP;
      },
    });
  } catch (error) {
    if (error !== STOP) throw error;
    return null;
  }
}

function options(source: Source, context: "stylesheet" | "declarationList" | "selectorList", offset = 0): ParseOptions {
  return {
    context,
    offset,
    positions: true,
    parseCustomProperty: true,
    parseAtrulePrelude: false,
    onParseError: (error) => tellSyntax(source, error),
  };
}

function tellSyntax(source: Source, error: unknown): void {
  const { offset = 0, message } = error as { offset?: number; message: string };
  const problem = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  source.report(diagnose("css/syntax", { problem }, { span: spanAt(source, offset, offset + 1) }));
}

const isProperty = (name: string): boolean => name.startsWith("--") || PROPERTIES.has(name.toLowerCase());

function readAll(source: Source, nodes: readonly CssNode[]): readonly Declaration[] {
  const declarations: Declaration[] = [];
  for (const node of nodes) {
    if (node.type === "Declaration") {
      const declaration = readDeclaration(source, node);
      if (declaration !== undefined) declarations.push(declaration);
    } else reportForeign(source, node);
  }
  checkLimits(declarations, source.report);
  return declarations;
}

/** Raw text was reported by the parser. */
function reportForeign(source: Source, node: CssNode): void {
  // Sheets are read as UTF-8, whatever they say.
  if (node.type === "Atrule" && node.name.toLowerCase() !== "charset") {
    const start = node.loc?.start.offset ?? 0;
    const span = spanAt(source, start, start + node.name.length + 1);
    source.report(diagnose("css/at-rule", { name: node.name }, { span }));
  }
}

/** Adds a rule, and the rules within its block, in the order in which they count. True: there are some. */
function readRule(source: Source, node: RuleNode, rules: ReadRule[]): boolean {
  const { prelude, block } = node;
  const selectors = prelude.type === "SelectorList" ? prelude.children.toArray() : [];
  const own = { selectors: selectors.filter((child) => child.type === "Selector") };
  const { start, end } = blockOf(node);
  const nests = source.text.slice(start, end).includes("{");
  if (nests) readBlock(source, start, end, own, rules);
  else rules.push({ ...own, declarations: readAll(source, block.children.toArray()) });
  return nests;
}

/** What stands between the brackets of a rule. */
function blockOf({ block }: RuleNode): { readonly start: number; readonly end: number } {
  return { start: (block.loc?.start.offset ?? 0) + 1, end: (block.loc?.end.offset ?? 0) - 1 };
}

/** The parts of a block that holds rules; what stands behind a rule counts behind it (CSS Nesting 1, 3.4). */
function readBlock(
  source: Source,
  start: number,
  end: number,
  own: Pick<ReadRule, "selectors" | "parent">,
  rules: ReadRule[],
): void {
  const parent = rules.length;
  const parts = blockParts(source.text, start, end);
  // Rules within name it by its number, so that it stands there though it may declare nothing.
  if (parts[0]?.kind !== "declarations") rules.push({ ...own, declarations: [] });
  for (const part of parts) {
    if (part.kind === "rule") readNested(source, part, parent, rules);
    else rules.push({ ...own, declarations: readDeclarations(source, part.start, part.end) });
  }
}

function readNested(
  source: Source,
  { start, brace, end }: Extract<BlockPart, { kind: "rule" }>,
  parent: number,
  rules: ReadRule[],
): void {
  const prelude = source.text.slice(start, brace);
  const name = /^@([\w-]+)/.exec(prelude)?.[1];
  if (name !== undefined) {
    source.report(diagnose("css/at-rule", { name }, { span: spanAt(source, start, start + name.length + 1) }));
    return;
  }
  const selectors = readSelectors(source, prelude, start);
  if (selectors !== undefined) readBlock(source, brace + 1, end - 1, { selectors, parent }, rules);
}

/** Undefined after reporting what is no selector: most likely a declaration without its semicolon. */
function readSelectors(source: Source, prelude: string, start: number): readonly SelectorNode[] | undefined {
  const unended = /^([\w-]+)\s*:/.exec(prelude)?.[1];
  if (unended !== undefined && isProperty(unended)) {
    const problem = `“${unended}” has no “;” behind its value, so that the next rule is taken for a part of it`;
    source.report(diagnose("css/syntax", { problem }, { span: spanAt(source, start, start + unended.length) }));
    return undefined;
  }
  try {
    const list = parse(prelude, options(source, "selectorList", start));
    return list.type === "SelectorList" ? list.children.toArray().filter((one) => one.type === "Selector") : [];
  } catch (error) {
    // This parser throws where no rule is around a selector that goes on from what it could read.
    tellSyntax(source, error);
    return undefined;
  }
}

function readDeclarations(source: Source, start: number, end: number): readonly Declaration[] {
  const list = parsed(source.text.slice(start, end), options(source, "declarationList", start));
  return list?.type === "DeclarationList" ? readAll(source, list.children.toArray()) : [];
}

/** Undefined: do not parse. Where brackets do not pair, all other complaints are about their consequences. */
function withSoundBrackets(source: Source): Source | undefined {
  const brackets = checkBrackets(source);
  if (brackets === "too-deep") return undefined;
  return brackets === "sound" ? source : { ...source, report: SILENT };
}

/** The rules of a stylesheet in order, without what was reported. */
export function parseSheet(source: Source, compiler: SelectorCompiler): readonly Rule[] {
  const compiled: Rule[] = [];
  for (const { selectors, declarations, parent } of preparedSheet(source) ?? readSheet(source)) {
    const outer = parent === undefined ? undefined : compiled[parent]?.selectors;
    const own = selectors.flatMap((selector) => compiler.compile(source, selector, outer) ?? []);
    compiled.push({ selectors: own, declarations });
  }
  return compiled;
}

/** The rules as they stand: selectors not yet compiled. */
export function readSheet(given: Source): readonly ReadRule[] {
  const source = withSoundBrackets(given);
  if (source === undefined) return [];
  const faults: unknown[] = [];
  const sheet = parsed(withoutNested(source.text), {
    ...options(source, "stylesheet"),
    onParseError: (error) => faults.push(error),
  });
  if (sheet?.type !== "StyleSheet") {
    for (const fault of faults) tellSyntax(source, fault);
    return [];
  }
  const rules: ReadRule[] = [];
  const nested: { readonly start: number; readonly end: number }[] = [];
  for (const node of sheet.children.toArray()) {
    if (node.type === "Rule" && readRule(source, node, rules)) nested.push(blockOf(node));
    else if (node.type !== "Rule") reportForeign(source, node);
  }
  // The parser takes rules within rules for faults; such blocks were read part by part.
  for (const fault of faults) {
    const { offset = 0 } = fault as { offset?: number };
    if (!nested.some(({ start, end }) => start <= offset && offset < end)) tellSyntax(source, fault);
  }
  return rules;
}

/** The declarations of a `style=""`. */
export function parseInline(given: Source): readonly Declaration[] {
  const source = withSoundBrackets(given);
  if (source === undefined) return [];
  if (blockParts(source.text, 0, source.text.length).some(({ kind }) => kind === "rule")) {
    source.report(diagnose("css/nested-rule", {}));
    return [];
  }
  return readDeclarations(source, 0, source.text.length);
}
