/**
 * Marks in letters that only look like theirs, with dots or blanks between their letters, or struck through: a reader sees
 * the mark, and so does a last look.
 */

/**
 * Behind each Latin letter those that are drawn like it: of Unicode's confusables (UTS #39) what people can type or paste,
 * in Cyrillic, Greek, Armenian, Cherokee and Lisu and as small capitals. What NFKC folds is not among them.
 */
const ALIKE = [
  "A\u0410\u0391\u13aa\u15c5\ua4ee\u1d00 B\u0412\u0392\u13f4\ua4d0\u0299 C\u0421\u13df\ua4da\u1d04 D\u13a0\ua4d3\u0500\u1d05 E\u0415\u0395\u13ac\ua4f0\u1d07 F\u03dc\ua4dd\ua730 G\u050c\u13c0\ua4d6\u0262 H\u041d\u0397\u13bb\ua4e7\u029c I\u0406\u0399\u04c0\u13c6\ua4f2\u026a J\u0408\u037f\u13ab\ua4d9\u1d0a K\u041a\u039a\u13e6\ua4d7\u1d0b L\u13de\ua4e1\u053c\u029f M\u041c\u039c\u13b7\ua4df\u1d0d N\u039d\ua4e0\u0274 O\u041e\u039f\u0555\ua4f3\u1d0f",
  "P\u0420\u03a1\u13e2\ua4d1\u1d18 Q\u051a R\u13a1\ua4e3\u0280 S\u0405\u054f\u13da\ua4e2\ua731 T\u0422\u03a4\u13a2\ua4d4\u1d1b U\u054d\ua4f4\u1d1c V\u13d9\u0474\ua4e6\u1d20 W\u13b3\u051c\ua4ea\u1d21 X\u0425\u03a7\ua4eb Y\u04ae\u03a5\u0423\ua4ec\u028f Z\u0396\u13c3\ua4dc\u1d22",
  "a\u0430\u03b1 c\u0441 d\u0501 e\u0435 g\u0261 h\u04bb i\u0456\u03b9 j\u0458 k\u043a l\u04cf n\u0578 o\u043e\u03bf\u0585 p\u0440\u03c1 q\u051b r\u0433\u1d26 s\u0455 t\u0442 u\u03c5\u057d v\u03bd\u0475 w\u051d\u03c9 x\u0445 y\u0443\u03b3\u04af",
].flatMap((line) => line.split(" "));
const LATIN: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([latin = "", ...others]) => others.map((other): [string, string] => [other, latin])),
);
/** White letters on black circles and squares. Letters of flags are none: a pair of them is a country. */
const ON_BLACK = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const FIRST_ROUND = 0x1f150;
const FIRST_SQUARE = 0x1f170;

/** Signs of other scripts that are drawn like a colon. */
const COLONS = /[\u02d0\u0589\u05c3\u0703\u0704\u16ec\u205a\u2236\ua4fd\ua789]/gu;

const UNUSUAL = /[^\p{ASCII}]/u;
const WORD = /\p{L}+/gu;
/** Lines and strokes through a letter, and whatever else is put upon one that has no form of its own with it. */
const UPON = /(?<=\p{Lu})[\u0300-\u036f\u20d0-\u20ff]+/gu;
/** `S.S.`, `S/S`, `N O F O R N`, `T-L-P`: capitals one by one. */
const SPELT = /(?<![\p{L}\p{N}./])\p{Lu}(?:[.\u00b7_/-]\s?\p{Lu}|\s\p{Lu}){1,24}(?![\p{L}\p{N}])\.?/gu;

/** What an override of its direction shows from right to left, with its brackets turned round. */
const TURNED = /\u202e([^\u202c\n\r\u2028\u2029]*)\u202c?/gu;
const SIDES = "()[]{}<>";

/**
 * A text in the order in which it is shown, where something turns letters round: `(SS)` behind U+202E. Programs that draw
 * text do not agree whether brackets turn with it, so that there are two such orders, or none.
 */
export function inOrder(text: string): readonly string[] {
  if (!text.includes("\u202e")) return [];
  const turn = (of: (sign: string) => string) =>
    text.replace(TURNED, (_, turned: string) => [...turned].reverse().map(of).join(""));
  return [turn((sign) => sign), turn((sign) => SIDES[SIDES.indexOf(sign) ^ 1] ?? sign)];
}

/** A text in one form of its letters, without those that nobody sees. */
export const plainOf = (text: string): string =>
  text.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");

/**
 * A text as a reader may see it: in Latin letters where a word is drawn like one of theirs, and without what stands between
 * capitals that are written one by one. The same text where it is written plainly.
 * @param text in its compatible form (NFKC)
 */
export function respelt(text: string): string {
  const letters = UNUSUAL.test(text)
    ? text.replace(ON_BLACK, letterOn).replace(UPON, "").replace(COLONS, ":").replace(WORD, latin)
    : text;
  return letters.replace(SPELT, (capitals) => capitals.replace(/[^\p{L}]/gu, ""));
}

/** A word that has a letter of no like stays as it is, as does a longer one in small letters of another alphabet alone. */
function latin(word: string): string {
  const drawn = [...word].map((letter) => LATIN.get(letter) ?? letter).join("");
  const isLatin = /^[A-Za-z]+$/.test(drawn);
  const isDrawn = /[A-Za-z]/.test(word) || drawn === drawn.toUpperCase() || word.length <= SHORT;
  return isLatin && isDrawn ? drawn : word;
}

/** Letters of what is a label in small letters: longer ones are labels of two words, or caveats. */
const SHORT = 3;

function letterOn(sign: string): string {
  const at = sign.codePointAt(0) ?? 0;
  return String.fromCharCode("A".charCodeAt(0) + at - (at < FIRST_SQUARE ? FIRST_ROUND : FIRST_SQUARE));
}
