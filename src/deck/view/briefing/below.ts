import type { Block, List, ListItem } from "../../../brief/types.ts";
import { outerLines, typedLine } from "../../../craft/lines.ts";
import type { LineType, TypedLine } from "../../../craft/types.ts";
import { LINE_TYPES } from "../../../language/types.ts";
import { textOf } from "../../../tree/text.ts";
import type { MarkupField } from "../../markup/write.ts";
import type { ViewContext } from "../context.ts";
import { splitLabel } from "../labels.ts";
import { lazy } from "../lazy.ts";
import { openFields } from "../open.ts";
import { viewLine } from "./line.ts";
import type { Below, Fields, LinesByType, LineView } from "./types.ts";

/** What lies below a list item or typed line. Written when asked for. */
export function viewBelow(blocks: readonly Block[], ctx: ViewContext): Below {
  const lines = lazy(() => viewLines(blocks, ctx));
  const byType = lazy(() => groupLines(lines()));
  const fields = lazy(() => viewFields(blocks, ctx));
  return {
    get lines() {
      return lines();
    },
    get byType() {
      return byType();
    },
    get fields() {
      return fields();
    },
    get rest() {
      return ctx.writer.blocks(without(blocks, isTyped));
    },
    get others() {
      return ctx.writer.blocks(without(blocks, (item) => isTyped(item) || labelOf(item) !== null));
    },
  };
}

/** The typed lines of some blocks; those nested below another are its children. */
export function viewLines(blocks: readonly Block[], ctx: ViewContext): readonly LineView[] {
  const counts = new Map<LineType, number>();
  return outerLines(blocks).map((line) => {
    const number = (counts.get(line.type) ?? 0) + 1;
    counts.set(line.type, number);
    return lineView(line, number, ctx);
  });
}

/** A typed line with what lies below it. */
export function lineView(line: TypedLine, number: number, ctx: ViewContext): LineView {
  const below = "inlines" in line.host ? [] : line.host.blocks.slice(1);
  return viewLine(line, number, viewBelow(below, ctx), ctx);
}

export function groupLines(lines: readonly LineView[]): LinesByType {
  const groups: Partial<Record<LineType, readonly LineView[]>> = {};
  for (const type of LINE_TYPES) groups[type] = lines.filter((line) => line.type === type);
  return groups as LinesByType;
}

/** The labelled items of all lists among the blocks, by what their labels mean; the first of several counts. */
export function viewFields(blocks: readonly Block[], { writer }: ViewContext): Fields {
  const fields = new Map<string, MarkupField>();
  const labelled: [string, MarkupField][] = [];
  for (const item of itemsOf(blocks)) {
    const split = labelOf(item);
    const [first] = item.blocks;
    if (split === null || first === undefined) continue;
    const label = textOf(split.label);
    const text = writer.inlines(split.detail, first.span);
    if (split.key !== "" && !fields.has(split.key)) fields.set(split.key, text);
    labelled.push([label, text]);
  }
  return openFields(Object.fromEntries(fields), labelled);
}

export const itemsOf = (blocks: readonly Block[]): readonly ListItem[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

const isTyped = (item: ListItem): boolean => typedLine(item) !== null;

export function labelOf({ blocks: [first] }: ListItem): ReturnType<typeof splitLabel> {
  return first?.kind === "paragraph" ? splitLabel(first.inlines) : null;
}

/** The blocks without some items of their lists, and without lists that are then empty. */
export function without(blocks: readonly Block[], isTaken: (item: ListItem) => boolean): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== "list") return [block];
    const items = block.items.filter((item) => !isTaken(item));
    if (items.length === block.items.length) return [block];
    return items.length === 0 ? [] : [withItems(block, items)];
  });
}

/** The list's own place would claim the items that are gone. */
function withItems(list: List, items: readonly ListItem[]): List {
  const [first] = items;
  return { ...list, items, span: first === undefined ? list.span : { ...first.span, end: first.span.start } };
}
