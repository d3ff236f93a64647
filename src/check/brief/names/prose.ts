import type { Span } from "../../../diagnostics/types.ts";
import { remembered } from "../../../language/remembered.ts";
import { fieldSpan } from "../fields.ts";
import { type RunningText, runningText } from "../running.ts";
import type { CheckContext, CheckedText } from "../types.ts";

/** A text in the brief's own voice. */
export interface Prose extends RunningText {
  /** Null: a field of the front matter. */
  readonly from: CheckedText | null;
  /** Whether a stretch stands in quotation marks, where another's spelling is kept. */
  readonly isQuoted: (at: number) => boolean;
}

const QUOTATIONS = /“[^“”]{1,400}”|"[^"]{1,400}"|‘[^‘’]{1,400}’(?!\p{L})|「[^「」]{1,400}」/gu;
const FIELDS = ["title", "subtitle", "subject", "footer"] as const;

/**
 * Every text in which names are the brief's own: not quotations, not code, not lines that speak about words
 * (`Watch`, `Avoid`). Typographic apostrophes and hyphens are written as plain ones, one for one.
 */
export function proseOf({ brief, texts }: CheckContext): readonly Prose[] {
  const own = texts.filter(
    ({ role, quoted, line }) =>
      role !== "code" && role !== "attribution" && !quoted && line !== "watch" && line !== "avoid",
  );
  const fields = FIELDS.flatMap((name) => {
    const text = brief.meta[name];
    // The title may come from the first slide, which is looked at already.
    if (text === "" || brief.meta.spans[name] === undefined) return [];
    const span = fieldSpan(brief, name);
    return [prose(runningText([{ kind: "text", text, span }], span), null)];
  });
  return [...fields, ...own.map((text) => prose(runningText(text.inlines, text.span), text))];
}

function prose(running: RunningText, from: CheckedText | null): Prose {
  const text = running.text.replace(/[’ʼ]/g, "'").replace(/[\u2010-\u2012]/g, "-");
  let blanked: string | null = null;
  const isQuoted = (at: number): boolean => {
    blanked ??= running.text.replace(QUOTATIONS, (words) => "\u0001".repeat(words.length));
    return blanked[at] !== running.text[at];
  };
  return { ...running, text, from, isQuoted };
}

export interface Occurrence {
  readonly form: string;
  readonly at: number;
  readonly span: Span;
}

/** Finds forms of names as whole words, the longest first; quotations are passed over. */
export function formFinder(forms: Iterable<string>): (prose: Prose) => readonly Occurrence[] {
  const sorted = [...new Set(forms)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const matches = remembered((text) => [...text.matchAll(pattern)]);
  return (prose) =>
    matches(prose.text)
      .filter(({ index }) => !prose.isQuoted(index))
      .map(({ index, 0: form }) => ({ form, at: index, span: prose.spanAt(index, index + form.length) }));
}

export const escaped = (text: string): string => plainMarks(text).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Apostrophes and hyphens as `proseOf` writes them. */
export const plainMarks = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/[\u2010-\u2012]/g, "-");
