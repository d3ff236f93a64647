/** Reads the text inside raw blocks: one handler for each kind. */

import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import type { Block, ListItem } from "../types.ts";
import type { Converter } from "./converter.ts";
import { convertDivision } from "./division.ts";
import { convertParagraph } from "./paragraph.ts";
import { convertQuote } from "./quote.ts";
import { convertTable } from "./table.ts";

type RawOf<K extends RawBlock["kind"]> = Extract<RawBlock, { kind: K }>;
type Handlers = { readonly [K in RawBlock["kind"]]: (raw: RawOf<K>, converter: Converter) => readonly Block[] };

const HANDLERS: Handlers = {
  paragraph: convertParagraph,
  quote: convertQuote,
  table: convertTable,
  division: convertDivision,
  heading: (raw, { reader, partLevel }) => {
    const { context } = reader;
    const attributes = raw.attributes?.value ?? NO_ATTRIBUTES;
    if (raw.attributes && attributes.id !== null)
      claimId(context, attributes.id, raw.attributes.start, raw.attributes.end);
    const level = Math.max(1, raw.level - partLevel);
    const inlines = readInlines(raw.content, reader);
    return [{ kind: "heading", span: spanOf(context, raw.start, raw.end), level, attributes, inlines }];
  },
  list: (raw, converter) => {
    const { context } = converter.reader;
    const items: ListItem[] = raw.items.map((item) => ({
      span: spanOf(context, item.start, item.end),
      checked: item.checked,
      blocks: converter.blocks(item.blocks),
    }));
    const { ordered, first: start, numbering } = raw;
    const written = numbering === undefined ? {} : { numbering };
    return [{ kind: "list", span: spanOf(context, raw.start, raw.end), ordered, start, ...written, items }];
  },
  code: (raw, { reader }) => [
    { kind: "code", span: spanOf(reader.context, raw.start, raw.end), lang: raw.lang, text: raw.text },
  ],
  notes: (raw, converter) => {
    converter.notes.push(raw);
    return [];
  },
  rule: () => [],
  slot: () => [],
  hide: () => [],
};

export function convertBlocks(raws: readonly RawBlock[], converter: Converter): Block[] {
  const blocks: Block[] = [];
  for (const raw of raws) for (const block of convertBlock(raw, converter)) blocks.push(block);
  return blocks;
}

function convertBlock<K extends RawBlock["kind"]>(raw: RawOf<K>, converter: Converter): readonly Block[] {
  const handler: (raw: RawOf<K>, converter: Converter) => readonly Block[] = HANDLERS[raw.kind as K];
  return handler(raw, converter);
}
