import type { Diagnostic } from "../../../diagnostics/types.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { descendants } from "../../../opc/xml.ts";
import { type Sequence, sequenceOf } from "../data/sequences.ts";
import { finding } from "../finding.ts";
import type { DeckPackage, Rule } from "../types.ts";

/** Elements hold what the schema lets them hold, in its order. PowerPoint reads by the schema and stops at a stranger. */
export const elementOrder: Rule = function* (deck) {
  for (const part of deck.parts) {
    for (const element of descendants(part.xml)) {
      const sequence = sequenceOf(element.name, element.parent?.name ?? "");
      if (sequence) yield* compare(deck, part.name, element, sequence);
    }
  }
};

function* compare(deck: DeckPackage, part: string, parent: XmlElement, sequence: Sequence): Generator<Diagnostic> {
  let reached = -1;
  let before = "";
  for (const { name: element } of parent.children) {
    const allowed = sequence.places.get(element);
    // Elements of other name spaces may stand anywhere; those of none belong to nobody.
    const colon = allowed === undefined ? element.indexOf(":") : -1;
    if (colon >= 0 && !sequence.prefixes.has(element.slice(0, colon))) continue;
    const place = allowed?.find((one) => one >= reached) ?? allowed?.at(-1);
    const names = { part, element, parent: parent.name };
    if (place === undefined) yield finding(deck, "check/element-unknown", names);
    // Its own rule says more about the notes master.
    else if (element === "p:notesMasterIdLst") continue;
    else if (place < reached) yield finding(deck, "check/element-order", { ...names, before });
    else if (place === reached && !sequence.repeatable.has(place)) yield finding(deck, "check/element-repeated", names);
    if (place !== undefined && place >= reached) [reached, before] = [place, element];
  }
  if (sequence.required.length === 0) return;
  const wrapped = parent.children.some((child) => child.name === "mc:AlternateContent");
  const held = new Set(parent.children.map((child) => child.name));
  for (const element of wrapped ? [] : sequence.required) {
    if (!held.has(element)) yield finding(deck, "check/element-missing", { part, element, parent: parent.name });
  }
}
