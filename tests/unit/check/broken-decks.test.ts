/** One broken deck for each package rule: a sound deck, broken in one place, gives the one finding. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkPackage } from "../../../src/check/package/check.ts";
import type { Diagnostic } from "../../../src/diagnostics/types.ts";
import { expectGolden, UPDATE } from "../../support/golden.ts";
import { change, goodParts, type Parts, PIXEL, without, zip } from "../../support/package.ts";

const SLIDE = "ppt/slides/slide1.xml";
const SECOND = "ppt/slides/slide2.xml";
const CHART = "ppt/charts/chart1.xml";
const DECK = "ppt/presentation.xml";
const NOTES = "ppt/notesSlides/notesSlide1.xml";
const TYPES = "[Content_Types].xml";
const LAYOUT = "ppt/slideLayouts/slideLayout1.xml";

const check = (parts: Parts) => checkPackage(zip(parts), "x.pptx");
const codes = (parts: Parts): readonly string[] => [...new Set(check(parts).map((d) => d.code))].sort();

/** A replacement in one part, and the codes that it must give, and no others. */
type Break = readonly [what: string, part: string, from: string | RegExp, to: string, ...codes: string[]];

const BREAKS: readonly Break[] = [
  [
    "a phantom override",
    TYPES,
    "</Types>",
    '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x/y"/></Types>',
    "check/phantom-override",
  ],
  [
    "a type declared twice",
    TYPES,
    "</Types>",
    '<Default Extension="PNG" ContentType="image/png"/></Types>',
    "check/duplicate-content-type",
  ],
  ["an undeclared extension", TYPES, /<Default Extension="png"[^>]*>/, "", "check/no-content-type"],
  [
    "a slide declared as a layout",
    TYPES,
    /(slide2\.xml" ContentType="[^"]*\.)slide\+xml/,
    "$1slideLayout+xml",
    "check/wrong-content-type",
  ],
  ["a missing part", "ppt/slides/_rels/slide1.xml.rels", "image1.png", "image2.png", "check/missing-part"],
  ["a dangling id", SLIDE, 'r:embed="rId4"', 'r:embed="rId9"', "check/dangling-relationship"],
  [
    "a relationship id twice",
    "ppt/slides/_rels/slide1.xml.rels",
    'Id="rId4"',
    'Id="rId3"',
    "check/dangling-relationship",
    "check/duplicate-relationship",
  ],
  [
    "a slide without a layout",
    "ppt/slides/_rels/slide2.xml.rels",
    /<Relationship [^>]*>/,
    "",
    "check/missing-relationship",
  ],
  ["malformed XML", SECOND, "Second", "Second & third", "check/malformed-xml"],
  ["a document type", SECOND, "<p:sld ", '<!DOCTYPE x [<!ENTITY a "b">]><p:sld ', "check/malformed-xml"],
  ["a control character", SECOND, "Second", "Sec\u000bond", "check/control-character"],
  ["a slide id twice", DECK, 'id="257" r:id', 'id="256" r:id', "check/section", "check/slide-id"],
  ["a slide id too small", DECK, /"257"/g, '"12"', "check/slide-id"],
  [
    "a slide listed twice",
    DECK,
    '<p:sldId id="257" r:id="rId4"/>',
    '<p:sldId id="257" r:id="rId3"/>',
    "check/slide-id",
  ],
  [
    "a layout id that a master has",
    "ppt/slideMasters/slideMaster1.xml",
    'id="2147483649"',
    'id="2147483648"',
    "check/layout-id",
  ],
  [
    "a layout that is not listed",
    "ppt/slideMasters/slideMaster1.xml",
    /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/,
    "",
    "check/layout-list",
  ],
  ["a section with an unknown slide", DECK, '<p14:sldId id="257"/>', '<p14:sldId id="999"/>', "check/section"],
  ["a lower-case section GUID", DECK, "{0E1B2C3D-4E5F", "{0e1b2c3d-4e5f", "check/guid"],
  [
    "the notes master in the wrong place",
    DECK,
    /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
    "$2$1",
    "check/notes-master",
  ],
  ["an unlisted notes master", DECK, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, "", "check/notes-master"],
  ["a notes page too small", DECK, 'cx="6858000" cy="9144000"', 'cx="1000000" cy="1000000"', "check/notes-size"],
  [
    "a shared theme",
    "ppt/notesMasters/_rels/notesMaster1.xml.rels",
    "theme2.xml",
    "theme1.xml",
    "check/orphan-part",
    "check/shared-theme",
  ],
  ["a shape id twice", SLIDE, 'id="3" name="Body"', 'id="2" name="Body"', "check/duplicate-shape-id"],
  [
    "a placeholder that the layout lacks",
    SLIDE,
    'type="body" idx="1"',
    'type="body" idx="17"',
    "check/placeholder-index",
  ],
  [
    "properties of a run out of order",
    SECOND,
    '<a:rPr lang="en-GB" sz="1800"/>',
    '<a:rPr lang="en-GB"><a:latin typeface="Calibri"/><a:solidFill><a:srgbClr val="123456"/></a:solidFill></a:rPr>',
    "check/element-order",
  ],
  [
    "two kinds of autofit",
    SECOND,
    "<a:bodyPr/>",
    "<a:bodyPr><a:normAutofit/><a:noAutofit/></a:bodyPr>",
    "check/element-repeated",
  ],
  [
    "a theme of two fills",
    "ppt/theme/theme1.xml",
    /(<a:fillStyleLst>)<a:solidFill>.*?<\/a:solidFill>/,
    "$1",
    "check/element-few",
  ],
  [
    "notes of another slide",
    "ppt/notesSlides/_rels/notesSlide1.xml.rels",
    "slides/slide1.xml",
    "slides/slide2.xml",
    "check/notes-of-another",
  ],
  [
    "a paragraph beside its text body",
    SECOND,
    "</p:txBody></p:sp>",
    "</p:txBody><a:p/></p:sp>",
    "check/element-unknown",
  ],
  ["an element that does not belong", CHART, "<c:gapWidth", '<c:marker val="1"/><c:gapWidth', "check/element-unknown"],
  ["a chart without its grouping", CHART, /<c:barDir[^>]*>/, "", "check/element-missing"],
  [
    "paragraph properties twice",
    SECOND,
    '<a:pPr lvl="0"/>',
    '<a:pPr lvl="0"/><a:pPr lvl="0"/>',
    "check/paragraph-properties",
  ],
  [
    "paragraph properties last",
    SECOND,
    /<a:pPr lvl="0"\/>(<a:r>.*?<\/a:r>)/,
    '$1<a:pPr lvl="0"/>',
    "check/paragraph-properties",
  ],
  ["a cell without a text body", SLIDE, /(<a:tc>)<a:txBody>.*?<\/a:txBody>/, "$1", "check/text-body"],
  ["NaN", SECOND, 'x="914400"', 'x="NaN"', "check/number"],
  ["a fraction of an EMU", SECOND, 'x="914400"', 'x="914400.5"', "check/number"],
  ["a negative extent", SECOND, 'cx="1828800"', 'cx="-1828800"', "check/number"],
  ["a tenth outline level", SECOND, 'lvl="0"', 'lvl="9"', "check/number"],
  ["an element of no name space", SECOND, "</p:sld>", "<a/></p:sld>", "check/element-unknown"],
  ["an element that no shape has", SECOND, "</p:txBody>", "<b/></p:txBody>", "check/element-unknown"],
  [
    "an element named like what every object has",
    SECOND,
    "</p:sld>",
    "<constructor/></p:sld>",
    "check/element-unknown",
  ],
  ["a prototype", SECOND, "</p:cSld>", "<p:__proto__/></p:cSld>", "check/element-unknown"],
  ["an attribute of a slide", SECOND, "<p:cSld>", '<p:cSld id="1">', "check/attribute-unknown"],
  ["an attribute of a run", SECOND, "<a:r>", '<a:r lang="en-GB">', "check/attribute-unknown"],
  ["an encoding that Office does not read", SECOND, 'encoding="UTF-8"', 'encoding="UTF-7"', "check/malformed-xml"],
  ["an unknown shape", SECOND, 'prst="rect"', 'prst="box"', "check/value"],
  ["an unknown anchor", SECOND, "<a:bodyPr/>", '<a:bodyPr anchor="mid"/>', "check/value"],
  [
    "a colour with a hash",
    SECOND,
    '<a:rPr lang="en-GB" sz="1800"/>',
    '<a:rPr lang="en-GB"><a:solidFill><a:srgbClr val="#123456"/></a:solidFill></a:rPr>',
    "check/value",
  ],
  [
    "an adjustment on a rectangle",
    SECOND,
    "<a:avLst/>",
    '<a:avLst><a:gd name="adj" fmla="val 5"/></a:avLst>',
    "check/shape-adjustment",
  ],
  ["a cell too few", SLIDE, /<a:tc><a:txBody>((?!<a:tc).)*Two.*?<\/a:tc>/, "", "check/table-cells"],
  ["a merged cell without its mark", SLIDE, ' hMerge="1"', "", "check/table-merge"],
  ["a mark without a span", SLIDE, ' gridSpan="2"', "", "check/table-merge"],
  ["an empty run in the notes", NOTES, "<a:t>Say this</a:t>", "<a:t/>", "check/empty-note"],
  [
    "an undeclared chart axis",
    CHART,
    '<c:axId val="12"/></c:barChart>',
    '<c:axId val="99"/></c:barChart>',
    "check/chart-axis",
  ],
  ["a third chart axis", CHART, "</c:barChart>", '<c:axId val="12"/></c:barChart>', "check/chart-axis"],
  [
    "labels outside a stacked bar",
    CHART,
    'grouping val="clustered"',
    'grouping val="stacked"',
    "check/chart-label-position",
  ],
  ["an empty chart value", CHART, "<c:v>2</c:v>", "<c:v></c:v>", "check/chart-value"],
  ["a slide without a title", SECOND, /<p:sp>.*?<\/p:sp>/, "", "check/no-title"],
  ["two slides with one title", SECOND, "Second", "First", "check/same-title"],
  ["a picture without alternative text", SLIDE, ' descr="Map of the region"', "", "check/alt-text"],
  ["a file name as alternative text", SLIDE, "Map of the region", "IMG_0042.JPG", "check/alt-file-name"],
  ["a table without a header row", SLIDE, ' firstRow="1"', "", "check/table-header"],
  [
    "a title that is read last",
    SECOND,
    /(<p:sp>.*?name="Title".*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/,
    "$2$1",
    "check/reading-order",
  ],
  [
    "text that hardly stands out from its shape",
    SECOND,
    /(<a:avLst\/><\/a:prstGeom>)(.*?<a:rPr lang="en-GB" sz="1800")\/>/,
    '$1<a:solidFill><a:srgbClr val="777777"/></a:solidFill>$2><a:solidFill><a:srgbClr val="888888"/></a:solidFill></a:rPr>',
    "check/contrast",
  ],
  ["an empty placeholder", SLIDE, "<a:t>Words</a:t>", "<a:t></a:t>", "check/empty-placeholder"],
  ["text without a language", SECOND, ' lang="en-GB"', "", "check/language"],
  ["metadata of a library", "docProps/core.xml", "Test deck", "PptxGenJS Presentation", "check/library-default"],
  ["a shape name of a library", SECOND, 'name="Marker"', 'name="Text 0"', "check/library-name"],
  [
    "a path of the machine",
    SECOND,
    'name="Marker"',
    'name="Marker" descr="/home/jo/secret/map.png"',
    "check/machine-path",
  ],
  [
    "a link to a file",
    "ppt/slides/_rels/slide2.xml.rels",
    "</Relationships>",
    '<Relationship Id="rId7" Type="http://x/hyperlink" Target="file:///C:/x.docx" TargetMode="External"/></Relationships>',
    "check/file-link",
  ],
  ["a shape off the slide", SECOND, 'x="914400"', 'x="11914400"', "check/off-slide"],
];

/** What PowerPoint's own accessibility checker names, and the rule that finds it here. */
const ACCESSIBILITY: readonly (readonly [named: string, code: string])[] = [
  ["Missing slide title", "check/no-title"],
  ["Missing alt text", "check/alt-text"],
  ["No header row", "check/table-header"],
  ["Check reading order", "check/reading-order"],
  ["Hard-to-read text contrast", "check/contrast"],
];

/** What is found of each breakage, with its place and all that it says of it. */
const TOLD = join(import.meta.dirname, "broken-decks.txt");
const BETWEEN = "\n\n";
const toldOf = (what: string, findings: readonly Diagnostic[]): string =>
  [what, ...findings.map(({ severity, code, params }) => `  ${severity} ${code} ${JSON.stringify(params)}`)].join("\n");

describe("package rules", () => {
  const found = new Set<string>();
  const before = UPDATE ? [] : readFileSync(TOLD, "utf8").trimEnd().split(BETWEEN);
  const told: string[] = [];

  afterAll(() => {
    if (UPDATE) expectGolden(TOLD, `${told.join(BETWEEN)}\n`);
    const named = ACCESSIBILITY.filter(([, code]) =>
      BREAKS.some(([what, , , , ...codes]) => found.has(what) && codes.includes(code)),
    );
    process.stdout.write(
      `Planted breakages: ${found.size} of ${BREAKS.length} found, each as what it is; ` +
        `of PowerPoint's findings of accessibility ${named.length} of ${ACCESSIBILITY.length}\n`,
    );
  });

  it.each(ACCESSIBILITY)("find by itself what PowerPoint calls “%s”", (_, code) => {
    const planted = BREAKS.filter(([, , , , ...codes]) => codes.length === 1 && codes[0] === code);
    expect(planted.length).toBeGreaterThan(0);
    for (const [, part, from, to] of planted) expect(codes(change(goodParts(), part, from, to))).toEqual([code]);
  });

  it("find nothing in a sound deck", () => {
    expect(check(goodParts())).toEqual([]);
  });

  for (const [what, part, from, to, ...expected] of BREAKS) {
    it(`find ${what}, and say where, why and what to do`, () => {
      const findings = check(change(goodParts(), part, from, to));
      expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...expected].sort());
      if (UPDATE) told.push(toldOf(what, findings));
      else expect(before).toContain(toldOf(what, findings));
      found.add(what);
      for (const finding of findings) {
        expect(finding.message, finding.code).toMatch(/^\S+: /);
        expect(finding.hint ?? "", finding.code).not.toBe("");
        expect(finding.span?.file).toBe("x.pptx");
      }
    });
  }

  it("find an orphan part", () => {
    expect(codes({ ...goodParts(), "ppt/slides/slide9.xml": "<x/>" })).toEqual(["check/orphan-part"]);
  });

  it("find SVG in a .png", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(codes({ ...goodParts(), "ppt/media/image1.png": svg })).toEqual(["check/image-content"]);
  });

  it("find a type that no picture has", () => {
    const parts = change(goodParts(), TYPES, 'ContentType="image/png"', 'ContentType="image/jpg"');
    expect(codes(parts)).toEqual(["check/image-content"]);
  });

  it("find a missing slide part", () => {
    const found = codes(without(goodParts(), SECOND));
    expect(found).toContain("check/phantom-override");
    expect(found).toContain("check/missing-part");
  });

  it("find names that differ in case only", () => {
    const parts: Parts = { ...goodParts(), "ppt/media/IMAGE1.png": PIXEL };
    expect(codes(parts)).toContain("check/archive-name");
  });

  it("accept a decorative picture, an inherited place and fallbacks that repeat ids", () => {
    const decorative = change(
      goodParts(),
      SLIDE,
      'name="Map" descr="Map of the region"/>',
      'name="Map"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>',
    );
    expect(codes(decorative)).toEqual([]);
    const twice = change(
      goodParts(),
      SECOND,
      /(<p:sp><p:nvSpPr><p:cNvPr id="4".*?<\/p:sp>)/,
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="p">$1</mc:Choice><mc:Fallback>$1</mc:Fallback></mc:AlternateContent>',
    );
    expect(codes(twice)).toEqual([]);
  });

  it("ask less contrast of large text: of 18 points, or of 14 in bold", () => {
    const says = (look: string, ground: string): readonly string[] =>
      codes(
        change(
          goodParts(),
          SECOND,
          /(<a:avLst\/><\/a:prstGeom>)(.*?)<a:rPr lang="en-GB" sz="1800"\/>/,
          `$1<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>$2<a:rPr lang="en-GB" ${look}><a:solidFill><a:srgbClr val="${ground}"/></a:solidFill></a:rPr>`,
        ),
      );
    // 3.5 : 1 and 4.5 : 1 on white.
    for (const look of ['sz="1800"', 'sz="1400" b="1"', 'sz="1400" b="true"', 'sz="2400" b="0"'])
      expect([look, says(look, "888888")]).toEqual([look, []]);
    for (const look of ['sz="1700"', 'sz="1300" b="1"', 'sz="1400" b="0"', 'sz="1400"'])
      expect([look, says(look, "888888")]).toEqual([look, ["check/contrast"]]);
    expect(says('sz="1200"', "767676")).toEqual([]);
    expect(says('sz="1800"', "999999")).toEqual(["check/contrast"]);
  });

  it("find animations of what is not there, and no fault in sound ones", () => {
    const set = (id: number, first: number, last: number): string =>
      `<p:set><p:cBhvr><p:cTn id="${id}" dur="1" fill="hold"/><p:tgtEl><p:spTgt spid="2"><p:txEl><p:pRg st="${first}" end="${last}"/></p:txEl></p:spTgt></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>`;
    const timing = (inner: string, builds = '<p:bldP spid="2" grpId="0" build="p"/>'): string =>
      `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>${inner}</p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst>${builds}</p:bldLst></p:timing></p:sld>`;
    const told = (xml: string): readonly string[] =>
      check(change(goodParts(), SLIDE, "</p:sld>", xml)).map(({ code, params }) => `${code}: ${params.what ?? ""}`);
    expect(told(timing(set(2, 0, 0)))).toEqual([]);
    expect(told(timing(set(2, 0, 9)))).toEqual([
      expect.stringMatching(/check\/animation: the shape 2 has \d paragraph/),
    ]);
    expect(told(timing(set(1, 0, 0)))).toEqual(["check/animation: two time nodes have the id 1"]);
    const twice = '<p:bldP spid="2" grpId="0" build="p"/><p:bldP spid="2" grpId="0" build="p"/>';
    // Time nodes may go without an id, all of them.
    expect(told(timing(set(2, 0, 0).replace(' id="2"', "").repeat(2)))).toEqual([]);
    expect(told(timing(set(2, 0, 0), twice))).toEqual(["check/animation: the shape 2 is built twice"]);
    const effect = (group: string): string =>
      `<p:par><p:cTn id="7" presetID="1" presetClass="entr" fill="hold"${group} nodeType="clickEffect"><p:childTnLst>${set(8, 0, 0)}</p:childTnLst></p:cTn></p:par>`;
    expect(told(timing(effect(' grpId="0"')))).toEqual([]);
    expect(told(timing(effect("")))).toEqual([]);
    expect(told(timing(effect(' grpId="1"')))).toEqual([
      "check/animation: an effect of the shape 2 has no line in the list of builds",
    ]);
  });

  it("find slides without a marking where others have one", () => {
    const label = (text: string): string =>
      `<p:sp><p:nvSpPr><p:cNvPr id="9" name="Marking"/><p:cNvSpPr/><p:nvPr>PH<p:extLst><p:ext uri="{1162E1C5-73C7-4A58-AE30-91384D911F3F}"><p184:classification xmlns:p184="http://schemas.microsoft.com/office/powerpoint/2018/4/main" val="hdr"/></p:ext></p:extLst></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>`;
    const own = change(goodParts(), SLIDE, "</p:spTree>", label("SAMPLE SECRET").replace("PH", ""));
    const told = check(own).filter(({ code }) => code === "check/unmarked-slide");
    expect(told.map(({ params }) => [params.part, params.mark])).toEqual([[SECOND, "SAMPLE SECRET"]]);
    // What a layout has as a placeholder shows on no slide that does not fill it; as fixed text, on all.
    const prompt = '<p:ph type="body" idx="30" hasCustomPrompt="1"/>';
    const offered = change(own, LAYOUT, "</p:spTree>", label("SAMPLE SECRET").replace("PH", prompt));
    expect(codes(offered)).toEqual(["check/unmarked-slide"]);
    const fixed = change(own, LAYOUT, "</p:spTree>", label("SAMPLE SECRET").replace("PH", ""));
    expect(codes(fixed)).toEqual([]);
    const hidden = change(fixed, SECOND, "<p:sld ", '<p:sld showMasterSp="0" ');
    expect(codes(hidden)).toEqual(["check/unmarked-slide"]);
  });

  it("report a defect once a part, with the count", () => {
    const parts = change(goodParts(), SLIDE, / lang="en-GB"/g, "");
    const [found, ...others] = check(parts).filter((d) => d.code === "check/language");
    expect(others).toEqual([]);
    expect(found?.params.count).toBe(5);
    expect(found?.message).toContain(SLIDE);
  });

  it("uses the layout's place for a placeholder without one", () => {
    const parts = change(
      goodParts(),
      LAYOUT,
      /(type="title"\/><\/p:nvPr><\/p:nvSpPr>)<p:spPr><\/p:spPr>/,
      '$1<p:spPr><a:xfrm><a:off x="-500000" y="0"/><a:ext cx="1000" cy="1000"/></a:xfrm></p:spPr>',
    );
    expect(codes(parts)).toEqual(["check/off-slide"]);
  });
});
