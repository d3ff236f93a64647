/** The marking scheme that a brief names, read and checked. */
import type { FrontMatter } from "../brief/types.ts";
import { diagnose, isError } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import type { ReadScheme } from "../host/schemes.ts";
import { NO_SCHEME, parseScheme } from "../marking/scheme.ts";
import type { Scheme } from "../marking/types.ts";

export interface OpenScheme {
  readonly scheme: Scheme;
  /** Text of its file by the name in `Span.file`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Never throws on bad input: a scheme that cannot be read is an error where the front matter names it. */
export function openScheme({ handling, spans, span }: FrontMatter, read: ReadScheme = unread): Outcome<OpenScheme> {
  const nothing: OpenScheme = { scheme: NO_SCHEME, texts: new Map() };
  const named = spans["handling.scheme"];
  if (named === undefined && handling.scheme === NO_SCHEME.id) return { value: nothing, diagnostics: [] };
  const { value: file, diagnostics: found } = read(handling.scheme);
  const diagnostics: Diagnostic[] = found.map((one) => ({ ...one, span: one.span ?? named ?? span }));
  if (file === null) return { value: nothing, diagnostics };
  const { value, diagnostics: wrong } = parseScheme(file);
  // Marks read by half a scheme would all look wrong.
  const scheme = wrong.some(isError) ? NO_SCHEME : value;
  return { value: { scheme, texts: new Map([[file.file, file.text]]) }, diagnostics: [...diagnostics, ...wrong] };
}

/** Readers in memory may have no schemes; a brief that names none needs none. */
const unread: ReadScheme = (name) => ({
  value: null,
  diagnostics:
    name === NO_SCHEME.id ? [] : [diagnose("marking/no-scheme", { name, known: NO_SCHEME.id, suggestion: "" })],
});
