import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

const MASTERS = [
  "presentationml.slideMaster+xml",
  "presentationml.notesMaster+xml",
  "presentationml.handoutMaster+xml",
];

/** Each master has a theme part of its own (field guide D3). */
export const sharedTheme: Rule = function* (deck) {
  const owners = new Map<string, string>();
  for (const master of MASTERS.flatMap((kind) => deck.partsOfType(kind))) {
    for (const { type, target } of deck.relationships(master.name)) {
      if (type !== "theme") continue;
      const first = owners.get(target);
      if (first === undefined) owners.set(target, master.name);
      else yield finding(deck, "check/shared-theme", { part: target, first, second: master.name });
    }
  }
};
