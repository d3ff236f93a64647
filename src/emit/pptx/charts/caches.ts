import { child, type Element, rewrite } from "./tree.ts";

/**
 * Cached values: a missing value has no point (an empty one is no number), and categories of one level are plain
 * strings (as a list of levels they are spoilt by "Edit Data").
 */
export function repairCaches(root: Element): Element {
  return rewrite(root, (one) => {
    if (one.name === "c:pt") return child(one, "c:v")?.text === "" ? null : one;
    return one.name === "c:multiLvlStrRef" ? flatten(one) : one;
  });
}

function flatten(reference: Element): Element {
  const cache = child(reference, "c:multiLvlStrCache");
  const levels = cache?.children.filter(({ name }) => name === "c:lvl") ?? [];
  const [level] = levels;
  if (cache === undefined || level === undefined || levels.length > 1) return reference;
  const points = [...cache.children.filter(({ name }) => name === "c:ptCount"), ...level.children];
  const strings: Element = { name: "c:strCache", attributes: "", children: points, text: "" };
  const formula = reference.children.filter(({ name }) => name === "c:f");
  return { ...reference, name: "c:strRef", children: [...formula, strings] };
}
