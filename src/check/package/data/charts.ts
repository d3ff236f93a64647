import { table } from "../../../data/table.ts";

const AXIS =
  "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt";
const LABELS =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";
const CATEGORIES = "| multiLvlStrRef|numLit|numRef|strLit|strRef!";
const NUMBERS = "| numLit|numRef!";
const CHARTS =
  "areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|pieChart|pie3DChart|doughnutChart|barChart|bar3DChart|ofPieChart|surfaceChart|surface3DChart|bubbleChart*!";
const WALL = "| thickness spPr pictureOptions extLst";

/** Elements that hold one value of the same type. */
const each = (names: string, type: string, optional = false): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(" ").map((name) => [`c:${name}`, `val${optional ? ":" : "!"}${type} |`]));

/** Charts (dml-chart.xsd). How to read it: `elements.ts`. */
export const CHARTS_OF_THE_SCHEMA: Readonly<Record<string, string>> = table({
  "c:chartSpace":
    "| date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst",
  // PowerPoint 16 writes the last one behind the extensions.
  "c:chartSpace/c:chart":
    "| title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs showDLblsOverMax extLst showDLblsOverMax",
  "c:plotArea": `| layout ${CHARTS} valAx|catAx|dateAx|serAx* dTable spPr extLst`,
  "c:title": "| tx layout overlay spPr txPr extLst",
  "c:tx": "| strRef|rich|v",
  "c:layout": "| manualLayout extLst",
  "c:manualLayout": "| layoutTarget xMode yMode wMode hMode x y w h extLst",
  "c:legend": "| legendPos legendEntry* layout overlay spPr txPr extLst",
  "c:view3D": "| rotX hPercent rotY depthPercent rAngAx perspective extLst",
  "c:floor": WALL,
  "c:sideWall": WALL,
  "c:backWall": WALL,
  "c:externalData": "| autoUpdate",
  "c:barChart": "| barDir! grouping varyColors ser* dLbls gapWidth overlap serLines* axId*! extLst",
  "c:bar3DChart": "| barDir! grouping varyColors ser* dLbls gapWidth gapDepth shape axId*! extLst",
  "c:lineChart": "| grouping! varyColors ser* dLbls dropLines hiLowLines upDownBars marker smooth axId*! extLst",
  "c:line3DChart": "| grouping! varyColors ser* dLbls dropLines gapDepth axId*! extLst",
  "c:areaChart": "| grouping varyColors ser* dLbls dropLines axId*! extLst",
  "c:area3DChart": "| grouping varyColors ser* dLbls dropLines gapDepth axId*! extLst",
  "c:pieChart": "| varyColors ser* dLbls firstSliceAng extLst",
  "c:pie3DChart": "| varyColors ser* dLbls extLst",
  "c:doughnutChart": "| varyColors ser* dLbls firstSliceAng holeSize extLst",
  "c:ofPieChart":
    "| ofPieType! varyColors ser* dLbls gapWidth splitType splitPos custSplit secondPieSize serLines* extLst",
  "c:scatterChart": "| scatterStyle! varyColors ser* dLbls axId*! extLst",
  "c:radarChart": "| radarStyle! varyColors ser* dLbls axId*! extLst",
  "c:bubbleChart": "| varyColors ser* dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId*! extLst",
  "c:stockChart": "| ser*! dLbls dropLines hiLowLines upDownBars axId*! extLst",
  "c:barChart/c:ser":
    "| idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape extLst",
  "c:lineChart/c:ser": "| idx! order! tx spPr marker dPt* dLbls trendline* errBars cat val smooth extLst",
  "c:areaChart/c:ser": "| idx! order! tx spPr pictureOptions dPt* dLbls trendline* errBars* cat val extLst",
  "c:pieChart/c:ser": "| idx! order! tx spPr explosion dPt* dLbls cat val extLst",
  "c:doughnutChart/c:ser": "| idx! order! tx spPr explosion dPt* dLbls cat val extLst",
  "c:scatterChart/c:ser": "| idx! order! tx spPr marker dPt* dLbls trendline* errBars* xVal yVal smooth extLst",
  "c:radarChart/c:ser": "| idx! order! tx spPr marker dPt* dLbls cat val extLst",
  "c:bubbleChart/c:ser":
    "| idx! order! tx spPr invertIfNegative dPt* dLbls trendline* errBars* xVal yVal bubbleSize bubble3D extLst",
  "c:dPt": "| idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
  "c:dLbls": `| dLbl* delete ${LABELS} showLeaderLines leaderLines extLst`,
  "c:dLbl": `| idx! delete layout tx ${LABELS} extLst`,
  "c:marker": "| symbol size spPr extLst",
  "c:lineChart/c:marker": "val:bool |",
  "c:cat": CATEGORIES,
  "c:xVal": CATEGORIES,
  "c:val": NUMBERS,
  "c:yVal": NUMBERS,
  "c:bubbleSize": NUMBERS,
  "c:strRef": "| f! strCache extLst",
  "c:numRef": "| f! numCache extLst",
  "c:multiLvlStrRef": "| f! multiLvlStrCache extLst",
  "c:strCache": "| ptCount pt* extLst",
  "c:strLit": "| ptCount pt* extLst",
  "c:numCache": "| formatCode ptCount pt* extLst",
  "c:numLit": "| formatCode ptCount pt* extLst",
  "c:pt": "idx!uint formatCode:any | v!",
  "c:catAx": `| ${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  "c:valAx": `| ${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  "c:dateAx": `| ${AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  "c:serAx": `| ${AXIS} tickLblSkip tickMarkSkip extLst`,
  "c:scaling": "| logBase orientation max min extLst",
  "c:numFmt": "formatCode!any sourceLinked:bool |",
  "c:majorGridlines": "| spPr",
  "c:minorGridlines": "| spPr",
  "c:dTable": "| showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst",
  ...each(
    "autoTitleDeleted varyColors delete showLegendKey showVal showCatName showSerName showPercent showBubbleSize showLeaderLines invertIfNegative overlay plotVisOnly date1904 roundedCorners smooth auto noMultiLvlLbl bubble3D showNegBubbles rAngAx showDLblsOverMax autoUpdate showHorzBorder showVertBorder showOutline showKeys",
    "bool",
    true,
  ),
  ...each("idx order ptCount explosion", "uint"),
  // PowerPoint writes those of axes below zero too, against the schema.
  ...each("axId crossAx", "-2147483648..4294967295"),
  ...each("lang", "any"),
  ...each("x y w h max min majorUnit minorUnit crossesAt", "double"),
  ...each("logBase", "double"),
  ...each("gapWidth gapDepth", "0..500%", true),
  ...each("overlap", "-100..100%", true),
  ...each("firstSliceAng rotY", "0..360", true),
  ...each("holeSize", "0..90%", true),
  ...each("rotX", "-90..90", true),
  ...each("perspective", "0..240", true),
  ...each("bubbleScale", "0..300%", true),
  ...each("lblOffset", "0..1000%", true),
  ...each("tickLblSkip tickMarkSkip", "1..2147483647"),
  ...each("size", "2..72", true),
  ...each("style", "1..48"),
  ...each("barDir", "(bar|col)", true),
  ...each("grouping", "(percentStacked|standard|stacked|clustered)", true),
  ...each("legendPos", "(b|tr|l|r|t)", true),
  ...each("dLblPos", "(bestFit|b|ctr|inBase|inEnd|l|outEnd|r|t)"),
  ...each("axPos", "(b|l|r|t)"),
  ...each("orientation", "(minMax|maxMin)", true),
  ...each("crosses", "(autoZero|max|min)"),
  ...each("crossBetween", "(between|midCat)"),
  ...each("lblAlgn", "(ctr|l|r)"),
  ...each("majorTickMark minorTickMark", "(cross|in|none|out)", true),
  ...each("tickLblPos", "(high|low|nextTo|none)", true),
  ...each("dispBlanksAs", "(span|gap|zero)", true),
  ...each("scatterStyle", "(none|line|lineMarker|marker|smooth|smoothMarker)", true),
  ...each("radarStyle", "(standard|marker|filled)", true),
  ...each("layoutTarget", "(inner|outer)", true),
  ...each("xMode yMode wMode hMode", "(edge|factor)", true),
  ...each("sizeRepresents", "(area|w)", true),
  ...each("symbol", "symbol"),
});
