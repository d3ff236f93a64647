/** Which of the faces that outputs bring with them draws which characters. */
import type { LangTag } from "../../data/language-tag.ts";
import type { Font } from "../text/font.ts";
import { type Alphabet, alphabetOf } from "../text/metrics/alphabet.ts";
import { eastAsianFace } from "../text/metrics/han.ts";
import { scriptOf } from "../text/metrics/scripts.ts";

/** Text that one face draws. */
export interface Part {
  readonly text: string;
  readonly name: string;
  /** In em. */
  readonly length: number;
  /** What is kept free for it in em, where another program may draw it with another face: more for letters that join. */
  readonly room: number;
}

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
/** Advance of the blanks of Noto Sans KR and SC, in em. */
const EAST_ASIAN_BLANK = 0.224;

/** What draws a letter: the face that is asked for (null), that of an alphabet, or an East Asian face by its name. */
type Drawer = Alphabet | string | null;

/**
 * Cuts a text where another face must take over, since no program that shows it may choose one by itself.
 * @param font metrics of the face that is asked for
 * @param lang of the text, since some letters are written otherwise in other countries
 */
export function partsByFace(text: string, font: Font, lang: LangTag): readonly Part[] {
  if (/^[ -~]*$/.test(text)) return [ownPart(text, font)];
  const parts: { text: string; drawer: Drawer }[] = [];
  for (const letter of text) {
    const last = parts.at(-1);
    // A blank, a mark or a sign of direction stays with what it stands behind.
    if (last !== undefined && (isBlank(letter) || isJoined(letter, last.drawer))) {
      last.text += letter;
      continue;
    }
    const drawer = drawerOf(letter, font, lang);
    if (last?.drawer === drawer) last.text += letter;
    else parts.push({ text: letter, drawer });
  }
  return parts.map(({ text: part, drawer }) => {
    if (drawer === null) return ownPart(part, font);
    const room = otherLength(part, font);
    return typeof drawer === "string"
      ? { text: part, name: drawer, length: room, room }
      : { text: part, name: drawer.drawnBy, length: drawer.drawn(part, font.bold), room };
  });
}

function ownPart(text: string, font: Font): Part {
  const length = font.drawn(text, 0, text.length);
  return { text, name: font.drawnBy, length, room: length };
}

function drawerOf(letter: string, font: Font, lang: LangTag): Drawer {
  const alphabet = alphabetOf(letter);
  if (alphabet !== null) return alphabet;
  const isOther = !font.has(letter.codePointAt(0) ?? 0) && (EAST_ASIAN.test(letter) || !isBlank(letter));
  return isOther ? eastAsianFace(letter, lang) : null;
}

const isBlank = (letter: string): boolean => /^[\s\p{Cf}]$/u.test(letter);
/** Marks that several alphabets share. */
const isJoined = (letter: string, drawer: Drawer): boolean =>
  drawer !== null && typeof drawer === "object" && /^\p{Mn}$/u.test(letter);

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
