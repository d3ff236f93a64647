/** Shapes that several fields share. */
import { LANGUAGE_TAG, type LangTag, langTag } from "../../../data/language-tag.ts";
import { list, mapped, oneOrMany } from "../../../data/shape/lists.ts";
import { matching, text } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";

/** A text or a list of texts. */
export const texts = (expects: string): Shape<readonly string[]> =>
  mapped(oneOrMany(text(), expects), (all) => all.filter(Boolean));

/** Words in a list, or in one text with commas between them. */
export const words = (): Shape<readonly string[]> =>
  mapped(oneOrMany(text(), "a list of words, or words with commas between them"), (all) => {
    const [only = ""] = all;
    const parts = all.length === 1 ? only.split(",") : all;
    return parts.map((part) => part.trim()).filter(Boolean);
  });

/** A BCP 47 tag; POSIX underscores become hyphens. */
export const language = (): Shape<LangTag> =>
  mapped(matching(LANGUAGE_TAG, "a language tag such as en-GB or ko"), langTag);

export const languages = (): Shape<readonly LangTag[]> => list(language(), "a list of language tags such as [ko]");
