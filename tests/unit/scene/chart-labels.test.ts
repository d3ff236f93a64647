/** Values are written at what is drawn only where each can be read. */
import { describe, expect, it } from "vitest";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import { placeText } from "../../support/compile.ts";

/** Whether a chart of this table writes its values; else its axis says them. */
async function writes(type: string, rows: readonly string[], more = ""): Promise<boolean> {
  const columns = (rows[0] ?? "").split("|").length;
  const head = ["Year", ...Array.from({ length: columns - 1 }, (_, at) => `S${at}`)].join(" | ");
  const table = [`| ${head} |`, `|${"---|".repeat(columns)}`, ...rows.map((row) => `| ${row} |`)].join("\n");
  const { scene } = await placeText("t.md", `## T\n\n${table}\n\n: Caption {.chart type=${type}${more}}\n`);
  const chart = scene?.slides.flatMap(({ items }) => items).find((item) => item.kind === "chart");
  if (chart?.kind !== "chart") throw new Error("no chart");
  expect(chart.frame.value?.shown ?? !chart.labels).toBe(!chart.labels);
  return chart.labels;
}

describe("values at what a chart draws", () => {
  it.each([
    ["lines that are apart", "line", ["2009 | 50 | 20", "2010 | 52 | 22"], true],
    ["lines that lie close to each other", "line", ["2009 | 50.1 | 51.0 | 49.5", "2010 | 52.1 | 52 | 51.5"], false],
    ["a line that runs through another's values", "line", ["2009 | 10 | 51", "2010 | 30 | 28", "2011 | 50 | 9"], false],
    ["columns beside each other", "column", ["2009 | 50 | 51", "2010 | 52 | 53"], true],
    ["columns that are narrower than their figures", "column", narrow("1,234,567,890"), false],
    [
      "bars that are thinner than a line of type",
      "bar",
      ["A | 1 | 2 | 3 | 4 | 5 | 6", "B | 1 | 2 | 3 | 4 | 5 | 6"],
      true,
    ],
    ["a line far above its columns", "combined", ["2009 | 10 | 52", "2010 | 12 | 54"], true],
    ["a line along the heads of its columns", "combined", ["2009 | 51 | 52", "2010 | 54 | 53"], false],
    ["stacks whose pieces hold their figures", "stacked-column", ["2009 | 50 | 40", "2010 | 52 | 43"], true],
    ["stacks with a thin piece", "stacked-column", ["2009 | 50 | 0.4", "2010 | 52 | 43"], false],
    ["shares with a thin piece", "percent-bar", ["2009 | 500000 | 4", "2010 | 500000 | 430000"], false],
    ["shares without one", "percent-bar", ["2009 | 50 | 40", "2010 | 52 | 43"], true],
  ])("stand at %s, or an axis does", async (_, type, rows, expected) => {
    expect(await writes(type, rows)).toBe(expected);
  });

  it("stand where somebody asked for them, as they are", async () => {
    expect(await writes("line", ["2009 | 50.1 | 51.0", "2010 | 52.1 | 52"], " labels=true")).toBe(true);
    expect(await writes("line", ["2009 | 50 | 20", "2010 | 52 | 22"], " labels=false")).toBe(false);
  });
});

describe("names at the ends of an area", () => {
  it("stand within the chart, half of them beyond what is drawn", async () => {
    const rows = ["The first year of the talks | 50", "2010 | 52", "The last year of the talks | 51"].map(
      (row) => `| ${row} |`,
    );
    const text = `## T\n\n| Year | S |\n|---|---|\n${rows.join("\n")}\n\n: Caption {.chart type=area}\n`;
    const { scene } = await placeText("t.md", text);
    const chart = scene?.slides.flatMap(({ items }) => items).find((item) => item.kind === "chart");
    if (!scene || chart?.kind !== "chart") throw new Error("no chart");
    const pieces = drawScene(scene)
      .sheets.flatMap(({ nodes }) => nodes.filter(({ name }) => name === chart.name))
      .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "line" ? mark.pieces : [])));
    expect(pieces.map((piece) => piece.text).join(" ")).toContain("The last year of the talks");
    const { x, width } = chart.box;
    for (const piece of pieces) {
      expect(piece.x).toBeGreaterThanOrEqual(x - 0.5);
      expect(piece.x + piece.width).toBeLessThanOrEqual(x + width + 0.5);
    }
    expect(chart.frame.plot.x + chart.frame.plot.width).toBeLessThan(x + width - 20);
  });
});

/** Four years of three figures each. */
function narrow(figure: string): readonly string[] {
  return ["2009", "2010", "2011", "2012"].map((year) => [year, figure, figure, figure].join(" | "));
}
