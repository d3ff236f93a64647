import type { Relationships } from "../../opc/relationships.ts";
import type { ChartItem, ImageItem, Item, LinkTarget, ShapeItem, TableItem } from "../../scene/types.ts";
import { linker, type PackageContext } from "./context.ts";
import { emu, writeBlip, writeCrop, writeGeometry, writeTransform } from "./drawing/geometry.ts";
import { writeIdentity } from "./drawing/identity.ts";
import { writeShape } from "./drawing/shape.ts";
import { writeCell } from "./drawing/text.ts";
import { setUpright } from "./drawing/upright.ts";

/** Where an item stands: the part's relationships, and the ids that are still free in it. */
export interface ItemContext {
  readonly package: PackageContext;
  readonly relationships: Relationships;
  nextId(): number;
  link(target: LinkTarget): string;
}

/** A part's own context; shape ids start at 2, since 1 is the shape tree. */
export function createItemContext(context: PackageContext, relationships: Relationships): ItemContext {
  let id = 1;
  return {
    package: context,
    relationships,
    nextId: () => {
      id += 1;
      return id;
    },
    link: linker(context, relationships),
  };
}

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
  const relate = (bytes: Uint8Array, extension: string) =>
    context.relationships.add("image", context.package.addMedia(bytes, extension));
  const picture = relate(asset.bytes, asset.type);
  const embedded = { picture, ...(asset.svg === undefined ? {} : { drawing: relate(asset.svg, "svg") }) };
  const properties = `${writeItemIdentity(item, context)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>`;
  const upright = setUpright(item, asset.orientation);
  const crop = `${writeCrop(upright.crop)}<a:stretch><a:fillRect/></a:stretch>`;
  const look = `${writeTransform(upright.box, upright)}${writeGeometry({ geometry: "rect", box: item.box })}`;
  return (
    `<p:pic><p:nvPicPr>${properties}</p:nvPicPr>` +
    `<p:blipFill>${writeBlip(item, embedded)}${crop}</p:blipFill><p:spPr>${look}</p:spPr></p:pic>`
  );
}

function writeTableFrame(item: TableItem, context: ItemContext): string {
  const properties = `${writeItemIdentity(item, context)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>`;
  const uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
  const graphic = `<a:graphic><a:graphicData uri="${uri}">${writeTable(item, context)}</a:graphicData></a:graphic>`;
  const place = writeTransform(item.box, {}, "p:xfrm");
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

/** `a:tbl` of a static table, with every fill and border written, so that it needs no table style. */
function writeTable(item: TableItem, context: ItemContext): string {
  const flags = `${item.rtl === true ? ' rtl="1"' : ""}${item.headerRow ? ' firstRow="1"' : ""}${item.headerColumn ? ' firstCol="1"' : ""}`;
  const grid = item.columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const text = { fonts: context.package.scene.theme, link: context.link };
  const rows = item.rows.map((row, rowIndex) => {
    const cells = row.cells.map(
      (cell, column) => `<a:tc${writeSpan(item, rowIndex, column)}>${writeCell(cell, text)}</a:tc>`,
    );
    return `<a:tr h="${emu(row.height)}">${cells.join("")}</a:tr>`;
  });
  return `<a:tbl><a:tblPr${flags}/><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl>`;
}

/** How far a cell reaches; or, at a covered position, from which side it is covered. */
function writeSpan({ rows }: TableItem, row: number, column: number): string {
  const cell = rows[row]?.cells[column];
  if (cell === undefined) return "";
  if (!cell.covered)
    return `${cell.rowSpan > 1 ? ` rowSpan="${cell.rowSpan}"` : ""}${cell.colSpan > 1 ? ` gridSpan="${cell.colSpan}"` : ""}`;
  for (let above = row; above >= 0; above -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const owner = rows[above]?.cells[left];
      if (!owner || owner.covered || left + owner.colSpan <= column || above + owner.rowSpan <= row) continue;
      return `${left < column ? ' hMerge="1"' : ""}${above < row ? ' vMerge="1"' : ""}`;
    }
  }
  return "";
}
