import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Related, Span } from "../../diagnostics/types.ts";

/** Ends the work on one template; caught where that template was started, never seen outside `deck/`. */
export class TemplateFailure extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export function fail<C extends Code>(
  code: C,
  params: ParamsOf<C>,
  span: Span,
  related: readonly Related[] = [],
): never {
  throw new TemplateFailure(diagnose(code, params, { span, ...(related.length === 0 ? {} : { related }) }));
}
