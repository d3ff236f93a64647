import type { Attributes } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readTextMark } from "../../marking/mark.ts";
import { judge, type ReleaseContext, withhold } from "../context.ts";
import { ANYWHERE } from "../policy.ts";

/** Values of attributes are for templates; one that starts with a mark which withholds it is emptied. */
export function releaseAttributes(attributes: Attributes, span: Span, context: ReleaseContext): Attributes {
  const entries = Object.entries(attributes.values);
  if (entries.length === 0) return attributes;
  const values = entries.map(([name, text]): [string, string] => {
    const reading = readTextMark(text, span, context.policy.scheme);
    const reason = reading === null ? "" : judge(reading, ANYWHERE, span, context);
    if (reason === "") return [name, text];
    withhold(context, reason, span, [text]);
    return [name, ""];
  });
  return { ...attributes, values: Object.fromEntries(values) };
}
