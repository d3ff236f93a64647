import { hex } from "../../data/colour.ts";
import { type Size as PageSize, THEME_SLOTS, type Theme, type ThemeSlot } from "../types.ts";
import type { Units } from "./values/parser.ts";
import type { Piece, Pieces } from "./values/piece.ts";

/** What a theme that defines nothing gets: Office's own colours (Office 2013 to 2022 theme), and its text font. */
export const DEFAULT_THEME: Theme = {
  name: "Briefdeck",
  colours: {
    dk1: hex("000000"),
    lt1: hex("FFFFFF"),
    dk2: hex("44546A"),
    lt2: hex("E7E6E6"),
    accent1: hex("4472C4"),
    accent2: hex("ED7D31"),
    accent3: hex("A5A5A5"),
    accent4: hex("FFC000"),
    accent5: hex("5B9BD5"),
    accent6: hex("70AD47"),
    hlink: hex("0563C1"),
    folHlink: hex("954F72"),
  },
  majorFont: "Calibri",
  minorFont: "Calibri",
  eastAsianFont: "Malgun Gothic",
  sizes: [28, 24, 20, 18, 16, 14, 12, 10.5],
};

/** For checking values before there is an element. */
export const DEFAULT_UNITS: Units = {
  em: 18,
  rem: 18,
  currentColour: { hex: DEFAULT_THEME.colours.dk1, slot: "dk1" },
  theme: DEFAULT_THEME,
  scale: 1,
};

/** The default theme as variables, so that `var(--accent5)` has a value in every theme. */
const BASE_VARIABLES: ReadonlyMap<string, Pieces> = new Map<string, Pieces>([
  ...Object.entries(DEFAULT_THEME.colours).map(([slot, digits]): [string, Pieces] => [
    `--${slot}`,
    [{ type: "hash", text: digits, source: `#${digits}` }],
  ]),
  ["--heading-font", [face(DEFAULT_THEME.majorFont)]],
  ["--body-font", [face(DEFAULT_THEME.minorFont)]],
  ["--east-asian-font", [face(DEFAULT_THEME.eastAsianFont)]],
]);

/** What every element can refer to: the default theme, and the size of the page that the deck is for. */
export function baseVariables(page: PageSize, scale: number): ReadonlyMap<string, Pieces> {
  return new Map<string, Pieces>([
    ...BASE_VARIABLES,
    ...[...PAGE_VARIABLES].map(([name, side]) => points(name, page[side] / scale)),
  ]);
}

function points(name: string, value: number): [string, Pieces] {
  return [name, [{ type: "dimension", value, unit: "pt", source: `${value}pt` }]];
}

/** The variables that tell the page's size: no rule sets them, since no rule can change the page. */
export const PAGE_VARIABLES: ReadonlyMap<string, keyof PageSize> = new Map([
  ["--page-width", "width"],
  ["--page-height", "height"],
]);

function face(name: string): Piece {
  return { type: "string", text: name, source: `"${name}"` };
}

const SLOTS: ReadonlyMap<string, ThemeSlot> = new Map(THEME_SLOTS.map((slot) => [`--${slot}`, slot]));
const FONTS: ReadonlyMap<string, "major" | "minor"> = new Map([
  ["--heading-font", "major"],
  ["--body-font", "minor"],
]);

/** What a variable stands for in the theme part, if it does. */
export function themeMeaning(name: string): { slot?: ThemeSlot; themeFont?: "major" | "minor" } {
  const [slot, themeFont] = [SLOTS.get(name), FONTS.get(name)];
  return { ...(slot ? { slot } : {}), ...(themeFont ? { themeFont } : {}) };
}
