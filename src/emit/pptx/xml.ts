import { OFFICE_RELATIONSHIPS, XML_HEAD } from "../../opc/namespaces.ts";

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATIONS = ` xmlns:r="${OFFICE_RELATIONSHIPS}"`;
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
