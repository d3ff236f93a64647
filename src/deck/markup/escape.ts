/** Entity to character, for the five that `escapeText` writes. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);
const ENTITIES: ReadonlyMap<string, string> = new Map([...ESCAPED].map(([entity, char]) => [char, entity]));

/** Makes any text safe between tags and within quoted attributes. */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ENTITIES.get(char) ?? char) : text;
}

/** The text again. */
export function decodeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ESCAPED.get(entity) ?? entity);
}
