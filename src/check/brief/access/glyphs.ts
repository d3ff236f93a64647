/** Characters that no font has which a deck names: its Latin face, its East Asian face, or a face of the theme's scripts. */

/**
 * Scripts with a face: those of the Latin faces, and the theme's (`SCRIPT_FACES` of the writer; a test compares them).
 * Symbols and digits of no script are left to the fonts that PowerPoint falls back on; emoji have a face of their own.
 */
export const COVERED_SCRIPTS: readonly string[] =
  "Common Inherited Latin Greek Cyrillic Hiragana Katakana Bopomofo Han Hangul Arabic Hebrew Thai Ethiopic Bengali Gujarati Khmer Kannada Gurmukhi Canadian_Aboriginal Cherokee Yi Tibetan Thaana Devanagari Telugu Tamil Syriac Oriya Malayalam Lao Sinhala Mongolian Georgian Armenian Myanmar".split(
    " ",
  );

const COVERED = COVERED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("");
/** Rare Han characters are in no East Asian face that Office names. */
const RARE_HAN = "\\u{20000}-\\u{3ffff}";
/** Private use and unassigned; the mark of a letter that was lost when a file was converted. */
const NOBODYS = "\\p{Co}\\p{Cn}\\ufffd";

const WITHOUT_GLYPH = new RegExp(`[${NOBODYS}${RARE_HAN}]|(?=[\\p{L}\\p{M}\\p{N}])[^${COVERED}]`, "gu");
/** Most texts have none of the characters that are worth a closer look. */
const PLAIN = /^[\u0000-\u024f\u2010-\u205e\uac00-\ud7a3]*$/;

export interface Missing {
  readonly at: number;
  readonly character: string;
}

/** Every such character of a text with its place. */
export function withoutGlyphs(text: string): readonly Missing[] {
  if (PLAIN.test(text)) return [];
  return [...text.matchAll(WITHOUT_GLYPH)].map(({ index, 0: character }) => ({ at: index, character }));
}

/** `U+E0A1`, with the character where it can be shown at all. */
export function nameOfCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{Co}\p{Cn}\ufffd\p{M}]/u.test(character) ? code : `${character} (${code})`;
}
