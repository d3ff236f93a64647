import type { Severity } from "../types.ts";

/** Colours of the text report, or none. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly caret: (text: string) => string;
  readonly hint: (text: string) => string;
}

const wrap =
  (code: string) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;
const same = (text: string): string => text;

const SEVERITY: Readonly<Record<Severity, (text: string) => string>> = {
  error: wrap("1;31"),
  warning: wrap("1;33"),
  info: wrap("1;36"),
};

/** ANSI colours if `colour`, else plain text. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return { severity: (_, text) => text, strong: same, faint: same, caret: same, hint: same };
  return {
    severity: (severity, text) => SEVERITY[severity](text),
    strong: wrap("1"),
    faint: wrap("2"),
    caret: wrap("1;31"),
    hint: wrap("36"),
  };
}
