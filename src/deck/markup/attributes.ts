import type { Attributes } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { escapeText } from "./escape.ts";

/** ` name="value"` for each value that is not empty. */
export function writeAttributes(values: Readonly<Record<string, string>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) if (value !== "") text += ` ${name}="${escapeText(value)}"`;
  return text;
}

/** Marks what follows as shown from this place of the brief. */
export function at(span: Span): string {
  return ` data-at="${span.start}-${span.end}"`;
}

const LENGTH = /^\d{1,5}(?:\.\d{1,4})?(?:%|pt|in|cm|mm|px|em|rem)$/;

/** Pandoc's `{width=50%}` as declarations. */
export function sizeStyle(attributes: Attributes): string {
  return ["width", "height"]
    .filter((name) => LENGTH.test(attributes.values[name] ?? ""))
    .map((name) => `${name}: ${attributes.values[name]}`)
    .join("; ");
}
