import { SaxesParser, type SaxesTagNS } from "saxes";
import { BOUNDS } from "../data/bounds.ts";
import { PREFIXES } from "./namespaces.ts";
import type { XmlElement } from "./types.ts";

/** Why a part is not well-formed, with the line. */
export class XmlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** A part is beyond what is read; nothing is said of whether it is well-formed. */
export class XmlBound extends Error {}

interface Open extends XmlElement {
  children: Open[];
  text: string;
}

/** Most elements have neither: one list and one map for all of them. */
const NO_CHILDREN: Open[] = [];
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Names by their namespace. */
type Names = Map<string, Map<string, string>>;

/** How many elements may still be read, counted over the parts of a package. */
export interface Budget {
  elements: number;
  /** Those that the parts of the package had so far. */
  readonly names: Names;
}

/** Parses a part into a tree. No entities but XML's own, no document type. Throws `XmlError`, or `XmlBound`. */
export function parseXml(
  text: string,
  budget: Budget = { elements: BOUNDS.packageElements, names: new Map() },
): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  let root: Open | undefined;
  let count = 0;
  const fail = (message: string): never => {
    throw new XmlError(message, parser.line);
  };
  const beyond = (message: string): never => {
    throw new XmlBound(message);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  // ECMA-376 Part 2, 6.1.4: parts are UTF-8 or UTF-16, whatever else XML allows.
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?(?:8|16)$/i.test(encoding)) fail(`it says that it is in ${encoding}`);
  });
  parser.on("doctype", () => fail("a document type is not allowed in Office files"));
  parser.on("opentag", (tag) => {
    const parent = stack.at(-1) ?? null;
    const element: Open = {
      name: nameOf(tag.uri, tag.local, budget.names),
      attributes: attributesOf(tag, budget.names),
      children: NO_CHILDREN,
      text: "",
      parent,
    };
    if (parent?.children === NO_CHILDREN) parent.children = [element];
    else if (parent) parent.children.push(element);
    else root = element;
    const unbound = prefixesOf(element).filter((prefix) => parser.resolve(prefix) === undefined);
    if (unbound.length > 0) unboundPrefixes.set(element, unbound);
    stack.push(element);
    count++;
    budget.elements--;
    if (budget.elements < 0) beyond(`the parts together have more than ${BOUNDS.packageElements} elements`);
    if (count > BOUNDS.elements) beyond(`it has more than ${BOUNDS.elements} elements`);
    if (stack.length > BOUNDS.xmlDeep) beyond(`its elements are nested more than ${BOUNDS.xmlDeep} deep`);
  });
  parser.on("closetag", () => void stack.pop());
  const append = (data: string): void => {
    const open = stack.at(-1);
    if (open) open.text += data;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.write(text).close();
  return root ?? fail("the part is empty");
}

/** A part repeats a few names thousands of times, and all rules compare them: each is one string. */
function nameOf(uri: string, local: string, names: Names): string {
  if (uri === "") return local;
  const ofUri = names.get(uri) ?? new Map<string, string>();
  const known = ofUri.get(local);
  if (known !== undefined) return known;
  const name = `${PREFIXES[uri] ?? "x"}:${local}`;
  names.set(uri, ofUri.set(local, name));
  return name;
}

/** Attributes of markup compatibility that name prefixes (ECMA-376 Part 3, 7): a name space that is not declared is none. */
function prefixesOf({ name, attributes }: XmlElement): readonly string[] {
  if (attributes.size === 0) return NO_PREFIXES;
  const required = name === "mc:Choice" ? attributes.get("Requires") : undefined;
  const lists = [attributes.get("mc:Ignorable"), attributes.get("mc:MustUnderstand"), required];
  if (lists.every((list) => list === undefined)) return NO_PREFIXES;
  return lists.flatMap((list) => list?.split(/\s+/).filter((prefix) => prefix !== "") ?? []);
}

const NO_PREFIXES: readonly string[] = [];
const unboundPrefixes = new WeakMap<XmlElement, readonly string[]>();

/** Prefixes that an element names in attributes of markup compatibility and that nothing declares. */
export const unboundIn = (element: XmlElement): readonly string[] => unboundPrefixes.get(element) ?? [];

function attributesOf({ attributes: found }: SaxesTagNS, names: Names): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  // They have no prototype, and listing them first would take as long again.
  for (const key in found) {
    const attribute = found[key];
    if (attribute === undefined || attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
    attributes ??= new Map();
    attributes.set(nameOf(attribute.prefix === "" ? "" : attribute.uri, attribute.local, names), attribute.value);
  }
  return attributes ?? NO_ATTRIBUTES;
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

/** The element and all below it that have one of the names, in document order. */
export function* named(element: XmlElement | undefined, ...names: readonly string[]): Generator<XmlElement> {
  if (element !== undefined && element.parent === null) yield* inPart(element, names);
  else for (const found of descendants(element)) if (names.includes(found.name)) yield found;
}

interface Places {
  readonly elements: XmlElement[];
  /** Of each, among all elements of the part. */
  readonly at: number[];
}

/** Dozens of rules ask every part for elements by their names. */
const indexes = new WeakMap<XmlElement, ReadonlyMap<string, Places>>();

function indexOf(root: XmlElement): ReadonlyMap<string, Places> {
  const index = new Map<string, Places>();
  let place = 0;
  for (const element of descendants(root)) {
    const places = index.get(element.name) ?? { elements: [], at: [] };
    places.elements.push(element);
    places.at.push(place++);
    index.set(element.name, places);
  }
  return index;
}

function* inPart(root: XmlElement, names: readonly string[]): Generator<XmlElement> {
  const index = indexes.get(root) ?? indexOf(root);
  indexes.set(root, index);
  const lists = names.flatMap((name) => index.get(name) ?? []);
  const next = lists.map(() => 0);
  for (;;) {
    let first = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < lists.length; i++) {
      const at = lists[i]?.at[next[i] ?? 0] ?? Number.POSITIVE_INFINITY;
      if (at < least) [first, least] = [i, at];
    }
    const found = lists[first]?.elements[next[first] ?? 0];
    if (found === undefined) return;
    next[first] = (next[first] ?? 0) + 1;
    yield found;
  }
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
