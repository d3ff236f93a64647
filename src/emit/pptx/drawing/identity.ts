import { escapeXml } from "../../../data/xml.ts";

/** Who a shape is in the selection pane and to a screen reader. */
export interface Identity {
  /** Unique on its slide; 1 is the shape tree itself. */
  readonly id: number;
  readonly name: string;
  /** Alternative text; "" writes none. */
  readonly alt: string;
  /** In the outline, not on the slide. */
  readonly hidden?: boolean;
  /** Screen readers pass over it. */
  readonly decorative: boolean;
  /** The shape's own extension that tells it from all others (`writeShapeCreation`); absent on layouts. */
  readonly creation?: string | undefined;
  /** One presses it, and what it stands for plays. */
  readonly isPlayed?: boolean;
  /** Relationship of a link on the whole shape, and whether it leads to a slide; absent: none. */
  readonly link?: { readonly id: string; readonly toSlide: boolean };
}

const DECORATIVE =
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>';

/** `p:cNvPr` (ECMA-376 Part 1, 19.3.1.12). */
export function writeIdentity({
  id,
  name,
  alt,
  hidden,
  decorative,
  creation = "",
  isPlayed = false,
  link,
}: Identity): string {
  const description = alt === "" ? "" : ` descr="${escapeXml(alt)}"`;
  const click = isPlayed
    ? '<a:hlinkClick r:id="" action="ppaction://media"/>'
    : link === undefined || link.id === ""
      ? ""
      : `<a:hlinkClick r:id="${link.id}"${link.toSlide ? ' action="ppaction://hlinksldjump"' : ""}/>`;
  const extensions = creation + (decorative ? DECORATIVE : "");
  const children = click + (extensions === "" ? "" : `<a:extLst>${extensions}</a:extLst>`);
  const open = `<p:cNvPr id="${id}" name="${escapeXml(name)}"${description}${hidden ? ' hidden="1"' : ""}`;
  return children === "" ? `${open}/>` : `${open}>${children}</p:cNvPr>`;
}
