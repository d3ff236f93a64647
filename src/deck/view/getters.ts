/** Both objects in one, what they compute left to be asked for. Fields of `more` take the place of `own`'s. */
export function withGetters<A extends object, B extends object>(own: A, more: B): A & B {
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(more)) as A & B;
}
