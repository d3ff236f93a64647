import type { Diagnostic } from "../../diagnostics/types.ts";

/** A slip in a template comes up on every slide that uses it; once is enough. */
export function reportOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, span, message }) => {
    const key = `${code} ${span?.file ?? ""} ${span?.start ?? ""} ${span?.end ?? ""} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
