import { finding } from "../finding.ts";
import type { Part, Rule } from "../types.ts";

/** Every XML part is well-formed. Control characters are named by themselves: the usual cause in generated decks. */
export const wellFormed: Rule = function* (deck) {
  for (const part of [...deck.plumbing, ...deck.parts]) {
    const reason = part.xmlProblem;
    if (reason === "") continue;
    const character = controlCharacter(part);
    yield character === ""
      ? finding(deck, "check/malformed-xml", { part: part.name, reason })
      : finding(deck, "check/control-character", { part: part.name, character });
  }
};

function controlCharacter(part: Part): string {
  try {
    const text = new TextDecoder("utf-8").decode(part.read());
    const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text)?.[0];
    if (found === undefined) return "";
    return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  } catch {
    return "";
  }
}
