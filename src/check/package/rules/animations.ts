import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, children, named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/**
 * Animations hold on to what is there: a paragraph that its shape has, time nodes with ids of their own, one line of the
 * build list for a shape, and for each effect of a group (ECMA-376 Part 1, 19.5.33 `cTn`, 19.5.15 `bldP`, 19.5.69 `pRg`). The
 * schema says none of it.
 */
export const animations: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    const timing = child(part.xml, "p:timing");
    if (timing === undefined) continue;
    for (const what of faults(timing, part.xml)) yield finding(deck, "check/animation", { part: part.name, what });
  }
};

/** Lines of the list of builds: of text and shapes, diagrams, charts, and what is built as one (19.5.14). */
const BUILDS = ["p:bldP", "p:bldDgm", "p:bldOleChart", "p:bldGraphic"];

function* faults(timing: XmlElement, slide: XmlElement | undefined): Iterable<string> {
  const ids = new Set<string>();
  for (const node of named(timing, "p:cTn")) {
    const id = attribute(node, "id");
    if (id !== "" && ids.has(id)) yield `two time nodes have the id ${id}`;
    ids.add(id);
  }
  const builds = new Set<string>();
  for (const build of named(timing, "p:bldP")) {
    const key = `${attribute(build, "spid")} ${attribute(build, "grpId")}`;
    if (builds.has(key)) yield `the shape ${attribute(build, "spid")} is built twice`;
    builds.add(key);
  }
  const groups = new Set(
    BUILDS.flatMap((tag) => [...named(timing, tag)]).map(
      (build) => `${attribute(build, "spid")} ${attribute(build, "grpId")}`,
    ),
  );
  for (const effect of named(timing, "p:cTn")) {
    const group = attribute(effect, "grpId");
    if (group === "" || attribute(effect, "presetClass") === "") continue;
    const id = targetOf(effect);
    if (id !== "" && !groups.has(`${id} ${group}`))
      yield `an effect of the shape ${id} has no line in the list of builds`;
  }
  const counts = paragraphCounts(slide);
  for (const target of named(timing, "p:spTgt")) {
    const range = child(child(target, "p:txEl"), "p:pRg");
    const id = attribute(target, "spid");
    const count = counts.get(id);
    if (range === undefined || count === undefined) continue;
    const last = Number(attribute(range, "end"));
    if (last >= count) yield `the shape ${id} has ${count} paragraphs, and an animation shows number ${last + 1}`;
  }
}

/** The shape of an effect, which is the first below that no other effect has. */
function targetOf(effect: XmlElement): string {
  const stack = [effect];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === "p:spTgt") return attribute(next, "spid");
    if (next !== effect && attribute(next, "presetClass") !== "") continue;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const below = next.children[i];
      if (below) stack.push(below);
    }
  }
  return "";
}

/** How many paragraphs each shape has, by its id; of alternate content the most. */
function paragraphCounts(slide: XmlElement | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const shape of named(slide, "p:sp")) {
    const id = attribute(child(child(shape, "p:nvSpPr"), "p:cNvPr"), "id");
    const count = [...children(child(shape, "p:txBody"), "a:p")].length;
    counts.set(id, Math.max(count, counts.get(id) ?? 0));
  }
  return counts;
}
