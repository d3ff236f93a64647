import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import type { Source } from "./types.ts";

/** A source of the registry of sources, as far as parsing needs to know it. */
export interface KnownSource {
  readonly key: string;
  readonly span: Span;
}

/** A key that the brief and the registry both declare is an error: readers could not tell which is cited. */
export function reportDeclaredTwice(own: readonly Source[], known: readonly KnownSource[], report: Report): void {
  const registered = new Map(known.map(({ key, span }) => [key, span]));
  for (const { key, span } of own) {
    const other = registered.get(key);
    if (other === undefined) continue;
    const related = [{ message: "the registry of sources declares it here", span: other }];
    report(diagnose("brief/source-duplicate", { key }, { span, related }));
  }
}
