import { isOnlyComment, reportWork } from "../blocks/comment.ts";
import { tallyDirectives } from "../blocks/directive.ts";
import { cut, trimmed } from "../source/excerpt.ts";
import type { Inline } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";
import { textItem } from "./text.ts";

/** What marked takes for raw HTML and is no tag: a comment goes to the notes, the rest (`<?php`, `<!DOCTYPE`) is text. */
export function htmlItems(raw: string, at: number, scope: Scope): Inline[] {
  const { reader, excerpt } = scope;
  if (!raw.startsWith("<!--") || !raw.endsWith("-->") || raw.length < 7) return [textItem(raw, at, scope)];
  const content = trimmed(cut(excerpt, at + 4, at + raw.length - 3));
  const span = spanIn(scope, at, at + raw.length);
  if (content.text !== "" && !tallyDirectives(reader.context, content.text, span.start, span.end)) {
    if (isOnlyComment(reader.context)) {
      reader.context.tally.add("hidden", "", "<!-- … -->", span.start, span.end);
      return [];
    }
    reportWork(reader.context, content.text, span.start, span.end);
    reader.note(content);
  }
  return [];
}
