import {
  type LevelStyle,
  type Paragraph,
  PLAIN_PARAGRAPH,
  type RunStyle,
  type Scene,
  type Theme,
} from "../../../scene/types.ts";

const STEP = 36;

/**
 * The style of notes, level by level: that of the deck's first plain notes paragraph, so that the notes pages inherit
 * nearly everything from their master. A deck whose notes have none gets what PowerPoint's own notes have: 12 pt in
 * the theme's text face. Deeper levels stand half an inch further in.
 */
export function notesLevels({ slides, theme }: Scene): readonly LevelStyle[] {
  const plain = slides.flatMap(({ notes }) => notes.slice(0, SEARCHED)).find(isPlain);
  const { lineSpacing, spaceBefore, spaceAfter } = plain ?? PLAIN_PARAGRAPH;
  const run = plain?.end ?? standardRun(theme);
  return Array.from({ length: 9 }, (_, level) => ({
    paragraph: { ...PLAIN_PARAGRAPH, marginLeft: STEP * level, lineSpacing, spaceBefore, spaceAfter },
    run,
  }));
}

/**
 * What notes pages may leave to their master. LibreOffice reads no master's style for notes: it would show all text at
 * 20 pt with a hanging indent, so size and indents, which nothing equals here, are always written.
 */
export function inheritedLevels(levels: readonly LevelStyle[]): readonly LevelStyle[] {
  return levels.map(({ paragraph, run }) => ({
    paragraph: { ...paragraph, marginLeft: Number.NaN, indent: Number.NaN },
    run: { ...run, size: Number.NaN },
  }));
}

/** Paragraphs of a slide that are looked at: the style is of use only if it is the common one. */
const SEARCHED = 3;

function isPlain({ level, bullet, rtl, align, end }: Paragraph): boolean {
  return level === 0 && bullet.type === "none" && !rtl && align === "left" && !end.bold && !end.italic;
}

function standardRun({ colours }: Theme): RunStyle {
  const colour = { hex: colours.dk1, slot: "dk1" } as const;
  return { size: 12, font: { theme: "minor" }, bold: false, italic: false, colour };
}
