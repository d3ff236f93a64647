/**
 * Widths and heights of a typeface, which text is measured with: those that come with briefdeck, and `fonts/*.json` of
 * packs, which `briefdeck templates add-font` writes from font files.
 */
import type { Node } from "yaml";
import { field, record, required } from "./shape/record.ts";
import { wrong } from "./shape/report.ts";
import { matching, number, text } from "./shape/scalars.ts";
import type { Reading, Shape } from "./types.ts";

export interface StyleData {
  /** `first:width,width*times;first:…` in base 36: advance widths in font units from code point `first` on. */
  readonly widths: string;
  /** `leftClasses rightClasses matrix`, see `decodeKerning`; "" if the style has no kerning. */
  readonly kerning: string;
}

export const STYLE_NAMES = ["regular", "bold", "italic", "boldItalic"] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

/** Lengths in font units; `descent` is positive. */
export interface FaceData {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly styles: Readonly<Record<StyleName, StyleData>>;
}

/** A typeface that a pack brings. */
export interface OwnFace extends FaceData {
  /** As stylesheets name it. */
  readonly name: string;
  /** Font files beside it, for outputs that bring their faces along; a style without one is drawn with another. */
  readonly files: Readonly<Partial<Record<StyleName, string>>>;
}

/** Characters whose pairs are kerned: printable ASCII and the marks that stand next to letters. */
export const KERNED_CHARACTERS: readonly string[] = [
  ...Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i)),
  ..."‘’“”–—",
];

const BASE36 = "-?[0-9a-z]{1,4}";
const RUN = `${BASE36}(?:\\*[0-9a-z]{1,4})?`;
const RUNS = `${RUN}(?:,${RUN})*`;

const widths = matching(`(?:[0-9a-z]{1,4}:${RUNS})(?:;[0-9a-z]{1,4}:${RUNS})*`, "widths as “add-font” writes them");

/** A matrix that is as large as its classes say: what unpacks it trusts its numbers. */
const kerning: Shape<string> = {
  expects: "kerning as “add-font” writes it, or nothing",
  schema: { type: "string" },
  read(node: Node, path: string, reading: Reading) {
    const letters = `[0-\\u00ff]{${KERNED_CHARACTERS.length}}`;
    const value = matching(`(?:${letters} ${letters} ${RUNS})?`, kerning.expects).read(node, path, reading);
    if (value === undefined || value === "") return value;
    const [left = "", right = "", runs = ""] = value.split(" ");
    const classes = (word: string): number => new Set(word).size;
    const highest = (word: string): number =>
      [...word].reduce((most, one) => Math.max(most, one.charCodeAt(0) - 0x2f), 0);
    const size = runs.split(",").reduce((sum, run) => sum + Number.parseInt(run.split("*")[1] ?? "1", 36), 0);
    const isSound =
      [left, right].every((word) => classes(word) === highest(word)) && size === classes(left) * classes(right);
    return isSound ? value : wrong(node, path, kerning.expects, reading);
  },
};

const style = record(
  { widths: required(widths, "Advance widths."), kerning: field(kerning, "Kerning of pairs.") },
  "widths and kerning",
);
const MOST_UNITS = 16_384;
const height = number(-5 * MOST_UNITS, 5 * MOST_UNITS, { whole: false });
const fileName = matching(
  "[A-Za-z0-9][A-Za-z0-9_ .()-]*\\.(?:ttf|otf)",
  "a font file beside this one, such as Inter-Bold.ttf",
);

const FACE = record(
  {
    face: required(text("the name of a typeface"), "What stylesheets call it.", "Inter"),
    units_per_em: required(number(16, MOST_UNITS, { whole: true }), "Font units in an em."),
    ascent: required(height, "Above the baseline, in font units."),
    descent: required(height, "Below the baseline, positive."),
    line_gap: required(height, "Between lines."),
    styles: required(
      record(
        {
          regular: required(style, "Upright."),
          bold: required(style, "Bold."),
          italic: required(style, "Italic."),
          bold_italic: required(style, "Bold italic."),
        },
        "the four styles of a typeface",
      ),
      "Widths by style.",
    ),
    files: field(
      record(
        {
          regular: field(fileName, "Upright."),
          bold: field(fileName, "Bold."),
          italic: field(fileName, "Italic."),
          bold_italic: field(fileName, "Bold italic."),
        },
        "font files by style",
      ),
      "Font files for outputs that bring their faces along.",
    ),
  },
  "the measures of a typeface",
);

/** `fonts/NAME.json` of a pack. */
export const faceShape: Shape<OwnFace> = {
  expects: FACE.expects,
  get schema() {
    return FACE.schema;
  },
  read(node, path, reading) {
    const before = reading.problems.length;
    const found = FACE.read(node, path, reading);
    const {
      face: name,
      units_per_em: unitsPerEm,
      ascent,
      descent,
      line_gap: lineGap,
      styles,
      files = {},
    } = found ?? {};
    const { regular, bold, italic, bold_italic: boldItalic } = styles ?? {};
    if (name === undefined || unitsPerEm === undefined || ascent === undefined || descent === undefined)
      return undefined;
    if (lineGap === undefined || ascent + descent + lineGap <= 0 || reading.problems.length > before) return undefined;
    const data = (one: typeof regular): StyleData => ({ widths: one?.widths ?? "", kerning: one?.kerning ?? "" });
    const { bold_italic: slanted, ...others } = files;
    return {
      name,
      unitsPerEm,
      ascent,
      descent,
      lineGap,
      styles: { regular: data(regular), bold: data(bold), italic: data(italic), boldItalic: data(boldItalic) },
      files: { ...others, ...(slanted === undefined ? {} : { boldItalic: slanted }) },
    };
  },
};
