import type { SceneMeta } from "../../../scene/types.ts";
import { escapeXml } from "../drawing/xml.ts";
import { XML_HEAD } from "../package/xml.ts";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
/** The format id of every custom property, and the first property id that it leaves free (MS-OLEPS, 2.18.2). */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST = 2;

/** `docProps/custom.xml` (ECMA-376 Part 1, 22.3): the deck's marking, for programs that sort and guard files; "" if none. */
export function writeCustomProperties({ marking }: SceneMeta): string {
  if (marking === "") return "";
  const value = `<vt:lpwstr>${escapeXml(marking)}</vt:lpwstr>`;
  const property = `<property fmtid="${FORMAT}" pid="${FIRST}" name="Marking">${value}</property>`;
  return `${XML_HEAD}<Properties ${NAMESPACES}>${property}</Properties>`;
}
