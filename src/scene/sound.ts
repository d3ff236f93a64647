/**
 * What a template and its style sheets may do to words of a brief without anybody noticing: hide them, or draw them off the
 * page. Each is told once, at the rule that does it (words over one another: overlaps.ts).
 */

import type { DeckSlide, Element, MarkupNode, MarkupText } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { isNegative, MISPLACED, moved, nearer, turnedAt } from "./blame.ts";
import type { Styles } from "./boxes/runs.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle } from "./css/types.ts";
import { plainColour } from "./css/values/opacity.ts";
import type { Placed } from "./flex/types.ts";
import { reportColumnsInVain, reportNoBox, reportPageInVain } from "./in-vain.ts";
import { lineOf } from "./lower/lines.ts";
import { boxOfWords, holdsWords, LEVEL, type PagePiece, SLACK, startOf, type Turn, turnIn } from "./overlaps.ts";
import type { Box } from "./types.ts";
import { reportUnreadable } from "./unreadable.ts";

const MOST_WORDS = 60;

/** Of everything that one `display: none` takes away, a word is said once. */
export const HIDDEN = "hidden";

/** What shows before anything has a place. */
export function reportSlips(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  reportHidden(slide, styles, ctx);
  reportImpossible(slide, styles, ctx);
  reportNoTitle(slide, ctx);
  reportUnreadable(slide, styles, ctx);
  reportPageInVain(slide, styles, ctx);
}

/** Words of the brief in what `display: none` takes away, unless they are shown elsewhere on the slide. */
function reportHidden(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const isHidden = (element: Element) => styles.get(element)?.display === "none";
  const hidden: Element[] = [];
  const walk = (element: Element): void => {
    if (isHidden(element)) hidden.push(element);
    else for (const child of element.children) if (child.type === "element") walk(child);
  };
  walk(slide.root);
  if (hidden.length === 0) return;
  // Of one place: a label, what follows it and the bold words of an item stand at the item's.
  const shown = new Map<string, string>();
  const read = (element: Element): void => {
    for (const child of isHidden(element) ? [] : element.children)
      if (child.type === "element") read(child);
      else shown.set(key(child.span), `${shown.get(key(child.span)) ?? ""}${child.text}`);
  };
  read(slide.root);
  for (const element of hidden) {
    const lost = textsIn(element).filter(
      ({ span, text }) => !isTemplate(span) && !shown.get(key(span))?.includes(text.trim()),
    );
    if (lost.length === 0) continue;
    const style = styles.get(element);
    const rule = style && ctx.originOf(style, ["display"]);
    const params = { words: wordsOf(lost), slide: slide.title ?? "" };
    const related = [{ message: "the words stand here", span: lost[0]?.span ?? slide.span }];
    const span = rule ?? element.span;
    ctx.once(HIDDEN, span, () => diagnose("scene/words-hidden", params, { span, related }));
  }
}

/** Elements that are always level, alone or as a part of what stands around them. */
const LEVEL_TAGS = new Set(["table", "thead", "tbody", "tr", "th", "td", "col", "chart", "li"]);

/** What PowerPoint cannot do with an element: highlights that are no opaque colour, turns of what stands in a line or grid. */
function reportImpossible(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const walk = (element: Element, parent: ComputedStyle | undefined): void => {
    const style = styles.get(element);
    if (style === undefined || style.display === "none") return;
    reportNoBox(element, style, parent, ctx);
    if (element.tag === "table") reportColumnsInVain(element, styles, ctx);
    const { background } = style;
    if (
      style.display === "inline" &&
      background !== null &&
      ("stops" in background || background.alpha !== undefined)
    ) {
      const span = ctx.originOf(style, ["background-image", "background-color", "opacity"]) ?? element.span;
      const params = { drawn: plainColour(background).hex };
      ctx.once("css/plain-highlight", span, () => diagnose("css/plain-highlight", params, { span }));
    }
    if (element.tag === "shape" && /line$/i.test(element.attributes.type ?? "") && lineOf(style) === null) {
      const { span } = element;
      ctx.once("scene/no-line", span, () => diagnose("scene/no-line", {}, { span }));
    }
    if (style.rotate !== 0 && (LEVEL_TAGS.has(element.tag) || (style.display === "inline" && element.tag !== "img"))) {
      const span = ctx.originOf(style, ["rotate"]) ?? element.span;
      ctx.once("css/level", span, () => diagnose("css/level", { tag: element.tag }, { span }));
    }
    for (const child of element.children) if (child.type === "element") walk(child, style);
  };
  walk(slide.root, undefined);
}

/** A title that is written, and that the template draws nowhere on the slide. */
function reportNoTitle(slide: DeckSlide, ctx: PlaceContext): void {
  if (slide.untitled === true || (slide.title ?? "").trim() === "") return;
  const hasTitle = slide.root.children.some(
    (child) => child.type === "element" && (child.tag === "h1" || child.attributes.region === "title"),
  );
  // One that is hidden was told of with its words; one that says nothing is the template's own wish.
  if (hasTitle) return;
  const said = textsIn(slide.root)
    .map(({ text }) => text)
    .join("");
  if (squeeze(said).includes(squeeze(slide.title ?? ""))) return;
  const { span } = slide.root;
  const params = { title: shorten(slide.title ?? ""), kind: slide.kind };
  const related = [{ message: "the title stands here", span: slide.span }];
  ctx.once("scene/title-lost", span, () => diagnose("scene/title-lost", params, { span, related }));
}

/**
 * Text, tables and charts that are placed off the page, wholly or in part.
 * @returns whether there are any
 */
export function reportOffPage(
  placed: Placed,
  { element, rule }: PagePiece,
  styles: Styles,
  ctx: PlaceContext,
): boolean {
  const { page } = ctx;
  let isOff = false;
  const pastOf = (box: Box): number =>
    Math.max(-box.x, -box.y, box.x + box.width - page.width, box.y + box.height - page.height);
  const walk = (at: Placed, above: () => Span | undefined, turnedBy: () => Span | undefined, outer: Turn): void => {
    const here = () => moved(at, ctx) ?? above();
    // A region's own box stands as its layout says: its element knows whether it is turned.
    const style = (at === placed ? styles.get(element) : undefined) ?? at.node.style;
    const turning = () => nearer(turnedAt(style, ctx), turnedBy(), ctx.files);
    const turn = turnIn(at, outer);
    for (const child of at.children) walk(child, here, turning, turn);
    const box = holdsWords(at) ? turn(boxOfWords(at)) : null;
    if (box === null) return;
    const past = pastOf(box);
    if (past <= SLACK) return;
    const left = () => (startOf(at) < 0 ? pulledLeft(element, styles, ctx) : undefined);
    // What would stand on the page if it were level is there because it is turned.
    const span = (pastOf(boxOfWords(at)) <= SLACK ? turning() : undefined) ?? left() ?? here() ?? element.span;
    const wholly = box.x >= page.width || box.y >= page.height || box.x + box.width <= 0 || box.y + box.height <= 0;
    const params = { past: Math.ceil(past), wholly: wholly ? 1 : 0 };
    const related = [{ message: "this is drawn there", span: at.node.span }];
    isOff = true;
    ctx.once(MISPLACED, span, () => diagnose("scene/off-page", params, { span, related }));
  };
  walk(placed, rule, () => undefined, LEVEL);
  return isOff;
}

/** Text runs together, so that a block with a negative margin in it has no box of its own. */
function pulledLeft(element: Element, styles: Styles, ctx: PlaceContext): Span | undefined {
  const style = styles.get(element);
  if (style && isNegative(style.margin.left)) return ctx.originOf(style, ["margin-left"]);
  for (const child of element.children) {
    const found = child.type === "element" ? pulledLeft(child, styles, ctx) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function textsIn(node: MarkupNode): readonly MarkupText[] {
  if (node.type === "text") return node.text.trim() === "" ? [] : [node];
  return node.children.flatMap(textsIn);
}

const isTemplate = ({ file }: Span): boolean => file.endsWith(".hbs");
const key = ({ file, start, end }: Span): string => `${file} ${start} ${end}`;
const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, "");
const wordsOf = (texts: readonly MarkupText[]): string => shorten(texts.map(({ text }) => text).join(" "));

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 3).trimEnd()} …` : line;
}
