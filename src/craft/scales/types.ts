/** A scale of likelihood, its lowest band first, and the words for confidence that go with it. */
export interface LikelihoodScale {
  readonly id: "icd203" | "phia";
  readonly title: string;
  /** Rows of terms that must not be mixed in one product; 1: terms of a band are synonyms. */
  readonly rows: number;
  readonly bands: readonly LikelihoodBand[];
  /** Levels of confidence, lowest first. */
  readonly confidence: readonly string[];
}

export interface LikelihoodBand {
  /** One list a term, its printed form first; of a scale with rows, one a row. */
  readonly terms: readonly (readonly string[])[];
  /** In per cent. */
  readonly range: readonly [number, number];
}
