import { unescapeXml } from "../../../data/xml.ts";

/** An element of a chart part. Values are never changed: repairs make new ones. */
export interface Element {
  readonly name: string;
  /** As written, between the name and the end of the tag, without outer blanks. */
  readonly attributes: string;
  readonly children: readonly Element[];
  /** Escaped text, of elements without children. */
  readonly text: string;
}

const TOKEN = /<(\/?)([A-Za-z0-9:]+)((?:\s+[A-Za-z0-9:]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g;

const DECLARATION = /^\s*<\?[^>]*\?>/;

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

/**
 * Reads the XML that pptxgenjs writes for a chart: elements, attributes in double quotes, text; no comments, no
 * CDATA. Blanks between elements are dropped.
 *
 * @throws Error when the XML is not well-formed
 */
export function parseElement(xml: string): Element {
  const root: Open = { name: "", attributes: "", children: [], text: "" };
  const stack = [root];
  for (const [, closing, name = "", attributes = "", empty, text] of xml.replace(DECLARATION, "").matchAll(TOKEN)) {
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.text += text;
    else if (closing) closeElement(stack, name);
    else if (empty) top.children.push({ name, attributes: attributes.trim(), children: [], text: "" });
    else stack.push({ name, attributes: attributes.trim(), children: [], text: "" });
  }
  const [element] = root.children;
  if (stack.length !== 1 || element === undefined) throw new Error("A chart part is not well-formed");
  return element;
}

function closeElement(stack: Open[], name: string): void {
  const { children, text, ...open } = stack.pop() ?? { name: "", attributes: "", children: [], text: "" };
  if (open.name !== name || stack.length === 0) throw new Error(`A chart part is not well-formed at </${name}>`);
  stack.at(-1)?.children.push({ ...open, children, text: children.length > 0 ? "" : text });
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
