/**
 * A function that works out its answer once for each object, and has it as long as the object lives: many a rule asks the
 * same. What else it is given must not change while the object stays the same.
 */
export function remembering<K extends object, More extends readonly unknown[], V>(
  answer: (key: K, ...more: More) => V,
): (key: K, ...more: More) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...more) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = answer(key, ...more);
    known.set(key, { value });
    return value;
  };
}
