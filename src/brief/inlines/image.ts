import { decodeHTMLStrict } from "entities/decode";
import type { Span } from "../../diagnostics/types.ts";
import { type Context, claimId } from "../context.ts";
import type { Attributes, InlineImage } from "../types.ts";
import type { Scope } from "./reader.ts";
import type { ImageToken } from "./tokens.ts";

/** Marp's words in an image's alt text. Alone they may be words of a description; `bg` or a size makes them keywords. */
const FILTER = /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?$/;
const SIZE = /^(w|h|width|height):(.+)$/;
const WITH_BACKGROUND = /^(?:bg|left|right|vertical|fit|cover|contain|auto|\d+(?:\.\d+)?%|(?:left|right):\S+)$/;

/** A colour of CSS: no path, since it has no dot. */
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl)a?\(.*\))$/i;

/** Marp paints the page (`![bg](red)`) or its words (`![](#fff)`) where others have a picture. */
export function isColour({ alt, href }: ImageToken, { signs }: Context): boolean {
  return (/(?:^|\s)bg(?:\s|$)/.test(alt) || (signs.stars && alt === "")) && COLOUR.test(decodeHTMLStrict(href));
}

export function imageItem(token: ImageToken, span: Span, scope: Scope): InlineImage {
  const { context, imageDetails } = scope.reader;
  if (token.attributes.id !== null) claimId(context, token.attributes.id, span.start, span.end);
  const written = decodeHTMLStrict(token.alt)
    .replace(SIZES, (_, size = "") => size)
    .replace(BEHIND, (_, width = "", height) => ` w:${width}px${height === undefined ? "" : ` h:${height}px`}`);
  const words = context.signs.deckset ? withoutDeckset(written) : written;
  const { alt, attributes } = marpKeywords(words, token.attributes, (word) => {
    context.tally.add("image-keyword", word.replace(/:.*/, ""), word, span.start, span.end);
  });
  const src = imagePath(decodeHTMLStrict(token.href));
  const image: InlineImage = { kind: "inline-image", span, src, alt: alt.replace(/\s+/g, " ").trim() };
  imageDetails.set(image, { title: decodeHTMLStrict(token.title), attributes });
  return image;
}

/** presenterm's `image:width:50%` and xaringan's `:scale 50%`, which are no description of the picture. */
const SIZES = /^(?:image:((?:w|width):\d+%?)|:scale[ \t]+\d+%)(?=\s|$)/;

/** Obsidian's size in pixels, behind the description. */
const BEHIND = /[ \t]{0,9}\|[ \t]{0,9}(\d{1,4})(?:x(\d{1,4}))?$/;

/** Deckset's words for the place of a picture are no description of it. */
export const withoutDeckset = (alt: string): string =>
  alt
    .split(/[\s,]+/)
    .every((word) =>
      /^(?:inline|fit|fill|left|right|original|filtered|autoplay|loop|mute|hide|corner-radius\(\d+\)|\d+%)$/.test(word),
    )
    ? ""
    : alt;

/** `bg` becomes a class, a size a value; every keyword is told to `report` and leaves the alt text. */
function marpKeywords(alt: string, attributes: Attributes, report: (word: string) => void) {
  const words = alt.split(/\s+/);
  const background = words.includes("bg");
  if (!background && !words.some((word) => SIZE.test(word))) return { alt, attributes };
  const classes = [...attributes.classes];
  const values = new Map(Object.entries(attributes.values));
  const kept: string[] = [];
  for (const word of words) {
    const size = SIZE.exec(word);
    if (size?.[2] !== undefined) values.set(size[1]?.startsWith("w") ? "width" : "height", size[2]);
    else if (FILTER.test(word) || (background && WITH_BACKGROUND.test(word))) classes.push(word.replace(/:.*/, ""));
    else {
      kept.push(word);
      continue;
    }
    report(word);
  }
  const named = classes.filter((name) => /^[a-z]/.test(name));
  return { alt: kept.join(" "), attributes: { id: attributes.id, classes: named, values: Object.fromEntries(values) } };
}

/** A path with its escapes (`my%20map.png`) undone; a URL stays as it is. */
function imagePath(href: string): string {
  if (!href.includes("%") || /^[a-z][a-z\d+.-]+:/i.test(href)) return href;
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
