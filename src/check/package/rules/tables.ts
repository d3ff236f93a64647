import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, children, named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import { shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";

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

interface Problem {
  readonly row: number;
  readonly column: number;
  readonly reason: string;
}

/** Cells that a span covers carry hMerge or vMerge, and no other cell does (ECMA-376 Part 1, 21.1.3.16). */
export const tableMerges: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    for (const table of named(part.xml, "a:tbl")) {
      const name = shapeAround(table);
      for (const problem of problems(table))
        yield finding(deck, "check/table-merge", { part: part.name, name, ...problem });
    }
  }
};

function* problems(table: XmlElement): Generator<Problem> {
  const grid = children(table, "a:tr").map((row) => children(row, "a:tc"));
  // Rows of other lengths are told as that, and what spans such a table could be anything.
  if (grid.some(({ length }) => length !== grid[0]?.length)) return;
  const covered = new Map<string, "hMerge" | "vMerge">();
  for (const [r, row] of grid.entries()) {
    for (const [c, cell] of row.entries()) {
      const place = { row: r + 1, column: c + 1 };
      const need = covered.get(`${r},${c}`);
      if (need !== undefined) {
        if (!isTrue(cell, "hMerge") && !isTrue(cell, "vMerge"))
          yield { ...place, reason: `is covered by a span but lacks ${need}` };
        continue;
      }
      if (isTrue(cell, "hMerge") || isTrue(cell, "vMerge"))
        yield { ...place, reason: "is marked as merged, but no span covers it" };
      const [across, down] = [span(cell, "gridSpan"), span(cell, "rowSpan")];
      if (c + across > row.length || r + down > grid.length)
        yield { ...place, reason: "spans more cells than the table has" };
      for (const below of grid.slice(r, r + down).keys()) {
        for (const beside of row.slice(c, c + across).keys()) {
          const covering = `${r + below},${c + beside}`;
          // Spans that lie over each other cover each cell once: the first of them counts.
          if (covered.has(covering)) break;
          covered.set(covering, beside > 0 ? "hMerge" : "vMerge");
        }
      }
    }
  }
}

const isTrue = (cell: XmlElement, name: string): boolean => /^(1|true)$/.test(attribute(cell, name));
const span = (cell: XmlElement, name: string): number => Math.max(1, Number(attribute(cell, name)) || 1);

/** Tables flag a header row or column (deck contract 3). */
export const tableHeaders: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    for (const table of named(part.xml, "a:tbl")) {
      const properties = child(table, "a:tblPr");
      const flagged = ["firstRow", "firstCol"].some((name) => /^(1|true)$/.test(attribute(properties, name)));
      if (!flagged) yield finding(deck, "check/table-header", { part: part.name, name: shapeAround(table) });
    }
  }
};
