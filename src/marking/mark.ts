/** Portion marks: `(SS//REL TO USA, KOR)` in front of a title, bullet, paragraph, cell, caption or alternative text. */
import type { Inline } from "../brief/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import { type FoundMark, findMark, leadingText } from "./mark/find.ts";
import { foreignScheme, isOwnFamily, looksLikeMark, nearestLevel } from "./mark/foreign.ts";
import { parseMark } from "./mark/parse.ts";
import type { Mark, Scheme } from "./types.ts";

export type MarkReading = { readonly mark: Mark } | { readonly problem: Diagnostic } | null;

/**
 * The portion mark that a text starts with, or has after its lead word.
 * @returns null for a text without a mark: parentheses that nobody could mean as one are text. A `problem` for a mark
 *   that is unknown, another scheme's or not written correctly.
 */
export function readMark(inlines: readonly Inline[], scheme: Scheme): MarkReading {
  if (scheme.portions === "none") return null;
  const before = read.get(inlines);
  if (before?.scheme === scheme) return before.reading;
  const reading = judge(findMark(inlines), scheme);
  read.set(inlines, { scheme, reading });
  return reading;
}

/** Releases, banners and checks ask for the mark of the same text; it is read once. */
const read = new WeakMap<readonly Inline[], { readonly scheme: Scheme; readonly reading: MarkReading }>();

/** The same for a plain text: a field of the front matter, alternative text, the `mark` of a registry entry's text. */
export function readTextMark(text: string, span: Span, scheme: Scheme): MarkReading {
  return scheme.portions === "none" ? null : judge(leadingText(text, span), scheme);
}

/** A mark that stands alone and needs no parentheses: `mark: SS//REL TO USA` of a registry entry. "" is no mark. */
export function readBareMark(text: string, span: Span, scheme: Scheme): MarkReading {
  const content = text.trim().replace(/^\((.*)\)$/, "$1");
  if (scheme.portions === "none" || content === "") return null;
  return judge({ content, span }, scheme) ?? { problem: unknown({ content, span }, scheme) };
}

function judge(found: FoundMark | null, scheme: Scheme): MarkReading {
  if (found === null) return null;
  const { content, span } = found;
  const parsed = parseMark(content, span, scheme);
  if (parsed !== null) {
    if ("mark" in parsed) return parsed;
    return { problem: diagnose("marking/syntax", { mark: content, ...parsed }, { span }) };
  }
  const other = foreignScheme(content);
  const isOwn = isOwnFamily(content, scheme);
  if (other !== "" && !isOwn) {
    const params = { mark: content, scheme: scheme.id, other, suggestion: suggestionFor(content, scheme) };
    return { problem: diagnose("marking/foreign", params, { span }) };
  }
  return isOwn || looksLikeMark(content, scheme) ? { problem: unknown(found, scheme) } : null;
}

function unknown({ content, span }: FoundMark, scheme: Scheme): Diagnostic {
  const params = { mark: content, scheme: scheme.id, suggestion: suggestionFor(content, scheme) };
  return diagnose("marking/unknown", params, { span });
}

function suggestionFor(content: string, scheme: Scheme): string {
  const near = nearestLevel(content, scheme);
  const own = scheme.levels.map(({ portion }) => `(${portion})`).join(", ");
  const known = own === "" ? "The scheme has no levels." : `The scheme's marks are ${own}.`;
  if (!scheme.translate && /[^\p{Script=Latin}\P{L}]/u.test(content))
    return `Its labels are never translated. ${known}`;
  return near === undefined ? known : `Did you mean “(${near})”? ${known}`;
}
