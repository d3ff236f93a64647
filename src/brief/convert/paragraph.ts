import { NO_ATTRIBUTES, parseAttributes } from "../attributes.ts";
import type { RawParagraph } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { mathItem } from "../inlines/formula.ts";
import { readInlines } from "../inlines/read.ts";
import type { InlineReader } from "../inlines/reader.ts";
import type { MathToken } from "../inlines/tokens.ts";
import { numberedCaption } from "../references.ts";
import type { Block, Inline } from "../types.ts";
import type { Converter } from "./converter.ts";

/** A paragraph; one of nothing but images becomes those images, one of nothing (a lone tag) nothing. */
export function convertParagraph(raw: RawParagraph, { reader }: Converter): Block[] {
  if (raw.formula !== undefined) return [formulaParagraph(raw, raw.formula, reader)];
  const inlines = readInlines(raw.content, reader);
  if (inlines.length === 0) return [];
  tellAttributes(inlines.at(-1), reader);
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

const ATTRIBUTES = /(?<=\s|^)\{(?=[.#]\p{L})([^{}]{1,200})\}$/u;

/** Attributes as other programs have them at the end of an item or paragraph, or alone, apart from what they were meant for. */
function tellAttributes(last: Inline | undefined, { context }: InlineReader): void {
  const [raw, inner = ""] = last?.kind === "text" ? (ATTRIBUTES.exec(last.text) ?? []) : [];
  if (last === undefined || raw === undefined || parseAttributes(inner) === null) return;
  context.tally.add("attributes-shown", "", raw, last.span.end - raw.length, last.span.end);
}

/** A formula on lines of its own; one that is referred to has its number behind it. */
function formulaParagraph(
  { content, start, end }: RawParagraph,
  { id, written: [open, shut] }: NonNullable<RawParagraph["formula"]>,
  reader: InlineReader,
): Block {
  const { context } = reader;
  const span = spanOf(context, start, end);
  const raw = `${open}${content.text}${shut}`;
  const token: MathToken = { type: "brief-math", raw, at: open.length, tex: content.text.trim(), display: true };
  const formula = { ...mathItem(token, 0, { reader, excerpt: content, depth: 0 }), span };
  if (id !== null) claimId(context, id, start, end);
  const number = context.numbered.get(id ?? "");
  const label: Inline[] = number === undefined ? [] : [{ kind: "text", span, text: `\u2003(${number.number})` }];
  return { kind: "paragraph", span, inlines: [formula, ...label] };
}

function isImageOrGap(inline: Inline): boolean {
  return (
    inline.kind === "inline-image" || inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "")
  );
}
