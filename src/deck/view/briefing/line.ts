import type { Inline, ListItem, Paragraph } from "../../../brief/types.ts";
import { isConfidence } from "../../../craft/lines/confidence.ts";
import { takeRaised } from "../../../craft/raised.ts";
import type { TypedLine } from "../../../craft/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import type { MarkupField } from "../../markup/write.ts";
import type { ViewContext } from "../context.ts";
import { openRecord } from "../open.ts";
import type { Below, LineView } from "./types.ts";

/**
 * A typed line in pieces. Each piece carries its own place in the brief, so that a template which shows the text and
 * forgets the owner is reported like any other that leaves words out.
 */
export function viewLine(line: TypedLine, number: number, below: Below, ctx: ViewContext): LineView {
  const paragraph = paragraphOf(line.host);
  const raised = hasRole(ctx.vocabulary.line(line.type), "question") ? takeRaised(line.text, ctx.vocabulary) : null;
  const confidence = paragraph.inlines.findLast(isConfidence);
  const starts = {
    raised: raised?.start ?? null,
    confidence: line.confidence === null ? null : (confidence?.span.start ?? null),
    tail: line.tail.span?.start ?? null,
  };
  const place = placesIn(paragraph.span, Object.values(starts));
  const words = (text: string | null, start: number | null): MarkupField =>
    text === null || text === "" ? "" : ctx.writer.inlines([{ kind: "text", text, span: place(start) }], place(start));
  const { tail } = line;
  const fields = {
    number,
    type: line.type,
    label: line.label,
    text: ctx.writer.inlines(raised?.text ?? line.text, place(paragraph.span.start)),
    owner: words(tail.owner, starts.tail),
    due: words(tail.due ?? tail.other.due ?? null, starts.tail),
    status: words(tail.status, starts.tail),
    progress: ctx.vocabulary.rank("status", tail.status ?? ""),
    tail: openRecord(
      Object.fromEntries(Object.entries(tail.other).map(([name, value]) => [name, words(value, starts.tail)])),
    ),
    confidence: words(line.confidence, starts.confidence),
    raisedText: words(raised?.words ?? "", starts.raised),
    raised: raised?.rank ?? 0,
  };
  return Object.defineProperties(fields, {
    ...Object.getOwnPropertyDescriptors(below),
    children: { enumerable: true, get: () => below.lines },
  }) as LineView;
}

function paragraphOf(host: ListItem | Paragraph): { readonly inlines: readonly Inline[]; readonly span: Span } {
  if ("inlines" in host) return host;
  const [first] = host.blocks;
  return first?.kind === "paragraph" ? first : { inlines: [], span: host.span };
}

/** Cuts a span at the given places: the piece that starts at each. */
function placesIn(span: Span, cuts: readonly (number | null)[]): (start: number | null) => Span {
  const edges = [...cuts.filter((cut) => cut !== null), span.end].sort((a, b) => a - b);
  return (start) => ({
    ...span,
    start: start ?? span.start,
    end: edges.find((edge) => edge > (start ?? span.start)) ?? span.end,
  });
}
