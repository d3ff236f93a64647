import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Every part can be reached from the package's own relationships. */
export const orphanParts: Rule = function* (deck) {
  const reached = new Set<string>();
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { external, target } of deck.relationships(source)) {
      const part = external ? undefined : deck.part(target);
      if (!part || reached.has(part.name)) continue;
      reached.add(part.name);
      queue.push(part.name);
    }
  }
  for (const part of deck.parts) {
    if (!reached.has(part.name)) yield finding(deck, "check/orphan-part", { part: part.name });
  }
};
