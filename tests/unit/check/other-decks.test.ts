/** What PowerPoint, Google Slides and LibreOffice write, and no rule may take for damage. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { checkDeep, checkPackage } from "../../../src/check/package/check.ts";
import type { Entry } from "../../../src/diagnostics/catalogue/entry.ts";
import { CATALOGUE } from "../../../src/diagnostics/catalogue/index.ts";
import { findingsDocument, isAboutDecks } from "../../../src/tools/findings.ts";
import { googleSlides } from "../../support/google-slides.ts";
import { change, goodParts, type Parts, zip } from "../../support/package.ts";

const SLIDE = "ppt/slides/slide1.xml";
const SECOND = "ppt/slides/slide2.xml";
const CHART = "ppt/charts/chart1.xml";
const DECK = "ppt/presentation.xml";
const NOTES = "ppt/notesSlides/notesSlide1.xml";
const TYPES = "[Content_Types].xml";
const RELS = "ppt/slides/_rels/slide2.xml.rels";

const errors = (parts: Parts, file = "x.pptx"): readonly string[] =>
  checkPackage(zip(parts), file).flatMap((found) => (found.severity === "error" ? [found.message] : []));

/** Effects as PowerPoint writes them: one that appears and moves, one that turns and changes its colour and size, one that fades. */
const EFFECTS = ((): string => {
  const target = '<p:tgtEl><p:spTgt spid="4"/></p:tgtEl>';
  const words = '<p:tgtEl><p:spTgt spid="4"><p:txEl><p:pRg st="0" end="0"/></p:txEl></p:spTgt></p:tgtEl>';
  const starts = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
  const behaves = (id: number, of: string, names: string, more = ""): string =>
    `<p:cBhvr${more}><p:cTn id="${id}" dur="500" fill="hold">${starts}</p:cTn>${of}<p:attrNameLst><p:attrName>${names}</p:attrName></p:attrNameLst></p:cBhvr>`;
  const moves = `<p:anim calcmode="lin" valueType="num">${behaves(6, words, "ppt_x", ' additive="base"')}<p:tavLst><p:tav tm="0"><p:val><p:strVal val="#ppt_x"/></p:val></p:tav><p:tav tm="100000"><p:val><p:fltVal val="-1.2E-05"/></p:val></p:tav></p:tavLst></p:anim>`;
  const effects = [
    `<p:set>${behaves(5, words, "style.visibility")}<p:to><p:strVal val="visible"/></p:to></p:set>`,
    moves,
    `<p:animEffect transition="in" filter="fade"><p:cBhvr><p:cTn id="7" dur="500"/>${words}</p:cBhvr></p:animEffect>`,
    `<p:animClr clrSpc="hsl" dir="cw">${behaves(8, target, "fillcolor")}<p:by><p:hsl h="7200000" s="-12549" l="-25098"/></p:by></p:animClr>`,
    `<p:animClr clrSpc="rgb">${behaves(9, target, "style.color")}<p:to><a:schemeClr val="accent2"/></p:to></p:animClr>`,
    `<p:animScale><p:cBhvr><p:cTn id="10" dur="2000" fill="hold"/>${target}</p:cBhvr><p:by x="150000" y="150000"/></p:animScale>`,
    `<p:animRot by="21600000">${behaves(11, target, "r")}</p:animRot>`,
    `<p:animMotion origin="layout" path="M 0 0 L 0.25 0 E" pathEditMode="relative" rAng="0" ptsTypes="AA">${behaves(12, target, "ppt_x")}<p:rCtr x="12500" y="0"/></p:animMotion>`,
    `<p:cmd type="call" cmd="playFrom(0.0)"><p:cBhvr><p:cTn id="13" dur="1"/>${target}</p:cBhvr></p:cmd>`,
  ];
  const click = `<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/><p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond></p:stCondLst><p:childTnLst><p:par><p:cTn id="4" presetID="2" presetClass="entr" presetSubtype="8" fill="hold" grpId="0" nodeType="clickEffect">${starts}<p:iterate type="lt"><p:tmPct val="10000"/></p:iterate><p:childTnLst>${effects.join("")}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`;
  const at = (event: string): string => `<p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>`;
  const film = `<p:video><p:cMediaNode vol="80000"><p:cTn id="14" fill="hold" display="0"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>${target}</p:cMediaNode></p:video>`;
  const sequence = `<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${click}</p:childTnLst></p:cTn><p:prevCondLst>${at("onPrev")}</p:prevCondLst><p:nextCondLst>${at("onNext")}</p:nextCondLst></p:seq>`;
  return `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>${sequence}${film}</p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst><p:bldP spid="4" grpId="0" build="p"><p:tmplLst><p:tmpl lvl="1"><p:tnLst><p:par><p:cTn id="15"/></p:par></p:tnLst></p:tmpl></p:tmplLst></p:bldP></p:bldLst></p:timing>`;
})();

/** A replacement in one part of a sound deck, and what else is found of it, which is no error. */
type Variation = readonly [what: string, part: string, from: string | RegExp, to: string, ...codes: string[]];

const VARIATIONS: readonly Variation[] = [
  ["effects of all kinds", SECOND, "</p:sld>", `${EFFECTS}</p:sld>`],
  ["ids of axes below zero", CHART, /val="1([12])"/g, 'val="-206802733$1"'],
  ["a link without a target", SECOND, /(<a:rPr lang="en-GB" sz="1800")\/>/, '$1><a:hlinkClick r:id=""/></a:rPr>'],
  [
    "a third axis of a 3-D chart that is none",
    CHART,
    /<c:barChart>(.*?)<c:dLblPos [^>]*>(.*)<\/c:barChart>/,
    '<c:bar3DChart>$1$2<c:axId val="0"/></c:bar3DChart>',
  ],
  ["a third axis that nothing declares", CHART, "</c:barChart>", '<c:axId val="99"/></c:barChart>', "check/chart-axis"],
  [
    "an option of charts behind the extensions",
    CHART,
    "</c:chart>",
    '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}"/></c:extLst><c:showDLblsOverMax val="0"/></c:chart>',
  ],
  [
    "labels of points behind a number format",
    CHART,
    "<c:dLbls>",
    '<c:dLbls><c:numFmt formatCode="0"/><c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl><c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>',
    "check/element-order",
  ],
  [
    "a custom show",
    DECK,
    "<p:extLst>",
    '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId3"/></p:sldLst></p:custShow></p:custShowLst><p:extLst>',
  ],
  [
    "a link to a bookmark",
    RELS,
    "</Relationships>",
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="#_ftn1"/></Relationships>',
  ],
  ["a shape without a text", SECOND, /(name="Marker".*?<\/p:spPr>)<p:txBody>.*?<\/p:txBody>/, "$1"],
  ["a covered cell without a text", SLIDE, /(hMerge="1">)<a:txBody>.*?<\/a:txBody>/, "$1"],
  ["a title of PowerPoint's", "docProps/core.xml", "Test deck", "PowerPoint Presentation"],
  ["the id of the tree at a shape too", SLIDE, 'id="3" name="Body"', 'id="1" name="Body"'],
  ["an id at two shapes", SLIDE, 'id="3" name="Body"', 'id="2" name="Body"', "check/duplicate-shape-id"],
  [
    "notes that do not lead back to their slide",
    "ppt/notesSlides/_rels/notesSlide1.xml.rels",
    /<Relationship Id="rId2"[^>]*>/,
    "",
    "check/missing-relationship",
  ],
  ["an empty run in the notes", NOTES, "<a:t>Say this</a:t>", "<a:t/>", "check/empty-note"],
  [
    "the notes master's list behind the slides'",
    DECK,
    /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
    "$2$1",
    "check/notes-master",
  ],
  [
    "a picture behind a slide as pandoc writes it",
    SECOND,
    "<p:spTree>",
    "<p:bg><p:bgPr><a:noFill/><a:effectsLst/></p:bgPr></p:bg><p:spTree>",
    "check/element-unknown",
  ],
  ["a slide in no section", DECK, '<p14:sldId id="257"/>', "", "check/section"],
];

describe("decks of other programs", () => {
  let sound = 0;

  afterAll(() => {
    process.stdout.write(`Sound files: ${sound} of ${VARIATIONS.length} without an error\n`);
  });

  for (const [what, part, from, to, ...codes] of VARIATIONS) {
    it(`may have ${what}`, () => {
      const parts = change(goodParts(), part, from, to);
      expect(errors(parts)).toEqual([]);
      expect(checkPackage(zip(parts), "x.pptx").map(({ code }) => code)).toEqual(codes);
      sound += 1;
    });
  }

  it("may be exports of Google Slides, whose lacks are worth a word each", () => {
    const found = checkPackage(zip(googleSlides()), "export.pptx");
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual([
      "check/missing-relationship",
      "check/missing-relationship",
      "check/empty-note",
      "check/alt-text",
      "check/table-header",
    ]);
  });

  it("may have parts that PowerPoint carries along", () => {
    const diagram = "ppt/diagrams/layout1.xml";
    const more: Parts = {
      ...goodParts(),
      [diagram]:
        '<dgm:layoutDef xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dgm:layoutNode><dgm:shape r:blip=""/></dgm:layoutNode></dgm:layoutDef>',
      "ppt/drawings/vmlDrawing1.vml": "<xml><![if gte mso 9]><v:shape/><![endif]></xml>",
      "[trash]/0000.dat": "x",
      "customXml/item1.xml": "<a><b></a>",
      "ppt/theme/theme9.xml": String(goodParts()["ppt/theme/theme1.xml"]),
    };
    const typed = change(
      more,
      TYPES,
      "<Override ",
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/${diagram}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml"/><Override `,
    );
    const found = checkPackage(zip(typed), "x.pptx");
    expect(errors(typed)).toEqual([]);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(["check/malformed-xml", "check/orphan-part"]);
  });

  it("may write every name in capitals", () => {
    const capitals = Object.entries(goodParts()).map(([name, content]) => [name.toUpperCase(), content] as const);
    expect(checkPackage(zip(Object.fromEntries(capitals)), "x.pptx")).toEqual([]);
  });

  it("may call a JPEG image/jpg, which is worth a word", () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
    const parts = change({ ...goodParts(), "ppt/media/image1.png": jpeg }, TYPES, '"image/png"', '"image/jpg"');
    expect(checkPackage(zip(parts), "x.pptx").map(({ code, severity }) => [code, severity])).toEqual([
      ["check/image-content", "info"],
    ]);
  });

  it("may leave the title to the master", () => {
    const parts = change(goodParts(), "ppt/slideLayouts/slideLayout1.xml", '<p:ph type="title"/>', "");
    expect(checkPackage(zip(parts), "x.pptx")).toEqual([]);
  });

  const MAIN = "presentationml.presentation.main+xml";
  const KINDS: readonly (readonly [string, string])[] = [
    ["pptx", `application/vnd.openxmlformats-officedocument.${MAIN}`],
    ["ppsx", "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"],
    ["potx", "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"],
    ["pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"],
    ["ppsm", "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml"],
    ["potm", "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"],
    ["ppam", "application/vnd.ms-powerpoint.addin.macroEnabled.main+xml"],
  ];

  it("are what their names say", () => {
    for (const [ending, type] of KINDS) {
      const parts = ending === "pptx" ? goodParts() : change(goodParts(), TYPES, KINDS[0]?.[1] ?? "", type);
      expect(checkPackage(zip(parts), `x.${ending}`), ending).toEqual([]);
      const other = ending === "pptx" ? "potx" : "pptx";
      const found = checkPackage(zip(parts), `x.${other}`);
      expect(found.map(({ code, params }) => [code, params.expected])).toEqual([["check/ending", ending]]);
      // Nobody knows what a file without an ending is to be.
      expect(checkPackage(zip(parts), "x")).toEqual([]);
    }
  });

  it("say once that they have no content types", () => {
    const { [TYPES]: gone, ...parts } = goodParts();
    expect(gone).toBeDefined();
    const found = checkPackage(zip(parts), "x.pptx").map(({ code }) => code);
    expect(found.filter((code) => code.startsWith("check/no-content-type"))).toEqual(["check/no-content-types"]);
  });

  it("are told from encrypted files and from those of old formats", () => {
    const ole = (stream: string): Uint8Array => {
      const bytes = new Uint8Array(1024);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      [...stream].forEach((letter, index) => {
        bytes[768 + 2 * index] = letter.charCodeAt(0);
      });
      bytes[768 + 64] = 2 * (stream.length + 1);
      return bytes;
    };
    const told = (stream: string): string => checkPackage(ole(stream), "x.pptx").map(({ message }) => message)[0] ?? "";
    expect(told("EncryptedPackage")).toContain("encrypted");
    expect(told("PowerPoint Document")).toContain("PowerPoint 97 to 2003");
    expect(told("WordDocument")).toContain("Word 97 to 2003");
    expect(told("Something")).toContain("OLE compound file");
  });
});

describe("every finding about a deck", () => {
  it("says what PowerPoint does, and from where that is known", () => {
    const found = checkPackage(zip(change(goodParts(), SECOND, "<a:r>", '<a:r lang="en-GB">')), "x.pptx");
    expect(found.map(({ params }) => [params.effect, params.evidence])).toEqual([["repairs", "the schema"]]);
    expect(found[0]?.message).toMatch(/\(Repairs; known from the schema\.\)$/);
    const [text] = checkPackage(strToU8("a letter"), "x.pptx");
    expect(text?.params).toEqual({ file: "x.pptx", effect: "repairs", evidence: "the package format" });
  });

  it("has both in the catalogue, but for those about the check itself", () => {
    const entries: readonly (readonly [string, Entry<never>])[] = Object.entries(CATALOGUE);
    const mute = entries.filter(([code, { known }]) => isAboutDecks(code) && known === undefined);
    expect(mute.map(([code]) => code)).toEqual(["check/sdk-missing", "check/sdk-failed"]);
  });

  it("stands with both in the list that a command writes (npm run schema)", () => {
    const list = readFileSync(join(import.meta.dirname, "../../../src/check/package/FINDINGS.md"), "utf8");
    expect(list).toBe(findingsDocument());
    expect(list).toContain("| `check/missing-part` | Missing part | error | repairs | files that PowerPoint judged |");
  });

  it("is told by itself where another of its kind in the same part is harmless", () => {
    const twice = change(goodParts(), SLIDE, 'id="3" name="Body"', 'id="2" name="Body"');
    const thrice = change(twice, SLIDE, 'id="6" name="Map"', 'id="5" name="Map"');
    const used = change(
      thrice,
      SLIDE,
      "</p:clrMapOvr>",
      '</p:clrMapOvr><p:timing><p:bldLst><p:bldGraphic spid="5" grpId="0"><p:bldAsOne/></p:bldGraphic></p:bldLst></p:timing>',
    );
    const found = checkPackage(zip(used), "x.pptx").filter(({ code }) => code === "check/duplicate-shape-id");
    expect(found.map(({ severity, params }) => [severity, params.id, params.effect])).toEqual([
      ["warning", "2", "not our standard"],
      ["error", "5", "repairs"],
    ]);
  });
});

describe("what is no deck", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)];
  it.each([
    [[1, 2, 3], "check/not-a-zip", { file: "x.pptx" }],
    [OLE, "check/old-format", { file: "x.pptx", what: "an OLE compound file, as old Office files are" }],
  ])("is told of the file: %#", (bytes, code, params) => {
    const [found] = checkPackage(Uint8Array.from(bytes), "x.pptx");
    expect([found?.code, found?.span?.file]).toEqual([code, "x.pptx"]);
    expect(found?.params).toMatchObject(params);
  });
});

describe("what the Open XML SDK says", () => {
  const deep = (verdict: Parameters<typeof checkDeep>[0]) =>
    checkDeep(verdict, "x.pptx", "the-validator").map(({ code, severity, message }) => [code, severity, message]);
  const error = (path: string, description: string) => ({ part: `/${SLIDE}`, path, description });

  it("is told once for a part, without what PowerPoint writes itself", () => {
    const errors = [
      error("/p:sld[1]/p:sp[1]", "The 'foo' attribute is not declared."),
      error("/p:sld[1]/p:sp[1]", "The 'foo' attribute is not declared."),
      error("/c:chartSpace[1]/c:barChart[1]/c:axId[1]", "The attribute 'val' has invalid value '-2068027336'."),
      error("/c:chartSpace[1]/c:chart[1]", "The element has unexpected child element 'showDLblsOverMax'."),
    ];
    const [found, ...more] = deep({ state: "done", errors });
    expect(more).toEqual([]);
    expect(found?.slice(0, 2)).toEqual(["check/sdk", "error"]);
    expect(found?.[2]).toMatch(/^ppt\/slides\/slide1\.xml: .*'foo'/);
  });

  it("is of the deck, of a part, and of a place in it", () => {
    const errors = [error("/p:sld[1]", "One."), { part: "/", path: "", description: "Two." }];
    const told = checkDeep({ state: "done", errors }, "x.pptx", "the-validator");
    expect(told.map(({ span, params }) => [span?.file, params.part, params.path])).toEqual([
      ["x.pptx", SLIDE, "/p:sld[1]"],
      ["x.pptx", "package", "/"],
    ]);
    for (const verdict of [{ state: "missing" }, { state: "failed", reason: "it broke" }] as const)
      expect(checkDeep(verdict, "x.pptx", "the-validator")[0]?.span?.file).toBe("x.pptx");
  });

  it("is an error where nobody could be asked: the deck would seem to have been looked at", () => {
    expect(deep({ state: "missing" })).toEqual([
      ["check/sdk-missing", "error", expect.stringContaining("the-validator")],
    ]);
    expect(deep({ state: "failed", reason: "it broke" })).toEqual([
      ["check/sdk-failed", "error", expect.stringContaining("it broke")],
    ]);
  });
});
