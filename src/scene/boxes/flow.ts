import type { LangTag } from "../../data/language-tag.ts";
import type { Element, MarkupNode } from "../../deck/types.ts";
import type { ComputedStyle, Size } from "../css/types.ts";
import { bulletText } from "../text/bullet.ts";
import { type BuildContext, isLeafTag, labelOf } from "./context.ts";
import { collectRuns, langOf } from "./runs.ts";
import { anonymous, bulletOf, isTransparent, paragraphStyle, points, runStyle } from "./styles.ts";
import type { BoxNode, FlowParagraph } from "./types.ts";

/** Where in nested lists the text stands. */
interface Place {
  readonly left: number;
  /** Of the list that it is directly in: what its bullets and numbers stand in. */
  readonly room: number;
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
const HEADING = /^h[1-6]$/;
const SIDES = ["top", "right", "bottom", "left"] as const;

/** Vertical margins that meet, as CSS 2.1 §8.3.1 has them: the largest, less the largest of those that pull. */
interface Margins {
  readonly most: number;
  readonly least: number;
  /** Whose margin pulls most. */
  readonly pulls: { readonly element: Element; readonly style: ComputedStyle; readonly name: string } | null;
}

const NO_MARGINS: Margins = { most: 0, least: 0, pulls: null };

/**
 * Collects the children of a block container: neighbouring text becomes one flow, anything else a box of its
 * own. Vertical margins between paragraphs collapse; in a text no distance is less than none (ECMA-376 Part 1, 20.1.10.72).
 */
export class FlowSink {
  private readonly nodes: BoxNode[] = [];
  private paragraphs: FlowParagraph[] = [];
  private pending = NO_MARGINS;
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
    return {
      left: 0,
      room: listRoom(this.element, this.style, this.ctx),
      depth: 0,
      rtl,
      lang: this.lang,
      marker: null,
    };
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
        this.pending = { ...this.pending, most: this.pending.most + this.style.rowGap };
      if (child.tag === "li") {
        const value = Number.parseInt(child.attributes.value ?? "", 10);
        if (Number.isFinite(value)) ordinal = value;
        this.item(child, childStyle, element.tag === "ol" ? ordinal : null, place);
        ordinal++;
      } else this.block(child, childStyle, place);
    }
    flush();
  }

  private isSpoken({ tag }: Element): boolean {
    return this.textOnly && (tag === "img" || tag === "chart" || tag === "map" || tag === "diagram");
  }

  private item(li: Element, style: ComputedStyle, ordinal: number | null, place: Place): void {
    const hang = place.room;
    const isStep = this.ctx.steps.has(li);
    const entered = this.enter(li, place);
    const left = entered.left + points(style.margin.left);
    this.reportSides(li, style);
    this.margin(li, style, "top");
    this.children(li, style, { ...entered, left, marker: { style, ordinal, hang, isStep } });
    this.margin(li, style, "bottom");
  }

  private block(element: Element, style: ComputedStyle, place: Place): void {
    const list = element.tag === "ul" || element.tag === "ol";
    const quoted = element.tag === "blockquote";
    const isText = this.textOnly || (!this.ctx.steps.has(element) && isTransparent(style, list || quoted));
    if (isLeafTag(element.tag) || !isText || place.depth >= MAX_DEPTH) {
      this.box(element, style, place);
      return;
    }
    const room = list ? listRoom(element, style, this.ctx) : 0;
    const indent = quoted ? points(style.padding.left) : room;
    const entered = this.enter(element, place);
    const inner: Place = {
      ...entered,
      left: entered.left + indent + points(style.margin.left),
      room,
      depth: entered.depth + (list ? 1 : 0),
      marker: list ? null : place.marker,
    };
    this.reportSides(element, style);
    this.margin(element, style, "top");
    this.children(element, style, inner);
    if (!list && inner.marker === null) place.marker = null;
    this.margin(element, style, "bottom");
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
    const before = this.takeMargins(!first || this.nodes.length === 0);
    if (first) this.flowMargin = before;
    this.labels.add(element === this.element ? "" : labelOf(element));
    const { align, rtl, marginLeft, lineSpacing, spaceAfter } = paragraphStyle(style, place.rtl, place.left);
    // Field by field: there is one for every text, and to spread an object into another costs several times as much.
    const paragraph: FlowParagraph = {
      align,
      rtl,
      marginLeft,
      indent: marker && bullet.type !== "none" ? -marker.hang : 0,
      lineSpacing,
      spaceBefore: first ? 0 : before,
      spaceAfter,
      bullet,
      level: Math.min(MAX_LEVEL, Math.max(0, place.depth - 1)),
      runs,
      end: runStyle(style),
      ordinal: bullet.type === "number" ? (marker?.ordinal ?? null) : null,
      keepWithNext: HEADING.test(element.tag),
      span: element.span,
    };
    this.paragraphs.push(marker?.isStep ? { ...paragraph, isStep: true } : paragraph);
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
    this.margin(element, style, "top");
    this.nodes.push({ ...box, marginTop: this.takeMargins(false), indent: place.left });
  }

  private margin(element: Element, style: ComputedStyle, side: "top" | "bottom"): void {
    const value = points(style.margin[side]);
    const { most, least, pulls } = this.pending;
    if (value < least) this.pending = { most, least: value, pulls: { element, style, name: `margin-${side}` } };
    else this.pending = { most: Math.max(most, value), least, pulls };
  }

  /** The distance of all margins since the last text or box; `ofText`: not less than none, and whose margin is lost is told. */
  private takeMargins(ofText: boolean): number {
    const { most, least, pulls } = this.pending;
    this.pending = NO_MARGINS;
    if (!ofText || most + least >= 0) return most + least;
    if (pulls !== null) this.ctx.inVain(pulls.element, pulls.style, [pulls.name]);
    return 0;
  }

  /** Margins that a text does not have: to its right, and shares of a width. */
  private reportSides(element: Element, { margin }: ComputedStyle): void {
    const isShare = (size: Size): boolean => size !== "auto" && size.unit !== "pt" && size.value !== 0;
    const lost = SIDES.filter((side) => isShare(margin[side]) || (side === "right" && points(margin[side]) !== 0));
    const style = this.ctx.styles.get(element);
    if (lost.length > 0 && style !== undefined)
      this.ctx.inVain(
        element,
        style,
        lost.map((side) => `margin-${side}`),
      );
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

/** In em: digits, which are as wide as each other, and what stands around them, in the widest of the usual faces. */
const DIGIT = 0.56;
const SIGN = 0.34;
/** In em, between a number and its words. */
const GAP = 0.25;

/**
 * Points that a list has for its bullets and numbers: its padding, or what its longest number takes at the size that the text may
 * grow to. PowerPoint moves words that a number has no room beside to the next tab.
 */
function listRoom(list: Element, style: ComputedStyle, { styles }: BuildContext): number {
  const padding = points(style.padding.left);
  const items =
    list.tag === "ol" ? list.children.filter((child) => child.type === "element" && child.tag === "li") : [];
  const last = items.at(-1);
  const own = last?.type === "element" ? styles.get(last) : undefined;
  if (last?.type !== "element" || own === undefined) return padding;
  const given = Number.parseInt(last.attributes.value ?? "", 10);
  const bullet = bulletOf(own, Number.isFinite(given) ? given : startOf(list) + items.length - 1);
  const number = bullet.type === "number" ? bulletText(bullet) : "";
  // One letter or digit has room in any list.
  if (number.length < 3) return padding;
  const signs = number.replace(/[\p{L}\p{N}]/gu, "").length;
  const em = (number.length - signs) * DIGIT + signs * SIGN + GAP;
  return Math.max(padding, em * Math.max(own.fontSize, own.maxFontSize));
}

function startOf(element: Element): number {
  const start = Number.parseInt(element.attributes.start ?? "1", 10);
  return Number.isFinite(start) ? start : 1;
}
