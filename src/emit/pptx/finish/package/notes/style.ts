import type { LevelStyle, RunStyle, Theme } from "../../../../../scene/types.ts";

/** 12 pt in the theme's text face, deeper levels half an inch further in: what PowerPoint's own notes have. */
export function notesLevels({ colours }: Theme): readonly LevelStyle[] {
  const colour = { hex: colours.dk1, slot: "dk1" } as const;
  const run: RunStyle = { size: 12, font: { theme: "minor" }, bold: false, italic: false, colour };
  return Array.from({ length: 9 }, (_, index) => ({
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
    run,
  }));
}
