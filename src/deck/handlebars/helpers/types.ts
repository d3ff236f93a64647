import type { Span } from "../../../diagnostics/types.ts";

/** A value helper. `args` are as many as `least` to `most` say; `fail` reports a wrong one by its index. */
export interface Helper {
  readonly least: number;
  readonly most: number;
  /** For messages: `date iso "long|short"`. */
  readonly usage: string;
  readonly run: (args: readonly unknown[], call: HelperCall) => unknown;
}

export interface HelperCall {
  readonly span: Span;
  readonly lang: string;
  /** Reports that argument `index` is not a … */
  readonly wrong: (index: number, wanted: string) => never;
}
