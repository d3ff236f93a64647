import type { ChartItem, ImageItem, Item, ShapeItem, TableItem } from "../../../scene/types.ts";
import { writeGeometry, writeTransform } from "../drawing/geometry.ts";
import { writeIdentity } from "../drawing/identity.ts";
import { writeCrop } from "../drawing/picture.ts";
import { writeShape } from "../drawing/shape.ts";
import type { ItemContext } from "./context.ts";
import { writeTable } from "./table.ts";

type Writers = { readonly [K in Item["kind"]]: (item: Extract<Item, { kind: K }>, context: ItemContext) => string };

const WRITERS: Writers = { shape: writeStaticShape, image: writeImage, table: writeTableFrame, chart: refuseChart };

/** The element of a static item on a layout: what stands there belongs to the design, not to the slides' content. */
export function writeItem<K extends Item["kind"]>(item: Extract<Item, { kind: K }>, context: ItemContext): string {
  return WRITERS[item.kind as K](item, context);
}

function writeStaticShape(item: ShapeItem, context: ItemContext): string {
  return writeShape(item, context.nextId(), {
    fonts: context.package.scene.theme,
    link: context.link,
    placeholders: [],
  });
}

function writeImage(item: ImageItem, context: ItemContext): string {
  const asset = context.package.assets.get(item.src);
  if (asset === undefined) throw new Error(`The layout's picture "${item.src}" is not among the assets`);
  const picture = context.relationships.add("image", context.package.addMedia(asset.bytes, asset.type));
  const properties = `${writeItemIdentity(item, context)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>`;
  const crop = `${writeCrop(item.crop)}<a:stretch><a:fillRect/></a:stretch>`;
  const look = `${writeTransform(item.box)}${writeGeometry("rect", item.box)}`;
  return (
    `<p:pic><p:nvPicPr>${properties}</p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${picture}"/>${crop}</p:blipFill><p:spPr>${look}</p:spPr></p:pic>`
  );
}

function writeTableFrame(item: TableItem, context: ItemContext): string {
  const properties = `${writeItemIdentity(item, context)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>`;
  const uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
  const graphic = `<a:graphic><a:graphicData uri="${uri}">${writeTable(item, context)}</a:graphicData></a:graphic>`;
  const place = writeTransform(item.box, false, "p:xfrm");
  return `<p:graphicFrame><p:nvGraphicFramePr>${properties}</p:nvGraphicFramePr>${place}${graphic}</p:graphicFrame>`;
}

/** Charts come from pptxgenjs, which makes them for slides only; the scene puts none on layouts. */
function refuseChart(item: ChartItem): never {
  throw new Error(`The chart "${item.name}" stands on a layout`);
}

function writeItemIdentity(item: ImageItem | TableItem, context: ItemContext): string {
  const { name, alt } = item;
  const target = item.kind === "image" ? item.link : undefined;
  const link = target && { id: context.link(target), toSlide: "slide" in target };
  return writeIdentity({ id: context.nextId(), name, alt, decorative: alt === "", ...(link ? { link } : {}) });
}
