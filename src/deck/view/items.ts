import type { Block, Inline, List, ListItem } from "../../brief/types.ts";
import { checkbox } from "../markup/blocks/list.ts";
import { plainText } from "../markup/plain-text.ts";
import type { MarkupWriter } from "../markup/write.ts";
import type { ItemView } from "./types.ts";

/** The items of all lists among the blocks, numbered through; a single ordered list keeps its first number. */
export function viewItems(blocks: readonly Block[], writer: MarkupWriter): readonly ItemView[] {
  const lists = blocks.filter((block): block is List => block.kind === "list");
  const [only, second] = lists;
  const start = only?.ordered === true && second === undefined ? only.start : 1;
  return lists.flatMap((list) => list.items).map((item, index) => viewItem(item, start + index, writer));
}

function viewItem(item: ListItem, number: number, writer: MarkupWriter): ItemView {
  const [first, ...rest] = item.blocks;
  if (first?.kind !== "paragraph")
    return { number, text: "", label: "", detail: "", rest: writer.blocks(item.blocks), checked: item.checked };
  const box = checkbox(item.checked);
  const text = writer.inlines(first.inlines, first.span, box);
  const split = splitLabel(first.inlines);
  return {
    number,
    text,
    label: split === null ? "" : writer.inlines(split.label, first.span),
    detail: split === null ? writer.inlines(first.inlines, first.span) : writer.inlines(split.detail, first.span),
    rest: writer.blocks(rest),
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
