import { finding, quote } from "../finding.ts";
import { nameOf, properties } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, named, type XmlElement } from "../xml.ts";

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

function isDecorative(shape: XmlElement): boolean {
  return [...named(properties(shape), "adec:decorative")].some((flag) => /^(1|true)$/.test(attribute(flag, "val")));
}

function whatIs(shape: XmlElement): string {
  if (shape.name === "p:pic") return "picture";
  for (const found of named(shape, "a:tbl", "c:chart")) return found.name === "a:tbl" ? "table" : "chart";
  return "object";
}
