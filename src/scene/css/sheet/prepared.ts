import type { CssNode, Selector as SelectorNode } from "css-tree";
import { List } from "css-tree/utils";
import {
  type PreparedJson,
  type PreparedText,
  type PreparedTexts,
  prepare,
  preparedTexts,
} from "../../../data/prepared.ts";
import { PROPERTIES } from "../properties/property.ts";
import type { Declaration } from "./declaration.ts";
import type { Source } from "./source.ts";

/** A rule as it stands in a stylesheet. */
export interface ReadRule {
  readonly selectors: readonly SelectorNode[];
  readonly block: Block;
  /** For a rule within another: the number of that one, which comes before it. */
  readonly parent?: number;
}

/** What a rule holds; of a packaged one read when an element asks, since most rules are for slides that a deck has not. */
export interface Block {
  readonly declarations: readonly Declaration[];
}

type Plain = Omit<ReadRule, "block">;

/** Put in by the build: packaged stylesheets, and what `prepareSheet` made of them. */
declare const BRIEFDECK_SHEETS: PreparedTexts;

const known = preparedTexts<readonly Plain[], Block["declarations"]>(() =>
  typeof BRIEFDECK_SHEETS === "undefined" ? [] : BRIEFDECK_SHEETS,
);

/**
 * The rules of a packaged stylesheet, read when briefdeck was built: reading them takes a tenth of a short build.
 * Undefined if its text is not as it was then, or the sources run as they are.
 */
export function preparedSheet({ text, file }: Source): readonly ReadRule[] | undefined {
  return restoreSheet(known(text, file ?? ""));
}

/** Rules from the JSON of `prepareSheet`, with what plain data cannot hold. */
export function restoreSheet(
  found: PreparedText<readonly Plain[], Block["declarations"]> | undefined,
): readonly ReadRule[] | undefined {
  return found?.value.map(({ selectors, ...rest }, at) => ({
    ...rest,
    selectors: selectors.map(withLists),
    block: new PreparedBlock(() => found.part(at)),
  }));
}

class PreparedBlock implements Block {
  #declarations: readonly Declaration[] | null = null;
  readonly #read: () => readonly Declaration[];

  constructor(read: () => readonly Declaration[]) {
    this.#read = read;
  }

  get declarations(): readonly Declaration[] {
    this.#declarations ??= this.#read().map((one) => ({ ...one, property: PROPERTIES.get(one.name) ?? null }));
    return this.#declarations;
  }
}

/** JSON of the rules of a stylesheet without faults. Selectors lose their places, which only faults would name. */
export function prepareSheet(rules: readonly ReadRule[]): PreparedJson {
  return prepare(
    rules.map(({ selectors, block: _, ...rule }) => ({ ...rule, selectors: selectors.map(plain) })),
    rules.map(({ block }) => block.declarations.map(({ property, ...rest }) => rest)),
  );
}

/** css-tree's lists as arrays, as its own `toPlainObject` does, and no `loc`. */
function plain(node: CssNode): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "loc" ? undefined : value)));
}

/** Children that came as arrays become lists, in place. css-tree's own way loads its whole tree walker. */
function withLists<T extends CssNode>(node: T): T {
  const holder = node as { children?: unknown };
  if (Array.isArray(holder.children))
    holder.children = new List<CssNode>().fromArray(holder.children.map((child: CssNode) => withLists(child)));
  return node;
}
