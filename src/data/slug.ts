/** Ids from words, as GitHub and Pandoc make them: lower case, hyphens for spaces, other punctuation dropped. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}

/** `wanted`, or `wanted-1`, `wanted-2` … : the first that `taken` does not hold. */
export function unique(wanted: string, taken: ReadonlyMap<string, unknown>, counters: Map<string, number>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = counters.get(wanted) ?? 1; ; n++) {
    const candidate = `${wanted}-${n}`;
    if (!taken.has(candidate)) {
      counters.set(wanted, n + 1);
      return candidate;
    }
  }
}
