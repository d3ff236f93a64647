import type { Part } from "../../../opc/types.ts";
import { named } from "../../../opc/xml.ts";
import { unboundIn } from "../../../opc/xml-elements.ts";
import { ZipError } from "../../../opc/zip.ts";
import { finding } from "../finding.ts";
import { recognise } from "../formats.ts";
import type { Rule } from "../types.ts";

/** Part names are unique without regard to case, relative, with forward slashes (ECMA-376 Part 2, 6.2.2). */
export const archiveNames: Rule = function* (deck) {
  const seen = new Set<string>();
  for (const { name } of [...deck.parts, ...deck.plumbing]) {
    const key = name.toLowerCase();
    const reason = seen.has(key)
      ? "the archive holds this name twice"
      : name.includes("\\")
        ? "the name has backslashes"
        : /^\/|(^|\/)\.\.?(\/|$)|\/\//.test(name)
          ? "the name is not a plain relative path"
          : /[\u0000-\u001f\u007f\ufffd]/.test(name)
            ? "the name has characters that no name may have"
            : /%(?:2f|5c)/i.test(name)
              ? "the name has an escaped slash"
              : "";
    seen.add(key);
    if (reason !== "") yield finding(deck, "check/archive-name", { part: name, reason });
  }
};

/** Every part can be unpacked and matches its checksum. XML parts are read by another rule. */
export const archiveData: Rule = function* (deck) {
  for (const part of [...deck.parts, ...deck.plumbing]) {
    try {
      part.verify();
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      yield finding(deck, "check/archive-damaged", { reason: error.message });
    }
  }
};

/** Every XML part is well-formed. Control characters are named by themselves: the usual cause in generated decks. */
export const wellFormed: Rule = function* (deck) {
  for (const part of [...deck.plumbing, ...deck.parts]) {
    const reason = part.xmlProblem;
    // What could not be unpacked is told as that.
    if (reason === "" || part.isDamaged) continue;
    // PowerPoint carries such data along and does not read them.
    const weight = /^customxml\//i.test(part.name) ? "otherwise" : "as ever";
    const format = recognise(part);
    if (format !== undefined) {
      yield finding(deck, "check/malformed-xml", { part: part.name, reason: `its bytes are ${format.called}` }, weight);
      continue;
    }
    const character = controlCharacter(part);
    yield character === ""
      ? finding(deck, "check/malformed-xml", { part: part.name, reason }, weight)
      : finding(deck, "check/control-character", { part: part.name, character }, weight);
  }
};

/** Name spaces that a part lets programs ignore, or asks them to know, are declared (ECMA-376 Part 3, 7). */
export const declaredPrefixes: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    const places = xml === undefined ? [] : [xml, ...named(xml, "mc:Choice")];
    for (const prefix of places.flatMap(unboundIn)) yield finding(deck, "check/prefix", { part, prefix });
  }
};

/** Parts beyond the bounds: what stands in them is not checked, which is told once. */
export const unreadParts: Rule = function* (deck) {
  const unread = [...deck.plumbing, ...deck.parts].filter((part) => part.unread !== "");
  const [first] = unread;
  if (first !== undefined)
    yield finding(deck, "check/parts-unread", { first: first.name, count: unread.length, reason: first.unread });
};

function controlCharacter(part: Part): string {
  try {
    const text = new TextDecoder("utf-8").decode(part.read());
    const [found] = text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/) ?? [];
    if (found === undefined) return "";
    return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  } catch {
    return "";
  }
}
