/**
 * A formula as a tree of what it is made of, free of any program's markup: TeX is read into it, and the native equations,
 * the layout and the plain words are made of it.
 */

export type Formula = readonly MathNode[];

export type MathNode =
  | MathSymbol
  | Space
  | Fraction
  | Scripts
  | Limits
  | Root
  | Fence
  | Grid
  | Accent
  | Stretched
  | Ruled;

/** What a symbol is to its neighbours (TeX's atoms, *The TeXbook* chapter 17): it says what room stands around it. */
export type MathClass = "ordinary" | "operator" | "binary" | "relation" | "open" | "close" | "punctuation" | "words";

export interface MathSymbol {
  readonly kind: "symbol";
  /** Never "". */
  readonly text: string;
  readonly class: MathClass;
  readonly italic: boolean;
  readonly bold: boolean;
  /** A sum, a product, an integral: set larger where the formula stands alone. */
  readonly large?: true;
}
export interface Space {
  readonly kind: "space";
  /** Em; below 0: what follows moves back. */
  readonly width: number;
}
export interface Fraction {
  readonly kind: "fraction";
  readonly above: Formula;
  readonly below: Formula;
  /** Without: a binomial coefficient, or one text upon another. */
  readonly bar: boolean;
}
export interface Scripts {
  readonly kind: "scripts";
  readonly base: Formula;
  readonly raised: Formula | null;
  readonly lowered: Formula | null;
}
/** What stands above and below something, in small type. */
export interface Limits {
  readonly kind: "limits";
  readonly base: Formula;
  readonly above: Formula | null;
  readonly below: Formula | null;
}
export interface Root {
  readonly kind: "root";
  readonly body: Formula;
  readonly degree: Formula | null;
}
/** As tall as what stands in it. */
export interface Fence {
  readonly kind: "fence";
  /** "" for none. */
  readonly open: string;
  readonly close: string;
  readonly body: Formula;
}
/** A matrix, cases, equations upon each other. */
export interface Grid {
  readonly kind: "grid";
  readonly rows: readonly (readonly Formula[])[];
  readonly align: readonly ("left" | "center" | "right")[];
  /** Columns stand close, since they are the two sides of equations. */
  readonly close: boolean;
}
/** A mark over a symbol: a hat, an arrow, a dot. */
export interface Accent {
  readonly kind: "accent";
  /** One combining mark. */
  readonly mark: string;
  readonly body: Formula;
}
/** A brace or an arrow as wide as what it stands over or under. */
export interface Stretched {
  readonly kind: "stretched";
  readonly mark: string;
  readonly side: "above" | "below";
  readonly body: Formula;
}
/** A rule along it: above, below, across, or all around. */
export interface Ruled {
  readonly kind: "ruled";
  readonly where: "above" | "below" | "across" | "around";
  readonly body: Formula;
}

export type ReadTex =
  | { readonly formula: Formula }
  /** Why it cannot be read; `at`: offset in the TeX, null where it is not known. */
  | { readonly fault: string; readonly at: number | null };

/** A formula as a brief has it. */
export interface WrittenFormula {
  /** TeX without its dollars. */
  readonly tex: string;
  /** It stands by itself, `$$…$$`, and is set so: sums are large. */
  readonly display: boolean;
  /** In plain words: `a + 1`. Never "". */
  readonly words: string;
}

/** A formula of a text that is placed; its words are the run's. */
export interface RunFormula extends Omit<WrittenFormula, "words"> {
  readonly tree: Formula;
}
