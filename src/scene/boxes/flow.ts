import type { LangTag } from "../../data/language-tag.ts";
import type { Element, MarkupNode } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { type BuildContext, isLeafTag, labelOf } from "./context.ts";
import { collectRuns, langOf } from "./runs.ts";
import { anonymous, bulletOf, isTransparent, paragraphStyle, points, runStyle } from "./styles.ts";
import type { BoxNode, FlowParagraph } from "./types.ts";

/** Where in nested lists the text stands. */
interface Place {
  readonly left: number;
  readonly depth: number;
  readonly rtl: boolean;
  readonly lang: LangTag;
  /** The marker that the next paragraph takes; cleared once taken. */
  marker: {
    readonly style: ComputedStyle;
    readonly ordinal: number | null;
    readonly hang: number;
    readonly isStep: boolean;
  } | null;
}

/** Nesting deeper than this is laid out at this depth (a hostile brief must not exhaust the stack). */
const MAX_DEPTH = 64;
/** ECMA-376 Part 1, 21.1.2.2.7: paragraph levels are 0 to 8. */
const MAX_LEVEL = 8;

/**
 * Collects the children of a block container: neighbouring text becomes one flow, anything else a box of its
 * own. Vertical margins between paragraphs collapse as in CSS 2.1 §8.3.1 (the larger one wins).
 */
export class FlowSink {
  private readonly nodes: BoxNode[] = [];
  private paragraphs: FlowParagraph[] = [];
  private pending = 0;
  private readonly labels = new Set<string>();
  private flowMargin = 0;
  private readonly element: Element;
  private readonly style: ComputedStyle;
  private readonly ctx: BuildContext;
  private readonly lang: LangTag;
  private readonly textOnly: boolean;

  /** `textOnly`: pictures and charts are their alternative text, boxes within are not drawn. */
  constructor(element: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag, textOnly = false) {
    this.element = element;
    this.style = style;
    this.ctx = ctx;
    this.lang = lang;
    this.textOnly = textOnly;
  }

  /** Adds everything in `element`, whose style this sink was made with. */
  content(element: Element): void {
    this.children(element, this.style, this.start(element));
  }

  /** Adds inline content that stands directly in the container. */
  inline(nodes: readonly MarkupNode[]): void {
    this.paragraph(nodes, this.style, this.start(this.element), this.element);
  }

  /** The boxes collected, in order. */
  finish(): BoxNode[] {
    this.closeFlow();
    return this.nodes;
  }

  private start(element: Element): Place {
    const rtl = element.attributes.dir === "rtl" || this.style.direction === "rtl";
    return { left: 0, depth: 0, rtl, lang: this.lang, marker: null };
  }

  private children(element: Element, style: ComputedStyle, place: Place): void {
    let buffer: MarkupNode[] = [];
    const flush = () => {
      if (buffer.length > 0) this.paragraph(buffer, style, place, element);
      buffer = [];
    };
    let ordinal = startOf(element);
    for (const child of element.children) {
      const childStyle = child.type === "element" ? this.ctx.styles.get(child) : undefined;
      if (child.type === "text" || (childStyle?.display === "inline" && !isLeafTag(child.tag))) {
        buffer.push(child);
        continue;
      }
      if (this.isSpoken(child)) {
        const isApart = !child.classes.includes("inline");
        if (isApart) flush();
        buffer.push(child);
        if (isApart) flush();
        continue;
      }
      if (childStyle === undefined || childStyle.display === "none" || child.tag === "connector") continue;
      flush();
      if (element === this.element && this.paragraphs.length > 0 && this.style.display === "flex")
        this.pending += this.style.rowGap;
      if (child.tag === "li") {
        const value = Number.parseInt(child.attributes.value ?? "", 10);
        if (Number.isFinite(value)) ordinal = value;
        this.item(child, childStyle, style, element.tag === "ol" ? ordinal : null, place);
        ordinal++;
      } else this.block(child, childStyle, place);
    }
    flush();
  }

  private isSpoken({ tag }: Element): boolean {
    return this.textOnly && (tag === "img" || tag === "chart" || tag === "map" || tag === "diagram");
  }

  private item(li: Element, style: ComputedStyle, list: ComputedStyle, ordinal: number | null, place: Place): void {
    const hang = points(list.padding.left);
    const isStep = this.ctx.steps.has(li);
    const inner: Place = { ...this.enter(li, place), marker: { style, ordinal, hang, isStep } };
    this.margin(points(style.margin.top));
    this.children(li, style, inner);
    this.margin(points(style.margin.bottom));
  }

  private block(element: Element, style: ComputedStyle, place: Place): void {
    const list = element.tag === "ul" || element.tag === "ol";
    const quoted = element.tag === "blockquote";
    const isText = this.textOnly || (!this.ctx.steps.has(element) && isTransparent(style, list || quoted));
    if (isLeafTag(element.tag) || !isText || place.depth >= MAX_DEPTH) {
      this.box(element, style, place);
      return;
    }
    const indent = list || quoted ? points(style.padding.left) : 0;
    const entered = this.enter(element, place);
    const inner: Place = {
      ...entered,
      left: entered.left + indent + points(style.margin.left),
      depth: entered.depth + (list ? 1 : 0),
      marker: list ? null : place.marker,
    };
    this.margin(points(style.margin.top));
    this.children(element, style, inner);
    if (!list && inner.marker === null) place.marker = null;
    this.margin(points(style.margin.bottom));
  }

  private enter(element: Element, place: Place): Place {
    const dir = element.attributes.dir;
    return { ...place, rtl: dir ? dir === "rtl" : place.rtl, lang: langOf(element, place.lang) };
  }

  private paragraph(nodes: readonly MarkupNode[], style: ComputedStyle, place: Place, element: Element): void {
    const runs = collectRuns(nodes, style, this.ctx.styles, place.lang);
    if (runs.length === 0) return;
    const marker = place.marker;
    place.marker = null;
    const bullet = marker ? bulletOf(marker.style, marker.ordinal ?? 1) : ({ type: "none" } as const);
    const first = this.paragraphs.length === 0;
    if (first) this.flowMargin = this.pending;
    this.labels.add(element === this.element ? "" : labelOf(element));
    this.paragraphs.push({
      ...paragraphStyle(style, place.rtl, place.left),
      indent: marker && bullet.type !== "none" ? -marker.hang : 0,
      bullet,
      ...(marker?.isStep ? { isStep: true as const } : {}),
      spaceBefore: first ? 0 : this.pending,
      level: Math.min(MAX_LEVEL, Math.max(0, place.depth - 1)),
      runs,
      end: runStyle(style),
      ordinal: bullet.type === "number" ? (marker?.ordinal ?? null) : null,
      keepWithNext: /^h[1-6]$/.test(element.tag),
      span: element.span,
    });
    this.pending = 0;
  }

  private box(element: Element, style: ComputedStyle, place: Place): void {
    const box = this.ctx.box(element, place.lang);
    if (box === null) return;
    if (style.position === "absolute") {
      this.closeFlow();
      this.nodes.push(box);
      return;
    }
    this.closeFlow();
    const marginTop = Math.max(this.pending, points(style.margin.top));
    this.nodes.push({ ...box, marginTop, indent: place.left });
    this.pending = 0;
  }

  private margin(value: number): void {
    this.pending = Math.max(this.pending, value);
  }

  private closeFlow(): void {
    if (this.paragraphs.length === 0) return;
    this.nodes.push({
      kind: "flow",
      id: this.ctx.nextId(),
      style: anonymous(this.style),
      name: "",
      ...this.label(),
      span: this.paragraphs[0]?.span ?? this.element.span,
      paragraphs: this.paragraphs,
      marginTop: this.nodes.length === 0 ? 0 : this.flowMargin,
    });
    this.paragraphs = [];
    this.labels.clear();
  }

  /** What the paragraphs are, if they are one thing. */
  private label(): { readonly label?: string } {
    const [label = "", ...others] = this.labels;
    return label === "" || others.length > 0 ? {} : { label };
  }
}

function startOf(element: Element): number {
  const start = Number.parseInt(element.attributes.start ?? "1", 10);
  return Number.isFinite(start) ? start : 1;
}
