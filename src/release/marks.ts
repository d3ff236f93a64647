/** The marks of a brief: whether it has any, and which cannot be read. */
import type { Brief } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import type { Report } from "../diagnostics/reporter.ts";
import { type MarkReading, readBareMark, readTextMark } from "../marking/mark.ts";
import { markVisitor } from "../marking/portions.ts";
import type { Scheme } from "../marking/types.ts";
import { walkBrief } from "../tree/walk.ts";
import type { Policy } from "./policy.ts";

/** Whether a mark withholds what it stands at; one that cannot be read does so outside the brief's own side. */
export function closedByMark(reading: MarkReading, policy: Policy): boolean {
  if (reading === null) return false;
  return "problem" in reading ? policy.outside : policy.marked(reading.mark) !== null;
}

/**
 * Reads every portion mark of a brief and its registries once, before anything is withheld.
 * @returns how many there are; those that cannot be read are reported
 */
export function countMarks(brief: Brief, registries: Registries, scheme: Scheme, report: Report): number {
  if (scheme.portions === "none") return 0;
  let count = 0;
  const take = (reading: MarkReading) => {
    if (reading === null) return;
    if ("problem" in reading) report(reading.problem);
    else count += 1;
  };
  walkBrief(brief, markVisitor(scheme, take));
  const { title, subtitle, subject, span } = brief.meta;
  for (const [name, text] of Object.entries({ title, subtitle, subject }))
    take(readTextMark(text, brief.meta.spans[name] ?? span, scheme));
  const declared = brief.sources.map(({ fields, span: at }) => ({ mark: fields.mark ?? "", span: at }));
  const { people, places, facts, sources } = registries;
  for (const entry of [...declared, ...people, ...places, ...facts, ...sources]) {
    take(readBareMark(entry.mark, entry.span, scheme));
  }
  return count;
}
