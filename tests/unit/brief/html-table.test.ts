import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/brief/types.ts";
import { textOf } from "../../../src/tree/text.ts";
import { parse } from "./support.ts";

const tableOf = (text: string): Table => {
  const table = parse(`## T\n\n${text}\n`).value.slides[0]?.blocks.find(({ kind }) => kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
};
/** A cell that is joined to its left or upper neighbour is `<` or `^`. */
const drawn = ({ header, rows }: Table): readonly string[] =>
  [header, ...rows].map((row) =>
    row.map(({ join, inlines }) => (join === undefined ? textOf(inlines) : join === "left" ? "<" : "^")).join("|"),
  );

describe("tables of HTML", () => {
  it("leave hidden rows out, and the words of hidden cells, and say so", () => {
    const text =
      "<table><caption hidden>secret</caption><tr><th>A</th><th hidden>secret</th></tr><tr hidden><td>secret<td>secret</tr>" +
      "<tr><td class='d-none'>secret</td><td>open</td></tr><tbody style='display:none'><tr><td>secret</td></tr></tbody>" +
      "<tbody><tr><td>b<td>c</table>";
    const table = tableOf(text);
    expect(drawn(table)).toEqual(["A|", "|open", "b|c"]);
    expect(table.caption).toEqual([]);
    const told = parse(`## T\n\n${text}\n`).diagnostics.filter(({ code }) => code === "brief/hidden");
    expect(told.map(({ params }) => params.count)).toEqual([5]);
  });

  it("keep their head, caption and alignment, and read Markdown in cells", () => {
    const table = tableOf(
      "<table id='t'>\n<caption>Costs</caption>\n<tr><th>Road</th><th align=right>2024</th></tr>\n\n<tr><td>*North*<td style='text-align: right'>12</tr></table>",
    );
    expect(drawn(table)).toEqual(["Road|2024", "North|12"]);
    expect(table.align).toEqual(["default", "right"]);
    expect(textOf(table.caption)).toBe("Costs");
    expect(table.attributes.id).toBe("t");
    expect(table.rows[0]?.[0]?.inlines[0]?.kind).toBe("emphasis");
  });

  it.each([
    ["<tr><th rowspan=2>a</th><th colspan=2>b</th></tr><tr><td>c</td><td>d</td></tr>", ["a|b|<", "^|c|d"]],
    ["<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", ["|", "a|b", "c|"]],
    ["<tr><th>a</th><th>b</th></tr><tr><td colspan=2 rowspan=9>c</td></tr><tr></tr>", ["a|b", "c|<"]],
    ["<tr><th colspan=99999>a</th></tr>", [`a${"|<".repeat(49)}`]],
    ["<tr><th>a</th></tr><tr><td><table><tr><td>x</td></tr></table></td></tr>", ["a", "x"]],
  ])("%s", (rows, expected) => {
    expect(drawn(tableOf(`<table>${rows}</table>`))).toEqual(expected);
  });

  it("leave what stands around them, and are text where nothing closes them", () => {
    const blocks = parse("## T\n\nx\n\n<table><tr><td>a</td></tr></table> y\n\n<table><tr><td>z\n").value.slides[0]
      ?.blocks;
    expect(blocks?.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph", "paragraph"]);
  });
});
