import { table } from "./table.ts";

/** What text must not hold, or not as it is, in XML 1.0. */
const SUSPICIOUS = /[\u0000-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]/;
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = table({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

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

const NAMED: Readonly<Record<string, string>> = table({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });

/**
 * A text of nothing but references makes a list of millions: such a text is taken in pieces, which end behind the reference that
 * they end in (`&#1234567;` is the longest that is read).
 */
const PIECES = /[\s\S]{1,50000}(?:[^&;]{0,10};)?/g;

/** Text with its entities and character references resolved (XML 1.0, 4.1). */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return (text.match(PIECES) ?? []).map(unescapePiece).join("");
}

function unescapePiece(text: string): string {
  // Nothing that these make is read again: the ampersand comes last.
  if (!text.includes("&#"))
    return text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
  return text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? all;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
