import type { Rule } from "../types.ts";

/** Every rule, in the order of their numbers. */
export const RULES: readonly Rule[] = [];
