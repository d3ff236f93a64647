import type { Attributes } from "../../brief/types.ts";
import { knownTag, readLangTag } from "../../data/language-tag.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readTextMark } from "../../marking/mark.ts";
import { isClosed } from "../../vocabulary/types.ts";
import { judge, type ReleaseContext, withhold } from "../context.ts";
import { ANYWHERE, type Scope } from "../policy.ts";
import { closedAs, closingIn, scopeIn } from "../typed.ts";

/**
 * Values of attributes are for templates; one that starts with a mark which withholds it is emptied. An id stays with the own
 * side, as those of slides do (`ids.ts`): no mark stands over it, and a template may show it.
 */
export function releaseAttributes(given: Attributes, span: Span, context: ReleaseContext): Attributes {
  const attributes = context.policy.outside ? { ...given, id: null } : given;
  const values = Object.entries(attributes.values).map(([name, text]): [string, string] => {
    const tag = name === "lang" ? readLangTag(text) : null;
    if (tag !== null) return [name, knownTag(tag)];
    const reading = readTextMark(text, span, context.policy.scheme);
    const closing = closingIn(text, context);
    const isOpen = reading === null && !isClosed(closing.reach);
    const own = scopeIn(ANYWHERE, closing, context);
    const reason = isOpen ? null : (closedAs(closing, context) ?? judge(reading, own, span, context));
    if (reason === null) return [name, text];
    withhold(context, reason, span, [text]);
    return [name, ""];
  });
  return { ...attributes, values: Object.fromEntries(values) };
}

/**
 * The alternative text that a drafter wrote for a table or chart, as a text of the table. Where anything of the table was
 * withheld it goes too, whatever its mark: it describes what is no longer there, and the deck describes what is.
 * @param isReduced whether something of the table was withheld
 */
export function releaseAlternative(
  attributes: Attributes,
  span: Span,
  scope: Scope,
  isReduced: boolean,
  context: ReleaseContext,
): Attributes {
  const { alt, ...values } = attributes.values;
  if (alt === undefined || alt === "") return attributes;
  const reading = readTextMark(alt, span, context.policy.scheme);
  const closing = closingIn(alt, context);
  const own = scopeIn(scope, closing, context);
  const reason = isReduced
    ? "alternative text of more than is shown"
    : (closedAs(closing, context) ?? judge(reading, own, span, context));
  if (reason === null) return attributes;
  withhold(context, reason, span, [alt]);
  return { ...attributes, values };
}
