/** `[fact: key]` becomes the value of the registry, with its source. */
import type { Citation, Inline, Text } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { isConfidence } from "../lines/confidence.ts";
import type { Fact } from "../types.ts";
import { changeTexts, cutText, spanInline, spanWithin } from "./pieces.ts";

export interface FactBinder {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Path of the registry of facts, "" if the brief names none. */
  readonly registry: string;
  /** Whether a source is declared, in the brief or in the registry. */
  readonly isSource: (key: string) => boolean;
  readonly diagnostics: Diagnostic[];
  /** Facts that were bound; each is asked for its source once. */
  readonly used: Set<string>;
}

const FACT = /\[fact:\s*([^\]]{0,200}?)\s*\]/g;
/** The number before a fact, perhaps with a currency sign and the words of its note. */
const NUMBER = /(?:(?:[-−–+]\s?)?\p{Sc}?\d[\d.,'’\u00a0\u202f]*(?:\s?%)?)\s*$/u;

/**
 * A text in which every `[fact: key]` is bound: the number before it, if there is one, gives way to a span of class
 * `fact` with the registry's value (`values.key`, and `values.written` where the drafter had another number).
 * The source of each fact is cited at the end of the stretch in which it stands, unless the text cites it already.
 */
export function bindFacts(inlines: readonly Inline[], binder: FactBinder): readonly Inline[] {
  const bound: { readonly fact: Fact; readonly at: Text }[] = [];
  const changed = changeTexts(inlines, (text) => {
    if (!text.text.includes("[fact:")) return null;
    return bindText(text, binder, (fact) => bound.push({ fact, at: text }));
  });
  if (bound.length === 0) return changed;
  return withCitations(changed, bound, binder);
}

function bindText(text: Text, binder: FactBinder, use: (fact: Fact) => void): readonly Inline[] {
  const result: Inline[] = [];
  let from = 0;
  for (const match of text.text.matchAll(FACT)) {
    const key = match[1] ?? "";
    const end = match.index + match[0].length;
    const fact = binder.facts.get(key);
    if (fact === undefined) {
      reportUnknown(key, text, match.index, end, binder);
      continue;
    }
    use(fact);
    const before = text.text.slice(from, match.index);
    const written = NUMBER.exec(before)?.[0] ?? "";
    const start = noteStart(before.slice(0, before.length - written.length), fact.note);
    const kept = from + start;
    if (kept > from) result.push(cutText(text, from, kept));
    result.push(factSpan(fact, written.trim(), cutText(text, kept, end)));
    from = end;
  }
  if (from < text.text.length) result.push(cutText(text, from, text.text.length));
  return result;
}

/** Where the number starts, its note counted if the drafter wrote it: `about 53,000` does not become `about about`. */
function noteStart(before: string, note: string): number {
  const trimmed = before.trimEnd();
  const wrote = note !== "" && trimmed.toLowerCase().endsWith(note.toLowerCase());
  const start = trimmed.length - note.length;
  const isWord = wrote && !/[\p{L}\p{N}]$/u.test(trimmed.slice(0, start));
  return isWord ? start : before.length;
}

function factSpan(fact: Fact, written: string, at: Text): Inline {
  const words = fact.note === "" ? fact.value : `${fact.note} ${fact.value}`;
  const values = { key: fact.key, ...(written === "" || written === fact.value ? {} : { written }) };
  return spanInline("fact", values, [{ ...at, text: words }], at.span);
}

function reportUnknown(key: string, text: Text, start: number, end: number, binder: FactBinder): void {
  const { facts, registry, diagnostics } = binder;
  const params = { key, suggestion: didYouMean(key, facts.keys()), registry };
  diagnostics.push(diagnose("craft/fact-unknown", params, { span: spanWithin(text, start, end) }));
}

/** A fact's source follows it, or the words up to the next citation that names it. */
function withCitations(
  inlines: readonly Inline[],
  bound: readonly { readonly fact: Fact; readonly at: Text }[],
  binder: FactBinder,
): readonly Inline[] {
  const items = new Map<string, Citation["items"][number]>();
  for (const { fact } of bound) {
    const { source: key, locator } = fact;
    if (!binder.isSource(key)) {
      if (!binder.used.has(fact.key)) reportSource(fact, binder);
    } else if (!cites(inlines, key, locator)) items.set(`${key} ${locator}`, { key, locator, prefix: "" });
    binder.used.add(fact.key);
  }
  const last = bound.at(-1);
  if (items.size === 0 || last === undefined) return inlines;
  return insertCitation(inlines, { kind: "citation", span: last.at.span, items: [...items.values()] });
}

function reportSource(fact: Fact, { diagnostics }: FactBinder): void {
  diagnostics.push(diagnose("craft/fact-source", { fact: fact.key, source: fact.source }, { span: fact.span }));
}

function cites(inlines: readonly Inline[], key: string, locator: string): boolean {
  return inlines.some((inline) => {
    if (inline.kind === "citation")
      return inline.items.some((item) => item.key === key && (locator === "" || item.locator === locator));
    return "children" in inline && cites(inline.children, key, locator);
  });
}

/** Where drafters put citations: after everything but a sentence of confidence and the white space at the end. */
function insertCitation(inlines: readonly Inline[], citation: Citation): readonly Inline[] {
  const end = inlines.findLastIndex(
    (inline) =>
      inline.kind !== "break" && !isConfidence(inline) && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  const last = inlines[end];
  const spaced = last?.kind === "text" && last.text.endsWith(" ");
  const space: Inline = { kind: "text", span: { ...citation.span, start: citation.span.end }, text: " " };
  return [...inlines.slice(0, end + 1), ...(spaced ? [] : [space]), citation, ...inlines.slice(end + 1)];
}
