/** A brief with some of its texts written anew. What is not changed stays the same object. */
import type {
  Block,
  Brief,
  Cell,
  Chart,
  Columns,
  Diagram,
  Division,
  Footnote,
  Heading,
  Inline,
  List,
  ListItem,
  Part,
  Quote,
  Slide,
  Table,
} from "../brief/types.ts";

/** Where a text stands: headings may be treated unlike running text. */
export type Role = "title" | "text" | "cell";

/** Where a cell stands. */
export interface CellPlace {
  /** The head of a column or row. */
  readonly isHead: boolean;
  /** The head of its column; null for a head. */
  readonly above: Cell | null;
}

export interface Mapper {
  /** After everything that it holds, as for the other nodes; the same object stands for no change. */
  readonly slide?: (slide: Slide) => Slide;
  readonly part?: (part: Part) => Part;
  readonly heading?: (heading: Heading) => Heading;
  readonly box?: (division: Division) => Division;
  readonly cell?: (cell: Cell, place: CellPlace) => Cell;
  readonly text?: (inlines: readonly Inline[], role: Role) => readonly Inline[];
  /** Every chart, after its texts: `before` is the same object if none of them changed. Its values may have to follow. */
  readonly chart?: (chart: Chart, before: Chart) => Chart;
}

/** In reading order: slides with title, blocks, parts and notes, then footnotes. Titles of sections follow their slides. */
export function mapBrief<B extends Brief>(brief: B, mapper: Mapper): B {
  const slides = mapKept(brief.slides, (slide) => mapSlide(slide, mapper));
  const footnotes = mapKept(
    brief.footnotes,
    (note): Footnote => kept(note, { blocks: mapBlocks(note.blocks, mapper) }),
  );
  const titles = new Map(slides.map(({ id, title }) => [id, title]));
  const sections = mapKept(brief.sections, (section) =>
    kept(section, { title: titles.get(section.id) ?? section.title }),
  );
  return kept<Brief>(brief, { slides, footnotes, sections }) as B;
}

/** One slide as `mapBrief` maps them all. */
export function mapSlide(slide: Slide, mapper: Mapper): Slide {
  const mapped = kept(slide, {
    title: mapText(slide.title, "title", mapper),
    blocks: mapBlocks(slide.blocks, mapper),
    parts: mapKept(slide.parts, (part) => mapPart(part, mapper)),
    notes: mapBlocks(slide.notes, mapper),
  });
  return mapper.slide === undefined ? mapped : mapper.slide(mapped);
}

function mapPart(part: Part, mapper: Mapper): Part {
  const mapped = kept(part, { title: mapText(part.title, "title", mapper), blocks: mapBlocks(part.blocks, mapper) });
  return mapper.part === undefined ? mapped : mapper.part(mapped);
}

const mapText = (inlines: readonly Inline[], role: Role, { text }: Mapper): readonly Inline[] =>
  text === undefined ? inlines : text(inlines, role);

export const mapBlocks = (blocks: readonly Block[], mapper: Mapper): readonly Block[] =>
  mapKept(blocks, (block) => mapBlock(block, mapper));

function mapBlock(block: Block, mapper: Mapper): Block {
  switch (block.kind) {
    case "paragraph":
      return kept(block, { inlines: mapText(block.inlines, "text", mapper) });
    case "heading": {
      const heading = kept(block, { inlines: mapText(block.inlines, "title", mapper) });
      return mapper.heading === undefined ? heading : mapper.heading(heading);
    }
    case "list":
      return kept<List>(block, {
        items: mapKept(block.items, (item): ListItem => kept(item, { blocks: mapBlocks(item.blocks, mapper) })),
      });
    case "table":
      return mapTable(block, mapper);
    case "quote": {
      const blocks = mapBlocks(block.blocks, mapper);
      return kept<Quote>(block, { blocks, attribution: mapText(block.attribution, "text", mapper) });
    }
    case "columns":
      return kept<Columns>(block, { columns: mapKept(block.columns, (column) => mapPart(column, mapper)) });
    case "division": {
      const division = kept(block, { blocks: mapBlocks(block.blocks, mapper) });
      return mapper.box === undefined ? division : mapper.box(division);
    }
    case "chart":
      return mapChart(block, mapper);
    case "diagram":
      return mapDiagram(block, mapper);
    case "code":
    case "image":
      return block;
  }
}

function mapDiagram(diagram: Diagram, mapper: Mapper): Diagram {
  const label = <T extends { readonly inlines: readonly Inline[] }>(one: T): T =>
    kept<{ readonly inlines: readonly Inline[] }>(one, { inlines: mapText(one.inlines, "text", mapper) }) as T;
  return kept(diagram, {
    caption: mapText(diagram.caption, "text", mapper),
    boxes: mapKept(diagram.boxes, label),
    arrows: mapKept(diagram.arrows, label),
    groups: mapKept(diagram.groups, label),
  });
}

/** The caption of a chart is that of its table as a rule: one text, which is not to be changed twice. */
function mapChart(block: Chart, mapper: Mapper): Chart {
  const table = mapTable(block.table, mapper);
  const isOne = block.caption === block.table.caption;
  const caption = isOne ? table.caption : mapText(block.caption, "text", mapper);
  const chart = kept<Chart>(block, { caption, table });
  return mapper.chart === undefined ? chart : mapper.chart(chart, block);
}

function mapTable(table: Table, mapper: Mapper): Table {
  const cell = (one: Cell, isHead: boolean, above: Cell | null = null): Cell => {
    const mapped = kept(one, { inlines: mapText(one.inlines, "cell", mapper) });
    return mapper.cell === undefined ? mapped : mapper.cell(mapped, { isHead, above });
  };
  return kept(table, {
    caption: mapText(table.caption, "text", mapper),
    header: mapKept(table.header, (one) => cell(one, true)),
    rows: mapKept(table.rows, (row) =>
      mapKept(row, (one, column) => cell(one, column === 0, table.header[column] ?? null)),
    ),
  });
}

/** `change` gives what stands in an inline's place, the inline itself if it stays; its children have been changed already. */
export function mapInlines(
  inlines: readonly Inline[],
  change: (inline: Inline) => Inline | readonly Inline[],
): readonly Inline[] {
  let result: Inline[] | null = null;
  for (const [index, inline] of inlines.entries()) {
    const next = change(
      "children" in inline ? kept(inline, { children: mapInlines(inline.children, change) }) : inline,
    );
    const isList = !("kind" in next);
    if (next === inline || (isList && next.length === 1 && next[0] === inline)) {
      result?.push(inline);
      continue;
    }
    result ??= inlines.slice(0, index);
    if (isList) for (const one of next) result.push(one);
    else result.push(next);
  }
  return result ?? inlines;
}

/** The same list if nothing in it changed. */
function mapKept<T>(list: readonly T[], change: (item: T, index: number) => T): readonly T[] {
  let result: T[] | null = null;
  for (let index = 0; index < list.length; index++) {
    const item = list[index] as T;
    const next = change(item, index);
    if (result !== null) result.push(next);
    else if (next !== item) result = [...list.slice(0, index), next];
  }
  return result ?? list;
}

/** The same object if none of the values is new. */
function kept<T extends object>(value: T, changes: Partial<T>): T {
  for (const name in changes) if (value[name] !== changes[name]) return { ...value, ...changes };
  return value;
}
