import { table } from "../../../data/table.ts";
import type { Element } from "../../../opc/tree.ts";

/** Sequences of ECMA-376 Part 1, 21.2 (`dml-chart.xsd`): what an element may hold, in this order and nothing else. */
const SEQUENCES: Readonly<Record<string, string>> = table({
  "c:chartSpace": "date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData printSettings",
  "c:chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  "c:plotArea":
    "layout areaChart radarChart barChart lineChart scatterChart pieChart doughnutChart bubbleChart catAx valAx dTable spPr",
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  "c:areaChart": "grouping varyColors ser dLbls dropLines axId",
  "c:scatterChart": "scatterStyle varyColors ser dLbls axId",
  "c:bubbleChart": "varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId",
  "c:radarChart": "radarStyle varyColors ser dLbls axId",
  "c:pieChart": "varyColors ser dLbls firstSliceAng",
  "c:doughnutChart": "varyColors ser dLbls firstSliceAng holeSize",
  "c:catAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
  "c:valAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
  "c:scaling": "logBase orientation max min",
  "c:title": "tx layout overlay spPr txPr",
  "c:legend": "legendPos legendEntry layout overlay spPr txPr",
  "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr",
  "c:dLbl":
    "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
});

/** Labels of a series; only pies have lines that lead to them. */
const LABELS =
  "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";

/** Series differ by chart type, although all are called `c:ser`. */
const SERIES: Readonly<Record<string, string>> = table({
  "c:barChart": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape",
  "c:lineChart": "idx order tx spPr marker dPt dLbls trendline errBars cat val smooth",
  "c:areaChart": "idx order tx spPr pictureOptions dPt dLbls trendline errBars cat val",
  "c:scatterChart": "idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth",
  "c:bubbleChart": "idx order tx spPr invertIfNegative dPt dLbls trendline errBars xVal yVal bubbleSize bubble3D",
  "c:radarChart": "idx order tx spPr marker dPt dLbls cat val",
  "c:pieChart": "idx order tx spPr explosion dPt dLbls cat val",
  "c:doughnutChart": "idx order tx spPr explosion dPt dLbls cat val",
});

/**
 * Puts the children of every known element into the schema's order and drops those that it does not admit: a
 * misplaced or foreign child makes PowerPoint repair or refuse the chart.
 */
export function orderChildren(root: Element, plot = ""): Element {
  const inside = SERIES[root.name] === undefined ? plot : root.name;
  const children = root.children.map((one) => orderChildren(one, inside));
  const sequence = sequenceOf(root.name, inside);
  if (sequence === undefined) return { ...root, children };
  const rank = new Map(sequence.split(" ").map((name, index) => [`c:${name}`, index]));
  const known = children.filter(({ name }) => rank.has(name));
  return { ...root, children: known.sort((left, right) => (rank.get(left.name) ?? 0) - (rank.get(right.name) ?? 0)) };
}

function sequenceOf(name: string, plot: string): string | undefined {
  if (name === "c:ser") return SERIES[plot];
  if (name === "c:dLbls") return plot === "c:pieChart" ? `${LABELS} showLeaderLines leaderLines` : LABELS;
  return SEQUENCES[name];
}
