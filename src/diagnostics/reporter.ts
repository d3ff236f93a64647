import type { Diagnostic, Outcome } from "./types.ts";

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

/** Who asks again, or asks for the value alone, hears nothing. */
export const SILENT: Report = () => undefined;
