import { attribute, child, children } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import { related } from "../roles.ts";
import type { DeckPackage, Rule } from "../types.ts";

interface Listed {
  readonly part: string;
  readonly id: string;
}

/** Ids of masters and layouts share one number space from 2147483648 on (ECMA-376 Part 1, 19.7.11 and 19.7.14). */
export const layoutIds: Rule = function* (deck) {
  const seen = new Map<string, string>();
  for (const { part, id } of listed(deck)) {
    const first = seen.get(id);
    const reason =
      first !== undefined
        ? `is used in ${first} as well`
        : !/^\d+$/.test(id) || Number(id) < 2_147_483_648 || Number(id) > 4_294_967_295
          ? "is not between 2147483648 and 4294967295"
          : "";
    seen.set(id, part);
    if (reason !== "") yield finding(deck, "check/layout-id", { part, id, reason });
  }
};

function* listed(deck: DeckPackage): Generator<Listed> {
  for (const entry of children(child(deck.presentation.xml, "p:sldMasterIdLst"), "p:sldMasterId")) {
    // The id of a master is optional.
    if (entry.attributes.has("id")) yield { part: deck.presentation.name, id: attribute(entry, "id") };
  }
  for (const master of deck.partsOfType("presentationml.slideMaster+xml")) {
    for (const entry of children(child(master.xml, "p:sldLayoutIdLst"), "p:sldLayoutId")) {
      if (entry.attributes.has("id")) yield { part: master.name, id: attribute(entry, "id") };
    }
  }
}

/** A master lists the layouts that it is related to, and each of them leads back to it. */
export const layoutLists: Rule = function* (deck) {
  for (const master of deck.partsOfType("presentationml.slideMaster+xml")) {
    if (!master.xml) continue;
    const ids = new Set(
      children(child(master.xml, "p:sldLayoutIdLst"), "p:sldLayoutId").map((entry) => attribute(entry, "r:id")),
    );
    for (const { id, type, target } of deck.relationships(master.name)) {
      if (type !== "slideLayout") continue;
      const tell = (reason: string) =>
        finding(deck, "check/layout-list", { part: master.name, layout: target, reason });
      if (!ids.has(id)) yield tell("is related to the master but not listed in it");
      const layout = deck.part(target);
      const back = layout && related(deck, layout, "slideMaster");
      if (back !== undefined && back !== master) yield tell(`belongs to another master, ${back.name}`);
    }
  }
};
