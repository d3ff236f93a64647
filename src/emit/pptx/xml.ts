/** First line of every XML part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATIONS = ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PRESENTATION = ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/**
 * A PresentationML part. The namespace of relationships is declared where it is used: a deck has thousands of small
 * parts that no compression joins, so what all of them repeat is a good share of the file.
 */
export function writePart(tag: string, content: string, attributes = ""): string {
  const relations = content.includes(" r:") ? RELATIONS : "";
  return `${XML_HEAD}<${tag} ${DRAWING}${relations}${PRESENTATION}${attributes}>${content}</${tag}>`;
}

/** A language attribute with a leading space, or "" when the language is unknown. */
export function langAttribute(lang: string): string {
  return lang === "" ? "" : ` lang="${lang}"`;
}

/** What text must not hold, or not as it is, in XML 1.0. */
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
