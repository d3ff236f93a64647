/**
 * Marks in letters that only look like theirs, with dots or blanks between their letters, or struck through: a reader sees
 * the mark, and so does a last look.
 */
import { drawnInLatin, withPlainLetters } from "../../language/look-alikes.ts";

/** Signs of other scripts that are drawn like a colon. */
const COLONS = /[\u02d0\u0589\u05c3\u0703\u0704\u16ec\u205a\u2236\ua4fd\ua789]/gu;

const UNUSUAL = /[^\p{ASCII}]/u;
const WORD = /\p{L}+/gu;
/** Lines and strokes through a letter, and whatever else is put upon one that has no form of its own with it. */
const UPON = /(?<=\p{Lu})[\u0300-\u036f\u20d0-\u20ff]+/gu;
/** `S.S.`, `S/S`, `N O F O R N`, `T-L-P`: capitals one by one. */
const SPELT = /(?<![\p{L}\p{N}./])\p{Lu}(?:[.\u00b7_/-]\s?\p{Lu}|\s\p{Lu}){1,24}(?![\p{L}\p{N}])\.?/gu;

/** What an override of its direction shows the other way round, with its brackets turned. */
const TURNED = /[\u202d\u202e]([^\u202c\n\r\u2028\u2029]*)\u202c?/gu;
const SIDES = "()[]{}<>";

/**
 * A text in the order in which it is shown, where something turns letters round: `(SS)` behind U+202E, Arabic behind U+202D. Programs that draw
 * text do not agree whether brackets turn with it, so that there are two such orders, or none.
 */
export function inOrder(text: string): readonly string[] {
  if (!/[\u202d\u202e]/.test(text)) return [];
  const turn = (of: (sign: string) => string) =>
    text.replace(TURNED, (_, turned: string) => [...turned].reverse().map(of).join(""));
  return [turn((sign) => sign), turn((sign) => SIDES[SIDES.indexOf(sign) ^ 1] ?? sign)];
}

/** A text in one form of its letters, without those that nobody sees. */
export const plainOf = (text: string): string =>
  text.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");

/** With a blank behind what parts sentences, as scripts that need none there leave it out: `Limit:SS`. */
export const withBlanks = (text: string): string => text.replace(UNPARTED, "$& ");

const UNPARTED = /(?<=[\p{L}\p{N})\]])(?<!TLP)[:;!?](?=[([]?[\p{Lu}\p{Lo}])/gu;

/**
 * A text as a reader may see it: in Latin letters where a word is drawn like one of theirs, and without what stands between
 * capitals that are written one by one. The same text where it is written plainly.
 * @param text in its compatible form (NFKC)
 */
export function respelt(text: string): string {
  const letters = UNUSUAL.test(text)
    ? withPlainLetters(text).replace(UPON, "").replace(COLONS, ":").replace(WORD, latin)
    : text;
  return letters.replace(SPELT, (capitals) => capitals.replace(/[^\p{L}]/gu, ""));
}

/** A word that has a letter of no like stays as it is, as does a longer one in small letters of another alphabet alone. */
function latin(word: string): string {
  const drawn = drawnInLatin(word);
  const isLatin = /^[A-Za-z]+$/.test(drawn);
  const isDrawn = /[A-Za-z]/.test(word) || drawn === drawn.toUpperCase() || word.length <= SHORT;
  return isLatin && isDrawn ? drawn : word;
}

/** Letters of what is a label in small letters: longer ones are labels of two words, or caveats. */
const SHORT = 3;
