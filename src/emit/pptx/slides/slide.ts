import type { Relationships } from "../../../opc/relationships.ts";
import type { Item, LayoutPlaceholder, LinkTarget, SceneSlide, Theme } from "../../../scene/types.ts";
import type { Embedded } from "../drawing/geometry.ts";
import { placeholderOf, writeShape, writeUse } from "../drawing/shape.ts";
import { writeShapeCreation, writeSlideCreation } from "../identifiers.ts";
import { writeBackground, writeShapeTree } from "../shape-tree.ts";
import { writePart } from "../xml.ts";
import { chartReference, type FrameMark, finishChart, finishPicture, finishTable } from "./frames.ts";

/** What an item needs to know of its slide and deck. */
export interface SlideContext {
  readonly fonts: Theme;
  readonly placeholders: readonly LayoutPlaceholder[];
  readonly relationships: Relationships;
  /** Adds a relationship and returns its id; "" when the target does not exist. */
  link(target: LinkTarget): string;
  /** The id of a shape of the slide, by its name. */
  idOf?(name: string): number | undefined;
  /** Part names of a picture and of the drawing that it is a picture of, and the EXIF orientation of its pixels; absent: upright. */
  picture(src: string): { readonly parts: Embedded; readonly orientation?: number | undefined };
  /** Part name of a chart, by the reference in the frame that pptxgenjs wrote. */
  chartPart(reference: string): string;
}

/** Ids count from here: 1 is the shape tree. They follow the order of items, so they are the same in every build. */
const FIRST_ID = 2;

/**
 * A slide part: shapes and text from the scene, tables, charts and pictures from pptxgenjs, in the scene's order.
 * @param frames what pptxgenjs wrote for the items that are not shapes, in order
 */
export function writeSlide(slide: SceneSlide, frames: readonly string[], context: SlideContext): string {
  let shapes = "";
  let next = 0;
  const ids = new Map(slide.items.map(({ name }, index) => [name, FIRST_ID + index]));
  const own: SlideContext = { ...context, idOf: (name) => ids.get(name) };
  slide.items.forEach((item, index) => {
    const frame = item.kind === "shape" ? "" : (frames[next++] ?? missing(slide, item));
    const home = placeholderOf(item, context.placeholders);
    const use = home === undefined ? "" : writeUse(home);
    const mark = { id: FIRST_ID + index, creation: writeShapeCreation(slide, item.name), use };
    shapes += writeItem(item, frame, mark, own);
  });
  const content = writeBackground(slide.background) + writeShapeTree(shapes) + writeSlideCreation(slide);
  const tree = `<p:cSld>${content}</p:cSld>`;
  return writePart("p:sld", tree, slide.hidden ? ' show="0"' : "");
}

function missing(slide: SceneSlide, item: Item): never {
  throw new Error(`Slide "${slide.id}": pptxgenjs wrote nothing for the ${item.kind} "${item.name}"`);
}

type Writers = {
  readonly [K in Item["kind"]]: (
    item: Extract<Item, { kind: K }>,
    frame: string,
    mark: FrameMark,
    context: SlideContext,
  ) => string;
};

const WRITERS: Writers = {
  shape: (item, _, mark, context) => writeShape(item, mark.id, { ...context, creation: mark.creation }),
  table: (item, frame, mark, { fonts, link }) => finishTable(frame, item, mark, { fonts, link }),
  image: (item, frame, mark, context) => {
    const { parts, orientation } = context.picture(item.src);
    const relate = (part: string) => context.relationships.add("image", part);
    const embedded = {
      picture: relate(parts.picture),
      ...(parts.drawing === undefined ? {} : { drawing: relate(parts.drawing) }),
    };
    const link = item.link && { id: context.link(item.link), toSlide: "slide" in item.link };
    return finishPicture(frame, item, mark, { embedded, orientation, link });
  },
  chart: (item, frame, mark, context) => {
    const part = context.chartPart(chartReference(frame));
    return finishChart(frame, item, mark, context.relationships.add("chart", part));
  },
};

function writeItem<K extends Item["kind"]>(
  item: Extract<Item, { kind: K }>,
  frame: string,
  mark: FrameMark,
  context: SlideContext,
): string {
  return WRITERS[item.kind as K](item, frame, mark, context);
}
