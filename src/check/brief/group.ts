import type { Brief } from "../../brief/types.ts";
import { joined, thingOf } from "../../diagnostics/reporter.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { RuleFinding } from "./types.ts";
import { slideAt } from "./waivers.ts";

/**
 * One diagnostic for all findings of one code and weight on one slide: a table with a cell that lacks its source has
 * forty. The first speaks, says how many there are, and shows where the next ones stand. What is about one thing that has a
 * name is told once for the brief.
 */
export function groupBySlide(findings: readonly RuleFinding[], brief: Brief): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const [index, { diagnostic }] of findings.entries()) {
    const { code, severity, span } = diagnostic;
    const slide = span === undefined ? null : slideAt(span, brief);
    // Fields of the front matter and entries of registries are each a thing of their own.
    const key = thingOf(diagnostic) ?? (slide === null ? String(index) : `${code} ${severity} ${slide}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].flatMap((group) => {
    const isThing = group.some((one) => thingOf(one) !== null);
    return joined(group, isThing ? `${group.length} places.` : `${group.length} such findings on this slide.`);
  });
}
