import type { Attributes } from "../../brief/types.ts";
import type { About, Topic, Vocabulary } from "../../vocabulary/types.ts";
import type { Pack, SlideTemplate } from "../types.ts";

export interface HeadingIndex {
  /** The templates that a class leads to: a heading in the brief's language or in English, or the name of a topic. */
  readonly byClass: (name: string) => readonly SlideTemplate[];
  /** Those that the words of a heading lead to. */
  readonly byWords: (heading: Pick<Heading, "about">) => readonly SlideTemplate[];
  /** Those that a heading of a slide or part leads to: its words, else what it is about, else its id. */
  readonly byHeading: (heading: Heading) => readonly SlideTemplate[];
}

interface Heading {
  readonly attributes: Attributes;
  readonly about?: About | undefined;
}

export function createHeadingIndex({ slides }: Pack, vocabulary: Vocabulary): HeadingIndex {
  const byTopic = ({ template }: Topic): readonly SlideTemplate[] => {
    const found = slides.get(template);
    return found === undefined ? [] : [found];
  };
  const byTopics = (topics: readonly Topic[]) => [...new Set(topics.flatMap(byTopic))];
  const byWords = ({ about }: Pick<Heading, "about">) => byTopics(about?.topics ?? []);
  const byId = idIndex(slides.values());
  return {
    byClass: (name) => byTopics(vocabulary.topicsOf(name)),
    byWords,
    byHeading: ({ attributes, about }) => {
      const found = byWords({ about });
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
