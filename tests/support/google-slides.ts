/**
 * A deck as Google Slides exports one, made by hand, since no package brings one of its own: its order of attributes, ids that
 * count through the whole file, notes that lead back to no slide, runs without words, covered cells without text, fonts and round-trip
 * data, no properties.
 */
import { type Parts, PIXEL } from "./package.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";
/** All that every part declares, used or not. */
const NAMES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:mv="urn:schemas-microsoft-com:mac:vml"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:pvml="urn:schemas-microsoft-com:office:powerpoint"',
  'xmlns:com="http://schemas.openxmlformats.org/drawingml/2006/compatibility"',
  'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"',
  'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"',
  'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"',
].join(" ");

type Rel = readonly [type: string, target: string];
const rels = (...list: readonly Rel[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], index) => {
      const mode = target.startsWith("http") ? ' TargetMode="External"' : "";
      return `<Relationship Id="rId${index + 1}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`;
    })
    .join("")}</Relationships>`;

const levels = (write: (level: number) => string): string => Array.from({ length: 9 }, (_, at) => write(at)).join("");
const SPACE =
  '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>';
const FACES = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/><a:sym typeface="Arial"/>';
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const STYLE =
  `<a:defPPr lvl="0" marR="0" rtl="0" algn="l">${SPACE}</a:defPPr>` +
  levels(
    (level) =>
      `<a:lvl${level + 1}pPr lvl="${level}" marR="0" rtl="0" algn="l">${SPACE}<a:buClr><a:srgbClr val="000000"/></a:buClr><a:buFont typeface="Arial"/><a:defRPr b="0" i="0" sz="1400" u="none" cap="none" strike="noStrike">${BLACK}${FACES}</a:defRPr></a:lvl${level + 1}pPr>`,
  );

const FRAME =
  'anchorCtr="0" anchor="t" bIns="91425" lIns="91425" spcFirstLastPara="1" rIns="91425" wrap="square" tIns="91425"';
const AT = '<a:off x="311708" y="744575"/><a:ext cx="8520600" cy="2052600"/>';
const NOTES_AT = '<a:off x="685800" y="4343400"/><a:ext cx="5486400" cy="4114800"/>';
const RECT = `<a:xfrm>${AT}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
const NO_LINE = "<a:noFill/><a:ln><a:noFill/></a:ln>";
const LINE =
  '<a:ln cap="flat" cmpd="sng" w="9525"><a:solidFill><a:srgbClr val="9E9E9E"/></a:solidFill><a:prstDash val="solid"/><a:round/><a:headEnd len="sm" w="sm" type="none"/><a:tailEnd len="sm" w="sm" type="none"/></a:ln>';
const paragraph = (runs: string): string =>
  `<a:p><a:pPr indent="0" lvl="0" marL="0" rtl="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>${runs}<a:endParaRPr/></a:p>`;
const run = (text: string): string => `<a:r><a:rPr lang="en"/><a:t>${text}</a:t></a:r>`;
const list = (text: string): string =>
  `<a:p><a:pPr indent="-342900" lvl="0" marL="457200" rtl="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buSzPts val="1800"/><a:buChar char="●"/></a:pPr>${run(text)}<a:endParaRPr/></a:p>`;
const LINK =
  '<a:r><a:rPr lang="en" u="sng"><a:solidFill><a:schemeClr val="hlink"/></a:solidFill><a:hlinkClick r:id="rId3"/></a:rPr><a:t>A page</a:t></a:r>' +
  '<a:r><a:rPr lang="en"><a:uFill><a:noFill/></a:uFill><a:hlinkClick r:id="rId3"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr val="tx"/></a:ext></a:extLst></a:hlinkClick></a:rPr><a:t> in its own colour</a:t></a:r>';

const shape = (id: number, page: string, ph: string, look: string, words: string, style = ""): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Google Shape;${id};${page}"/><p:cNvSpPr txBox="1"/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${look}</p:spPr><p:txBody><a:bodyPr ${FRAME}><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${words}</p:txBody></p:sp>`;
const tree = (id: number, ...shapes: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="${id}" name="Shape ${id}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join("")}</p:spTree>`;
const GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></p:bgPr></p:bg>';
const MAP =
  '<p:clrMap accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" bg1="lt1" bg2="dk2" tx1="dk1" tx2="lt2" folHlink="folHlink" hlink="hlink"/>';
const OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";
const TITLE = '<p:ph type="ctrTitle"/>';
const MASTER_TITLE = '<p:ph type="title"/>';
const BODY = '<p:ph idx="1" type="body"/>';
const NUMBER = '<p:ph idx="12" type="sldNum"/>';
const FIELD =
  '<a:fld id="{00000000-1234-1234-1234-123412341234}" type="slidenum"><a:rPr lang="en"/><a:t>‹#›</a:t></a:fld>';
const BARE = levels(
  (level) => `<a:lvl${level + 1}pPr lvl="${level}" rtl="0"><a:buNone/><a:defRPr/></a:lvl${level + 1}pPr>`,
);

const CELL = '<a:tcPr marT="91425" marB="91425" marR="91425" marL="91425"/>';
const cell = (text: string, more = ""): string =>
  `<a:tc${more}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text === "" ? "<a:r><a:t></a:t></a:r>" : run(text))}</a:txBody>${CELL}</a:tc>`;
const STYLE_ID = "{6D2A31E8-4E7B-4C3C-8F55-9A1B2C3D4E5F}";
const TABLE = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="62" name="Google Shape;62;p14"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="952500" y="1619250"/><a:ext cx="3000000" cy="3000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr><a:noFill/><a:tableStyleId>${STYLE_ID}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="3619500"/><a:gridCol w="3619500"/></a:tblGrid><a:tr h="381000">${cell("Both", ' gridSpan="2"')}<a:tc hMerge="1"/></a:tr><a:tr h="381000">${cell("One")}${cell("")}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const PICTURE = `<p:pic><p:nvPicPr><p:cNvPr id="63" name="Google Shape;63;p14" title="A map"/><p:cNvPicPr preferRelativeResize="0"/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId4"><a:alphaModFix/></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${RECT}${NO_LINE}</p:spPr></p:pic>`;
const CONNECTOR = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="64" name="Google Shape;64;p14"/><p:cNvCxnSpPr><a:stCxn id="61" idx="3"/><a:endCxn id="63" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${AT}</a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom><a:noFill/>${LINE}</p:spPr></p:cxnSp>`;

const edge = (side: string): string => `<a:${side}>${LINE}</a:${side}>`;
const parted = (part: string): string => `<a:${part}><a:tcTxStyle/></a:${part}>`;
const TABLE_STYLES = `${XML}<a:tblStyleLst ${NAMES} def="{90651C3A-4460-11DB-9652-00E08161165F}"><a:tblStyle styleId="${STYLE_ID}" styleName="Table_0"><a:wholeTbl><a:tcTxStyle><a:font><a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/></a:font><a:srgbClr val="000000"/></a:tcTxStyle><a:tcStyle><a:tcBdr>${["left", "right", "top", "bottom", "insideH", "insideV"].map(edge).join("")}</a:tcBdr></a:tcStyle></a:wholeTbl>${["band1H", "band2H", "band1V", "band2V", "lastCol", "firstCol", "lastRow", "seCell", "swCell", "firstRow", "neCell", "nwCell"].map(parted).join("")}</a:tblStyle></a:tblStyleLst>`;

const SLOTS = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
const PALE = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const shade = (tint: number): string =>
  `<a:gs pos="${tint}"><a:schemeClr val="phClr"><a:lumMod val="110000"/><a:satMod val="105000"/><a:tint val="67000"/></a:schemeClr></a:gs>`;
const SHADES = `<a:gradFill rotWithShape="1"><a:gsLst>${[0, 50_000, 100_000].map(shade).join("")}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
const THIN =
  '<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>';
const GLOW =
  '<a:effectStyle><a:effectLst><a:outerShdw blurRad="57150" dist="19050" dir="5400000" algn="ctr" rotWithShape="0"><a:srgbClr val="000000"><a:alpha val="63000"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle>';
const NO_GLOW = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const FONT =
  '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/><a:font script="Jpan" typeface="ＭＳ Ｐゴシック"/>';
const THEME = `${XML}<a:theme ${NAMES} name="Simple Light"><a:themeElements><a:clrScheme name="Simple Light">${SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="595959"/></a:${slot}>`).join("")}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${PALE}${SHADES}${SHADES}</a:fillStyleLst><a:lnStyleLst>${THIN.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${NO_GLOW}${NO_GLOW}${GLOW}</a:effectStyleLst><a:bgFillStyleLst>${PALE}${PALE}${SHADES}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const OVERRIDES: Readonly<Record<string, string>> = {
  "notesSlides/notesSlide1": "presentationml.notesSlide",
  "notesSlides/notesSlide2": "presentationml.notesSlide",
  "slideLayouts/slideLayout1": "presentationml.slideLayout",
  "slideMasters/slideMaster1": "presentationml.slideMaster",
  "slides/slide1": "presentationml.slide",
  "slides/slide2": "presentationml.slide",
  presentation: "presentationml.presentation.main",
  presProps: "presentationml.presProps",
  viewProps: "presentationml.viewProps",
  tableStyles: "presentationml.tableStyles",
  "theme/theme1": "theme",
  "theme/theme2": "theme",
  "notesMasters/notesMaster1": "presentationml.notesMaster",
};
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ContentType="application/x-fontdata" Extension="fntdata"/><Default ContentType="application/xml" Extension="xml"/><Default ContentType="image/png" Extension="png"/><Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>${Object.entries(
  OVERRIDES,
)
  .map(([name, type]) => `<Override ContentType="${TYPE}.${type}+xml" PartName="/ppt/${name}.xml"/>`)
  .join("")}<Override ContentType="application/binary" PartName="/ppt/metadata"/></Types>`;

const IMAGE =
  '<a:custGeom><a:rect b="b" l="l" r="r" t="t"/><a:pathLst><a:path extrusionOk="0" h="120000" w="120000"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="120000" y="0"/></a:lnTo><a:lnTo><a:pt x="120000" y="120000"/></a:lnTo><a:lnTo><a:pt x="0" y="120000"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>';
const image = (id: number, page: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Google Shape;${id};${page}"/><p:cNvSpPr/><p:nvPr><p:ph idx="2" type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${NOTES_AT}</a:xfrm>${IMAGE}</p:spPr></p:sp>`;
const notes = (id: number, page: string, words: string): string =>
  `${XML}<p:notes ${NAMES} showMasterPhAnim="0" showMasterSp="0"><p:cSld>${tree(id, image(id + 1, page), shape(id + 2, page, BODY, RECT.replace(AT, NOTES_AT), words))}</p:cSld>${OVERRIDE}</p:notes>`;

const guide = (more: string): string => `<p15:guide ${more}><p15:clr><a:srgbClr val="747775"/></p15:clr></p15:guide>`;

/** Two slides with notes, a table with merged cells, a picture, a connector, links, fonts. */
export function googleSlides(): Parts {
  return {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": rels(["officeDocument", "ppt/presentation.xml"]),
    "ppt/presentation.xml": `${XML}<p:presentation ${NAMES} autoCompressPictures="0" embedTrueTypeFonts="1" strictFirstAndLastChars="0" saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483659" r:id="rId4"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId6"/><p:sldId id="257" r:id="rId7"/></p:sldIdLst><p:sldSz cy="5143500" cx="9144000"/><p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst><p:embeddedFont><p:font typeface="Lato"/><p:regular r:id="rId8"/><p:bold r:id="rId9"/></p:embeddedFont></p:embeddedFontLst><p:defaultTextStyle>${STYLE}</p:defaultTextStyle><p:extLst><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst>${guide('id="1" orient="horz" pos="1620"')}${guide('id="2" pos="2880"')}</p15:sldGuideLst></p:ext><p:ext uri="GoogleSlidesCustomDataVersion2"><go:slidesCustomData xmlns:go="http://customooxmlschemas.google.com/" r:id="rId10" roundtripDataSignature="AMtx7mhExample=="/></p:ext></p:extLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": rels(
      ["theme", "theme/theme1.xml"],
      ["viewProps", "viewProps.xml"],
      ["presProps", "presProps.xml"],
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["notesMaster", "notesMasters/notesMaster1.xml"],
      ["slide", "slides/slide1.xml"],
      ["slide", "slides/slide2.xml"],
      ["font", "fonts/Lato-regular.fntdata"],
      ["font", "fonts/Lato-bold.fntdata"],
      ["http://customschemas.google.com/relationships/presentationmetadata", "metadata"],
      ["tableStyles", "tableStyles.xml"],
    ),
    "ppt/metadata": Uint8Array.of(10, 2, 8, 1),
    "ppt/fonts/Lato-regular.fntdata": Uint8Array.of(1, 2, 3, 4),
    "ppt/fonts/Lato-bold.fntdata": Uint8Array.of(4, 3, 2, 1),
    "ppt/presProps.xml": `${XML}<p:presentationPr ${NAMES}><p:extLst><p:ext uri="{E76CE94A-603C-4142-B9EB-6D1370010A27}"><p14:discardImageEditData val="0"/></p:ext></p:extLst></p:presentationPr>`,
    "ppt/viewProps.xml": `${XML}<p:viewPr ${NAMES}><p:slideViewPr><p:cSldViewPr snapToGrid="0"><p:cViewPr varScale="1"><p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/></p:cViewPr><p:guideLst><p:guide pos="1620" orient="horz"/><p:guide pos="2880"/></p:guideLst></p:cSldViewPr></p:slideViewPr></p:viewPr>`,
    "ppt/tableStyles.xml": TABLE_STYLES,
    "ppt/theme/theme1.xml": THEME,
    "ppt/theme/theme2.xml": THEME,
    "ppt/slideMasters/slideMaster1.xml": `${XML}<p:sldMaster ${NAMES}><p:cSld name="simple-light-2">${GROUND}${tree(5, shape(6, "p1", MASTER_TITLE, RECT, paragraph("")), shape(7, "p1", BODY, RECT, paragraph("")), shape(8, "p1", NUMBER, `${RECT}${NO_LINE}`, paragraph(FIELD)))}</p:cSld>${MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483648" r:id="rId1"/></p:sldLayoutIdLst><p:hf dt="0" ftr="0" hdr="0"/><p:txStyles><p:titleStyle>${STYLE}</p:titleStyle><p:bodyStyle>${STYLE}</p:bodyStyle><p:otherStyle>${STYLE}</p:otherStyle></p:txStyles></p:sldMaster>`,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["theme", "../theme/theme1.xml"],
    ),
    "ppt/slideLayouts/slideLayout1.xml": `${XML}<p:sldLayout ${NAMES} matchingName="Title slide" type="title"><p:cSld name="TITLE">${tree(9, shape(10, "p2", TITLE, RECT, paragraph(""), BARE), shape(11, "p2", '<p:ph idx="1" type="subTitle"/>', RECT, paragraph(""), BARE), shape(12, "p2", NUMBER, RECT, paragraph(FIELD), BARE))}</p:cSld>${OVERRIDE}</p:sldLayout>`,
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": rels(["slideMaster", "../slideMasters/slideMaster1.xml"]),
    "ppt/notesMasters/notesMaster1.xml": `${XML}<p:notesMaster ${NAMES}><p:cSld>${GROUND}${tree(
      2,
      image(3, "n"),
      shape(
        4,
        "n",
        BODY,
        `${RECT.replace(AT, NOTES_AT)}${NO_LINE}`,
        paragraph(""),
        levels(
          (level) =>
            `<a:lvl${level + 1}pPr indent="-298450" lvl="${level}" marL="${457_200 * (level + 1)}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buSzPts val="1100"/><a:buChar char="●"/><a:defRPr sz="1100"/></a:lvl${level + 1}pPr>`,
        ),
      ),
    )}</p:cSld>${MAP}</p:notesMaster>`,
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": rels(["theme", "../theme/theme2.xml"]),
    "ppt/slides/slide1.xml": `${XML}<p:sld ${NAMES}><p:cSld>${tree(53, shape(54, "p13", TITLE, RECT, paragraph(run("A plan"))), shape(55, "p13", '<p:ph idx="1" type="subTitle"/>', RECT, paragraph(run("For the spring"))))}</p:cSld>${OVERRIDE}</p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": rels(
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["notesSlide", "../notesSlides/notesSlide1.xml"],
    ),
    "ppt/notesSlides/notesSlide1.xml": notes(49, "p:notes", paragraph("<a:r><a:t></a:t></a:r>")),
    "ppt/notesSlides/_rels/notesSlide1.xml.rels": rels(["notesMaster", "../notesMasters/notesMaster1.xml"]),
    "ppt/slides/slide2.xml": `${XML}<p:sld ${NAMES} showMasterSp="0"><p:cSld>${tree(59, shape(60, "p14", TITLE, RECT, paragraph(run("What it takes"))), shape(61, "p14", "", `${RECT}${NO_LINE}`, list("A point") + paragraph(LINK)), TABLE, PICTURE, CONNECTOR)}</p:cSld>${OVERRIDE}<p:transition spd="slow"><p:fade/></p:transition></p:sld>`,
    "ppt/slides/_rels/slide2.xml.rels": rels(
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["notesSlide", "../notesSlides/notesSlide2.xml"],
      ["hyperlink", "https://example.org/"],
      ["image", "../media/image1.png"],
    ),
    "ppt/notesSlides/notesSlide2.xml": notes(56, "g1f0c2:notes", paragraph(run("Say this"))),
    "ppt/notesSlides/_rels/notesSlide2.xml.rels": rels(["notesMaster", "../notesMasters/notesMaster1.xml"]),
    "ppt/media/image1.png": PIXEL,
  };
}
