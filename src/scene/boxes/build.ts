import type { LangTag } from "../../data/language-tag.ts";
import { append } from "../../data/lists.ts";
import type { Element, MarkupNode } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { endsOf } from "../lower/lines.ts";
import { type BuildContext, boxBase, dropsOf, type InVain, isLeafTag, type LeafTag, stepsIn } from "./context.ts";
import { buildDiagram } from "./diagram.ts";
import { FlowSink } from "./flow.ts";
import { geometryOf, RISING } from "./geometry.ts";
import { buildMap } from "./map.ts";
import { langOf } from "./runs.ts";
import { anonymous } from "./styles.ts";
import { buildTable } from "./table.ts";
import type { BoxNode, ContainerBox } from "./types.ts";

/** The box of an element and all beneath it; null for `display: none`. `lang` is the inherited language. */
export function buildBox(element: Element, ctx: BuildContext, lang: LangTag): BoxNode | null {
  const style = ctx.styles.get(element);
  if (style === undefined || style.display === "none" || element.tag === "connector") return null;
  if (isLeafTag(element.tag)) return buildLeaf(element, style, ctx, langOf(element, lang));
  return buildContainer(element, ctx, lang);
}

/** The box of a container element. Stacked text joins its neighbours; the items of a flex row each stay alone. */
export function buildContainer(element: Element, ctx: BuildContext, lang: LangTag): ContainerBox {
  const style = ctx.styles.get(element);
  if (style === undefined) throw new Error(`no computed style for <${element.tag}>`);
  const own = langOf(element, lang);
  const geometry = geometryOf(element, style);
  return {
    kind: "container",
    ...boxBase(element, style, ctx),
    tag: element.tag,
    geometry,
    ...(element.attributes.type === RISING ? { rises: true as const } : {}),
    ...(geometry === "line" ? endsOf(element) : {}),
    ...dropsOf(element.attributes.fit),
    children: isFlexRow(style) ? flexItems(element, ctx, own) : blockChildren(element, ctx, own),
  };
}

function isFlexRow(style: ComputedStyle): boolean {
  return style.display === "flex" && style.flexDirection.startsWith("row");
}

function flexItems(element: Element, ctx: BuildContext, lang: LangTag): BoxNode[] {
  const items: BoxNode[] = [];
  for (const run of groupInline(element.children, ctx)) {
    if (!Array.isArray(run)) {
      const box = buildBox(run, ctx, lang);
      if (box) items.push(box);
      continue;
    }
    const parent = ctx.styles.get(element);
    if (parent === undefined) continue;
    const sink = new FlowSink(element, anonymous(parent), ctx, lang);
    sink.inline(run);
    append(items, sink.finish());
  }
  return items;
}

/** Neighbouring text and inline elements as one group, every other element alone. */
function groupInline(children: readonly MarkupNode[], ctx: BuildContext): (MarkupNode[] | Element)[] {
  const groups: (MarkupNode[] | Element)[] = [];
  for (const child of children) {
    const inline = child.type === "text" || (ctx.styles.get(child)?.display === "inline" && !isLeafTag(child.tag));
    const last = groups[groups.length - 1];
    if (!inline) groups.push(child);
    else if (Array.isArray(last)) last.push(child);
    else if (child.type !== "text" || child.text.trim() !== "") groups.push([child]);
  }
  return groups;
}

function blockChildren(element: Element, ctx: BuildContext, lang: LangTag): BoxNode[] {
  const style = ctx.styles.get(element);
  if (style === undefined) return [];
  const sink = new FlowSink(element, style, ctx, lang, element.tag === "h1");
  sink.content(element);
  return sink.finish();
}

/**
 * A build context for one slide, whose leaves and flows build nested boxes through it.
 * @param inVain left out: nobody is told, because what is built is told of elsewhere
 */
export function buildContext(
  styles: BuildContext["styles"],
  assets: BuildContext["assets"],
  nextId: () => string,
  inVain: InVain = () => {},
): BuildContext {
  const ctx: BuildContext = {
    styles,
    assets,
    nextId,
    steps: stepsIn(styles),
    box: (element, lang) => buildBox(element, ctx, lang),
    inVain,
  };
  return ctx;
}

/** What the picture of an `img` is called among the assets: `from` is the template that wrote its `src`. */
export function pictureKey({ src = "", from }: Element["attributes"]): string {
  return from === undefined ? src : `${from}: ${src}`;
}

const POINTS_PER_PIXEL = 0.75;
/** A picture that is not there was reported when it was read; its place stays visible. */
const MISSING = { width: 100, height: 75 };

/**
 * The least width of a picture that is shown whole is that of what is drawn, not of the box around it; of one that is taller
 * than wide it is the least height.
 */
function asDrawn(
  style: ComputedStyle,
  { width, height }: { readonly width: number; readonly height: number },
): ComputedStyle {
  const { minWidth, minHeight, objectFit } = style;
  if (objectFit !== "contain" || minHeight !== "auto" || minWidth === "auto" || minWidth.unit !== "pt") return style;
  const least = { ...minWidth, value: minWidth.value * Math.min(1, height / Math.max(1, width)) };
  return { ...style, minWidth: "auto", minHeight: least };
}

const BUILDERS: Record<
  LeafTag,
  (e: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag) => BoxNode | null
> = {
  table: buildTable,
  img: (e, style, ctx) => {
    const src = pictureKey(e.attributes);
    const asset = ctx.assets.get(src);
    const natural = asset
      ? { width: asset.width * POINTS_PER_PIXEL, height: asset.height * POINTS_PER_PIXEL }
      : MISSING;
    const base = boxBase(e, style, ctx);
    return { kind: "image", ...base, style: asDrawn(base.style, natural), src, alt: e.attributes.alt ?? "", natural };
  },
  chart: (e, style, ctx) => ({
    kind: "chart",
    ...boxBase(e, style, ctx),
    alt: e.attributes.alt ?? "",
    attributes: e.attributes,
  }),
  map: buildMap,
  diagram: buildDiagram,
  hr: (e, style, ctx) => ({
    kind: "container",
    tag: "hr",
    geometry: "rect",
    ...boxBase(e, style, ctx),
    children: [],
  }),
};

function buildLeaf(element: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): BoxNode | null {
  if (!isLeafTag(element.tag)) throw new Error(`<${element.tag}> is no leaf`);
  return BUILDERS[element.tag](element, style, ctx, lang);
}
