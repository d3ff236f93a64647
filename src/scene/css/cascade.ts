import type { Element, PageSize, Stylesheet } from "../../deck/types.ts";
import { createReporter, type Report, SILENT } from "../../diagnostics/reporter.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";
import type { Theme } from "../types.ts";
import { type Styled, winnersOf } from "./compute.ts";
import { faceOrigin, originOf } from "./origins.ts";
import { type OriginRule, rank, type StyleRules, weakestFirst } from "./rules.ts";
import { SelectorCompiler } from "./selectors/compile.ts";
import { childNodes, rootNode, type TreeNode } from "./selectors/node.ts";
import { within } from "./selectors/selector.ts";
import type { Declaration } from "./sheet/declaration.ts";
import { parseSheet } from "./sheet/parse-sheet.ts";
import { USER_AGENT_CSS } from "./sheet/user-agent.ts";
import { type SharedStyle, Styler } from "./styler.ts";
import { readTheme } from "./theme.ts";
import { baseVariables } from "./theme-default.ts";
import type { ComputedStyle } from "./types.ts";
import { variableBehind } from "./variables/blame.ts";

export type { StyleRules } from "./rules.ts";

/** One for every element of a tree. Equal elements may share one object. */
type StyledTree = ReadonlyMap<Element, ComputedStyle>;

export interface Cascade {
  /**
   * Styles a tree: a `<slide>`, `<layout>` or `<notes>`. Reports what only shows on an element: a variable that is not
   * defined there, a wrong `style=""`.
   */
  readonly style: (root: Element) => StyledTree;
  readonly theme: () => Theme;
  /** Where a font is named, in the nearest sheet that names it; undefined if only a `style=""` does. */
  readonly faceOrigin: (face: string) => Span | undefined;
  /**
   * Where it is written what an element of a styled tree has for some properties (by their names in CSS, no shorthands):
   * at the tag of a `style=""`, else in the nearest sheet that has a say. Undefined where only the built-in sheet has one.
   */
  readonly originOf: (style: ComputedStyle, names: readonly string[]) => Span | undefined;
  /** Where a sheet that is not among `ours` gives the variable its value by which a rule of them fails, which is at `at`. */
  readonly variableBehind: (at: Span, ours: ReadonlySet<string>) => Span | undefined;
}

export interface CascadeOptions {
  /** False: every element is computed by itself. For tests of the sharing. */
  readonly share?: boolean;
}

/** `<slide>` without classes and content, to which the theme's `:root` applies. */
const BARE_ROOT: Element = {
  type: "element",
  tag: "",
  attributes: {},
  id: "",
  classes: [],
  style: "",
  children: [],
  span: { file: "", start: 0, end: 0 },
};

/** 13.333 × 7.5 in. */
const WIDESCREEN: PageSize = { width: 960, height: 540 };

function readRules(sheets: readonly Stylesheet[], report: Report): readonly OriginRule[] {
  const compiler = new SelectorCompiler();
  const builtIn: Stylesheet = { file: "built-in stylesheet", text: USER_AGENT_CSS };
  return [builtIn, ...sheets].flatMap((sheet) =>
    parseSheet({ ...sheet, report }, compiler).flatMap(({ selectors, block }) =>
      selectors.map(
        (selector): OriginRule => ({
          layer: sheet === builtIn ? -1 : (sheet.layer ?? 0),
          selector: sheet.scope === undefined ? selector : within(sheet.scope, selector),
          block,
        }),
      ),
    ),
  );
}

/**
 * Parses stylesheets in cascade order, on top of the built-in one. Whatever is wrong with them, whether or not an
 * element ever needs it, is in the diagnostics with its place in the file, and left out of the value.
 * @param page in points; what `--page-width` and `--page-height` are, as lengths of the sheets: its scale makes them the page's
 */
export function parseStylesheets(sheets: readonly Stylesheet[], page: PageSize = WIDESCREEN): Outcome<StyleRules> {
  const { scale = 1 } = page;
  const { report, diagnostics } = createReporter();
  const rules = readRules(sheets, report);
  const base = baseVariables(page, scale);
  const root = rootNode(BARE_ROOT);
  const ofRoot = [...rules]
    .sort(weakestFirst)
    .filter((rule) => rule.selector.matches(root))
    .map((rule) => rule.block.declarations);
  const { theme, wrong } = readTheme(winnersOf(ofRoot).variables, base, scale, report);
  const value = rank(wrong.size === 0 ? rules : without(wrong, rules), {
    theme,
    base,
    scale,
    files: sheets.map(({ file }) => file),
  });
  return { value, diagnostics: inReadingOrder(diagnostics, sheets) };
}

function inReadingOrder(diagnostics: readonly Diagnostic[], sheets: readonly Stylesheet[]): readonly Diagnostic[] {
  const order = new Map(sheets.map(({ file }, index) => [file, index]));
  const sheet = ({ span }: Diagnostic): number => order.get(span?.file ?? "") ?? -1;
  return [...diagnostics].sort((a, b) => sheet(a) - sheet(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function without(wrong: ReadonlySet<Declaration>, rules: readonly OriginRule[]): readonly OriginRule[] {
  return rules.map((rule) => ({
    ...rule,
    block: { declarations: rule.block.declarations.filter((declaration) => !wrong.has(declaration)) },
  }));
}

/** Applies rules to trees. Keeps what equal elements share, so use one cascade for a whole deck. */
export function createCascade(rules: StyleRules, report: Report = SILENT, options: CascadeOptions = {}): Cascade {
  const styler = new Styler(rules, options.share ?? true, report);
  const styled = new WeakMap<ComputedStyle, Styled>();
  const tags = new WeakMap<Styled, Span>();
  const told = new WeakMap<Styled, Map<string, Span | undefined>>();
  return {
    style: (root) => styleTree(root, styler, report, styled, tags),
    theme: () => rules.theme,
    faceOrigin: (face) => faceOrigin(face, rules),
    variableBehind: (at, ours) => variableBehind(at, rules, ours),
    originOf: (style, names) => {
      const found = styled.get(style);
      if (found === undefined) return undefined;
      const kept = told.get(found) ?? new Map<string, Span | undefined>();
      if (kept.size === 0) told.set(found, kept);
      const key = names.join(" ");
      if (kept.has(key)) return kept.get(key);
      let isInline = false;
      const span = originOf(found, names, rules.files, (at) => {
        isInline = true;
        return tags.get(at);
      });
      // The tag of a style that several trees share is that of the tree which is looked at.
      if (!isInline) kept.set(key, span);
      return span;
    },
  };
}

/** In document order, without recursion: markup may be nested deeply. */
function styleTree(
  root: Element,
  styler: Styler,
  report: Report,
  known: WeakMap<ComputedStyle, Styled>,
  tags: WeakMap<Styled, Span>,
): StyledTree {
  const styles = new Map<Element, ComputedStyle>();
  // Of those that share a style, the first of this tree.
  const tagged = new Set<Styled>();
  const open: { node: TreeNode; parent: SharedStyle | undefined }[] = [{ node: rootNode(root), parent: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    const shared = styler.style(node, parent);
    const { computed } = shared;
    styles.set(node.element, computed.style);
    if (known.get(computed.style) !== computed) known.set(computed.style, computed);
    const { style, span, tagSpan = span } = node.element;
    if (style !== "" && !tagged.has(computed)) tags.set(computed, tagSpan);
    if (style !== "") tagged.add(computed);
    for (const problem of computed.inlineProblems) report({ ...problem, span: tagSpan });
    const children = childNodes(node);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child !== undefined) open.push({ node: child, parent: shared });
    }
  }
  return styles;
}
