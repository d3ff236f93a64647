import type { ThemeSlot } from "../../types.ts";

export const THEME_SLOTS: readonly ThemeSlot[] = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

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
