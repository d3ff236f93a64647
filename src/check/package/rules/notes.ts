import { attribute, child, named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { DeckPackage, Rule } from "../types.ts";

/** The notes master is listed in its place, exists if there are notes, and fits the notes page (field guide D3). */
export const notesMaster: Rule = function* (deck) {
  const { name: part, xml } = deck.presentation;
  // What cannot be read, or is something else, is told as that.
  if (xml?.name !== "p:presentation") return;
  const order = xml.children.map((element) => element.name);
  const list = order.indexOf("p:notesMasterIdLst");
  const notes = deck.partsOfType("presentationml.notesSlide+xml");
  const related = deck.relationships(part).some((relationship) => relationship.type === "notesMaster");
  if (list > 0 && order[list - 1] !== "p:sldMasterIdLst") {
    const reason = `notesMasterIdLst stands after <${order[list - 1]}> instead of right after sldMasterIdLst`;
    yield finding(deck, "check/notes-master", { part, reason }, "otherwise");
  }
  if (list === -1 && (related || notes.length > 0)) {
    yield finding(deck, "check/notes-master", { part, reason: "there are notes, but no notes master is listed" });
  }
  yield* notesSize(deck);
};

function* notesSize(deck: DeckPackage): ReturnType<Rule> extends Iterable<infer D> ? Generator<D> : never {
  const { name: part, xml } = deck.presentation;
  const size = child(xml, "p:notesSz");
  const [width, height] = [Number(attribute(size, "cx")), Number(attribute(size, "cy"))];
  for (const master of deck.partsOfType("presentationml.notesMaster+xml")) {
    let [right, bottom] = [0, 0];
    for (const transform of named(master.xml, "a:xfrm")) {
      const [off, ext] = [child(transform, "a:off"), child(transform, "a:ext")];
      right = Math.max(right, Number(attribute(off, "x")) + Number(attribute(ext, "cx")));
      bottom = Math.max(bottom, Number(attribute(off, "y")) + Number(attribute(ext, "cy")));
    }
    // Boxes of PowerPoint's own notes master end a few hundred EMU past the page.
    const slack = 12_700;
    if (right <= width + slack && bottom <= height + slack) continue;
    yield finding(deck, "check/notes-size", { part, size: `${width} × ${height}`, needed: `${right} × ${bottom}` });
  }
}

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

/** No run of the notes is without text (field guide D5). */
export const emptyNotes: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("presentationml.notesSlide+xml")) {
    for (const run of named(xml, "a:r")) {
      if ((child(run, "a:t")?.text ?? "") === "") yield finding(deck, "check/empty-note", { part });
    }
  }
};
