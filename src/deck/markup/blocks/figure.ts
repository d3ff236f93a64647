import type { Inline } from "../../../brief/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { at } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";

/** A table, chart or picture with its caption below; alone if it has none. */
export function withCaption(markup: string, caption: readonly Inline[], span: Span, context: MarkupContext): string {
  const words = context.inlines(caption);
  return words === "" ? markup : `<figure${at(span)}>${markup}<p class="caption"${at(span)}>${words}</p></figure>`;
}
