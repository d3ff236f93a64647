import type { Inline } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";

/** Parentheses where a mark may stand: at the start of a text, or after its lead word (`**Say:** (SO) …`). */
export interface FoundMark {
  /** What stands between the parentheses. */
  readonly content: string;
  /** The parentheses and what they hold. */
  readonly span: Span;
}

const LEADING = /^(\s*)\(([^()\n]{1,120})\)(?=\s|$)/;
const DEEPEST = 8;

/** The parentheses that a text starts with; null if it starts otherwise. Whether they hold a mark is another question. */
export function findMark(inlines: readonly Inline[]): FoundMark | null {
  const atStart = leading(inlines, 0);
  if (atStart !== null) return atStart;
  const [lead, next, third] = inlines;
  if (lead?.kind !== "strong" || next?.kind !== "text") return null;
  if (endsInColon(lead)) return leadingText(next.text, next.span);
  if (!/^\s*[:：]/.test(next.text)) return null;
  const colon = next.text.search(/[:：]/) + 1;
  if (next.text.slice(colon).trim() === "") return third?.kind === "text" ? leadingText(third.text, third.span) : null;
  return leadingText(next.text.slice(colon), { ...next.span, start: next.span.start + colon });
}

function leading(inlines: readonly Inline[], depth: number): FoundMark | null {
  const [first] = inlines;
  if (first === undefined || depth > DEEPEST) return null;
  if (first.kind === "text") return leadingText(first.text, first.span);
  return "children" in first ? leading(first.children, depth + 1) : null;
}

/** The mark at the start of a plain text, such as an image's alternative text or a field of the front matter. */
export function leadingText(text: string, span: Span): FoundMark | null {
  const match = LEADING.exec(text);
  if (match === null) return null;
  const [whole, blank = "", content = ""] = match;
  const start = span.start + blank.length;
  // Escapes and entities make a text shorter than its place in the file; the mark itself holds none.
  const end = Math.max(start, Math.min(span.end, start + whole.length - blank.length));
  return { content, span: { ...span, start, end } };
}

function endsInColon(inline: Inline): boolean {
  if (inline.kind === "text") return /[:：]\s*$/.test(inline.text);
  const last = "children" in inline ? inline.children.at(-1) : undefined;
  return last !== undefined && endsInColon(last);
}
