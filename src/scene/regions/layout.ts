import { append } from "../../data/lists.ts";
import { table } from "../../data/table.ts";
import type { DeckLayout, Element } from "../../deck/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { MISPLACED, placesOf } from "../blame.ts";
import { buildContainer, buildContext } from "../boxes/build.ts";
import { runStyle } from "../boxes/styles.ts";
import type { PlaceContext } from "../context.ts";
import { counter } from "../context.ts";
import type { ComputedStyle, Length } from "../css/types.ts";
import { lengthIn } from "../css/values/length.ts";
import { laidOn } from "../css/values/opacity.ts";
import { layoutBox } from "../flex/layout.ts";
import { mirrored } from "../flex/mirror.ts";
import type { Placed } from "../flex/types.ts";
import { lower, uniformStroke } from "../lower/items.ts";
import { Names } from "../lower/names.ts";
import { type Mark, marksOf } from "../marks.ts";
import { HIDDEN } from "../sound.ts";
import {
  type Classification,
  type Item,
  type LayoutPlaceholder,
  PLAIN_PARAGRAPH,
  type PlaceholderType,
  type SceneLayout,
  type Sides,
} from "../types.ts";
import { levelStyles } from "./levels.ts";
import { standingIn, standingText, stands } from "./standing.ts";
import type { PlacedLayout, Region } from "./types.ts";

interface Standard {
  readonly type: PlaceholderType;
  readonly idx: number;
  readonly name: string;
  readonly classification?: Classification;
}

/** Regions with a meaning of their own in PowerPoint, and their customary indexes. */
const STANDARD: Readonly<Record<string, Standard>> = table({
  title: { type: "title", idx: 0, name: "Title" },
  body: { type: "body", idx: 1, name: "Body" },
  content: { type: "obj", idx: 22, name: "Content" },
  picture: { type: "pic", idx: 23, name: "Picture" },
  grid: { type: "obj", idx: 24, name: "Grid" },
  date: { type: "dt", idx: 10, name: "Date" },
  footer: { type: "ftr", idx: 11, name: "Footer" },
  number: { type: "sldNum", idx: 12, name: "Slide Number" },
  banner: { type: "body", idx: 30, name: "Marking", classification: "header" },
  "banner-bottom": { type: "body", idx: 31, name: "Marking at the foot", classification: "footer" },
});
/** Of a layout that opens a deck, in the body's place. */
const SUBTITLE: Standard = { type: "subTitle", idx: 1, name: "Subtitle" };
const FIRST_FREE_INDEX = 13;

/** Places a layout's regions and standing items on the page. */
export function placeLayout(layout: DeckLayout, ctx: PlaceContext): PlacedLayout {
  const styles = ctx.styleOf(layout.root);
  const rootStyle = styles.get(layout.root);
  if (rootStyle === undefined) throw new Error("a layout has a style");
  const regions = layout.root.children.filter((c): c is Element => c.type === "element" && "region" in c.attributes);
  const box = buildContainer(layout.root, buildContext(styles, ctx.assets, counter()), ctx.lang);
  const page = { x: 0, y: 0, ...ctx.page };
  const laid = layoutBox({ ...box, style: { ...box.style, background: null } }, page, {
    measurer: ctx.measurer,
    sizes: ctx.sizes,
    step: 0,
  });
  const placed = ctx.rtl ? mirrored(laid, page) : laid;
  const names = new Names();
  const items: Item[] = [];
  const marks: Mark[] = [];
  const draw = (child: Placed): void => {
    append(
      items,
      lower(child, { names, chartLook: ctx.chartLook, drawMap: ctx.drawMap, drawDiagram: ctx.drawDiagram }),
    );
    append(marks, marksOf(child, ctx));
  };
  const places = new Map<string, Placed>();
  for (const child of placed.children) {
    const region = regions.find((r) => isOf(r, child));
    const name = region?.attributes.region;
    if (region === undefined || !name) draw(child);
    else {
      // No slide has an element that would draw it.
      if (stands(name, textOf(region)) && !places.has(name)) draw(withoutWords(child, capital(name)));
      places.set(name, child);
    }
  }
  const found = new Map<string, Region>();
  const placeless = new Set<string>();
  let free = FIRST_FREE_INDEX;
  for (const element of regions) {
    const name = element.attributes.region ?? "";
    const place = places.get(name);
    const style = styles.get(element);
    if (style === undefined) continue;
    if (found.has(name) || placeless.has(name)) {
      ctx.report(diagnose("scene/region-twice", { region: name }, { span: element.span }));
      continue;
    }
    if (place === undefined || place.box.width <= 0 || place.box.height <= 0) {
      reportPlaceless(name, element, style, layout, ctx);
      placeless.add(name);
      continue;
    }
    const opens = layout.type === "title" && name === "subtitle" && !regions.some(isBody);
    const standard = (opens ? SUBTITLE : STANDARD[name]) ?? { type: "body" as const, idx: free++, name: capital(name) };
    found.set(name, region(name, standard, element, place, style, layout, ctx));
  }
  const scene = sceneLayout(layout, rootStyle, items, found, ctx);
  const edges = [...found.values()].flatMap(({ name, placeholder, standing }): readonly Item[] => {
    const place = places.get(name);
    if (place === undefined || standing !== null || placeholder.classification !== undefined) return [];
    const edged = edgesAlone(withoutWords(place, placeholder.name));
    return edged === null
      ? []
      : lower(edged, { names, chartLook: ctx.chartLook, drawMap: ctx.drawMap, drawDiagram: ctx.drawDiagram });
  });
  return { scene, edges, regions: found, standing: standingIn(found), marks, placeless, span: layout.root.span };
}

function reportPlaceless(
  name: string,
  { span }: Element,
  style: ComputedStyle,
  { id }: DeckLayout,
  ctx: PlaceContext,
): void {
  const hidden = style.display === "none";
  // What a rule says of its place leaves none: it is the rule's fault, and else the layout's that no rule says anything.
  const said = hidden ? ["display"] : style.position === "static" ? ["position"] : placesOf(style);
  const rule = ctx.originOf(style, said);
  const near = Object.hasOwn(STANDARD, name) || rule !== undefined ? "" : didYouMean(name, Object.keys(STANDARD));
  const params = { region: name, layout: id, hidden: hidden ? 1 : 0, said: rule === undefined ? 0 : 1, near };
  const at = rule ?? span;
  ctx.once(hidden ? HIDDEN : MISPLACED, at, () => diagnose("scene/region-no-place", params, { span: at }));
}

const isBody = ({ attributes }: Element): boolean => attributes.region === "body";

/** The ground and the edges of a region, called after it. */
const withoutWords = (placed: Placed, label: string): Placed => ({
  ...placed,
  node: { ...placed.node, label },
  children: [],
});

/**
 * The lines at single sides of a region, around its ground: a slide's place, which has the ground, lies over its layout. Null
 * where there are none, or one all around, which is the place's own.
 */
function edgesAlone(placed: Placed): Placed | null {
  const { node, box } = placed;
  const { border, background } = node.style;
  const [top, right] = [border.top?.width ?? 0, border.right?.width ?? 0];
  const [bottom, left] = [border.bottom?.width ?? 0, border.left?.width ?? 0];
  if (uniformStroke(node.style) !== null || top + right + bottom + left === 0) return null;
  const around = {
    x: box.x - left,
    y: box.y - top,
    width: box.width + left + right,
    height: box.height + top + bottom,
  };
  const bare = { ...node, style: { ...node.style, background: null } };
  return { ...placed, node: bare, box: background === null ? box : around };
}

/** Whether a box was made of an element. Partials are files of their own, in which others begin at the same letter. */
function isOf({ span, tag }: Element, { node }: Placed): boolean {
  return (
    node.kind === "container" && node.tag === tag && node.span.file === span.file && node.span.start === span.start
  );
}

function sceneLayout(
  layout: DeckLayout,
  style: ComputedStyle,
  items: readonly Item[],
  regions: ReadonlyMap<string, Region>,
  { paper }: PlaceContext,
): SceneLayout {
  return {
    id: layout.id,
    name: layout.name,
    ...(layout.type === undefined ? {} : { type: layout.type }),
    ...(style.background ? { background: laidOn(style.background, paper) } : {}),
    items,
    placeholders: [...regions.values()].map((r) => r.placeholder),
  };
}

function region(
  name: string,
  standard: Standard,
  element: Element,
  place: Placed,
  style: ComputedStyle,
  layout: DeckLayout,
  ctx: PlaceContext,
): Region {
  const text = textOf(element);
  const insets = insetsOf(style, ctx.page.width);
  const placeholder: LayoutPlaceholder = {
    ...standard,
    ...(layout.type === "title" && standard.type === "title" ? { centred: true } : {}),
    box: place.box,
    ...(style.rotate === 0 ? {} : { rotation: style.rotate }),
    insets: ctx.rtl ? { ...insets, left: insets.right, right: insets.left } : insets,
    anchor: style.verticalAlign,
    // A marking's own band is its scheme's; what stands on every slide has its ground on the layout.
    ...(standard.classification === undefined && !stands(name, text) ? panelOf(style, ctx) : {}),
    // PowerPoint says in the user's language that a title or a text goes there, the pack what goes into a place of its own.
    prompt: text || (STANDARD[name] === undefined ? capital(name) : ""),
    levels: levelStyles(name, element, layout, ctx) ?? [{ paragraph: PLAIN_PARAGRAPH, run: runStyle(style) }],
  };
  return { name, placeholder, style, element, standing: standingText(name, text, style, placeholder, ctx) };
}

/** What an empty place is painted with: its ground, and a line around it. Lines at single sides are shapes beside it. */
function panelOf(style: ComputedStyle, { paper }: PlaceContext): Pick<LayoutPlaceholder, "panel"> {
  const stroke = uniformStroke(style);
  const fill = style.background && laidOn(style.background, paper);
  return fill || stroke ? { panel: { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) } } : {};
}

/** Room that the words of a region lose to its padding; shares are of the width of the page, which regions stand on. */
function insetsOf({ padding }: ComputedStyle, width: number): Sides {
  const of = (length: Length): number => Math.max(0, lengthIn(length, width));
  return { top: of(padding.top), right: of(padding.right), bottom: of(padding.bottom), left: of(padding.left) };
}

function textOf(element: Element): string {
  const parts = element.children.map((c) => (c.type === "text" ? c.text : textOf(c)));
  return parts.join("").replace(/\s+/g, " ").trim();
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, " ");
}
