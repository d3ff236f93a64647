import { describe, expect, it } from "vitest";
import type { Chart, Table } from "../../../src/brief/types.ts";
import { parseNumber } from "../../../src/data/numbers.ts";
import { blocksOf, brief, codes, find, firstSlide, pointed } from "./support.ts";

function tableOf(text: string): Table {
  const table = blocksOf(text).find((block) => block.kind === "table");
  if (table === undefined) throw new Error("no table");
  return table;
}
const cells = (table: Table) => [table.header, ...table.rows].map((row) => row.map((cell) => brief(cell.inlines)));

describe("tables", () => {
  it("hold inlines, alignment and escaped bars", () => {
    const table = tableOf("| a | *b* | c | d |\n|:--|:-:|--:|---|\n| x \\| y | `p \\| q` | [l](https://x.org) | |");
    expect(table.align).toEqual(["left", "center", "right", "default"]);
    expect(cells(table)).toEqual([
      ["a", "emphasis(b)", "c", "d"],
      ["x | y", "code(p | q)", "link(https://x.org l)", ""],
    ]);
  });

  it("need no outer bars, and may follow a paragraph", () => {
    expect(cells(tableOf("text\na | b\n--|--\n1 | 2\nlast"))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["last", ""],
    ]);
  });

  it("fill short rows, and report what is too much", () => {
    const text = "## T\n\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | three | four |\n";
    const [table] = firstSlide(text).blocks;
    expect(table?.kind === "table" ? cells(table).slice(1) : []).toEqual([
      ["1", ""],
      ["1", "2"],
    ]);
    const surplus = find(text, "brief/table-surplus-cells");
    expect(surplus.message).toContain("three four");
    expect(pointed(text, surplus)).toBe("three | four |");
  });

  it("point at each cell", () => {
    const text = "## T\n\n> | a | b |\n> |---|---|\n> | one | x \\| y |\n";
    const [quote] = firstSlide(text).blocks;
    const [table] = quote?.kind === "quote" ? quote.blocks : [];
    const row = table?.kind === "table" ? (table.rows[0] ?? []) : [];
    expect(row.map(({ span }) => text.slice(span.start, span.end))).toEqual(["one", "x \\| y"]);
  });

  it.each([
    [": Caption *x* {#t .wide}", ""],
    ["Table: Caption *x* {#t .wide}", ""],
    ["", ": Caption *x* {#t .wide}"],
    ["", "\nTable: Caption *x* {#t .wide}"],
    ["", "{#t .wide}\n\n: Caption *x*"],
  ])("take caption and attributes from %j above or %j below", (above, below) => {
    const text = `${above}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n${below}\n\nafter`;
    const table = tableOf(text);
    expect(brief(table.caption)).toBe("Caption emphasis(x)");
    expect(table.attributes).toEqual({ id: "t", classes: ["wide"], values: {} });
    expect(table.rows).toHaveLength(1);
    expect(blocksOf(text)).toHaveLength(2);
  });

  it("whose head does not fit are told", () => {
    expect(find("## T\n\n| a | b |\n|---|\n| 1 | 2 |\n", "brief/table-head").message).toContain("2 cells");
  });
});

describe("how the figures of a chart are written", () => {
  const written = (...cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `| ${at} | ${cell} |`).join("\n");
    const [found] = blocksOf(`| Year | Debt |\n|--|--:|\n${rows}\n{.chart type=bar}`);
    if (found?.kind !== "chart") throw new Error("no chart");
    const { format = "", unit = "" } = found.attributes.values;
    return `${format}|${unit}`;
  };

  it("is kept where all are alike", () => {
    expect(written("40%", "35%")).toBe("|%");
    expect(written("1,200.5", "13")).toBe("#,##0.0|");
    expect(written("12,000", "900", "n/a")).toBe("#,##0|");
    expect(written("$3.20", "$4.10")).toBe('"$"0.00|');
    expect(written("$1,250", "($2,300)", "-$120", "$−5")).toBe('"$"#,##0|');
    expect(written("1.000,50 €", "900,25 €")).toBe("#,##0.00|€");
    expect(written("2.0", "1.5")).toBe("0.0|");
    expect(written("1234.567", "12")).toBe("|");
    expect(written("40%", "35")).toBe("|");
    expect(written("7", "2010")).toBe("|");
  });
});

describe("charts", () => {
  const chart = (attributes: string, rows: string) =>
    `| Year | Trade | Share |\n|--|--:|--:|\n${rows}\n{.chart ${attributes}}`;

  it("come from tables", () => {
    const [found] = blocksOf(chart("type=line", "| 2010 | 1,234.5 | 12% |\n| 2011 | −3 | |\n| 2012 | $4 | n/a |")) as [
      Chart,
    ];
    expect(found).toMatchObject({
      kind: "chart",
      type: "line",
      categories: ["2010", "2011", "2012"],
      series: [
        { name: "Trade", values: [1234.5, -3, 4] },
        { name: "Share", values: [12, null, null] },
      ],
    });
    expect(found.table.rows).toHaveLength(3);
  });

  it("point at a cell that is no number", () => {
    const unknown = `## T\n\n${chart('type=bar accent="20l0"', "| 2010 | 5 | 1 |")}`;
    expect(find(unknown, "brief/chart-accent").hint).toMatch(/2010/);
    for (const accent of ["2010", "Share", "none"])
      expect(codes(`## T\n\n${chart(`type=bar accent=${accent}`, "| 2010 | 5 | 1 |")}`)).toEqual([]);
    const text = `## T\n\n${chart("type=bar", "| 2010 | about 5 | 1 |")}`;
    const wrong = find(text, "brief/chart-number");
    expect(pointed(text, wrong)).toBe("about 5");
    expect(wrong.message).toContain("(2010, Trade)");
  });

  it("of an unknown type, or of too small a table, stay tables", () => {
    const text = `## T\n\n${chart("type=bars", "| a | 1 | 2 |")}`;
    expect(find(text, "brief/chart-type").hint).toBe("Did you mean “bar”?");
    expect(firstSlide(text).blocks[0]?.kind).toBe("table");
    expect(codes("## T\n\n| a |\n|---|\n| 1 |\n{.chart type=bar}")).toEqual(["brief/chart-shape"]);
    expect(codes(`## T\n\n${chart("", "| a | 1 | 2 |")}`)).toEqual(["brief/chart-type"]);
  });
});

describe("numbers", () => {
  it.each<[string, number | null | undefined]>([
    ["5", 5],
    ["1,234", 1234],
    ["1,234,567.8", 1234567.8],
    ["1.234.567,8", 1234567.8],
    ["1.234.567", 1234567],
    ["1 234,5", 1234.5],
    ["1’234", 1234],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["1.234", 1.234],
    ["−3.2 %", -3.2],
    ["–3", -3],
    ["+4", 4],
    ["(4.5)", -4.5],
    ["$3.20", 3.2],
    ["-€5", -5],
    ["€ -5", -5],
    ["5 €", 5],
    ["US$ 7", 7],
    ["USD 7", 7],
    ["7 USD", 7],
    ["₩1,000", 1000],
    [".5", 0.5],
    ["1e3", 1000],
    ["-0", 0],
    ["", null],
    ["—", null],
    ["n/a", null],
    ["about 5", undefined],
    ["5 bn", undefined],
    ["1,23,4", undefined],
    ["1.2.3", undefined],
    ["5-7", undefined],
    ["2013-05-07", undefined],
  ])("%j is %s", (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });
});
