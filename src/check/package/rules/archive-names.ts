import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Part names are unique without regard to case, relative, with forward slashes (ECMA-376 Part 2, 6.2.2). */
export const archiveNames: Rule = function* (deck) {
  const seen = new Set<string>();
  for (const { name } of [...deck.parts, ...deck.plumbing]) {
    const key = name.toLowerCase();
    const reason = seen.has(key)
      ? "the archive holds this name twice"
      : name.includes("\\")
        ? "the name has backslashes"
        : /^\/|(^|\/)\.\.?(\/|$)|\/\//.test(name)
          ? "the name is not a plain relative path"
          : "";
    seen.add(key);
    if (reason !== "") yield finding(deck, "check/archive-name", { part: name, reason });
  }
};
