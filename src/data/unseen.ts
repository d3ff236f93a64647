/**
 * Characters that neither a reader nor an editor shows: they turn a line round, break a word for a search, or hold words of
 * their own (tags). Joiners and the marks of direction that scripts need are none of them.
 */
const UNSEEN = [
  "\\u00ad\\u034f\\u17b4\\u17b5\\u180e\\u200b\\u202a-\\u202e\\u2060-\\u206f\\u3164\\uffa0\\ufff0-\\ufffb",
  "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}",
].join("");
const tags = (letters: string): string => [...letters].map((letter) => `\\u{${tag(letter)}}`).join("");
const tag = (letter: string): string => (0xe0000 + (letter.codePointAt(0) ?? 0)).toString(16);
/** Flags are the one use that tags have left. */
const FLAG = `\\u{1f3f4}(?:${["gbeng", "gbsct", "gbwls"].map(tags).join("|")})\\u{e007f}`;
/**
 * Signs that choose among the forms of the one before them, where that one has none: each of 256 could stand for a byte. Those of Han
 * characters, symbols and emoji are what they are for.
 */
const CHOICE = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const OF_ONE_FORM = ["Latin", "Greek", "Cyrillic", "Hangul", "Arabic", "Hebrew"]
  .map((name) => `\\p{Script=${name}}`)
  .join("");
const IDLE_CHOICE = `(?<=[${OF_ONE_FORM}\\p{Z}${CHOICE}])[${CHOICE}]|(?<!\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]`;
/** Joiners and marks of direction between letters that neither join nor turn round, and behind one of their own. */
const LEFT_TO_RIGHT =
  "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Nd}";
const SIGNS = "[\\u061c\\u200c-\\u200f]";
const IDLE_SIGN = `(?<=[${LEFT_TO_RIGHT}]${SIGNS}{0,9})${SIGNS}(?=${SIGNS}{0,9}(?:[${LEFT_TO_RIGHT}\\n]|$))|(?<=(${SIGNS}))\\2`;
/** What holds the place of a letter in a syllable of old Hangul, and what chooses among the forms of a Mongolian letter. */
const IDLE_PLACE =
  "\\u115f(?![\\u1161-\\u11a7])|(?<![\\u1100-\\u115e])\\u1160|(?<!\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]";
const IDLE = [IDLE_CHOICE, IDLE_SIGN, IDLE_PLACE].join("|");
/** All that one may begin with, which most texts have none of. */
const ANY = new RegExp(`[${UNSEEN}${CHOICE}\\u061c\\u200c-\\u200f\\u115f\\u1160\\u180b-\\u180d\\u180f]`, "u");
const FLAG_OR_UNSEEN = new RegExp(`(${FLAG})|[${UNSEEN}]|${IDLE}`, "gu");

/** Where they stand in a text, and which they are. */
export function unseenIn(text: string): readonly { readonly at: number; readonly character: string }[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(FLAG_OR_UNSEEN)].flatMap(({ 0: character, 1: flag, index }) =>
    flag === undefined ? [{ at: index, character }] : [],
  );
}

const withoutIn = (text: string): string =>
  ANY.test(text) ? text.replace(FLAG_OR_UNSEEN, (_, flag: string | undefined) => flag ?? "") : text;

/** Fields of a scene that are no words: names of files. */
const KEPT: ReadonlySet<string> = new Set(["src"]);

/** The same value (a scene, or a part of one) without them in any of its texts; what holds none is the same object as before. */
export function withoutUnseen<T>(value: T): T {
  return cleaned(value, new Map()) as T;
}

function cleaned(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value === "string") return withoutIn(value);
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  // Maps, sets and bytes hold no words of a brief.
  if (!isList && ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  const entries = Object.entries(value).map(([name, inner]) => [name, KEPT.has(name) ? inner : cleaned(inner, done)]);
  const isSame = entries.every(([name, inner]) => inner === (value as Readonly<Record<string, unknown>>)[String(name)]);
  const made = isSame ? value : isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  done.set(value, made);
  return made;
}
