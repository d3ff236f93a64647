import { table } from "../../../data/table.ts";
import { TYPE_OF } from "../../../opc/content-types.ts";
import { extensionOf, TYPES_PART } from "../../../opc/names.ts";
import { finding } from "../finding.ts";
import { isLost, isOwn } from "../roles.ts";
import type { Rule } from "../types.ts";

/** What Office throws away in a package (ECMA-376 Part 2, Annex C.5 of the first edition). */
const isTrash = (name: string): boolean => name.startsWith("[trash]/");

/** Content types name parts that are there, once, and every part has one (ECMA-376 Part 2, 7.2.3). */
export const contentTypes: Rule = function* (deck) {
  for (const target of deck.contentTypes.overrideNames) {
    if (!deck.part(target)) yield finding(deck, "check/phantom-override", { part: TYPES_PART, target });
  }
  for (const name of deck.contentTypes.duplicates) {
    yield finding(deck, "check/duplicate-content-type", { part: TYPES_PART, name });
  }
  if (!deck.part(TYPES_PART)) {
    yield finding(deck, "check/no-content-types", { part: TYPES_PART });
    return;
  }
  // What cannot be read is told as that.
  if (isLost(deck.part(TYPES_PART))) return;
  for (const part of deck.parts) {
    if (part.contentType !== "" || isTrash(part.name)) continue;
    yield finding(deck, "check/no-content-type", { part: part.name, extension: part.extension });
  }
};

/** Content type of the main part by the file's ending (ECMA-376 Part 1, 13.3.6; [MS-OI29500] for macros). */
const ENDINGS: Readonly<Record<string, readonly [type: string, what: string]>> = table({
  pptx: ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "a presentation"],
  ppsx: ["application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", "a slide show"],
  potx: ["application/vnd.openxmlformats-officedocument.presentationml.template.main+xml", "a template"],
  pptm: ["application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "a presentation with macros"],
  ppsm: ["application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", "a slide show with macros"],
  potm: ["application/vnd.ms-powerpoint.template.macroEnabled.main+xml", "a template with macros"],
  ppam: ["application/vnd.ms-powerpoint.addin.macroEnabled.main+xml", "an add-in"],
});

/** PowerPoint opens a file as what its name says, and refuses it where the main part says something else. */
export const ending: Rule = function* (deck) {
  const named = extensionOf(deck.file);
  if (ENDINGS[named] === undefined) return;
  const is = deck.presentation.contentType;
  for (const [expected, [type, what]] of Object.entries(ENDINGS)) {
    if (type === is && expected !== named)
      yield finding(deck, "check/ending", { part: TYPES_PART, ending: named, is: what, expected });
  }
};

/** The content type of a part agrees with the relationships that lead to it. */
export const contentTypeUse: Rule = function* (deck) {
  const told = new Set<string>();
  for (const source of ["", ...deck.parts.map((part) => part.name)]) {
    for (const relationship of deck.relationships(source)) {
      const part = relationship.external ? undefined : deck.part(relationship.target);
      const expected = TYPE_OF[relationship.type];
      if (!part || expected === undefined || part.contentType === "" || part.contentType === expected) continue;
      if (told.has(part.name)) continue;
      told.add(part.name);
      yield finding(deck, "check/wrong-content-type", { part: part.name, is: part.contentType, expected });
    }
  }
};

/** Parts begin with the element of their kind. */
export const roots: Rule = function* (deck) {
  for (const { name: part, wrongRoot } of [...deck.plumbing, ...deck.parts]) {
    if (wrongRoot !== null) yield finding(deck, "check/root", { part, ...wrongRoot });
  }
};

/** Every part can be reached from the package's own relationships. */
export const orphanParts: Rule = function* (deck) {
  // What leads to the others may stand in what could not be read.
  if (deck.plumbing.some(isLost)) return;
  const reached = new Set<string>();
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { external, target } of deck.relationships(source)) {
      const part = external ? undefined : deck.part(target);
      if (!part || reached.has(part.name)) continue;
      reached.add(part.name);
      queue.push(part.name);
    }
  }
  // In a deck of our own it is a leak; PowerPoint opens such files of others.
  const weight = isOwn(deck) ? "otherwise" : "as ever";
  for (const { name: part } of deck.parts) {
    if (!reached.has(part) && !isTrash(part)) yield finding(deck, "check/orphan-part", { part }, weight);
  }
};
