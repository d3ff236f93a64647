import { decodeHTMLStrict } from "entities/decode";
import { report } from "../context.ts";
import { sourceEnd, sourceStart } from "../source/excerpt.ts";
import type { Text } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";

/** What begins a comment that nothing ends before its text ends, over the pieces that a text is read in. */
const isOpenComment = (raw: string, at: number, { excerpt }: Scope): boolean =>
  raw.includes("<!--") || (raw.endsWith("<") && excerpt.text.startsWith("!--", at + raw.length));

/** Behind a digit or word it is a percent sign or ends a comment. */
const OPENS = /(?<![\p{L}\p{N}\\%])%%(?!%)/u;

/**
 * Where Obsidian's `%%` opens in a text that ends before the comment does: what it would take out are cells, items, boxes or slides as
 * well, and it hides nothing here.
 * @returns offset in the file; -1 for none
 */
function openPercent(raw: string, at: number, { reader, excerpt }: Scope): number {
  const from = Math.max(0, at - 1);
  const found = raw.includes("%%") ? OPENS.exec(excerpt.text.slice(from, at + raw.length + 1)) : null;
  const isClosed = found !== null && reader.context.text.includes("%%", sourceEnd(excerpt, at + raw.length));
  return isClosed ? sourceStart(excerpt, from + found.index) : -1;
}

/** Text as it stands, entities decoded and line ends as line feeds: a label may begin there. */
export function textItem(raw: string, at: number, scope: Scope): Text {
  const line = raw.includes("\n") ? raw.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, "\n") : raw;
  const text = line.includes("&") ? decodeHTMLStrict(line) : line;
  const span = spanIn(scope, at, at + raw.length);
  const { context } = scope.reader;
  if (isOpenComment(raw, at, scope)) report(context, "brief/comment-open", { mark: "<!--" }, [span.start, span.end]);
  const percent = openPercent(raw, at, scope);
  if (percent >= 0) report(context, "brief/comment-open", { mark: "%%" }, [percent, span.end]);
  return { kind: "text", span, text };
}
