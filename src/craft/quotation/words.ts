/** A text as the words that a comparison looks at. */

export interface Word {
  /** As it stands in the text, for showing. */
  readonly shown: string;
  /** What is compared: quotation marks gone, dashes and hyphens of one kind. */
  readonly key: string;
  /** Follows the word before it without a space, as signs of East Asian scripts do. */
  readonly glued: boolean;
}

/** Runs of words; between two of them the quotation leaves something out or puts something of its own. */
export type Fragments = readonly (readonly Word[])[];

/** `…`, `...`, `[…]`, `(…)`, and `[words]` that the drafter put in or changed. */
const GAP = /\[[^\][]{0,200}\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3,4}|\.\s\.\s\.(?:\s\.)?/;
/** One initial letter in brackets is the letter: `[T]he talks`. */
const INITIAL = /\[(\p{L})\](?=\p{L})/gu;

const QUOTES = /["'“”„‟‘’‚‛«»‹›「」『』″′`´]/gu;
/** A quotation mark between letters is an apostrophe. */
const APOSTROPHE = /(?<=[\p{L}\p{N}])['’ʼ′](?=[\p{L}\p{N}])/gu;
const DASHES = /(?:(?<!\s)\s+)?(?:--+|—|―)\s*|(?<!\s)\s+[-–−]\s+/gu;
const HYPHENS = /[\u2010\u2011\u2012–−]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Signs that are words by themselves, or run on without spaces. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** Words of a stored text. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of plain(text).split(" ")) {
    let glued = false;
    for (const [shown] of run.matchAll(PIECE)) {
      words.push({ shown, key: keyOf(shown), glued });
      glued = true;
    }
  }
  return words.filter(({ key }) => key !== "");
}

/** Words of a quotation between its gaps. Fragments without letters or digits are left out. */
export function fragmentsOf(quotation: string): Fragments {
  return quotation
    .replace(INITIAL, "$1")
    .split(GAP)
    .map((part) => wordsIn(part))
    .filter((words) => words.some(({ key }) => /[\p{L}\p{N}]/u.test(key)));
}

/** Words as running text again. */
export function shownText(words: readonly Word[]): string {
  return words.map(({ shown, glued }, index) => (glued || index === 0 ? shown : ` ${shown}`)).join("");
}

function plain(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(DASHES, " – ").replace(/\s+/g, " ").trim();
}

function keyOf(shown: string): string {
  const marked = shown.replace(APOSTROPHE, "\u0001").replace(QUOTES, "").replaceAll("\u0001", "'");
  return marked.replace(HYPHENS, "-");
}

const EDGES = /^[\s,;:.!?()¿¡-]+|(?<![\s,;:.!?()-])[\s,;:.!?()-]+$/gu;

/** A key at the end of a quotation: the sentence around it decides its stops, and the capital of its first letter. */
export const edgeKey = (key: string): string => key.replace(EDGES, "") || key;

export const withSmallInitial = (key: string): string => key.charAt(0).toLowerCase() + key.slice(1);
