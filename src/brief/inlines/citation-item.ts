import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import { referenceKind } from "../references.ts";
import type { CitationItem, Inline } from "../types.ts";
import type { Scope } from "./reader.ts";
import { referenceItems } from "./reference.ts";
import { spanIn } from "./scope.ts";
import { textItem } from "./text.ts";
import type { CitationToken, ParsedCitation } from "./tokens.ts";

/** A citation of the items whose keys are declared; each other key is an error, and text if none is left. */
export function citationItem(token: CitationToken, at: number, span: Span, scope: Scope): Inline[] {
  const { context } = scope.reader;
  const items: CitationItem[] = [];
  if (token.items.every(({ key }) => !context.sourceKeys.has(key) && referenceKind(key) !== null))
    return references(token, at, scope);
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

/** `[@fig-a; @tbl-b]` of Quarto: the words of each, with what stands before and behind it. */
function references(token: CitationToken, at: number, scope: Scope): Inline[] {
  return token.items.flatMap(({ key, prefix, locator, start, end, bare }, index) => {
    const span = spanIn(scope, at + start, at + end);
    const text = (words: string): Inline => ({ kind: "text", span, text: words });
    return [
      ...(index === 0 ? [] : [text(", ")]),
      ...(prefix === "" ? [] : [text(`${prefix} `)]),
      ...referenceItems(key, span, scope, { bare: bare === true, before: prefix }),
      ...(locator === "" ? [] : [text(`, ${locator}`)]),
    ];
  });
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
