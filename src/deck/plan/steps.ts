import type { Block, Part } from "../../brief/types.ts";
import { appears } from "../../data/steps.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import type { Element, MarkupNode } from "../types.ts";

const INCREMENTAL = "incremental";
/** What placing takes for a thing that appears at a click of its own. */
const STEP = { step: "" } as const;

/** Class of the empty division that Pandoc's `. . .` becomes. */
const PAUSE = "pause";

/**
 * What stands behind a pause, up to the next one or the end of what holds it, appears at a click. A template that draws the blocks of
 * a slide one by one, not their markup, shows no pause, which is said.
 */
export function markPauses(root: Element, blocks: readonly Block[], span: Span): Marked {
  const isPause = (block: Block) =>
    "attributes" in block && (block.attributes.classes.includes(PAUSE) || appears(block.attributes.classes));
  const wanted = blocks.filter(isPause).length;
  if (wanted === 0 && !hasSteps(root)) return { root, diagnostics: [] };
  let found = 0;
  const walk = (element: Element): Element => {
    const groups: (readonly MarkupNode[])[] = [[]];
    for (const child of element.children) {
      if (child.type === "element" && child.classes.includes(PAUSE)) {
        found += 1;
        groups.push([]);
      } else {
        const step = child.type === "element" && appears(child.classes);
        if (step) found += 1;
        const own = child.type === "element" ? walk(child) : child;
        const marked = step && own.type === "element" ? { ...own, attributes: { ...own.attributes, ...STEP } } : own;
        groups.push([...(groups.pop() ?? []), marked]);
      }
    }
    const [stands = [], ...later] = groups;
    const steps = later.filter((group) => group.some((one) => one.type === "element" || one.text.trim() !== ""));
    return { ...element, children: [...stands, ...steps.map((group) => together(group, element.span))] };
  };
  const marked = walk(root);
  const lost = wanted - found;
  return { root: marked, diagnostics: lost > 0 ? [diagnose("brief/pause", { count: lost }, { span })] : [] };
}

/** Those of columns and other divisions stand deeper than the blocks of the slide. */
const hasSteps = ({ children }: Element): boolean =>
  children.some((child) => child.type === "element" && (appears(child.classes) || hasSteps(child)));

interface Marked {
  readonly root: Element;
  readonly diagnostics: readonly Diagnostic[];
}

/** Neighbours as one thing that appears at a click. */
const together = (children: readonly MarkupNode[], span: Span): Element => ({
  ...({ type: "element", tag: "div", id: "", classes: [], style: "" } as const),
  attributes: STEP,
  children,
  span: children.find(({ type }) => type === "element")?.span ?? span,
});

/**
 * Parts that ask for it (`### Part {.incremental}`) appear as a whole: what a template draws a part in is the outermost
 * element with nothing else of the brief in it, or its neighbours together. A part that stands among others, such as the cells of a
 * table that is read across, cannot, which is said.
 */
export function markSteps(root: Element, parts: readonly Part[], file: string): Marked {
  const diagnostics: Diagnostic[] = [];
  const asking = parts.filter(({ attributes }) => attributes.classes.includes(INCREMENTAL));
  const marked = asking.reduce((tree, part) => {
    const found = markPart(tree, countIn(tree, part.span, file));
    if (found === null) diagnostics.push(diagnose("deck/no-step", { part: textOf(part.title) }, { span: part.span }));
    return found ?? tree;
  }, root);
  return { root: marked, diagnostics };
}

/** How many texts and elements that come from the brief are of a part, and how many are not. */
interface Count {
  readonly node: MarkupNode;
  readonly own: number;
  readonly others: number;
  readonly children: readonly Count[];
}

function countIn(node: MarkupNode, part: Span, file: string): Count {
  const children = node.type === "element" ? node.children.map((child) => countIn(child, part, file)) : [];
  const { span } = node;
  const isWritten = span.file === file && (node.type === "element" || node.text.trim() !== "");
  const isOwn = isWritten && span.start >= part.start && span.end <= part.end;
  // What holds the part from outside is no other text.
  const isOther = isWritten && !isOwn && (span.end <= part.start || span.start >= part.end);
  return {
    node,
    children,
    own: children.reduce((sum, { own }) => sum + own, isOwn ? 1 : 0),
    others: children.reduce((sum, { others }) => sum + others, isOther ? 1 : 0),
  };
}

/** Null where the part is nowhere by itself. The page and its regions never appear as a whole. */
function markPart(root: Element, { own, children }: Count, depth = 0): Element | null {
  if (own === 0) return null;
  const holding = children.filter((child) => child.own > 0);
  const [first] = holding;
  if (first === undefined) return null;
  const replaced = (from: number, to: number, by: Element): Element => ({
    ...root,
    children: [...root.children.slice(0, from), by, ...root.children.slice(to)],
  });
  const at = children.indexOf(first);
  if (holding.length === 1 && first.node.type === "element") {
    if (first.others === 0 && depth > 0)
      return replaced(at, at + 1, { ...first.node, attributes: { ...first.node.attributes, ...STEP } });
    const inner = markPart(first.node, first, depth + 1);
    return inner === null ? null : replaced(at, at + 1, inner);
  }
  const last = children.indexOf(holding.at(-1) ?? first);
  const between = children.slice(at, last + 1);
  if (depth === 0 || between.some(({ others }) => others > 0)) return null;
  return replaced(at, last + 1, together(root.children.slice(at, last + 1), first.node.span));
}
