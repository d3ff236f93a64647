import type { LikelihoodScale } from "./types.ts";

/**
 * Intelligence Community Directive 203, Analytic Standards (2 January 2015), D.6.e(2)(a): two rows of terms; a product
 * uses one of them, and keeps confidence out of the sentence of likelihood.
 */
export const ICD203: LikelihoodScale = {
  id: "icd203",
  title: "ICD 203",
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
