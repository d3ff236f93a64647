import { REFERENCES } from "../references.ts";
import type { Rule } from "../types.ts";
import { ALWAYS_STOPS } from "../weights.ts";

/** The finished package is scanned for everything that was withheld; the scan itself is in `check/leak/`. */
export const L05: Rule = {
  id: "L5",
  name: "release/leak",
  title:
    "Nothing that was withheld is in the finished file: slides, notes, alternative texts, properties, workbooks, names.",
  help: "Text under a black box and words in file properties have given papers away. Each release is built from filtered text, and every part of the finished package is searched for what was taken out; a hit means no file.",
  sources: [REFERENCES.modRedaction, REFERENCES.tsaRedaction, REFERENCES.presentationMetadata],
  weights: ALWAYS_STOPS,
  waivable: false,
  scope: "any",
  codes: [],
  // There is no package yet when rules run: `withLeaks` adds what the scan finds.
  run: () => [],
};
