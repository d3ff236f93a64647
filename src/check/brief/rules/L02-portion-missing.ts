import { finding, quoted } from "../finding.ts";
import { pagesOf } from "../marks/unmarked.ts";
import { REFERENCES } from "../references.ts";
import type { Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** All portions or none. */
export const L02: Rule = {
  id: "L2",
  name: "mark/portion-missing",
  title: "Once any portion is marked, every title, bullet, row, caption, alternative text and note is.",
  help: "A portion without a mark cannot be released, and a paper with such portions cannot be used as a source. A mark on a bullet holds for what is below it, on a row's first cell for the row, on a caption for its table.",
  sources: [REFERENCES.icMarkings, REFERENCES.cuiBanner],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L02-missing"],
  run({ brief, scheme }) {
    if (scheme.portions !== "all-or-none") return [];
    const pages = pagesOf(brief, scheme);
    if (!pages.some(({ portions }) => portions.some(({ marked }) => marked))) return [];
    return pages.flatMap(({ what, portions }) => {
      const missing = portions.filter(({ marked }) => !marked);
      const [first] = missing;
      if (first === undefined) return [];
      const params = { what, count: missing.length, of: portions.length, words: quoted(first.words, 50) };
      return [finding("lint/L02-missing", params, first.span)];
    });
  },
};
