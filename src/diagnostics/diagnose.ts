import type { Entry } from "./catalogue/entry.ts";
import { CATALOGUE, type Code, type ParamsOf } from "./catalogue/index.ts";
import type { Diagnostic, Related, Severity, Span } from "./types.ts";

interface Extra {
  readonly span?: Span | undefined;
  readonly related?: readonly Related[];
  /** Overrides the catalogue's severity (a rule whose weight depends on the brief's status). */
  readonly severity?: Severity;
}

/** Makes a diagnostic from a catalogue entry. `params` fill the message and the hint of `code`. */
export function diagnose<C extends Code>(code: C, params: ParamsOf<C>, extra: Extra = {}): Diagnostic {
  // The signature ties params to the code; an entry picked by a variable code takes only `never`.
  const entry: Entry<never> = CATALOGUE[code];
  const filled = params as never;
  return {
    code,
    severity: extra.severity ?? entry.severity,
    message: entry.message(filled),
    ...(entry.hint ? { hint: entry.hint(filled) } : {}),
    ...(extra.span ? { span: extra.span } : {}),
    ...(extra.related ? { related: extra.related } : {}),
    params: params as Readonly<Record<string, string | number>>,
  };
}

/** Whether it stops a build by itself; a warning does where it is asked to. */
export const isError = ({ severity }: { readonly severity: Severity }): boolean => severity === "error";
