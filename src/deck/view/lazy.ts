/** Computes a value when it is first asked for: most templates ask for few of a slide's fields. */
export function lazy<T>(compute: () => T): () => T {
  let state: { readonly value: T } | null = null;
  return () => {
    state ??= { value: compute() };
    return state.value;
  };
}
