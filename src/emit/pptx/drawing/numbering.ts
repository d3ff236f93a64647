import type { Paragraph } from "../../../scene/types.ts";

interface Sequence {
  readonly style: string;
  readonly startAt: number;
  readonly last: number;
}

/**
 * PowerPoint counts on where neighbouring paragraphs of a level have the same scheme and the same `startAt`.
 * A list whose items carry their own numbers (3, 4, 5 …) is therefore given the number of its first item throughout,
 * so that an item put in later renumbers the rest. Items that repeat one start already count on.
 */
export function numberSequences(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some((paragraph) => paragraph.bullet.type === "number")) return paragraphs;
  const open: (Sequence | undefined)[] = [];
  return paragraphs.map((paragraph) => {
    const { bullet, level } = paragraph;
    open.length = Math.min(open.length, level + 1);
    if (bullet.type !== "number") {
      open[level] = undefined;
      return paragraph;
    }
    const before = open[level];
    const continues = before !== undefined && before.style === bullet.style && bullet.start === before.last + 1;
    const startAt = continues ? before.startAt : bullet.start;
    open[level] = { style: bullet.style, startAt, last: bullet.start };
    return startAt === bullet.start ? paragraph : { ...paragraph, bullet: { ...bullet, start: startAt } };
  });
}
