import type { LevelStyle } from "../../../../../scene/types.ts";

/** 12 pt in the theme's text face, deeper levels half an inch further in: what PowerPoint's own notes have. */
export const NOTES_LEVELS: readonly LevelStyle[] = Array.from({ length: 9 }, (_, index) => ({
  paragraph: {
    align: "left",
    rtl: false,
    marginLeft: 36 * index,
    indent: 0,
    lineSpacing: 1,
    spaceBefore: 0,
    spaceAfter: 0,
    bullet: { type: "none" },
  },
  run: { size: 12, font: { theme: "minor" }, bold: false, italic: false, colour: { hex: "000000", slot: "dk1" } },
}));
