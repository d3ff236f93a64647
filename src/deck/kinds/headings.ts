import { primaryTag } from "../language/index.ts";
import type { SlideTemplate } from "../types.ts";

/** Words for comparison: case, punctuation and the width of letters do not matter. */
function normalise(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Finds the templates whose `headings` are the words of a heading, in the brief's language or in English. */
export function createHeadingIndex(
  templates: Iterable<SlideTemplate>,
  lang: string,
): (words: string) => readonly SlideTemplate[] {
  const index = new Map<string, SlideTemplate[]>();
  const languages = new Set([lang.toLowerCase(), primaryTag(lang), "en"]);
  for (const template of templates) {
    for (const language of languages) {
      for (const words of template.headings.get(language) ?? []) {
        const key = normalise(words);
        const found = index.get(key) ?? [];
        if (!found.includes(template)) index.set(key, [...found, template]);
      }
    }
  }
  // Punctuation and spaces apart, words longer than any alias are none: most titles are sentences.
  const longest = Math.max(0, ...[...index.keys()].map((key) => key.length)) + 20;
  return (words) => (words.length > longest ? [] : (index.get(normalise(words)) ?? []));
}
