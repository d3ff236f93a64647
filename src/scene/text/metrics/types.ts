/** Horizontal and vertical metrics of one face, as the data modules hold them. */
export type { FaceData, OwnFace, StyleData, StyleName } from "../../../data/face.ts";

/**
 * How a face of an alphabet joins its letters, and how wide each of their forms is, in font units of base 36: what it takes
 * to say how long a word is drawn.
 */
export interface AlphabetData {
  readonly unitsPerEm: number;
  /** Ranges of code points, `first-last` or `first` in base 36. */
  readonly letters: string;
  /** One sign a letter. `D`: joins both neighbours, `R`: the one before, `U`: none, `T`: a mark, of no width, which joins through. */
  readonly joins: string;
  readonly regular: AlphabetStyle;
  readonly bold: AlphabetStyle;
}

export interface AlphabetStyle {
  /** Of `D` alone, first, middle, last; of `R` alone, last; of `U` alone. */
  readonly widths: string;
  /** Two letters that are one sign, by their codes: how wide alone, and behind a letter that joins. */
  readonly pairs: string;
}
