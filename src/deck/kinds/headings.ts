import type { Attributes, Inline } from "../../brief/types.ts";
import { textOf } from "../../tree/text.ts";
import type { About, Topic, Vocabulary } from "../../vocabulary/types.ts";
import type { Pack, SlideTemplate } from "../types.ts";

export interface HeadingIndex {
  /** The templates that words lead to: a heading in the brief's language or in English, or the name of a topic. */
  readonly byWords: (words: string) => readonly SlideTemplate[];
  /** Those that a heading of a slide or part leads to: its words, else what it is about, else its id. */
  readonly byHeading: (heading: Heading) => readonly SlideTemplate[];
}

interface Heading {
  readonly title: readonly Inline[];
  readonly attributes: Attributes;
  readonly about?: About | undefined;
}

export function createHeadingIndex({ slides }: Pack, vocabulary: Vocabulary): HeadingIndex {
  const byTopic = ({ template }: Topic): readonly SlideTemplate[] => {
    const found = slides.get(template);
    return found === undefined ? [] : [found];
  };
  const byWords = (words: string) => [...new Set(vocabulary.topicsOf(words).flatMap(byTopic))];
  const byId = idIndex(slides.values());
  return {
    byWords,
    byHeading: ({ title, attributes, about }) => {
      const found = byWords(textOf(title));
      if (found.length > 0) return found;
      const topic = about?.topic ?? null;
      const ofTopic = topic === null ? [] : byTopic(topic);
      return ofTopic.length > 0 ? ofTopic : (byId.get(attributes.id ?? "") ?? []);
    },
  };
}

/**
 * Kinds that an id may name, so that a title can become a sentence and the layout stays. Those that a slide's shape leads
 * to (`{#table}`) are found without.
 */
function idIndex(templates: Iterable<SlideTemplate>): ReadonlyMap<string, readonly SlideTemplate[]> {
  return new Map([...templates].filter(({ shapes }) => shapes.length === 0).map((one) => [one.kind, [one]]));
}
