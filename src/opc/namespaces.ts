import { table } from "../data/table.ts";

/** First line of every XML part that is written. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Of relationships, in a part of the package and in an attribute of a part. */
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** One short prefix for each namespace, whatever prefixes a file uses. Transitional and Strict are the same here. */
export const PREFIXES: Readonly<Record<string, string>> = table({
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
  "http://purl.oclc.org/ooxml/presentationml/main": "p",
  [OFFICE_RELATIONSHIPS]: "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  [PACKAGE_RELATIONSHIPS]: "rel",
  [CONTENT_TYPES]: "ct",
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "ep",
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "cust",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties": "cust",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": "vt",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/powerpoint/2010/main": "p14",
  "http://schemas.microsoft.com/office/powerpoint/2012/main": "p15",
  "http://schemas.microsoft.com/office/powerpoint/2018/4/main": "p184",
  "http://schemas.microsoft.com/office/drawing/2010/main": "a14",
  "http://schemas.microsoft.com/office/drawing/2014/main": "a16",
  "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
  "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor": "ahyp",
  "http://www.w3.org/2001/XMLSchema-instance": "xsi",
  "http://www.w3.org/XML/1998/namespace": "xml",
});
