import type { DeckSlide, Element, MarkupNode } from "../deck/types.ts";
import { buildContainer, buildContext } from "./boxes/build.ts";
import { paragraphsOf } from "./boxes/words.ts";
import { counter, type PlaceContext } from "./context.ts";
import { sceneParagraphs } from "./lower/text.ts";
import type { Paragraph } from "./types.ts";

/** The notes page's paragraphs. Tables in notes become paragraphs, one a row; pictures and charts their alternative text. */
export function notesOf(slide: DeckSlide, ctx: PlaceContext): Paragraph[] {
  if (slide.notes === null) return [];
  const notes = spoken(slide.notes);
  const styles = ctx.styleOf(notes);
  const box = buildContainer(notes, buildContext(styles, ctx.assets, counter()), ctx.lang);
  return sceneParagraphs(paragraphsOf(box));
}

/** A notes page holds text only. */
function spoken(element: Element): Element {
  return { ...element, children: element.children.map(inWords) };
}

function inWords(node: MarkupNode): MarkupNode {
  if (node.type === "text") return node;
  if (node.tag !== "img" && node.tag !== "chart" && node.tag !== "map" && node.tag !== "diagram") return spoken(node);
  const text = { type: "text", text: node.attributes.alt ?? "", span: node.span } as const;
  return { ...node, tag: "p", attributes: {}, children: [text] };
}
