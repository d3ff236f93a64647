import type { Rule } from "../types.ts";
import { L26 } from "./L26-unclean.ts";

/** Every rule, in the order of their numbers. */
export const RULES: readonly Rule[] = [L26];
