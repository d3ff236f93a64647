import { BOUNDS } from "../../data/bounds.ts";
import type { ContentTypes, DeckPackage, Part, Relationship, SlidePart } from "./types.ts";
import { attribute, type Budget, child, children, parseXml, XmlBound, type XmlElement, XmlError } from "./xml.ts";
import { type Entry, readEntries, ZipError } from "./zip.ts";

const TYPES = "[Content_Types].xml";

/** Opens a package. Throws `ZipError`; returns undefined if the archive is no presentation. */
export function openPackage(bytes: Uint8Array, file: string): DeckPackage | undefined {
  const entries = readEntries(bytes).filter((entry) => !entry.name.endsWith("/"));
  const locked = entries.find((entry) => entry.encrypted);
  if (locked) throw new ZipError("damaged", `${locked.name} is encrypted`);
  const types = entries.find((entry) => entry.name === TYPES);
  const budget = { elements: BOUNDS.packageElements, bytes: BOUNDS.packageXml };
  const plumb = types ? makePart(types, "", budget) : undefined;
  const contentTypes = readContentTypes(plumb?.xml);
  const parts = entries.map((entry) =>
    entry === types && plumb ? plumb : makePart(entry, contentTypeOf(entry.name, contentTypes), budget),
  );
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const part = (name: string): Part | undefined => byName.get(name.toLowerCase());
  const relationships = cached((name: string) => readRelationships(part(relsName(name)), name));
  const main = relationships("").find((r) => r.type === "officeDocument")?.target;
  const presentation = main === undefined ? undefined : part(main);
  if (
    presentation === undefined ||
    !/presentation|slideshow|template/i.test(presentation.contentType + presentation.name)
  ) {
    return undefined;
  }
  const isPlumbing = (p: Part): boolean => p.name === TYPES || p.name.endsWith(".rels");
  return {
    file,
    told: new Map(),
    parts: parts.filter((p) => !isPlumbing(p)),
    plumbing: parts.filter(isPlumbing),
    contentTypes,
    presentation,
    slides: findSlides(presentation, part, relationships),
    part,
    relationships,
    partsOfType: cached((kind) => parts.filter((p) => p.contentType.endsWith(kind)).sort(byNumber)),
  };
}

function makePart(entry: Entry, contentType: string, budget: PackageBudget): Part {
  const extension = /\.([^./]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? "";
  const isXml = extension === "xml" || extension === "rels" || extension === "vml" || /[+/]xml$/.test(contentType);
  let parsed: Parsed | undefined;
  const parse = () => {
    parsed ??= isXml ? tryParse(entry, budget) : { xml: undefined, problem: "", unread: "" };
    return parsed;
  };
  return {
    name: entry.name,
    extension,
    contentType,
    size: entry.size,
    read: () => entry.read(),
    head: (count) => entry.head(count),
    get xml() {
      return parse().xml;
    },
    get xmlProblem() {
      return parse().problem;
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
}

function tryParse(entry: Entry, budget: PackageBudget): Parsed {
  const mega = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
  const unread = (reason: string): Parsed => ({ xml: undefined, problem: "", unread: reason });
  const broken = (problem: string): Parsed => ({ xml: undefined, problem, unread: "" });
  if (entry.size > BOUNDS.xmlPart) return unread(`it has ${mega(entry.size)} MB, and ${mega(BOUNDS.xmlPart)} are read`);
  budget.bytes -= entry.size;
  if (budget.bytes < 0) return unread(`the parts of XML together have more than ${mega(BOUNDS.packageXml)} MB`);
  try {
    return { xml: parseXml(decode(entry.read()), budget), problem: "", unread: "" };
  } catch (error) {
    if (error instanceof XmlBound) return unread(error.message);
    if (error instanceof XmlError) return broken(`line ${error.line}: ${error.message}`);
    if (error instanceof ZipError) return broken(error.message);
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

function readContentTypes(root: XmlElement | undefined): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const overrideNames: string[] = [];
  const duplicates: string[] = [];
  for (const element of children(root, "ct:Default")) {
    const extension = attribute(element, "Extension").toLowerCase();
    if (defaults.has(extension)) duplicates.push(`.${extension}`);
    defaults.set(extension, attribute(element, "ContentType"));
  }
  for (const element of children(root, "ct:Override")) {
    const name = attribute(element, "PartName").replace(/^\//, "");
    if (overrides.has(name.toLowerCase())) duplicates.push(name);
    overrides.set(name.toLowerCase(), attribute(element, "ContentType"));
    overrideNames.push(name);
  }
  return { defaults, overrides, overrideNames, duplicates };
}

function contentTypeOf(name: string, types: ContentTypes): string {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return types.overrides.get(name.toLowerCase()) ?? types.defaults.get(extension) ?? "";
}

/** `ppt/slides/slide1.xml` has its relationships in `ppt/slides/_rels/slide1.xml.rels`. */
export function relsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelationships(rels: Part | undefined, source: string): readonly Relationship[] {
  return children(rels?.xml, "rel:Relationship").map((element) => {
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target");
    return {
      id: attribute(element, "Id"),
      type: attribute(element, "Type").replace(/^.*\//, ""),
      external,
      target: external ? target : resolveTarget(source, target),
    };
  });
}

/** Resolves a target against the folder of its source part (RFC 3986, paths only). */
function resolveTarget(source: string, target: string): string {
  const base = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const out: string[] = [...base];
  for (const piece of (target.split(/[#?]/)[0] ?? "").split("/")) {
    if (piece === "..") out.pop();
    else if (piece !== "." && piece !== "") out.push(piece);
  }
  return out.join("/");
}

function findSlides(
  presentation: Part,
  part: (name: string) => Part | undefined,
  relationships: (part: string) => readonly Relationship[],
): readonly SlidePart[] {
  const rels = new Map(relationships(presentation.name).map((r) => [r.id, r]));
  const slides: SlidePart[] = [];
  // A slide that is listed twice is a fault of the list, and one slide.
  const listed = new Set<Part>();
  for (const entry of children(child(presentation.xml, "p:sldIdLst"), "p:sldId")) {
    const found = part(rels.get(attribute(entry, "r:id"))?.target ?? "");
    if (!found || listed.has(found)) continue;
    listed.add(found);
    const target = (type: string): Part | undefined =>
      part(relationships(found.name).find((r) => r.type === type)?.target ?? "");
    slides.push({ number: slides.length + 1, part: found, layout: target("slideLayout"), notes: target("notesSlide") });
  }
  return slides;
}

/** `slide2.xml` before `slide10.xml`. */
function byNumber(a: Part, b: Part): number {
  const number = (part: Part): number => Number(/(\d+)\.\w+$/.exec(part.name)?.[1] ?? 0);
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
