import type { Hex } from "../../data/colour.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { type Report, SILENT } from "../../diagnostics/reporter.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { THEME_SLOTS, type Theme, type ThemeSlot } from "../types.ts";
import type { Declaration } from "./sheet/declaration.ts";
import { DEFAULT_THEME, DEFAULT_UNITS } from "./theme-default.ts";
import { colour } from "./values/colour.ts";
import { faceName, typeScale } from "./values/font.ts";
import { type Parser, Rejection, single, wordOf } from "./values/parser.ts";
import { type Pieces, sourceOf } from "./values/piece.ts";
import { type Environment, environment } from "./variables/environment.ts";

const hexColour: Parser<Hex> = single("an opaque colour such as “#12304a”", [], (piece, units) => {
  const value = wordOf(piece) === "currentcolor" ? new Rejection(piece) : colour.parse([piece], units);
  // PowerPoint's themes have opaque colours (ECMA-376 Part 1, 20.1.6.2: what mixes them is said where they are used).
  return value instanceof Rejection ? value : value.alpha === undefined ? value.hex : new Rejection(piece);
});

interface Reading {
  readonly theme: Theme;
  /** Declarations with values that no theme can hold; reported. */
  readonly wrong: ReadonlySet<Declaration>;
}

/**
 * Reads the theme from the variables on `:root`. A missing or wrong one falls back to the default.
 * @param own the variables that `:root` declares, by name
 * @param base those that are there without any rule
 * @param scale of the page
 */
export function readTheme(
  own: ReadonlyMap<string, Declaration>,
  base: Environment,
  scale: number,
  report: Report,
): Reading {
  // What is wrong with the variables themselves is reported when a slide takes them.
  const variables = environment(own, base, SILENT);
  const wrong = new Set<Declaration>();
  const read = <T>(name: string, parser: Parser<T>, fallback: T): T => {
    const pieces = variables.get(name);
    if (!pieces) return fallback;
    const value = parser.parse(pieces, { ...DEFAULT_UNITS, scale });
    if (!(value instanceof Rejection)) return value;
    const declaration = own.get(name);
    if (declaration !== undefined) {
      wrong.add(declaration);
      report(explain(name, parser.allowed, pieces, declaration));
    }
    return fallback;
  };
  const colours = Object.fromEntries(
    THEME_SLOTS.map((slot) => [slot, read(`--${slot}`, hexColour, DEFAULT_THEME.colours[slot])]),
  ) as Record<ThemeSlot, Hex>;
  const theme: Theme = {
    name: read("--theme-name", faceName, DEFAULT_THEME.name),
    colours,
    majorFont: read("--heading-font", faceName, DEFAULT_THEME.majorFont),
    minorFont: read("--body-font", faceName, DEFAULT_THEME.minorFont),
    eastAsianFont: read("--east-asian-font", faceName, DEFAULT_THEME.eastAsianFont),
    sizes: read("--type-scale", typeScale, DEFAULT_THEME.sizes),
  };
  return { theme, wrong };
}

function explain(name: string, allowed: string, pieces: Pieces, declaration: Declaration): Diagnostic {
  return diagnose("css/theme-value", { name, value: sourceOf(pieces), allowed }, { span: declaration.span });
}
