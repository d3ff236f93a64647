import { distance } from "fastest-levenshtein";

/** Longer words are no names that somebody mistyped. */
const LONGEST = 100;
/**
 * Names that a word is compared with: thousands of misspelt words beside thousands of names must not cost their product. Where
 * there are more, those with the same first letter are, among the first so many.
 */
const MOST_COMPARED = 150;
const MOST_LOOKED_AT = 3000;

/**
 * The known word closest to a misspelt one, or undefined if none is close.
 * Close: at most a third of the letters differ (two for short words), case ignored.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates(wanted, limit, known)) {
    const d = distance(wanted, candidate.toLowerCase());
    if (d < least && d < candidate.length) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

function candidates(wanted: string, limit: number, known: Iterable<string>): readonly string[] {
  const near: string[] = [];
  const alike: string[] = [];
  const first = folded(wanted);
  let seen = 0;
  for (const candidate of known) {
    seen += 1;
    if (seen > MOST_LOOKED_AT) break;
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    if (near.length <= MOST_COMPARED) near.push(candidate);
    if (alike.length < MOST_COMPARED && folded(candidate) === first) alike.push(candidate);
  }
  return near.length <= MOST_COMPARED ? near : alike;
}

/** The first letter without its case, as far as that is cheap: thousands are asked. */
const folded = (word: string): number => word.charCodeAt(0) | 0x20;

/** ` Did you mean “title”?` or the empty string: to append to a hint. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = suggest(word, known);
  return found === undefined ? "" : `Did you mean “${found}”?`;
}

/**
 * `Did you mean “title”?` where the word can hardly be meant otherwise, else the empty string: for what refuses a deck, since
 * `year`, `place` and `session` are other programs' words.
 */
export function likelySlipOf(word: string, known: Iterable<string>): string {
  const found = suggest(word, known);
  return found === undefined || !isSlip(word.replace(/^[-_]+/, ""), found) ? "" : `Did you mean “${found}”?`;
}

/** A letter is wrong, two are in a long word or have changed places. */
function isSlip(word: string, name: string): boolean {
  const wrong = distance(word, name);
  if (wrong === 1) return word.length > 4 || word[0] === name[0];
  const letters = (text: string) => [...text].sort().join("");
  return wrong === 2 && word[0] === name[0] && (word.length > 5 || letters(word) === letters(name));
}
