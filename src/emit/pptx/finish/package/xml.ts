/** First line of every XML part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace declarations of PresentationML roots. */
export const PRESENTATION_NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** A language attribute with a leading space, or "" when the language is unknown. */
export function langAttribute(lang: string): string {
  return lang === "" ? "" : ` lang="${lang}"`;
}
