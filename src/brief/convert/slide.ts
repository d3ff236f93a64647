import { greatest, least } from "../../data/lists.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock, RawHeading, RawNotes } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import type { InlineReader } from "../inlines/reader.ts";
import type { DraftPart, DraftSlide } from "../outline/draft.ts";
import { sourceEnd, sourceStart } from "../source/excerpt.ts";
import type { Attributes, Block, Part, Slide, SlideId } from "../types.ts";
import { convertBlocks } from "./blocks.ts";
import type { Converter } from "./converter.ts";

const COVER: Attributes = { ...NO_ATTRIBUTES, classes: ["cover"] };

/** The reader without its sink for comments in lines, which belongs to a slide. */
export type SharedReader = Omit<InlineReader, "note">;

/** Reads one slide in the order in which it is read out: title, text, parts, notes. */
export function convertSlide(draft: DraftSlide, id: SlideId, section: SlideId | null, shared: SharedReader): Slide {
  const { context } = shared;
  const converter = createConverter(shared, draft.partLevel);
  const title = draft.heading === null ? [] : readInlines(draft.heading.content, converter.reader);
  const blocks = converter.blocks(draft.blocks);
  const parts = draft.parts.map((part) => convertPart(part, converter));
  const notes = readNotes(converter);
  const inner = [...blocks, ...parts, ...notes, ...converter.notes.map(({ start, end }) => ({ span: { start, end } }))];
  const start = least(
    inner.map(({ span }) => span.start),
    draft.head.start,
  );
  const end = greatest(
    inner.map(({ span }) => span.end),
    draft.head.end,
  );
  return {
    id,
    role: draft.role,
    section,
    title,
    attributes: draft.isMadeCover ? COVER : (draft.heading?.attributes?.value ?? NO_ATTRIBUTES),
    blocks,
    parts,
    notes,
    span: spanOf(context, start, end),
    headingSpan: spanOf(context, draft.head.start, draft.head.end),
  };
}

/** Blocks that stand on no slide: the text of a footnote. Notes inside them follow them. */
export function convertLoose(raws: readonly RawBlock[], shared: SharedReader): Block[] {
  const converter = createConverter(shared, 0);
  return [...converter.blocks(raws), ...readNotes(converter)];
}

function createConverter(shared: SharedReader, partLevel: number): Converter {
  const notes: RawNotes[] = [];
  const reader: InlineReader = {
    ...shared,
    note: (content) => {
      const [start, end] = [sourceStart(content, 0), sourceEnd(content, content.text.length)];
      notes.push({ kind: "notes", blocks: [{ kind: "paragraph", content, start, end }], start, end });
    },
  };
  const converter: Converter = { reader, partLevel, notes, blocks: (raws) => convertBlocks(raws, converter) };
  return converter;
}

/** Notes inside notes join the end of the line. */
function readNotes(converter: Converter): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < converter.notes.length; index++) {
    for (const block of converter.blocks(converter.notes[index]?.blocks ?? [])) blocks.push(block);
  }
  return blocks;
}

function convertPart({ heading, blocks: raws }: DraftPart, converter: Converter): Part {
  const { context } = converter.reader;
  const title = readInlines(heading.content, converter.reader);
  const blocks = converter.blocks(raws);
  const end = raws.reduce((latest, raw) => Math.max(latest, raw.end), heading.end);
  return { title, attributes: partAttributes(heading, converter), blocks, span: spanOf(context, heading.start, end) };
}

function partAttributes({ attributes }: RawHeading, { reader }: Converter): Attributes {
  if (attributes === null) return NO_ATTRIBUTES;
  if (attributes.value.id !== null) claimId(reader.context, attributes.value.id, attributes.start, attributes.end);
  return attributes.value;
}
