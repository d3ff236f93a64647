import type { Entry } from "./catalogue/entry.ts";
import { CATALOGUE } from "./catalogue/index.ts";
import type { Diagnostic, Outcome, Related } from "./types.ts";

/** Takes one thing that is wrong. */
export type Report = (diagnostic: Diagnostic) => void;

/** Collects what a stage has to say. Stages hand `report` down and return `diagnostics` with their value. */
export interface Reporter {
  readonly report: Report;
  /** The value of a stage, or of a part of one, with what was wrong reported. */
  readonly take: <T>(outcome: Outcome<T>) => T;
  /** What was reported so far, in order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A reporter that tells every fault once, however often it is met: a slip in a template comes up on every slide that
 * uses it. The same fault has the same code, place and words.
 */
export function createReporter(): Reporter {
  const reported = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    const { code, span, message } = diagnostic;
    const key = JSON.stringify([code, span?.file, span?.start, span?.end, message]);
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics.push(diagnostic);
  };
  return {
    report,
    take({ value, diagnostics: found }) {
      found.forEach(report);
      return value;
    },
    diagnostics,
  };
}

/** Places that a reader looks at before the pattern is clear. */
export const MOST_PLACES = 3;

/** One diagnostic of several: the first speaks, says how many there are (` (3 places.)`), and shows where the next ones stand. */
export function joined(group: readonly Diagnostic[], count: string): readonly Diagnostic[] {
  const [first, ...others] = [...group].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  if (first === undefined || others.length === 0) return group;
  const more = others.slice(0, MOST_PLACES - 1).flatMap(({ span, message }): Related[] => {
    return span === undefined ? [] : [{ message, span, brief: true }];
  });
  return [
    {
      ...first,
      message: `${first.message} (${count})`,
      related: [...(first.related ?? []), ...more],
      params: { ...first.params, findings: group.length },
    },
  ];
}

/** What is told of one thing that has a name, once for each: a key that nobody declared is cited on every slide. */
export function oncePerThing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const things = new Map<string, Diagnostic[]>();
  for (const [index, one] of diagnostics.entries()) {
    const key = thingOf(one) ?? String(index);
    const same = things.get(key);
    if (same === undefined) things.set(key, [one]);
    else same.push(one);
  }
  return [...things.values()].flatMap((group) => joined(group, `${group.length} places.`));
}

/** What makes two diagnostics speak of one thing; null for those that speak of none. */
export function thingOf({ code, severity, message, span }: Diagnostic): string | null {
  const entry: Partial<Record<string, Entry<never>>> = CATALOGUE;
  return entry[code]?.thing === true ? JSON.stringify([code, severity, span?.file, message]) : null;
}

/** Whether what has this code is told once for the brief where many of its slides have it. */
export function isOfBegun(code: string): boolean {
  const entry: Partial<Record<string, Entry<never>>> = CATALOGUE;
  return entry[code]?.begun === true;
}

/** Who asks again, or asks for the value alone, hears nothing. */
export const SILENT: Report = () => undefined;
