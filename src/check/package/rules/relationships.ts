import { table } from "../../../data/table.ts";
import { relationshipsPart } from "../../../opc/names.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { descendants } from "../../../opc/xml.ts";
import { finding, isTold, quote } from "../finding.ts";
import { leadsUnknown, reachable, related } from "../roles.ts";
import type { Rule } from "../types.ts";

/** An xsd:ID (ECMA-376 Part 2, 6.5.3.4). */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u;

/** Relationships have ids of their own and lead to parts that are there. */
export const relationshipTargets: Rule = function* (deck) {
  for (const source of ["", ...deck.parts.map((part) => part.name)]) {
    const seen = new Set<string>();
    const part = relationshipsPart(source);
    for (const { id, external, target } of deck.relationships(source)) {
      if (id === "") yield finding(deck, "check/attribute-missing", { part, element: "Relationship", attribute: "Id" });
      else if (!NAME.test(id))
        yield finding(deck, "check/value", { part, element: "Relationship", attribute: "Id", value: quote(id) });
      else if (seen.has(id)) yield finding(deck, "check/duplicate-relationship", { part, id });
      seen.add(id);
      // PowerPoint itself writes “NULL” for a link whose target was deleted.
      if (!external && target !== "" && !/(^|\/)NULL$/.test(target) && !deck.part(target)) {
        yield finding(deck, "check/missing-part", { part, id, target });
      }
    }
  }
};

/** Nothing can be had without a part here; anywhere else an empty id means none, and PowerPoint writes many. */
const NEEDY: Readonly<Record<string, string>> = table({
  "p:sldId": "r:id",
  "p:sldMasterId": "r:id",
  "p:sldLayoutId": "r:id",
  "p:notesMasterId": "r:id",
  "p:handoutMasterId": "r:id",
  "c:chart": "r:id",
  "c:externalData": "r:id",
  "a:audioFile": "r:link",
  "a:videoFile": "r:link",
  "a:wavAudioFile": "r:embed",
});

/** The attribute; a frame leads to a chart, and the part that it leads to holds an element of the same name. */
const neededBy = ({ name, parent }: XmlElement): string | undefined =>
  parent?.name === "c:chartSpace" && name === "c:chart" ? undefined : NEEDY[name];

/** Every `r:id`, `r:embed`, `r:link` … names a relationship of its part, and is there where nothing can be had without. */
export const relationshipIds: Rule = function* (deck) {
  for (const { name: part, contentType, xml } of deck.parts) {
    if (!xml || leadsUnknown(deck, part)) continue;
    const known = new Set(deck.relationships(part).map((relationship) => relationship.id));
    // It lacks more than these, which is told by itself.
    // Nobody opens what nothing leads to, which is told as that.
    if (!reachable(deck).has(part)) continue;
    if (known.size === 0 && Object.keys(NEEDS).some((kind) => contentType.endsWith(kind))) continue;
    for (const element of descendants(xml)) {
      const needed = neededBy(element);
      const names = { part, element: element.name };
      if (needed !== undefined && !element.attributes.has(needed))
        yield finding(deck, "check/attribute-missing", { ...names, attribute: needed });
      for (const [name, id] of element.attributes) {
        if (!name.startsWith("r:") || known.has(id) || (id === "" && name !== needed)) continue;
        yield finding(deck, "check/dangling-relationship", { part, id, element: element.name });
      }
    }
  }
};

/** What PowerPoint follows from each kind of part: type of the relationship, and its name for people. */
const NEEDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = table({
  "presentationml.slide+xml": [["slideLayout", "slide layout"]],
  "presentationml.slideLayout+xml": [["slideMaster", "slide master"]],
  "presentationml.slideMaster+xml": [["theme", "theme"]],
  "presentationml.notesMaster+xml": [["theme", "theme"]],
  "presentationml.notesSlide+xml": [
    ["notesMaster", "notes master"],
    ["slide", "slide"],
  ],
});

/** Slides lead to a layout, layouts to a master, masters to a theme, notes to their master and slide. */
export const requiredRelationships: Rule = function* (deck) {
  for (const [kind, needs] of Object.entries(NEEDS)) {
    for (const part of deck.partsOfType(kind)) {
      if (leadsUnknown(deck, part.name) || isTold(deck, "check/wrong-content-type", part.name)) continue;
      const types = deck.relationships(part.name).map((relationship) => relationship.type);
      // Of one that leads nowhere at all, the first says all.
      for (const [type, name] of types.length === 0 ? needs.slice(0, 1) : needs) {
        const count = types.filter((one) => one === type).length;
        if (count > 1) yield finding(deck, "check/relationship-twice", { part: part.name, leads: name, count });
        if (count > 0) continue;
        // Every export of Google Slides has notes that do not lead back.
        const params = { part: part.name, needs: name };
        yield finding(deck, "check/missing-relationship", params, type === "slide" ? "otherwise" : "as ever");
      }
    }
  }
};

/** The notes of a slide are those of that slide and of no other. */
export const notesPairs: Rule = function* (deck) {
  const owners = new Map<string, string>();
  for (const { part: slide, notes } of deck.slides) {
    if (notes === undefined) continue;
    const owner = owners.get(notes.name);
    owners.set(notes.name, slide.name);
    const back = related(deck, notes, "slide") ?? slide;
    const other = owner ?? back.name;
    if (other !== slide.name)
      yield finding(deck, "check/notes-of-another", { part: notes.name, slide: slide.name, other });
  }
};
