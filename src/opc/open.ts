import { BOUNDS } from "../data/bounds.ts";
import { declaredType, readContentTypes, rootOf } from "./content-types.ts";
import { extensionOf, isTypesPart, relationshipsPart } from "./names.ts";
import { readRelationships } from "./relationships.ts";
import type { Package, Part, WrongRoot, XmlElement } from "./types.ts";
import { parseXml, XmlError } from "./xml.ts";
import { type Budget, createBudget, tooManyElements, XmlBound } from "./xml-elements.ts";
import { type Entry, readEntries, ZipError } from "./zip.ts";

/**
 * Opens a package of any origin; parts are unpacked and parsed when they are first asked for, within the bounds.
 * Throws `ZipError` for what is no archive, a damaged, locked or too large one.
 */
export function openParts(bytes: Uint8Array): Package {
  const entries = readEntries(bytes).filter((entry) => !entry.name.endsWith("/"));
  const locked = entries.find((entry) => entry.encrypted);
  if (locked) throw new ZipError("damaged", `${locked.name} is encrypted`);
  const types = entries.find((entry) => isTypesPart(entry.name));
  const budget = { ...createBudget(BOUNDS.packageElements), bytes: BOUNDS.packageXml };
  const plumb = types ? makePart(types, "", budget, true) : undefined;
  // Of entries that have one name, which is told, the last is what others lead to.
  const last = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const isMeant = (entry: Entry): boolean => last.get(entry.name.toLowerCase()) === entry;
  const contentTypes = readContentTypes(plumb?.xml);
  const parts = entries.map((entry) =>
    entry === types && plumb ? plumb : makePart(entry, declaredType(entry.name, contentTypes), budget, isMeant(entry)),
  );
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const part = (name: string): Part | undefined => byName.get(name.toLowerCase());
  const isPlumbing = (p: Part): boolean => isTypesPart(p.name) || p.extension === "rels";
  return {
    parts: parts.filter((p) => !isPlumbing(p)),
    plumbing: parts.filter(isPlumbing),
    contentTypes,
    part,
    relationships: cached((name: string) => readRelationships(name, part(relationshipsPart(name))?.xml)),
    partsOfType: cached((kind) => parts.filter((p) => p.contentType.endsWith(kind)).sort(byNumber)),
  };
}

function makePart(entry: Entry, contentType: string, budget: PackageBudget, isMeant: boolean): Part {
  const extension = extensionOf(entry.name);
  // Old drawings (.vml) are no XML, though they look like it.
  const isXml =
    isMeant && (extension === "xml" || extension === "rels" || (extension !== "vml" && /[+/]xml$/.test(contentType)));
  let parsed: Parsed | undefined;
  const parse = () => {
    parsed ??= isXml ? asItsKind(tryParse(entry, budget), rootOf(entry.name, contentType)) : NO_XML;
    return parsed;
  };
  return {
    name: entry.name,
    extension,
    contentType,
    size: entry.size,
    read: () => entry.read(),
    verify: () => entry.verify(),
    head: (count) => entry.head(count),
    get xml() {
      return parse().xml;
    },
    get xmlProblem() {
      return parse().problem;
    },
    get isDamaged() {
      return parse().isDamaged;
    },
    get wrongRoot() {
      return parse().wrongRoot;
    },
    get unread() {
      return parse().unread;
    },
  };
}

/** What may still be read of all parts of XML. */
interface PackageBudget extends Budget {
  bytes: number;
}

interface Parsed {
  readonly xml: XmlElement | undefined;
  readonly problem: string;
  readonly unread: string;
  readonly isDamaged: boolean;
  readonly wrongRoot: WrongRoot | null;
}

const NO_XML: Parsed = { xml: undefined, problem: "", unread: "", isDamaged: false, wrongRoot: null };

/** A part that begins with another element than its kind is not read as one: all that followed would be said of a stranger. */
function asItsKind(parsed: Parsed, expected: string | undefined): Parsed {
  const is = parsed.xml?.name;
  if (is === undefined || expected === undefined || is === expected) return parsed;
  return { ...NO_XML, wrongRoot: { is, expected } };
}

function tryParse(entry: Entry, budget: PackageBudget): Parsed {
  const mega = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
  const unread = (reason: string): Parsed => ({ ...NO_XML, unread: reason });
  const broken = (problem: string): Parsed => ({ ...NO_XML, problem });
  if (entry.size > BOUNDS.xmlPart) return unread(`it has ${mega(entry.size)} MB, and ${mega(BOUNDS.xmlPart)} are read`);
  if (budget.elements < 0) return unread(tooManyElements);
  budget.bytes -= entry.size;
  if (budget.bytes < 0) return unread(`the parts of XML together have more than ${mega(BOUNDS.packageXml)} MB`);
  try {
    return { ...NO_XML, xml: parseXml(decode(entry.read()), budget) };
  } catch (error) {
    if (error instanceof XmlBound) return unread(error.message);
    if (error instanceof XmlError) return broken(`line ${error.line}: ${error.message}`);
    if (error instanceof ZipError) return { ...broken(error.message), isDamaged: true };
    if (error instanceof TypeError) return broken("it is not UTF-8");
    throw error;
  }
}

/** UTF-8 or, with a byte order mark, UTF-16: the encodings that Office files may have. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  return new TextDecoder(utf16 || "utf-8", { fatal: true }).decode(bytes);
}

/** `slide2.xml` before `slide10.xml`. */
function byNumber(a: Part, b: Part): number {
  const number = (part: Part): number => Number(/(?<!\d)(\d+)\.\w+$/.exec(part.name)?.[1] ?? 0);
  return number(a) - number(b);
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
