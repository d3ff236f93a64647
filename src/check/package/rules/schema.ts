import type { Diagnostic } from "../../../diagnostics/types.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { descendants } from "../../../opc/xml.ts";
import { definitionOf, type Sequence } from "../data/elements.ts";
import { WORD } from "../data/simple-types.ts";
import { finding, quote } from "../finding.ts";
import type { DeckPackage, Rule } from "../types.ts";

/**
 * Elements have the attributes and hold the elements that the schema lets them, in its order. PowerPoint reads by the schema
 * and stops at a stranger.
 */
export const schema: Rule = function* (deck) {
  for (const part of deck.parts) {
    const strangers = new Set<XmlElement>();
    for (const element of descendants(part.xml)) {
      const definition = definitionOf(element.name, element.parent?.name ?? "");
      // A stranger is told as such; what it should look like elsewhere is no matter.
      if (definition === undefined || strangers.has(element)) continue;
      for (const [attribute, value] of element.attributes) {
        if (attribute.includes(":")) continue;
        const type = definition.attributes.get(attribute);
        const reason = type?.(value) ?? "";
        if (type !== undefined && reason === "") continue;
        const names = { part: part.name, element: element.name, attribute };
        if (type === undefined) yield finding(deck, "check/attribute-unknown", names);
        if (reason === WORD) yield finding(deck, "check/value", { ...names, value: quote(value) });
        else if (reason !== "") yield finding(deck, "check/number", { ...names, value: quote(value), reason });
      }
      for (const attribute of definition.needed) {
        if (!element.attributes.has(attribute))
          yield finding(deck, "check/attribute-missing", { part: part.name, element: element.name, attribute });
      }
      const sequence = definition.children;
      // Most elements hold nothing and need nothing.
      if (sequence !== null && element.children.length + sequence.required.length > 0)
        yield* compare(deck, part.name, element, sequence, strangers);
    }
  }
};

/** Children whose order other rules tell more of. */
const ELSEWHERE: ReadonlySet<string> = new Set(["p:notesMasterIdLst", "a:pPr", "a:endParaRPr"]);

/** Told itself where anything stands behind it, which then stands in its place. */
const ENDS = "a:endParaRPr";

/** Orders against the schema, by parent, what stands before and what after it, that many files have and nobody's PowerPoint repairs. */
const TAKEN: ReadonlySet<string> = new Set(["c:dLbls c:numFmt c:dLbl"]);

/** Elements of no schema, by parent: pandoc's grounds of pictures, in decks that its makers open in PowerPoint before they keep them. */
const PASSED_OVER: ReadonlySet<string> = new Set(["p:bgPr a:effectsLst"]);

function* compare(
  deck: DeckPackage,
  part: string,
  parent: XmlElement,
  sequence: Sequence,
  strangers: Set<XmlElement>,
): Generator<Diagnostic> {
  let reached = -1;
  let before = "";
  for (const child of parent.children) {
    const { name: element } = child;
    const allowed = sequence.places.get(element);
    // Elements of extensions' name spaces may stand anywhere; those of none belong to nobody.
    const colon = allowed === undefined ? element.indexOf(":") : -1;
    if (colon >= 0 && !sequence.prefixes.has(element.slice(0, colon))) continue;
    const place = allowed?.find((one) => one >= reached) ?? allowed?.at(-1);
    const names = { part, element, parent: parent.name };
    if (place === undefined) {
      strangers.add(child);
      const weight = PASSED_OVER.has(`${parent.name} ${element}`) ? "otherwise" : "as ever";
      yield finding(deck, "check/element-unknown", names, weight);
    } else if (place > reached || (place === reached && sequence.repeatable.has(place))) {
      if (element !== ENDS) [reached, before] = [place, element];
    } else if (!ELSEWHERE.has(element)) {
      const weight = TAKEN.has(`${parent.name} ${before} ${element}`) ? "otherwise" : "as ever";
      if (place < reached) yield finding(deck, "check/element-order", { ...names, before }, weight);
      else yield finding(deck, "check/element-repeated", names);
    }
  }
  if (parent.children.some(({ name }) => name === "mc:AlternateContent")) return;
  for (const { names, least } of sequence.required) {
    const found = parent.children.filter((child) => names.includes(child.name)).length;
    const element = names.join(" or ");
    if (found === 0) yield finding(deck, "check/element-missing", { part, element, parent: parent.name });
    else if (found < least)
      yield finding(deck, "check/element-few", { part, element, parent: parent.name, found, least });
  }
}
