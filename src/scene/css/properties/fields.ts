import type { Colour, Gradient } from "../../types.ts";
import type { ComputedStyle, Size } from "../types.ts";
import { colour, paint, shareOf } from "../values/colour.ts";
import { fontFamily, fontSize, lineHeight } from "../values/font.ts";
import { gradient } from "../values/gradient.ts";
import { lengthOrPercentage, points, size, ZERO } from "../values/length.ts";
import { aspectRatio, listStyleType, objectPosition, ROTATION } from "../values/misc.ts";
import { faded, fadedFill, laidOn } from "../values/opacity.ts";
import { constants, either, keywords, numeric, Rejection, single } from "../values/parser.ts";
import { type Field, field, inherited, longhand } from "./longhand.ts";
import { borders, corners, sides } from "./sides.ts";
import { baseline, bold, fontLimits, italic, strike, underline, verticalAlign } from "./text.ts";

type Of<F extends keyof ComputedStyle> = ComputedStyle[F];

const FACTOR = numeric("a number from 0 to 1000", { min: 0, max: 1000 });
const GAP = either(constants({ normal: 0 }), points("not-negative"));
const LIMIT = either(constants<"auto">({ none: "auto" }), lengthOrPercentage("not-negative"));
const SPACING = either(constants({ normal: 0 }), points("any"));
const SIZE = size("not-negative");
const ITEM_ALIGNMENTS = ["stretch", "flex-start", "flex-end", "center", "baseline"] as const;
const SPREADS = ["flex-start", "flex-end", "center", "space-between", "space-around"] as const;

/** Text starts at 18 pt, as in PowerPoint's own default text style. */
export const fontSizeProperty = inherited(longhand<number>("font-size", fontSize, 18));
export const colourProperty = inherited(
  longhand<Of<"color">>("color", colour, ({ theme }) => ({ hex: theme.colours.dk1, slot: "dk1" })),
);
const backgroundColour = longhand<Colour | null>("background-color", paint, null);
const backgroundImage = longhand<Gradient | null>("background-image", gradient, null);
const markerColour = inherited(
  longhand<Of<"markerColor">>("marker-color", either(constants<null>({ auto: null }), colour), null),
);
const accentColour = inherited(
  longhand<Of<"markerColor">>("accent-color", either(constants<null>({ auto: null }), colour), null),
);
const fillColour = inherited(
  longhand<Of<"markerColor">>("fill", either(constants<null>({ auto: null }), colour), null),
);
const opacityProperty = longhand<number>(
  "opacity",
  single("a number above 0 up to 1, or a percentage; “display: none” hides", [], (piece) => {
    const share = shareOf(piece);
    return share === undefined || share === 0 ? new Rejection(piece) : share;
  }),
  1,
);
/** What is within an element is as faint as it, and its own opacity comes on top (CSS Color 4, 3.2). */
const opacityOf: Field<number>["compute"] = (read, parent) => read(opacityProperty) * (parent?.opacity ?? 1);
const limits = fontLimits(field(fontSizeProperty));

/**
 * Every property, by the field of the computed style that it ends in. A new property is one entry here (and its field
 * in `ComputedStyle`, its word in templates/README.md, which a test compares).
 */
export const FIELDS: { readonly [F in keyof ComputedStyle]: Field<ComputedStyle[F]> } = {
  display: field(longhand<Of<"display">>("display", keywords("block", "flex", "none"), "inline")),
  position: field(longhand<Of<"position">>("position", keywords("static", "relative", "absolute"), "static")),
  inset: sides<Size>((side) => side, size("any"), "auto"),
  width: field(longhand<Of<"width">>("width", SIZE, "auto")),
  height: field(longhand<Of<"height">>("height", SIZE, "auto")),
  minWidth: field(longhand<Of<"minWidth">>("min-width", SIZE, "auto")),
  maxWidth: field(longhand<Of<"maxWidth">>("max-width", LIMIT, "auto")),
  minHeight: field(longhand<Of<"minHeight">>("min-height", SIZE, "auto")),
  maxHeight: field(longhand<Of<"maxHeight">>("max-height", LIMIT, "auto")),
  aspectRatio: field(longhand<Of<"aspectRatio">>("aspect-ratio", aspectRatio, null)),
  margin: sides<Size>((side) => `margin-${side}`, size("any"), ZERO),
  padding: sides((side) => `padding-${side}`, lengthOrPercentage("not-negative"), ZERO),
  flexDirection: field(
    longhand<Of<"flexDirection">>("flex-direction", keywords("row", "row-reverse", "column", "column-reverse"), "row"),
  ),
  flexWrap: field(longhand<Of<"flexWrap">>("flex-wrap", keywords("nowrap", "wrap"), "nowrap")),
  justifyContent: field(
    longhand<Of<"justifyContent">>("justify-content", keywords(...SPREADS, "space-evenly"), "flex-start"),
  ),
  alignItems: field(longhand<Of<"alignItems">>("align-items", keywords(...ITEM_ALIGNMENTS), "stretch")),
  alignSelf: field(longhand<Of<"alignSelf">>("align-self", keywords("auto", ...ITEM_ALIGNMENTS), "auto")),
  alignContent: field(longhand<Of<"alignContent">>("align-content", keywords("stretch", ...SPREADS), "stretch")),
  flexGrow: field(longhand<number>("flex-grow", FACTOR, 0)),
  flexShrink: field(longhand<number>("flex-shrink", FACTOR, 1)),
  flexBasis: field(longhand<Of<"flexBasis">>("flex-basis", SIZE, "auto")),
  rowGap: field(longhand<number>("row-gap", GAP, 0)),
  columnGap: field(longhand<number>("column-gap", GAP, 0)),
  background: {
    longhands: [backgroundColour, backgroundImage],
    compute: (read, parent) => {
      const [image, ground] = [read(backgroundImage), read(backgroundColour)];
      const below = ground !== null && ground.alpha === undefined ? ground.hex : undefined;
      const shown = image === null ? ground : below === undefined ? image : laidOn(image, below);
      return shown && fadedFill(shown, opacityOf(read, parent));
    },
  },
  border: borders(opacityOf),
  borderRadius: corners(),
  rotate: field(longhand<number>("rotate", ROTATION, 0)),
  objectFit: field(longhand<Of<"objectFit">>("object-fit", keywords("contain", "cover", "fill"), "contain")),
  objectPosition: field(longhand<Of<"objectPosition">>("object-position", objectPosition, { x: 0.5, y: 0.5 })),
  tableLayout: field(longhand<Of<"tableLayout">>("table-layout", keywords("auto", "fixed"), "auto")),
  columns: field(
    longhand<number>("columns", numeric("a whole number from 1 to 16", { min: 1, max: 16, whole: true }), 1),
  ),
  opacity: { longhands: [opacityProperty], compute: opacityOf },
  color: {
    longhands: [colourProperty],
    compute: (read, parent) => faded(read(colourProperty), opacityOf(read, parent)),
  },
  font: field(inherited(longhand<Of<"font">>("font-family", fontFamily, { theme: "minor" }))),
  fontSize: field(fontSizeProperty),
  minFontSize: limits.min,
  maxFontSize: limits.max,
  bold,
  italic,
  lineSpacing: field(inherited(longhand<number>("line-height", lineHeight, 1))),
  letterSpacing: field(inherited(longhand<number>("letter-spacing", SPACING, 0))),
  textTransform: field(
    inherited(longhand<Of<"textTransform">>("text-transform", keywords("none", "uppercase"), "none")),
  ),
  textAlign: field(
    inherited(
      longhand<Of<"textAlign">>("text-align", keywords("start", "end", "left", "right", "center", "justify"), "start"),
    ),
  ),
  verticalAlign,
  baseline,
  underline,
  strike,
  whiteSpace: field(inherited(longhand<Of<"whiteSpace">>("white-space", keywords("normal", "pre-wrap"), "normal"))),
  textWrap: field(inherited(longhand<Of<"textWrap">>("text-wrap", keywords("wrap", "balance"), "wrap"))),
  direction: field(inherited(longhand<Of<"direction">>("direction", keywords("ltr", "rtl"), "ltr"))),
  listStyleType: field(inherited(longhand<Of<"listStyleType">>("list-style-type", listStyleType, "disc"))),
  markerColor: {
    longhands: [markerColour],
    compute: (read, parent) => {
      const shown = read(markerColour);
      return shown && faded(shown, opacityOf(read, parent));
    },
  },
  accentColor: {
    longhands: [accentColour],
    compute: (read, parent) => {
      const shown = read(accentColour);
      return shown && faded(shown, opacityOf(read, parent));
    },
  },
  fill: {
    longhands: [fillColour],
    compute: (read, parent) => {
      const shown = read(fillColour);
      return shown && faded(shown, opacityOf(read, parent));
    },
  },
};
