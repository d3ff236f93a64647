/** Reads the text inside raw blocks: one handler for each kind. */

import { append } from "../../data/lists.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import type { Block, ListItem, Paragraph } from "../types.ts";
import type { Converter } from "./converter.ts";
import { convertDiagram } from "./diagram.ts";
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
  code: ({ start, end, lang, text, first }, { reader }) => [
    { kind: "code", span: spanOf(reader.context, start, end), lang, text, ...(first === undefined ? {} : { first }) },
  ],
  diagram: convertDiagram,
  notes: (raw, converter) => {
    converter.notes.push(raw);
    return [];
  },
  rule: () => [],
  slot: () => [],
  hide: () => [],
  steps: () => [],
};

export function convertBlocks(raws: readonly RawBlock[], converter: Converter): Block[] {
  const blocks: Block[] = [];
  const { text } = converter.reader.context;
  for (const [index, raw] of raws.entries()) {
    const converted = convertBlock(raw, converter);
    const [first] = converted;
    const last = blocks.at(-1);
    if (isOneText(raws[index - 1], raw, text) && first?.kind === "paragraph" && last?.kind === "paragraph")
      blocks.splice(-1, 1, joined(last, first));
    else append(blocks, converted);
  }
  return blocks;
}

/** A formula on lines of its own amid the lines of a paragraph belongs to it, as in Pandoc. */
function isOneText(before: RawBlock | undefined, raw: RawBlock, text: string): boolean {
  if (before?.kind !== "paragraph" || raw.kind !== "paragraph") return false;
  if (before.formula === undefined && raw.formula === undefined) return false;
  return text.slice(before.end, raw.start).split("\n").length <= 2;
}

function joined(before: Paragraph, { inlines, span }: Paragraph): Paragraph {
  const gap = { kind: "text", text: " ", span: { ...span, end: span.start } } as const;
  return { ...before, span: { ...before.span, end: span.end }, inlines: [...before.inlines, gap, ...inlines] };
}

function convertBlock<K extends RawBlock["kind"]>(raw: RawOf<K>, converter: Converter): readonly Block[] {
  const handler: (raw: RawOf<K>, converter: Converter) => readonly Block[] = HANDLERS[raw.kind as K];
  return handler(raw, converter);
}
