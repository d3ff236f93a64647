import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Related, Span } from "../../diagnostics/types.ts";
import { REFERENCE_MARK } from "./running.ts";
import type { Finding, Weights } from "./types.ts";

interface Extra {
  readonly related?: readonly Related[];
  /** Where this finding weighs otherwise than its rule says. */
  readonly weights?: Weights;
  /** Whatever it weighs, the brief is not ready. */
  readonly unready?: true;
}

/** A finding at a place of the brief; the framework settles its severity. */
export function finding<C extends Code>(code: C, params: ParamsOf<C>, span: Span, extra: Extra = {}): Finding {
  const { related, ...others } = extra;
  const diagnostic = diagnose(code, params, { span, ...(related === undefined ? {} : { related }) });
  return { diagnostic, ...others };
}

/** Text as a message quotes it: one line, cut if it is long. */
export function quoted(text: string, most = 60): string {
  const plain = text.replaceAll(REFERENCE_MARK, "").replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
