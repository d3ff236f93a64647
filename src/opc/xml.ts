import { SaxesParser, type SaxesTagNS } from "saxes";
import { BOUNDS } from "../data/bounds.ts";
import { type Attributes, createAttributes } from "./attributes.ts";
import { detached } from "./detached.ts";
import type { XmlElement } from "./types.ts";
import { type Budget, createBudget, createTree, type Names, nameOf, type Tree } from "./xml-elements.ts";
import { scanPlain } from "./xml-scan.ts";

/** Why a part is not well-formed, with the line. */
export class XmlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Parses a part into a tree. No entities but XML's own, no document type. What is written as Office writes is scanned;
 * whatever else there is, and all that is wrong, the XML parser judges.
 * @throws `XmlError`, or `XmlBound` for a part that is beyond what is read
 */
export function parseXml(text: string, budget: Budget = createBudget(BOUNDS.packageElements)): XmlElement {
  const left = budget.elements;
  const scanned = scanPlain(text, createTree(budget), budget);
  if (scanned !== null) return scanned;
  budget.elements = left;
  return parseAny(text, createTree(budget), budget.names);
}

/** The same of any XML, by the XML parser alone. */
export function parseAny(text: string, tree: Tree, names: Names): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (message: string): never => {
    throw new XmlError(message, parser.line);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  // ECMA-376 Part 2, 6.1.4: parts are UTF-8 or UTF-16, whatever else XML allows.
  parser.on("xmldecl", ({ encoding, version }) => {
    if (version !== undefined && version !== "1.0")
      fail(`it says that it is XML ${version}, and Office reads 1.0 alone`);
    if (encoding !== undefined && !/^utf-?(?:8|16)$/i.test(encoding)) fail(`it says that it is in ${encoding}`);
  });
  parser.on("doctype", () => fail("a document type is not allowed in Office files"));
  const declared = { has: (prefix: string) => parser.resolve(prefix) !== undefined };
  parser.on("opentag", (tag) => tree.open(nameOf(tag.uri, tag.local, names), attributesOf(tag, names), declared));
  parser.on("closetag", () => tree.close());
  parser.on("text", (data) => tree.text(data));
  parser.on("cdata", (data) => tree.text(data));
  parser.write(text).close();
  return tree.root() ?? fail("the part is empty");
}

function attributesOf({ attributes: found }: SaxesTagNS, names: Names): Attributes {
  const named: string[] = [];
  // They have no prototype, and listing them first would take as long again.
  for (const key in found) {
    const attribute = found[key];
    if (attribute === undefined || attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
    const { prefix, uri, local, value } = attribute;
    named.push(nameOf(prefix === "" ? "" : uri, local, names), detached(value));
  }
  return createAttributes(named);
}

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
 * the content, ids included, for programs that do not know the first choice. What lies within another element of the same name
 * belongs to that one: elements that are nested without end would be walked once a level.
 */
export function descendants(element: XmlElement | undefined): Iterable<XmlElement> {
  if (element === undefined) return [];
  return element.parent === null ? inOrder(element) : walk(element);
}

function* walk(element: XmlElement): Generator<XmlElement> {
  const stack = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === "mc:Fallback" || (next.name === element.name && next !== element)) continue;
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const below = next.children[i];
      if (below) stack.push(below);
    }
  }
}

/** Several rules look at every element of every part. */
const orders = new WeakMap<XmlElement, readonly XmlElement[]>();

function inOrder(root: XmlElement): readonly XmlElement[] {
  // A list that grew keeps room for more.
  const known = orders.get(root) ?? [...walk(root)].slice();
  orders.set(root, known);
  return known;
}

/** The element and all below it that have one of the names, in document order. */
export function* named(element: XmlElement | undefined, ...names: readonly string[]): Generator<XmlElement> {
  if (element !== undefined && element.parent === null) yield* inPart(element, names);
  else for (const found of descendants(element)) if (names.includes(found.name)) yield found;
}

/** Places among all elements of a part, by name: dozens of rules ask every part for elements by their names. */
type Index = ReadonlyMap<string, ArrayLike<number>>;

const NOWHERE: ArrayLike<number> = [];
/** From so many on, places take less room as numbers of 32 bits. */
const MANY = 32;

const indexes = new WeakMap<XmlElement, Index>();

function indexOf(root: XmlElement): Index {
  const lists = new Map<string, number[]>();
  for (const [place, { name }] of inOrder(root).entries()) {
    const places = lists.get(name);
    if (places === undefined) lists.set(name, [place]);
    else places.push(place);
  }
  const index = new Map<string, ArrayLike<number>>(lists);
  for (const [name, places] of lists)
    if (places.length > 1) index.set(name, places.length < MANY ? places.slice() : Uint32Array.from(places));
  return index;
}

function* inPart(root: XmlElement, names: readonly string[]): Generator<XmlElement> {
  const index = indexes.get(root) ?? indexOf(root);
  indexes.set(root, index);
  const order = inOrder(root);
  const lists = names.map((name) => index.get(name) ?? NOWHERE);
  const next = lists.map(() => 0);
  for (;;) {
    let first = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < lists.length; i++) {
      const at = lists[i]?.[next[i] ?? 0] ?? Number.POSITIVE_INFINITY;
      if (at < least) [first, least] = [i, at];
    }
    const found = order[least];
    if (found === undefined) return;
    next[first] = (next[first] ?? 0) + 1;
    yield found;
  }
}

/** Text of all `a:t` in the paragraphs below, and of the symbols of formulas, paragraphs parted by line feeds. */
export function textOf(element: XmlElement | undefined): string {
  const paragraphs: string[] = [];
  let text: string[] | undefined;
  // In one walk: paragraphs that stand in paragraphs would be read once a level.
  for (const { name, text: words } of named(element, "a:p", "a:t", "m:t", "a:br")) {
    if (name === "a:p") {
      if (text !== undefined) paragraphs.push(text.join(""));
      text = [];
    } else text?.push(name === "a:br" ? "\n" : words);
  }
  if (text !== undefined) paragraphs.push(text.join(""));
  return paragraphs.join("\n");
}

export const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes.get(name) ?? "";
