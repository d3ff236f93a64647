import type { Problem } from "../../data/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";

/** What is wrong with a value of a scheme, in the words of schemes. */
export function schemeProblem(problem: Problem, span: Span): Diagnostic {
  const name = problem.path.split(".").at(-1) ?? "";
  switch (problem.kind) {
    case "unknown":
      return diagnose(
        "marking/scheme-unknown",
        { field: problem.field, suggestion: didYouMean(problem.field, problem.known) },
        { span },
      );
    case "missing":
      return diagnose("marking/scheme-missing", { field: problem.field, of: name || "the scheme" }, { span });
    case "value": {
      const { expects, found } = problem;
      return diagnose("marking/scheme-value", { field: name || "the scheme", expects, value: found }, { span });
    }
    case "too-much":
      return diagnose("marking/scheme-yaml", { problem: "its aliases stand for too much" }, { span });
  }
}
