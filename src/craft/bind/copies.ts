import type { Brief } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Registries, SourceCopy } from "../types.ts";
import { citedKeys } from "./number.ts";

/** A source with a stored copy, wherever it is declared. */
export interface StoredSource {
  readonly key: string;
  /** Relative to `span.file`. */
  readonly archived: string;
  /** Null if nobody has hashed it. */
  readonly hash: string | null;
  /** Of its entry. */
  readonly span: Span;
}

/** The sources whose stored copies a build looks at: those that the brief declares or cites, and those of its facts. */
export function storedSources(brief: Brief, { sources, facts }: Registries): readonly StoredSource[] {
  const cited = sources.length === 0 ? [] : citedKeys(brief).keys();
  const wanted = new Set([...brief.sources.map(({ key }) => key), ...cited, ...facts.map(({ source }) => source)]);
  const own = brief.sources.map(({ key, fields, span }) => {
    return { key, archived: fields.archived ?? null, hash: fields.hash ?? null, span };
  });
  const found = new Map<string, StoredSource>();
  for (const source of [...own, ...sources]) {
    const { key, archived, hash, span } = source;
    if (archived !== null && wanted.has(key) && !found.has(key)) found.set(key, { key, archived, hash, span });
  }
  return [...found.values()];
}

/** A copy that is not what was stored proves nothing: an error at the entry. One that nobody has hashed is a warning. */
export function checkCopies(stored: readonly StoredSource[], copies: readonly SourceCopy[]): readonly Diagnostic[] {
  const byKey = new Map(copies.map((copy) => [copy.key, copy]));
  return stored.flatMap(({ key, archived, hash, span }) => {
    const copy = byKey.get(key);
    if (copy === undefined || copy.hash === "" || copy.hash === hash) return [];
    const params = { key, path: archived, hash: copy.hash };
    return [diagnose(hash === null ? "craft/copy-unhashed" : "craft/copy-changed", params, { span })];
  });
}
