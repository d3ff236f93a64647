import type { Brief, FrontMatter } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import { blockWords, inlineWords, slideWords } from "./words.ts";

/** Every text of a released brief and its registries: what the deck may show. */
export function shownTexts(
  { slides, sections, footnotes, sources, waivers, meta }: Brief,
  registries: Registries,
): readonly string[] {
  return [
    ...slides.flatMap(slideWords),
    ...sections.map(({ title }) => inlineWords(title)),
    ...footnotes.flatMap(({ label, blocks }) => [label, ...blockWords(blocks)]),
    ...texts(sources),
    ...texts(waivers),
    ...metaTexts(meta),
    ...texts(registries),
  ].flatMap((text) => text.split("\n"));
}

function metaTexts({ span: _, spans: __, raw: ___, ...fields }: FrontMatter): readonly string[] {
  return texts(fields);
}

/** Every text in a value, its places in the file left out. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => (name === "span" ? [] : texts(inner)));
}
