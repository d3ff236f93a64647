import type { FrontMatter } from "../../../brief/types.ts";
import type { LikelihoodScale } from "../../../craft/scales/types.ts";
import { LIKELIHOOD_SCALES } from "../../../craft/scales.ts";
import type { ScaleView } from "./types.ts";

export const NO_SCALE: ScaleView = { id: "", title: "", terms: [] };

/** Likelihood words and what they mean; terms of several rows with a stroke between them. */
export const SCALES: Readonly<Record<FrontMatter["likelihoodScale"], ScaleView>> = {
  icd203: view(LIKELIHOOD_SCALES.icd203),
  phia: view(LIKELIHOOD_SCALES.phia),
};

function view({ id, title, bands }: LikelihoodScale): ScaleView {
  return {
    id,
    title,
    terms: bands.map(({ terms, range: [from, to] }) => ({
      words: terms.flatMap(([term]) => term ?? []).join(" / "),
      range: `${from}–${to} %`,
    })),
  };
}
