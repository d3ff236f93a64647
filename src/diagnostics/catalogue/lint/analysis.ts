import { entry } from "../entry.ts";

/** L12 and L13: likelihood, confidence, caveats. */
export const analysisLint = {
  "lint/L12-together": entry<{ sentence: string }>({
    severity: "warning",
    title: "Likelihood and confidence in one sentence",
    message: ({ sentence }) =>
      `“${sentence}” says how likely something is and how sure we are at once; readers take the one for the other.`,
    hint: () => "Put the confidence into a sentence of its own: *Confidence: moderate - two sources.*",
  }),
  "lint/L12-rows": entry<{ term: string; kept: string; scale: string }>({
    severity: "error",
    title: "Two rows of one scale",
    message: ({ term, kept, scale }) =>
      `“${term}” and “${kept}” are of two rows of ${scale}, which one product must not mix.`,
    hint: ({ kept }) => `Keep to the row of “${kept}” throughout.`,
  }),
  "lint/L12-scale": entry<{ term: string; scale: string; about: string; other: string; otherId: string }>({
    severity: "error",
    title: "Term of another scale",
    message: ({ term, scale, other }) =>
      `“${term}” is a term of ${other}; this brief uses ${scale}, where it means nothing.`,
    hint: ({ scale, about, otherId }) =>
      `Use a term of ${scale}; or, if all of them are meant so, set likelihood_scale: ${otherId}. ${about}`,
  }),
  "lint/L12-undeclared": entry<{ term: string; scale: string; other: string; otherId: string }>({
    severity: "warning",
    title: "Scale not declared",
    message: ({ term, scale, other }) =>
      `“${term}” is a term of ${other}, but the brief does not say that it uses that scale (without a word it is ${scale}).`,
    hint: ({ otherId }) => `Add likelihood_scale: ${otherId} to the front matter.`,
  }),
  "lint/L12-term": entry<{ words: string; scale: string; about: string; near: string }>({
    severity: "warning",
    title: "Likelihood without a term of the scale",
    message: ({ words, scale, near }) =>
      near === ""
        ? `“${words}” is no term of ${scale}, so nobody can tell how likely it is.`
        : `“${words}” is no term of ${scale}, whose word for it is “${near}”.`,
    hint: ({ near, about }) => `${near === "" ? "Use a term of the scale." : `Write “${near}”.`} ${about}`,
  }),
  "lint/L12-level": entry<{ level: string; levels: string }>({
    severity: "warning",
    title: "Unknown level of confidence",
    message: ({ level }) => `“${level}” is no level of confidence.`,
    hint: ({ levels }) => `Begin with one of: ${levels}.`,
  }),
  "lint/L12-hedge": entry<{ word: string }>({
    severity: "warning",
    title: "Hedge in the bottom line",
    message: ({ word }) => `“${word}” in the bottom line leaves open how likely it is: everything could be.`,
    hint: () => "Use a term of the scale (“unlikely”, “likely”), or say what you know.",
  }),
  "lint/L13-dropped": entry<{ place: string; words: string; caveat: string }>({
    severity: "error",
    title: "Caveat dropped",
    message: ({ place, words, caveat }) =>
      `“${words}” stands in ${place} without the caveat that the claim has elsewhere (“${caveat}”).`,
    hint: () => "Carry the caveat along (“Snyder argues”, “likely”, “by one count”), or keep the claim out of here.",
  }),
};
