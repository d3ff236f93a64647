import type { Problem, Range } from "../../data/types.ts";
import type { YamlField } from "../../data/yaml.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean, likelySlipOf } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { FIELD_NAMES } from "./fields.ts";

export type SpanAt = (range: Range) => Span;

/** Whoever writes such a field means to protect something: it must not go unread with a warning. */
const PROTECTIVE =
  /classif|marking|secre[ct]|confiden|sensitiv|embargo|releas|distribut|audience|caveat|handling|destroy|camera|copy-number|withh/;

/** The error for a field that is nearly one of ours, or that speaks of protection; null for any other. */
export function likelySlip(field: YamlField, canonical: string, spanAt: SpanAt): Diagnostic | null {
  const suggestion = likelySlipOf(
    canonical,
    FIELD_NAMES.map((name) => name.replaceAll("_", "-")),
  );
  if (suggestion === "" && !PROTECTIVE.test(canonical)) return null;
  return diagnose(
    "brief/front-matter-unknown",
    { field: field.name, suggestion, allowed: "" },
    { span: spanAt(field.key) },
  );
}

/** A problem with a value; its path starts as the field is written in the file. */
export function fieldProblem(problem: Problem, name: string, writtenName: string, spanAt: SpanAt): Diagnostic {
  const extra = { span: spanAt(problem.at) };
  const field = `${writtenName}${problem.path.slice(name.length)}`;
  switch (problem.kind) {
    case "unknown": {
      const suggestion = didYouMean(problem.field, problem.known);
      return diagnose("brief/front-matter-unknown", { field, suggestion, allowed: problem.known.join(", ") }, extra);
    }
    case "missing": {
      const { field: missing, expects } = problem;
      return diagnose("brief/front-matter-missing", { field, missing, expects }, extra);
    }
    case "value": {
      const { expects, found, suggestion } = problem;
      return diagnose("brief/front-matter-value", { field, expects, value: found, suggestion }, extra);
    }
    case "too-much":
      return diagnose("brief/front-matter-yaml", { problem: "its aliases stand for too much" }, extra);
  }
}
