import type { PackageContext } from "../package/context.ts";
import type { Relationships } from "../package/relationships.ts";
import { writePart, XML_HEAD } from "../package/xml.ts";

/** PowerPoint's default table style, which every installation has built in. */
const TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The window as it opens: slide and notes panes both visible. */
const VIEW =
  '<p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>' +
  '<p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr>' +
  '<p:gridSpacing cx="76200" cy="76200"/>';

/** Adds the three small parts that PowerPoint expects beside the presentation. */
export function addSettings(relationships: Relationships, context: PackageContext): void {
  const parts: readonly (readonly [string, string])[] = [
    ["presProps", writePart("p:presentationPr", "")],
    ["viewProps", writePart("p:viewPr", VIEW)],
    ["tableStyles", `${XML_HEAD}<a:tblStyleLst xmlns:a="${DRAWING}" def="${TABLE_STYLE}"/>`],
  ];
  for (const [name, xml] of parts) {
    relationships.add(name, `ppt/${name}.xml`);
    context.add(`ppt/${name}.xml`, xml);
  }
}
