import type { Brief } from "../../brief/types.ts";
import type { Diagnostic, Related } from "../../diagnostics/types.ts";
import type { RuleFinding } from "./types.ts";
import { slideAt } from "./waivers.ts";

/** Places that a reader looks at before the pattern is clear. */
const MOST_PLACES = 3;

/**
 * One diagnostic for all findings of one code and weight on one slide: a table with a cell that lacks its source has
 * forty. The first speaks, says how many there are, and shows where the next ones stand.
 */
export function groupBySlide(findings: readonly RuleFinding[], brief: Brief): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const [index, { diagnostic }] of findings.entries()) {
    const { code, severity, span } = diagnostic;
    const slide = span === undefined ? null : slideAt(span, brief);
    // Fields of the front matter and entries of registries are each a thing of their own.
    const key = slide === null ? String(index) : `${code} ${severity} ${slide}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].flatMap(joined);
}

function joined(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = [...group].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  if (first === undefined || others.length === 0) return group;
  const more = others.slice(0, MOST_PLACES - 1).flatMap(({ span, message }): Related[] => {
    return span === undefined ? [] : [{ message, span, brief: true }];
  });
  const count = group.length;
  const whole: Diagnostic = {
    ...first,
    message: `${first.message} (${count} such findings on this slide.)`,
    related: [...(first.related ?? []), ...more],
    params: { ...first.params, findings: count },
  };
  return [whole];
}
