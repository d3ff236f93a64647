import { PLAIN_SHAPES, SINGLE_ADJUSTMENT } from "../data/presets.ts";
import { finding } from "../finding.ts";
import { shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, child, children, named } from "../xml.ts";

/** Shapes carry only the adjustments that their preset takes (field guide D21, pptxgenjs #1418). */
export const shapeAdjustments: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const geometry of named(xml, "a:prstGeom")) {
      const shape = attribute(geometry, "prst");
      for (const guide of children(child(geometry, "a:avLst"), "a:gd")) {
        const adjustment = attribute(guide, "name");
        const wrong = PLAIN_SHAPES.has(shape) || (SINGLE_ADJUSTMENT.has(shape) && adjustment !== "adj");
        if (wrong)
          yield finding(deck, "check/shape-adjustment", { part, name: shapeAround(geometry), shape, adjustment });
      }
    }
  }
};
