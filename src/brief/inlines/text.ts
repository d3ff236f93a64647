import { decodeHTMLStrict } from "entities/decode";
import { report } from "../context.ts";
import type { Text } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";

/** What begins a comment that nothing ends before its text ends, over the pieces that a text is read in. */
const isOpenComment = (raw: string, at: number, { excerpt }: Scope): boolean =>
  raw.includes("<!--") || (raw.endsWith("<") && excerpt.text.startsWith("!--", at + raw.length));

/** Text as it stands, entities decoded and line ends as line feeds: a label may begin there. */
export function textItem(raw: string, at: number, scope: Scope): Text {
  const line = raw.includes("\n") ? raw.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, "\n") : raw;
  const text = line.includes("&") ? decodeHTMLStrict(line) : line;
  const span = spanIn(scope, at, at + raw.length);
  if (isOpenComment(raw, at, scope))
    report(scope.reader.context, "brief/comment-open", { mark: "<!--" }, [span.start, span.end]);
  return { kind: "text", span, text };
}
