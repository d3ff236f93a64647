import { describe, expect, it } from "vitest";
import { hex } from "../../../src/data/colour.ts";
import type { FlowParagraph } from "../../../src/scene/boxes/types.ts";
import { numberingStarts } from "../../../src/scene/lower/text.ts";
import { PLAIN_PARAGRAPH } from "../../../src/scene/types.ts";

const end = { size: 20, font: { theme: "minor" }, bold: false, italic: false, colour: { hex: hex("000000") } } as const;
const paragraph = (ordinal: number | null, level = 0): FlowParagraph => ({
  ...PLAIN_PARAGRAPH,
  bullet: ordinal === null ? { type: "none" } : { type: "number", style: "arabicPeriod", start: ordinal },
  level,
  runs: [],
  end,
  ordinal,
  keepWithNext: false,
  span: { file: "b.md", start: 0, end: 0 },
});
const starts = (...list: FlowParagraph[]) => numberingStarts(list);

describe("where numbering starts", () => {
  it("is the same for all items of one list", () => {
    expect(starts(paragraph(1), paragraph(2), paragraph(3))).toEqual([1, 1, 1]);
  });

  it("goes on past a nested list", () => {
    expect(starts(paragraph(1), paragraph(1, 1), paragraph(2, 1), paragraph(2))).toEqual([1, 1, 1, 1]);
  });

  it("is the item's own number after a paragraph without one", () => {
    expect(starts(paragraph(1), paragraph(null), paragraph(2), paragraph(3))).toEqual([1, null, 2, 2]);
  });

  it("keeps the first number of a list that a slide continues", () => {
    expect(starts(paragraph(5), paragraph(6))).toEqual([5, 5]);
  });

  it("keeps two neighbouring lists apart by the first one's last item", () => {
    expect(starts(paragraph(1), paragraph(2), paragraph(1), paragraph(2))).toEqual([1, 2, 1, 1]);
  });
});
