/** So many answers are kept: more than a long brief has of different texts. */
const MOST_KEPT = 20_000;

/** A function of a text that keeps its answers, of which texts come again and again: in a brief, and at each save of one. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (kept.has(text)) return kept.get(text) as T;
    const found = answer(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, found);
    return found;
  };
}

/** The same for a text in some language. */
export function rememberedIn<T>(answer: (text: string, lang: string) => T): (text: string, lang: string) => T {
  const byLanguage = new Map<string, (text: string) => T>();
  return (text, lang) => {
    const known = byLanguage.get(lang) ?? remembered((one) => answer(one, lang));
    byLanguage.set(lang, known);
    return known(text);
  };
}
