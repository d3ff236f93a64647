import { clean, escapeXml } from "../../../data/xml.ts";
import { writeContentTypes } from "../../../opc/content-types.ts";
import { TYPES_PART } from "../../../opc/names.ts";
import { OFFICE_RELATIONSHIPS, XML_HEAD } from "../../../opc/namespaces.ts";
import { createRelationships, writeRelationships } from "../../../opc/relationships.ts";
import { type PackageFile, zipPackage } from "../../../opc/write-zip.ts";
import type { ChartItem } from "../../../scene/types.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The workbook behind a chart, which "Edit Data" opens: categories in column A, a series a column, names in row 1; of points
 * what lies below in column A, then each series (and its sizes), and their names behind. The cells are a table, so that a
 * new row extends the series. Written anew, since pptxgenjs leaves zeros out, breaks the table's range and stamps the time.
 *
 * @param face the theme's text face
 */
export function writeWorkbook(item: ChartItem, face: string): Uint8Array {
  const columns = columnsOf(item);
  const strings = createStrings();
  const table = tableOf(columns);
  const root = createRelationships();
  root.add("officeDocument", "xl/workbook.xml");
  const book = createRelationships();
  book.add("worksheet", "xl/worksheets/sheet1.xml");
  book.add("styles", "xl/styles.xml");
  book.add("sharedStrings", "xl/sharedStrings.xml");
  const sheet = createRelationships();
  const tableId = table === null ? "" : sheet.add("table", "xl/tables/table1.xml");
  const cells = writeSheet(columns, tableId, strings);
  const files: PackageFile[] = [
    { path: "_rels/.rels", content: writeRelationships("", root.list) },
    { path: "xl/_rels/workbook.xml.rels", content: writeRelationships("xl/workbook.xml", book.list) },
    { path: "xl/workbook.xml", content: WORKBOOK },
    { path: "xl/styles.xml", content: writeStyles(item.format, face) },
    { path: "xl/sharedStrings.xml", content: strings.write() },
    { path: "xl/worksheets/sheet1.xml", content: cells },
    ...(table === null
      ? []
      : [
          {
            path: "xl/worksheets/_rels/sheet1.xml.rels",
            content: writeRelationships("xl/worksheets/sheet1.xml", sheet.list),
          },
          { path: "xl/tables/table1.xml", content: table },
        ]),
  ];
  const types = writeContentTypes(files.map(({ path }) => path));
  return zipPackage([{ path: TYPES_PART, content: types }, ...files]);
}

interface Column {
  readonly head: string;
  readonly cells: readonly (string | number | null)[];
}

/** Excel's own for a head that says nothing; two of them differ. */
const NO_HEAD = " ";

/** In the order to which the chart refers. */
function columnsOf({ type, categories, series, frame }: ChartItem): readonly Column[] {
  const heads = (name: string): string => clean(name) || NO_HEAD;
  if (type !== "scatter" && type !== "bubble")
    return [
      { head: NO_HEAD, cells: categories },
      ...series.map(({ name, values }) => ({
        head: heads(name),
        cells: categories.map((_, row) => values[row] ?? null),
      })),
    ];
  const named = categories.some((name) => name !== "");
  return [
    { head: heads(frame.across?.title ?? ""), cells: series[0]?.x ?? [] },
    ...series.flatMap(({ name, values, sizes }) => [
      { head: heads(name), cells: values },
      ...(sizes === undefined ? [] : [{ head: `${heads(name)} (2)`, cells: sizes }]),
    ]),
    ...(named ? [{ head: NO_HEAD.repeat(2), cells: categories }] : []),
  ];
}

interface Strings {
  /** The number of a text. */
  add(text: string): number;
  write(): string;
}

function createStrings(): Strings {
  const numbers = new Map<string, number>();
  let count = 0;
  return {
    add(text) {
      count += 1;
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    },
    write() {
      const items = [...numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
      return `${XML_HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${numbers.size}">${items.join("")}</sst>`;
    },
  };
}

/** The cells as a table; null where two heads are alike, which Excel does not take. */
function tableOf(columns: readonly Column[]): string | null {
  const heads = columns.map(({ head }) => head);
  const rows = columns[0]?.cells.length ?? 0;
  const isOdd = heads.some((head) => /[\r\n\t]/.test(head) || head.length > 255);
  if (rows === 0 || isOdd || new Set(heads.map((head) => head.toLowerCase())).size < heads.length) return null;
  const fields = heads.map((head, index) => `<tableColumn id="${index + 1}" name="${escapeXml(head)}"/>`);
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="${rangeOf(columns)}" totalsRowShown="0">` +
    `<tableColumns count="${heads.length}">${fields.join("")}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

const rangeOf = (columns: readonly Column[]): string =>
  `A1:${columnName(columns.length - 1)}${(columns[0]?.cells.length ?? 0) + 1}`;

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

function writeSheet(columns: readonly Column[], tableId: string, strings: Strings): string {
  const count = columns[0]?.cells.length ?? 0;
  const cell = (value: string | number | null, column: number, row: number): string => {
    const place = `r="${columnName(column)}${row}"`;
    if (typeof value === "string") return `<c ${place} t="s"><v>${strings.add(clean(value))}</v></c>`;
    // A missing value is an empty cell: the chart then shows a gap.
    return value === null || !Number.isFinite(value) ? "" : `<c ${place} s="1"><v>${value}</v></c>`;
  };
  const rows = Array.from({ length: count + 1 }, (_, row) => {
    const written = columns.map(({ head, cells }, column) =>
      cell(row === 0 ? head : (cells[row - 1] ?? null), column, row + 1),
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const tables = tableId === "" ? "" : `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts>`;
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><dimension ref="${rangeOf(columns)}"/>` +
    `<sheetData>${rows.join("")}</sheetData>${tables}</worksheet>`
  );
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
