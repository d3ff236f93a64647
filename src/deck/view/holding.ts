import type { Block, Part } from "../../brief/types.ts";
import { typedLine } from "../../craft/lines.ts";
import { textOf } from "../../tree/text.ts";
import { wordsIn } from "../../tree/walk.ts";
import { heldKeys } from "../kinds/held.ts";
import { groupLines, viewFields, viewLines } from "./briefing/below.ts";
import { countBrackets, recordOfLine, recordOfPart, shortName } from "./briefing/records.ts";
import type { RecordView } from "./briefing/types.ts";
import type { ViewContext } from "./context.ts";
import { viewChart, viewImage, viewQuote, viewTable } from "./exhibits.ts";
import { lazy } from "./lazy.ts";
import { openRecord } from "./open.ts";
import type { Holding, ItemView } from "./types.ts";

/** What blocks and parts hold, each found when a template asks for it. */
export function viewHolding(
  blocks: readonly Block[],
  parts: readonly Part[],
  items: () => readonly ItemView[],
  ctx: ViewContext,
): Holding {
  const all = [...blocks, ...parts.flatMap((part) => part.blocks)];
  const lines = lazy(() => viewLines(all, ctx));
  const byType = lazy(() => groupLines(lines()));
  const fields = lazy(() => viewFields(blocks, ctx));
  const table = lazy(() => first(blocks, "table", (block) => viewTable(block, ctx)));
  const columns = lazy(() => table()?.header.map(({ key }) => key) ?? []);
  const image = lazy(() => first(blocks, "image", viewImage));
  const quote = lazy(() => first(blocks, "quote", (block) => viewQuote(block, ctx.writer)));
  const chart = lazy(() => first(blocks, "chart", (block) => viewChart(block, ctx.writer, leadOf(blocks))));
  // A template asks in each of its rows.
  const heads = lazy(() => openRecord(Object.fromEntries(table()?.header.map(({ key, text }) => [key, text]) ?? [])));
  const others = lazy(() => ctx.writer.blocks(beyond(blocks)));
  const holds = lazy(() => heldKeys(blocks, parts));
  const brackets = lazy(() => countBrackets(wordsIn(all)));
  const records = lazy(
    () => table()?.records ?? (parts.length > 0 ? recordsOfParts(parts, ctx) : recordsOfItems(items(), ctx)),
  );
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
    get records() {
      return records();
    },
    get columns() {
      return columns();
    },
    get heads() {
      return heads();
    },
    get beyond() {
      return others();
    },
    get holds() {
      return holds();
    },
    get bracketCount() {
      return brackets();
    },
    get table() {
      return table();
    },
    get image() {
      return image();
    },
    get quote() {
      return quote();
    },
    get chart() {
      return chart();
    },
  };
}

const leadOf = ([lead]: readonly Block[]): string => (lead?.kind === "paragraph" ? textOf(lead.inlines) : "");

const SHOWN_ALONE = ["table", "image", "quote", "chart"] as const;

function beyond(blocks: readonly Block[]): readonly Block[] {
  const alone = new Set(SHOWN_ALONE.map((kind) => blocks.find((block) => block.kind === kind)));
  return blocks.filter((block, index) => {
    if (block.kind === "list" || alone.has(block)) return false;
    return block.kind !== "paragraph" || (index > 0 && typedLine(block) === null);
  });
}

/** Parts of a section kind of their own are no rows. */
function recordsOfParts(parts: readonly Part[], ctx: ViewContext): readonly RecordView[] {
  return parts
    .filter((part) => (part.about?.topic ?? null) === null)
    .map((part, index) => recordOfPart(part, index + 1, ctx));
}

function recordsOfItems(items: readonly ItemView[], ctx: ViewContext): readonly RecordView[] {
  return items.map((item, index) => {
    if (item.line !== null) return recordOfLine(item.line, index + 1, ctx);
    const { text, fields, others } = item;
    const nameText = text === "" ? "" : text.plain;
    const none = openRecord<number>({});
    return {
      number: index + 1,
      name: text,
      nameText,
      short: shortName(nameText),
      fields,
      levels: none,
      numbers: none,
      marked: [],
      rest: others,
      classes: [],
    };
  });
}

/** `view` of the first block of a kind, or null. */
export function first<K extends Block["kind"], T>(
  blocks: readonly Block[],
  kind: K,
  view: (block: Extract<Block, { kind: K }>) => T,
): T | null {
  const found = blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  return found === undefined ? null : view(found);
}
