import type { Severity } from "../types.ts";

type Params = Readonly<Record<string, string | number>>;

/** One kind of diagnostic. `title` heads its entry in the documentation; `hint` says what to do. */
export interface Entry<P extends Params | never> {
  readonly severity: Severity;
  readonly title: string;
  readonly message: (params: P) => string;
  readonly hint?: (params: P) => string;
  /** It is about a thing that has a name (a key, an id, a class): told once, with the places that name it. */
  readonly thing?: true;
}

/** Types one entry by the parameters of its message: `entry<{ field: string }>({ … })`. */
export function entry<P extends Params = Record<never, never>>(value: Entry<P>): Entry<P> {
  return value;
}
