import type { DeckSlide, Element, MarkupNode } from "../deck/types.ts";
import { buildContainer, buildContext } from "./boxes/build.ts";
import type { BoxNode, FlowParagraph } from "./boxes/types.ts";
import { counter, type PlaceContext } from "./context.ts";
import { finalParagraphs } from "./lower/text.ts";
import type { Paragraph } from "./types.ts";

/** The notes page's paragraphs. Tables in notes become paragraphs, one a row; pictures and charts their alternative text. */
export function notesOf(slide: DeckSlide, ctx: PlaceContext): Paragraph[] {
  if (slide.notes === null) return [];
  const notes = spoken(slide.notes);
  const styles = ctx.styleOf(notes);
  const box = buildContainer(notes, buildContext(styles, ctx.assets, counter()), ctx.lang);
  return finalParagraphs(textOf(box));
}

/** A notes page holds text only. */
function spoken(element: Element): Element {
  return { ...element, children: element.children.map(inWords) };
}

function inWords(node: MarkupNode): MarkupNode {
  if (node.type === "text") return node;
  if (node.tag !== "img" && node.tag !== "chart") return spoken(node);
  const text = { type: "text", text: node.attributes.alt ?? "", span: node.span } as const;
  return { ...node, tag: "p", attributes: {}, children: [text] };
}

function textOf(box: BoxNode): FlowParagraph[] {
  if (box.kind === "flow") return [...box.paragraphs];
  if (box.kind === "container") return box.children.flatMap(textOf);
  if (box.kind !== "table") return [];
  return box.rows.flatMap((row) => {
    const cells = row.cells.filter((cell) => cell.paragraphs.length > 0);
    const first = cells[0]?.paragraphs[0];
    if (first === undefined) return [];
    const tab = (i: number) =>
      i === 0 ? [] : [{ ...(first.runs[0] ?? first.end), text: " · " } as FlowParagraph["runs"][number]];
    return [{ ...first, runs: cells.flatMap((cell, i) => [...tab(i), ...cell.paragraphs.flatMap((p) => p.runs)]) }];
  });
}
