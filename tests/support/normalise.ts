/** Values of the stages as texts that a person can compare line by line. */
import { strFromU8, unzipSync } from "fflate";
import type { BoundBrief } from "../../src/craft/types.ts";
import type { Deck, Element, MarkupNode } from "../../src/deck/types.ts";
import type { Scene } from "../../src/scene/types.ts";

/** JSON with places as `start-end`, numbers to a hundredth, nothing that is empty or false, short values on one line. */
export function toJson(value: unknown): string {
  return `${write(simplify(value), 0)}\n`;
}

function simplify(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 100) / 100;
  if (Array.isArray(value)) return value.map(simplify);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if ("start" in value && "end" in value && "file" in value) return `${value.start}-${value.end}`;
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, simplify(inner)]).filter(([, inner]) => !isNothing(inner)),
  );
}

const NOTED = new Set(["about", "lead"]);

const isNothing = (value: unknown): boolean =>
  value === null || value === false || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

function write(value: unknown, depth: number): string {
  const flat = JSON.stringify(value);
  if (flat === undefined || flat.length + depth * 2 <= 150 || typeof value !== "object" || value === null)
    return flat ?? "null";
  const pad = "  ".repeat(depth + 1);
  const end = "  ".repeat(depth);
  if (Array.isArray(value)) return `[\n${value.map((v) => pad + write(v, depth + 1)).join(",\n")}\n${end}]`;
  const rows = Object.entries(value).map(([key, v]) => `${pad}${JSON.stringify(key)}: ${write(v, depth + 1)}`);
  return `{\n${rows.join(",\n")}\n${end}}`;
}

/**
 * The brief without the front matter's raw copy and the places of its fields, and without what binding notes beside nodes:
 * nobody would read it a hundred times.
 */
export function briefJson({ meta, vocabulary: _vocabulary, carried: _carried, ...bound }: BoundBrief): string {
  const brief = JSON.parse(JSON.stringify(bound, (key, value: unknown) => (NOTED.has(key) ? undefined : value)));
  const { raw: _, spans: _spans, ...fields } = meta;
  return toJson({ ...brief, meta: fields });
}

/** The slides of a deck, their markup as lines; stylesheets and layouts are the pack's. */
export function deckJson(deck: Deck): string {
  const slides = deck.slides.map(({ root, notes, span: _, ...slide }) => ({
    ...slide,
    root: markup(root, ""),
    notes: notes === null ? null : markup(notes, ""),
  }));
  return toJson({
    meta: deck.meta,
    page: deck.page,
    sections: deck.sections,
    layouts: deck.layouts.map(({ id }) => id),
    slides,
  });
}

function markup(element: Element, pad: string): readonly string[] {
  const names = [
    ...(element.id === "" ? [] : [`id="${element.id}"`]),
    ...(element.classes.length === 0 ? [] : [`class="${element.classes.join(" ")}"`]),
    ...(element.style === "" ? [] : [`style="${element.style}"`]),
    ...Object.entries(element.attributes).map(([name, value]) => `${name}="${value}"`),
  ];
  const open = `${pad}<${[element.tag, ...names].join(" ")}>`;
  if (element.children.every((child) => child.type === "text" || isInline(child))) {
    return [open + element.children.map(inline).join("")];
  }
  return [
    open,
    ...element.children.flatMap((child) => (child.type === "text" ? text(child.text, pad) : markup(child, `${pad} `))),
  ];
}

const INLINE = ["b", "strong", "i", "em", "u", "s", "del", "code", "a", "sup", "sub", "br", "span", "cite", "mark"];
const isInline = (node: MarkupNode): boolean =>
  node.type === "text" || (INLINE.includes(node.tag) && node.children.every(isInline));
const text = (value: string, pad: string): readonly string[] => (value.trim() === "" ? [] : [`${pad} ${value.trim()}`]);

function inline(node: MarkupNode): string {
  if (node.type === "text") return node.text;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const classes = node.classes.length === 0 ? "" : ` class="${node.classes.join(" ")}"`;
  return `<${node.tag}${classes}${attributes.join("")}>${node.children.map(inline).join("")}</${node.tag}>`;
}

/** Slides and sections of a scene; theme and layouts are the pack's. Of formulas the TeX says all. */
export function sceneJson(scene: Scene): string {
  const slides = scene.slides.map(({ span: _, ...slide }) => slide);
  const plain = JSON.stringify(
    { page: scene.page, meta: scene.meta, sections: scene.sections, slides },
    (key, value) => (key === "tree" ? undefined : (value as unknown)),
  );
  return toJson(JSON.parse(plain));
}

/** The parts that depend on the brief, one element a line; theme, master and layouts come from the pack. */
export function deckParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = /^(docProps\/.*|ppt\/(presentation\.xml|(slides|notesSlides|charts)\/.*\.(xml|rels)))$/;
  const texts = parts
    .filter(([name]) => kept.test(name))
    .map(([name, data]): [string, string] => [name, indent(withoutBuild(strFromU8(data)))]);
  return new Map([["parts.txt", `${parts.map(([name]) => name).join("\n")}\n`], ...texts]);
}

/** The name of a build follows from every byte of the deck: expectations say that there is one. */
const withoutBuild = (xml: string): string =>
  xml.replace(/(?<= name="Briefdeck build"><vt:lpwstr>)[a-z]{32}(?=<)/, "32 letters");

/** One tag a line, indented; text stays beside its tag. */
export function indent(xml: string): string {
  const tokens = xml.match(/<[^>]+>[^<]*/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    const closes = token.startsWith("</");
    if (closes) depth--;
    const last = lines.at(-1);
    // <a:t>text</a:t> stays on one line.
    if (closes && last?.trimStart().startsWith(`<${/^<\/([^>]+)>/.exec(token)?.[1]}`) && !/\/>/.test(last)) {
      lines[lines.length - 1] = last + token.trimEnd();
    } else {
      lines.push(" ".repeat(Math.max(0, depth)) + token.replace(/\s+$/, ""));
    }
    if (!closes && !/^<[?!]/.test(token) && !/^<[^>]*\/>/.test(token)) depth++;
  }
  return `${lines.join("\n")}\n`;
}
