import { remembering } from "../../data/remember.ts";
import { relationshipsPart } from "../../opc/names.ts";
import type { Part, XmlElement } from "../../opc/types.ts";
import { attribute, child, named } from "../../opc/xml.ts";
import type { DeckPackage } from "./types.ts";

const DRAWN = ["slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster", "handoutMaster"];

/** Parts with a shape tree. */
export function drawn(deck: DeckPackage): readonly Part[] {
  return DRAWN.flatMap((kind) => deck.partsOfType(`presentationml.${kind}+xml`));
}

/** The part that another leads to by its first relationship of a type. */
export const related = (
  { part, relationships }: Pick<DeckPackage, "part" | "relationships">,
  from: Part | undefined,
  type: string,
): Part | undefined => part(relationships(from?.name ?? "").find((one) => one.type === type)?.target ?? "");

/**
 * A part that is there and could not be read, which is told of itself: nothing that hangs on what it holds can be said.
 * Pictures and other parts that are no XML are none.
 */
export const isLost = (part: Part | undefined): boolean =>
  part !== undefined && (part.xmlProblem !== "" || part.unread !== "" || part.wrongRoot !== null);

/** Names of the parts that relationships lead to from the package on. */
export const reachable = remembering((deck: Pick<DeckPackage, "part" | "relationships">): ReadonlySet<string> => {
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
  return reached;
});

/** The relationships of a part could not be read, so that nobody knows what it leads to. */
export const leadsUnknown = ({ part }: Pick<DeckPackage, "part">, name: string): boolean =>
  isLost(part(relationshipsPart(name)));

/** What a slide or layout shows of others cannot be said: its relationships are not there or could not be read. */
export const showsUnknown = (deck: Pick<DeckPackage, "part" | "relationships">, name: string): boolean =>
  leadsUnknown(deck, name) || deck.relationships(name).length === 0;

/** A deck of briefdeck, as its properties say. */
export function isOwn(deck: DeckPackage): boolean {
  const [properties] = deck.partsOfType("extended-properties+xml");
  return child(properties?.xml, "ep:Application")?.text === "briefdeck";
}

/** The `p:cNvPr` of a shape, picture, frame, connector or group. */
export function properties(shape: XmlElement): XmlElement | undefined {
  return child(holder(shape), "p:cNvPr");
}

/** The `p:ph` of a shape that fills a placeholder. */
export function placeholder(shape: XmlElement): XmlElement | undefined {
  return child(child(holder(shape), "p:nvPr"), "p:ph");
}

export const nameOf = (shape: XmlElement): string => attribute(properties(shape), "name");

/** `p:nvSpPr`, `p:nvPicPr` … */
const holder = remembering(
  // An element with many children is asked once for each of them.
  (shape: XmlElement): XmlElement | undefined => shape.children.find((c) => /^p:nv\w+Pr$/.test(c.name)),
);

/** The shape that an element lies in, for a name that a reader can find in the selection pane. */
export function shapeAround(element: XmlElement): string {
  for (let at: XmlElement | null = element; at; at = at.parent) if (properties(at)) return nameOf(at);
  return "";
}

/** Screen readers pass over it. */
export function isDecorative(shape: XmlElement): boolean {
  return [...named(properties(shape), "adec:decorative")].some((flag) => /^(1|true)$/.test(attribute(flag, "val")));
}

/** It holds a protective marking, as PowerPoint's own labels do ([MS-PPTX] 2.15.1.1 `classification`). */
export function isMarking(shape: XmlElement): boolean {
  return [...named(child(holder(shape), "p:nvPr"), "p184:classification")].length > 0;
}
