/** The words of pieces of a brief, as the scan of the finished file looks for them. */

import type { Attributes, Block, Inline, Part, Slide } from "../brief/types.ts";
import { append } from "../data/lists.ts";
import { fileName, textAndTargets } from "../tree/text.ts";
import { type Visitor, walk, walkPart, walkSlide } from "../tree/walk.ts";

/** Link targets, picture files and citation keys count: they can end up in a file too. */
export const inlineWords = (inlines: readonly Inline[]): string => textAndTargets(inlines);

/** Every text of some blocks; each paragraph, item and cell is a text of its own. */
export const blockWords = (blocks: readonly Block[]): readonly string[] => collected((to) => walk(blocks, to));

export const partWords = (part: Part): readonly string[] => collected((to) => walkPart(part, to));

export function slideWords(slide: Slide): readonly string[] {
  const words = collected((to) => {
    walkSlide(slide, to);
    walk(slide.notes, to);
  });
  return [slide.id, ...valuesOf(slide.attributes), ...words];
}

function collected(visit: (visitor: Visitor) => void): readonly string[] {
  const texts: string[] = [];
  visit({
    text: ({ inlines }) => texts.push(inlineWords(inlines)),
    plain: ({ text }) => texts.push(text),
    part: ({ attributes }) => append(texts, valuesOf(attributes)),
    block: (block) => {
      append(texts, blockValues(block));
      if (block.kind === "image") texts.push(fileName(block.src));
    },
  });
  return texts.filter((text) => text !== "");
}

const valuesOf = ({ values }: Attributes): readonly string[] => Object.values(values);

/** The alternative text of a table or chart is one of its texts already. */
function blockValues(block: Block): readonly string[] {
  if (!("attributes" in block)) return [];
  const { alt = "", ...values } = block.attributes.values;
  const isText = block.kind === "table" || block.kind === "chart";
  return [...Object.values(values), ...(isText ? [] : [alt])];
}

/** The key of a bound fact, `[fact: key]`; "" for any other inline. */
export function factKey(inline: Inline): string {
  const isFact = inline.kind === "span" && inline.attributes.classes.includes("fact");
  return isFact ? (inline.attributes.values.key ?? "") : "";
}

/** No blank is left in front of a full stop, or at the end, where a reference stood. */
export function tidy(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index) => {
    const next = inlines[index + 1];
    if (inline.kind !== "text") return inline;
    if (next !== undefined && !(next.kind === "text" && /^[\s.,;:!?)]/.test(next.text))) return inline;
    return { ...inline, text: inline.text.trimEnd() };
  });
}
