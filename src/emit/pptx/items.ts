import type { Clip } from "../../data/clip.ts";
import type { Relationships } from "../../opc/relationships.ts";
import type { ChartItem, ImageItem, Item, LayoutPlaceholder, LinkTarget, TableItem } from "../../scene/types.ts";
import { linker, type PackageContext } from "./context.ts";
import { asFreeform, isBent } from "./drawing/elbow.ts";
import { holdsFormula, withFallback } from "./drawing/equation.ts";
import { type Framed, writeChartReference, writeFrame, writePicture } from "./drawing/frame.ts";
import { placeholderOf, writeShape, writeUse } from "./drawing/shape.ts";
import { writeTable } from "./drawing/table.ts";
import { writeColumnIds, writeRowIds } from "./identifiers.ts";

/** Where items stand: the part's relationships, and what a slide has more than a layout. */
export interface ItemContext {
  readonly package: PackageContext;
  readonly relationships: Relationships;
  nextId(): number;
  link(target: LinkTarget): string;
  /** Formulas are written as equations; absent: as words. */
  readonly equations?: boolean;
  /** Of a slide alone; what stands on a layout belongs to the design, and needs no identity of its own. */
  readonly slide?: SlideFrame;
}

interface SlideFrame {
  /** Placeholders of the slide's layout. */
  readonly placeholders: readonly LayoutPlaceholder[];
  /** The id of a shape of the slide, by its name. */
  idOf(name: string): number | undefined;
  /** The extension that tells an item from all others, by its name. */
  creationOf(name: string): string;
  /** Whether a text box may grow with its text, by its name. */
  grows(name: string): boolean;
}

/** A part's own context; shape ids start at 2, since 1 is the shape tree. */
export function createItemContext(
  context: PackageContext,
  relationships: Relationships,
  slide?: SlideFrame,
): ItemContext {
  let id = FIRST_ID - 1;
  return {
    package: context,
    relationships,
    nextId: () => {
      id += 1;
      return id;
    },
    link: linker(context, relationships),
    ...(slide === undefined ? {} : { slide }),
  };
}

/** Ids count from here: 1 is the shape tree. They follow the order of items, so they are the same in every build. */
export const FIRST_ID = 2;

type Writers = { readonly [K in Item["kind"]]: (item: Extract<Item, { kind: K }>, context: ItemContext) => string };

const WRITERS: Writers = {
  shape(item, context) {
    const { slide } = context;
    return writeShape(item, context.nextId(), {
      fonts: context.package.scene.theme,
      equations: context.equations === true,
      link: context.link,
      placeholders: slide?.placeholders ?? [],
      ...(slide === undefined
        ? {}
        : { idOf: slide.idOf, creation: slide.creationOf(item.name), grows: slide.grows(item.name) }),
    });
  },
  image: writeImage,
  table: writeTableFrame,
  chart: writeChartFrame,
};

/** The element of an item on a slide or a layout. What not every program draws is there a second time: formulas, bent lines. */
export function writeItem<K extends Item["kind"]>(item: Extract<Item, { kind: K }>, context: ItemContext): string {
  const write = WRITERS[item.kind as K];
  const id = context.nextId();
  const same = { ...context, nextId: () => id };
  if (isBent(item)) return withFallback((isKnown) => WRITERS.shape(isKnown ? item : asFreeform(item), same));
  if (!holdsFormula(item)) return write(item, same);
  return withFallback((equations) => write(item, { ...same, equations }));
}

function writeImage(item: ImageItem, context: ItemContext): string {
  const asset = context.package.assets.get(item.src);
  if (asset === undefined) throw new Error(`The scene shows a picture that is not among the assets: ${item.src}`);
  const relate = (bytes: Uint8Array, extension: string) =>
    context.relationships.add("image", context.package.addMedia(bytes, extension));
  const picture = relate(asset.bytes, asset.type);
  const embedded = { picture, ...(asset.svg === undefined ? {} : { drawing: relate(asset.svg, "svg") }) };
  const link = item.link && { id: context.link(item.link), toSlide: "slide" in item.link };
  const plays = asset.clip && relateClip(asset.clip, context);
  const who = { ...framed(item, context), ...(plays === undefined ? {} : { plays, isPlayed: true }) };
  return writePicture(item, link === undefined ? who : { ...who, link }, embedded, asset.orientation);
}

/** The clip's part, to which two relationships lead: one that every program knows, one of PowerPoint 2010 that embeds it. */
function relateClip({ bytes, type }: Clip, { package: context, relationships }: ItemContext): Framed["plays"] {
  const path = context.addMedia(bytes, type);
  const isSound = isSoundType(type);
  const link = relationships.add(isSound ? "audio" : "video", path);
  return { isSound, link, embed: relationships.add("media", path) };
}

const isSoundType = (type: Clip["type"]): boolean => type !== "mp4";

function writeTableFrame(item: TableItem, context: ItemContext): string {
  const text = {
    fonts: context.package.scene.theme,
    link: context.link,
    equations: context.equations === true,
  };
  const marks =
    context.slide === undefined
      ? {}
      : { style: context.package.tables, columns: writeColumnIds(item), rows: writeRowIds(item) };
  return writeFrame(framed(item, context), item.box, "table", writeTable(item, text, marks));
}

function writeChartFrame(item: ChartItem, context: ItemContext): string {
  const reference = context.relationships.add("chart", context.package.chartPath(item));
  return writeFrame(framed(item, context), item.box, "chart", writeChartReference(reference));
}

function framed(item: ImageItem | TableItem | ChartItem, context: ItemContext): Framed {
  const { name, alt } = item;
  const home = placeholderOf(item, context.slide?.placeholders ?? []);
  return {
    ...{ id: context.nextId(), name, alt, decorative: alt === "" },
    creation: context.slide?.creationOf(name),
    use: home === undefined ? "" : writeUse(home),
  };
}
