import { finding, quote } from "../finding.ts";
import type { Rule } from "../types.ts";
import { descendants } from "../xml.ts";

const PATH =
  /(?:^|[\s"'(=])((?:file:\/\/|[A-Za-z]:[\\/](?:Users|Documents|Temp|Windows)|\/(?:home|Users|tmp|var|private|mnt|root|work|opt)\/)[^\s"']*)/;
/** Attributes in which programs leave the name of a source file. */
const ATTRIBUTES = ["descr", "title", "name", "tooltip"];

/** No path of the machine that made the deck is left in names, alternative text or links (deck contract 5). */
export const machinePaths: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const { attributes } of descendants(xml)) {
      for (const name of ATTRIBUTES) {
        const path = PATH.exec(attributes.get(name) ?? "")?.[1];
        if (path !== undefined) yield finding(deck, "check/machine-path", { part, path: quote(path, 80) });
      }
    }
    for (const { external, target } of deck.relationships(part)) {
      if (external && /^file:/i.test(target))
        yield finding(deck, "check/file-link", { part, target: quote(target, 80) });
    }
  }
};
