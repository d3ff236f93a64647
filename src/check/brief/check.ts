import { sortDiagnostics } from "../../diagnostics/report.ts";
import { createContext, weightOf } from "./context.ts";
import { coverageOf } from "./coverage.ts";
import { RULES } from "./rules/index.ts";
import type { BriefReport, CheckContext, CheckInput, Rule, RuleFinding } from "./types.ts";
import { settleWaivers } from "./waivers.ts";

/**
 * Checks a brief by every rule. Pure; never throws on a brief with faults: rules see what the pipeline came to.
 * Severities depend on `status:`; what `<!-- lint-ignore L10: reason -->` covers is listed apart.
 */
export function checkBrief(input: CheckInput): BriefReport {
  const context = createContext(input);
  const isBriefing = input.brief.meta.brief !== "";
  const rules = RULES.filter(({ scope }) => scope === "any" || isBriefing);
  const found = rules.flatMap((rule) => runRule(rule, context));
  const { findings, waived, problems } = settleWaivers(found, input.brief);
  return {
    findings: inFileOrder(findings),
    waived: inFileOrder(waived),
    diagnostics: sortDiagnostics([...findings.map(({ diagnostic }) => diagnostic), ...problems]),
    coverage: coverageOf(input.brief, input.copies),
  };
}

function runRule(rule: Rule, context: CheckContext): readonly RuleFinding[] {
  const weight = weightOf(context.status);
  return rule.run(context).map(({ diagnostic, weights }) => {
    const severity = (weights ?? rule.weights)[weight];
    return { rule, diagnostic: { ...diagnostic, severity } };
  });
}

function inFileOrder<T extends RuleFinding>(findings: readonly T[]): readonly T[] {
  const place = ({ diagnostic: { span } }: T): number => span?.start ?? -1;
  return [...findings].sort((a, b) => place(a) - place(b));
}
