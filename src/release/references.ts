/** Which sources, facts and footnotes nothing of a release may refer to: known before any text is read. */
import type { Brief, Footnote, Source } from "../brief/types.ts";
import { closedLabels } from "../craft/labels.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { type MarkReading, readBareMark, readMark, readTextMark } from "../marking/mark.ts";
import type { Vocabulary } from "../vocabulary/types.ts";
import { closedByMark } from "./marks.ts";
import type { Policy } from "./policy.ts";

/** Sources that their `mark`, a mark before their title or a label in it withholds, in the front matter or the registry. */
export function closedSources(brief: BoundBrief, registries: Registries, policy: Policy): ReadonlySet<string> {
  const declared = brief.sources.map(({ key, title, fields, span }) => {
    return { key, mark: fields.mark ?? "", texts: [title], span };
  });
  const registered = registries.sources.map(({ key, mark, fields, span }) => {
    return { key, mark, texts: [fields.title ?? ""], span };
  });
  const undecided = undecidedSources(brief, policy).map(({ key }) => key);
  return new Set([...closedKeys([...declared, ...registered], brief.vocabulary, policy), ...undecided]);
}

/**
 * Sources of which nobody has said who may see them, in a brief whose every text has a mark: they have none, and no address
 * where everybody may look. What is published is everybody's already.
 */
export const undecidedSources = ({ sources }: Brief, { strict, scheme }: Policy): readonly Source[] =>
  sources.filter(
    ({ title, url, fields, span }) =>
      strict && (fields.mark ?? "").trim() === "" && !PUBLISHED.test(url) && readTextMark(title, span, scheme) === null,
  );

const PUBLISHED = /^\s*https?:\/\//i;

/** Facts that their `mark`, or a mark or label in their value or its note withholds. */
export function closedFacts({ facts }: Registries, vocabulary: Vocabulary, policy: Policy): ReadonlySet<string> {
  const entries = facts.map(({ key, mark, value, unit, note, notes, span }) => {
    return { key, mark, texts: [value, unit, note, ...Object.values(notes)], span };
  });
  return closedKeys(entries, vocabulary, policy);
}

interface MarkedEntry {
  readonly key: string;
  readonly mark: string;
  /** Without which the entry is none: each may start with a mark. */
  readonly texts: readonly string[];
  readonly span: Span;
}

function closedKeys(entries: readonly MarkedEntry[], vocabulary: Vocabulary, policy: Policy): ReadonlySet<string> {
  const { scheme } = policy;
  const isLabelled = (text: string): boolean =>
    closedLabels(text, vocabulary).some(({ lead }) => policy.closed(lead.reach, lead.why) !== null);
  const closed = entries.filter(
    ({ mark, texts, span }) =>
      closedByMark(readBareMark(mark, span, scheme), policy) ||
      texts.some((text) => isLabelled(text) || closedByMark(readTextMark(text, span, scheme), policy)),
  );
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
