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

export interface Fonts {
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

/** Fonts are decoded on first use and kept for the life of the measurer. */
export function createFonts(faces: ThemeFaces): Fonts {
  const fonts = new Map<string, Partial<Record<StyleName, Font>>>();
  return {
    face: (use) => ("theme" in use ? faces[use.theme] : use.face),
    font(face, style) {
      let styles = fonts.get(face);
      if (styles === undefined) {
        styles = {};
        fonts.set(face, styles);
      }
      styles[style] ??= createFont(face, style, faces.own);
      return styles[style];
    },
    used: () => fonts.keys(),
  };
}

/** PowerPoint sets raised and lowered text at two thirds, 30 % up or 25 % down; LibreOffice a little smaller. */
const SMALL = 2 / 3;
const RAISE = { normal: 0, super: 0.3, sub: -0.25 } as const;

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
  const size = run.baseline === "normal" ? run.size : run.size * SMALL;
  const raise = RAISE[run.baseline] * run.size;
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
