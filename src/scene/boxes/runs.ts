import { type LangTag, readLangTag } from "../../data/language-tag.ts";
import type { Element, MarkupNode } from "../../deck/types.ts";
import { readTex } from "../../math/tex.ts";
import { formulaWords } from "../../math/words.ts";
import type { ComputedStyle } from "../css/types.ts";
import { plainColour } from "../css/values/opacity.ts";
import type { Colour, LinkTarget } from "../types.ts";
import { textSize } from "./styles.ts";
import type { FlowRun } from "./types.ts";

export type Styles = ReadonlyMap<Element, ComputedStyle>;

interface InlineContext {
  readonly style: ComputedStyle;
  readonly link: LinkTarget | undefined;
  readonly highlight: Colour | null;
  readonly lang: LangTag;
  readonly hangs?: true;
  readonly isCode?: true;
  /** Slanted by an element that looks no different otherwise. */
  readonly stressed?: boolean;
}

/** Letters that are joined by strokes: a space between them breaks the word, and no typeface slants them. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u;

/** The language that holds at an element: its own `lang`, if it is a tag, else the inherited one. */
export function langOf(element: Element, inherited: LangTag): LangTag {
  const own = element.attributes.lang;
  return own === undefined ? inherited : (readLangTag(own) ?? inherited);
}

/**
 * Runs of inline content, with white space collapsed as CSS Text 3 §4 says for `white-space: normal`
 * (and kept for `pre-wrap`, where line feeds become breaks).
 */
export function collectRuns(
  nodes: readonly MarkupNode[],
  style: ComputedStyle,
  styles: Styles,
  lang: LangTag,
): FlowRun[] {
  const runs: FlowRun[] = [];
  walk(nodes, { style, link: undefined, highlight: null, lang }, styles, runs);
  return style.whiteSpace === "pre-wrap" ? runs : collapse(runs);
}

function walk(nodes: readonly MarkupNode[], ctx: InlineContext, styles: Styles, out: FlowRun[]): void {
  for (const node of nodes) {
    if (node.type === "text") pushText(node.text, ctx, out);
    else if (node.tag === "br") out.push(makeRun("", ctx, "lineBreak"));
    else if (node.tag === "math") pushFormula(node, { ...ctx, style: styles.get(node) ?? ctx.style }, styles, out);
    else if (node.tag === "img" || node.tag === "chart" || node.tag === "map" || node.tag === "diagram")
      pushText(node.attributes.alt ?? "", ctx, out);
    else {
      const style = styles.get(node) ?? ctx.style;
      if (style.display === "none") continue;
      walk(node.children, inner(node, style, ctx), styles, out);
    }
  }
}

/** What cannot be read is shown as the words that stand in the element. */
function pushFormula(node: Element, ctx: InlineContext, styles: Styles, out: FlowRun[]): void {
  if (ctx.style.display === "none") return;
  const { tex = "", display = "" } = node.attributes;
  const isDisplay = display === "block";
  const read = readTex(tex, isDisplay);
  const words = "formula" in read ? formulaWords(read.formula) : "";
  if (!("formula" in read) || words === "") {
    walk(node.children, ctx, styles, out);
    return;
  }
  out.push({ ...makeRun(words, ctx), formula: { tree: read.formula, tex, display: isDisplay } });
}

function inner(node: Element, style: ComputedStyle, ctx: InlineContext): InlineContext {
  const href = node.tag === "a" ? node.attributes.href : undefined;
  return {
    style,
    link: href ? target(href) : ctx.link,
    highlight: style.background === null ? ctx.highlight : plainColour(style.background),
    lang: langOf(node, ctx.lang),
    stressed:
      ctx.stressed === true ||
      (style.italic && !ctx.style.italic && style.color === ctx.style.color && textSize(style) === textSize(ctx.style)),
    ...(ctx.hangs || node.attributes.fit === "hang" ? { hangs: true as const } : {}),
    ...(ctx.isCode || node.tag === "code" ? { isCode: true as const } : {}),
  };
}

function target(href: string): LinkTarget {
  return href.startsWith("#") ? { slide: href.slice(1) } : { url: href };
}

function pushText(text: string, ctx: InlineContext, out: FlowRun[]): void {
  const value = ctx.style.textTransform === "uppercase" ? text.toUpperCase() : text;
  if (ctx.style.whiteSpace !== "pre-wrap") {
    out.push(makeRun(value, ctx));
    return;
  }
  value
    .replace(/\t/g, "    ")
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (i > 0) out.push(makeRun("", ctx, "lineBreak"));
      if (line) out.push(makeRun(line, ctx));
    });
}

function makeRun(text: string, ctx: InlineContext, special?: "lineBreak" | "slideNumber"): FlowRun {
  const s = ctx.style;
  const isJoined = (s.italic || s.letterSpacing !== 0) && JOINED.test(text);
  const run: FlowRun = {
    text,
    size: textSize(s),
    min: s.minFontSize,
    max: Math.max(s.maxFontSize, textSize(s)),
    font: s.font,
    bold: s.bold || (isJoined && ctx.stressed === true),
    italic: s.italic && !isJoined,
    colour: s.color,
    underline: s.underline,
    strike: s.strike,
    baseline: s.baseline,
    spacing: isJoined ? 0 : s.letterSpacing,
    lang: ctx.lang,
  };
  const { highlight, link, hangs } = ctx;
  const isCode = ctx.isCode || s.whiteSpace === "pre-wrap";
  if (!(highlight || link || special || hangs || isCode)) return run;
  return {
    ...run,
    ...(highlight && { highlight }),
    ...(link && { link }),
    ...(special && { special }),
    ...(hangs && { hangs }),
    ...(isCode && { isCode }),
  };
}

/** A run of plain text in a box's own style. */
export function plainRun(text: string, style: ComputedStyle, lang: LangTag, special?: "slideNumber"): FlowRun {
  return makeRun(text, { style, link: undefined, highlight: null, lang }, special);
}

function collapse(runs: readonly FlowRun[]): FlowRun[] {
  const out: FlowRun[] = [];
  let space = true;
  for (const run of runs) {
    if (run.special === "lineBreak") {
      trimEnd(out);
      out.push(run);
      space = true;
      continue;
    }
    let text = run.text.replace(/[ \t\r\n\f]+/g, " ");
    if (space && text.startsWith(" ")) text = text.slice(1);
    if (!text) continue;
    space = text.endsWith(" ");
    out.push(text === run.text ? run : { ...run, text });
  }
  trimEnd(out);
  while (out.length > 0 && out[out.length - 1]?.special === "lineBreak") out.pop();
  return out;
}

function trimEnd(out: FlowRun[]): void {
  const last = out[out.length - 1];
  if (!last?.text.endsWith(" ") || last.special) return;
  const text = last.text.slice(0, -1);
  if (text) out[out.length - 1] = { ...last, text };
  else out.pop();
}
