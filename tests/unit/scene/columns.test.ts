import { describe, expect, it } from "vitest";
import { columnWidths } from "../../../src/scene/flex/columns.ts";
import { lowestColumns } from "../../../src/scene/flex/low-columns.ts";

const auto = (n: number) => Array.from({ length: n }, () => null);
const total = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

describe("column widths", () => {
  it("fill the table exactly", () => {
    const widths = columnWidths(
      [
        { min: 20, max: 40 },
        { min: 50, max: 400 },
        { min: 30, max: 90 },
      ],
      auto(3),
      300,
      "auto",
    );
    expect(total(widths)).toBeCloseTo(300, 6);
  });

  it("take shares of the table with points beside them", () => {
    const needs = [
      { min: 10, max: 20 },
      { min: 10, max: 20 },
    ];
    const given = [
      { unit: "%+pt", value: 100, plus: -100 },
      { unit: "pt", value: 100 },
    ] as const;
    expect(columnWidths(needs, given, 300, "fixed")).toEqual([200, 100]);
  });

  it("give every column at least its longest word when there is room", () => {
    const needs = [
      { min: 60, max: 60 },
      { min: 80, max: 900 },
      { min: 70, max: 500 },
    ];
    columnWidths(needs, auto(3), 320, "auto").forEach((w, i) => {
      expect(w).toBeGreaterThanOrEqual(needs[i]?.min ?? 0);
    });
  });

  it("give every column its longest word where there is room for no more than the words", () => {
    const needs = [
      { min: 80, max: 126 },
      { min: 50, max: 96 },
      { min: 68, max: 68 },
      { min: 91, max: 103 },
    ];
    const quarter = { unit: "%", value: 24 } as const;
    for (const width of [289, 290, 292, 295])
      columnWidths(needs, [null, quarter, quarter, quarter], width, "auto").forEach((w, i) => {
        expect(w).toBeGreaterThanOrEqual((needs[i]?.min ?? 0) - 0.01);
      });
  });

  it("do not starve short columns beside a very long one", () => {
    const [short, long] = columnWidths(
      [
        { min: 40, max: 200 },
        { min: 40, max: 4000 },
      ],
      auto(2),
      600,
      "auto",
    );
    expect(short).toBeGreaterThan(120);
    expect(long).toBeGreaterThan(300);
  });

  it("break words of the widest columns alone when there is too little room", () => {
    const needs = [2000, 30, 1500, 40, 25].map((min) => ({ min, max: min }));
    const widths = columnWidths(needs, auto(5), 400, "auto");
    expect(total(widths)).toBeCloseTo(400, 6);
    for (const i of [1, 3, 4]) expect(widths[i]).toBeGreaterThanOrEqual(needs[i]?.min ?? 0);
  });

  it("widen a given width to its longest word", () => {
    const needs = [
      { min: 30, max: 30 },
      { min: 40, max: 300 },
      { min: 40, max: 300 },
    ];
    const given = [{ unit: "%" as const, value: 5 }, null, null];
    expect(columnWidths(needs, given, 400, "auto")[0]).toBeCloseTo(30.6, 6);
    expect(columnWidths(needs, given, 400, "fixed")[0]).toBeCloseTo(30.6, 6);
  });

  it("keep given widths and share the rest", () => {
    const widths = columnWidths(
      [
        { min: 10, max: 10 },
        { min: 10, max: 10 },
        { min: 10, max: 10 },
      ],
      [{ unit: "pt", value: 100 }, { unit: "%", value: 25 }, null],
      400,
      "auto",
    );
    expect(widths.map(Math.round)).toEqual([100, 100, 200]);
  });

  it("are equal in a fixed layout", () => {
    expect(
      columnWidths(
        [
          { min: 1, max: 900 },
          { min: 1, max: 1 },
        ],
        auto(2),
        200,
        "fixed",
      ),
    ).toEqual([100, 100]);
  });

  it("take from the widest column first when not even the words fit", () => {
    const widths = columnWidths(
      [
        { min: 300, max: 300 },
        { min: 100, max: 100 },
      ],
      auto(2),
      200,
      "auto",
    );
    expect(total(widths)).toBeCloseTo(200, 6);
    expect(widths[0]).toBeCloseTo(100, 6);
  });
});

describe("columns of a table that a page has no room for", () => {
  /** Height of words that come to so many points on one line, of which a line takes 10. */
  const lines = (words: number, width: number) => 10 * Math.ceil(words / width);

  it("give width to the words that make rows tall", () => {
    const words = [
      [60, 390],
      [60, 290],
    ];
    const heightOf = (row: number, column: number, width: number) => lines(words[row]?.[column] ?? 0, width);
    const widths = lowestColumns([200, 200], [30, 30], 2, heightOf);
    expect(total(widths)).toBeCloseTo(400, 6);
    expect(heightOf(0, 1, widths[1] ?? 0) + heightOf(1, 1, widths[1] ?? 0)).toBeLessThan(
      lines(390, 200) + lines(290, 200),
    );
    expect(widths[0]).toBeGreaterThanOrEqual(60);
  });

  it("keep their longest words, and their widths where nothing comes down", () => {
    const heightOf = (_: number, column: number, width: number) => lines(column === 0 ? 150 : 700, width);
    const [first] = lowestColumns([150, 150], [144, 30], 1, heightOf);
    expect(first).toBeGreaterThanOrEqual(144);
    expect(lowestColumns([150, 250], [30, 30], 3, () => 12)).toEqual([150, 250]);
  });
});
