/**
 * The one shape of everything that briefdeck has to say about its input.
 *
 * Every stage returns its value and its diagnostics together (`Outcome`); no stage throws on bad input.
 */

/** A half-open range of UTF-16 offsets into the text of `file` (as it was read, byte order mark removed). */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** `error` stops the build, `warning` does not (unless `--strict`), `info` only tells. */
export type Severity = "error" | "warning" | "info";

/** A second place that explains the first: "the other definition is here". */
export interface Related {
  readonly message: string;
  readonly span: Span;
  /** Its place is enough, without the lines around it. */
  readonly brief?: true;
}

export interface Diagnostic {
  /** Permanent code `stage/what`, a key of the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why, one or two sentences, without the position (the reporter prints it). */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly span?: Span;
  readonly related?: readonly Related[];
  /** The values that the message was made from, for machines. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What every stage returns: a value as good as could be made, and what was wrong on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
