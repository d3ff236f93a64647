import { table } from "../../../data/table.ts";

/**
 * Every attribute without a name space that an element may have (ECMA-376 Part 1, annex A; pml.xsd, dml-main.xsd). Elements
 * that mean different things in different places (`a:ext`) and those of other schemas are not among them.
 */
const ATTRIBUTES: Readonly<Record<string, string>> = table({
  "p:sld": "showMasterSp showMasterPhAnim show",
  "p:sldLayout": "showMasterSp showMasterPhAnim matchingName type preserve userDrawn",
  "p:sldMaster": "preserve",
  "p:notes": "showMasterSp showMasterPhAnim",
  "p:notesMaster": "",
  "p:cSld": "name",
  "p:spTree": "",
  "p:sp": "useBgFill",
  "p:pic": "",
  "p:grpSp": "",
  "p:cxnSp": "",
  "p:graphicFrame": "bwMode",
  "p:nvSpPr": "",
  "p:nvPicPr": "",
  "p:nvGrpSpPr": "",
  "p:cNvPr": "id name descr hidden title",
  "p:nvPr": "isPhoto userDrawn",
  "p:ph": "type orient sz idx hasCustomPrompt",
  "p:txBody": "",
  "p:sldIdLst": "",
  "p:sldId": "id",
  "p:sldMasterId": "id",
  "p:sldLayoutId": "id",
  "p:sldSz": "cx cy type",
  "p:notesSz": "cx cy",
  "a:xfrm": "rot flipH flipV",
  "a:off": "x y",
  "a:chOff": "x y",
  "a:chExt": "cx cy",
  "a:prstGeom": "prst",
  "a:avLst": "",
  "a:p": "",
  "a:r": "",
  "a:t": "",
  "a:br": "",
  "a:lstStyle": "",
  "a:tbl": "",
  "a:tblGrid": "",
  "a:gridCol": "w",
  "a:tr": "h",
  "a:tc": "rowSpan gridSpan hMerge vMerge id",
  "a:srgbClr": "val",
  "a:schemeClr": "val",
  "a:solidFill": "",
  "a:noFill": "",
});

const known = new Map(Object.entries(ATTRIBUTES).map(([element, names]) => [element, new Set(names.split(" "))]));

/** The attributes of an element; undefined for elements that nothing is known of. */
export const attributesOf = (element: string): ReadonlySet<string> | undefined => known.get(element);
