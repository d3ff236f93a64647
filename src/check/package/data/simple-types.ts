import { table } from "../../../data/table.ts";
import { SHAPES } from "./presets.ts";

/** What is wrong with a value of an attribute, as words that follow it; "" if nothing is, `WORD` if it is no word of a list. */
export type SimpleType = (value: string) => string;

/** The reason of a type that is a list of words, or a pattern. */
export const WORD = "is no value of the format";

/** `2.5cm`: ST_UniversalMeasure, which some lengths may be in (22.9.2.15). */
const MEASURE = /^-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi)$/;
/** `12.5%`: ST_Percentage, which shares may be in (22.9.2.9). */
const PERCENT = /^-?\d+(\.\d+)?%$/;

/**
 * Whole numbers, both ends included.
 *
 * @param unit how else the value may be written, with a unit
 */
function whole(least: number, most: number, unit?: RegExp): SimpleType {
  return (text) => {
    if (unit?.test(text) === true) return text.startsWith("-") && least >= 0 ? "is negative" : "";
    const number = Number(text);
    if (text.trim() === "" || Number.isNaN(number)) return "is no number";
    if (!/^[+-]?\d+$/.test(text.trim())) return "is no whole number";
    if (number < 0 && least === 0) return "is negative";
    return number < least || number > most ? `is not between ${least} and ${most}` : "";
  };
}

const words = (text: string): SimpleType => {
  const all = new Set(text.split(/\s+/));
  return (value) => (all.has(value.trim()) ? "" : WORD);
};
const matching =
  (pattern: RegExp): SimpleType =>
  (value) =>
    pattern.test(value.trim()) ? "" : WORD;

const INT = 2_147_483_647;
/** ST_Coordinate (20.1.10.16), in EMU. */
const FAR = 27_273_042_316_900;

/** Colours of the web in short or long form: `dkBlue`, `darkBlue`. */
const shades = (short: string, long: string, names: string): string =>
  names
    .split(" ")
    .map((name) => `${short}${name} ${long}${name}`)
    .join(" ");

/** ST_PresetColorVal (20.1.10.48). */
const PRESET_COLOURS = [
  "aliceBlue antiqueWhite aqua aquamarine azure beige bisque black blanchedAlmond blue blueViolet brown burlyWood cadetBlue chartreuse chocolate coral cornflowerBlue cornsilk crimson cyan deepPink deepSkyBlue dimGray dimGrey dodgerBlue firebrick floralWhite forestGreen fuchsia gainsboro ghostWhite gold goldenrod gray grey green greenYellow honeydew hotPink indianRed indigo ivory khaki lavender lavenderBlush lawnGreen lemonChiffon lime limeGreen linen magenta maroon midnightBlue mintCream mistyRose moccasin navajoWhite navy oldLace olive oliveDrab orange orangeRed orchid paleGoldenrod paleGreen paleTurquoise paleVioletRed papayaWhip peachPuff peru pink plum powderBlue purple red rosyBrown royalBlue saddleBrown salmon sandyBrown seaGreen seaShell sienna silver skyBlue slateBlue slateGray slateGrey snow springGreen steelBlue tan teal thistle tomato turquoise violet wheat white whiteSmoke yellow yellowGreen",
  shades(
    "dk",
    "dark",
    "Blue Cyan Goldenrod Gray Grey Green Khaki Magenta OliveGreen Orange Orchid Red Salmon SeaGreen SlateBlue SlateGray SlateGrey Turquoise Violet",
  ),
  shades(
    "lt",
    "light",
    "Blue Coral Cyan GoldenrodYellow Gray Grey Green Pink Salmon SeaGreen SkyBlue SlateGray SlateGrey SteelBlue Yellow",
  ),
  shades("med", "medium", "Aquamarine Blue Orchid Purple SeaGreen SlateBlue SpringGreen Turquoise VioletRed"),
].join(" ");

/** Simple types of ECMA-376 Part 1, annex A, by short names of our own. Numbers are told as numbers, all others as words. */
const TYPES: Readonly<Record<string, SimpleType>> = table<SimpleType>({
  any: () => "",
  bool: words("0 1 true false"),
  int: whole(-INT - 1, INT),
  uint: whole(0, 4_294_967_295),
  /** Where a connector ends at a shape; -1 is what LibreOffice writes for none. */
  site: whole(-1, 4_294_967_295),
  coord: whole(-27_273_042_329_600, FAR, MEASURE),
  length: whole(0, FAR),
  short: whole(-INT - 1, INT, MEASURE),
  shortLength: whole(0, INT),
  page: whole(914_400, 51_206_400),
  lineWidth: whole(0, 20_116_800),
  indent: whole(-51_206_400, 51_206_400),
  margin: whole(0, 51_206_400),
  size: whole(100, 400_000),
  kern: whole(0, 400_000),
  spacing: whole(-400_000, 400_000, MEASURE),
  points: whole(0, 158_400),
  level: whole(0, 8),
  start: whole(1, 32_767),
  columns: whole(1, 16),
  span: whole(1, 1_000_000),
  pct: whole(-INT - 1, INT, PERCENT),
  posPct: whole(0, INT, PERCENT),
  /** Up to 100 %. */
  share: whole(0, 100_000, PERCENT),
  fontScale: whole(1000, 100_000, PERCENT),
  linePct: whole(0, 13_200_000, PERCENT),
  bulletPct: whole(25_000, 400_000, PERCENT),
  turn: whole(0, 21_600_000),
  /** In letters of either case: PowerPoint reads both. */
  guid: matching(/^\{[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}$/),
  hex: matching(/^[0-9A-Fa-f]{6}$/),
  double: matching(/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/),
  /** ST_TLTime (19.7.38), in thousandths of a second. */
  time: matching(/^(\d+|indefinite)$/),
  token: matching(/^[A-Za-z][\w.]*$/),
  shape: (value) => (SHAPES.has(value.trim()) ? "" : WORD),
  scheme: words("bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2"),
  slot: words("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"),
  system: words(
    "scrollBar background activeCaption inactiveCaption menu window windowFrame menuText windowText captionText activeBorder inactiveBorder appWorkspace highlight highlightText btnFace btnShadow grayText btnText inactiveCaptionText btnHighlight 3dDkShadow 3dLight infoText infoBk hotLight gradientActiveCaption gradientInactiveCaption menuHighlight menuBar",
  ),
  align: words("l ctr r just justLow dist thaiDist"),
  anchor: words("t ctr b just dist"),
  vert: words("horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl"),
  underline: words(
    "none words sng dbl heavy dotted dottedHeavy dash dashHeavy dashLong dashLongHeavy dotDash dotDashHeavy dotDotDash dotDotDashHeavy wavy wavyHeavy wavyDbl",
  ),
  dash: words("solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot sysDashDotDot"),
  corner: words("tl t tr l ctr r bl b br"),
  flip: words("none x y xy"),
  bw: words("clr auto gray ltGray invGray grayWhite blackGray blackWhite black white hidden"),
  pattern: words(
    "pct5 pct10 pct20 pct25 pct30 pct40 pct50 pct60 pct70 pct75 pct80 pct90 horz vert ltHorz ltVert dkHorz dkVert narHorz narVert dashHorz dashVert cross dnDiag upDiag ltDnDiag ltUpDiag dkDnDiag dkUpDiag wdDnDiag wdUpDiag dashDnDiag dashUpDiag diagCross smCheck lgCheck smGrid lgGrid dotGrid smConfetti lgConfetti horzBrick diagBrick solidDmnd openDmnd dotDmnd plaid sphere weave divot shingle wave trellis zigZag",
  ),
  numbering: words(
    "alphaLcParenBoth alphaUcParenBoth alphaLcParenR alphaUcParenR alphaLcPeriod alphaUcPeriod arabicParenBoth arabicParenR arabicPeriod arabicPlain romanLcParenBoth romanUcParenBoth romanLcParenR romanUcParenR romanLcPeriod romanUcPeriod circleNumDbPlain circleNumWdBlackPlain circleNumWdWhitePlain arabicDbPeriod arabicDbPlain ea1ChsPeriod ea1ChsPlain ea1ChtPeriod ea1ChtPlain ea1JpnChsDbPeriod ea1JpnKorPlain ea1JpnKorPeriod arabic1Minus arabic2Minus hebrew2Minus thaiAlphaPeriod thaiAlphaParenR thaiAlphaParenBoth thaiNumPeriod thaiNumParenR thaiNumParenBoth hindiAlphaPeriod hindiNumPeriod hindiNumParenR hindiAlpha1Period",
  ),
  named: words(PRESET_COLOURS),
  camera: words(
    `legacyOblique${"TopLeft Top TopRight Left Front Right BottomLeft Bottom BottomRight".replaceAll(" ", " legacyOblique")} legacyPerspective${"TopLeft Top TopRight Left Front Right BottomLeft Bottom BottomRight".replaceAll(" ", " legacyPerspective")} orthographicFront isometricTopUp isometricTopDown isometricBottomUp isometricBottomDown isometricLeftUp isometricLeftDown isometricRightUp isometricRightDown isometricOffAxis1Left isometricOffAxis1Right isometricOffAxis1Top isometricOffAxis2Left isometricOffAxis2Right isometricOffAxis2Top isometricOffAxis3Left isometricOffAxis3Right isometricOffAxis3Bottom isometricOffAxis4Left isometricOffAxis4Right isometricOffAxis4Bottom obliqueTopLeft obliqueTop obliqueTopRight obliqueLeft obliqueRight obliqueBottomLeft obliqueBottom obliqueBottomRight perspectiveFront perspectiveLeft perspectiveRight perspectiveAbove perspectiveBelow perspectiveAboveLeftFacing perspectiveAboveRightFacing perspectiveContrastingLeftFacing perspectiveContrastingRightFacing perspectiveHeroicLeftFacing perspectiveHeroicRightFacing perspectiveHeroicExtremeLeftFacing perspectiveHeroicExtremeRightFacing perspectiveRelaxed perspectiveRelaxedModerately`,
  ),
  light: words(
    "legacyFlat1 legacyFlat2 legacyFlat3 legacyFlat4 legacyNormal1 legacyNormal2 legacyNormal3 legacyNormal4 legacyHarsh1 legacyHarsh2 legacyHarsh3 legacyHarsh4 threePt balanced soft harsh flood contrasting morning sunrise sunset chilly freezing flat twoPt glow brightRoom",
  ),
  material: words(
    "legacyMatte legacyPlastic legacyMetal legacyWireframe matte plastic metal warmMatte translucentPowder powder dkEdge softEdge clear flat softmetal",
  ),
  bevel: words("relaxedInset circle slope cross angle softRound convex coolSlant divot riblet hardEdge artDeco"),
  warp: words(
    "textNoShape textPlain textStop textTriangle textTriangleInverted textChevron textChevronInverted textRingInside textRingOutside textArchUp textArchDown textCircle textButton textArchUpPour textArchDownPour textCirclePour textButtonPour textCurveUp textCurveDown textCanUp textCanDown textWave1 textWave2 textDoubleWave1 textWave4 textInflate textDeflate textInflateBottom textDeflateBottom textInflateTop textDeflateTop textDeflateInflate textDeflateInflateDeflate textFadeRight textFadeLeft textFadeUp textFadeDown textSlantUp textSlantDown textCascadeUp textCascadeDown",
  ),
  panose: matching(/^[0-9A-Fa-f]{20}$/),
  placeholder: words("title body ctrTitle subTitle dt sldNum ftr hdr obj chart tbl clipArt dgm media sldImg pic"),
  layout: words(
    "title tx twoColTx tbl txAndChart chartAndTx dgm chart txAndClipArt clipArtAndTx titleOnly blank txAndObj objAndTx objOnly obj txAndMedia mediaAndTx objOverTx txOverObj txAndTwoObj twoObjAndTx twoObjOverTx fourObj vertTx clipArtAndVertTx vertTitleAndTx vertTitleAndTxOverChart twoObj objAndTwoObj twoObjAndObj cust secHead twoTxTwoObj objTx picTx",
  ),
  paper: words(
    "screen4x3 letter A4 35mm overhead banner custom ledger A3 B4ISO B5ISO B4JIS B5JIS hagakiCard screen16x9 screen16x10",
  ),
  view: words("sldView sldMasterView notesView handoutView notesMasterView outlineView sldSorterView sldThumbnailView"),
  symbol: words("circle dash diamond dot none picture plus square star triangle x auto"),
});

/** A type by its name, `(a|b)` for words, `0..500` for whole numbers, `0..500%` for those that may be percents. Throws on a name that is none. */
export function simpleType(name: string): SimpleType {
  const listed = /^\((.*)\)$/.exec(name)?.[1];
  if (listed !== undefined) return words(listed.replaceAll("|", " "));
  const range = /^(-?\d+)\.\.(\d+)(%?)$/.exec(name);
  if (range) return whole(Number(range[1]), Number(range[2]), range[3] === "" ? undefined : PERCENT);
  const type = TYPES[name];
  if (type === undefined) throw new Error(`There is no simple type ${name}`);
  return type;
}
