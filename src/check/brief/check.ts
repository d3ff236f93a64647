import type { Waiver } from "../../brief/types.ts";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { sortDiagnostics } from "../../diagnostics/print.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { createContext, weightOf } from "./context.ts";
import { coverageOf } from "./coverage.ts";
import { groupBySlide } from "./group.ts";
import { RULES } from "./rules/index.ts";
import { L05 } from "./rules/L05-leak.ts";
import { L27 } from "./rules/L27-leftover.ts";
import type { BriefReport, CheckContext, CheckInput, Rule, RuleFinding, WaivedFinding } from "./types.ts";
import { settleWaivers } from "./waivers.ts";

/**
 * Checks a brief by every rule. Pure; never throws on a brief with faults: rules see what the pipeline came to.
 * Severities depend on `status:`; what `<!-- lint-ignore L10: reason -->` covers is listed apart.
 */
export function checkBrief(input: CheckInput): BriefReport {
  const briefing = isBriefing(input);
  const context = createContext(input.placing.some(isOfStyles) ? { ...input, scene: null } : input, briefing);
  const rules = RULES.filter(({ scope }) => scope === "any" || briefing);
  const found = rules.flatMap((rule) => runRule(rule, context));
  const { findings, waived, problems } = settleWaivers(withoutExamples(found), input.brief);
  return {
    isBriefing: briefing,
    findings: inFileOrder(findings),
    waived: inFileOrder(waived),
    diagnostics: sortDiagnostics([...groupBySlide(findings, input.brief), ...problems, ...toldWaivers(waived)]),
    unready: sortDiagnostics(
      groupBySlide(
        findings.filter(({ unready }) => unready),
        input.brief,
      ),
    ),
    coverage: coverageOf(context),
  };
}

/** A sheet that could not be read as it was meant: how the slides look then is nobody's wish, and nothing is said of it. */
const isOfStyles = (one: Diagnostic): boolean => isError(one) && one.code.startsWith("css/");

/** Adds what the scan of the finished package found, as findings of L5. */
export function withLeaks(report: BriefReport, leaks: readonly Diagnostic[]): BriefReport {
  const findings = leaks.map((diagnostic): RuleFinding => ({ rule: L05, diagnostic, waivable: false }));
  return {
    ...report,
    findings: inFileOrder([...report.findings, ...findings]),
    diagnostics: sortDiagnostics([...report.diagnostics, ...leaks]),
  };
}

/** An example that nobody replaced is told once: what else is wrong with its words is nobody's fault yet. */
function withoutExamples(found: readonly RuleFinding[]): readonly RuleFinding[] {
  const examples = found.filter(({ rule }) => rule === L27).flatMap(({ diagnostic: { span } }) => span ?? []);
  if (examples.length === 0) return found;
  const isExample = ({ start, end, file }: Span) =>
    examples.some((one) => one.file === file && one.start <= start && end <= one.end);
  return found.filter(({ rule, waivable, diagnostic: { span } }) => {
    return rule === L27 || !waivable || span === undefined || !isExample(span);
  });
}

/** Whether nothing but a waiver lets a finding pass: without it there would be no deck, or none that is ready. */
export const isHeld = ({ diagnostic, unready }: RuleFinding): boolean =>
  diagnostic.severity === "error" || unready === true;

/** What would have stopped the deck is told by each waiver that lets it pass, once for each thing that it finds. */
function toldWaivers(waived: readonly WaivedFinding[]): readonly Diagnostic[] {
  const groups = new Map<Waiver, Map<string, WaivedFinding[]>>();
  for (const one of waived.filter(isHeld)) {
    const codes = groups.get(one.waiver) ?? new Map<string, WaivedFinding[]>();
    groups.set(one.waiver, codes.set(one.diagnostic.code, [...(codes.get(one.diagnostic.code) ?? []), one]));
  }
  return [...groups.values()]
    .flatMap((codes) => [...codes.values()])
    .flatMap((found) =>
      found.slice(0, 1).map(({ rule, diagnostic, waiver }) => {
        const params = { rule: rule.id, name: rule.name, finding: diagnostic.message, reason: waiver.reason };
        return diagnose("lint/waived", { ...params, count: found.length }, { span: diagnostic.span ?? waiver.span });
      }),
    );
}

/** Whether the front matter says anything that only a briefing has: other decks are not held to its standards. */
function isBriefing({ brief: { meta } }: CheckInput): boolean {
  const { brief, asOf, meeting, principal, counterpart, releases } = meta;
  return (
    [...principal, ...counterpart.who].some((key) => key !== "") ||
    brief !== null ||
    asOf !== null ||
    meeting.start !== null ||
    releases.length > 0
  );
}

function runRule(rule: Rule, context: CheckContext): readonly RuleFinding[] {
  const weight = weightOf(context.status);
  return rule.run(context).map(({ diagnostic, weights, waivable, unready }) => {
    const severity = (weights ?? rule.weights)[weight];
    const found = { rule, diagnostic: { ...diagnostic, severity }, waivable: rule.waivable && waivable !== false };
    return unready ? { ...found, unready } : found;
  });
}

function inFileOrder<T extends RuleFinding>(findings: readonly T[]): readonly T[] {
  const place = ({ diagnostic: { span } }: T): number => span?.start ?? -1;
  return [...findings].sort((a, b) => place(a) - place(b));
}
