import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { attribute, child, children, named } from "../xml.ts";

/** Cached numbers are numbers, and there are no more of them than declared (field guide D16). */
export const chartValues: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("drawingml.chart+xml")) {
    for (const cache of named(xml, "c:numCache", "c:numLit")) {
      const count = Number(attribute(child(cache, "c:ptCount"), "val"));
      for (const point of children(cache, "c:pt")) {
        const idx = attribute(point, "idx");
        const value = (child(point, "c:v")?.text ?? "").trim();
        const reason =
          value === "" || !Number.isFinite(Number(value))
            ? `the point ${idx} of a series has the value “${value}”`
            : Number(idx) >= count
              ? `a series has a point ${idx} but declares ${count} points`
              : "";
        if (reason !== "") yield finding(deck, "check/chart-value", { part, reason });
      }
    }
  }
};
