/** What one run contributes to its lines: font, size after super- or subscript, heights. Points at scale 1. */
import type { Formula, RunFormula } from "../../math/types.ts";
import { setFormula } from "../formula/layout.ts";
import type { FormulaBox } from "../formula/types.ts";
import type { FontUse, Run, RunStyle, Scene } from "../types.ts";
import { createFont, type Font } from "./font.ts";
import { scriptHeights } from "./metrics/scripts.ts";
import type { StyleName } from "./metrics/types.ts";
import type { ThemeFaces } from "./types.ts";

export interface RunMetrics {
  readonly font: Font;
  /** Size that widths are multiplied with. */
  readonly size: number;
  readonly spacing: number;
  /** How far its baseline stands above the line's. */
  readonly raise: number;
  readonly ascent: number;
  readonly descent: number;
}

/**
 * How a program sets lines, where programs differ: PowerPoint's is what decks are drawn by; another one is for comparing a drawing
 * with what that program draws.
 */
export interface LineModel {
  /** Em of a face above and below the baseline; absent: those that text is measured with, which are safe in any program. */
  readonly heights?: (face: string) => { readonly ascent: number; readonly descent: number };
  /** Raised and lowered text: its size and how far it stands above the line, as shares of the size around it. */
  readonly raised: Readonly<Record<"super" | "sub", { readonly size: number; readonly by: number }>>;
  /** Whether a link is one piece, which starts a line where it does not fit. */
  readonly linksAreFields: boolean;
}

/** PowerPoint sets raised and lowered text at two thirds, 30 % up or 25 % down. */
const POWERPOINT: LineModel = {
  raised: { super: { size: 2 / 3, by: 0.3 }, sub: { size: 2 / 3, by: -0.25 } },
  linksAreFields: false,
};

export interface Fonts {
  readonly lines: LineModel;
  face(use: FontUse): string;
  font(face: string, style: StyleName): Font;
  /** Names of the faces that text was measured with. */
  used(): Iterable<string>;
}

/** The faces that a scene is measured and drawn with. */
export const facesOf = ({ theme, faces }: Pick<Scene, "theme" | "faces">): ThemeFaces => ({
  major: theme.majorFont,
  minor: theme.minorFont,
  ...(faces === undefined ? {} : { own: faces }),
});

/** Fonts are decoded on first use and kept for the life of the measurer. @param lines whose lines are set */
export function createFonts(faces: ThemeFaces, lines: LineModel = POWERPOINT): Fonts {
  const fonts = new Map<string, Partial<Record<StyleName, Font>>>();
  const created = (face: string, style: StyleName): Font => {
    const font = createFont(face, style, faces.own);
    // Another program's own lines, which are not to be safe, are set without the slack for rounding.
    return lines.heights === undefined ? font : { ...font, ...lines.heights(face), width: font.drawn };
  };
  return {
    lines,
    face: (use) => ("theme" in use ? faces[use.theme] : use.face),
    font(face, style) {
      let styles = fonts.get(face);
      if (styles === undefined) {
        styles = {};
        fonts.set(face, styles);
      }
      styles[style] ??= created(face, style);
      return styles[style];
    },
    used: () => fonts.keys(),
  };
}

const STYLE_NAMES = [
  ["regular", "italic"],
  ["bold", "boldItalic"],
] as const;

export function styleMetrics(style: RunStyle, fonts: Fonts): RunMetrics {
  const font = fontOf(style, fonts);
  return {
    font,
    size: style.size,
    spacing: 0,
    raise: 0,
    ascent: font.ascent * style.size,
    descent: font.descent * style.size,
  };
}

export function runMetrics(run: Run, fonts: Fonts): RunMetrics {
  const font = fontOf(run, fonts);
  if (run.formula !== undefined) return formulaMetrics(run, run.formula, font, fonts);
  const raised = run.baseline === "normal" ? null : fonts.lines.raised[run.baseline];
  const size = raised === null ? run.size : run.size * raised.size;
  const raise = raised === null ? 0 : run.size * raised.by;
  const script = scriptHeights(run.text);
  return {
    font,
    size,
    spacing: run.spacing,
    raise,
    ascent: Math.max(font.ascent * run.size, raise + size * Math.max(font.ascent, script.ascent)),
    descent: Math.max(font.descent * run.size, size * Math.max(font.descent, script.descent) - raise),
  };
}

/** Programs set formulas a little wider or narrower; a box that is too narrow costs a line. */
const FORMULA_SLACK = 1.05;
/** Em between a formula and the lines above and below it. */
const LEADING = 0.12;

function formulaMetrics(run: Run, formula: RunFormula, font: Font, fonts: Fonts): RunMetrics {
  const { width, ascent, descent } = formulaBox(formula, fonts);
  return {
    font: asOneLetter(font, width),
    size: run.size,
    spacing: 0,
    raise: 0,
    ascent: Math.max(font.ascent, ascent + LEADING) * run.size,
    descent: Math.max(font.descent, descent + LEADING) * run.size,
  };
}

const asOneLetter = (font: Font, width: number): Font => ({
  ...font,
  drawn: (_, from, to) => width * (to - from),
  width: (_, from, to) => width * FORMULA_SLACK * (to - from),
  advances: (_, from, to) => new Float64Array(to - from).fill(width * FORMULA_SLACK),
});

const boxes = new WeakMap<Formula, Partial<Record<"display" | "inline", FormulaBox>>>();

/** A formula that is set; each is set once. Its fonts are our own, whatever the theme. */
export function formulaBox({ tree, display }: RunFormula, fonts: Fonts): FormulaBox {
  const known = boxes.get(tree) ?? {};
  const key = display ? "display" : "inline";
  const box = known[key] ?? setFormula(tree, display, fonts);
  boxes.set(tree, { ...known, [key]: box });
  return box;
}

function fontOf(style: RunStyle, fonts: Fonts): Font {
  return fonts.font(fonts.face(style.font), STYLE_NAMES[style.bold ? 1 : 0][style.italic ? 1 : 0]);
}
