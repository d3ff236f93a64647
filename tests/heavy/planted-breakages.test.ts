/**
 * A deck that we build, broken in one place: attributes, values, structure, theme, package, charts, tables, properties. Picked
 * by what programs get wrong, not by what the rules know; each must be found, in its part.
 */
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { compileText } from "../support/compile.ts";
import { change, type Parts, zip } from "../support/package.ts";

const BRIEF = `---
title: (SO) A deck to be broken
author: Desk
date: 2013-05-07
handling: {scheme: sample}
---

# (SO) First

## (SO) Points of one slide

1. (SO) One point.
2. (SO) Another **bold** point, with [a link](https://example.org/).

::: notes
(SO) Say it.
:::

## (SO) Figures of another

| (SO) Year | (SO) Firms | (SO) Workers |
|---|---:|---:|
| (SO) 2004 | 15 | 6000 |
| (SO) 2012 | 123 | 53000 |

## (SO) A chart of them

| (SO) Year | (SO) Firms |
|---|---:|
| (SO) 2004 | 15 |
| (SO) 2012 | 123 |

: (SO) Firms by year {.chart type=column alt="Firms by year"}

::: notes
(SO) Show it.
:::
`;

const TEXT = "ppt/slides/slide3.xml";
const TABLE = "ppt/slides/slide4.xml";
const FRAMES = "ppt/slides/slide5.xml";
const CHART = "ppt/charts/chart1.xml";
const DECK = "ppt/presentation.xml";
const MASTER = "ppt/slideMasters/slideMaster1.xml";
const LAYOUT = "ppt/slideLayouts/slideLayout1.xml";
const THEME = "ppt/theme/theme1.xml";
const TYPES = "[Content_Types].xml";
const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";
const VIEWS = "ppt/viewProps.xml";
const STYLES = "ppt/tableStyles.xml";
const CUSTOM = "docProps/custom.xml";
const RELS = "ppt/slides/_rels/slide4.xml.rels";
const NOTES_RELS = "ppt/notesSlides/_rels/notesSlide3.xml.rels";
const EFFECTS =
  '<a:effectLst><a:outerShdw><a:srgbClr val="000000"/></a:outerShdw><a:glow><a:srgbClr val="000000"/></a:glow></a:effectLst>';

/** What is broken, in which part, and how. */
type Breakage = readonly [what: string, part: string, from: string | RegExp, to: string];

const ATTRIBUTES: readonly Breakage[] = [
  ["a shape without a name", TEXT, ' name="Title"', ""],
  ["a shape without an id", TEXT, /id="\d+" name="Title"/, 'name="Title"'],
  ["a place without y", TABLE, ' y="1498600"', ""],
  ["an extent without cx", FRAMES, / cx="\d+"( cy="\d+"\/><\/p:xfrm>)/, "$1"],
  ["a made-up attribute of a shape", TEXT, '<p:cNvPr id="3"', '<p:cNvPr foo="1" id="3"'],
  ["a made-up attribute of a body", TEXT, "<a:bodyPr/>", '<a:bodyPr margin="1"/>'],
  ["a made-up attribute of a run", TEXT, '<a:rPr lang="en-GB" sz="2400" b="1"', '<a:rPr lang="en-GB" bold="1"'],
  ["a colour without a value", TEXT, '<a:schemeClr val="hlink"/>', "<a:schemeClr/>"],
];

const VALUES: readonly Breakage[] = [
  ["numbering that does not exist", TEXT, 'type="arabicPeriod"', 'type="decimal"'],
  ["bold as a word", TEXT, ' b="1"', ' b="yes"'],
  ["a scale that is no number", MASTER, "<a:normAutofit/>", '<a:normAutofit fontScale="abc"/>'],
  ["a scale beyond its range", MASTER, "<a:normAutofit/>", '<a:normAutofit fontScale="5"/>'],
  ["a layout of no type", LAYOUT, /(<p:sldLayout(?: xmlns:\w+="[^"]*")*)(?: type="\w+")?/, '$1 type="bogus"'],
  ["a placeholder of no size", TEXT, 'sz="quarter"', 'sz="tiny"'],
  ["a placeholder of no type", TEXT, 'type="ftr"', 'type="footer"'],
  ["a lock as a word", TEXT, 'noGrp="1"', 'noGrp="on"'],
  ["an alignment of CSS", TABLE, 'algn="r"', 'algn="right"'],
  ["a line's cap", THEME, 'cap="flat"', 'cap="butt"'],
  ["a line's dash", THEME, '<a:prstDash val="solid"/>', '<a:prstDash val="dashed"/>'],
  ["a text's direction", MASTER, 'vert="horz"', 'vert="vertical"'],
  ["a wrap of CSS", MASTER, 'wrap="square"', 'wrap="normal"'],
  ["a slide that shows as a word", TEXT, "<p:sld ", '<p:sld show="no" '],
  ["a width in points", MASTER, /(<a:ext cx=")\d+"/, '$112pt"'],
  ["a size in percent", TEXT, ' sz="2400"', ' sz="50%"'],
  ["an id in points", TEXT, /id="\d+" name="Title"/, 'id="12pt" name="Title"'],
  ["a guide that looks up", DECK, / orient="horz"/, ' orient="up"'],
  ["an identity that is no GUID", TEXT, /(<a16:creationId[^>]* id=")[^"]*"/, '$1abc"'],
  ["an identity below zero", TEXT, /(<p14:creationId[^>]* val=")[^"]*"/, '$1-3"'],
  ["a strike as a number", TEXT, ' b="1"', ' strike="1"'],
  ["a raised letter in words", TEXT, ' b="1"', ' baseline="super"'],
];

const STRUCTURE: readonly Breakage[] = [
  ["a shape without nvPr", TEXT, /<p:nvPr><p:ph type="title"\/><\/p:nvPr>/, ""],
  ["a stranger in the tree", TEXT, "</p:spTree>", "<p:foo/></p:spTree>"],
  ["a stranger in a paragraph", TEXT, "</a:p>", "<a:foo/></a:p>"],
  [
    "a gradient in the wrong order",
    TABLE,
    ' anchor="b"/></a:tc>',
    ' anchor="b"><a:gradFill><a:lin ang="0"/><a:gsLst><a:gs pos="0"><a:srgbClr val="000000"/></a:gs><a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst></a:gradFill></a:tcPr></a:tc>',
  ],
  [
    "a gradient of one stop",
    TABLE,
    ' anchor="b"/></a:tc>',
    ' anchor="b"><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="000000"/></a:gs></a:gsLst></a:gradFill></a:tcPr></a:tc>',
  ],
  ["effects in the wrong order", FRAMES, "<p:spPr/>", `<p:spPr>${EFFECTS}</p:spPr>`],
  [
    "a build of a paragraph without a shape",
    TEXT,
    "</p:sld>",
    '<p:timing><p:bldLst><p:bldP grpId="0"/></p:bldLst></p:timing></p:sld>',
  ],
  [
    "a build of no kind",
    TEXT,
    "</p:sld>",
    '<p:timing><p:bldLst><p:bldP spid="3" grpId="0" build="all"/></p:bldLst></p:timing></p:sld>',
  ],
  ["a shape without properties", TEXT, "<p:spPr/>", ""],
  ["a text without a paragraph", TEXT, /(<a:lstStyle\/>)<a:p>.*?<\/a:p>(<\/p:txBody>)/, "$1$2"],
  ["a run without a text", TEXT, "<a:t>bold</a:t>", ""],
  [
    "a fill of two colours",
    TABLE,
    /<a:schemeClr val="(\w+)"\/><\/a:solidFill>/,
    '<a:schemeClr val="$1"/><a:schemeClr val="tx1"/></a:solidFill>',
  ],
  ["spacing of nothing", TEXT, '<a:spcPts val="0"/>', ""],
  ["a tree without its own properties", TEXT, "<p:grpSpPr/>", ""],
];

const DESIGN: readonly Breakage[] = [
  [
    "two fills of a theme",
    THEME,
    `<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`,
    "<a:fillStyleLst>",
  ],
  ["a theme without its sixth accent", THEME, /<a:accent6>.*?<\/a:accent6>/, ""],
  ["a theme without a font for Latin", THEME, /<a:latin [^>]*>/, ""],
  ["a colour map that is short", MASTER, ' accent6="accent6"', ""],
  [
    "styles of texts in the wrong order",
    MASTER,
    /(<p:titleStyle>.*<\/p:titleStyle>)(<p:bodyStyle>.*<\/p:bodyStyle>)/,
    "$2$1",
  ],
  ["a theme without effects", THEME, /<a:effectStyleLst>.*<\/a:effectStyleLst>/, ""],
  ["a colour scheme without a name", THEME, /<a:clrScheme name="[^"]*"/, "<a:clrScheme"],
  ["a master without a colour map", MASTER, /<p:clrMap [^>]*>/, ""],
];

const PACKAGE: readonly Breakage[] = [
  [
    "an ignorable prefix that nothing declares",
    TEXT,
    "<p:sld ",
    '<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="p14" ',
  ],
  [
    "a choice that requires such a prefix",
    TEXT,
    "</p:spTree>",
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="p14"/></mc:AlternateContent></p:spTree>',
  ],
  [
    "two layouts of a slide",
    RELS,
    "</Relationships>",
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout2.xml"/></Relationships>',
  ],
  ["a slide that begins as a layout", TABLE, /p:sld( |>)/g, "p:sldLayout$1"],
  ["a theme that begins as none", THEME, /a:theme( |>)/g, "a:themes$1"],
  ["a presentation declared as a template", TYPES, "presentation.main+xml", "template.main+xml"],
  ["a presentation declared as a show", TYPES, "presentation.main+xml", "slideshow.main+xml"],
  [
    "a presentation declared with macros",
    TYPES,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
  ],
  ["no list of masters", DECK, /<p:sldMasterIdLst>.*?<\/p:sldMasterIdLst>/, ""],
  ["notes of another slide", NOTES_RELS, "../slides/slide3.xml", "../slides/slide4.xml"],
  ["a relationship to nowhere", RELS, "slideLayout", "slideLayoutX"],
  [
    "a slide that is listed and not there",
    "ppt/_rels/presentation.xml.rels",
    "slides/slide4.xml",
    "slides/slide44.xml",
  ],
  ["a presentation without a size of notes", DECK, /<p:notesSz [^>]*>/, ""],
  ["a film that leads nowhere", TEXT, '<p:ph type="title"/>', '<p:ph type="title"/><a:videoFile/>'],
  ["a chart whose workbook leads nowhere", CHART, /<c:externalData r:id="[^"]*"/, "<c:externalData"],
  ["a slide id beyond its range", DECK, /<p:sldId id="\d+"/, '<p:sldId id="99999999999"'],
  ["a slide without an id", DECK, /<p:sldId id="\d+" /, "<p:sldId "],
  ["a slide without its relationship", DECK, /(<p:sldId id="\d+") r:id="[^"]*"/, "$1"],
  ["a master without its relationship", DECK, /(<p:sldMasterId(?: id="\d+")?) r:id="[^"]*"/, "$1"],
  ["a view without a scale", VIEWS, /<p:scale>.*?<\/p:scale>/, ""],
  ["a style of tables without a GUID", STYLES, /(<a:tblStyle styleId=")[^"]*"/, '$1abc"'],
  ["a paper that does not exist", DECK, "<p:sldSz ", '<p:sldSz type="A5" '],
];

const CHARTS: readonly Breakage[] = [
  ["a number format without a code", CHART, 'formatCode="General" ', ""],
  ["bars of no direction", CHART, '<c:barDir val="col"/>', '<c:barDir val="column"/>'],
  ["a gap too wide", CHART, /<c:gapWidth val="\d+"\/>/, '<c:gapWidth val="900"/>'],
  ["a reference without a formula", CHART, "<c:f>Sheet1!$A$2:$A$3</c:f>", ""],
  ["a point without its place", CHART, '<c:pt idx="1">', "<c:pt>"],
  ["an axis at no side", CHART, '<c:axPos val="b"/>', '<c:axPos val="bottom"/>'],
  ["an axis with a made-up attribute", CHART, "<c:axId val", '<c:axId id="1" val'],
  ["an axis called by a name", CHART, /<c:crossAx val="\d+"/, '<c:crossAx val="left"'],
  ["a series without its order", CHART, '<c:order val="0"/>', ""],
];

const TABLES: readonly Breakage[] = [
  ["a column without a width", TABLE, /<a:gridCol w="\d+"/, "<a:gridCol"],
  ["a row without a height", TABLE, /<a:tr h="\d+">/, "<a:tr>"],
  ["a table without a grid", TABLE, /<a:tblGrid>.*?<\/a:tblGrid>/, ""],
];

/** An effect of a click, with what is broken in it. */
const effect = (
  behaviour: string,
  { starts = '<p:cond delay="0"/>', target = '<p:spTgt spid="3"/>', conditions = "" } = {},
): string =>
  `<p:timing><p:tnLst><p:par><p:cTn id="1" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" nodeType="mainSeq"><p:childTnLst><p:set><p:cBhvr><p:cTn id="3" dur="1"><p:stCondLst>${starts}</p:stCondLst></p:cTn><p:tgtEl>${target}</p:tgtEl></p:cBhvr>${behaviour}</p:set></p:childTnLst></p:cTn>${conditions}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing></p:sld>`;
const SHOWN = '<p:to><p:strVal val="visible"/></p:to>';

const EFFECTS_OF_CLICKS: readonly Breakage[] = [
  ["a time node that is none", TEXT, "</p:sld>", "<p:timing><p:tnLst><p:foo/></p:tnLst></p:timing></p:sld>"],
  ["a list of time nodes without one", TEXT, "</p:sld>", "<p:timing><p:tnLst/></p:timing></p:sld>"],
  ["a value of no type", TEXT, "</p:sld>", effect("<p:to/>")],
  ["a value that is no truth", TEXT, "</p:sld>", effect('<p:to><p:boolVal val="yes"/></p:to>')],
  ["a condition of no event", TEXT, "</p:sld>", effect(SHOWN, { starts: '<p:cond evt="click" delay="0"/>' })],
  ["a delay in words", TEXT, "</p:sld>", effect(SHOWN, { starts: '<p:cond delay="1s"/>' })],
  ["a target that is none", TEXT, "</p:sld>", effect(SHOWN, { target: "" })],
  [
    "paragraphs without an end",
    TEXT,
    "</p:sld>",
    effect(SHOWN, { target: '<p:spTgt spid="3"><p:txEl><p:pRg st="0"/></p:txEl></p:spTgt>' }),
  ],
  [
    "conditions in the wrong order",
    TEXT,
    "</p:sld>",
    effect(SHOWN, {
      conditions:
        '<p:nextCondLst><p:cond delay="0"/></p:nextCondLst><p:prevCondLst><p:cond delay="0"/></p:prevCondLst>',
    }),
  ],
];

const PROPERTIES: readonly Breakage[] = [
  ["a title twice", CORE, "</dc:title>", "</dc:title><dc:title>Another</dc:title>"],
  ["slides counted in words", APP, /<Slides>\d+</, "<Slides>many<"],
  ["a date in words", CORE, "2013-05-07T00:00:00Z", "7 May 2013"],
  ["a date without its type", CORE, ' xsi:type="dcterms:W3CDTF"', ""],
  ["a property of the first id", CUSTOM, 'pid="2"', 'pid="1"'],
  ["a property without a format", CUSTOM, /fmtid="[^"]*" /, ""],
];

let deck: Parts = {};

beforeAll(async () => {
  const { bytes } = await compileText("broken.md", BRIEF, [], { layouts: "used" });
  if (bytes === null) throw new Error("the brief was not built");
  const decoder = new TextDecoder();
  deck = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? decoder.decode(data) : data,
    ]),
  );
});

describe("a deck broken in one place", () => {
  const groups = { ATTRIBUTES, VALUES, STRUCTURE, DESIGN, PACKAGE, CHARTS, TABLES, EFFECTS_OF_CLICKS, PROPERTIES };
  const all = Object.values(groups).flat();
  let found = 0;

  afterAll(() => {
    process.stdout.write(`Planted breakages of a deck that we build: ${found} of ${all.length} found\n`);
  });

  it("is sound before", () => {
    expect(checkPackage(zip(deck), "x.pptx")).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(75);
  });

  for (const [group, breakages] of Object.entries(groups)) {
    it(`is found broken: ${group.toLowerCase()}`, () => {
      const unseen = breakages.filter(([, part, from, to]) => {
        const found = checkPackage(zip(change(deck, part, from, to)), "x.pptx");
        return !found.some(
          ({ severity, message }) => severity === "error" && (message.includes(part) || message.includes(place(part))),
        );
      });
      found += breakages.length - unseen.length;
      expect(unseen.map(([what]) => what)).toEqual([]);
    });
  }
});

/** Findings about relationships name the part whose they are, those about content types the file or what is declared. */
const place = (part: string): string => (part === TYPES ? "" : part.replace(/_rels\/(.*)\.rels$/, "$1"));
