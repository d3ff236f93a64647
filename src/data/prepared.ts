/**
 * Work that the build did ahead: packaged files are read when briefdeck is built, and what was read is kept as JSON
 * beside their text. At run time a text that is found here, to the letter, need not be read again.
 *
 * What is kept must be plain data. Its spans leave the name of their file open: it depends on who asks.
 */
import type { Span } from "../diagnostics/types.ts";

/** What a build puts in: texts, each with the JSON that `prepare` made of what it says; or what finds the JSON of a text. */
export type PreparedTexts = PreparedPairs | { readonly get: (text: string) => string | undefined };

export type PreparedPairs = readonly (readonly [text: string, json: string])[];

/** Plain data as JSON; spans, which are most of it, as two numbers. */
export function prepare(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isSpan(inner) ? { "@": [inner.start, inner.end] } : inner));
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null) return false;
  const { length } = Object.keys(value);
  return length === 3 && "file" in value && "start" in value && "end" in value;
}

/** Quotation marks inside of strings are escaped, so that only spans are met. */
const SPAN = /\{"@":\[(\d+),(\d+)\]\}/g;

/**
 * A function from a text, and the name of its file, to what was prepared of it; undefined for any other text. The type
 * is the caller's promise: that of the value which its side of the build handed to `prepare`.
 * @param texts read on the first call
 */
export function preparedTexts<T>(texts: () => PreparedTexts): (text: string, file: string) => T | undefined {
  let known: Exclude<PreparedTexts, PreparedPairs> | null = null;
  return (text, file) => {
    known ??= findable(texts());
    const json = known.get(text);
    const named = JSON.stringify(file).replaceAll("$", "$$$$");
    return json === undefined ? undefined : JSON.parse(json.replace(SPAN, `{"file":${named},"start":$1,"end":$2}`));
  };
}

const findable = (texts: PreparedTexts): Exclude<PreparedTexts, PreparedPairs> =>
  "get" in texts ? texts : new Map(texts);
