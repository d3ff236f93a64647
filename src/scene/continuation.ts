/**
 * The mark on the titles of a slide that goes on: `(2 of 3)` in English, `(2/3)` elsewhere. No line breaks inside it.
 * @param index from 0
 */
export function continuationMark(index: number, count: number, lang: string): string {
  return /^en\b/i.test(lang) ? `(${index + 1}\u00a0of\u00a0${count})` : `(${index + 1}/${count})`;
}
