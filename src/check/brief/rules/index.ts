import type { Rule } from "../types.ts";
import { L01 } from "./L01-rollup.ts";
import { L02 } from "./L02-portion-missing.ts";
import { L03 } from "./L03-syntax.ts";
import { L04 } from "./L04-logistics.ts";
import { L05 } from "./L05-leak.ts";
import { L14 } from "./L14-registry.ts";
import { L15 } from "./L15-disputed.ts";
import { L18 } from "./L18-exposed.ts";
import { L19 } from "./L19-required.ts";
import { L22 } from "./L22-fit.ts";
import { L23 } from "./L23-access.ts";
import { L24 } from "./L24-parity.ts";
import { L25 } from "./L25-brackets.ts";
import { L26 } from "./L26-unclean.ts";

/** Every rule, in the order of their numbers. */
export const RULES: readonly Rule[] = [L01, L02, L03, L04, L05, L14, L15, L18, L19, L22, L23, L24, L25, L26];
