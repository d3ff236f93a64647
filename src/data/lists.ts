/**
 * What a call with a spread does (`push(...more)`, `Math.max(...values)`) for lists of any length: the arguments of a call
 * lie on the stack, which overflows at some 120,000 of them.
 */

/** Adds to the end of a list. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}

/** The least of the values and of `ceiling`. */
export function least(values: Iterable<number>, ceiling = Number.POSITIVE_INFINITY): number {
  let found = ceiling;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/** The greatest of the values and of `floor`. */
export function greatest(values: Iterable<number>, floor = Number.NEGATIVE_INFINITY): number {
  let found = floor;
  for (const value of values) found = Math.max(found, value);
  return found;
}
