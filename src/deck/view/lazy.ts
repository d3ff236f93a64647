/** Computes a value when it is first asked for: most templates ask for few of a slide's fields. */
export function lazy<T>(compute: () => T): () => T {
  let state: { readonly value: T } | null = null;
  return () => {
    state ??= { value: compute() };
    return state.value;
  };
}

/** Both objects in one, what they compute left to be asked for. Fields of `more` take the place of `own`'s. */
export function withGetters<A extends object, B extends object>(own: A, more: B): A & B {
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(more)) as A & B;
}

/** A list of which each entry is made when it is first read: templates count more often than they show. */
export function lazyList<T>(makers: readonly (() => T)[]): readonly T[] {
  const list: T[] = [];
  for (const [index, make] of makers.entries())
    Object.defineProperty(list, index, { get: lazy(make), enumerable: true, configurable: true });
  return list;
}
