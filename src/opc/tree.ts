/** XML to be changed: elements as they are written, prefixes and all, whose values are never changed but made anew. */
import { SaxesParser } from "saxes";
import { escapeXml, unescapeXml } from "../data/xml.ts";

export interface Element {
  readonly name: string;
  /** Escaped, between the name and the end of the tag, parted by one blank. */
  readonly attributes: string;
  readonly children: readonly Element[];
  /** Escaped text, of elements without children. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

/**
 * Reads an element, be it a part or a piece of one, whose prefixes are declared elsewhere. Blanks between elements are
 * dropped. For what a library writes and what is written here: nothing bounds it.
 *
 * @throws Error when the XML is not well-formed
 */
export function parseElement(xml: string): Element {
  const root: Open = { name: "", attributes: "", children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new Error(`XML that is to be changed is not well-formed: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`);
    stack.push({ name, attributes: written.join(" "), children: [], text: "" });
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += escapeXml(text);
  });
  parser.on("closetag", () => {
    const { children, text, ...open } = stack.pop() ?? root;
    stack.at(-1)?.children.push({ ...open, children, text: children.length > 0 ? "" : text });
  });
  parser.write(xml).close();
  const [element] = root.children;
  if (element === undefined) throw new Error("XML that is to be changed holds no element");
  return element;
}

export function writeElement({ name, attributes, children, text }: Element): string {
  const start = attributes === "" ? `<${name}` : `<${name} ${attributes}`;
  if (children.length === 0 && text === "") return `${start}/>`;
  return `${start}>${children.map(writeElement).join("")}${text}</${name}>`;
}

/** A new element; `value` becomes its `val` attribute. */
export function element(name: string, value: string | null = null, children: readonly Element[] = []): Element {
  return { name, attributes: value === null ? "" : `val="${value}"`, children, text: "" };
}

export function child(parent: Element, name: string): Element | undefined {
  return parent.children.find((one) => one.name === name);
}

/** The `val` attribute, "" without one. */
export function readVal(one: Element | undefined): string {
  return unescapeXml(/\bval="([^"]*)"/.exec(one?.attributes ?? "")?.[1] ?? "");
}

/** Puts `one` in the place of the child of the same name, or at the end. */
export function withChild(parent: Element, one: Element): Element {
  const index = parent.children.findIndex(({ name }) => name === one.name);
  if (index < 0) return { ...parent, children: [...parent.children, one] };
  return { ...parent, children: parent.children.with(index, one) };
}

/** Rewrites every element, innermost first; null drops it. */
export function rewrite(root: Element, change: (one: Element) => Element | null): Element {
  const visit = (one: Element): Element | null => {
    const children = one.children.map(visit).filter((kept) => kept !== null);
    return change({ ...one, children });
  };
  return visit(root) ?? root;
}
