/** Slides as they are printed: on paper, several on a page, or each with its notes below it. */
import type { LangTag } from "../../data/language-tag.ts";
import { createFonts, type Fonts, facesOf } from "../text/run-metrics.ts";
import {
  type Box,
  type Colour,
  type Paragraph,
  PLAIN_PARAGRAPH,
  type RunStyle,
  type Scene,
  type SceneMeta,
  type Size,
} from "../types.ts";
import { drawScene } from "./draw.ts";
import { rectangle } from "./shapes.ts";
import { flowNodes, textNodes } from "./text.ts";
import type { Drawing, Node, Print, Sheet } from "./types.ts";

/** A4 upright (ISO 216). */
const PAPER: Size = { width: 595.28, height: 841.89 };
const MARGIN = 42;
/** Of the lines at the head and foot of the page, from its edges: printers clip what stands nearer than 18 pt. */
const EDGE = 20;
/** Between the edges and what stands on the page. */
const BODY = 50;
const GAP = 18;
const SMALL = 9;
/** Points: type of a marking whose scheme says none; no scheme may say less. */
const LEAST_MARK = 12;
/** Between lines to write on: a third of an inch. */
const RULED = 24;

const NODE = { name: "", alt: "", marks: [], children: [] } as const;
const WHITE = "FFFFFF";
const GREY = "808080";

interface PrintContext {
  readonly scene: Scene;
  readonly fonts: Fonts;
  readonly ink: Colour;
}

/**
 * The drawing of a scene on paper. Hidden slides are left out; whatever the marking of a page is stands at its head and
 * foot.
 */
export function printScene(scene: Scene, print: Print): Drawing {
  const drawing = drawScene(scene);
  const { colours } = scene.theme;
  const fonts = createFonts(facesOf(scene));
  const ctx: PrintContext = { scene, fonts, ink: { hex: colours.dk1, slot: "dk1" } };
  const shown = drawing.sheets.filter(({ hidden }) => !hidden);
  const pages = print === "notes" ? shown.flatMap((sheet) => notesPages(sheet, ctx)) : handout(shown, print, ctx);
  const sheets = pages.map((page, index) => withFrame(page, index + 1, ctx));
  const leftOut = drawing.sheets.flatMap(({ hidden, id }) => (hidden ? [id] : []));
  const onPaper = { ...drawing, page: PAPER, sections: [], sheets, leftOut };
  return { ...onPaper, smallest: smallestType(onPaper) };
}

interface Page extends Omit<Sheet, "background" | "hidden"> {
  readonly banner: string;
  readonly look: SceneMeta["markingLook"];
}

/** Size of the smallest type of a page as it is printed, in points. */
export function smallestType({ sheets }: Drawing): number {
  let least = Number.POSITIVE_INFINITY;
  const look = ({ marks, children, reduced }: Node, scale: number): void => {
    const here = scale * (reduced?.scale ?? 1);
    for (const mark of marks)
      if (mark.kind === "line") for (const { size } of mark.pieces) least = Math.min(least, size * here);
    for (const child of children) look(child, here);
  };
  for (const { nodes } of sheets) for (const node of nodes) look(node, 1);
  return least;
}

function notesPages(sheet: Sheet, ctx: PrintContext): readonly Page[] {
  const slide = ctx.scene.slides.find(({ id }) => id === sheet.id);
  const frame = frameOf(ctx.scene.page, { x: MARGIN, y: BODY, width: PAPER.width - 2 * MARGIN });
  const below = frame.y + frame.height + GAP;
  const foot = PAPER.height - BODY;
  const width = PAPER.width - 2 * MARGIN;
  const boxAt = (index: number): Box => {
    const y = index === 0 ? below : BODY;
    return { x: MARGIN, y, width, height: foot - y };
  };
  const texts = flowNodes(slide?.notes ?? [], boxAt, { fonts: ctx.fonts, slideNumber: 0, lang: ctx.scene.meta.lang });
  const banner = slide?.notesBanner ?? "";
  return texts.map((nodes, index) => ({
    id: index === 0 ? sheet.id : `${sheet.id}-notes-${index + 1}`,
    title: sheet.title,
    banner,
    look: slide?.notesLook,
    nodes: index === 0 ? [...small(sheet, frame, ctx), ...nodes] : nodes,
  }));
}

function handout(sheets: readonly Sheet[], count: 2 | 3 | 6, ctx: PrintContext): readonly Page[] {
  const columns = count === 6 ? 2 : 1;
  const rows = count === 2 ? 2 : 3;
  const area = { x: MARGIN, y: BODY, width: PAPER.width - 2 * MARGIN, height: PAPER.height - 2 * BODY };
  const width = (area.width - GAP * (columns - 1)) / columns;
  const height = (area.height - GAP * (rows - 1)) / rows;
  const pages: Page[] = [];
  for (let at = 0; at < sheets.length; at += count) {
    const own = sheets.slice(at, at + count);
    const [first, ...others] = own;
    if (first === undefined) break;
    const nodes = own.flatMap((sheet, index) => {
      const place = {
        x: area.x + (index % columns) * (width + GAP),
        y: area.y + Math.floor(index / columns) * (height + GAP),
        // Beside three of them there are lines to write on.
        width: count === 3 ? width / 2 : width,
      };
      const frame = frameOf(ctx.scene.page, place, height);
      return [...small(sheet, frame, ctx), ...(count === 3 ? ruled(place.x + place.width + GAP, frame, area) : [])];
    });
    const { id, title } = first;
    const { marking: banner, markingLook: look } = ctx.scene.meta;
    pages.push({ id, title, also: others.map((sheet) => sheet.id), banner, look, nodes });
  }
  return pages;
}

/** The largest frame of a page's shape at a place. */
function frameOf(page: Size, { x, y, width }: Omit<Box, "height">, height = Number.POSITIVE_INFINITY): Box {
  const scale = Math.min(width / page.width, height / page.height);
  return { x: x + (width - page.width * scale) / 2, y, width: page.width * scale, height: page.height * scale };
}

function small(sheet: Sheet, frame: Box, { scene }: PrintContext): readonly Node[] {
  const scale = frame.width / scene.page.width;
  const ground: Node = {
    ...NODE,
    role: "artifact",
    marks: [{ kind: "path", steps: rectangle({ x: 0, y: 0, ...scene.page }), fill: sheet.background }],
  };
  const edge: Node = {
    ...NODE,
    role: "artifact",
    marks: [{ kind: "path", steps: rectangle(frame), stroke: { colour: grey(), width: 0.5, dash: "solid" } }],
  };
  const page: Node = {
    ...NODE,
    role: "group",
    name: sheet.title,
    reduced: { scale, x: frame.x, y: frame.y },
    children: [ground, ...sheet.nodes],
  };
  return [page, edge];
}

const grey = (): Colour => ({ hex: GREY as Colour["hex"] });

function ruled(x: number, frame: Box, area: Box): readonly Node[] {
  const lines: Node["marks"][number][] = [];
  for (let y = frame.y + RULED; y < frame.y + frame.height; y += RULED)
    lines.push({
      kind: "path",
      steps: [
        ["M", x, y],
        ["L", area.x + area.width, y],
      ],
      stroke: { colour: grey(), width: 0.5, dash: "solid" },
    });
  return [{ ...NODE, role: "artifact", marks: lines }];
}

function withFrame({ banner, look, ...page }: Page, number: number, ctx: PrintContext): Sheet {
  const { title } = ctx.scene.meta;
  const { align = "center", size = LEAST_MARK, band } = look ?? {};
  const height = size * 1.3;
  const line = (words: string, y: number, own: Partial<Line>): readonly Node[] => {
    if (words === "") return [];
    const style = { align: "left", bold: false, size: SMALL, ink: ctx.ink, ...own } as const;
    const box = { x: MARGIN, y, width: PAPER.width - 2 * MARGIN, height: style.size * 1.3 };
    const insets = { top: 0, right: 0, bottom: 0, left: 0 };
    const body = { paragraphs: [plain(words, style, ctx)], insets, anchor: "middle" as const };
    return textNodes(body, box, false, { fonts: ctx.fonts, slideNumber: number, lang: ctx.scene.meta.lang });
  };
  const mark = (y: number): readonly Node[] => {
    const words = { align, bold: true, size, ink: band === undefined ? ctx.ink : { hex: band.ink } };
    const across = { x: 0, y, width: PAPER.width, height };
    const ground: readonly Node[] =
      band === undefined || banner === ""
        ? []
        : [
            {
              ...NODE,
              role: "artifact",
              marks: [{ kind: "path", steps: rectangle(across), fill: { hex: band.ground } }],
            },
          ];
    return [...ground, ...line(banner, y, words)];
  };
  // Title and number stand above the marking, which takes the whole line.
  const foot = PAPER.height - EDGE - height;
  const below = banner === "" ? PAPER.height - EDGE - SMALL * 1.3 : foot - SMALL * 1.3 - 1;
  return {
    ...page,
    hidden: false,
    background: { hex: WHITE as Colour["hex"] },
    nodes: [
      ...mark(EDGE),
      ...page.nodes,
      ...line(title, below, {}),
      ...line(String(number), below, { align: "right" }),
      ...mark(foot),
    ],
  };
}

interface Line {
  readonly align: Paragraph["align"];
  readonly bold: boolean;
  readonly size: number;
  readonly ink: Colour;
}

function plain(text: string, { align, bold, size, ink }: Line, { scene }: PrintContext): Paragraph {
  const style: RunStyle = { size, font: { theme: "minor" }, bold, italic: false, colour: ink };
  const run = { ...style, text, underline: false, strike: false, baseline: "normal", spacing: 0 } as const;
  const lang: LangTag = scene.meta.lang;
  return {
    ...PLAIN_PARAGRAPH,
    align,
    level: 0,
    runs: [{ ...run, lang }],
    end: style,
  };
}
