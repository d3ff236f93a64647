/**
 * What somebody hears of a deck, slide by slide, read out of each output by means of its own: words, what they are, alternative
 * texts, and where links lead. Two outputs that say the same give the same list.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { SaxesParser } from "saxes";
import type { Drawing, Node, Piece } from "../../src/scene/drawing/types.ts";

/** `heading: First things`, `link https://…: the page`, `figure: What it shows`, `text: words of no role`. */
export type Heard = readonly (readonly string[])[];

/** Programs have their own idea of blanks and signs, and a line may end in a hyphen. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

/** Collects what is said, one thing after the other. */
class Listener {
  private readonly entries: { readonly what: string; words: string }[] = [];
  /** @param what it is; words of one link go on over lines */
  say(what: string, words: string): void {
    const last = this.entries.at(-1);
    if (last?.what === what && (what === "text" || what.startsWith("link "))) last.words += bare(words);
    else this.entries.push({ what, words: bare(words) });
  }
  /** Something begins or ends that holds others. */
  mark(what: string, name = ""): void {
    this.entries.push({ what, words: bare(name) });
  }
  list(): readonly string[] {
    return this.entries
      .filter(({ what, words }) => words !== "" || !(what === "text" || what.startsWith("link ")))
      .map(({ what, words }) => (words === "" ? what : `${what}: ${words}`));
  }
}

type Holder = "heading" | "list" | "item" | "table" | "row" | "head-cell" | "cell";

const held = (listener: Listener, role: Holder, inner: () => void, name = ""): void => {
  listener.mark(role, name);
  inner();
  listener.mark(`/${role}`);
};

export interface Hearing {
  /** Numbers and bullets of lists are letters that are drawn, but no text of a PowerPoint's. */
  readonly labels: boolean;
}

/** @param hearing what of the drawing is listened to */
export function heardInDrawing({ sheets }: Drawing, { labels }: Hearing): Heard {
  const say = (listener: Listener, { text, link }: Piece): void =>
    listener.say(link === undefined ? "text" : `link ${"url" in link ? link.url : `#${link.slide}`}`, text);
  const walk = (listener: Listener, node: Node): void => {
    const { role, alt, marks, children } = node;
    if (role === "artifact" || (role === "label" && !labels)) return;
    const inner = (): void => {
      for (const mark of marks)
        if (mark.kind === "line")
          for (const [at, piece] of mark.pieces.entries()) {
            if (piece.heard === undefined) say(listener, piece);
            else if (mark.pieces[at - 1]?.heard !== piece.heard) listener.mark("figure", piece.heard.words);
          }
      for (const child of children) walk(listener, child);
    };
    if (role === "figure") listener.mark("figure", alt);
    else if (role === "group" || role === "paragraph" || role === "label") inner();
    else held(listener, role, inner, alt);
  };
  return sheets.map(({ nodes }) => {
    const listener = new Listener();
    for (const node of nodes) walk(listener, node);
    return listener.list();
  });
}

interface Spoken {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
}

const BROWSER_ROLES: Readonly<Record<string, Holder>> = {
  heading: "heading",
  list: "list",
  listitem: "item",
  table: "table",
  row: "row",
  columnheader: "head-cell",
  rowheader: "head-cell",
  cell: "cell",
};

const PLAYERS: ReadonlySet<string> = new Set(["Video", "Audio"]);

/** The accessibility tree that Chromium makes of a page: one group of SVG a slide. */
export async function heardInBrowser(browser: Browser, folder: string, html: string): Promise<Heard> {
  const file = join(folder, "heard.html");
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  // A deck shows one slide on a screen and all of them on paper.
  await page.emulateMedia({ media: "print" });
  await page.goto(pathToFileURL(file).href);
  const session = await context.newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly Spoken[] };
  await context.close();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const addressOf = (node: Spoken): string =>
    String(node.properties?.find(({ name }) => name === "url")?.value.value ?? "").replace(/^file:[^#]*/, "");
  const walk = (listener: Listener, node: Spoken, link: string | null): void => {
    const role = node.ignored ? "" : (node.role?.value ?? "");
    // What a film is operated with is the browser's own.
    if (PLAYERS.has(role)) return;
    const name = node.name?.value ?? "";
    const children = (within: string | null): void => {
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child !== undefined) walk(listener, child, within);
      }
    };
    const holder = BROWSER_ROLES[role];
    if (role === "StaticText") listener.say(link === null ? "text" : `link ${decodeURIComponent(link)}`, name);
    else if (role === "image" || role === "img") listener.mark("figure", name);
    else if (role === "link") children(addressOf(node));
    else if (holder === undefined) children(link);
    else held(listener, holder, () => children(link), holder === "table" ? name : "");
  };
  const isIn = ({ parentId }: Spoken, roles: ReadonlySet<string>): boolean => {
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    return parent !== undefined && (roles.has(parent.role?.value ?? "") || isIn(parent, roles));
  };
  const isSlide = (node: Spoken): boolean => !node.ignored && node.role?.value === "group" && !isIn(node, PLAYERS);
  return nodes.filter(isSlide).map((node) => {
    const listener = new Listener();
    walk(listener, node, null);
    return listener.list();
  });
}

const PDF_ROLES: Readonly<Record<string, Holder>> = {
  H1: "heading",
  L: "list",
  LI: "item",
  Table: "table",
  TR: "row",
  TH: "head-cell",
  TD: "cell",
};

/** The structure tree of a tagged PDF as poppler reads it, with the alternative texts and the links that its objects hold. */
export function heardInPdf(bytes: Uint8Array, folder: string): Heard {
  const file = join(folder, "heard.pdf");
  writeFileSync(file, bytes);
  const tree = execFileSync("pdfinfo", ["-struct-text", file], { encoding: "utf8", maxBuffer: 1 << 26 });
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const alts = altsOf(objects);
  const slides: Listener[] = [];
  const open: { readonly depth: number; readonly role: Holder | "link" | "figure" | null }[] = [];
  let words: string[] = [];
  let address: string | null = null;
  const flush = (): void => {
    if (words.length === 0) return;
    slides.at(-1)?.say(address === null ? "text" : `link ${address}`, words.join(""));
    words = [];
  };
  const close = (depth: number): void => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const role = open.pop()?.role;
      flush();
      if (role === "link") address = null;
      else if (role !== null && role !== undefined && role !== "figure") slides.at(-1)?.mark(`/${role}`);
    }
  };
  const links = linksOf(tree, objects);
  for (const line of tree.split("\n")) {
    const [, blanks = "", rest = ""] = /^( *)(.*)$/.exec(line) ?? [];
    const depth = blanks.length / 2;
    if (rest.startsWith('"')) {
      // Words behind a link stand as deep as it does.
      close(depth);
      // What is drawn in a figure is heard in its alternative text.
      if (!open.some(({ role }) => role === "figure")) words.push(rest.slice(1, -1));
      continue;
    }
    const role = /^([A-Za-z0-9]+)(?: |:|$)/.exec(rest)?.[1];
    if (role === undefined || role === "Object") continue;
    flush();
    close(depth);
    if (role === "Sect") slides.push(new Listener());
    const holder = PDF_ROLES[role];
    const isFigure = role === "Figure" || role === "Formula";
    if (isFigure) slides.at(-1)?.mark("figure", alts.shift() ?? "");
    if (role === "Table") slides.at(-1)?.mark("table", alts.shift() ?? "");
    else if (holder !== undefined) slides.at(-1)?.mark(holder);
    if (role === "Link") address = links.shift() ?? "";
    open.push({ depth, role: role === "Link" ? "link" : isFigure ? "figure" : (holder ?? null) });
  }
  flush();
  close(0);
  return slides.map((one) => one.list());
}

const objectsOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => [id, body]));

/** Alternative texts of figures and tables in the order of the tree; "" for one that has none. */
function altsOf(objects: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const walk = (id: string): void => {
    const body = objects.get(id) ?? "";
    const role = /\/S \/(\w+)/.exec(body)?.[1] ?? "";
    if (role === "Figure" || role === "Formula" || role === "Table") found.push(stringAt(body, "/Alt"));
    const kids = /\/K (?:\[([\s\S]*?)\]|(\d+) 0 R)(?=\s)/.exec(
      body.replace(/<<\s*\/Type \/(?:MCR|OBJR)[\s\S]*?>>/g, ""),
    );
    for (const [, kid = ""] of (kids?.[1] ?? `${kids?.[2] ?? ""} 0 R`).matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  const root = [...objects].find(([, body]) => body.includes("/Type /StructTreeRoot"));
  if (root !== undefined) walk(root[0]);
  return found;
}

/** Where the links lead that the tree names by the numbers of their objects, one a link of the tree. */
function linksOf(tree: string, objects: ReadonlyMap<string, string>): string[] {
  return [...tree.matchAll(/\n( *)Link\b[^\n]*((?:\n\1 +[^\n]*)*)/g)].map(([, , inner = ""]) => {
    const annotation = objects.get(/Object (\d+) 0/.exec(inner)?.[1] ?? "") ?? "";
    const action = /\/A (\d+) 0 R/.exec(annotation)?.[1];
    const body = action === undefined ? annotation : (objects.get(action) ?? "");
    const url = stringAt(body, "/URI");
    return url === "" ? `#${stringAt(body, "/D")}` : url;
  });
}

/** A string of a dictionary: bytes, of UTF-16 where they say so. */
function stringAt(body: string, key: string): string {
  const found = new RegExp(`${key} (?:\\[)?\\(((?:[^\\\\()]|\\\\[\\s\\S])*)\\)`).exec(body)?.[1] ?? "";
  const raw = found.replace(
    /\\([\s\S])/g,
    (_, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? sign,
  );
  return raw.startsWith("\u00fe\u00ff") ? Buffer.from(raw.slice(2), "latin1").swap16().toString("utf16le") : raw;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parsed(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(xml).close();
  return root;
}

function* below(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}
const one = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);

/** Slides of a PowerPoint file by the paragraphs, tables, pictures and charts of their shapes, in their order. */
export function heardInPowerPoint(bytes: Uint8Array, ids: readonly string[]): Heard {
  const parts = unzipSync(bytes);
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const relations = (name: string): ReadonlyMap<string, string> =>
    new Map(
      [...below(parsed(textOf(name)), "Relationship")].map(({ attributes }) => [
        attributes.Id ?? "",
        attributes.Target ?? "",
      ]),
    );
  return ids.map((_, at) => {
    const name = `slide${at + 1}.xml`;
    const targets = relations(`ppt/slides/_rels/${name}.rels`);
    const listener = new Listener();
    const tree = one(parsed(textOf(`ppt/slides/${name}`)), "p:sld", "p:cSld", "p:spTree");
    const target: Slide["target"] = (id) => {
      const found = targets.get(id) ?? "";
      const slide = /slide(\d+)\.xml$/.exec(found)?.[1];
      return slide === undefined ? found : `#${ids[Number(slide) - 1]}`;
    };
    const layout =
      [...targets.values()]
        .find((one) => one.includes("slideLayouts/"))
        ?.split("/")
        .at(-1) ?? "";
    const master = [...relations(`ppt/slideLayouts/_rels/${layout}.rels`).values()][0]?.split("/").at(-1) ?? "";
    const above = [`ppt/slideLayouts/${layout}`, `ppt/slideMasters/${master}`].map((part) => parsed(textOf(part)));
    const deck: Slide = { target, isItem: (shape, level) => inheritsBullet(shape, level, above) };
    for (const fixed of fixedShapes(above)) sayShape(fixed, listener, { ...deck, isItem: () => false });
    for (const shape of tree?.children ?? []) sayShape(shape, listener, deck);
    return listener.list();
  });
}

/** What stands on layout and master by itself, and so on each of their slides. */
function fixedShapes([layout, master]: readonly Element[]): readonly Element[] {
  const showsMaster = [...below(layout ?? NOTHING, "p:sldLayout")][0]?.attributes.showMasterSp !== "0";
  return [...(showsMaster ? [master] : []), layout].flatMap((part) =>
    ([...below(part ?? NOTHING, "p:spTree")][0]?.children ?? []).filter(
      (shape) => [...below(shape, "p:ph")].length === 0,
    ),
  );
}

const NOTHING: Element = { name: "", attributes: {}, children: [], text: "" };

interface Slide {
  /** Where a relation of the slide leads. */
  readonly target: (id: string) => string;
  /** Whether a paragraph of a placeholder that says nothing of bullets has one. */
  readonly isItem: (shape: Element, level: number) => boolean;
}

/** Of the placeholder's own list style, that of the layout's of its number, of the master's of its type, and the master's text. */
function inheritsBullet(shape: Element, level: number, [layout, master]: readonly Element[]): boolean {
  const place = (from: Element): Readonly<Record<string, string>> | undefined =>
    [...below(from, "p:ph")][0]?.attributes;
  const own = place(shape);
  const at = (
    from: Element | undefined,
    is: (other: Readonly<Record<string, string>>) => boolean,
  ): Element | undefined =>
    from === undefined ? undefined : [...below(from, "p:sp")].find((shape) => is(place(shape) ?? { none: "" }));
  const above =
    own === undefined || layout === undefined || master === undefined
      ? []
      : [
          at(layout, ({ idx, none }) => none === undefined && (idx ?? "0") === (own.idx ?? "0")),
          at(master, ({ type, none }) => none === undefined && (type ?? "body") === (own.type ?? "body")),
        ];
  const styles = [shape, ...above].map((holder) =>
    holder === undefined ? undefined : one(holder, "p:txBody", "a:lstStyle"),
  );
  const body = own === undefined ? undefined : [...below(master ?? shape, "p:bodyStyle")][0];
  for (const style of [...styles, body]) {
    const bullet = one(style, `a:lvl${level + 1}pPr`)?.children.find(
      ({ name }) => name.startsWith("a:bu") && BULLET.test(name),
    );
    if (bullet !== undefined) return bullet.name !== "a:buNone";
  }
  return false;
}

const BULLET = /^a:bu(?:None|Char|AutoNum|Blip)$/;

function sayShape(shape: Element, listener: Listener, slide: Slide): void {
  const named = [...below(shape, "p:cNvPr")][0]?.attributes ?? {};
  const description = named.descr ?? "";
  if (named.hidden === "1") return;
  if (shape.name === "mc:AlternateContent") {
    const choice = one(shape, "mc:Choice");
    nameEquations(choice, one(shape, "mc:Fallback"));
    for (const child of choice?.children ?? []) sayShape(child, listener, slide);
  } else if (shape.name === "p:grpSp") for (const child of shape.children) sayShape(child, listener, slide);
  else if ((shape.name === "p:pic" || shape.name === "p:cxnSp") && description !== "")
    listener.mark("figure", description);
  else if (shape.name === "p:graphicFrame") {
    const table = [...below(shape, "a:tbl")][0];
    if (table === undefined) listener.mark("figure", description);
    else sayTable(table, description, listener, slide);
  } else if (shape.name === "p:sp") {
    const text = one(shape, "p:txBody");
    const type = [...below(shape, "p:ph")][0]?.attributes.type ?? "";
    const words = [...(text === undefined ? [] : below(text, "a:t"))].map((run) => run.text).join("");
    if (description !== "" && bare(words) === "") listener.mark("figure", description);
    else if (type === "title" || type === "ctrTitle") held(listener, "heading", () => sayRuns(text, listener, slide));
    else sayParagraphs(shape, text, listener, slide);
  }
}

function sayTable(table: Element, name: string, listener: Listener, slide: Slide): void {
  const { firstRow, firstCol } = one(table, "a:tblPr")?.attributes ?? {};
  const sayCells = (row: Element, down: number): void => {
    for (const [across, cell] of row.children.filter((child) => child.name === "a:tc").entries()) {
      if (cell.attributes.hMerge === "1" || cell.attributes.vMerge === "1") continue;
      const isHead = (firstRow === "1" && down === 0) || (firstCol === "1" && across === 0);
      held(listener, isHead ? "head-cell" : "cell", () => sayParagraphs(cell, one(cell, "a:txBody"), listener, slide));
    }
  };
  held(
    listener,
    "table",
    () => {
      for (const [down, row] of [...below(table, "a:tr")].entries()) held(listener, "row", () => sayCells(row, down));
    },
    name,
  );
}

/** Paragraphs with bullets are items, deeper ones within the item above them. */
function sayParagraphs(shape: Element, body: Element | undefined, listener: Listener, slide: Slide): void {
  const open: number[] = [];
  const closeTo = (level: number): void => {
    while (open.length > 0 && (open.at(-1) ?? 0) > level) {
      listener.mark("/item");
      listener.mark("/list");
      open.pop();
    }
  };
  for (const paragraph of body?.children ?? []) {
    if (paragraph.name !== "a:p") continue;
    const properties = one(paragraph, "a:pPr");
    const level = Number(properties?.attributes.lvl ?? 0);
    const bullet = properties?.children.find(({ name }) => BULLET.test(name));
    const isItem = bullet === undefined ? slide.isItem(shape, level) : bullet.name !== "a:buNone";
    closeTo(isItem ? level : level - 1);
    if (isItem && open.at(-1) === level) {
      listener.mark("/item");
      listener.mark("item");
    } else if (isItem) {
      listener.mark("list");
      listener.mark("item");
      open.push(level);
    }
    for (const run of paragraph.children) sayRun(run, listener, slide);
  }
  closeTo(-1);
}

const sayRuns = (body: Element | undefined, listener: Listener, slide: Slide): void => {
  for (const run of body === undefined ? [] : [...below(body, "a:p")].flatMap(({ children }) => children))
    sayRun(run, listener, slide);
};

const RUNS = ["a:r", "a:fld", "a:br", "a14:m"];
const runsIn = (element: Element | undefined): readonly Element[] =>
  element === undefined
    ? []
    : [...below(element, "a:p")].flatMap(({ children }) => children.filter(({ name }) => RUNS.includes(name)));

/** Each program speaks equations in its own way; what they say is heard in the words that stand there for others. */
function nameEquations(choice: Element | undefined, fallback: Element | undefined): void {
  const others = runsIn(fallback);
  for (const [at, run] of runsIn(choice).entries())
    if (run.name === "a14:m") run.text = one(others[at], "a:t")?.text ?? "";
}

function sayRun(run: Element, listener: Listener, { target }: Slide): void {
  if (run.name === "a14:m") {
    listener.mark("figure", run.text);
    return;
  }
  if (run.name !== "a:r" && run.name !== "a:fld") return;
  const link = one(run, "a:rPr", "a:hlinkClick");
  const words = one(run, "a:t")?.text ?? "";
  listener.say(link === undefined ? "text" : `link ${target(link.attributes["r:id"] ?? "")}`, words);
}
