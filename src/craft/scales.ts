/** A scale of likelihood, its lowest band first, and the words for confidence that go with it. */
export interface LikelihoodScale {
  readonly id: "icd203" | "phia";
  readonly title: string;
  /** What it is, for somebody who has not heard of it: a noun phrase. */
  readonly about: string;
  /** Rows of terms that must not be mixed in one product; 1: terms of a band are synonyms. */
  readonly rows: number;
  readonly bands: readonly LikelihoodBand[];
  /** Levels of confidence, lowest first. */
  readonly confidence: readonly string[];
}

interface LikelihoodBand {
  /** One list a term, its printed form first; of a scale with rows, one a row. */
  readonly terms: readonly (readonly string[])[];
  /** In per cent. */
  readonly range: readonly [number, number];
}

/**
 * Intelligence Community Directive 203, Analytic Standards (2 January 2015), D.6.e(2)(a): two rows of terms; a product
 * uses one of them, and keeps confidence out of the sentence of likelihood.
 */
const ICD203: LikelihoodScale = {
  id: "icd203",
  title: "ICD 203",
  about: "the scale of likelihood in US intelligence analysis",
  rows: 2,
  bands: [
    {
      terms: [["almost no chance"], ["remote", "remote chance", "remote possibility", "remote likelihood"]],
      range: [1, 5],
    },
    { terms: [["very unlikely"], ["highly improbable"]], range: [5, 20] },
    { terms: [["unlikely"], ["improbable", "improbably"]], range: [20, 45] },
    { terms: [["roughly even chance", "roughly an even chance"], ["roughly even odds"]], range: [45, 55] },
    { terms: [["likely"], ["probable", "probably"]], range: [55, 80] },
    { terms: [["very likely"], ["highly probable", "highly probably"]], range: [80, 95] },
    {
      terms: [
        ["almost certain", "almost certainly"],
        ["nearly certain", "nearly certainly"],
      ],
      range: [95, 99],
    },
  ],
  confidence: ["low", "moderate", "high"],
};

/**
 * The probability yardstick of UK intelligence assessment (Professional Head of Intelligence Assessment). The ranges
 * leave gaps on purpose; confidence is rated apart.
 */
const PHIA: LikelihoodScale = {
  id: "phia",
  title: "PHIA",
  about: "the yardstick of likelihood in UK intelligence assessment",
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

/** Scales of likelihood: what `likelihood_scale` names. */
export const LIKELIHOOD_SCALES: Readonly<Record<LikelihoodScale["id"], LikelihoodScale>> = {
  icd203: ICD203,
  phia: PHIA,
};
