/**
 * An SVG drawing, read and written anew with only what draws it. An SVG file can run scripts, load files, refer to
 * itself without end and hold comments, names and hidden words; what leaves here is plain XML of known elements whose
 * references stay inside.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { BOUNDS } from "../../data/bounds.ts";
import { table } from "../../data/table.ts";
import { clean, escapeXml } from "../../data/xml.ts";
import { bareImage } from "./bare.ts";
import { inspectImage } from "./inspect.ts";

/** A drawing of known elements, for the program that draws it. */
export interface BareSvg {
  readonly text: string;
  /** Its words, one string a text. They are drawn as outlines, so this is where they can still be read. */
  readonly words: readonly string[];
  /** What would be seen in a browser and is not shown here, in words for a person, each once. */
  readonly left: readonly string[];
}

/** Why a drawing cannot be used, in a few words. */
export class SvgFault extends Error {}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

const KEPT: ReadonlySet<string> = new Set(
  (
    "svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath " +
    "linearGradient radialGradient stop pattern clipPath mask marker image style"
  ).split(" "),
);
/** Elements that draw nothing by themselves: they go without a word. */
const UNSEEN: ReadonlySet<string> = new Set(["title", "desc", "metadata", "view", "cursor"]);
const SAID: Readonly<Record<string, string>> = table({
  script: "scripts",
  foreignObject: "foreign content (HTML)",
  filter: "filters (shadows, blur)",
  animate: "animation",
  animateColor: "animation",
  animateMotion: "animation",
  animateTransform: "animation",
  set: "animation",
  a: "",
});

/** Letters beyond those of Arimo, Noto Sans KR and Vazirmatn. */
const UNDRAWN =
  /(?=\p{L})[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]/u;

interface Element {
  /** How it is written; null if it and all below it are left out. */
  readonly name: string | null;
  readonly id: string;
  /** Ids that its attributes draw. */
  readonly draws: readonly string[];
  readonly children: Element[];
  /** What it costs to draw, once known; -1 while that is reckoned. */
  cost: number | undefined;
}

/**
 * Reads a drawing and writes it anew. No document type with entities, no element but those that are known, no attribute
 * of another name space, no script, no address outside the drawing; pictures within it are written anew as well.
 * @param bytes UTF-8, perhaps with a byte order mark
 * @throws SvgFault if it is no well-formed drawing, or beyond the bounds
 */
export function bareSvg(bytes: Uint8Array): BareSvg {
  if (bytes.length > BOUNDS.svg) throw new SvgFault(`it has more than ${BOUNDS.svg >> 20} MB`);
  const out: string[] = [];
  const stack: Element[] = [];
  const ids = new Map<string, Element>();
  const words: string[] = [];
  const left = new Set<string>();
  let [count, sheet, root] = [0, "", null as Element | null];
  let text: string[] | null = null;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", (error) => {
    throw new SvgFault(`it is not well-formed: ${error.message.replace(/\.$/, "")}`);
  });
  parser.on("doctype", (type) => {
    if (type.includes("[")) throw new SvgFault("its document type declares entities, which are not read");
  });
  parser.on("opentag", (tag) => {
    count++;
    if (count > BOUNDS.svgElements) throw new SvgFault(`it has more than ${BOUNDS.svgElements} elements`);
    if (stack.length >= BOUNDS.svgDeep) throw new SvgFault(`its elements are nested more than ${BOUNDS.svgDeep} deep`);
    const parent = stack.at(-1);
    if (parent === undefined && (tag.local !== "svg" || (tag.uri !== SVG && tag.uri !== "")))
      throw new SvgFault("its root is not an SVG element");
    const isKept = parent === undefined || parent.name !== null;
    const name = isKept ? nameOf(tag, left) : null;
    const attributes = name === null ? [] : attributesOf(tag, name, left);
    const unshown = name === "image" && !attributes.some(([key]) => key === "xlink:href");
    if (unshown) left.add("pictures that are not in the file");
    const element: Element = {
      name: unshown ? null : name,
      id: attributes.find(([key]) => key === "id")?.[1] ?? "",
      draws: attributes.flatMap(([key, value]) => referencesOf(key, value)),
      children: [],
      cost: undefined,
    };
    stack.push(element);
    root ??= element;
    if (element.name === null) return;
    parent?.children.push(element);
    if (element.id !== "" && !ids.has(element.id)) ids.set(element.id, element);
    if (element.name === "text") text ??= [];
    const space = parent === undefined ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : "";
    out.push(`<${element.name}${space}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("")}>`);
  });
  parser.on("closetag", () => {
    const element = stack.pop();
    if (element === undefined || element.name === null) return;
    if (element.name === "style") out.push(escapeXml(readable(sheet, left)));
    if (element.name === "style") sheet = "";
    if (element.name === "text" && text !== null) {
      words.push(text.join("").replace(/\s+/g, " ").trim());
      text = null;
    }
    out.push(`</${element.name}>`);
  });
  const append = (data: string): void => {
    const name = stack.at(-1)?.name;
    if (name === "style") sheet += clean(data);
    else if (name === "text" || name === "tspan" || name === "textPath") {
      text?.push(data);
      out.push(escapeXml(data));
    }
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.write(decoded(bytes)).close();
  if (root === null) throw new SvgFault("it is empty");
  if (drawnBy(root, ids) > BOUNDS.svgDrawn)
    throw new SvgFault(`it draws more than ${BOUNDS.svgDrawn} elements, repeated ones counted`);
  if (words.some((word) => UNDRAWN.test(word))) left.add("words in a script that none of our faces has");
  return { text: out.join(""), words: words.filter((word) => word !== ""), left: [...left] };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SvgFault("it is not UTF-8");
  }
}

/** @param left gets what is left out, unless it draws nothing */
function nameOf({ uri, local }: SaxesTagNS, left: Set<string>): string | null {
  // Editors keep their own settings in name spaces of their own.
  if (uri !== SVG && uri !== "") return null;
  if (KEPT.has(local)) return local;
  // A link draws what it holds.
  if (local === "a") return "g";
  if (!UNSEEN.has(local)) left.add(SAID[local] ?? `<${local.slice(0, 40)}>`);
  return null;
}

type Attribute = readonly [name: string, value: string];

function attributesOf({ attributes }: SaxesTagNS, element: string, left: Set<string>): readonly Attribute[] {
  return Object.values(attributes).flatMap(({ prefix, uri, local, value }): readonly Attribute[] => {
    if (prefix === "xml" && (local === "space" || local === "lang")) return [[`xml:${local}`, value]];
    const isLink = local === "href" && (prefix === "" || uri === XLINK);
    if (isLink) return linkOf(element, value.trim());
    if (prefix !== "" || local === "xmlns" || /^on/i.test(local)) return [];
    if (local === "filter") {
      left.add(SAID.filter ?? "");
      return [];
    }
    if (local === "style") return [[local, readable(value, left)]];
    return [[local, local === "font-family" ? openFaceFor(value) : value]];
  });
}

/** References within the drawing, and pictures that are written into it. */
function linkOf(element: string, value: string): readonly Attribute[] {
  if (value.startsWith("#")) return element === "image" ? [] : [["xlink:href", value]];
  const base64 = element === "image" ? /^data:image\/[\w.+-]+;base64,/i.exec(value)?.[0] : undefined;
  if (base64 === undefined) return [];
  const found = inspectImage(Buffer.from(value.slice(base64.length), "base64"));
  if ("problem" in found || found.type === "gif" || found.width * found.height > BOUNDS.svgPixels) return [];
  const bytes = bareImage(found.type, found.bytes);
  if (bytes === undefined) return [];
  return [["xlink:href", `data:image/${found.type};base64,${Buffer.from(bytes).toString("base64")}`]];
}

/** Rules in our faces and without filters: an element whose filter is gone would not be drawn at all. */
function readable(css: string, left: Set<string>): string {
  return css
    .replace(/@import\b[^;]*;?/gi, "")
    .replace(/(^|[\s;{])filter\s*:[^;}]*/gi, (_, before: string) => {
      left.add(SAID.filter ?? "");
      return before;
    })
    .replace(/(font-family\s*:)([^;}]*)/gi, (_, name: string, faces: string) => `${name}${openFaceFor(faces)}`);
}

/** Faces that come with briefdeck, for names in a drawing; Arimo for all others. */
const FACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:georgia|gelasio)$/, "Gelasio"],
  [/^(?:cambria|caladea)\b/, "Caladea"],
  [/^(?:calibri|carlito)\b/, "Carlito"],
  [/^(?:ui-)?serif$|\bserif pro$|\b(?:times|tinos|garamond|palatino|baskerville|merriweather)\b/, "Tinos"],
  [/\b(?:ui-)?mono(?:space)?\b|\b(?:courier|consolas|cousine|menlo)\b/, "Cousine"],
  [/\b(?:sans|arial|arimo|helvetica)\b/, "Arimo"],
];
/** Said in texts of a drawing, these name a face. */
export const DRAWN_FACES: readonly string[] = FACES.map(([, face]) => face);

/** The drawing program knows no family but those that it is handed. */
function openFaceFor(names: string): string {
  const found = names.split(",").flatMap((name) => {
    const plain = name
      .trim()
      .replace(/^["']|["']$/g, "")
      .toLowerCase();
    return FACES.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
  });
  return found[0] ?? "Arimo";
}

const REFERENCE = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

function referencesOf(key: string, value: string): readonly string[] {
  if (key === "xlink:href" && value.startsWith("#")) return [value.slice(1)];
  return key === "id" || !value.includes("url(") ? [] : [...value.matchAll(REFERENCE)].map(([, id]) => id ?? "");
}

const DEEPEST = 2 * BOUNDS.svgDeep;

/** Elements that are drawn for an element: itself, what it holds, and what it refers to, each time anew. */
function drawnBy(element: Element, ids: ReadonlyMap<string, Element>, depth = 0): number {
  if (depth > DEEPEST) throw new SvgFault(`its elements refer to each other over more than ${DEEPEST} steps`);
  if (element.cost === -1) throw new SvgFault("an element of it draws itself");
  if (element.cost !== undefined) return element.cost;
  element.cost = -1;
  let sum = 1;
  for (const child of element.children) sum += drawnBy(child, ids, depth + 1);
  for (const id of element.draws) {
    const target = ids.get(id);
    if (target !== undefined) sum += drawnBy(target, ids, depth + 1);
  }
  element.cost = sum;
  return sum;
}

/**
 * What the drawing program made of a drawing, without blanks between elements, and with ids only where something refers
 * to them: they are the names of layers and of their author's things.
 */
export function tidySvg(drawn: string): string {
  const used = new Map<string, string>();
  const numbered = (id: string): string => {
    const number = used.get(id) ?? `i${used.size + 1}`;
    used.set(id, number);
    return number;
  };
  return drawn
    .replace(/>\s+</g, "><")
    .trim()
    .replace(/url\(#([^")]*)\)/g, (_, id: string) => `url(#${numbered(id)})`)
    .replace(/(\shref|:href)="#([^"]*)"/g, (_, name: string, id: string) => `${name}="#${numbered(id)}"`)
    .replace(/\sid="([^"]*)"/g, (_, id: string) => (used.has(id) ? ` id="${numbered(id)}"` : ""));
}
