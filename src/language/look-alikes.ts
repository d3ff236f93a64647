/** Letters of other alphabets that are drawn like those of a word: a reader sees the word, and so must who reads labels and marks. */

/**
 * Behind each Latin letter those that are drawn like it: of Unicode's confusables (UTS #39) what people can type or paste,
 * in Cyrillic, Greek, Armenian, Cherokee and Lisu and as small capitals. What NFKC folds is not among them.
 */
const ALIKE = [
  "A\u0410\u0391\u13aa\u15c5\ua4ee\u1d00 B\u0412\u0392\u13f4\ua4d0\u0299 C\u0421\u13df\ua4da\u1d04 D\u13a0\ua4d3\u0500\u1d05 E\u0415\u0395\u13ac\ua4f0\u1d07 F\u03dc\ua4dd\ua730 G\u050c\u13c0\ua4d6\u0262 H\u041d\u0397\u13bb\ua4e7\u029c I\u0406\u0399\u04c0\u13c6\ua4f2\u026a J\u0408\u037f\u13ab\ua4d9\u1d0a K\u041a\u039a\u13e6\ua4d7\u1d0b L\u13de\ua4e1\u053c\u029f M\u041c\u039c\u13b7\ua4df\u1d0d N\u039d\ua4e0\u0274 O\u041e\u039f\u0555\ua4f3\u1d0f",
  "P\u0420\u03a1\u13e2\ua4d1\u1d18 Q\u051a R\u13a1\ua4e3\u0280 S\u0405\u054f\u13da\ua4e2\ua731 T\u0422\u03a4\u13a2\ua4d4\u1d1b U\u054d\ua4f4\u1d1c V\u13d9\u0474\ua4e6\u1d20 W\u13b3\u051c\ua4ea\u1d21 X\u0425\u03a7\ua4eb Y\u04ae\u03a5\u0423\ua4ec\u028f Z\u0396\u13c3\ua4dc\u1d22",
  "a\u0430\u03b1 c\u0441 d\u0501 e\u0435 f\u0493 g\u0261 h\u04bb i\u0456\u03b9\u0131 j\u0458 k\u043a l\u04cf n\u0578 o\u043e\u03bf\u0585 p\u0440\u03c1 q\u051b r\u0433\u1d26 s\u0455 t\u0442 u\u03c5\u057d v\u03bd\u0475 w\u051d\u03c9 x\u0445 y\u0443\u03b3\u04af",
].flatMap((line) => line.split(" "));
const PAIRS = ALIKE.flatMap(([latin = "", ...others]) => others.map((other) => [other, latin] as const));
const LATIN: ReadonlyMap<string, string> = new Map(PAIRS);
/** Letters of Russian for the Latin ones that are drawn like them. */
const RUSSIAN: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([other, latin]) => (/[\u0410-\u044f]/.test(other) ? [[latin, other] as const] : [])),
);

/** White letters on black circles and squares. Letters of flags are none: a pair of them is a country. */
const ON_BLACK = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const FIRST_ROUND = 0x1f150;
const FIRST_SQUARE = 0x1f170;

const UNUSUAL = /[^\p{ASCII}]/u;
const WORD = /\p{L}+/gu;
/** Where letters of two alphabets stand side by side, or one that no language of ours has: most texts have none of it. */
const MIXED =
  /[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]|[\u0370-\u03ff][\u0400-\u052f]|[\u0400-\u052f][\u0370-\u03ff]|[\u0131\u0250-\u02af\u0531-\u0587\u13a0-\u13ff\u15c5\u1d00-\u1d7f\ua4d0-\ua4ff\ua720-\ua7ff\u{1f150}-\u{1f189}]/u;
const IN_LATIN = /^\p{Script=Latin}+$/u;
const IN_CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const IN_GREEK = /^\p{Script=Greek}+$/u;

/** A word in the Latin letters that its own are drawn like; what has no like stays. */
export const drawnInLatin = (word: string): string => [...word].map((letter) => LATIN.get(letter) ?? letter).join("");

/** With plain letters for white ones on black. */
export const withPlainLetters = (text: string): string => text.replace(ON_BLACK, letterOn);

function letterOn(sign: string): string {
  const at = sign.codePointAt(0) ?? 0;
  return String.fromCharCode("A".charCodeAt(0) + at - (at < FIRST_SQUARE ? FIRST_ROUND : FIRST_SQUARE));
}

/**
 * A text in which each word that mixes letters of several alphabets is written in one of them, where its letters are drawn alike there:
 * `Rеd linе` with two Cyrillic letters in Latin, `Kрасная` with a Latin one in Cyrillic. Words of Cyrillic or Greek letters alone stay.
 * @param text in its compatible form (NFKC)
 */
export function inOneAlphabet(text: string): string {
  return MIXED.test(text) ? withPlainLetters(text).replace(WORD, oneAlphabet) : text;
}

function oneAlphabet(word: string): string {
  if (!UNUSUAL.test(word) || IN_CYRILLIC.test(word) || IN_GREEK.test(word)) return word;
  const latin = drawnInLatin(word);
  if (IN_LATIN.test(latin)) return latin;
  const russian = [...word].map((letter) => RUSSIAN.get(letter) ?? letter).join("");
  return IN_CYRILLIC.test(russian) ? russian : word;
}
