const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Preset shapes that take no adjustment (presetShapeDefinitions.xml of ECMA-376 Part 1). */
const PLAIN = `line lineInv rect ellipse rtTriangle diamond heart lightningBolt cloud irregularSeal1 irregularSeal2
  flowChartProcess flowChartDecision flowChartInputOutput flowChartPredefinedProcess flowChartInternalStorage
  flowChartDocument flowChartMultidocument flowChartTerminator flowChartPreparation flowChartManualInput
  flowChartManualOperation flowChartConnector flowChartPunchedCard flowChartPunchedTape flowChartSummingJunction flowChartOr
  flowChartCollate flowChartSort flowChartExtract flowChartMerge flowChartOfflineStorage flowChartOnlineStorage
  flowChartMagneticTape flowChartMagneticDisk flowChartMagneticDrum flowChartDisplay flowChartDelay
  flowChartAlternateProcess flowChartOffpageConnector actionButtonBlank actionButtonHome actionButtonHelp
  actionButtonInformation actionButtonForwardNext actionButtonBackPrevious actionButtonEnd actionButtonBeginning
  actionButtonReturn actionButtonDocument actionButtonSound actionButtonMovie cornerTabs squareTabs plaqueTabs pieWedge chartX
  chartStar chartPlus straightConnector1 bentConnector2 curvedConnector2 funnel`;

/** Preset shapes that take one or more adjustments. */
const ADJUSTED = `triangle parallelogram trapezoid nonIsoscelesTrapezoid pentagon hexagon heptagon octagon decagon dodecagon
  star4 star5 star6 star7 star8 star10 star12 star16 star24 star32 roundRect round1Rect round2SameRect round2DiagRect
  snipRoundRect snip1Rect snip2SameRect snip2DiagRect plaque teardrop homePlate chevron pie blockArc donut
  noSmoking rightArrow leftArrow upArrow downArrow stripedRightArrow notchedRightArrow bentUpArrow leftRightArrow
  upDownArrow leftUpArrow leftRightUpArrow quadArrow leftArrowCallout rightArrowCallout upArrowCallout downArrowCallout
  leftRightArrowCallout upDownArrowCallout quadArrowCallout bentArrow uturnArrow circularArrow leftCircularArrow
  leftRightCircularArrow curvedRightArrow curvedLeftArrow curvedUpArrow curvedDownArrow swooshArrow cube can sun moon
  smileyFace foldedCorner bevel frame halfFrame corner diagStripe chord arc leftBracket rightBracket leftBrace rightBrace
  bracketPair bracePair bentConnector3 bentConnector4 bentConnector5 curvedConnector3 curvedConnector4 curvedConnector5
  callout1 callout2 callout3 accentCallout1 accentCallout2 accentCallout3 borderCallout1 borderCallout2 borderCallout3
  accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 wedgeRectCallout wedgeRoundRectCallout
  wedgeEllipseCallout cloudCallout ribbon ribbon2 ellipseRibbon ellipseRibbon2 leftRightRibbon verticalScroll
  horizontalScroll wave doubleWave plus gear6 gear9 mathPlus mathMinus mathMultiply mathDivide mathEqual mathNotEqual`;

/** `a:prstGeom/@prst` without adjustments. */
export const PLAIN_SHAPES = words(PLAIN);
/** Every value of `a:prstGeom/@prst` (ECMA-376 Part 1, 20.1.10.56). */
export const SHAPES = words(`${PLAIN} ${ADJUSTED}`);
/** Shapes whose only adjustment is called `adj`. */
export const SINGLE_ADJUSTMENT = words(
  "roundRect triangle octagon chevron homePlate plus plaque can cube bevel moon sun foldedCorner donut",
);
