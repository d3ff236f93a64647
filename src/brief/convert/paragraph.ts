import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawParagraph } from "../blocks/raw.ts";
import { spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import type { Numbered } from "../references.ts";
import type { Block, Inline } from "../types.ts";
import type { Converter } from "./converter.ts";

/** A paragraph; one of nothing but images becomes those images, one of nothing (a lone tag) nothing. */
export function convertParagraph(raw: RawParagraph, { reader }: Converter): Block[] {
  const inlines = readInlines(raw.content, reader);
  if (inlines.length === 0) return [];
  if (!inlines.every(isImageOrGap)) {
    const span = spanOf(reader.context, raw.start, raw.end);
    return [{ kind: "paragraph", span, inlines: raw.strong ? [{ kind: "strong", span, children: inlines }] : inlines }];
  }
  return inlines.flatMap((inline): Block[] => {
    if (inline.kind !== "inline-image") return [];
    const { title: own, attributes } = reader.imageDetails.get(inline) ?? { title: "", attributes: NO_ATTRIBUTES };
    const described = attributes.values["fig-alt"] ?? attributes.values.alt;
    const numbered = reader.context.numbered.get(attributes.id ?? "");
    // Where it is numbered or described apart, as in Quarto, the text in brackets is the caption.
    const words = own || (numbered === undefined && described === undefined ? "" : (inline.alt ?? ""));
    const title = numbered === undefined ? words : numberedCaption(numbered, words);
    return [{ kind: "image", span: inline.span, src: inline.src, alt: described ?? inline.alt, title, attributes }];
  });
}

const numberedCaption = ({ word, number }: Numbered, words: string): string =>
  `${word}\u00a0${number}${words === "" ? "" : `: ${words}`}`;

function isImageOrGap(inline: Inline): boolean {
  return (
    inline.kind === "inline-image" || inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "")
  );
}
