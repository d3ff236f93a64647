import { edgeKey, type Fragments, type Word, withSmallInitial } from "./words.ts";

/** Whether the words of a text hold the fragments, whole and one after the other. */
export function holds(text: readonly Word[], fragments: Fragments): boolean {
  let from = 0;
  for (const fragment of fragments) {
    const at = findFragment(text, fragment, from);
    if (at < 0) return false;
    from = at + fragment.length;
  }
  return true;
}

function findFragment(text: readonly Word[], fragment: readonly Word[], from: number): number {
  for (let at = from; at + fragment.length <= text.length; at++) {
    if (fragment.every((word, index) => sameWord(word, text[at + index], index === 0, index === fragment.length - 1)))
      return at;
  }
  return -1;
}

/** Inside a fragment words are equal to the letter; at its ends stops do not count, nor does its first capital. */
export function sameWord(word: Word, other: Word | undefined, first: boolean, last: boolean): boolean {
  if (other === undefined) return false;
  if (word.key === other.key) return true;
  if (!first && !last) return false;
  const [a, b] = [edgeOf(word.key, first, last), edgeOf(other.key, first, last)];
  return first ? withSmallInitial(a) === withSmallInitial(b) : a === b;
}

const LEADING = /^[,;:.!?()¿¡-]+/u;
const TRAILING = /(?<![,;:.!?()-])[,;:.!?()-]+$/u;

function edgeOf(key: string, first: boolean, last: boolean): string {
  if (first && last) return edgeKey(key);
  return (first ? key.replace(LEADING, "") : key.replace(TRAILING, "")) || key;
}
