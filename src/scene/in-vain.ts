/**
 * What a user's sheet says in vain: places and sizes of a page and of what fills a region, margins of paragraphs amid a text,
 * and what makes a box of an item, words in a line, a row or a cell.
 */
import { remembering } from "../data/remember.ts";
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import { isLeafTag } from "./boxes/context.ts";
import type { Styles } from "./boxes/runs.ts";
import { cellsIn, columnSources } from "./boxes/table.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle, FourSides, Size } from "./css/types.ts";
import { lengthIn } from "./css/values/length.ts";
import type { Placed } from "./flex/types.ts";
import type { Region } from "./regions/types.ts";

const SIDES = ["left", "top", "right", "bottom"] as const;

/** `width` on `slide`, `padding` too: a page is as large as the brief asks, and its regions stand where their rules say. */
export function reportPageInVain({ root }: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const style = styles.get(root);
  if (style === undefined) return;
  for (const name of [...placesOf(style), ...sidesOf("padding", style.padding)]) report(name, style, null, root, ctx);
}

/** `main { top: 90pt }`: what fills a region stands where the layout has the region, and is as large. */
export function reportRegionInVain(element: Element, region: Region, styles: Styles, ctx: PlaceContext): void {
  const style = styles.get(element);
  if (style === undefined) return;
  const limit = style.maxWidth;
  const counts = limit !== "auto" && limit.unit === "pt" ? ["max-width"] : [];
  for (const name of placesOf(style)) {
    // Margins of paragraphs are those of all texts, of which some fill regions.
    const isOfTexts = TEXTS.has(element.tag) && name.startsWith("margin-");
    if (!isOfTexts && !counts.includes(name)) report(name, style, region, element, ctx);
  }
}

/** But `h1`, which is always a region. */
const TEXTS: ReadonlySet<string> = new Set(["p", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre"]);

/** `p { margin-top: -20pt }` amid a text: paragraphs of one text have no distance less than none, no right margin and no share of a width. */
export function reportMarginsInVain(
  { tag }: Element,
  style: ComputedStyle,
  names: readonly string[],
  { originOf, ours, once }: PlaceContext,
): void {
  for (const name of names) {
    const span = originOf(style, [name]);
    if (span === undefined || ours.has(span.file)) continue;
    once("css/text-margin", span, () => diagnose("css/text-margin", { name, tag }, { span }));
  }
}

/** What an element is that makes no box, by what PowerPoint makes of it; null: it makes one. */
function partOf({ tag }: Element, style: ComputedStyle, parent: ComputedStyle | undefined): Part | null {
  if (tag === "li") return parent?.display === "flex" && parent.flexDirection.startsWith("row") ? null : "item";
  if (tag === "tr" || tag === "thead" || tag === "tbody") return "row";
  if (tag === "td" || tag === "th") return "cell";
  return style.display === "inline" && !isLeafTag(tag) ? "words" : null;
}

type Part = "item" | "words" | "row" | "cell";

/** `li { border-left: 2pt solid red }`: what makes a box, on what is a paragraph, words in a line, a row or a cell. */
export function reportNoBox(
  element: Element,
  style: ComputedStyle,
  parent: ComputedStyle | undefined,
  { originOf, ours, once }: PlaceContext,
): void {
  const part = partOf(element, style, parent);
  if (part === null) return;
  for (const name of namesWithout(part, style)) {
    const span = originOf(style, [name]);
    if (span === undefined || ours.has(span.file)) continue;
    once("css/no-box", span, () => diagnose("css/no-box", { name, tag: element.tag, part }, { span }));
  }
}

/** Points: what rounding of shares makes of a table's width. */
const ROUNDING = 0.5;

/**
 * `td { width: 300pt }`: columns of a table share its width, so what their widths say beyond it is less than they say.
 * @param placed with all that stands within
 * @param root of the slide
 */
export function reportColumnsTooWide(placed: Placed, root: Element, styles: Styles, ctx: PlaceContext): void {
  for (const child of placed.children) reportColumnsTooWide(child, root, styles, ctx);
  const { node, box } = placed;
  if (node.kind !== "table") return;
  const table = tablesOf(root).get(keyOf(node.span));
  const widths = widthsOfColumns(table, styles).map(({ style, width }) => ({
    style,
    points: lengthIn(width, box.width),
  }));
  const all = widths.reduce((sum, { points }) => sum + points, 0);
  const [most] = [...widths].sort((a, b) => b.points - a.points);
  if (most === undefined || all <= box.width + ROUNDING) return;
  const share = Math.round((all / box.width) * 100);
  tellOfColumn(most.style, (span) => diagnose("css/columns-too-wide", { share }, { span }), ctx);
}

/** A long table is asked for on each of its pages. */
const tablesOf = remembering((root: Element): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>();
  const look = (element: Element) => {
    const key = keyOf(element.span);
    if (element.tag === "table" && !found.has(key)) found.set(key, element);
    for (const child of element.children) if (child.type === "element") look(child);
  };
  look(root);
  return found;
});

const keyOf = ({ file, start, end }: Span): string => `${file}:${start}:${end}`;

function widthsOfColumns(table: Element | undefined, styles: Styles) {
  return (table === undefined ? [] : columnSources(table)).flatMap((element) => {
    const style = styles.get(element);
    return style === undefined || style.width === "auto" ? [] : [{ style, width: style.width }];
  });
}

function tellOfColumn(
  style: ComputedStyle,
  make: (span: Span) => Diagnostic,
  { originOf, ours, once }: PlaceContext,
): void {
  const span = originOf(style, ["width"]);
  if (span !== undefined && !ours.has(span.file)) once("css/column-width", span, () => make(span));
}

/** A width on a cell counts in the first row, and there only where no `<col>` says it. */
export function reportColumnsInVain(table: Element, styles: Styles, ctx: PlaceContext): void {
  const sources = columnSources(table);
  const originOf = (style: ComputedStyle): string => placeKey(ctx.originOf(style, ["width"]));
  const counted = new Set(widthsOfColumns(table, styles).map(({ style }) => originOf(style)));
  for (const cell of cellsIn(table)) {
    const style = styles.get(cell);
    if (style === undefined || style.width === "auto" || sources.includes(cell)) continue;
    if (!counted.has(originOf(style)))
      tellOfColumn(style, (span) => diagnose("css/column-width-unread", { tag: cell.tag }, { span }), ctx);
  }
}

const placeKey = (span: Span | undefined): string => (span === undefined ? "" : `${span.file} ${span.start}`);

const insetOf = ({ position, inset }: ComputedStyle): readonly string[] =>
  position === "static" ? [] : SIDES.filter((side) => inset[side] !== "auto");

const boxOf = (style: ComputedStyle): readonly string[] => [
  ...placesOf(style),
  ...sidesOf("padding", style.padding),
  ...SIDES.filter((side) => style.border[side] !== null).map((side) => `border-${side}-width`),
  ...cornersOf(style),
  ...flowOf(style),
];

const groundOf = ({ background }: ComputedStyle): readonly string[] =>
  background === null ? [] : "stops" in background ? ["background-image"] : ["background-color"];

const cornersOf = ({
  borderRadius: { topLeft, topRight, bottomRight, bottomLeft },
}: ComputedStyle): readonly string[] =>
  [topLeft, topRight, bottomRight, bottomLeft].some((radius) => radius > 0) ? ["border-top-left-radius"] : [];

const flowOf = ({ display, position, flexGrow, columns }: ComputedStyle): readonly string[] => [
  ...(display === "flex" ? ["display"] : []),
  ...(position === "absolute" ? ["position"] : []),
  ...(flexGrow > 0 ? ["flex-grow"] : []),
  ...(columns > 1 ? ["columns"] : []),
];

const known = new WeakMap<ComputedStyle, Map<Part, readonly string[]>>();

/** What a style says in vain of a part. Most elements of a deck share one of few styles. */
function namesWithout(part: Part, style: ComputedStyle): readonly string[] {
  const kept = known.get(style) ?? new Map<Part, readonly string[]>();
  if (kept.size === 0) known.set(style, kept);
  const names = kept.get(part) ?? WITHOUT[part](style);
  kept.set(part, names);
  return names;
}

/** What each of them does without. An item's margins are those of its paragraphs; a row lends its cells its ground. */
const WITHOUT: Readonly<Record<Part, (style: ComputedStyle) => readonly string[]>> = {
  item: (style) => [...boxOf(style).filter((name) => !name.startsWith("margin-")), ...groundOf(style)],
  words: boxOf,
  row: boxOf,
  cell: (style) => [...insetOf(style), ...sidesOf("margin", style.margin), ...cornersOf(style), ...flowOf(style)],
};

function report(
  name: string,
  style: ComputedStyle,
  region: Region | null,
  { tag }: Element,
  { originOf, ours, once }: PlaceContext,
): void {
  const span = originOf(style, [name]);
  if (span === undefined || ours.has(span.file)) return;
  // The rule counts for the region itself, which it names as well.
  const used = region && originOf(region.style, [name]);
  if (used && used.file === span.file && used.start === span.start) return;
  const params = { name, tag, region: region?.name ?? "" };
  once("css/no-effect", span, () => diagnose("css/no-effect", params, { span }));
}

function placesOf(style: ComputedStyle): readonly string[] {
  const sizes: readonly (readonly [string, Size])[] = [
    ...SIDES.map((side) => [side, style.inset[side]] as const),
    ["width", style.width],
    ["height", style.height],
    ["min-width", style.minWidth],
    ["min-height", style.minHeight],
    ["max-width", style.maxWidth],
    ["max-height", style.maxHeight],
  ];
  return [...sizes.filter(([, size]) => size !== "auto").map(([name]) => name), ...sidesOf("margin", style.margin)];
}

function sidesOf(name: string, sides: FourSides<Size>): readonly string[] {
  return SIDES.filter((side) => {
    const size = sides[side];
    return size !== "auto" && size.value !== 0;
  }).map((side) => `${name}-${side}`);
}
