/** A PDF of a drawing: one page a slide, text as text, tagged for screen readers (PDF/UA-1 by construction). */
import { joinBytes } from "../../data/bytes.ts";
import { greatest, least } from "../../data/lists.ts";
import { clean } from "../../data/xml.ts";
import type { Drawing, LineMark, Mark, Node, Paint, PathMark, Piece, Role, Sheet } from "../../scene/drawing/types.ts";
import type { Assets, LinkTarget, SceneSection } from "../../scene/types.ts";
import type { Emitted, ReadFace } from "../types.ts";
import { createDocument, type PdfDocument, type Structure, type StructureOptions } from "./document.ts";
import { drawImage, embedImages, type Images } from "./image.ts";
import { createTypefaces, type Typefaces } from "./typefaces.ts";
import { drawPiece } from "./words.ts";

export interface PdfResult extends Pick<Emitted, "missing" | "undrawn" | "hidden"> {
  readonly bytes: Uint8Array;
}

interface Context {
  readonly doc: PdfDocument;
  readonly assets: Assets;
  readonly images: Images;
  readonly faces: Typefaces;
  readonly sheet: Sheet;
  /** Of the deck. */
  readonly lang: string;
  /** Ids of the slides that have a page. */
  readonly pages: ReadonlySet<string>;
  /** What is drawn now is turned or made smaller: the columns of each matrix, the outermost first. */
  readonly matrices: readonly (readonly [a: number, b: number, c: number, d: number, e: number, f: number])[];
  readonly undrawn: (readonly [src: string, slide: string])[];
}

/**
 * @param readFace bytes of an open face (TrueType); its glyphs that are used go into the file
 * @returns the same bytes for the same drawing; hidden slides have no page
 */
export async function emitPdf(drawing: Drawing, assets: Assets, readFace: ReadFace): Promise<PdfResult> {
  const { page, meta } = drawing;
  const doc = createDocument({ size: [page.width, page.height], lang: meta.lang, info: infoOf(drawing) });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => {
    doc.on("end", done);
    doc.on("error", fail);
  });
  const faces = createTypefaces(doc, readFace);
  const sheets = drawing.sheets.filter(({ hidden }) => !hidden);
  const hidden = [...drawing.leftOut, ...drawing.sheets.flatMap((one) => (one.hidden ? [one.id] : []))];
  const pages = new Set(sheets.flatMap(({ id, also = [] }) => [id, ...also]));
  const undrawn: (readonly [src: string, slide: string])[] = [];
  const outline = createOutline(drawing, doc);
  const images = await embedImages(
    sheets.flatMap(({ nodes }) => nodes),
    assets,
    doc,
  );
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const sheet of sheets) {
    doc.addPage();
    for (const id of [sheet.id, ...(sheet.also ?? [])]) doc.addNamedDestination(id, "XYZ", 0, 0, null);
    outline(sheet);
    const section = doc.struct("Sect", { title: clean(sheet.title) });
    root.add(section);
    const ctx: Context = { doc, assets, images, faces, sheet, lang: meta.lang, pages, undrawn, matrices: [] };
    artifact(ctx, () => paintPage(drawing, ctx));
    for (const node of sheet.nodes) drawNode(node, section, ctx);
    section.end();
  }
  root.end();
  doc.end();
  await ended;
  return { bytes: joinBytes(chunks), missing: faces.missing, undrawn, hidden };
}

/** The file's identifier is made of these, so that a date is needed. */
function infoOf({ meta }: Drawing): Readonly<Record<string, string | Date>> {
  const date = new Date(meta.date ?? 0);
  return {
    Title: clean(meta.title),
    Author: clean(meta.author === "" ? meta.organisation : meta.author),
    Subject: clean(meta.subject),
    Keywords: clean(meta.keywords.join(", ")),
    Creator: "briefdeck",
    Producer: "briefdeck",
    CreationDate: date,
    ModDate: date,
  };
}

/** Bookmarks: sections with their slides. */
function createOutline({ sections, sheets }: Drawing, doc: PdfDocument): (sheet: Sheet) => void {
  const starts = new Map(sections.map((section) => [sheets[section.first]?.id ?? "", section]));
  let parent = doc.outline;
  let opened: SceneSection | null = null;
  return (sheet) => {
    const at = sheets.indexOf(sheet);
    const section = starts.get(sheet.id) ?? sections.find(({ first, count }) => first <= at && at < first + count);
    if (section !== undefined && opened !== section) {
      parent = doc.outline.addItem(clean(section.title), { expanded: true });
      opened = section;
    }
    if (sheet.title !== "") parent.addItem(clean(sheet.title));
  };
}

const STRUCTURES: Readonly<Record<Exclude<Role, "artifact" | "group">, string>> = {
  heading: "H1",
  paragraph: "P",
  list: "L",
  item: "LI",
  label: "Lbl",
  table: "Table",
  row: "TR",
  "head-cell": "TH",
  cell: "TD",
  figure: "Figure",
};

function artifact({ doc }: Context, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

function drawNode(node: Node, parent: Structure, around: Context): void {
  const matrix = matrixOf(node);
  const ctx = matrix === null ? around : { ...around, matrices: [...around.matrices, matrix] };
  const { role, marks, children } = node;
  if (role === "artifact") {
    if (marks.length > 0) artifact(ctx, () => drawMarks(marks, ctx));
    for (const child of children) drawNode(child, parent, ctx);
    return;
  }
  if (role === "group") {
    for (const child of children) drawNode(child, parent, ctx);
    return;
  }
  // The ground of a cell says nothing; it must not be part of what the cell says.
  const grounds = role === "figure" ? [] : marks.filter(({ kind }) => kind !== "line");
  if (grounds.length > 0) artifact(ctx, () => drawMarks(grounds, ctx));
  const element = ctx.doc.struct(STRUCTURES[role], optionsOf(node, ctx));
  parent.add(element);
  if (role === "figure") element.add(() => drawMarks(marks, ctx));
  else if (role === "item") drawItem(node, element, ctx);
  else {
    drawLines(
      marks.flatMap((mark) => (mark.kind === "line" ? [mark] : [])),
      element,
      ctx,
      node.lang ?? ctx.lang,
    );
    for (const child of children) drawNode(child, element, ctx);
  }
  element.end();
  describeSpan(node, element);
}

/** A list item is its label and its body. */
function drawItem({ children }: Node, element: Structure, ctx: Context): void {
  for (const child of children) if (child.role === "label") drawNode(child, element, ctx);
  const body = ctx.doc.struct("LBody");
  element.add(body);
  for (const child of children) if (child.role !== "label") drawNode(child, body, ctx);
  body.end();
}

/** `Scope` of a head (ISO 32000-1, table 349). */
const SCOPES = { column: "Column", row: "Row", both: "Both" } as const;

function optionsOf({ role, alt, lang, marks, heads }: Node, { doc, matrices }: Context): StructureOptions {
  const bounds = role === "figure" ? boundsOf(marks, matrices) : null;
  const within = (value: number, index: number) =>
    Math.min(Math.max(0, value), index % 2 === 0 ? doc.page.width : doc.page.height);
  return {
    ...(alt === "" ? {} : { alt: clean(alt) }),
    ...(lang === undefined || lang === "" ? {} : { lang }),
    ...(heads === undefined ? {} : { scope: SCOPES[heads] }),
    ...(bounds === null ? {} : { bbox: bounds.map(within) }),
  };
}

/** `Table` attributes that the library has no option for (ISO 32000-1, 14.8.5.7). */
function describeSpan({ span }: Node, element: Structure): void {
  if (span === undefined || (span.columns === 1 && span.rows === 1)) return;
  const { data } = element.dictionary;
  data.A = { ...data.A, O: "Table", ColSpan: span.columns, RowSpan: span.rows };
}

/** Left, top, right and bottom of what is drawn, on the page. */
function boundsOf(marks: readonly Mark[], matrices: Context["matrices"]): readonly number[] | null {
  const points = marks.flatMap((mark): readonly (readonly [number, number])[] => {
    if (mark.kind === "line") return [];
    if (mark.kind === "path")
      return mark.steps.flatMap((step) =>
        step[0] === "Z" ? [] : [[Number(step.at(-2)), Number(step.at(-1))] as const],
      );
    const { x, y, width, height } = mark.box;
    return [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ];
  });
  if (points.length === 0) return null;
  const onPage = points.map((point) =>
    matrices.reduceRight<readonly [number, number]>(
      ([x, y], [a, b, c, d, e, f]) => [a * x + c * y + e, b * x + d * y + f],
      point,
    ),
  );
  const [xs, ys] = [onPage.map(([x]) => x), onPage.map(([, y]) => y)];
  return [least(xs), least(ys), greatest(xs), greatest(ys)];
}

function paintPage({ page }: Drawing, { doc, sheet }: Context): void {
  doc.rect(0, 0, page.width, page.height);
  fillWith(sheet.background, undefined, doc);
}

function matrixOf({ turn, reduced }: Node): Context["matrices"][number] | null {
  if (reduced !== undefined) return [reduced.scale, 0, 0, reduced.scale, reduced.x, reduced.y];
  if (turn === undefined) return null;
  const angle = (turn.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { x, y } = turn;
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

/** The page turned or made smaller while something is drawn. */
function turning({ doc, matrices }: Context, draw: () => void): void {
  if (matrices.length === 0) {
    draw();
    return;
  }
  doc.save();
  for (const matrix of matrices) doc.transform(...matrix);
  draw();
  doc.restore();
}

const drawMarks = (marks: readonly Mark[], ctx: Context): void => turning(ctx, () => drawAll(marks, ctx));

function drawAll(marks: readonly Mark[], ctx: Context): void {
  for (const mark of marks) {
    if (mark.kind === "path") drawPath(mark, ctx.doc);
    else if (mark.kind === "image") {
      if (!drawImage(mark, ctx)) ctx.undrawn.push([mark.src, ctx.sheet.id]);
    } else for (const piece of mark.pieces) drawPiece(piece, ctx.sheet.id, ctx);
  }
}

function drawPath({ steps, fill, stroke, opacity }: PathMark, doc: PdfDocument): void {
  const trace = () => {
    for (const step of steps) {
      if (step[0] === "M") doc.moveTo(step[1], step[2]);
      else if (step[0] === "L") doc.lineTo(step[1], step[2]);
      else if (step[0] === "C") doc.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
      else doc.closePath();
    }
  };
  if (fill !== undefined) {
    trace();
    fillWith(fill, opacity, doc);
  }
  if (stroke === undefined || stroke.width <= 0) return;
  trace();
  doc.lineWidth(stroke.width);
  doc.strokeColor(`#${stroke.colour.hex}`, stroke.colour.alpha ?? 1);
  if (stroke.dash === "dash") doc.dash(stroke.width * 4, { space: stroke.width * 3 });
  else if (stroke.dash === "dot") doc.dash(stroke.width, { space: stroke.width * 3 });
  doc.stroke();
  doc.undash();
}

function fillWith(paint: Paint, opacity: number | undefined, doc: PdfDocument): void {
  if ("stops" in paint) {
    const gradient = doc.linearGradient(...paint.from, ...paint.to);
    for (const { colour, at } of paint.stops) gradient.stop(at, `#${colour.hex}`, (colour.alpha ?? 1) * (opacity ?? 1));
    doc.fill(gradient);
    return;
  }
  doc.fillColor(`#${paint.hex}`, (paint.alpha ?? 1) * (opacity ?? 1));
  doc.fill();
}

/** Words in the order in which they are read; each link is an element of its own. */
function drawLines(lines: readonly LineMark[], element: Structure, ctx: Context, lang: string): void {
  const pieces = lines.flatMap(({ pieces: all }, index) => {
    const last = all.at(-1);
    // Words of two lines stay apart for who hears or copies them.
    if (last === undefined || index === lines.length - 1) return all;
    return [...all.slice(0, -1), /[-\u00ad\u2010–—]$/u.test(last.text) ? last : withBlank(last)];
  });
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at];
    let end = at + 1;
    while (end < pieces.length && isSame(pieces[end], first)) end += 1;
    const run = pieces.slice(at, end);
    const link = first?.link;
    const holder = holderOf(first, lang, ctx);
    if (holder !== null) element.add(holder);
    const within = holder ?? element;
    if (link === undefined || !leadsSomewhere(link, ctx)) within.add(() => drawPieces(run, ctx));
    else drawLink(run, link, within, ctx);
    holder?.end();
    at = end;
  }
}

const isSame = (one: Piece | undefined, other: Piece | undefined): boolean =>
  one?.link === other?.link && one?.heard === other?.heard && one?.lang === other?.lang;

/** What stands around words that are no plain words of their paragraph: a formula, or another language. */
function holderOf(piece: Piece | undefined, lang: string, { doc }: Context): Structure | null {
  const own = piece === undefined || piece.lang === "" || piece.lang === lang ? {} : { lang: piece.lang };
  if (piece?.heard !== undefined) return doc.struct("Formula", { ...own, alt: clean(piece.heard.words) });
  return "lang" in own ? doc.struct("Span", own) : null;
}

const withBlank = (piece: Piece): Piece => ({
  ...piece,
  text: `${piece.text} `,
  ...(piece.mirrored === undefined ? {} : { mirrored: `${piece.mirrored} ` }),
});

const leadsSomewhere = (link: LinkTarget, { pages }: Context): boolean => "url" in link || pages.has(link.slide);

function drawPieces(pieces: readonly Piece[], ctx: Context): void {
  turning(ctx, () => {
    for (const piece of pieces) drawPiece(piece, ctx.sheet.id, ctx);
  });
}

function drawLink(pieces: readonly Piece[], link: LinkTarget, parent: Structure, ctx: Context): void {
  const { doc } = ctx;
  const element = doc.struct("Link");
  parent.add(element);
  element.add(() => drawPieces(pieces, ctx));
  const words = pieces
    .map(({ text }) => text)
    .join("")
    .trim();
  const options = { structParent: element, Contents: new String(clean(words)) };
  for (const { x, baseline, width, size } of pieces) {
    const [top, height] = [baseline - size * 0.95, size * 1.2];
    turning(ctx, () => {
      if ("url" in link) doc.link(x, top, width, height, link.url, options);
      else doc.goTo(x, top, width, height, link.slide, options);
    });
  }
  element.end();
}
