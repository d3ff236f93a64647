import { table } from "../../../data/table.ts";

/**
 * Children of elements in the order of the schema (ECMA-376 Part 1, annex A; pml.xsd, dml-main.xsd, dml-chart.xsd).
 * One token a place: `a|b` alternatives, `*` may repeat, `!` must be there; who has two places may stand in either. Names without a prefix take the parent's.
 * Children in other namespaces may stand anywhere.
 */
const FILL = "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill";
const EFFECT = "a:effectLst|a:effectDag";
const SHAPE = `a:xfrm a:custGeom|a:prstGeom ${FILL} a:ln ${EFFECT} a:scene3d a:sp3d a:extLst`;
const BODY = "a:bodyPr! a:lstStyle a:p*!";
const RUN = `a:ln ${FILL} ${EFFECT} a:highlight a:uLnTx|a:uLn a:uFillTx|a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const PARAGRAPH =
  "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip tabLst defRPr extLst";
const LINE = `${FILL} prstDash|custDash round|bevel|miter headEnd tailEnd extLst`;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const AXIS =
  "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt";
const LABELS =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";

const SEQUENCES: Readonly<Record<string, string>> = table({
  "p:presentation":
    "sldMasterIdLst notesMasterIdLst* handoutMasterIdLst sldIdLst sldSz notesSz! smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
  "p:sld": "cSld! clrMapOvr transition timing extLst",
  // Of a custom show, which names slides.
  "p:sldLst/p:sld": "extLst",
  "p:sldLayout": "cSld! clrMapOvr transition timing hf extLst",
  "p:sldMaster": "cSld! clrMap! sldLayoutIdLst transition timing hf txStyles extLst",
  "p:notes": "cSld! clrMapOvr extLst",
  "p:notesMaster": "cSld! clrMap! hf notesStyle extLst",
  "p:cSld": "bg spTree! custDataLst controls extLst",
  "p:sp": "nvSpPr! spPr! style txBody extLst",
  "p:pic": "nvPicPr! blipFill! spPr! style extLst",
  "p:graphicFrame": "nvGraphicFramePr! xfrm! a:graphic! extLst",
  "p:cxnSp": "nvCxnSpPr! spPr! style extLst",
  "p:spPr": SHAPE,
  "c:spPr": SHAPE,
  "p:txBody": BODY,
  "a:txBody": BODY,
  "c:txPr": BODY,
  "c:rich": BODY,
  "p:blipFill": "a:blip a:srcRect a:tile|a:stretch",
  "a:blipFill": "blip srcRect tile|stretch",
  "a:bodyPr": "prstTxWarp noAutofit|normAutofit|spAutoFit scene3d sp3d|flatTx extLst",
  "a:pPr": PARAGRAPH,
  "a:defPPr": PARAGRAPH,
  ...Object.fromEntries(LEVELS.map((level) => [`a:lvl${level}pPr`, PARAGRAPH])),
  "a:lstStyle": `defPPr ${LEVELS.map((level) => `lvl${level}pPr`).join(" ")} extLst`,
  "a:r": "rPr t!",
  "a:fld": "rPr pPr t",
  "a:rPr": RUN,
  "a:endParaRPr": RUN,
  "a:defRPr": RUN,
  "a:ln": LINE,
  "a:lnL": LINE,
  "a:lnR": LINE,
  "a:lnT": LINE,
  "a:lnB": LINE,
  "a:tbl": "tblPr tblGrid! tr*",
  "a:tr": "tc* extLst",
  "a:tc": "txBody tcPr extLst",
  "a:tcPr": `lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D ${FILL} headers extLst`,
  "c:chartSpace":
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst",
  "c:chartSpace/c:chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs showDLblsOverMax extLst showDLblsOverMax",
  "c:legend": "legendPos legendEntry* layout overlay spPr txPr extLst",
  "c:barChart": "barDir! grouping varyColors ser* dLbls gapWidth overlap serLines* axId*! extLst",
  "c:lineChart": "grouping! varyColors ser* dLbls dropLines hiLowLines upDownBars marker smooth axId*! extLst",
  "c:areaChart": "grouping varyColors ser* dLbls dropLines axId*! extLst",
  "c:pieChart": "varyColors ser* dLbls firstSliceAng extLst",
  "c:doughnutChart": "varyColors ser* dLbls firstSliceAng holeSize extLst",
  "c:scatterChart": "scatterStyle! varyColors ser* dLbls axId*! extLst",
  "c:radarChart": "radarStyle! varyColors ser* dLbls axId*! extLst",
  "c:bubbleChart": "varyColors ser* dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId*! extLst",
  "c:barChart/c:ser":
    "idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape extLst",
  "c:lineChart/c:ser": "idx! order! tx spPr marker dPt* dLbls trendline* errBars cat val smooth extLst",
  "c:areaChart/c:ser": "idx! order! tx spPr pictureOptions dPt* dLbls trendline* errBars* cat val extLst",
  "c:pieChart/c:ser": "idx! order! tx spPr explosion dPt* dLbls cat val extLst",
  "c:doughnutChart/c:ser": "idx! order! tx spPr explosion dPt* dLbls cat val extLst",
  "c:scatterChart/c:ser": "idx! order! tx spPr marker dPt* dLbls trendline* errBars* xVal yVal smooth extLst",
  "c:radarChart/c:ser": "idx! order! tx spPr marker dPt* dLbls cat val extLst",
  "c:bubbleChart/c:ser":
    "idx! order! tx spPr invertIfNegative dPt* dLbls trendline* errBars* xVal yVal bubbleSize bubble3D extLst",
  "c:dPt": "idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
  "c:dLbls": `dLbl* delete ${LABELS} showLeaderLines leaderLines extLst`,
  "c:dLbl": `idx! delete layout tx ${LABELS} extLst`,
  "c:catAx": `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  "c:valAx": `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  "c:dateAx": `${AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  "c:serAx": `${AXIS} tickLblSkip tickMarkSkip extLst`,
});

export interface Sequence {
  /** Places of each child that the element may hold, mostly one. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly repeatable: ReadonlySet<number>;
  /** Names of one child each that must be there. */
  readonly required: readonly string[];
  /** Name spaces of the children, by their prefixes. */
  readonly prefixes: ReadonlySet<string>;
}

function parse(parent: string, text: string): Sequence {
  const prefix = /([a-z]+):[^/]*$/.exec(parent)?.[1] ?? "";
  const places = new Map<string, readonly number[]>();
  const repeatable = new Set<number>();
  const required: string[] = [];
  for (const [place, token] of text.split(" ").entries()) {
    const names = token
      .replace(/[*!]+$/, "")
      .split("|")
      .map((name) => (name.includes(":") ? name : `${prefix}:${name}`));
    for (const name of names) places.set(name, [...(places.get(name) ?? []), place]);
    if (token.includes("*")) repeatable.add(place);
    if (token.includes("!") && names[0] !== undefined) required.push(names[0]);
  }
  const prefixes = new Set([...places.keys()].map((name) => name.split(":")[0] ?? ""));
  return { places, prefixes, repeatable, required };
}

const parsed = new Map<string, Sequence>();
/** Names that mean something else in some parents. */
const BY_PARENT = new Set(Object.keys(SEQUENCES).flatMap((key) => key.split("/")[1] ?? []));

/** Order of the children of an element, by its parent's name where that matters (`c:ser`). */
export function sequenceOf(name: string, parent: string): Sequence | undefined {
  const key = BY_PARENT.has(name) && SEQUENCES[`${parent}/${name}`] !== undefined ? `${parent}/${name}` : name;
  const text = SEQUENCES[key];
  if (text === undefined) return undefined;
  const known = parsed.get(key) ?? parse(key, text);
  parsed.set(key, known);
  return known;
}
