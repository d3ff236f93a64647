import type { Attributes, Inline } from "../../brief/types.ts";
import { sectionKind } from "../../craft/sections.ts";
import { primaryTag } from "../../language/index.ts";
import { textOf } from "../../tree/text.ts";
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

export interface HeadingIndex {
  /** The templates whose `headings` are these words, in the brief's language or in English. */
  readonly byWords: (words: string) => readonly SlideTemplate[];
  /** Those that a heading of a slide or part leads to: its words, else the kind of section that it names, else its id. */
  readonly byHeading: (heading: Heading) => readonly SlideTemplate[];
}

interface Heading {
  readonly title: readonly Inline[];
  readonly attributes: Attributes;
}

export function createHeadingIndex(given: Iterable<SlideTemplate>, lang: string): HeadingIndex {
  const templates = [...given];
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
  const byWords = (words: string) => (words.length > longest ? [] : (index.get(normalise(words)) ?? []));
  const byId = idIndex(templates);
  return {
    byWords,
    byHeading: (heading) => {
      const found = byWords(textOf(heading.title));
      if (found.length > 0) return found;
      const kind = sectionKind(heading, lang);
      const ofKind = kind === null ? [] : byWords(kind);
      return ofKind.length > 0 ? ofKind : (byId.get(heading.attributes.id) ?? []);
    },
  };
}

/**
 * Kinds that an id may name, so that a title can become a sentence and the layout stays. Those that a slide's shape leads
 * to (`{#table}`) are found without.
 */
function idIndex(templates: readonly SlideTemplate[]): ReadonlyMap<string, readonly SlideTemplate[]> {
  return new Map(templates.filter(({ shapes }) => shapes.length === 0).map((one) => [one.kind, [one]]));
}
