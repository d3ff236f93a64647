/** Which of the faces that outputs bring with them draws which characters. */
import type { Font } from "../text/font.ts";
import { scriptOf } from "../text/metrics/scripts.ts";

/** Text that one face draws. */
export interface Part {
  readonly text: string;
  readonly name: string;
  /** In em. */
  readonly length: number;
}

/** Draws Hangul, Han, kana and their punctuation. */
export const EAST_ASIAN_FACE = "Noto Sans KR";

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
/** Advance of the blanks of Noto Sans KR, in em. */
const EAST_ASIAN_BLANK = 0.224;

/**
 * Cuts a text where another face must take over, since no program that shows it may choose one by itself.
 * @param font metrics of the face that is asked for
 */
export function partsByFace(text: string, font: Font): readonly Part[] {
  if (/^[ -~]*$/.test(text)) return [{ text, name: font.drawnBy, length: font.drawn(text, 0, text.length) }];
  const parts: { text: string; isOther: boolean }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    const isOther = !font.has(code) && (EAST_ASIAN.test(letter) || !isBlank(letter));
    // A blank, or a mark of direction, stays with what it stands behind.
    if (last !== undefined && (last.isOther === isOther || isBlank(letter))) last.text += letter;
    else parts.push({ text: letter, isOther });
  }
  return parts.map(({ text: part, isOther }) => ({
    text: part,
    name: isOther ? EAST_ASIAN_FACE : font.drawnBy,
    length: isOther ? otherLength(part, font) : font.drawn(part, 0, part.length),
  }));
}

const isBlank = (letter: string): boolean => /^[\s\p{Cf}]$/u.test(letter);

function otherLength(text: string, font: Font): number {
  let sum = 0;
  for (const letter of text) {
    if (letter === " ") sum += EAST_ASIAN_BLANK;
    else if (EAST_ASIAN.test(letter)) sum += drawnAdvance(letter);
    else sum += font.drawn(letter, 0, letter.length);
  }
  return sum;
}

function drawnAdvance(letter: string): number {
  const { advance, drawn = advance } = scriptOf(letter.codePointAt(0) ?? 0);
  return drawn;
}
