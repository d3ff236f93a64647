/**
 * A table that is asked with words from files. A plain object knows words that nobody put in (`constructor`, `toString`,
 * `__proto__`), and answers with something that is none of its values.
 */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries);
}
