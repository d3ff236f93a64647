import type { Block, Inline, List, ListItem } from "../../brief/types.ts";
import { checkbox } from "../markup/blocks/list.ts";
import { plainText } from "../markup/plain-text.ts";
import type { MarkupWriter } from "../markup/write.ts";
import { lazy } from "./lazy.ts";
import type { ItemView } from "./types.ts";

/** The items of all lists among the blocks, numbered through; a single ordered list keeps its first number. */
export function viewItems(blocks: readonly Block[], writer: MarkupWriter): readonly ItemView[] {
  const lists = blocks.filter((block): block is List => block.kind === "list");
  const [only, second] = lists;
  const start = only?.ordered === true && second === undefined ? only.start : 1;
  return lists.flatMap((list) => list.items).map((item, index) => viewItem(item, start + index, writer));
}

/** Written when asked for: templates count items more often than they show them. */
function viewItem(item: ListItem, number: number, writer: MarkupWriter): ItemView {
  const [first, ...others] = item.blocks;
  const lead = first?.kind === "paragraph" ? first : null;
  const split = lazy(() => (lead === null ? null : splitLabel(lead.inlines)));
  const write = (inlines: readonly Inline[], box = "") =>
    lead === null ? "" : writer.inlines(inlines, lead.span, box);
  return {
    number,
    get text() {
      return write(lead?.inlines ?? [], checkbox(item.checked));
    },
    get label() {
      return write(split()?.label ?? []);
    },
    get detail() {
      return write(split()?.detail ?? lead?.inlines ?? []);
    },
    get rest() {
      return writer.blocks(lead === null ? item.blocks : others);
    },
    checked: item.checked,
  };
}

const JOIN_AFTER = /^\s*[:–—]\s*/;
const JOIN_BEFORE = /\s*[:–—.]\s*$/;

/** `**Label:** detail` and `**Label**: detail`: bold words at the start of an item, without what joins them to the rest. */
export function splitLabel(inlines: readonly Inline[]): { label: readonly Inline[]; detail: readonly Inline[] } | null {
  const [first, ...rest] = inlines;
  if (first?.kind !== "strong" || plainText(first.children).trim() === "") return null;
  const last = first.children.at(-1);
  const label =
    last?.kind === "text"
      ? [...first.children.slice(0, -1), { ...last, text: last.text.replace(JOIN_BEFORE, "") }]
      : first.children;
  const [next, ...others] = rest;
  const detail =
    next?.kind === "text" ? [{ ...next, text: next.text.replace(JOIN_AFTER, "").trimStart() }, ...others] : rest;
  return { label, detail };
}
