import { finding } from "../finding.ts";
import { shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, child, named } from "../xml.ts";

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
