import type { CssNode, Selector as SelectorNode } from "css-tree";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { type Source, spanOf, textOf } from "../sheet/source.ts";
import { type Combinator, LEFT_OF } from "./combine.ts";
import { readPart } from "./part.ts";
import type { Bucket, Part, Selector, Test } from "./selector.ts";

/** Longer than any selector a person writes; it bounds recursion. */
const MOST_PARTS = 64;

interface Compound {
  readonly tests: Test[];
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
      compounds: [{ tests: [], bucket: ANY }],
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
        draft.compounds.push({ tests: [], bucket: ANY });
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

  private join(draft: Draft): Selector {
    let matches: Test = () => true;
    let bucket = ANY;
    draft.compounds.forEach((compound, i) => {
      const own = all(compound.tests);
      const combinator = draft.combinators[i - 1];
      if (combinator === undefined) matches = own;
      else {
        const left = LEFT_OF[combinator](matches, this.keys++);
        matches = (node) => own(node) && left(node);
      }
      bucket = compound.bucket;
    });
    const { specificity, ids, classes, attributes } = draft;
    const positional = draft.positional || draft.combinators.some((name) => name === "+" || name === "~");
    return { matches, specificity, positional, bucket, mentions: { ids, classes, attributes } };
  }
}

function all(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  if (first !== undefined && rest.length === 0) return first;
  return (node) => tests.every((test) => test(node));
}

function add(draft: Draft, part: Part): void {
  const compound = draft.compounds.at(-1);
  if (compound === undefined) return;
  compound.tests.push(part.test);
  if (part.bucket && ORDER.indexOf(part.bucket.kind) > ORDER.indexOf(compound.bucket.kind))
    compound.bucket = part.bucket;
  draft.specificity += part.specificity;
  draft.positional ||= part.positional ?? false;
  for (const id of part.mentions?.ids ?? []) draft.ids.add(id);
  for (const name of part.mentions?.classes ?? []) draft.classes.add(name);
  for (const name of part.mentions?.attributes ?? []) draft.attributes.add(name);
}
