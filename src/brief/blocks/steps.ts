/**
 * What appears at a click in decks of Slidev (`<v-click>`, `v-click`) and reveal.js (`class="fragment"`): a block becomes a
 * division of the class `fragment`, an item of a list one of a list that appears item by item.
 */
import { appears, STEP_CLASS } from "../../data/steps.ts";
import { parseAttributes } from "../attributes.ts";
import { cut, type Excerpt, trimmed } from "../source/excerpt.ts";
import { type Tag, tagAt, tagAttribute } from "../tags.ts";
import { tagsNamed } from "./ahead.ts";
import type { RawBlock, RawDivision, RawItem, RawList, RawParagraph } from "./raw.ts";

const COMPONENT = /^(?:v-?click|v-?after)$/i;
const DIRECTIVE = /(?:^|\s)v-(?:click|after)(?=[\s=]|$)/;
/** Slidev's word for what goes at the click. */
const GOES = /(?:^|\s)hide(?=[\s=]|$)/;
/** reveal.js gives the element before the comment its class. */
const ELEMENT = /<!--\s*\.element:[^<>]{0,400}?class\s*=\s*["']([^"'<>]{0,200})["'][^<>]{0,400}?-->\s*$/;
/** Tags that mean something here and stay around what appears. */
const KEPT = /^(?:img|a|b|strong|i|em|s|del|u|ins|mark|code|kbd|sup|sub|cite)$/;
const SPAN = /^\[([^[\]]{1,2000})\]\{([^{}]{1,400})\}$/;
const INCREMENTAL = "incremental";

/** Whether what the tag holds appears at a click. */
export function isStepTag(tag: Tag): boolean {
  if (tag.closing) return false;
  if (COMPONENT.test(tag.name)) return !GOES.test(tag.attributes);
  return DIRECTIVE.test(tag.attributes) || appears(tagAttribute(tag, "class").split(/\s+/));
}

/** Whether a comment of reveal.js lets the element before it appear at a click. */
export const isStepComment = (text: string): boolean => appears((ELEMENT.exec(text)?.[1] ?? "").split(/\s+/));

/** A block as one that appears at a click of its own; notes stay what they are. */
export const asStep = (block: RawBlock): RawBlock =>
  block.kind === "notes" || isStep(block) ? block : division(STEP_CLASS, [block], block.start, block.end);

/** Blocks that appear together, or (`each`) each by itself and lists item by item. */
export function asSteps(
  blocks: readonly RawBlock[],
  [start, end]: readonly [number, number],
  each: boolean,
): RawBlock[] {
  if (!each) return [division(STEP_CLASS, blocks, start, end)];
  return blocks.map((block) => (block.kind === "list" ? itemByItem(block) : asStep(block)));
}

export const itemByItem = (list: RawBlock): RawDivision => division(INCREMENTAL, [list], list.start, list.end);

/** A paragraph that is marked as a whole to appear at a click; others as they are. */
export function steppedParagraph(paragraph: RawParagraph): RawBlock {
  const inner = insideStep(paragraph.content);
  return inner === null ? paragraph : asStep({ ...paragraph, content: inner });
}

/** The text within the marks; null where none is around all of it. */
function insideStep(content: Excerpt): Excerpt | null {
  const { text } = content;
  if (text.startsWith("<")) {
    const tag = tagAt(text, 0);
    if (tag === null || !isStepTag(tag)) return null;
    if (tag.selfClosing) return tag.length === text.length ? content : null;
    const close = closingTag(text, tag);
    if (close === null) return null;
    return KEPT.test(tag.name) ? content : trimmed(cut(content, tag.length, close));
  }
  if (text.endsWith("-->")) {
    if (!isStepComment(text)) return null;
    return trimmed(cut(content, 0, text.lastIndexOf("<!--")));
  }
  const [whole, , attributes = ""] = text.startsWith("[") ? (SPAN.exec(text) ?? []) : [];
  if (whole === undefined || !appears(parseAttributes(attributes)?.classes ?? [])) return null;
  return cut(content, 1, text.lastIndexOf("]{"));
}

/** Where the tag that closes the first one begins, if nothing stands behind it. */
function closingTag(text: string, { name }: Tag): number | null {
  let open = 0;
  for (const { at, opens, length } of tagsNamed(text, name)) {
    open += opens ? 1 : -1;
    if (open === 0) return at + length === text.length ? at : null;
  }
  return null;
}

/** A list of which some items appear at a click: stretches of such items, and of those that stand there from the start. */
export function steppedList(list: RawList): readonly RawBlock[] {
  if (!list.items.some(({ blocks: [first] }) => isStep(first))) return [list];
  const runs: { readonly step: boolean; readonly first: number; readonly items: RawItem[] }[] = [];
  for (const [index, item] of list.items.entries()) {
    const [first, ...rest] = item.blocks;
    const step = isStep(first);
    const run = runs.at(-1);
    const own = step ? { ...item, blocks: [...first.blocks, ...rest] } : item;
    if (run?.step === step) run.items.push(own);
    else runs.push({ step, first: list.first + index, items: [own] });
  }
  return runs.map(({ step, first, items }) => {
    const [start, end] = [items[0]?.start ?? list.start, items.at(-1)?.end ?? list.end];
    const part: RawList = { ...list, first, items, start, end };
    return step ? itemByItem(part) : part;
  });
}

const isStep = (block: RawBlock | undefined): block is RawDivision =>
  block?.kind === "division" && appears(block.attributes?.value.classes ?? []);

function division(name: string, blocks: readonly RawBlock[], start: number, end: number): RawDivision {
  const attributes = { value: { id: null, classes: [name], values: {} }, start, end: start };
  return { kind: "division", attributes, blocks, start, end };
}
