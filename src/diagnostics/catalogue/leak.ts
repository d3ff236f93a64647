import { entry } from "./entry.ts";

/** Codes of `check/leak/`. Codes are permanent: never reuse or rename one. */
export const leakCatalogue = {
  "leak/found": entry<{ words: string; reason: string; part: string; file: string }>({
    severity: "error",
    title: "Withheld words in the finished deck",
    message: ({ words, reason, part }) =>
      `“${words}” is withheld from this deck (${reason}), but the finished file holds it in ${part}. No deck is written.`,
    hint: ({ part }) =>
      part.startsWith("ppt/media/")
        ? "The picture itself holds the words, in its description or its data: save it anew without them, or leave it out of this deck."
        : "Look for the same words in text that this deck shows, in templates and in the front matter; mark that text, or word it otherwise.",
  }),
};
