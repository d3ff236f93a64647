/** Which sources, facts and footnotes nothing of a release may refer to: known before any text is read. */
import type { Brief, Footnote } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { type MarkReading, readBareMark, readMark } from "../marking/mark.ts";
import { closedByMark } from "./marks.ts";
import type { Policy } from "./policy.ts";

/** Sources whose `mark` withholds them, in the front matter or the registry. */
export function closedSources(brief: Brief, registries: Registries, policy: Policy): ReadonlySet<string> {
  const declared = brief.sources.map(({ key, fields, span }) => ({ key, mark: fields.mark ?? "", span }));
  return closedKeys([...declared, ...registries.sources], policy);
}

export function closedFacts({ facts }: Registries, policy: Policy): ReadonlySet<string> {
  return closedKeys(facts, policy);
}

function closedKeys(
  entries: readonly { readonly key: string; readonly mark: string; readonly span: Span }[],
  policy: Policy,
): ReadonlySet<string> {
  const closed = entries.filter(({ mark, span }) => closedByMark(readBareMark(mark, span, policy.scheme), policy));
  return new Set(closed.map(({ key }) => key));
}

/** Footnotes whose own mark withholds them, by number: their marks in the text go too. */
export function closedNotes({ footnotes }: Brief, policy: Policy): ReadonlySet<number> {
  const closed = footnotes.filter((note) => closedByMark(readingOf(note, policy), policy));
  return new Set(closed.map(({ number }) => number));
}

function readingOf({ blocks: [first] }: Footnote, { scheme }: Policy): MarkReading {
  return first?.kind === "paragraph" ? readMark(first.inlines, scheme) : null;
}
