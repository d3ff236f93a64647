import type { Citation, Inline } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readMark, readTextMark } from "../../marking/mark.ts";
import { fileName } from "../../tree/text.ts";
import { inlinesIn } from "../../tree/walk.ts";
import { type About, isClosed } from "../../vocabulary/types.ts";
import { judge, type ReleaseContext, removedInlines, showsRemoval, withhold } from "../context.ts";
import { readOver } from "../marks.ts";
import type { Reason, Scope } from "../policy.ts";
import { closedAs, closingIn, cutLeads, isIdle, leadOf, OPEN, scopeIn } from "../typed.ts";
import { factKey, inlineWords, tidy } from "../words.ts";
import { releaseAttributes } from "./attributes.ts";

/**
 * A text of its own (paragraph, title, cell, caption) as the release shows it; null if it is withheld as a whole.
 * @param typed why it is withheld by its type
 */
export function releaseText(
  inlines: readonly Inline[],
  span: Span,
  scope: Scope,
  context: ReleaseContext,
  typed: Reason = null,
): readonly Inline[] | null {
  if (isBlank(inlines)) return inlines;
  const reading = readMark(inlines, context.policy.scheme);
  const lead = leadOf(inlines);
  const inner = scopeIn(scope, lead, context);
  const reason =
    typed ?? closedAs(lead, context) ?? judge(reading, inner, span, context) ?? closedFact(inlines, context);
  if (reason !== null) {
    withhold(context, reason, span, [inlineWords(inlines)]);
    return null;
  }
  const { kept, taken } = cutLeads(inlines, context);
  for (const cut of taken) withhold(context, cut.reason, span, [inlineWords(cut.inlines)]);
  const [first] = taken;
  if (first !== undefined && isIdle(kept)) {
    withhold(context, first.reason, span, [inlineWords(kept)]);
    return null;
  }
  const released = releaseInlines(kept, scope, context);
  if (taken.length > 0 && showsRemoval(context.policy))
    return [...released, { kind: "text", text: " ", span }, ...removedInlines(span)];
  return isBlank(released) ? null : released;
}

/** Inlines without references to what is withheld and without withheld pictures. */
function releaseInlines(inlines: readonly Inline[], scope: Scope, context: ReleaseContext): readonly Inline[] {
  const kept: Inline[] = [];
  let dropped = false;
  for (const inline of inlines) {
    const released = releaseInline(inline, scope, context);
    if (released === null) dropped = true;
    else kept.push(released);
  }
  return dropped ? tidy(kept) : kept;
}

function releaseCitation(citation: Citation, scope: Scope, context: ReleaseContext): Citation | null {
  const around = (text: string) => releaseAround(text, citation.span, scope, context);
  const open = citation.items.filter(({ key }) => !context.closedSources.has(key));
  const items = open.map((item) => ({ ...item, prefix: around(item.prefix), locator: around(item.locator) }));
  return items.length === 0 ? null : { ...citation, items };
}

/** What stands around the key of a source: a closed mark or label anywhere in it withholds all of it. */
function releaseAround(text: string, span: Span, scope: Scope, context: ReleaseContext): string {
  if (text === "") return text;
  const reading = readOver([{ kind: "text", text, span }], context.policy);
  const closing = closingIn(text, context);
  if (reading === null && !isClosed(closing.reach)) return text;
  const reason = closedAs(closing, context) ?? judge(reading, scopeIn(scope, closing, context), span, context);
  if (reason === null) return text;
  withhold(context, reason, span, [text]);
  return "";
}

function releaseInline(inline: Inline, scope: Scope, context: ReleaseContext): Inline | null {
  switch (inline.kind) {
    case "footnote":
      return context.isClosedNote(inline) ? null : inline;
    case "citation":
      return releaseCitation(inline, scope, context);
    case "inline-image": {
      const reading = readTextMark(inline.alt, inline.span, context.policy.scheme);
      const closing = closingIn(inline.alt, context);
      const isOpen = reading === null && !isClosed(closing.reach);
      // A picture amid a text goes with the text, unless its own description says otherwise.
      const reason = isOpen
        ? null
        : (closedAs(closing, context) ?? judge(reading, scopeIn(scope, closing, context), inline.span, context));
      if (reason === null) return inline;
      withhold(context, reason, inline.span, [inline.alt, fileName(inline.src)]);
      return null;
    }
    case "math": {
      // Its words can be set in letters of their own kind, and no lead word stands in TeX.
      const closing = closingIn(inline.words.normalize("NFKC"), context);
      const reason = closedAs(closing, context) ?? ownSide(closing, context);
      if (reason === null) return inline;
      withhold(context, reason, inline.span, [inline.words, inline.tex]);
      return null;
    }
    case "span": {
      const about = inline.about ?? OPEN;
      const reason = closedAs(about, context) ?? ownSide(about, context);
      if (reason === null) {
        const attributes = releaseAttributes(inline.attributes, inline.span, context);
        return { ...inline, attributes, children: releaseInlines(inline.children, scope, context) };
      }
      withhold(context, reason, inline.span, [inlineWords([inline])]);
      return null;
    }
    default:
      return "children" in inline ? { ...inline, children: releaseInlines(inline.children, scope, context) } : inline;
  }
}

/** Words amid a text have no mark of their own that could open them. */
const ownSide = ({ reach, why }: Pick<About, "reach" | "why">, { policy }: ReleaseContext): Reason =>
  policy.hidesTyped && reach === "own-side" ? why : null;

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every(
    (inline) =>
      inline.kind === "break" ||
      (inline.kind === "text" && inline.text.trim() === "") ||
      ("children" in inline && isBlank(inline.children)),
  );
}

/** `[fact: key]` becomes the fact's value in a span that names it; a fact that is withheld takes its text along. */
function closedFact(inlines: readonly Inline[], context: ReleaseContext): Reason {
  const found = inlinesIn(inlines).some((inline) => context.closedFacts.has(factKey(inline)));
  return found ? "a fact that is withheld" : null;
}
