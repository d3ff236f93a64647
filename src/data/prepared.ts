/**
 * Work that the build did ahead: packaged files are read when briefdeck is built, and what was read is kept as JSON
 * beside their text. At run time a text that is found here, to the letter, need not be read again.
 *
 * What is kept must be plain data. Its spans leave the name of their file open: it depends on who asks.
 */
import type { Span } from "../diagnostics/types.ts";

/** JSON in ASCII, so that a place in it is one in its bytes: what is read at once, and parts that are read when somebody asks. */
export interface PreparedJson {
  /** Of `[value, ends]`; the ends are those of the parts. */
  readonly now: string;
  /** The parts, one behind the other. */
  readonly later: string;
}

export interface FoundJson {
  readonly now: string;
  readonly later: (start: number, end: number) => string;
}

/** What a build puts in: texts, each with what `prepare` made of what it says; or what finds that of a text. */
export type PreparedTexts = PreparedPairs | { readonly get: (text: string) => FoundJson | undefined };

export type PreparedPairs = readonly (readonly [text: string, json: PreparedJson])[];

/**
 * Plain data as JSON; spans, which are most of it, as two numbers.
 * @param value read whenever its text is met: without spans
 * @param parts each read when it is asked for
 */
export function prepare(value: unknown, parts: readonly unknown[] = []): PreparedJson {
  const later = parts.map((part) => inAscii(JSON.stringify(part, shortSpan)));
  let end = 0;
  const ends = later.map(({ length }) => (end += length));
  return { now: inAscii(JSON.stringify([value, ends])), later: later.join("") };
}

const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const shortSpan = (_: string, inner: unknown): unknown => (isSpan(inner) ? { "@": [inner.start, inner.end] } : inner);

function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null) return false;
  const { length } = Object.keys(value);
  return length === 3 && "file" in value && "start" in value && "end" in value;
}

/** Quotation marks inside of strings are escaped, so that only spans are met. */
const SPAN = /\{"@":\[(\d+),(\d+)\]\}/g;

export interface PreparedText<T, P> {
  readonly value: T;
  /** Read anew at every call. */
  readonly part: (at: number) => P;
}

/**
 * A function from a text, and the name of its file, to what was prepared of it; undefined for any other text. The types
 * are the caller's promise: those of what its side of the build handed to `prepare`.
 * @param texts read on the first call
 */
export function preparedTexts<T, P = never>(
  texts: () => PreparedTexts,
): (text: string, file: string) => PreparedText<T, P> | undefined {
  let known: Exclude<PreparedTexts, PreparedPairs> | null = null;
  return (text, file) => {
    known ??= findable(texts());
    const found = known.get(text);
    if (found === undefined) return undefined;
    const [value, ends]: [T, readonly number[]] = JSON.parse(found.now);
    const part = (at: number): P => {
      const json = found.later(ends[at - 1] ?? 0, ends[at] ?? 0);
      const named = JSON.stringify(file).replaceAll("$", "$$$$");
      return JSON.parse(json.replace(SPAN, `{"file":${named},"start":$1,"end":$2}`));
    };
    return { value, part };
  };
}

const findable = (texts: PreparedTexts): Exclude<PreparedTexts, PreparedPairs> =>
  "get" in texts ? texts : new Map(texts.map(([text, json]) => [text, inMemory(json)]));

const inMemory = ({ now, later }: PreparedJson): FoundJson => ({
  now,
  later: (start, end) => later.slice(start, end),
});
