import type { Values } from "../properties/longhands.ts";
import type { ComputedStyle } from "../types.ts";
import type { Environment } from "../variables/environment.ts";

/** What an element hands down to its children. */
export interface Styled {
  readonly style: ComputedStyle;
  readonly values: Values;
  readonly variables: Environment;
  readonly rootFontSize: number;
}
