import type { Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock, RawDivision } from "../blocks/raw.ts";
import { claimId, spanOf } from "../context.ts";
import { readInlines } from "../inlines/read.ts";
import { type Numbered, numberedCaption, numberedText } from "../references.ts";
import { sourceEnd, sourceStart } from "../source/excerpt.ts";
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
  const blocks = raw.caption === undefined ? converter.blocks(raw.blocks) : captioned(raw, raw.caption, converter);
  const numbered = context.numbered.get(attributes.id ?? "");
  const named = numbered === undefined ? blocks : withNumber(blocks, numbered, span);
  const isFigure = raw.caption !== undefined || numbered !== undefined;
  return [{ kind: "division", span, attributes, blocks: isFigure ? withCaption(named) : named }];
}

/** Words of a figure that stand above what it shows are its heading, and judged as one; a lone picture is called by them. */
function captioned(
  raw: RawDivision,
  { words, at }: NonNullable<RawDivision["caption"]>,
  converter: Converter,
): Block[] {
  const span = spanOf(converter.reader.context, sourceStart(words, 0), sourceEnd(words, words.text.length));
  const inlines = readInlines(words, converter.reader);
  const caption: Block = { kind: "paragraph", span, inlines };
  const [above, below] = [converter.blocks(raw.blocks.slice(0, at)), converter.blocks(raw.blocks.slice(at))];
  const [only, other] = [...above, ...below];
  if (below.length === 0 || (only?.kind === "image" && other === undefined)) return [...above, ...below, caption];
  return [...above, { kind: "heading", level: LEAST, attributes: NO_ATTRIBUTES, inlines, span }, ...below];
}

/** The heading that ends none above it. */
const LEAST = 6;

/** A picture and plain words below it: the words are its caption, as they are of `![…](… "words")`. */
function withCaption(blocks: readonly Block[]): readonly Block[] {
  const [image, words, other] = blocks;
  if (image?.kind !== "image" || image.title !== "" || words?.kind !== "paragraph" || other !== undefined)
    return blocks;
  return words.inlines.every(({ kind }) => kind === "text") ? [{ ...image, title: textOf(words.inlines) }] : blocks;
}

/** What stands in a division that is numbered, as Quarto has it: its last paragraph is the caption. */
function withNumber(blocks: readonly Block[], numbered: Numbered, at: Span): readonly Block[] {
  const last = blocks.at(-1);
  const span = last?.span ?? at;
  const start = { ...span, end: span.start };
  const others = blocks.slice(0, -1);
  if (last?.kind === "paragraph" && last.inlines.some(({ kind }) => kind !== "math"))
    return [...others, { ...last, inlines: numberedText(numbered, last.inlines, start) }];
  if (last?.kind === "table") return [...others, { ...last, caption: numberedText(numbered, last.caption, start) }];
  if (last?.kind === "image" && others.length === 0)
    return [{ ...last, title: numberedCaption(numbered, last.title || last.alt || "") }];
  return [...blocks, { kind: "paragraph", span, inlines: numberedText(numbered, [], start) }];
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
