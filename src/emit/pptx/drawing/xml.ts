/** Text made safe for XML 1.0: no control characters, no lone surrogates, markup escaped. */

const SUSPICIOUS = /[\u0000-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]/;
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Drops characters that XML 1.0 forbids; a lone surrogate becomes U+FFFD. */
export function clean(text: string): string {
  return text.replace(FORBIDDEN, "").replace(LONE_SURROGATE, "\uFFFD");
}

/** For element content and attribute values alike; line breaks become spaces, since neither may carry one. */
export function escapeXml(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return clean(text)
    .replace(/\r\n?|\n/g, " ")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The inverse of {@link escapeXml} for the five predefined entities. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
