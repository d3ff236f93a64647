/** Scales of likelihood: what `likelihood_scale` names. */
import { ICD203 } from "./scales/icd203.ts";
import { PHIA } from "./scales/phia.ts";
import type { LikelihoodScale } from "./scales/types.ts";

export const LIKELIHOOD_SCALES: Readonly<Record<LikelihoodScale["id"], LikelihoodScale>> = {
  icd203: ICD203,
  phia: PHIA,
};
