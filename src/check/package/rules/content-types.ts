import { table } from "../../../data/table.ts";
import type { Code } from "../../../diagnostics/catalogue/index.ts";
import { isMain, PRESENTATION_TYPE, RELATIONSHIPS_TYPE, TYPE_OF } from "../../../opc/content-types.ts";
import { extensionOf, isTypesPart, TYPES_PART } from "../../../opc/names.ts";
import type { Part } from "../../../opc/types.ts";
import { finding, isTold } from "../finding.ts";
import { isLost, isOwn, reachable } from "../roles.ts";
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
  const untyped = new Map<string, Part[]>();
  for (const part of [...deck.parts, ...deck.plumbing]) {
    if (part.contentType !== "" || isTrash(part.name) || isTypesPart(part.name)) continue;
    const like = untyped.get(part.extension);
    if (like === undefined) untyped.set(part.extension, [part]);
    else like.push(part);
  }
  for (const [extension, parts] of untyped) {
    // Of parts of XML each has an Override of its own; one Default would serve all others.
    const told = extension === "xml" ? parts : parts.slice(0, 1);
    for (const { name: part } of told)
      yield finding(deck, "check/no-content-type", { part, extension, more: parts.length - told.length });
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

/** The content type of a part agrees with the relationships that lead to it, that of relationships with what they are. */
export const contentTypeUse: Rule = function* (deck) {
  const { presentation } = deck;
  if (presentation.contentType !== "" && !isMain(presentation.contentType)) {
    const params = { part: presentation.name, is: presentation.contentType, expected: PRESENTATION_TYPE };
    yield finding(deck, "check/wrong-content-type", params);
  }
  const links = deck.plumbing.find(
    ({ extension, contentType }) => extension === "rels" && contentType !== "" && contentType !== RELATIONSHIPS_TYPE,
  );
  if (links !== undefined) {
    const params = { part: links.name, is: links.contentType, expected: RELATIONSHIPS_TYPE };
    yield finding(deck, "check/wrong-content-type", params);
  }
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
    // One of the two is right, and the relationships that lead to the part say which.
    if (wrongRoot !== null && !isTold(deck, "check/wrong-content-type", part))
      yield finding(deck, "check/root", { part, ...wrongRoot });
  }
};

/** What breaks the way to parts, which then nothing leads to. */
const BROKEN_WAYS: ReadonlySet<string> = new Set<Code>([
  "check/dangling-relationship",
  "check/missing-part",
  "check/missing-relationship",
  "check/attribute-missing",
  "check/slide-id",
  "check/wrong-content-type",
]);
/** Orphans of one folder and ending that are told by name. */
const MOST_NAMED = 3;

/** Every part can be reached from the package's own relationships. */
export const orphanParts: Rule = function* (deck) {
  // What leads to the others may stand in what could not be read, or be told as broken.
  if (deck.plumbing.some(isLost)) return;
  if ([...deck.told.values()].some(({ code, severity }) => severity === "error" && BROKEN_WAYS.has(code))) return;
  const reached = reachable(deck);
  // In a deck of our own it is a leak; PowerPoint opens such files of others.
  const weight = isOwn(deck) ? "otherwise" : "as ever";
  const orphans = new Map<string, string[]>();
  for (const { name } of deck.parts) {
    if (reached.has(name) || isTrash(name)) continue;
    const like = `${name.slice(0, name.lastIndexOf("/"))} ${extensionOf(name)}`;
    const names = orphans.get(like);
    if (names === undefined) orphans.set(like, [name]);
    else names.push(name);
  }
  for (const names of orphans.values()) {
    const told = names.length > MOST_NAMED ? names.slice(0, 1) : names;
    for (const part of told)
      yield finding(deck, "check/orphan-part", { part, more: names.length - told.length }, weight);
  }
};
