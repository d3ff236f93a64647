import type { FrontMatter } from "../../../brief/types.ts";
import type { ScaleView } from "./types.ts";

export const NO_SCALE: ScaleView = { id: "", title: "", terms: [] };

/**
 * Likelihood words and what they mean. ICD 203 (Office of the Director of National Intelligence, 2015), its first row
 * of terms with the second after a stroke; the probability yardstick of UK intelligence assessment.
 */
export const SCALES: Readonly<Record<FrontMatter["likelihoodScale"], ScaleView>> = {
  icd203: {
    id: "icd203",
    title: "ICD 203",
    terms: [
      { words: "almost no chance / remote", range: "1–5 %" },
      { words: "very unlikely / highly improbable", range: "5–20 %" },
      { words: "unlikely / improbable", range: "20–45 %" },
      { words: "roughly even chance", range: "45–55 %" },
      { words: "likely / probable", range: "55–80 %" },
      { words: "very likely / highly probable", range: "80–95 %" },
      { words: "almost certain / nearly certain", range: "95–99 %" },
    ],
  },
  phia: {
    id: "phia",
    title: "PHIA",
    terms: [
      { words: "remote chance", range: "0–5 %" },
      { words: "highly unlikely", range: "10–20 %" },
      { words: "unlikely", range: "25–35 %" },
      { words: "realistic possibility", range: "40–50 %" },
      { words: "likely / probable", range: "55–75 %" },
      { words: "highly likely", range: "80–90 %" },
      { words: "almost certain", range: "95–100 %" },
    ],
  },
};
