/** Where lines may end, by UAX #14. */
import { createRequire } from "node:module";
import { fastBreaks } from "./fast.ts";

/** What we use of the `linebreak` package, which ships no types. */
interface LineBreaker {
  nextBreak(): { readonly position: number } | null;
}
type LineBreakerClass = new (text: string) => LineBreaker;

let library: LineBreakerClass | null = null;

/**
 * Positions (UTF-16 offsets, rising) where a line may end, the end of the text included.
 * The library is loaded (30 ms) only when a text has characters outside the fast table: CJK, Arabic, emoji …
 */
export function lineBreaks(text: string): readonly number[] {
  return fastBreaks(text) ?? libraryBreaks(text);
}

/** The same by the library alone, for tests and for what the table does not know. */
export function libraryBreaks(text: string): readonly number[] {
  library ??= createRequire(import.meta.url)("linebreak") as LineBreakerClass;
  const breaker = new library(text);
  const breaks: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) breaks.push(next.position);
  return breaks;
}
