import type { CssNode } from "css-tree";

/** `an+b` as its two numbers; undefined if it is something else or has an `of` part. */
export function readNth(node: CssNode): { a: number; b: number } | undefined {
  if (node.type !== "Nth" || node.selector !== null) return undefined;
  const { nth } = node;
  if (nth.type === "Identifier") return nth.name.toLowerCase() === "even" ? { a: 2, b: 0 } : { a: 2, b: 1 };
  const [a, b] = [Number(nth.a ?? 0), Number(nth.b ?? 0)];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? { a, b } : undefined;
}

/** Whether `index` is `a × n + b` for an n of 0, 1, 2 … */
export function isNth(index: number, { a, b }: { a: number; b: number }): boolean {
  if (a === 0) return index === b;
  const n = (index - b) / a;
  return n >= 0 && Number.isInteger(n);
}
