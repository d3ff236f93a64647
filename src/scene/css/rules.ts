import type { Theme } from "../types.ts";
import type { Mentions, Selector } from "./selectors/selector.ts";
import type { Block } from "./sheet/prepared.ts";
import type { Environment } from "./variables/environment.ts";

/** A selector with what it declares. Its place in `StyleRules.ranked` is its rank in the cascade. */
export interface RankedRule {
  readonly rank: number;
  /** Of the pack that it is from. */
  readonly layer: number;
  readonly selector: Selector;
  readonly block: Block;
}

/** Parsed stylesheets, ready to style any number of trees. */
export interface StyleRules {
  /** Weakest first: by layer, then specificity, then order (CSS Cascade 5, 6.1). */
  readonly ranked: readonly RankedRule[];
  /** By the most selective part of the last compound, so that most rules need not be looked at. */
  readonly byId: ReadonlyMap<string, readonly RankedRule[]>;
  readonly byClass: ReadonlyMap<string, readonly RankedRule[]>;
  readonly byTag: ReadonlyMap<string, readonly RankedRule[]>;
  readonly forAny: readonly RankedRule[];
  /** The ids, classes and attributes that any selector looks at. */
  readonly mentions: Mentions;
  readonly theme: Theme;
  /** Variables that are there without any rule. */
  readonly base: Environment;
  /** What lengths of the sheets are multiplied by on the page. */
  readonly scale: number;
  /** Names of the sheets, in the order of the cascade. */
  readonly files: readonly string[];
}

export interface OriginRule {
  /** The built-in sheet lies below that of every pack. */
  readonly layer: number;
  readonly selector: Selector;
  readonly block: Block;
}

/** By layer, then specificity; what is equal keeps its order. */
export const weakestFirst = (a: OriginRule, b: OriginRule): number =>
  a.layer - b.layer || a.selector.specificity - b.selector.specificity;

/** `rules` in the order of the sheets, built-in ones first. */
export function rank(
  rules: readonly OriginRule[],
  given: Pick<StyleRules, "theme" | "base" | "scale" | "files">,
): StyleRules {
  const sorted = [...rules].sort(weakestFirst);
  const ranked = sorted.map(({ layer, selector, block }, rank): RankedRule => ({ rank, layer, selector, block }));
  const bucket = (kind: "id" | "class" | "tag"): ReadonlyMap<string, readonly RankedRule[]> =>
    groupBy(ranked.filter((rule) => rule.selector.bucket.kind === kind));
  return {
    ranked,
    byId: bucket("id"),
    byClass: bucket("class"),
    byTag: bucket("tag"),
    forAny: ranked.filter((rule) => rule.selector.bucket.kind === "any"),
    mentions: {
      ids: union(ranked, (mentions) => mentions.ids),
      classes: union(ranked, (mentions) => mentions.classes),
      attributes: union(ranked, (mentions) => mentions.attributes),
    },
    ...given,
  };
}

function groupBy(rules: readonly RankedRule[]): ReadonlyMap<string, readonly RankedRule[]> {
  const groups = new Map<string, RankedRule[]>();
  for (const rule of rules) {
    const { name } = rule.selector.bucket;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [rule]);
    else group.push(rule);
  }
  return groups;
}

function union(rules: readonly RankedRule[], pick: (mentions: Mentions) => ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const rule of rules) for (const name of pick(rule.selector.mentions)) names.add(name);
  return names;
}
