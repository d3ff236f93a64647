import type { DeckSlide } from "../deck/types.ts";
import { buildContainer, buildContext } from "./boxes/build.ts";
import type { BoxNode, FlowParagraph } from "./boxes/types.ts";
import { counter, type PlaceContext } from "./context.ts";
import { finalParagraphs } from "./lower/text.ts";
import type { Paragraph } from "./types.ts";

/** The notes page's paragraphs. Tables in notes become paragraphs, one a row; pictures their alternative text. */
export function notesOf(slide: DeckSlide, ctx: PlaceContext): Paragraph[] {
  if (slide.notes === null) return [];
  const styles = ctx.styleOf(slide.notes);
  const box = buildContainer(slide.notes, buildContext(styles, ctx.assets, counter()), ctx.lang);
  return finalParagraphs(textOf(box));
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
