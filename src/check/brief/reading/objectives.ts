/** Objectives of our side, each with what stands below it. */

import type { Block, Inline, ListItem, Part, Table } from "../../../brief/types.ts";
import { columnAt } from "../../../craft/leads.ts";
import { append } from "../../../data/lists.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { textOf } from "../../../tree/text.ts";
import { SKIP, textsIn, walk } from "../../../tree/walk.ts";
import { hasRole } from "../../../vocabulary/types.ts";

import type { CheckContext, CheckedSection } from "../types.ts";
import { columnKeys } from "./tables.ts";

export interface Objective {
  /** Its first sentence or title. */
  readonly words: string;
  /** Every text of it: items below it, cells of its row. */
  readonly texts: readonly string[];
  /** It says how to tell that it was reached: below `Measure:`, or in its row's column of measures. */
  readonly isMeasured: boolean;
  readonly span: Span;
}

/** Objectives of sections “Our objectives”, and of “Objectives” without sides; not of the rail of a bottom line. */
export function objectivesOf({ sections }: CheckContext): readonly Objective[] {
  return sections.flatMap((section) => {
    const { topic, slide, part, blocks } = section;
    const beside = sections.filter((one) => one.slide === slide);
    const isRail = beside.some((one) => one.part === null && hasRole(one.topic, "judgement"));
    if (isRail || !hasRole(topic, "ours")) return [];
    const isBoth = hasRole(topic, "theirs");
    if (isBoth && beside.some((one) => hasRole(one.topic, "ours") !== hasRole(one.topic, "theirs"))) return [];
    const parts = part === null ? unnamed(section, sections) : [];
    if (parts.length === 0) return objectivesIn(blocks);
    return [
      ...objectivesIn(slide.blocks),
      ...parts.flatMap((one) => (hasTable(one) ? objectivesIn(one.blocks) : [ofPart(one)])),
    ];
  });
}

/** Parts of a slide of objectives that are one objective each: “Urgency”, “One plan”. */
function unnamed({ slide }: CheckedSection, sections: readonly CheckedSection[]): readonly Part[] {
  const named = new Set(sections.map(({ part }) => part));
  return slide.parts.filter((part) => !named.has(part));
}

const hasTable = ({ blocks }: Part): boolean => blocks.some(({ kind }) => kind === "table");

const said = (texts: readonly (readonly Inline[])[]): Pick<Objective, "texts" | "isMeasured"> => ({
  texts: texts.map(textOf),
  isMeasured: texts.some(isMeasure),
});

function ofPart({ title, blocks, span }: Part): Objective {
  const { texts, isMeasured } = said(textsIn(blocks));
  return {
    words: texts[0] || textOf(title),
    texts,
    isMeasured,
    span: { ...span, end: title.at(-1)?.span.end ?? span.end },
  };
}

/** Items of lists; without a list rows of tables; without either nothing: a paragraph introduces. */
function objectivesIn(blocks: readonly Block[]): readonly Objective[] {
  const found: Objective[] = [];
  walk(blocks, {
    item: (item) => {
      append(found, ofItem(item));
      return SKIP;
    },
    block: (block) => {
      if (block.kind === "table") append(found, ofTable(block));
    },
  });
  return found;
}

/** Columns that number an objective or say whose it is: no figure of theirs tests it. */
const BESIDE: ReadonlySet<string> = new Set(["number", "side", "owner"]);

function ofTable({ header, rows }: Table): readonly Objective[] {
  const keys = columnKeys(header);
  const columns = keys.flatMap((key, at) => (BESIDE.has(key) ? [] : [at]));
  const [first = 0] = columns;
  const measureAt = keys.indexOf("measure");
  return rows.flatMap((row) =>
    row.slice(first, first + 1).flatMap(({ inlines, span }) => {
      const words = textOf(inlines);
      const { texts, isMeasured } = said(columns.flatMap((at) => row.slice(at, at + 1).map((cell) => cell.inlines)));
      // Before the first column nothing stands.
      const measure = textOf(row.slice(measureAt, measureAt + 1).flatMap((cell) => cell.inlines));
      return words === "" ? [] : [{ words, texts, isMeasured: isMeasured || measure !== "", span }];
    }),
  );
}

function ofItem({ blocks }: ListItem): readonly Objective[] {
  const [first] = blocks;
  if (first?.kind !== "paragraph" || isMeasure(first.inlines)) return [];
  return [{ words: textOf(first.inlines), ...said(textsIn(blocks)), span: first.span }];
}

/** `Measure: both leaders say so`, by any name of the column of measures. */
const isMeasure = (inlines: readonly Inline[]): boolean => columnAt(inlines) === "measure";
