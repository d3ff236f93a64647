import { clean, escapeXml } from "../../../data/xml.ts";
import { writeContentTypes } from "../../../opc/content-types.ts";
import { TYPES_PART } from "../../../opc/names.ts";
import { OFFICE_RELATIONSHIPS, XML_HEAD } from "../../../opc/namespaces.ts";
import { createRelationships, writeRelationships } from "../../../opc/relationships.ts";
import { type PackageFile, zipPackage } from "../../../opc/write-zip.ts";
import type { ChartItem } from "../../../scene/types.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The workbook behind a chart, which "Edit Data" opens: categories in column A, a series a column, names in row 1.
 * Written anew, since pptxgenjs leaves zeros out, adds a table with a broken range and stamps the time of the build.
 *
 * @param face the theme's text face
 */
export function writeWorkbook(item: ChartItem, face: string): Uint8Array {
  const root = createRelationships();
  root.add("officeDocument", "xl/workbook.xml");
  const book = createRelationships();
  book.add("worksheet", "xl/worksheets/sheet1.xml");
  book.add("styles", "xl/styles.xml");
  const files: PackageFile[] = [
    { path: "_rels/.rels", content: writeRelationships("", root.list) },
    { path: "xl/_rels/workbook.xml.rels", content: writeRelationships("xl/workbook.xml", book.list) },
    { path: "xl/workbook.xml", content: WORKBOOK },
    { path: "xl/styles.xml", content: writeStyles(item.format, face) },
    { path: "xl/worksheets/sheet1.xml", content: writeSheet(item) },
  ];
  const types = writeContentTypes(files.map(({ path }) => path));
  return zipPackage([{ path: TYPES_PART, content: types }, ...files]);
}

const WORKBOOK =
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
  '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>';

/** Style 0 is plain, style 1 has the chart's number format. */
function writeStyles(format: string, face: string): string {
  const code = escapeXml(format === "" ? "General" : format);
  const border = "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const cell = 'fontId="0" fillId="0" borderId="0"';
  return (
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts>` +
    `<fonts count="1"><font><sz val="11"/><name val="${escapeXml(face)}"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="1">${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" ${cell}/></cellStyleXfs>` +
    `<cellXfs count="2"><xf numFmtId="0" ${cell} xfId="0"/><xf numFmtId="164" ${cell} xfId="0" applyNumberFormat="1"/></cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function writeSheet({ categories, series }: ChartItem): string {
  const header = series.map(({ name }, index) => textCell(index + 1, 1, name)).join("");
  const rows = categories.map((category, index) => {
    const row = index + 2;
    const values = series.map(({ values: list }, column) => numberCell(column + 1, row, list[index] ?? null));
    return `<row r="${row}">${textCell(0, row, category)}${values.join("")}</row>`;
  });
  const range = `A1:${columnName(series.length)}${categories.length + 1}`;
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${range}"/>` +
    `<sheetData><row r="1">${header}</row>${rows.join("")}</sheetData></worksheet>`
  );
}

function textCell(column: number, row: number, text: string): string {
  const place = `r="${columnName(column)}${row}"`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(clean(text))}</t></is></c>`;
}

/** A missing value is an empty cell: the chart then shows a gap. */
function numberCell(column: number, row: number, value: number | null): string {
  return value === null || !Number.isFinite(value)
    ? ""
    : `<c r="${columnName(column)}${row}" s="1"><v>${value}</v></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
