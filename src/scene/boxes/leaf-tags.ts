export type LeafTag = "table" | "img" | "chart" | "hr";

const LEAVES: ReadonlySet<string> = new Set<LeafTag>(["table", "img", "chart", "hr"]);

/** Elements that hold no text flow of their own. */
export function isLeafTag(tag: string): tag is LeafTag {
  return LEAVES.has(tag);
}
