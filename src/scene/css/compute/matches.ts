import type { Element } from "../../../deck/types.ts";
import type { RankedRule, StyleRules } from "../rules.ts";
import { attributeOf } from "../selectors/attribute.ts";
import type { TreeNode } from "../selectors/node.ts";

/** Rules that could match by the element's id, classes and tag alone, weakest first. */
export function candidates(rules: StyleRules, element: Element): readonly RankedRule[] {
  const ofClasses = [...new Set(element.classes)].map((name) => rules.byClass.get(name));
  const buckets = [rules.forAny, rules.byTag.get(element.tag), ...ofClasses, rules.byId.get(element.id)];
  return buckets.flatMap((bucket) => bucket ?? []).sort((a, b) => a.rank - b.rank);
}

export function matching(rules: readonly RankedRule[], node: TreeNode): readonly RankedRule[] {
  return rules.filter((rule) => rule.selector.matches(node));
}

/**
 * All of an element that rules look at, places among siblings aside, as text: equal signatures under equal ancestors
 * match the same rules. Ids and classes that no rule mentions are left out, so that they do not spoil the sharing.
 */
export function signatureOf({ mentions }: StyleRules, element: Element): string {
  let signature = element.tag;
  if (element.id !== "" && mentions.ids.has(element.id)) signature += ` #${element.id}`;
  for (const name of element.classes) if (mentions.classes.has(name)) signature += ` .${name}`;
  for (const name of mentions.attributes) {
    const value = attributeOf(element, name);
    if (value !== undefined) signature += ` [${name}=${JSON.stringify(value)}]`;
  }
  return signature;
}
