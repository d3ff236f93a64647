import type { CssNode, Selector as SelectorNode } from "css-tree";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { type Source, spanOf, textOf } from "../sheet/source.ts";
import type { TreeNode } from "./node.ts";
import { readPart } from "./part.ts";
import type { Bucket, Part, Selector, Test } from "./selector.ts";

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

  /** Undefined after reporting why it is not supported. */
  compile(source: Source, node: SelectorNode): Selector | undefined {
    const fail = (problem: string, at: CssNode = node): undefined => {
      const params = { selector: textOf(source, at).slice(0, 80), problem };
      source.report(diagnose("css/unsupported-selector", params, { span: spanOf(source, at) }));
    };
    const parts = node.children.toArray();
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
        const read = readPart(source, part, (list) => this.compileList(source, list));
        if (read === undefined) return undefined;
        add(draft, read);
      }
    }
    if (draft.compounds.some((compound) => compound.tests.length === 0))
      return fail("a combinator stands between two elements");
    return this.join(draft);
  }

  private compileList(source: Source, list: readonly CssNode[]): readonly Selector[] | undefined {
    const selectors: Selector[] = [];
    for (const node of list) {
      const selector = node.type === "Selector" ? this.compile(source, node) : undefined;
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
