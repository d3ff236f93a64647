import type { Image } from "../../../brief/types.ts";
import { at, sizeStyle, writeAttributes } from "../attributes.ts";
import { escapeText } from "../escape.ts";
import type { BlockWriter } from "./types.ts";

/** The title of an image, which a browser shows on hovering, is a caption on a slide. */
export const image: BlockWriter<"image"> = (block) => {
  const picture = writeImage(block);
  if (block.title === "") return picture;
  return `<figure${at(block.span)}>${picture}<p class="caption"${at(block.span)}>${escapeText(block.title)}</p></figure>`;
};

/** The picture alone. `alt` is written even if empty: it marks the picture as decorative. */
export function writeImage({ src, alt, attributes, span }: Image): string {
  const written = writeAttributes({ class: attributes.classes.join(" "), style: sizeStyle(attributes), src });
  return `<img${at(span)}${written} alt="${escapeText(alt)}">`;
}
