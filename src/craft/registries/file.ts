import { BOUNDS } from "../../data/bounds.ts";
import { readData } from "../../data/read.ts";
import type { Problem, Shape } from "../../data/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";

/** The text of a file and its name in diagnostics. */
export interface RegistryFile {
  readonly file: string;
  readonly text: string;
}

/** Keys that briefs can write: `[fact: kic-workers]`, `[@snyder2013]`. */
export const KEYS = {
  pattern: "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.:/-]*[\\p{L}\\p{N}_])?",
  expects: "a key of letters, digits, hyphens and underscores",
};

/**
 * The entries of a registry in the order of the file, made into what they stand for.
 * @param shape a map from keys to entries
 */
export function readRegistry<E, T>(
  { file, text }: RegistryFile,
  shape: Shape<Readonly<Record<string, E>>>,
  make: (key: string, entry: E, span: Span) => T,
): Outcome<readonly T[]> {
  if (text.length > BOUNDS.registry) {
    const span = { file, start: 0, end: 0 };
    return {
      value: [],
      diagnostics: [diagnose("craft/registry-long", { length: text.length, limit: BOUNDS.registry }, { span })],
    };
  }
  const { value, problems, syntax, places } = readData(text, shape);
  const at = ([start, end]: readonly [number, number]): Span => ({ file, start, end });
  const diagnostics = [
    ...syntax.map(({ message, start, end }) =>
      diagnose("craft/registry-yaml", { problem: message }, { span: at([start, end]) }),
    ),
    ...problems.map((problem) => describe(problem, at(problem.at))),
  ];
  const entries = Object.entries(value ?? {});
  return { value: entries.map(([key, entry]) => make(key, entry, at(places.get(`${key}:`) ?? [0, 0]))), diagnostics };
}

function describe(problem: Problem, span: Span): Diagnostic {
  const { path } = problem;
  switch (problem.kind) {
    case "unknown": {
      const params = { path, suggestion: didYouMean(problem.field, problem.known), allowed: problem.known.join(", ") };
      return diagnose("craft/registry-unknown", params, { span });
    }
    case "missing":
      return diagnose("craft/registry-missing", { path, field: problem.field, expects: problem.expects }, { span });
    case "value": {
      const { expects, found, suggestion } = problem;
      return diagnose("craft/registry-value", { path, expects, value: found, suggestion }, { span });
    }
    case "too-much":
      return diagnose("craft/registry-yaml", { problem: "its aliases stand for too much" }, { span });
  }
}
