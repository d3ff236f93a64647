import { finding, quote } from "../finding.ts";
import type { Rule } from "../types.ts";
import { named, textOf } from "../xml.ts";

/** A paragraph's properties stand once and first, the end mark's last (ECMA-376 Part 1, 21.1.2.2.6). */
export const paragraphs: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const paragraph of named(xml, "a:p")) {
      const names = paragraph.children.map((child) => child.name);
      const last = names.lastIndexOf("a:pPr");
      const end = names.indexOf("a:endParaRPr");
      const reason =
        last > names.indexOf("a:pPr")
          ? "a:pPr stands more than once"
          : last > 0
            ? "a:pPr is not the first child"
            : end !== -1 && end < names.length - 1
              ? "a:endParaRPr is not the last child"
              : "";
      if (reason !== "") {
        yield finding(deck, "check/paragraph-properties", { part, reason, text: quote(textOf(paragraph)) });
      }
    }
  }
};
