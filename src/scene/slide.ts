import { BOUNDS } from "../data/bounds.ts";
import type { LangTag } from "../data/language-tag.ts";
import { append, greatest } from "../data/lists.ts";
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { languageOf } from "../language/index.ts";
import { blame, elementsAt, nearer, placedAt, placeOf, regionOf, turnedAt } from "./blame.ts";
import { buildContext } from "./boxes/build.ts";
import type { BuildContext } from "./boxes/context.ts";
import { langOf, plainRun, type Styles } from "./boxes/runs.ts";
import type { ContainerBox, FlowBox } from "./boxes/types.ts";
import { counter, type PlaceContext } from "./context.ts";
import { reportCramped, withLeastType, withLimit } from "./cramped.ts";
import { laidOn, sameFill } from "./css/values/opacity.ts";
import { withEvenLines, withLongEnds } from "./fitting/even.ts";
import { withHungMarks } from "./fitting/hang.ts";
import { isBetter, isHung, isTight, withMarks, withoutMarks } from "./fitting/light.ts";
import { withFloor } from "./fitting/steps.ts";
import type { FittedPage } from "./fitting/types.ts";
import { mirrored } from "./flex/mirror.ts";
import type { Placed } from "./flex/types.ts";
import { reportColumnsTooWide, reportMarginsInVain, reportRegionInVain } from "./in-vain.ts";
import { connectorItems, connectorsIn, reportLoose } from "./lower/connectors.ts";
import { lower } from "./lower/items.ts";
import { Names } from "./lower/names.ts";
import { plainText } from "./lower/text.ts";
import { type Mark, marksOf, marksOfStanding } from "./marks.ts";
import { notesOf } from "./notes.ts";
import { boxesOfWords, boxesThatCover, type PagePiece, reportOverlaps, reportOverlapsWithin } from "./overlaps.ts";
import { reportOversized } from "./oversized.ts";
import { widenForWords } from "./regions/beside.ts";
import { fitContent, fitModes, freeBox, regionArea, regionBox, regionItems, wantsMore } from "./regions/fill.ts";
import { standingItems } from "./regions/standing.ts";
import type { PlacedLayout, Region } from "./regions/types.ts";
import { sizedAt } from "./sisters.ts";
import { reportOffPage, reportSlips } from "./sound.ts";
import { reportStruck } from "./struck.ts";
import type { Box, Item, SceneSlide } from "./types.ts";

/** Points: the smallest type that is read at a table. What stays whole comes down to it in every profile. */
const LEAST = 14;
/** The same on a page of another scale, in half points. */
const leastOf = ({ scale }: PlaceContext): number => Math.round(LEAST * scale * 2) / 2;
/** A region at the foot may take this share of the page from the body above it. */
const FOOT_SHARE = 0.35;

export interface Piece {
  readonly element: Element;
  readonly region: Region | null;
  readonly box: ContainerBox;
  area: Box;
  pages: readonly FittedPage[];
}

/** Places one slide of the deck; more than one scene slide if its body had to be split. */
export function placeSlide(slide: DeckSlide, layout: PlacedLayout, ctx: PlaceContext): SceneSlide[] {
  const build = buildContext(ctx.styleOf(slide.root), ctx.assets, counter(), (element, style, names) =>
    reportMarginsInVain(element, style, names, ctx),
  );
  reportSlips(slide, build.styles, ctx);
  const pieces = piecesOf(slide, layout, build, ctx);
  for (const { element, region } of pieces) if (region !== null) reportRegionInVain(element, region, build.styles, ctx);
  fitPieces(pieces, slide, ctx);
  lighten(pieces, ctx);
  const count = greatest(
    pieces.map((p) => p.pages.length),
    1,
  );
  const painted = build.styles.get(slide.root)?.background;
  const background = painted && laidOn(painted, ctx.paper);
  const notes = notesOf(slide, ctx);
  const connectors = connectorsIn(slide.root);
  const drawn = new Set<Element>();
  const { before, total } = slide.counted ?? { before: 0, total: count };
  const body = pieces.find(({ element }) => element.tag === "main");
  return sizedAt(
    body?.pages[0]?.step ?? 0,
    Array.from({ length: count }, (_, i): SceneSlide => {
      const titled = pieces.map((p) => (p.region?.name === "title" ? titlePiece(p, i, count, slide, ctx) : p));
      const names = new Names();
      reportPlaces(titled, i, slide, layout, build.styles, ctx);
      const hung = hungOn(i, titled, ctx);
      const items = titled.flatMap((p, at) => {
        const placed = hung[at];
        const drawn = placed ? pieceItems(p, withLongEnds(placed, ctx), names, ctx) : [];
        return slide.untitled && p.region?.name === "title" ? drawn.map(outside) : drawn;
      });
      append(items, connectorItems(connectors, items, names, build.styles, drawn));
      // What does not fit was told, and is on no page that a connector could reach.
      if (i === count - 1 && titled.every(({ pages }) => pages.length > 0)) reportLoose(connectors, drawn, names, ctx);
      return {
        id: slide.id,
        title: titleOf(items) || continued(slide.title ?? "", before + i, total, ctx.lang),
        layout: slide.layout,
        kind: slide.kind,
        ...(slide.hidden ? { hidden: true } : {}),
        ...(slide.transition === undefined ? {} : { transition: slide.transition }),
        ...(background && !sameFill(background, layout.scene.background) ? { background } : {}),
        items: [...items, ...standingItems(layout, names)],
        notes,
        notesBanner: slide.notesBanner,
        ...(slide.notesLook === undefined ? {} : { notesLook: slide.notesLook }),
        span: slide.span,
      };
    }),
  );
}

/** The pieces as one page shows them, their marks beside their words. */
function hungOn(page: number, pieces: readonly Piece[], ctx: PlaceContext): readonly (Placed | null)[] {
  const shown = pieces.map(({ pages, region }) => {
    const placed = pages[Math.min(page, pages.length - 1)]?.placed;
    return { placed: placed === undefined ? null : withMarks(placed), stays: region?.name === "title" };
  });
  return withHungMarks(shown, ctx);
}

/** What was shrunk or cut for the sake of its marks is laid out without them, where they all hang in the end. */
function lighten(pieces: readonly Piece[], ctx: PlaceContext): void {
  pieces.forEach((piece, at) => {
    const box = withoutMarks(piece.box);
    if (piece.region?.name === "title" || box === piece.box || !isTight(piece.box, piece.pages)) return;
    const before = piece.pages;
    const fitted = fitContent(box, piece.area, fitModes(piece.element, ctx), ctx);
    if (!fitted.ok || fitted.pages.length !== 1 || !isBetter(before, fitted.pages)) return;
    piece.pages = drawnPages(piece, fitted.pages, ctx);
    if (!isHung(hungOn(0, pieces, ctx)[at], piece.area)) piece.pages = before;
  });
}

/** Points between the page and what stands above it. */
const ABOVE = 12;

/** The item above the page, where PowerPoint puts titles that are for the outline: not every program heeds `hidden`. */
function outside(item: Item): Item {
  const placed = { ...item, hidden: true as const, box: { ...item.box, y: -item.box.height - ABOVE } };
  if (placed.kind !== "shape" || placed.placeholder === undefined) return placed;
  return { ...placed, placeholder: { ...placed.placeholder, inheritsBox: false } };
}

export function piecesOf(slide: DeckSlide, layout: PlacedLayout, build: BuildContext, ctx: PlaceContext): Piece[] {
  const lang = langOf(slide.root, ctx.lang);
  const pieces: Piece[] = [];
  for (const child of slide.root.children) {
    if (child.type !== "element" || build.styles.get(child)?.display === "none") continue;
    if (child.tag === "connector") continue;
    const name = regionOf(child);
    if (name === "") {
      if (build.styles.get(child)?.position === "static") {
        const [params, span] = [{ tag: child.tag }, tagOf(child)];
        ctx.once("scene/no-place", span, () => diagnose("scene/no-place", params, { span }));
      }
      pieces.push({
        element: child,
        region: null,
        box: freeBox(slide, child, build, lang),
        area: pageOf(ctx),
        pages: [],
      });
      continue;
    }
    const region = layout.regions.get(name);
    if (region === undefined) {
      // One that was reported already may be meant, by a slip of its name.
      if (!layout.placeless.has(name) && didYouMean(name, layout.placeless) === "")
        reportNoRegion(child, name, slide, layout, ctx);
      continue;
    }
    const first = pieces.find((piece) => piece.region === region);
    if (first !== undefined) {
      const related = [{ message: "it is filled here", span: tagOf(first.element) }];
      ctx.report(diagnose("scene/filled-twice", { region: name, tag: child.tag }, { span: tagOf(child), related }));
      continue;
    }
    pieces.push({
      element: child,
      region,
      box: regionBox(child, build, lang),
      area: regionArea(child, region, build, ctx),
      pages: [],
    });
  }
  return pieces;
}

/** Where an element says which region it fills: in the template, whatever it shows of the brief. */
const tagOf = ({ span, tagSpan = span }: Element) => tagSpan;

/** A region that every template fills by `h1` or `main` is missed in the layout; any other may be a slip of the template. */
function reportNoRegion(
  child: Element,
  region: string,
  slide: DeckSlide,
  layout: PlacedLayout,
  ctx: PlaceContext,
): void {
  const known = [...layout.regions.keys()];
  const implied = child.attributes.region === undefined;
  const params = {
    region,
    layout: layout.scene.id,
    tag: child.tag,
    known: known.join(", "),
    near: implied ? "" : didYouMean(region, known),
  };
  if (!implied) ctx.report(diagnose("scene/no-region", params, { span: tagOf(child) }));
  else
    ctx.once("scene/no-region", layout.span, () => {
      const related = [{ message: `a slide of the kind “${slide.kind}” fills it`, span: slide.span }];
      return diagnose("scene/no-region", params, { span: layout.span, related });
    });
}

/** Tells of words off the page, and over one another, on one page of a slide. */
function reportPlaces(
  pieces: readonly Piece[],
  index: number,
  slide: DeckSlide,
  layout: PlacedLayout,
  styles: Styles,
  ctx: PlaceContext,
) {
  const onPage: PagePiece[] = [];
  const marks: Mark[] = [...layout.marks];
  for (const { pages, element, region } of pieces) {
    const placed = pages[Math.min(index, pages.length - 1)]?.placed;
    if (placed === undefined || (slide.untitled && region?.name === "title")) continue;
    reportColumnsTooWide(placed, slide.root, styles, ctx);
    const drawn = { words: boxesOfWords(placed, ctx.measurer), covers: boxesThatCover(placed) };
    const place = region && { what: `the region “${region.name}”`, at: () => placedAt(region.style, ctx) };
    const { what, at } = place ?? { what: `<${element.tag}>`, at: () => placeOf(element, styles, ctx) };
    const style = styles.get(element);
    const rule = () => nearer(at(), style && turnedAt(style, ctx), ctx.files);
    const piece = { element, ...drawn, what, rule };
    // What is amiss in a piece lies over others as well: one fault.
    const isAmiss = reportOffPage(placed, piece, styles, ctx);
    if (reportOverlapsWithin(placed, element, slide, ctx) || isAmiss) continue;
    onPage.push(piece);
    append(marks, marksOf(placed, ctx));
  }
  for (const region of layout.standing) {
    const { name, element, style, placeholder } = region;
    onPage.push({
      what: `the region “${name}”`,
      element,
      words: [{ ...placeholder.box, ink: () => placeholder.box }],
      covers: [],
      rule: () => placedAt(style, ctx),
    });
    append(marks, marksOfStanding(region, ctx));
  }
  if (!reportOverlaps(onPage, slide, ctx)) reportStruck(marks, slide, ctx);
}

function pageOf(ctx: PlaceContext): Box {
  return { x: 0, y: 0, ...ctx.page };
}

/** What stands at the foot takes what it needs of whatever stands above it. */
function growFoot(pieces: readonly Piece[], ctx: PlaceContext): void {
  for (const piece of pieces) {
    const { region, area } = piece;
    // A title and the line above it stand at the foot of their places too, at the head of the page.
    const isFoot = area.y + area.height > ctx.page.height / 2;
    if (region === null || region.placeholder.anchor !== "bottom" || !isFoot || region.name === "title") continue;
    const more = Math.min(wantsMore(piece.box, piece.area, ctx), ctx.page.height * FOOT_SHARE);
    if (more <= 0) continue;
    piece.area = { ...piece.area, y: piece.area.y - more, height: piece.area.height + more };
    for (const other of pieces) {
      if (other.region === null || other === piece || other.area.y >= piece.area.y) continue;
      const overlap = other.area.y + other.area.height - piece.area.y;
      if (overlap > 0) other.area = { ...other.area, height: Math.max(1, other.area.height - overlap) };
    }
  }
}

/** All but the title, which is another on each page. */
export function fitPieces(pieces: readonly Piece[], slide: DeckSlide, ctx: PlaceContext): void {
  growFoot(pieces, ctx);
  widenForWords(
    pieces.filter(({ region }) => region !== null),
    ctx,
  );
  for (const piece of pieces) if (piece.region?.name !== "title") fitPiece(piece, slide, ctx);
}

function fitPiece(piece: Piece, slide: DeckSlide, ctx: PlaceContext): void {
  const own = fitModes(piece.element, ctx);
  const isWhole = slide.whole === true && own.split && piece.element.tag === "main";
  const modes = isWhole ? { ...own, split: false } : own;
  const tried = fitContent(piece.box, piece.area, modes, ctx);
  const fitted = tried.ok || !isWhole ? tried : fitContent(withFloor(piece.box, leastOf(ctx)), piece.area, modes, ctx);
  if (fitted.ok) {
    piece.pages = drawnPages(piece, fitted.pages, ctx);
    return;
  }
  if (reportCramped(piece.box, piece.area, piece.region, ctx, ctx.styleOf(slide.root).get(piece.element))) return;
  if (reportOversized(piece.box, piece.area, ctx)) return;
  if (fitted.pages !== undefined) {
    const params = { slide: slide.title ?? "", pages: fitted.pages, most: BOUNDS.pages };
    ctx.report(diagnose("scene/too-many-pages", params, { span: slide.span }));
    return;
  }
  const [element] = elementsAt(slide.root, fitted.span);
  const style = element && ctx.styleOf(slide.root).get(element);
  const size = (style ?? piece.box.style).minFontSize;
  if ("word" in fitted) {
    const params = {
      word: fitted.word,
      slide: slide.title ?? "",
      size,
      formula: fitted.formula ? 1 : 0,
    };
    const where = withLimit(blame(fitted.span, slide), piece.box, fitted.span, "width", ctx);
    ctx.report(diagnose("scene/word-too-wide", params, withLeastType(where, style, ctx)));
    return;
  }
  const params = {
    what: describe(piece),
    slide: slide.title ?? "",
    excess: Math.ceil(fitted.excess),
    size: isWhole ? Math.min(leastOf(ctx), piece.box.style.minFontSize) : size,
    splits: modes.split ? 1 : 0,
    kind: isWhole ? slide.kind : "",
    offer: piece.element.tag === "main" && !own.split ? 1 : 0,
  };
  const where = withLimit(blame(fitted.span, slide), piece.box, fitted.span, "height", ctx);
  ctx.report(diagnose("scene/cannot-fit", params, withLeastType(where, style, ctx)));
}

function describe(piece: Piece): string {
  const name = piece.region?.name;
  return name === undefined || name === "body" ? "a block" : `the text of the region “${name}”`;
}

/** Pages as they are drawn: mirrored where they are read from the right, with lines of like length where that is asked. */
function drawnPages({ box, area }: Piece, pages: readonly FittedPage[], ctx: PlaceContext): readonly FittedPage[] {
  const placed = ctx.rtl ? pages.map((page) => ({ ...page, placed: mirrored(page.placed, area) })) : pages;
  return box.style.textWrap === "balance" ? withEvenLines(placed, ctx.measurer) : placed;
}

/** The title with its continuation mark, fitted; one that is too long for its place becomes smaller, with a warning. */
function titlePiece(piece: Piece, index: number, count: number, slide: DeckSlide, ctx: PlaceContext): Piece {
  const { before, total } = slide.counted ?? { before: 0, total: count };
  const box = total > 1 ? marked(piece.box, continuationMark(before + index, total, ctx.lang), ctx.lang) : piece.box;
  const fitted = fitContent(box, piece.area, fitModes(piece.element, ctx), ctx);
  if (fitted.ok) return { ...piece, box, pages: drawnPages(piece, fitted.pages, ctx) };
  const smaller = fitContent(withFloor(box, 1), piece.area, fitModes(piece.element, ctx), ctx);
  const params = { excess: Math.ceil(fitted.excess), drawn: smaller.ok ? 1 : 0 };
  const severity = smaller.ok ? "warning" : "error";
  // Once for all its pages, whose marks differ in width.
  if (index === 0 && slide.untitled !== true)
    ctx.report(diagnose("scene/title-too-long", params, { ...blame(fitted.span, slide), severity }));
  return { ...piece, box, pages: smaller.ok ? drawnPages(piece, smaller.pages, ctx) : [] };
}

function marked(box: ContainerBox, mark: string, lang: LangTag): ContainerBox {
  const children = box.children.map((child, i): ContainerBox["children"][number] => {
    if (child.kind !== "flow" || i !== box.children.length - 1) return child;
    const flow: FlowBox = child;
    const last = flow.paragraphs.length - 1;
    const paragraphs = flow.paragraphs.map((p, n) =>
      n === last ? { ...p, runs: [...p.runs, plainRun(` ${mark}`, box.style, lang)] } : p,
    );
    return { ...flow, paragraphs };
  });
  return { ...box, children };
}

export function pieceItems({ region }: Piece, placed: Placed, names: Names, ctx: PlaceContext): Item[] {
  if (region !== null) return regionItems(placed, region, names, ctx);
  return placed.children.flatMap((child) =>
    lower(child, { names, chartLook: ctx.chartLook, drawMap: ctx.drawMap, drawDiagram: ctx.drawDiagram }),
  );
}

/** The name of a slide that draws no title of its own. */
function continued(title: string, index: number, count: number, lang: string): string {
  return count > 1 ? `${title} ${continuationMark(index, count, lang)}` : title;
}

function titleOf(items: readonly Item[]): string {
  const title = items.find((i) => i.kind === "shape" && i.placeholder?.type === "title");
  return title?.kind === "shape" && title.text ? plainText(title.text.paragraphs) : "";
}

/**
 * The mark on the titles of a slide that goes on: `(2 of 3)` in English. No line breaks inside it.
 * @param index from 0
 */
export function continuationMark(index: number, count: number, lang: string): string {
  return languageOf(lang)
    .continued(index + 1, count)
    .replaceAll(" ", "\u00a0");
}
