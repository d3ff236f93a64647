import type { RawBlock, RawParagraph, RawQuote } from "../blocks/raw.ts";
import { spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import { cut, type Excerpt, sourceEnd, trimmed } from "../source/excerpt.ts";
import type { Quote } from "../types.ts";
import type { Converter } from "./converter.ts";

/** `-- Name` or `— Name` at the start of a line, whatever breaks the line before it. */
const ATTRIBUTION = /(?:^|\\?\n)[ \t]*(?:--[ \t]+|[—―][ \t]*)(?=\S)/g;

export function convertQuote(raw: RawQuote, converter: Converter): Quote[] {
  const { reader } = converter;
  const { blocks, attribution } = splitAttribution(raw.blocks);
  return [
    {
      kind: "quote",
      span: spanOf(reader.context, raw.start, raw.end),
      blocks: converter.blocks(blocks),
      attribution: attribution === null ? [] : readInlines(attribution, reader),
    },
  ];
}

/** Takes the attribution off the last paragraph: from the last line that starts with a dash to the end. */
function splitAttribution(blocks: readonly RawBlock[]): { blocks: readonly RawBlock[]; attribution: Excerpt | null } {
  const last = blocks[blocks.length - 1];
  if (last?.kind !== "paragraph") return { blocks, attribution: null };
  const { text } = last.content;
  const mark = [...text.matchAll(ATTRIBUTION)].at(-1);
  if (mark === undefined) return { blocks, attribution: null };
  const attribution = cut(last.content, mark.index + mark[0].length, text.length);
  const before = trimmed(cut(last.content, 0, mark.index));
  const kept = blocks.slice(0, -1);
  // A dash before the only line is not an attribution of nothing.
  if (before.text === "" && kept.length === 0) return { blocks, attribution: null };
  if (before.text === "") return { blocks: kept, attribution };
  const rest: RawParagraph = { ...last, content: before, end: sourceEnd(before, before.text.length) };
  return { blocks: [...kept, rest], attribution };
}
