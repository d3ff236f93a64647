/** Newspaper columns: PowerPoint fills one after the other, line by line, whatever paragraph a line belongs to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowParagraph } from "../../../src/scene/boxes/types.ts";
import { measureColumns } from "../../../src/scene/flex/measure.ts";
import type { Measurer } from "../../../src/scene/text/types.ts";

/** Paragraphs of so many lines, each 10 points high, with 4 points before each paragraph. */
function heightOf(counts: readonly number[], columns: number): number {
  const paragraphs = counts.map((count) => ({ spaceBefore: 4, spaceAfter: 0, count }) as unknown as FlowParagraph);
  const measure = (paragraph: FlowParagraph) => ({
    lines: Array.from({ length: (paragraph as unknown as { count: number }).count }, () => ({ height: 10 })),
  });
  return measureColumns(paragraphs, 100, columns, { measure } as unknown as Measurer).height;
}

/** The number of the paragraph of each line, column by column, in columns of a height. */
function filled(counts: readonly number[], height: number): readonly (readonly number[])[] {
  const columns: number[][] = [[]];
  let used = 0;
  for (const [paragraph, count] of counts.entries())
    for (let line = 0; line < count; line++) {
      const lineHeight = line === 0 ? 14 : 10;
      if (used > 0 && used + lineHeight > height + 0.01) {
        columns.push([]);
        used = 0;
      }
      columns.at(-1)?.push(paragraph);
      used += lineHeight;
    }
  return columns;
}

describe("newspaper columns", () => {
  it("part no item of a list", () => {
    const counts = [3, 3, 2, 2, 3, 2, 2, 2, 2, 2];
    const columns = filled(counts, heightOf(counts, 2));
    expect(columns.map((column) => column.at(-1))).toEqual([4, 9]);
  });

  it("part a paragraph that would leave a column empty", () => {
    expect(filled([9], heightOf([9], 2)).map(({ length }) => length)).toEqual([4, 5]);
  });

  it("hold all lines, and part a paragraph only where another column would stay empty", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 3 }), (counts, most) => {
        const height = heightOf(counts, most);
        const columns = filled(counts, height);
        expect(columns.length).toBeLessThanOrEqual(most);
        const isParted = columns.slice(1).some((column, at) => column[0] === columns[at]?.at(-1));
        const total = counts.reduce((sum, count) => sum + 4 + 10 * count, 0);
        if (!isParted) return;
        // No greater height parts none and fills as many columns.
        for (let other = height; other <= total; other += 1) {
          const others = filled(counts, other);
          const parted = others.slice(1).some((column, at) => column[0] === others[at]?.at(-1));
          expect(parted || others.length < columns.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
