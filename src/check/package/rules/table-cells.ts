import { finding } from "../finding.ts";
import { shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";
import { child, children, named } from "../xml.ts";

/** Every row of a table has one cell for each column of the grid (ECMA-376 Part 1, 21.1.3.13). */
export const tableCells: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    for (const table of named(part.xml, "a:tbl")) {
      const columns = children(child(table, "a:tblGrid"), "a:gridCol").length;
      for (const [i, row] of children(table, "a:tr").entries()) {
        const cells = children(row, "a:tc").length;
        if (cells === columns) continue;
        const name = shapeAround(table);
        yield finding(deck, "check/table-cells", { part: part.name, name, row: i + 1, cells, columns });
      }
    }
  }
};
