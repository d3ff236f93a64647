import type { FrontMatter } from "../brief/types.ts";
import type { Deck } from "../deck/types.ts";
import type { Span } from "../diagnostics/types.ts";
import type { ImageSource } from "../host/images/load.ts";
import { imageSources } from "../scene/place.ts";

/**
 * The pictures of a deck, each with the place where its path is written.
 * @param file of the brief
 * @param including the file that holds a place of the brief: its own, or one that it includes
 */
export function picturesOfDeck(
  deck: Deck,
  { logo, spans }: FrontMatter,
  file: string,
  including: (span: Span) => string,
): readonly ImageSource[] {
  return imageSources(deck).map(({ template, ...picture }) => {
    const from = template ?? including(picture.span);
    // A template puts it on the page, and the front matter names it.
    const span = picture.src === logo && template === null ? (spans.logo ?? picture.span) : picture.span;
    return { ...picture, span, from: from === file ? "" : from, mayWait: template === null };
  });
}
