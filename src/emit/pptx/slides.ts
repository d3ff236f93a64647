import { createRelationships } from "../../opc/relationships.ts";
import type { Item, LayoutPlaceholder, Run, SceneSlide } from "../../scene/types.ts";
import type { PackageContext } from "./context.ts";
import { writeShapeCreation, writeSlideCreation } from "./identifiers.ts";
import { createItemContext, FIRST_ID, writeItem } from "./items.ts";
import { layoutPart, notesPart, slidePart } from "./parts.ts";
import { writeBackground, writeShapeTree } from "./shape-tree.ts";
import { type Played, writeTiming, writeTransition } from "./timing.ts";
import { writePart } from "./xml.ts";

/** Adds the slides of the deck: text, shapes, tables, charts and pictures in the scene's order, each in its placeholder. */
export function addSlides(context: PackageContext): void {
  const { layouts, slides } = context.scene;
  const known = new Map(layouts.map(({ id, placeholders }, index) => [id, { placeholders, part: layoutPart(index) }]));
  slides.forEach((slide, index) => {
    const layout = known.get(slide.layout);
    const relationships = createRelationships();
    relationships.add("slideLayout", layout?.part ?? layoutPart(0));
    if (slide.notes.length > 0) relationships.add("notesSlide", notesPart(index));
    const growing = new Set(slide.items.filter(isLoose).map(({ name }) => name));
    const ids = new Map(slide.items.map(({ name }, at) => [name, FIRST_ID + at]));
    const items = createItemContext(context, relationships, {
      placeholders: layout?.placeholders ?? NO_PLACEHOLDERS,
      idOf: (name) => ids.get(name),
      creationOf: (name) => writeShapeCreation(slide, name),
      grows: (name) => growing.has(name),
    });
    const shapes = numbered(slide, index + 1).map((item) => writeItem(item, items));
    const content = writeBackground(slide.background) + writeShapeTree(shapes.join("")) + writeSlideCreation(slide);
    const played = slide.items.flatMap((item): Played[] => {
      const clip = item.kind === "image" ? context.assets.get(item.src)?.clip : undefined;
      const shape = ids.get(item.name);
      return clip === undefined || shape === undefined ? [] : [{ shape, isSound: clip.type !== "mp4" }];
    });
    const timing = writeTiming(slide, (name) => ids.get(name), played);
    const transition = writeTransition(slide);
    const colours = timing + transition === "" ? "" : "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";
    const xml = writePart(
      "p:sld",
      `<p:cSld>${content}</p:cSld>${colours}${transition}${timing}`,
      slide.hidden ? ' show="0"' : "",
    );
    context.add(slidePart(index), xml, relationships);
  });
}

/**
 * Whether a text box that fills no placeholder grows with its text: no panel ends under it. What stands below is no reason
 * against it, since longer words run down to there in a box of a fixed height too.
 */
function isLoose(item: Item): boolean {
  if (item.kind !== "shape" || item.placeholder !== undefined || item.text?.anchor !== "top") return false;
  return item.geometry === "rect" && !item.fill && !item.stroke && item.rotation === undefined && !item.hidden;
}

const NO_PLACEHOLDERS: readonly LayoutPlaceholder[] = [];

/** A slide's items, with its number in the fields that show it: programs without fields, and search, read what stands there. */
function numbered(slide: SceneSlide, number: number): readonly Item[] {
  const isNumber = ({ special }: Run) => special === "slideNumber";
  return slide.items.map((item): Item => {
    if (item.kind !== "shape" || !item.text?.paragraphs.some(({ runs }) => runs.some(isNumber))) return item;
    const paragraphs = item.text.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => (isNumber(run) ? { ...run, text: `${number}` } : run)),
    }));
    return { ...item, text: { ...item.text, paragraphs } };
  });
}
