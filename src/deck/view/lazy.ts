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
