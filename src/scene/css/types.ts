/** Computed values of the documented CSS subset. Lengths are points unless they say otherwise. */
import type { Anchor, Colour, Corners, Fill, FontUse, Sides, Stroke } from "../types.ts";

/**
 * Points, or per cent of the containing block, or such a share and points beside it (`calc(100% - 10pt)`), neither of which
 * is 0. `lengthIn` says what it comes to.
 */
export type Length =
  | { readonly unit: "pt"; readonly value: number }
  | { readonly unit: "%"; readonly value: number }
  | { readonly unit: "%+pt"; readonly value: number; readonly plus: number };
export type Size = Length | "auto";
export type FourSides<T> = { readonly [S in keyof Sides]: T };

/** Number systems of CSS; with `-paren` a bracket stands behind the number, with `-parens` on both sides. */
type NumberSystem = "decimal" | "lower-alpha" | "upper-alpha" | "lower-roman" | "upper-roman";

export interface ComputedStyle {
  readonly display: "block" | "flex" | "inline" | "none";
  readonly position: "static" | "relative" | "absolute";
  readonly inset: FourSides<Size>;
  readonly width: Size;
  readonly height: Size;
  readonly minWidth: Size;
  readonly maxWidth: Size;
  readonly minHeight: Size;
  readonly maxHeight: Size;
  readonly aspectRatio: number | null;
  readonly margin: FourSides<Size>;
  readonly padding: FourSides<Length>;
  readonly flexDirection: "row" | "row-reverse" | "column" | "column-reverse";
  readonly flexWrap: "nowrap" | "wrap";
  readonly justifyContent: "flex-start" | "flex-end" | "center" | "space-between" | "space-around" | "space-evenly";
  readonly alignItems: "stretch" | "flex-start" | "flex-end" | "center" | "baseline";
  readonly alignSelf: "auto" | "stretch" | "flex-start" | "flex-end" | "center" | "baseline";
  readonly alignContent: "stretch" | "flex-start" | "flex-end" | "center" | "space-between" | "space-around";
  readonly flexGrow: number;
  readonly flexShrink: number;
  readonly flexBasis: Size;
  readonly rowGap: number;
  readonly columnGap: number;
  readonly background: Fill | null;
  readonly border: FourSides<Stroke | null>;
  /** Points; all infinite for an ellipse. */
  readonly borderRadius: Corners;
  /** Degrees clockwise, 0 to 360, around the middle; what is around does not move. */
  readonly rotate: number;
  readonly objectFit: "contain" | "cover" | "fill";
  /** Fractions 0 to 1. */
  readonly objectPosition: { readonly x: number; readonly y: number };
  readonly tableLayout: "auto" | "fixed";
  /** Newspaper columns in a text box; 1 is none. */
  readonly columns: number;
  /** How opaque the element and all within it are, above 0 up to 1: already reckoned into all of its colours. */
  readonly opacity: number;
  // Inherited from here on.
  readonly color: Colour;
  readonly font: FontUse;
  readonly fontSize: number;
  /** Shrinking stops here; growing stops at `maxFontSize` (equals `fontSize` unless set). */
  readonly minFontSize: number;
  readonly maxFontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Multiple of the font's natural line height: `normal` and `100%` are 1, `1.2` is 1.2 em over the natural height. */
  readonly lineSpacing: number;
  readonly letterSpacing: number;
  readonly textTransform: "none" | "uppercase";
  readonly textAlign: "start" | "end" | "left" | "right" | "center" | "justify";
  /** Of text in its box, or of a cell's text. Not inherited. */
  readonly verticalAlign: Anchor;
  readonly baseline: "normal" | "super" | "sub";
  readonly underline: boolean;
  readonly strike: boolean;
  readonly whiteSpace: "normal" | "pre-wrap";
  /** `balance`: the lines of a text that is alone in its region come to have like length (CSS Text 4, 6.4). */
  readonly textWrap: "wrap" | "balance";
  readonly direction: "ltr" | "rtl";
  readonly listStyleType:
    | "disc"
    | "circle"
    | "square"
    | "dash"
    | "none"
    | `${NumberSystem}${"" | "-paren" | "-parens"}`
    | { readonly string: string };
  readonly markerColor: Colour | null;
  /** Of what a chart is about; null: it stands out by nothing. */
  readonly accentColor: Colour | null;
  /** Of the rest of such a chart. */
  readonly fill: Colour | null;
}
