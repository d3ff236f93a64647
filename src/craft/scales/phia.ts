import type { LikelihoodScale } from "./types.ts";

/**
 * The probability yardstick of UK intelligence assessment (Professional Head of Intelligence Assessment). The ranges
 * leave gaps on purpose; confidence is rated apart.
 */
export const PHIA: LikelihoodScale = {
  id: "phia",
  title: "PHIA",
  rows: 1,
  bands: [
    { terms: [["remote chance", "remote possibility"]], range: [0, 5] },
    { terms: [["highly unlikely"]], range: [10, 20] },
    { terms: [["unlikely"]], range: [25, 35] },
    { terms: [["realistic possibility", "realistic probability"]], range: [40, 50] },
    { terms: [["likely"], ["probable", "probably"]], range: [55, 75] },
    { terms: [["highly likely"]], range: [80, 90] },
    { terms: [["almost certain", "almost certainly"]], range: [95, 100] },
  ],
  confidence: ["low", "moderate", "high"],
};
