import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import type { CitationItem, Inline } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";
import { textItem } from "./text.ts";
import type { CitationToken, ParsedCitation } from "./tokens.ts";

/** A citation of the items whose keys are declared; each other key is an error, and text if none is left. */
export function citationItem(token: CitationToken, at: number, span: Span, scope: Scope): Inline[] {
  const { context } = scope.reader;
  const items: CitationItem[] = [];
  for (const { key, locator, prefix, start, end } of token.items) {
    if (!context.sourceKeys.has(key)) {
      reportUnknown({ key, locator, prefix, start, end }, at, scope);
      continue;
    }
    const { citationNumbers } = context;
    if (!citationNumbers.has(key)) citationNumbers.set(key, citationNumbers.size + 1);
    items.push({ key, locator, prefix });
  }
  return items.length === 0 ? [textItem(token.raw, at, scope)] : [{ kind: "citation", span, items }];
}

function reportUnknown(item: ParsedCitation, at: number, scope: Scope): void {
  const { context } = scope.reader;
  const { start, end } = spanIn(scope, at + item.start, at + item.end);
  const suggestion = didYouMean(item.key, context.sourceKeys);
  const declared = context.sourceKeys.size;
  const params = { key: item.key, locator: item.locator, prefix: item.prefix, suggestion, declared };
  const extra = context.foreignBibliography ? { severity: "warning" as const } : {};
  report(context, "brief/citation-unknown", params, [start, end], extra);
}
