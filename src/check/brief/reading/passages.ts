/** Texts with what stands around them: which citation vouches for which words. */
import type { Block, Brief, Inline, List, ListItem, Part, Quote, Slide, Table } from "../../../brief/types.ts";

import { typedLine } from "../../../craft/lines.ts";
import type { LineType } from "../../../craft/types.ts";
import { remembering } from "../../../data/remember.ts";
import { anyOf, fromEvery } from "../../../language/reading.ts";
import { type Child, children } from "../../../tree/children.ts";
import { textOf } from "../../../tree/text.ts";

import { inlinesIn, textsIn } from "../../../tree/walk.ts";
import type { LineMeaning, Reach } from "../../../vocabulary/types.ts";

import type { CheckContext, CheckedText } from "../types.ts";

export type Inlines = readonly Inline[];

export interface Passage extends CheckedText {
  /** What the typed line means whose words it holds; null for what stands below one. */
  readonly opens: LineMeaning | null;
  /** Of a cell: what its column holds (`due`, `minutes`, `verdict`); "" elsewhere. */
  readonly column: string;
  /** Of a cell: the words of its row's first cell, of its column's heading, and all cells of its row. */
  readonly cell: {
    readonly row: string;
    readonly heading: string;
    /** Who may see what stands below its column's heading. */
    readonly reach: Reach | undefined;
    readonly isFirst: boolean;
    /** Its column's heading is a name that the vocabulary knows: verdict, due. */
    readonly isNamed: boolean;
    readonly cells: readonly Inlines[];
    /** The same object for every cell of a table. */
    readonly table: object;
  } | null;
  /**
   * Other texts whose citations are meant for it too: those of its item, its caption, the sentence that
   * introduces its list, the attribution of its quotation, a source line of its slide or part. Of a title: all below it.
   */
  readonly around: readonly Inlines[];
}

interface Place extends Pick<Passage, "column" | "cell" | "around"> {
  readonly opens: LineType | null;
  /**
   * In an item or a quotation, all of whose texts are around it: what stands in it, however deep, has them around as well and
   * adds none. Lists in lists would each hold all below them.
   */
  readonly isWithin: boolean;
}

const NOWHERE: Place = { opens: null, column: "", cell: null, around: [], isWithin: false };

/** A place with more texts around it. */
const beside = (place: Place, more: () => readonly Inlines[]): Place => {
  const texts = place.isWithin ? [] : more();
  return texts.length === 0 ? place : { ...place, around: [...place.around, ...texts] };
};

/** The place of what stands in an item or a quotation. */
const within = (place: Place, texts: () => readonly Inlines[]): Place =>
  place.isWithin ? place : { ...beside(place, texts), isWithin: true };

/** The texts of a brief in reading order. */
export const passagesOf = remembering((context: CheckContext): readonly Passage[] => {
  const places = placesOf(context.brief);
  const { vocabulary } = context.brief;
  return context.texts.map((text): Passage => {
    const { opens, column, cell, around } = places.get(text.inlines) ?? NOWHERE;
    // Field by field: there are ten thousand of them in a long brief, and a spread takes five times as long.
    return {
      role: text.role,
      inlines: text.inlines,
      words: text.words,
      span: text.span,
      lang: text.lang,
      slide: text.slide,
      part: text.part,
      section: text.section,
      notes: text.notes,
      quoted: text.quoted,
      line: text.line,
      meaning: text.meaning,
      column,
      cell,
      around,
      opens: opens === null ? null : vocabulary.line(opens),
    };
  });
});

/** The texts of one slide, its notes with them; null: of footnotes. */
export const slidePassages = (slide: Slide | null, context: CheckContext): readonly Passage[] =>
  bySlide(context).get(slide) ?? [];

const bySlide = remembering((context: CheckContext): ReadonlyMap<Slide | null, readonly Passage[]> => {
  const slides = new Map<Slide | null, Passage[]>();
  for (const passage of passagesOf(context)) {
    const group = slides.get(passage.slide);
    if (group === undefined) slides.set(passage.slide, [passage]);
    else group.push(passage);
  }
  return slides;
});

type Places = Map<Inlines, Place>;

function placesOf({ slides, footnotes }: Brief): Places {
  const places: Places = new Map();
  for (const slide of slides) placeSlide(slide, places);
  for (const { blocks } of footnotes) placeBlocks(blocks, NOWHERE, places);
  return places;
}

function placeSlide(slide: Slide, places: Places): void {
  const own = textsIn(slide.blocks);
  const parts = slide.parts.map((part) => textsIn(part.blocks));
  places.set(slide.title, { ...NOWHERE, around: [...own, ...slide.parts.map(({ title }) => title), ...parts.flat()] });
  const sources = sourceLines(slide.blocks);
  placeBlocks(slide.blocks, { ...NOWHERE, around: sources }, places);
  for (const part of slide.parts) placePart(part, { ...NOWHERE, around: sources }, places);
  placeBlocks(slide.notes, NOWHERE, places);
}

function placePart({ title, blocks }: Part, place: Place, places: Places): void {
  places.set(title, { ...place, around: textsIn(blocks) });
  placeBlocks(blocks, { ...place, around: [...place.around, ...sourceLines(blocks)] }, places);
}

const SOURCE_LINE = fromEvery(
  (reading) => new RegExp(`^(?:\\([^()]{1,80}\\)\\s*)?${anyOf(reading, ({ lines }) => lines.source)}\\s*[:：]`, "iu"),
);

/** `Source: Snyder, Asia Unbound [@snyder2013]` */
function sourceLines(blocks: readonly Block[]): readonly Inlines[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && SOURCE_LINE().test(textOf(block.inlines)) ? [block.inlines] : [],
  );
}

function placeBlocks(blocks: readonly Block[], place: Place, places: Places): void {
  for (const [index, block] of blocks.entries()) {
    const lead = blocks.slice(index - 1, index).flatMap((before) => leadOf(before, block));
    placeBlock(
      block,
      blocks.slice(index + 1, index + 2),
      beside(place, () => lead),
      places,
    );
  }
}

const leadOf = (before: Block, block: Block): readonly Inlines[] =>
  before.kind === "paragraph" && introduces(before.inlines, block) ? [before.inlines] : [];

/** A paragraph right above a table, chart or picture is its caption; above a list it must end in a colon. */
function introduces(inlines: Inlines, { kind }: Block): boolean {
  if (kind === "table" || kind === "chart" || kind === "image") return true;
  return (kind === "list" || kind === "quote" || kind === "columns") && /[:：]$/.test(textOf(inlines));
}

/** @param next the block right below, if there is one */
function placeBlock(block: Block, next: readonly Block[], place: Place, places: Places): void {
  if (block.kind === "paragraph") {
    const below = () => textsIn(next.filter((one) => introduces(block.inlines, one)));
    const opens = typedLine(block)?.type ?? null;
    places.set(block.inlines, { ...beside(place, below), opens });
  } else if (block.kind === "heading") {
    places.set(
      block.inlines,
      beside(place, () => textsIn(next)),
    );
  } else if (block.kind === "list") placeList(block, place, places);
  else if (block.kind === "table") placeTable(block, place, places);
  else if (block.kind === "chart") placeTable({ ...block.table, caption: block.caption }, place, places);
  else if (block.kind === "quote") placeQuote(block, place, places);
  else for (const child of children(block)) placeChild(child, place, places);
}

function placeChild(child: Child, place: Place, places: Places): void {
  if (child.node === "part") placePart(child.part, place, places);
  else if (child.node === "blocks") placeBlocks(child.blocks, place, places);
  else if (child.node === "item") placeItem(child.item, place, places);
  else if (child.node === "text") places.set(child.inlines, place);
}

function placeList(list: List, place: Place, places: Places): void {
  for (const item of list.items)
    placeItem(
      item,
      within(place, () => textsIn(item.blocks)),
      places,
    );
}

/** Items below an item share its citations: the reason under a point belongs to it. */
function placeItem(item: ListItem, place: Place, places: Places): void {
  const opens = typedLine(item)?.type ?? null;
  item.blocks.forEach((block, index) => {
    if (block.kind === "paragraph") places.set(block.inlines, { ...place, opens: index === 0 ? opens : null });
    else placeBlock(block, [], place, places);
  });
}

function placeTable({ header, rows, caption }: Table, place: Place, places: Places): void {
  const lines = rows.map((row) => row.map(({ inlines }) => inlines));
  places.set(caption, place);
  for (const [index, { inlines: head, about }] of header.entries()) {
    const [column, heading, reach] = [about?.key ?? "", textOf(head), about?.reach];
    const isNamed = about?.isColumn === true;
    const below = lines.flatMap((cells) => cells.slice(index, index + 1));
    places.set(head, { ...place, column, around: [...place.around, caption, ...below] });
    const around = [...place.around, caption, head];
    for (const cells of lines) {
      const row = textOf(cells.slice(0, 1).flat());
      const cell = { row, heading, reach, isFirst: index === 0, isNamed, cells, table: rows };
      for (const inlines of cells.slice(index, index + 1)) places.set(inlines, { ...place, column, cell, around });
    }
  }
}

function placeQuote({ blocks, attribution }: Quote, place: Place, places: Places): void {
  places.set(attribution, place);
  placeBlocks(
    blocks,
    within(place, () => [...textsIn(blocks), attribution]),
    places,
  );
}

/** Whether a text holds a citation or a footnote's number. */
export const hasReference = (inlines: Inlines): boolean =>
  inlinesIn(inlines).some(({ kind }) => kind === "citation" || kind === "footnote");

/** Whether a citation in the text itself, or one that is meant for it too, vouches for it; the other cells' are not. */
export const isSourced = ({ inlines, around }: Passage): boolean => hasReference(inlines) || around.some(hasReference);

/** Whether a citation in the text, around it or in its row vouches for it. */
export const isCovered = (passage: Passage): boolean =>
  isSourced(passage) || (passage.cell?.cells.some(hasReference) ?? false);
