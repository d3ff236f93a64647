import type { XmlElement } from "./types.ts";

/** First child with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c) => c.name === name);
}

/** Follows child names down from an element. */
export function path(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(child, element);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? element.children.filter((c) => c.name === name) : [];
}

/**
 * The element and all below it, in document order. Fallbacks of `mc:AlternateContent` are left out: they repeat
 * the content, ids included, for programs that do not know the first choice.
 */
export function* descendants(element: XmlElement | undefined): Generator<XmlElement> {
  const stack = element ? [element] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === "mc:Fallback") continue;
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const below = next.children[i];
      if (below) stack.push(below);
    }
  }
}

export function* named(element: XmlElement | undefined, ...names: readonly string[]): Generator<XmlElement> {
  for (const found of descendants(element)) if (names.includes(found.name)) yield found;
}

/** Text of all `a:t` below, paragraphs parted by line feeds. */
export function textOf(element: XmlElement | undefined): string {
  const paragraphs: string[] = [];
  for (const paragraph of named(element, "a:p")) {
    let text = "";
    for (const part of named(paragraph, "a:t", "a:br")) text += part.name === "a:br" ? "\n" : part.text;
    paragraphs.push(text);
  }
  return paragraphs.join("\n");
}

export const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes.get(name) ?? "";
