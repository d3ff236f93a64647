import type { LikelihoodScale } from "../../../craft/scales/types.ts";
import { LIKELIHOOD_SCALES } from "../../../craft/scales.ts";
import type { ScaleView } from "./types.ts";

export const NO_SCALE: ScaleView = { id: "", title: "", terms: [] };

/** A likelihood scale for the reader: the printed words of each band, and what they mean. */
export function viewScale(id: LikelihoodScale["id"]): ScaleView {
  const { title, bands } = LIKELIHOOD_SCALES[id];
  return {
    id,
    title,
    terms: bands.map(({ terms, range: [from, to] }) => ({
      words: terms.map(([printed = ""]) => printed).join(" / "),
      range: `${from}–${to} %`,
    })),
  };
}
