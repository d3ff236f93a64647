import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock, RawDivision } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import type { Block, Part } from "../types.ts";
import type { Converter } from "./converter.ts";

/** `::: columns` with columns inside becomes columns; any other div keeps its name. */
export function convertDivision(raw: RawDivision, converter: Converter): Block[] {
  const { context } = converter.reader;
  if (raw.card) return converter.blocks(raw.blocks);
  const span = spanOf(context, raw.start, raw.end);
  if (hasClass(raw, "columns") && raw.blocks.some(isColumn)) {
    claim(raw, converter);
    return [{ kind: "columns", span, columns: columnsOf(raw.blocks, converter) }];
  }
  claim(raw, converter);
  const attributes = raw.attributes?.value ?? NO_ATTRIBUTES;
  return [{ kind: "division", span, attributes, blocks: converter.blocks(raw.blocks) }];
}

/** The columns; what stands between them is a column of its own, notes excepted. */
function columnsOf(blocks: readonly RawBlock[], converter: Converter): Part[] {
  const parts: Part[] = [];
  let loose: RawBlock[] = [];
  const flush = () => {
    const read = looseColumn(loose, converter);
    if (read !== null) parts.push(read);
    loose = [];
  };
  for (const block of blocks) {
    if (!isColumn(block)) loose.push(block);
    else {
      flush();
      claim(block, converter);
      parts.push(partOf(block.blocks, block, converter));
    }
  }
  flush();
  return parts;
}

function looseColumn(blocks: readonly RawBlock[], converter: Converter): Part | null {
  const shown = blocks.filter((block) => block.kind !== "notes");
  converter.blocks(blocks.filter((block) => block.kind === "notes"));
  const [first] = shown;
  const last = shown[shown.length - 1];
  if (first === undefined || last === undefined) return null;
  return partOf(shown, { start: first.start, end: last.end, attributes: null }, converter);
}

/** A column's title is the heading that it starts with. */
function partOf(
  blocks: readonly RawBlock[],
  at: Pick<RawDivision, "start" | "end" | "attributes">,
  converter: Converter,
): Part {
  const [first, ...rest] = blocks;
  const titled = first?.kind === "heading";
  return {
    title: titled ? readInlines(first.content, converter.reader) : [],
    attributes: at.attributes?.value ?? (titled ? first.attributes?.value : undefined) ?? NO_ATTRIBUTES,
    blocks: converter.blocks(titled ? rest : blocks),
    span: spanOf(converter.reader.context, at.start, at.end),
  };
}

function isColumn(block: RawBlock): block is RawDivision {
  return block.kind === "division" && hasClass(block, "column");
}

function hasClass(raw: RawDivision, name: string): boolean {
  return raw.attributes?.value.classes.includes(name) ?? false;
}

function claim({ attributes }: RawDivision, { reader }: Converter): void {
  if (attributes && attributes.value.id !== null) {
    claimId(reader.context, attributes.value.id, attributes.start, attributes.end);
  }
}
