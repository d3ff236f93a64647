/** Briefs by hand, and packs from strings: `deck/` is tested without `brief/`. */

import { parseBrief } from "../../../src/brief/parse.ts";
import type {
  Block,
  Brief,
  FrontMatter,
  Inline,
  List,
  ListItem,
  Part,
  Slide,
  SlideId,
  Source,
  Table,
} from "../../../src/brief/types.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import type { Element, MarkupNode, Pack, PackFile } from "../../../src/deck/types.ts";
import { on } from "../../support/dates.ts";

let next = 100;
/** Each node has a place of its own, as in a parsed brief. */
export function place(length = 10) {
  const span = { file: "brief.md", start: next, end: next + length };
  next += length + 1;
  return span;
}

export const text = (words: string): Inline => ({ kind: "text", text: words, span: place() });
export const strong = (words: string): Inline => ({ kind: "strong", children: [text(words)], span: place() });
export const cite = (key: string, locator = "", prefix = ""): Inline => ({
  kind: "citation",
  items: [{ key, locator, prefix }],
  span: place(),
});
export const noteMark = (number: number): Inline => ({ kind: "footnote", label: `n${number}`, number, span: place() });
export const link = (href: string, words: string): Inline => ({
  kind: "link",
  href,
  title: "",
  children: [text(words)],
  span: place(),
});

export const noAttributes = { id: null, classes: [], values: {} };
type Words = string | readonly Inline[];
export const inlines = (words: Words): readonly Inline[] => (typeof words === "string" ? [text(words)] : words);
export const paragraph = (words: Words): Block => ({ kind: "paragraph", inlines: inlines(words), span: place() });
export const bullets = (...items: readonly Words[]): List => ({
  kind: "list",
  ordered: false,
  start: 1,
  items: items.map((words) => item(paragraph(words))),
  span: place(),
});
function item(...blocks: readonly Block[]): ListItem {
  const spans = blocks.map(({ span }) => span);
  return { checked: null, blocks, span: { ...place(0), start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 } };
}
export const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): Table => {
  const cells = (row: readonly string[]) =>
    row.map((words) => ({ inlines: words === "" ? [] : [text(words)], span: place() }));
  return {
    kind: "table",
    attributes: noAttributes,
    caption: [],
    align: ["left", "right"],
    header: cells(header),
    rows: rows.map(cells),
    span: place(),
  };
};
export const image = (alt = "A map"): Block => ({
  kind: "image",
  src: "map.png",
  alt,
  title: "",
  attributes: noAttributes,
  span: place(),
});
export const quote = (words: string, by: string): Block => ({
  kind: "quote",
  blocks: [paragraph(words)],
  attribution: [text(by)],
  span: place(),
});
export const part = (title: string, ...blocks: readonly Block[]): Part => ({
  title: title === "" ? [] : [text(title)],
  attributes: noAttributes,
  blocks,
  span: place(),
});

interface SlideParts extends Partial<Omit<Slide, "title" | "attributes" | "id" | "section">> {
  readonly id?: string;
  readonly section?: string | null;
  readonly classes?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}
let slides = 0;
export function slide(
  title: Words,
  { classes = [], values = {}, id, section = null, ...rest }: SlideParts = {},
): Slide {
  const words = title === "" ? [] : inlines(title);
  slides++;
  return {
    id: (id ?? `s${slides}`) as SlideId,
    role: "slide",
    section: section as SlideId | null,
    title: words,
    attributes: { id: null, classes, values },
    blocks: [],
    parts: [],
    notes: [],
    span: place(),
    headingSpan: place(),
    ...rest,
  };
}

export const source = (key: string, number: number, rest: Partial<Source> = {}): Source => ({
  key,
  number,
  author: "",
  title: "",
  outlet: "",
  date: null,
  url: "",
  kind: "",
  note: "",
  fields: {},
  unread: [],
  span: place(),
  ...rest,
});

export const meta: FrontMatter = {
  ...parseBrief({ file: "brief.md", text: "" }).value.meta,
  span: { file: "brief.md", start: 0, end: 50 },
  title: "The brief",
  date: on("2013-05-07"),
};

export function brief(
  list: readonly Slide[],
  rest: Partial<Omit<Brief, "meta">> & { meta?: Partial<FrontMatter> } = {},
): Brief {
  return {
    file: "brief.md",
    slideLevel: 2,
    sections: [],
    slides: list,
    sources: [],
    footnotes: [],
    waivers: [],
    remarks: [],
    edits: [],
    containers: [],
    carried: [],
    ...rest,
    meta: { ...meta, ...rest.meta },
  };
}

const FILES: Readonly<Record<string, string>> = {
  "theme.css": ".plain .card { margin: 0 } .wide2 { width: 1pt }",
  "layouts/page.hbs":
    '---\nname: Page\n---\n<layout><h1 region="title">Title</h1><div region="body">Text</div></layout>',
  "slides/content.hbs":
    "---\nkind: content\nlayout: page\nshape: text\n---\n<slide><h1>{{title}}</h1><main>{{body}}</main></slide>",
};

/** A pack of one layout and a `content` kind, and whatever is given: a body alone gets a head. */
export function packFiles(files: Readonly<Record<string, string>> = {}): PackFile[] {
  return Object.entries({ ...FILES, ...files }).map(([path, body]) => ({
    path,
    file: `pack/${path}`,
    text: path.startsWith("slides/") && !body.startsWith("---") ? withHead(path, body) : body,
  }));
}

function withHead(path: string, body: string): string {
  return `---\nkind: ${path.slice("slides/".length, -".hbs".length)}\nlayout: page\n---\n${body}`;
}

/** The pack, which must be without fault. */
export function pack(files: Readonly<Record<string, string>> = {}): Pack {
  const { value, diagnostics } = loadPack(packFiles(files));
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return value;
}

/** The tree as markup again, without positions. */
export function show(node: MarkupNode): string {
  if (node.type === "text") return node.text;
  const { tag, classes, id, style, attributes, children } = node;
  const written = Object.entries({ class: classes.join(" "), id, style, ...attributes })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
  return `<${tag}${written}>${children.map(show).join("")}</${tag}>`;
}

export function find(root: Element, tag: string): Element[] {
  const below = root.children.flatMap((child) => (child.type === "element" ? find(child, tag) : []));
  return root.tag === tag ? [root, ...below] : below;
}
