import type { Brief } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { Registries } from "../types.ts";

/** `principal` and `counterpart` are keys of the registry of people, where the brief has one. */
export function checkPeople({ meta }: Brief, { people }: Registries): readonly Diagnostic[] {
  if (people.length === 0) return [];
  const keys = new Set(people.map(({ key }) => key));
  const fields = [
    ["principal", meta.principal, meta.spans.principal],
    ["counterpart", meta.counterpart.who, meta.spans["counterpart.who"] ?? meta.spans.counterpart],
  ] as const;
  return fields.flatMap(([field, who, span]) =>
    who
      .filter((key) => !keys.has(key))
      .map((key) => diagnose("craft/person-unknown", { field, key, suggestion: didYouMean(key, keys) }, { span })),
  );
}
