/**
 * A slide as its template arranges it, whatever it says: each text as long as texts of its sort are. So a layout that is drawn
 * after a slide follows from its template, its style sheets and the parts that it has, and from none of its words.
 */
import type { DeckSlide } from "../deck/types.ts";
import { buildContext } from "./boxes/build.ts";
import type { BoxCell, BoxNode, ContainerBox, DiagramLabel, FlowParagraph, FlowRun } from "./boxes/types.ts";
import { counter, type PlaceContext } from "./context.ts";
import { fitRegion } from "./fitting/region.ts";
import { shrinkSteps } from "./fitting/steps.ts";
import { layoutBox } from "./flex/layout.ts";
import { mirrored } from "./flex/mirror.ts";
import type { Placed } from "./flex/types.ts";
import { Names } from "./lower/names.ts";
import { fitModes } from "./regions/fill.ts";
import type { PlacedLayout } from "./regions/types.ts";
import { fitPieces, type Piece, pieceItems, piecesOf } from "./slide.ts";
import type { Box, Item } from "./types.ts";

/** How long texts are, and headings, labels and cells. Nobody reads these words. */
interface Lengths {
  readonly text: string;
  readonly label: string;
}

const LABEL = "nnnnnn nnnnn";
/** First as texts are, then shorter, where a page has so many that they would not stand on it. */
const LENGTHS: readonly Lengths[] = [
  { text: "nnnnnn nnn nnnnnnn nn nnnnn nnnnnn nnn nnnnnn", label: LABEL },
  { text: LABEL, label: LABEL },
  { text: "nnn", label: "nnn" },
];
/** A slide that goes on over more pages would have to be cut into all of them again: its layout is drawn after its own words. */
const MOST_PAGES = 12;
/** Letters: numerals, initials and signs are as long with every brief. */
const SIGN = 4;

/**
 * Who draws the pages of a slide with other words: of each page, from 0, the items in the places that they would have, by the
 * names that they have there; null where the slide is too long for that. Reports nothing: whoever placed the slide has.
 *
 * @param pages how many it became
 */
export function draftsOf(
  slide: DeckSlide,
  layout: PlacedLayout,
  ctx: PlaceContext,
  pages: number,
): (page: number) => readonly Item[] | null {
  if (pages > MOST_PAGES) return () => null;
  const silent: PlaceContext = { ...ctx, report: () => {}, once: () => {} };
  let made: { readonly pieces: readonly Piece[]; readonly areas: readonly Box[] } | null = null;
  const make = () => {
    const build = buildContext(ctx.styleOf(slide.root), ctx.assets, counter());
    const pieces = piecesOf(slide, layout, build, silent);
    const areas = pieces.map(({ area }) => area);
    // What stands on which page follows from where the words of those before end.
    if (pages > 1) fitPieces(pieces, slide, silent);
    return { pieces, areas };
  };
  return (page) => {
    made ??= make();
    const { pieces, areas } = made;
    const names = new Names();
    return pieces.flatMap((piece, at): Item[] => {
      const shown = piece.pages[Math.min(page, piece.pages.length - 1)]?.placed.node;
      const root = shown?.kind === "container" ? shown : piece.box;
      const placed = draftOf(root, areas[at] ?? piece.area, piece, silent);
      return pieceItems(piece, placed, names, silent);
    });
  };
}

/** With room between what there is room for, as its template wants it; where there is none, at smaller type, then with fewer words. */
function draftOf(box: ContainerBox, area: Box, { element }: Piece, ctx: PlaceContext): Placed {
  const { measurer, sizes } = ctx;
  const { grow, shrink } = fitModes(element, ctx);
  const tries = [
    { modes: { grow, shrink: false, split: false }, sizes: [] },
    { modes: { grow: false, shrink, split: false }, sizes },
  ];
  const turned = (placed: Placed) => (ctx.rtl ? mirrored(placed, area) : placed);
  let root = box;
  for (const lengths of LENGTHS) {
    root = plain(box, lengths, ctx);
    for (const one of tries) {
      const fitted = fitRegion({ root, area, measurer, ...one });
      const [first] = fitted.ok ? fitted.pages : [];
      if (first !== undefined) return turned(first.placed);
    }
  }
  return turned(layoutBox(root, area, { measurer, sizes, step: shrinkSteps(root, sizes).at(-1) ?? 0 }));
}

/** The tree with other words in it. */
function plain<T extends BoxNode>(box: T, lengths: Lengths, ctx: PlaceContext): T;
function plain(box: BoxNode, lengths: Lengths, ctx: PlaceContext): BoxNode {
  const { label, text } = lengths;
  const said = <L extends Pick<DiagramLabel, "paragraph">>(one: L): L => ({
    ...one,
    paragraph: plainParagraph(one.paragraph, label, ctx),
  });
  switch (box.kind) {
    case "container":
      return {
        ...box,
        children: box.children.map((child) =>
          plain(child, isTight(child, box) ? { label, text: label } : lengths, ctx),
        ),
      };
    case "flow": {
      const paragraphs = box.paragraphs.map((one) => plainParagraph(one, one.keepWithNext ? label : text, ctx));
      return { ...box, paragraphs };
    }
    case "table": {
      const cell = (one: BoxCell): BoxCell => ({
        ...one,
        paragraphs: one.paragraphs.map((paragraph) => plainParagraph(paragraph, label, ctx)),
      });
      return { ...box, rows: box.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
    }
    case "map":
      return { ...box, labels: box.labels.map(said) };
    case "diagram":
      return {
        ...box,
        shapes: box.shapes.map(said),
        links: box.links.map((link) => ({ ...link, label: link.label && said(link.label) })),
      };
    default:
      return box;
  }
}

/** Whether a box beside others is as wide as its words, so that what it says is short. */
function isTight({ style }: BoxNode, within: ContainerBox): boolean {
  const isBeside = within.style.display === "flex" && within.style.flexDirection.startsWith("row");
  return isBeside && style.flexGrow === 0 && style.width === "auto";
}

/** In the style of the paragraph itself: what is emphasised, linked or marked within it is its words' own. */
function plainParagraph(paragraph: FlowParagraph, text: string, ctx: PlaceContext): FlowParagraph {
  const { runs, end } = paragraph;
  const like = runs.find(({ size }) => size === end.size) ?? runs[0];
  const said = runs.map((run) => run.text).join("");
  if (like === undefined || said.length <= SIGN) return paragraph;
  const run: FlowRun = {
    ...end,
    text,
    min: like.min,
    max: like.max,
    spacing: like.spacing,
    ...({ underline: false, strike: false, baseline: "normal", lang: ctx.lang } as const),
  };
  return { ...paragraph, runs: [run] };
}
