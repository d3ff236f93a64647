/** Briefs of tests bound to what words mean: in the default pack, and in a pack of the test's own on top of it. */
import type { Brief } from "../../src/brief/types.ts";
import { annotate } from "../../src/craft/annotate.ts";
import type { BoundBrief } from "../../src/craft/types.ts";
import type { Pack } from "../../src/deck/types.ts";
import type { Topic, Vocabulary, VocabularyData } from "../../src/vocabulary/types.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { defaultPack } from "./compile.ts";

let packaged: VocabularyData | undefined;

export function vocabularyData(pack?: Pack): VocabularyData {
  packaged ??= defaultPack().vocabulary;
  if (pack === undefined) return packaged;
  // As in a pack of a user's: a kind that says nothing of what it means keeps what the packaged one of its name does.
  const own = [...pack.vocabulary.topics].map(([name, topic]): [string, Topic] => {
    const before = packaged?.topics.get(name);
    return [
      name,
      before !== undefined && topic.form && !topic.screen ? { ...before, headings: topic.headings } : topic,
    ];
  });
  return { ...packaged, topics: new Map([...packaged.topics, ...own]) };
}

const known = new Map<string, Vocabulary>();

/** Of the default pack made once for a language: it has the words of all of them. */
export function vocabularyOf(lang: string, pack?: Pack): Vocabulary {
  if (pack !== undefined) return createVocabulary(vocabularyData(pack), lang);
  const found = known.get(lang) ?? createVocabulary(vocabularyData(), lang);
  known.set(lang, found);
  return found;
}

export const bound = (brief: Brief, pack?: Pack): BoundBrief => annotate(brief, vocabularyOf(brief.meta.lang, pack));
