import type { ListItem } from "../../../brief/types.ts";
import { at } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";
import { writeText } from "../inlines/owed.ts";
import type { BlockWriter } from "./types.ts";

export const list: BlockWriter<"list"> = ({ ordered, start, items, span }, context) => {
  const tag = ordered ? "ol" : "ul";
  const first = ordered && start !== 1 ? ` start="${start}"` : "";
  return `<${tag}${at(span)}${first}>${items.map((item) => writeItem(item, context)).join("")}</${tag}>`;
};

function writeItem(item: ListItem, context: MarkupContext): string {
  const [first, ...rest] = item.blocks;
  // One paragraph, perhaps with lists below it, is the item's own text; several stay paragraphs.
  const isTight = first?.kind === "paragraph" && !rest.some((block) => block.kind === "paragraph");
  const body = isTight ? writeText(first.inlines, context) + context.blocks(rest) : context.blocks(item.blocks);
  const box = checkbox(item.checked);
  return `<li${at(item.span)}${taskClass(item.checked)}>${isTight || box === "" ? box + body : intoFirst(box, body)}</li>`;
}

function taskClass(checked: boolean | null): string {
  if (checked === null) return "";
  return checked ? ' class="task done"' : ' class="task"';
}

/** The box of a task as text, with its space. */
export function checkbox(checked: boolean | null): string {
  if (checked === null) return "";
  return checked ? "☑ " : "☐ ";
}

/** Puts the box into the first paragraph, where there is one. */
function intoFirst(box: string, body: string): string {
  return body.startsWith("<p") ? body.replace(/^<p[^>]*>/, (tag) => tag + box) : `<p>${box.trim()}</p>${body}`;
}
