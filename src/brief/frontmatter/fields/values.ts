/** Shapes that several fields share. */
import { isScalar } from "yaml";
import { LANGUAGE_TAG, type LangTag, langTag } from "../../../data/language-tag.ts";
import { either, list, mapped, oneOrMany } from "../../../data/shape/lists.ts";
import { field, record, required } from "../../../data/shape/record.ts";
import { matching, text } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";

const place = either(
  isScalar,
  text(),
  mapped(record({ name: field(text(), "Its name.") }, "a map with a name", { loose: true }), ({ name }) => name ?? ""),
  "where somebody works",
);
const places = mapped(oneOrMany(place, "where somebody works, or a list of it"), (all) =>
  all.filter(Boolean).join(", "),
);
const named = record(
  {
    name: required(text(), "The name."),
    affiliation: field(places, "Where they work."),
    affiliations: field(places, "Where they work."),
  },
  "a map with a name",
  { loose: true },
);

/** One name or a list of names, each a text or (Pandoc, Quarto) a map with a `name` and an affiliation in brackets; as one text. */
export const names = (): Shape<string> => {
  const one = either(
    isScalar,
    text(),
    mapped(named, ({ name = "", affiliation, affiliations }) => {
      const at = affiliation || affiliations || "";
      return at === "" ? name : `${name} (${at})`;
    }),
    "a name",
  );
  return mapped(oneOrMany(one, "a name or a list of names"), (all) => all.filter(Boolean).join(", "));
};

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
