import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, children, named } from "../../../opc/xml.ts";
import { PLAIN_SHAPES, SINGLE_ADJUSTMENT } from "../data/presets.ts";
import { finding, quote } from "../finding.ts";
import { drawn, isDecorative, nameOf, properties, shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";

/** Shape ids are unique in a part (ECMA-376 Part 1, 20.1.2.2.8). Fallbacks of alternate content repeat them rightly. */
export const shapeIds: Rule = function* (deck) {
  for (const { name: part, xml } of drawn(deck)) {
    const names = new Map<string, string>();
    let used: ReadonlySet<string> | undefined;
    for (const shape of named(xml, "p:cNvPr")) {
      // The whole tree has an id too, which nothing refers to.
      if (shape.parent?.parent?.name === "p:spTree" && shape.parent.name === "p:nvGrpSpPr") continue;
      const id = attribute(shape, "id");
      const second = attribute(shape, "name");
      const first = names.get(id);
      if (first === undefined) names.set(id, second);
      else {
        used ??= referredIds(xml);
        yield finding(
          deck,
          "check/duplicate-shape-id",
          { part, id, first, second },
          used.has(id) ? "as ever" : "otherwise",
        );
      }
    }
  }
};

/** Shapes that animations and connectors name. */
function referredIds(xml: XmlElement | undefined): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const target of named(xml, "p:spTgt", "p:bldP", "p:bldGraphic", "p:bldOleChart", "p:bldDgm"))
    ids.add(attribute(target, "spid"));
  for (const end of named(xml, "a:stCxn", "a:endCxn")) ids.add(attribute(end, "id"));
  return ids;
}

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

const FILE_NAME = /^[^\s/\\]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;

/** Pictures, charts and tables have alternative text, which is no file name, or are marked as decorative. */
export const altTexts: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    for (const shape of named(part.xml, "p:pic", "p:graphicFrame")) {
      const alt = attribute(properties(shape), "descr").trim();
      const params = { part: part.name, name: nameOf(shape) };
      if (FILE_NAME.test(alt)) yield finding(deck, "check/alt-file-name", { ...params, alt: quote(alt) });
      if (alt === "" && !isDecorative(shape)) yield finding(deck, "check/alt-text", { ...params, what: whatIs(shape) });
    }
  }
};

function whatIs(shape: XmlElement): string {
  if (shape.name === "p:pic") return "picture";
  for (const found of named(shape, "a:tbl", "c:chart")) return found.name === "a:tbl" ? "table" : "chart";
  return "object";
}
