/** Numbers beyond this are no paragraph numbers; it bounds the memory that a hostile copy can take. */
export const MOST_PARAGRAPHS = 20_000;

/**
 * The paragraph numbers of a locator: `¶5`, `¶¶5–7, 9`, `para. 3`, `paras 3-4`.
 * @returns null for a locator that names no paragraph (`p. 3`, `ch. 2`, "")
 */
export function paragraphNumbers(locator: string): readonly number[] | null {
  const match = /^\s*(?:¶+|paragraphs?\b|paras?\b\.?)\s*([\d\s,;¶–—-]+)/iu.exec(locator);
  if (match === null) return null;
  const numbers: number[] = [];
  for (const piece of (match[1] ?? "").replaceAll("¶", " ").split(/[,;]/)) {
    const range = /^\s*(\d{1,5})(?:\s*[–—-]+\s*(\d{1,5}))?\s*$/.exec(piece);
    if (range === null) continue;
    const first = Number(range[1]);
    const last = Math.min(Number(range[2] ?? range[1]), first + MOST_PARAGRAPHS);
    for (let number = first; number <= last && numbers.length < MOST_PARAGRAPHS; number++) numbers.push(number);
  }
  return numbers.length === 0 ? null : numbers;
}

/** `numbered from the first of the body, ¶1 to ¶9`, `¶1–9`, `9 paragraphs`, `9`: how many there are; 0 if it says nothing. */
export function statedParagraphs(text: string): number {
  const found =
    /¶\s?1\s?(?:[–—-]|to|through|until)\s?¶?\s?(\d{1,5})\b/i.exec(text) ??
    /^\s*(\d{1,5})(?:\s+paragraphs?)?\s*$/i.exec(text);
  return Math.min(Number(found?.[1] ?? 0), MOST_PARAGRAPHS);
}
