/** Horizontal and vertical metrics of one face, as the data modules hold them. */

export interface StyleData {
  /** `first:width,width*times;first:…` in base 36: advance widths in font units from code point `first` on. */
  readonly widths: string;
  /** `leftClasses rightClasses matrix`, see `decodeKerning`; "" if the style has no kerning. */
  readonly kerning: string;
}

export type StyleName = "regular" | "bold" | "italic" | "boldItalic";

/** Lengths in font units; `descent` is positive. */
export interface FaceData {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly styles: Readonly<Record<StyleName, StyleData>>;
}
