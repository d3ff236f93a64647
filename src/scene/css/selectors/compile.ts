import type { CssNode, Selector as SelectorNode } from "css-tree";
import { List } from "css-tree/utils";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { type Source, spanOf, textOf } from "../sheet/source.ts";
import type { TreeNode } from "./node.ts";
import { readPart } from "./part.ts";
import type { Bucket, Mentions, Part, Selector, Test } from "./selector.ts";

/** Longer than any selector a person writes; it bounds recursion. */
const MOST_PARTS = 64;

interface Compound {
  readonly tests: Test[];
  /** Those of `tests` that do not depend on siblings and children. */
  readonly lasting: Test[];
  bucket: Bucket;
}

interface Draft {
  /** Compounds and the combinator before each but the first. */
  readonly compounds: Compound[];
  readonly combinators: Combinator[];
  specificity: number;
  positional: boolean;
  readonly ids: Set<string>;
  readonly classes: Set<string>;
  readonly attributes: Set<string>;
}

const ANY: Bucket = { kind: "any", name: "" };
const ORDER: readonly Bucket["kind"][] = ["any", "tag", "class", "id"];
const COMBINATORS: ReadonlySet<string> = new Set<Combinator>([" ", ">", "+", "~"]);
const isCombinator = (name: string): name is Combinator => COMBINATORS.has(name);

/** Compiles selectors of one rule set. Keys of memoised answers are unique within it. */
export class SelectorCompiler {
  private keys = 0;

  private readonly nesting = new WeakMap<readonly Selector[], Part>();

  /**
   * Undefined after reporting why it is not supported.
   * @param outer of the rule around it, which `&` stands for; without `&` the selector goes on from there
   */
  compile(source: Source, node: SelectorNode, outer?: readonly Selector[]): Selector | undefined {
    // What is wrong with the rule around it has been told.
    if (outer?.length === 0) return undefined;
    const parts = node.children.toArray();
    const goesOn = outer !== undefined && !parts.some(holdsNesting);
    return this.compileParts(
      source,
      node,
      goesOn ? [NESTING, ...joined(parts)] : parts,
      outer && this.nestingPart(outer),
    );
  }

  private compileParts(
    source: Source,
    node: SelectorNode,
    parts: readonly CssNode[],
    nesting: Part | undefined,
  ): Selector | undefined {
    const fail = (problem: string, at: CssNode = node): undefined => {
      const params = { selector: textOf(source, at).slice(0, 80), problem };
      source.report(diagnose("css/unsupported-selector", params, { span: spanOf(source, at) }));
    };
    if (parts.length > MOST_PARTS) return fail(`it has more than ${MOST_PARTS} parts`);
    const draft: Draft = {
      compounds: [{ tests: [], lasting: [], bucket: ANY }],
      combinators: [],
      specificity: 0,
      positional: false,
      ids: new Set(),
      classes: new Set(),
      attributes: new Set(),
    };
    for (const part of parts) {
      if (part.type === "Combinator") {
        if (!isCombinator(part.name)) return fail(`there is no combinator “${part.name}”`, part);
        draft.combinators.push(part.name);
        draft.compounds.push({ tests: [], lasting: [], bucket: ANY });
      } else {
        const read =
          part.type === "NestingSelector" && nesting !== undefined
            ? nesting
            : readPart(source, part, (list) => this.compileList(source, list, nesting));
        if (read === undefined) return undefined;
        add(draft, read);
      }
    }
    if (draft.compounds.some((compound) => compound.tests.length === 0))
      return fail("a combinator stands between two elements");
    return this.join(draft);
  }

  /** What `&` is: whatever any of the outer selectors matches, as specific as the most specific of them. */
  private nestingPart(outer: readonly Selector[]): Part {
    const known = this.nesting.get(outer);
    if (known !== undefined) return known;
    const key = this.keys++;
    const [only, ...others] = outer;
    const union = (pick: keyof Mentions) => new Set(outer.flatMap(({ mentions }) => [...mentions[pick]]));
    const part: Part = {
      // Each answer is kept for its element: rules within rules would else ask a number of times that doubles with each.
      test: (node) => {
        const before = node.known?.get(key);
        if (before !== undefined) return before;
        const found = outer.some(({ matches }) => matches(node));
        node.known ??= new Map();
        node.known.set(key, found);
        return found;
      },
      specificity: outer.reduce((most, { specificity }) => Math.max(most, specificity), 0),
      positional: outer.some(({ positional }) => positional),
      mentions: { ids: union("ids"), classes: union("classes"), attributes: union("attributes") },
      ...(only !== undefined && others.length === 0 ? { bucket: only.bucket } : {}),
    };
    this.nesting.set(outer, part);
    return part;
  }

  private compileList(
    source: Source,
    list: readonly CssNode[],
    nesting: Part | undefined,
  ): readonly Selector[] | undefined {
    const selectors: Selector[] = [];
    for (const node of list) {
      const selector =
        node.type === "Selector" ? this.compileParts(source, node, node.children.toArray(), nesting) : undefined;
      if (selector === undefined) return undefined;
      selectors.push(selector);
    }
    return selectors;
  }

  private extend(left: Test, combinator: Combinator | undefined, own: Test): Test {
    if (combinator === undefined) return own;
    const reaches = LEFT_OF[combinator](left, this.keys++);
    return (node) => own(node) && reaches(node);
  }

  private join(draft: Draft): Selector {
    let matches = ALWAYS;
    let mayMatch = ALWAYS;
    let bucket = ANY;
    draft.compounds.forEach((compound, i) => {
      const combinator = draft.combinators[i - 1];
      const amongSiblings = combinator === "+" || combinator === "~";
      matches = this.extend(matches, combinator, all(compound.tests));
      mayMatch = this.extend(
        amongSiblings ? ALWAYS : mayMatch,
        amongSiblings ? undefined : combinator,
        all(compound.lasting),
      );
      bucket = compound.bucket;
    });
    const { specificity, ids, classes, attributes } = draft;
    const positional = draft.positional || draft.combinators.some((name) => name === "+" || name === "~");
    return { matches, mayMatch, specificity, positional, bucket, mentions: { ids, classes, attributes } };
  }
}

const NESTING: CssNode = { type: "NestingSelector" };

/** With the blank that stands for “within”, where no combinator begins them. */
const joined = (parts: readonly CssNode[]): readonly CssNode[] =>
  parts[0]?.type === "Combinator" ? parts : [{ type: "Combinator", name: " " }, ...parts];

/** Whether a part of a selector is `&`, or has it in its brackets. */
function holdsNesting(node: CssNode): boolean {
  if (node.type === "NestingSelector") return true;
  const { children } = node as { readonly children?: unknown };
  return children instanceof List && children.some((child: CssNode) => holdsNesting(child));
}

const ALWAYS: Test = () => true;

function all(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  if (first === undefined) return ALWAYS;
  if (rest.length === 0) return first;
  return (node) => tests.every((test) => test(node));
}

function add(draft: Draft, part: Part): void {
  const compound = draft.compounds.at(-1);
  if (compound === undefined) return;
  compound.tests.push(part.test);
  if (!part.positional) compound.lasting.push(part.test);
  if (part.bucket && ORDER.indexOf(part.bucket.kind) > ORDER.indexOf(compound.bucket.kind))
    compound.bucket = part.bucket;
  draft.specificity += part.specificity;
  draft.positional ||= part.positional ?? false;
  for (const id of part.mentions?.ids ?? []) draft.ids.add(id);
  for (const name of part.mentions?.classes ?? []) draft.classes.add(name);
  for (const name of part.mentions?.attributes ?? []) draft.attributes.add(name);
}

type Combinator = " " | ">" | "+" | "~";
type Next = (node: TreeNode) => TreeNode | undefined;

const PARENT: Next = (node) => node.parent;
const PREVIOUS: Next = (node) => node.previous;

/**
 * Whether any node on the way passes, each answer kept for the nodes walked over. A chain of k steps is thereby asked at
 * most k times a node, where plain backtracking (as in css-select) takes time exponential in k.
 */
function anyOnTheWay(next: Next, test: Test, key: number): Test {
  return (node) => {
    const walked: TreeNode[] = [];
    let found = false;
    let current: TreeNode | undefined = node;
    while (current !== undefined) {
      const known: boolean | undefined = current.known?.get(key);
      if (known !== undefined) {
        found = known;
        break;
      }
      walked.push(current);
      current = next(current);
      if (current !== undefined && test(current)) {
        found = true;
        break;
      }
    }
    for (const seen of walked) {
      seen.known ??= new Map();
      seen.known.set(key, found);
    }
    return found;
  };
}

function one(next: Next, test: Test): Test {
  return (node) => {
    const other = next(node);
    return other !== undefined && test(other);
  };
}

/** The test that what stands on the left of a combinator matches. `key` is unique to this place in this selector. */
const LEFT_OF: Readonly<Record<Combinator, (test: Test, key: number) => Test>> = {
  " ": (test, key) => anyOnTheWay(PARENT, test, key),
  "~": (test, key) => anyOnTheWay(PREVIOUS, test, key),
  ">": (test) => one(PARENT, test),
  "+": (test) => one(PREVIOUS, test),
};
