/**
 * Reads XML that is written as Office writes it: names of Latin letters, no comments, no sections of character data, no line
 * breaks in attributes. It takes a fifth of the parser's time, and takes nothing that the parser would refuse: what it does not
 * know it leaves to the parser.
 */
import { unescapeXml } from "../data/xml.ts";
import { type Attributes, createAttributes, NO_ATTRIBUTES } from "./attributes.ts";
import { detached } from "./detached.ts";
import type { XmlElement } from "./types.ts";
import { type Budget, nameOf, type Tree } from "./xml-elements.ts";

const DECLARATION = /<\?xml version="1\.0"(?: encoding="utf-?(?:8|16)")?(?: standalone="(?:yes|no)")?\?>\r?\n?/iy;
/** What XML 1.0 does not allow, and carriage returns, which it reads as something else. */
const UNUSUAL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/;
const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const END = /[ \t\n]*\/?>/y;
const CLOSE = /[ \t\n]*>/y;
/** Ampersands that begin no reference which `unescapeXml` resolves, or one to a character by its number. */
const ODD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos);)/;

const isOdd = (text: string): boolean => text.includes("&") && ODD_REFERENCE.test(text);

function isUsual(text: string): boolean {
  return !UNUSUAL.test(text) && !text.includes("]]>") && !(SURROGATE.test(text) && LONE_SURROGATE.test(text));
}

/** Longer texts of attributes do not come up again; nor is there an end to the short ones. */
const LONGEST_KEPT = 120;
const MOST_KEPT = 20_000;
/** Prefixes are declared where a part begins; elements that each declare more would be copied time and again. */
const MOST_SPACES = 60;

/** Addresses by prefix, "" for names without one. */
type Spaces = ReadonlyMap<string, string>;
const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";
const NO_SPACES: Spaces = new Map([["xml", XML]]);

interface Tag {
  readonly attributes: Attributes;
  readonly spaces: Spaces;
  /** Behind the attributes. */
  readonly end: number;
}

/**
 * @param tree takes the elements
 * @returns the root; null for what the parser must judge
 * @throws XmlBound
 */
export function scanPlain(text: string, tree: Tree, budget: Budget): XmlElement | null {
  DECLARATION.lastIndex = 0;
  let at = DECLARATION.test(text) ? DECLARATION.lastIndex : 0;
  if (!isUsual(text.slice(at))) return null;
  const names: string[] = [];
  const spaces: Spaces[] = [NO_SPACES];
  for (;;) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (between !== "") {
      if (names.length === 0 ? /[^ \t\n]/.test(between) : isOdd(between)) return null;
      tree.text(unescapeXml(between));
    }
    if (next < 0) return names.length === 0 ? (tree.root() ?? null) : null;
    at = next + 1;
    if (text.charCodeAt(at) === SLASH) {
      const name = names.pop();
      if (name === undefined || !text.startsWith(name, at + 1)) return null;
      const behind = at + 1 + name.length;
      if (text.charCodeAt(behind) === ANGLE) at = behind + 1;
      else {
        CLOSE.lastIndex = behind;
        if (!CLOSE.test(text)) return null;
        at = CLOSE.lastIndex;
      }
      spaces.pop();
      tree.close();
      continue;
    }
    NAME.lastIndex = at;
    if (!NAME.test(text) || (names.length === 0 && tree.root() !== undefined)) return null;
    const name = text.slice(at, NAME.lastIndex);
    const outer = spaces.at(-1) ?? NO_SPACES;
    const tag = readAttributes(text, NAME.lastIndex, outer, budget);
    const full = tag && resolved(name, tag.spaces, true, budget);
    if (tag === null || full === null) return null;
    const isPlain = text.charCodeAt(tag.end) === ANGLE;
    END.lastIndex = tag.end;
    if (!isPlain && !END.test(text)) return null;
    at = isPlain ? tag.end + 1 : END.lastIndex;
    tree.open(full, tag.attributes, tag.spaces);
    if (text.charCodeAt(at - 2) === SLASH) tree.close();
    else {
      names.push(name);
      spaces.push(tag.spaces);
    }
  }
}

const SLASH = "/".charCodeAt(0);
const ANGLE = ">".charCodeAt(0);
const BLANKS = new Set([" ", "\t", "\n"].map((blank) => blank.charCodeAt(0)));

function readAttributes(text: string, start: number, outer: Spaces, budget: Budget): Tag | null {
  if (!BLANKS.has(text.charCodeAt(start))) return { attributes: NO_ATTRIBUTES, spaces: outer, end: start };
  const angle = text.indexOf(">", start);
  const close = text.charCodeAt(angle - 1) === SLASH ? angle - 1 : angle;
  const known = close - start > LONGEST_KEPT ? undefined : budget.attributes.get(text.slice(start, close));
  if (known !== undefined) return { attributes: known, spaces: outer, end: close };
  const found: [name: string, value: string][] = [];
  let own: Map<string, string> | null = null;
  let isPlain = true;
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(text);
    if (match === null) break;
    end = ATTRIBUTE.lastIndex;
    const [, name = "", double, single = ""] = match;
    const raw = double ?? single;
    if (isOdd(raw)) return null;
    const value = unescapeXml(raw);
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      const prefix = name.slice("xmlns:".length);
      if (!mayDeclare(prefix, value) || own?.has(prefix) === true) return null;
      own ??= new Map();
      own.set(prefix, value);
    } else found.push([name, value]);
    isPlain &&= !name.includes(":") && name !== "xmlns";
  }
  if (own !== null && outer.size > MOST_SPACES) return null;
  const spaces = own ?? outer;
  if (own !== null) for (const [prefix, uri] of outer) if (!own.has(prefix)) own.set(prefix, uri);
  const named: string[] = [];
  for (const [name, value] of found) {
    const full = resolved(name, spaces, false, budget);
    if (full === null) return null;
    named.push(full, detached(value));
  }
  const attributes = createAttributes(named);
  // Twice the same; or two name spaces that have no prefix of ours.
  if (attributes.size < found.length) return null;
  if (isPlain && end - start <= LONGEST_KEPT && budget.attributes.size < MOST_KEPT)
    budget.attributes.set(detached(text.slice(start, end)), attributes);
  return { attributes, spaces, end };
}

/** Namespaces in XML 1.0, 2.2 and 3: neither reserved, nor taken back, nor anything that needs a second look. */
const mayDeclare = (prefix: string, uri: string): boolean =>
  !/^xml/i.test(prefix) && uri !== XML && uri !== XMLNS && uri === uri.trim() && (uri !== "" || prefix === "");

/** A name with our prefix of its namespace; null if its prefix is not declared or no usual one. */
function resolved(name: string, spaces: Spaces, isElement: boolean, { names }: Budget): string | null {
  const colon = name.indexOf(":");
  if (colon < 0) return nameOf(isElement ? (spaces.get("") ?? "") : "", name, names);
  const prefix = name.slice(0, colon);
  const uri = spaces.get(prefix);
  if (uri === undefined || (isElement && prefix === "xml")) return null;
  return nameOf(uri, name.slice(colon + 1), names);
}
