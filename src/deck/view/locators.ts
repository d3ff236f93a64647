import type { CitationItem } from "../../brief/types.ts";

/** The places of one source that a slide cites, each once, in order: `¶1, ¶6, p. 3`. */
export function mergeLocators(items: readonly CitationItem[]): string {
  const parts = items.flatMap(({ locator }) => locator.split(/\s*[,;]\s*/)).filter((part) => part !== "");
  return [...new Set(parts)].sort(compareLocators).join(", ");
}

/** By kind (`¶`, `p.`) and then by number; `¶10` comes after `¶9`. */
function compareLocators(a: string, b: string): number {
  const [kindA, numberA] = split(a);
  const [kindB, numberB] = split(b);
  if (kindA !== kindB) return kindA < kindB ? -1 : 1;
  return numberA - numberB || (a < b ? -1 : a > b ? 1 : 0);
}

function split(locator: string): readonly [string, number] {
  const [, kind = "", number = ""] = /^(\D*)(\d*)/.exec(locator) ?? [];
  return [kind.replace(/(.)\1/, "$1").trim(), Number(number.slice(0, 12))];
}
