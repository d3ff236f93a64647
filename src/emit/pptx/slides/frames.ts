import type { ChartItem, ImageItem, TableItem } from "../../../scene/types.ts";
import { type Embedded, emu, writeBlip, writeCrop, writeTransform } from "../drawing/geometry.ts";
import { type Identity, writeIdentity } from "../drawing/identity.ts";
import { type TextContext, writeCell } from "../drawing/text.ts";
import { setUpright } from "../drawing/upright.ts";
import { writeColumnIds, writeRowIds } from "../identifiers.ts";

/** pptxgenjs's tables, charts and pictures, repaired: ids, names, alt text, places, references and cells. */

const FRAME = /<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>|<p:pic>[\s\S]*?<\/p:pic>/g;

/** The frames and pictures of a slide as pptxgenjs wrote it, in drawing order, without blanks between elements. */
export function readFrames(raw: string): readonly string[] {
  return (raw.match(FRAME) ?? []).map((frame) => frame.replace(/>\s+</g, "><"));
}

const IDENTITY = /<p:cNvPr [^>]*?(?:\/>|>.*?<\/p:cNvPr>)/;
const PLACE = /<(p|a):xfrm\b.*?<\/\1:xfrm>/;

/** Replaces by function, since `$` has a meaning in replacement strings. */
function swap(xml: string, pattern: RegExp | string, replacement: string): string {
  return xml.replace(pattern, () => replacement);
}

/** What tells a frame from all others: its id on the slide, and the extension that it keeps from build to build. */
export interface FrameMark extends Pick<Identity, "id" | "creation"> {
  /** The `p:ph` of a frame that fills a placeholder; "" if it stands by itself. */
  readonly use: string;
}

const writeUse = ({ use }: FrameMark): string => (use === "" ? "<p:nvPr/>" : `<p:nvPr>${use}</p:nvPr>`);

function identityOf(item: { name: string; alt: string }, { id, creation }: FrameMark): Identity {
  return { id, creation, name: item.name, alt: item.alt, decorative: item.alt === "" };
}

/**
 * "No Style, No Grid": our own fills and borders rule, while the flags still tell screen readers and PowerPoint's
 * Table Design tab which row and column are headers.
 */
const PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

export function finishTable(frame: string, item: TableItem, mark: FrameMark, context: TextContext): string {
  const flags =
    (item.rtl === true ? ' rtl="1"' : "") +
    (item.headerRow ? ' firstRow="1"' : "") +
    (item.headerColumn ? ' firstCol="1"' : "");
  const properties = `<a:tblPr${flags}><a:tableStyleId>${PLAIN_STYLE}</a:tableStyleId></a:tblPr>`;
  const cells = item.rows.flatMap((row) => row.cells);
  const found = frame.match(/<a:tc[ >]/g)?.length ?? 0;
  if (found !== cells.length) {
    throw new Error(`Table "${item.name}": ${cells.length} grid positions in the scene, ${found} in the file`);
  }
  let cell = 0;
  let row = 0;
  let xml = swap(frame, IDENTITY, writeIdentity(identityOf(item, mark)));
  xml = swap(xml, /<p:nvPr>.*?<\/p:nvPr>/, writeUse(mark));
  xml = swap(xml, PLACE, writeTransform(item.box, {}, "p:xfrm"));
  xml = swap(xml, "<a:tblPr/>", properties);
  const columnIds = writeColumnIds(item);
  let column = 0;
  xml = xml.replace(/<a:gridCol ([^>]*?)\/>/g, (_, width: string) => {
    column += 1;
    return `<a:gridCol ${width}>${columnIds[column - 1] ?? ""}</a:gridCol>`;
  });
  const rowIds = writeRowIds(item);
  xml = xml.replace(/<a:tr h="[^"]*">(.*?)<\/a:tr>/g, (_, content: string) => {
    row += 1;
    return `<a:tr h="${emu(item.rows[row - 1]?.height ?? 0)}">${content}${rowIds[row - 1] ?? ""}</a:tr>`;
  });
  return xml.replace(/<a:tc( [^>]*)?>.*?<\/a:tc>/g, (_, attributes: string | undefined) => {
    const content = cells[cell];
    cell += 1;
    return `<a:tc${attributes ?? ""}>${content === undefined ? "" : writeCell(content, context)}</a:tc>`;
  });
}

interface Picture {
  /** Relationships of the picture's parts. */
  readonly embedded: Embedded;
  readonly orientation: number | undefined;
  readonly link: Identity["link"];
}

export function finishPicture(
  frame: string,
  item: ImageItem,
  mark: FrameMark,
  { embedded, orientation, link }: Picture,
): string {
  const identity = identityOf(item, mark);
  let xml = swap(frame, IDENTITY, writeIdentity(link === undefined ? identity : { ...identity, link }));
  xml = swap(xml, /<p:nvPr>.*?<\/p:nvPr>/, writeUse(mark));
  const upright = setUpright(item, orientation);
  const stretch = "<a:stretch><a:fillRect/></a:stretch>";
  const fill = `<p:blipFill>${writeBlip(item, embedded)}${writeCrop(upright.crop)}${stretch}</p:blipFill>`;
  xml = swap(xml, /<p:blipFill>.*?<\/p:blipFill>/, fill);
  return swap(xml, PLACE, writeTransform(upright.box, upright));
}

const CHART_REFERENCE = /<c:chart r:id="([^"]*)"/;

/** The relationship under which pptxgenjs put the chart of a frame. */
export function chartReference(frame: string): string {
  return CHART_REFERENCE.exec(frame)?.[1] ?? "";
}

/** `reference`: relationship of the chart's part. */
export function finishChart(frame: string, item: ChartItem, mark: FrameMark, reference: string): string {
  let xml = swap(frame, IDENTITY, writeIdentity(identityOf(item, mark)));
  xml = swap(xml, CHART_REFERENCE, `<c:chart r:id="${reference}"`);
  xml = swap(xml, /<p:nvPr>.*?<\/p:nvPr>/, writeUse(mark));
  xml = swap(
    xml,
    "<p:cNvGraphicFramePr/>",
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
  );
  return swap(xml, PLACE, writeTransform(item.box, {}, "p:xfrm"));
}
