/**
 * The parts of an Open XML package by name (`ppt/slides/slide1.xml`, no leading slash).
 * XML parts may be held as text or as UTF-8 bytes; media and workbooks are bytes.
 */
export type Parts = Map<string, string | Uint8Array>;

const decoder = new TextDecoder();

/** The text of an XML part, or undefined when the package has no such part. */
export function textPart(parts: Parts, name: string): string | undefined {
  const part = parts.get(name);
  return part === undefined || typeof part === "string" ? part : decoder.decode(part);
}
