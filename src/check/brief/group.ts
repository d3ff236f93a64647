import type { Brief } from "../../brief/types.ts";
import { isOfBegun, joined, thingOf } from "../../diagnostics/reporter.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { RuleFinding } from "./types.ts";
import { slideAt } from "./waivers.ts";

/** So many slides with one and the same fault are a brief that is not written yet. */
const FEWEST_SLIDES = 4;

interface Group {
  /** Id; null outside of slides, and for what has a name. */
  readonly slide: string | null;
  readonly found: [Diagnostic, ...Diagnostic[]];
}

/**
 * One diagnostic for all findings of one code and weight on one slide: a table with a cell that lacks its source has
 * forty. The first speaks, says how many there are, and shows where the next ones stand. What is about one thing that has a
 * name is told once for the brief, and so are the examples of a brief that was only begun.
 */
export function groupBySlide(findings: readonly RuleFinding[], brief: Brief): readonly Diagnostic[] {
  const byKey = new Map<string, Group>();
  for (const [index, { diagnostic }] of findings.entries()) {
    const { code, severity, span } = diagnostic;
    const thing = thingOf(diagnostic);
    const slide = thing !== null || span === undefined ? null : slideAt(span, brief);
    // Fields of the front matter and entries of registries are each a thing of their own.
    const key = thing ?? (slide === null ? String(index) : `${code} ${severity} ${slide}`);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, { slide, found: [diagnostic] });
    else same.found.push(diagnostic);
  }
  const groups = [...byKey.values()];
  const begun = begunIn(groups);
  const taken = new Set(begun.flat());
  return [
    ...groups.filter((group) => !taken.has(group)).flatMap(told),
    ...begun.flatMap((some) => {
      const found = some.flatMap((group) => group.found);
      const on = `${some.length} slides: ${some.map(({ slide }) => slide).join(", ")}.`;
      return joined(found, found.length === some.length ? `On ${on}` : `${found.length} such findings on ${on}`);
    }),
  ];
}

function told({ slide, found }: Group): readonly Diagnostic[] {
  return joined(found, slide === null ? `${found.length} places.` : `${found.length} such findings on this slide.`);
}

/** Groups of one code on many slides that say together that the brief is not written yet. */
function begunIn(groups: readonly Group[]): readonly (readonly Group[])[] {
  const byCode = new Map<string, Group[]>();
  for (const group of groups) {
    const [first] = group.found;
    if (group.slide === null || !isOfBegun(first.code)) continue;
    const key = `${first.code} ${first.severity}`;
    byCode.set(key, [...(byCode.get(key) ?? []), group]);
  }
  return [...byCode.values()].filter((some) => some.length >= FEWEST_SLIDES);
}
