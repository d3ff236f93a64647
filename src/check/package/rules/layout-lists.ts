import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { attribute, child, children } from "../xml.ts";

/** A master lists the layouts that it is related to, and each of them leads back to it. */
export const layoutLists: Rule = function* (deck) {
  for (const master of deck.partsOfType("presentationml.slideMaster+xml")) {
    const ids = new Set(
      children(child(master.xml, "p:sldLayoutIdLst"), "p:sldLayoutId").map((entry) => attribute(entry, "r:id")),
    );
    for (const { id, type, target } of deck.relationships(master.name)) {
      if (type !== "slideLayout") continue;
      const tell = (reason: string) =>
        finding(deck, "check/layout-list", { part: master.name, layout: target, reason });
      if (!ids.has(id)) yield tell("is related to the master but not listed in it");
      const layout = deck.part(target);
      const back = layout && deck.relationships(layout.name).find((r) => r.type === "slideMaster")?.target;
      if (back !== undefined && deck.part(back) !== master) yield tell(`belongs to another master, ${back}`);
    }
  }
};
