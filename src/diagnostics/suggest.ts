import { distance } from "fastest-levenshtein";

/**
 * The known word closest to a misspelt one, or undefined if none is close.
 * Close: at most a third of the letters differ (two for short words), case ignored.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least && d < candidate.length) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/** ` Did you mean “title”?` or the empty string: to append to a hint. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = suggest(word, known);
  return found === undefined ? "" : `Did you mean “${found}”?`;
}
