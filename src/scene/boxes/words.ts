import type { BoxNode, FlowParagraph } from "./types.ts";

/** What a box says, where there is room for text alone: rows of tables become paragraphs. */
export function paragraphsOf(box: BoxNode): FlowParagraph[] {
  if (box.kind === "flow") return [...box.paragraphs];
  if (box.kind === "container") return box.children.flatMap(paragraphsOf);
  if (box.kind !== "table") return [];
  return box.rows.flatMap((row) => {
    const cells = row.cells.filter((cell) => cell.paragraphs.length > 0);
    const first = cells[0]?.paragraphs[0];
    if (first === undefined) return [];
    const { formula: _, ...look } = first.runs[0] ?? (first.end as FlowParagraph["runs"][number]);
    const tab = (i: number) => (i === 0 ? [] : [{ ...look, text: " · " }]);
    return [{ ...first, runs: cells.flatMap((cell, i) => [...tab(i), ...cell.paragraphs.flatMap((p) => p.runs)]) }];
  });
}
