import type { Rule } from "../types.ts";
import { L01 } from "./L01-rollup.ts";
import { L02 } from "./L02-portion-missing.ts";
import { L03 } from "./L03-syntax.ts";
import { L04 } from "./L04-logistics.ts";
import { L05 } from "./L05-leak.ts";
import { L06 } from "./L06-uncited.ts";
import { L07 } from "./L07-quote.ts";
import { L08 } from "./L08-anachronism.ts";
import { L09 } from "./L09-stale.ts";
import { L10 } from "./L10-single.ts";
import { L11 } from "./L11-opinion.ts";
import { L12 } from "./L12-scale.ts";
import { L13 } from "./L13-caveat.ts";
import { L14 } from "./L14-registry.ts";
import { L15 } from "./L15-disputed.ts";
import { L16 } from "./L16-ambiguous.ts";
import { L17 } from "./L17-conflict.ts";
import { L18 } from "./L18-exposed.ts";
import { L19 } from "./L19-required.ts";
import { L20 } from "./L20-vague.ts";
import { L21 } from "./L21-budget.ts";
import { L22 } from "./L22-fit.ts";
import { L23 } from "./L23-access.ts";
import { L24 } from "./L24-parity.ts";
import { L25 } from "./L25-brackets.ts";
import { L26 } from "./L26-unclean.ts";
import { L27 } from "./L27-leftover.ts";
import { L28 } from "./L28-unlooked.ts";

/** Every rule, in the order of their numbers. */
export const RULES: readonly Rule[] = [
  L01,
  L02,
  L03,
  L04,
  L05,
  L06,
  L07,
  L08,
  L09,
  L10,
  L11,
  L12,
  L13,
  L14,
  L15,
  L16,
  L17,
  L18,
  L19,
  L20,
  L21,
  L22,
  L23,
  L24,
  L25,
  L26,
  L27,
  L28,
];
