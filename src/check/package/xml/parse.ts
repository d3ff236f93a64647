import { SaxesParser, type SaxesTagNS } from "saxes";
import { PREFIXES } from "./namespaces.ts";
import type { XmlElement } from "./types.ts";

/** Deeper nesting is no presentation: it only exhausts the stack of whoever reads it. */
const DEPTH = 200;

/** Why a part is not well-formed, with the line. */
export class XmlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

/** Parses a part into a tree. No entities but XML's own, no document type. Throws `XmlError`. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  let root: Open | undefined;
  const fail = (message: string): never => {
    throw new XmlError(message, parser.line);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", () => fail("a document type is not allowed in Office files"));
  parser.on("opentag", (tag) => {
    const parent = stack.at(-1) ?? null;
    const element: Open = {
      name: nameOf(tag.uri, tag.local),
      attributes: attributesOf(tag),
      children: [],
      text: "",
      parent,
    };
    if (parent) parent.children.push(element);
    else root = element;
    stack.push(element);
    if (stack.length > DEPTH) fail(`elements are nested more than ${DEPTH} deep`);
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

const nameOf = (uri: string, local: string): string => (uri === "" ? local : `${PREFIXES[uri] ?? "x"}:${local}`);

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
    attributes.set(nameOf(attribute.prefix === "" ? "" : attribute.uri, attribute.local), attribute.value);
  }
  return attributes;
}
