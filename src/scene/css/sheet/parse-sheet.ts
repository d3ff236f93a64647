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
import { type Block, preparedSheet, type ReadRule } from "./prepared.ts";
import { type Source, spanAt } from "./source.ts";

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly block: Block;
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

function options(source: Source, context: "stylesheet" | "declarationList"): ParseOptions {
  return {
    context,
    positions: true,
    parseCustomProperty: true,
    parseAtrulePrelude: false,
    onParseError: (error) => tellSyntax(source, error),
  };
}

function tellSyntax(source: Source, error: unknown): void {
  const { offset = 0, message } = error as { offset?: number; message: string };
  const problem = ofSass(source.text, offset) ?? `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  source.report(diagnose("css/syntax", { problem }, { span: spanAt(source, offset, offset + 1) }));
}

/** What is CSS to other programs alone, where the parser stumbled. */
function ofSass(text: string, at: number): string | undefined {
  if (text.slice(Math.max(0, at - 2), at + 2).includes("//"))
    return "comments stand between “/*” and “*/”, not behind “//”";
  if (text[at] === "$") return "a variable is called “--name” and read with “var(--name)”, not “$name”";
  return undefined;
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

/** A block that holds rules, before its texts are parsed: what each part of it is. */
interface Nest {
  readonly parts: readonly (Extract<BlockPart, { kind: "declarations" }> | NestedRule)[];
}

interface NestedRule extends Nest {
  readonly kind: "rule";
  readonly prelude: { readonly start: number; readonly end: number };
}

/** What stands between the brackets of a rule. */
function blockOf({ block }: RuleNode): { readonly start: number; readonly end: number } {
  return { start: (block.loc?.start.offset ?? 0) + 1, end: (block.loc?.end.offset ?? 0) - 1 };
}

/** Null: a block without rules, whose declarations were parsed with the sheet. */
function readNest(source: Source, node: RuleNode): Nest | null {
  const { start, end } = blockOf(node);
  return source.text.slice(start, end).includes("{") ? { parts: partsOf(source, start, end) } : null;
}

function partsOf(source: Source, start: number, end: number): Nest["parts"] {
  return blockParts(source.text, start, end).flatMap((part): Nest["parts"] => {
    if (part.kind === "declarations") return [part];
    const prelude = { start: part.start, end: part.brace };
    if (!mayBeSelectors(source, prelude)) return [];
    return [{ kind: "rule", prelude, parts: partsOf(source, part.brace + 1, part.end - 1) }];
  });
}

/** False after reporting an at-rule, or what is most likely a declaration without its semicolon. */
function mayBeSelectors(source: Source, { start, end }: NestedRule["prelude"]): boolean {
  const prelude = source.text.slice(start, end);
  const name = /^@([\w-]+)/.exec(prelude)?.[1];
  if (name !== undefined) {
    source.report(diagnose("css/at-rule", { name }, { span: spanAt(source, start, start + name.length + 1) }));
    return false;
  }
  const unended = /^([\w-]+)\s*:/.exec(prelude)?.[1];
  if (unended === undefined || !isProperty(unended)) return true;
  const problem = `“${unended}” has no “;” behind its value, so that the next rule is taken for a part of it`;
  source.report(diagnose("css/syntax", { problem }, { span: spanAt(source, start, start + unended.length) }));
  return false;
}

/**
 * The texts of all blocks that hold rules, parsed together, with blanks for everything else, so that every offset stays as it
 * is in the sheet: before each parse css-tree clears buffers that are as long as the longest text so far, and a parse for each
 * part of a block would cost parts × sheet.
 */
interface NestTexts {
  /** By the place of the `{` behind them. */
  readonly selectors: ReadonlyMap<number, readonly SelectorNode[]>;
  /** By the place where their part begins. */
  readonly declarations: ReadonlyMap<number, readonly CssNode[]>;
}

function readNestTexts(source: Source, nests: readonly Nest[]): NestTexts {
  if (nests.length === 0) return { selectors: new Map(), declarations: new Map() };
  const selectors = readSelectors(source, nests);
  const ranges = nests.flatMap((nest) => ownDeclarations(nest, (rule) => selectors.has(rule.prelude.end)));
  return { selectors, declarations: readRanges(source, ranges) };
}

/** Of the block itself, and of the rules within it that are wanted. */
function ownDeclarations({ parts }: Nest, wanted: (rule: NestedRule) => boolean): readonly Range[] {
  return parts.flatMap((part): readonly Range[] => {
    if (part.kind === "declarations") return [part];
    return wanted(part) ? ownDeclarations(part, wanted) : [];
  });
}

type Range = { readonly start: number; readonly end: number };

/**
 * Selectors that cannot be read are reported and missing. A parse for each level, of which there are few, since the
 * selectors of an inner rule may stand right behind the bracket of the outer one.
 */
function readSelectors(source: Source, nests: readonly Nest[]): NestTexts["selectors"] {
  const found = new Map<number, readonly SelectorNode[]>();
  for (let level = rulesOf(nests); level.length > 0; level = rulesOf(level)) readLevel(source, level, found);
  return found;
}

function rulesOf(nests: readonly Nest[]): readonly NestedRule[] {
  return nests.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "rule" ? [part] : [])));
}

function readLevel(source: Source, rules: readonly NestedRule[], found: Map<number, readonly SelectorNode[]>): void {
  const preludes = rules.map(({ prelude }) => prelude);
  // An empty block behind each list: the parser then goes on behind one that it cannot read.
  const sheet = parsed(onlyRanges(source.text, preludes, "{}"), options(source, "stylesheet"));
  if (sheet?.type !== "StyleSheet") return;
  for (const node of sheet.children.toArray()) {
    if (node.type !== "Rule") reportForeign(source, node);
    else if (node.prelude.type === "SelectorList")
      found.set(
        blockOf(node).start - 1,
        node.prelude.children.toArray().filter((one) => one.type === "Selector"),
      );
  }
}

function readRanges(source: Source, ranges: readonly Range[]): NestTexts["declarations"] {
  const list = parsed(onlyRanges(source.text, ranges, ";"), options(source, "declarationList"));
  const found = new Map<number, CssNode[]>();
  if (list?.type !== "DeclarationList") return found;
  const nodes = list.children.toArray();
  let at = 0;
  for (const { start, end } of ranges) {
    const own: CssNode[] = [];
    for (; at < nodes.length; at++) {
      const node = nodes[at];
      if (node === undefined || (node.loc?.start.offset ?? 0) >= end) break;
      own.push(node);
    }
    found.set(start, own);
  }
  return found;
}

/** The text with blanks for all but the ranges, which come in order, and with `end` behind each of them. */
function onlyRanges(text: string, ranges: readonly Range[], end: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const range of ranges) {
    kept.push(" ".repeat(range.start - at), text.slice(range.start, range.end), end);
    at = range.end + end.length;
  }
  return kept.join("");
}

/**
 * Adds what a block that holds rules comes to, in the order in which it counts: what stands behind a rule counts behind it
 * (CSS Nesting 1, 3.4).
 */
function addNest(
  source: Source,
  { parts }: Nest,
  own: Pick<ReadRule, "selectors" | "parent">,
  texts: NestTexts,
  rules: ReadRule[],
): void {
  const parent = rules.length;
  // Rules within name it by its number, so that it stands there though it may declare nothing.
  if (parts[0]?.kind !== "declarations") rules.push({ ...own, block: { declarations: [] } });
  for (const part of parts) {
    if (part.kind === "declarations") {
      rules.push({ ...own, block: { declarations: readAll(source, texts.declarations.get(part.start) ?? []) } });
      continue;
    }
    const selectors = texts.selectors.get(part.prelude.end);
    if (selectors !== undefined) addNest(source, part, { selectors, parent }, texts, rules);
  }
}

function readDeclarations(source: Source): readonly Declaration[] {
  const list = parsed(source.text, options(source, "declarationList"));
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
  for (const { selectors, block, parent } of preparedSheet(source) ?? readSheet(source)) {
    const outer = parent === undefined ? undefined : compiled[parent]?.selectors;
    const own = selectors.flatMap((selector) => compiler.compile(source, selector, outer) ?? []);
    compiled.push({ selectors: own, block });
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
  const nests = new Map<RuleNode, Nest>();
  const nodes = sheet.children.toArray();
  for (const node of nodes) {
    const nest = node.type === "Rule" ? readNest(source, node) : null;
    if (node.type === "Rule" && nest !== null) nests.set(node, nest);
    else if (node.type !== "Rule") reportForeign(source, node);
  }
  const texts = readNestTexts(source, [...nests.values()]);
  const rules: ReadRule[] = [];
  for (const node of nodes) {
    if (node.type !== "Rule") continue;
    const { prelude, block } = node;
    const own = {
      selectors:
        prelude.type === "SelectorList" ? prelude.children.toArray().filter((child) => child.type === "Selector") : [],
    };
    const nest = nests.get(node);
    if (nest !== undefined) addNest(source, nest, own, texts, rules);
    else rules.push({ ...own, block: { declarations: readAll(source, block.children.toArray()) } });
  }
  // The parser takes rules within rules for faults; such blocks were read part by part.
  const read = [...nests.keys()].map(blockOf);
  for (const fault of faults) {
    const { offset = 0 } = fault as { offset?: number };
    if (!read.some(({ start, end }) => start <= offset && offset < end)) tellSyntax(source, fault);
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
  return readDeclarations(source);
}
