/** A small, sound presentation made by hand, to be broken in one place by a test. */
import { zipSync } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const P = `${A} ${R} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";

type Rel = readonly [id: string, type: string, target: string];
function rels(...list: readonly Rel[]): string {
  const all = list.map(([id, type, target]) => {
    const uri =
      type === "core-properties"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

const OVERRIDES: Readonly<Record<string, string>> = {
  "ppt/presentation.xml": `${TYPE}.presentationml.presentation.main+xml`,
  "ppt/slideMasters/slideMaster1.xml": `${TYPE}.presentationml.slideMaster+xml`,
  "ppt/slideLayouts/slideLayout1.xml": `${TYPE}.presentationml.slideLayout+xml`,
  "ppt/theme/theme1.xml": `${TYPE}.theme+xml`,
  "ppt/theme/theme2.xml": `${TYPE}.theme+xml`,
  "ppt/notesMasters/notesMaster1.xml": `${TYPE}.presentationml.notesMaster+xml`,
  "ppt/notesSlides/notesSlide1.xml": `${TYPE}.presentationml.notesSlide+xml`,
  "ppt/slides/slide1.xml": `${TYPE}.presentationml.slide+xml`,
  "ppt/slides/slide2.xml": `${TYPE}.presentationml.slide+xml`,
  "ppt/charts/chart1.xml": `${TYPE}.drawingml.chart+xml`,
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/app.xml": `${TYPE}.extended-properties+xml`,
};

const contentTypes = (): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${Object.entries(
    OVERRIDES,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join("")}</Types>`;

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const XFRM = '<a:xfrm><a:off x="914400" y="914400"/><a:ext cx="1828800" cy="914400"/></a:xfrm>';
const RECT = `${XFRM}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
const run = (text: string): string => `<a:r><a:rPr lang="en-GB" sz="1800"/><a:t>${text}</a:t></a:r>`;
const body = (...runs: readonly string[]): string =>
  `<p:txBody><a:bodyPr/><a:lstStyle/>${runs.map((r) => `<a:p><a:pPr lvl="0"/>${r}</a:p>`).join("")}</p:txBody>`;
const shape = (id: number, name: string, ph: string, spPr: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${spPr}</p:spPr>${body(run(text))}</p:sp>`;
const tree = (...shapes: readonly string[]): string =>
  `<p:cSld><p:spTree>${GROUP}${shapes.join("")}</p:spTree></p:cSld>`;
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

const cell = (text: string, attributes = ""): string =>
  `<a:tc${attributes}><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${text === "" ? "" : run(text)}</a:p></a:txBody><a:tcPr/></a:tc>`;
const TABLE = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Positions table" descr="Who wants what"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="741680"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="914400"/><a:gridCol w="914400"/></a:tblGrid><a:tr h="370840">${cell("Both", ' gridSpan="2"')}${cell("", ' hMerge="1"')}</a:tr><a:tr h="370840">${cell("One")}${cell("Two")}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const CHART_FRAME = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Trade chart" descr="Trade grows"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="1828800"/><a:ext cx="1828800" cy="914400"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId3"/></a:graphicData></a:graphic></p:graphicFrame>`;
const PICTURE = `<p:pic><p:nvPicPr><p:cNvPr id="6" name="Map" descr="Map of the region"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${RECT}</p:spPr></p:pic>`;

const axis = (name: string, id: number, cross: number, position: string, more: string): string =>
  `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>${more}</c:${name}>`;
const CHART = `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${A} ${R}><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/><c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:val><c:numRef><c:f>Sheet1!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="80"/><c:axId val="11"/><c:axId val="12"/></c:barChart>${axis("catAx", 11, 12, "b", "")}${axis("valAx", 12, 11, "l", '<c:crossBetween val="between"/>')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const colour = (slot: string): string => `<a:${slot}><a:srgbClr val="123456"/></a:${slot}>`;
const SLOTS = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
const three = (element: string): string => element.repeat(3);
const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const THEME = `${XML}<a:theme ${A} name="Test"><a:themeElements><a:clrScheme name="Test">${SLOTS.map(colour).join("")}</a:clrScheme><a:fontScheme name="Test"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Test"><a:fillStyleLst>${three(SOLID)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${SOLID}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(SOLID)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** One white pixel. */
export const PIXEL: Uint8Array = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** Parts of a deck with two slides, notes, a merged table, a chart, a picture and a section. */
export function goodParts(): Parts {
  const TITLE = '<p:ph type="title"/>';
  const BODY = '<p:ph type="body" idx="1"/>';
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": rels(
      ["rId1", "officeDocument", "ppt/presentation.xml"],
      ["rId2", "core-properties", "docProps/core.xml"],
      ["rId3", "extended-properties", "docProps/app.xml"],
    ),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Test deck</dc:title><dc:creator>Desk officer</dc:creator></cp:coreProperties>`,
    "docProps/app.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>`,
    "ppt/presentation.xml": `${XML}<p:presentation ${P}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId3"/><p:sldId id="257" r:id="rId4"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="All" id="{0E1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": rels(
      ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rId2", "notesMaster", "notesMasters/notesMaster1.xml"],
      ["rId3", "slide", "slides/slide1.xml"],
      ["rId4", "slide", "slides/slide2.xml"],
      ["rId5", "theme", "theme/theme1.xml"],
    ),
    "ppt/slideMasters/slideMaster1.xml": `${XML}<p:sldMaster ${P}>${tree(shape(2, "Title", TITLE, RECT, "Title"), shape(3, "Body", BODY, RECT, "Text"))}<p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(
      ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["rId2", "theme", "../theme/theme1.xml"],
    ),
    "ppt/slideLayouts/slideLayout1.xml": `${XML}<p:sldLayout ${P}>${tree(shape(2, "Title", TITLE, "", "Title"), shape(3, "Body", BODY, "", "Text"))}${OVERRIDE}</p:sldLayout>`,
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": rels(["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]),
    "ppt/theme/theme1.xml": THEME,
    "ppt/theme/theme2.xml": THEME,
    "ppt/notesMasters/notesMaster1.xml": `${XML}<p:notesMaster ${P}>${tree(shape(2, "Notes", BODY, RECT, "Notes"))}<p:clrMap ${MAP}/></p:notesMaster>`,
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": rels(["rId1", "theme", "../theme/theme2.xml"]),
    "ppt/slides/slide1.xml": `${XML}<p:sld ${P}>${tree(shape(2, "Title", TITLE, "", "First"), shape(3, "Body", BODY, "", "Words"), TABLE, CHART_FRAME, PICTURE)}${OVERRIDE}</p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": rels(
      ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["rId2", "notesSlide", "../notesSlides/notesSlide1.xml"],
      ["rId3", "chart", "../charts/chart1.xml"],
      ["rId4", "image", "../media/image1.png"],
    ),
    "ppt/slides/slide2.xml": `${XML}<p:sld ${P}>${tree(shape(2, "Title", TITLE, "", "Second"), shape(4, "Marker", "", RECT, "Mark"))}${OVERRIDE}</p:sld>`,
    "ppt/slides/_rels/slide2.xml.rels": rels(["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"]),
    "ppt/notesSlides/notesSlide1.xml": `${XML}<p:notes ${P}>${tree(shape(2, "Notes", BODY, "", "Say this"))}${OVERRIDE}</p:notes>`,
    "ppt/notesSlides/_rels/notesSlide1.xml.rels": rels(
      ["rId1", "notesMaster", "../notesMasters/notesMaster1.xml"],
      ["rId2", "slide", "../slides/slide1.xml"],
    ),
    "ppt/charts/chart1.xml": CHART,
    "ppt/media/image1.png": PIXEL,
  };
}

/** Stored, which is faster; that packed parts are read is tested where archives are. */
export function zip(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, data]) => [
    name,
    typeof data === "string" ? encoder.encode(data) : data,
  ]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** Replaces text in a part; fails if the text is not there, so that a test cannot pass for nothing. */
export function change(parts: Parts, name: string, from: string | RegExp, to: string): Parts {
  const old = parts[name];
  if (typeof old !== "string") throw new Error(`no text part ${name}`);
  const text = old.replace(from, to);
  if (text === old) throw new Error(`nothing to replace in ${name}`);
  return { ...parts, [name]: text };
}

export function without(parts: Parts, name: string): Parts {
  const { [name]: gone, ...rest } = parts;
  if (gone === undefined) throw new Error(`no part ${name}`);
  return rest;
}
