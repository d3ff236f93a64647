/**
 * Judges a drawn slide by the shapes that should hold its words.
 *
 * - stray: a word that no shape both says and surrounds. A word that runs over into a neighbour's box is stray too.
 * - collision: two words drawn over one another.
 * - lost: a letter that a shape says but that is nowhere on the page (cut off, or drawn beyond the edge).
 *
 * Marks of lists are in no shape's text, and a chart's words are in another part of the file: for them it is enough
 * that a shape surrounds them.
 */
import type { Frame, Page, Rect, Word } from "./types.ts";

/** Points that a word may reach past its shape: rounding of coordinates, and overhang of italics. */
const TOLERANCE = 1;
/** Share of a word's drawn height above and below its letters: the box is that of the font, not of the letters. */
const AIR = 0.2;
/** Overlaps up to these shares of the smaller word are the fonts' own boxes touching. */
const OVERLAP = { across: 0.1, down: 0.35 } as const;

const LIST_MARK = /^(?:[\p{P}\p{S}]+|\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,6})[.)])$/iu;
/**
 * Words of nothing but these are not judged: pictographs, skin tones, flags, and what joins or colours them. Neither
 * the developers' machines nor CI have a font for them, so what is drawn is a stand-in of no telling width.
 */
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f)+$/u;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function judgeSlide(frames: readonly Frame[], page: Page): readonly string[] {
  const words = page.words.filter(({ text }) => text.trim() !== "" && !EMOJI.test(text));
  return [...strays(frames, words), ...collisions(words), ...lost(frames, words)];
}

function strays(frames: readonly Frame[], words: readonly Word[]): readonly string[] {
  const holders = frames.map((frame) => ({ frame, text: frame.text === null ? null : squash(frame.text) }));
  return words.flatMap((word) => {
    const says = holders.filter(({ text }) => text === null || LIST_MARK.test(word.text) || saysWord(text, word.text));
    if (says.some(({ frame }) => surrounds(frame, word))) return [];
    const where =
      says.length === 0 ? "which no shape says" : `outside ${says.map(({ frame }) => frame.name).join(", ")}`;
    return [`stray: “${word.text}” at ${place(word)}, ${where}`];
  });
}

/** pdftotext gives words of right-to-left scripts in the order in which they are drawn. */
function saysWord(text: string, word: string): boolean {
  const drawn = squash(word);
  return text.includes(drawn) || (RIGHT_TO_LEFT.test(drawn) && text.includes([...drawn].reverse().join("")));
}

function surrounds(frame: Frame, word: Rect): boolean {
  const air = AIR * (word.bottom - word.top);
  const [top, bottom] = [word.top + air, word.bottom - air];
  const isOutside = (x: number, y: number): boolean => frame.outline?.({ x, y }) === false;
  const [left, right] = [word.left + TOLERANCE, word.right - TOLERANCE];
  if (isOutside(left, top) || isOutside(right, top) || isOutside(left, bottom) || isOutside(right, bottom))
    return false;
  return (
    word.left >= frame.left - TOLERANCE &&
    word.right <= frame.right + TOLERANCE &&
    top >= frame.top - TOLERANCE &&
    bottom <= frame.bottom + TOLERANCE
  );
}

function collisions(words: readonly Word[]): readonly string[] {
  const sorted = [...words].sort((a, b) => a.top - b.top);
  return sorted.flatMap((word, i) => {
    const found: string[] = [];
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k];
      if (other === undefined || other.top >= word.bottom) break;
      if (collide(word, other)) found.push(`collision: “${word.text}” and “${other.text}” at ${place(other)}`);
    }
    return found;
  });
}

function collide(a: Rect, b: Rect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const width = Math.min(a.right - a.left, b.right - b.left);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  return across > OVERLAP.across * width && down > OVERLAP.down * height;
}

function lost(frames: readonly Frame[], words: readonly Word[]): readonly string[] {
  const drawn = letters(words.map(({ text }) => text));
  const said = letters(frames.map(({ text }) => text ?? ""));
  const missing = [...said].filter(([letter, count]) => (drawn.get(letter) ?? 0) < count);
  if (missing.length === 0) return [];
  const list = missing.map(([letter, count]) => `${letter} (${count - (drawn.get(letter) ?? 0)} of ${count})`);
  return [`lost: ${list.join(", ")}`];
}

function letters(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const letter of squash(text)) {
      if (/[\p{L}\p{N}]/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return counts;
}

/** Compatibility forms made plain (ligatures), spaces and invisible characters taken out. */
const squash = (text: string): string => text.normalize("NFKC").replace(/[\s\p{Cf}\p{Mn}]/gu, "");

const place = (word: Rect): string => `${word.left.toFixed(0)},${word.top.toFixed(0)} pt`;
