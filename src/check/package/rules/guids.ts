import { named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

const GUID = /^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/;

/** GUIDs of fields, sections and table styles are upper-case and in braces (ECMA-376 Part 1, 22.9.2.4 ST_Guid). */
export const guids: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const element of named(xml, "a:fld", "p14:section", "a:tableStyleId")) {
      const value = element.name === "a:tableStyleId" ? element.text.trim() : (element.attributes.get("id") ?? "");
      if (!GUID.test(value)) yield finding(deck, "check/guid", { part, element: element.name, value });
    }
  }
};
