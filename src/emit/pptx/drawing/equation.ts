/**
 * Equations as PowerPoint edits them: Office Math (ECMA-376 Part 1, 22.1) amid DrawingML text, in the element `a14:m`
 * that PowerPoint 2010 brought (MS-ODRAWXML, 2.3.1). Readers that do not know it are given the words (`withFallback`).
 */
import { escapeXml } from "../../../data/xml.ts";
import { isIntegral } from "../../../math/symbols.ts";
import type { Formula, Grid, Limits, MathNode, MathSymbol, RunFormula, Scripts } from "../../../math/types.ts";
import type { Item, Paragraph, ShapeItem } from "../../../scene/types.ts";

/** `a:rPr` of symbols that are slanted and bold as asked. */
export type SymbolProperties = (style: { readonly italic: boolean; readonly bold: boolean }) => string;

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const A14 = 'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"';
const P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The face of equations: no other one that Office has can set them. */
export const MATH_FONT =
  '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>' +
  '<a:ea typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';

/**
 * @param alone the formula is all of its paragraph, which has this alignment: it is set as a line of its own
 */
export function writeEquation(
  { tree, display }: RunFormula,
  properties: SymbolProperties,
  alone: Paragraph["align"] | null,
): string {
  const math = `<m:oMath${alone !== null && display ? "" : ` ${MATH}`}>${row(tree, properties)}</m:oMath>`;
  if (alone === null || !display) return `<a14:m ${A14}>${math}</a14:m>`;
  const side = alone === "justify" ? "left" : alone;
  const place = `<m:oMathParaPr><m:jc m:val="${side}"/></m:oMathParaPr>`;
  return `<a14:m ${A14}><m:oMathPara ${MATH}>${place}${math}</m:oMathPara></a14:m>`;
}

/** What a text that is one formula and nothing else says in plain words, as its alternative text; "" of others. */
export function wordsOf({ text }: ShapeItem): string {
  const runs = text?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? [];
  return runs.length === 1 && runs[0]?.formula !== undefined ? runs[0].text : "";
}

/** Whether an item's text holds a formula. */
export function holdsFormula(item: Item): boolean {
  const holds = (paragraphs: readonly Paragraph[]): boolean =>
    paragraphs.some(({ runs }) => runs.some(({ formula }) => formula !== undefined));
  if (item.kind === "shape") return item.text !== undefined && holds(item.text.paragraphs);
  return item.kind === "table" && item.rows.some(({ cells }) => cells.some(({ paragraphs }) => holds(paragraphs)));
}

/**
 * Equations for programs that know them, the words for others (ECMA-376 Part 3, 10.2.1 `AlternateContent`). Two
 * namespaces are asked for, both of PowerPoint 2010: LibreOffice takes a choice that asks for `a14` alone, and then
 * shows nothing of the formulas.
 */
export function withFallback(write: (equations: boolean) => string): string {
  return (
    `<mc:AlternateContent ${COMPATIBILITY}><mc:Choice ${A14} ${P14} Requires="a14 p14">${write(true)}</mc:Choice>` +
    `<mc:Fallback>${write(false)}</mc:Fallback></mc:AlternateContent>`
  );
}

/** What a sum or an integral reaches over: up to the next relation or sign between two things. */
function operandEnd(formula: Formula, from: number): number {
  const end = formula.findIndex(
    (node, at) => at >= from && node.kind === "symbol" && (node.class === "relation" || isSign(formula, at, from)),
  );
  return end < 0 ? formula.length : end;
}

const isSign = (formula: Formula, at: number, from: number): boolean => {
  const node = formula[at];
  return at > from && node?.kind === "symbol" && node.class === "binary" && "+−±∓".includes(node.text);
};

function row(formula: Formula, properties: SymbolProperties): string {
  let xml = "";
  for (let at = 0; at < formula.length; at += 1) {
    const node = formula[at];
    if (node === undefined) continue;
    const sum = summed(node);
    if (sum === null) {
      xml += element(node, properties);
      continue;
    }
    const end = operandEnd(formula, at + 1);
    xml += nary(sum, formula.slice(at + 1, end), properties);
    at = end - 1;
  }
  return xml;
}

interface Sum {
  readonly sign: MathSymbol;
  readonly low: Formula | null;
  readonly high: Formula | null;
  readonly beside: boolean;
}

/** A large sign with its bounds, if it is one. */
function summed(node: MathNode): Sum | null {
  const base = node.kind === "limits" || node.kind === "scripts" ? node.base : [node];
  const [sign] = base;
  if (base.length !== 1 || sign?.kind !== "symbol" || sign.large !== true) return null;
  if (node.kind === "limits") return { sign, low: node.below, high: node.above, beside: false };
  if (node.kind === "scripts") return { sign, low: node.lowered, high: node.raised, beside: true };
  return { sign, low: null, high: null, beside: isIntegral(sign.text) };
}

const control = (properties: SymbolProperties): string =>
  `<m:ctrlPr>${properties({ italic: true, bold: false })}</m:ctrlPr>`;

const part = (tag: string, formula: Formula, properties: SymbolProperties): string =>
  formula.length === 0 ? `<m:${tag}/>` : `<m:${tag}>${row(formula, properties)}</m:${tag}>`;

function nary({ sign, low, high, beside }: Sum, operand: Formula, properties: SymbolProperties): string {
  const hidden = (low === null ? '<m:subHide m:val="1"/>' : "") + (high === null ? '<m:supHide m:val="1"/>' : "");
  const place = `<m:limLoc m:val="${beside ? "subSup" : "undOvr"}"/>`;
  return (
    `<m:nary><m:naryPr><m:chr m:val="${escapeXml(sign.text)}"/>${place}${hidden}${control(properties)}</m:naryPr>` +
    `${part("sub", low ?? [], properties)}${part("sup", high ?? [], properties)}${part("e", operand, properties)}</m:nary>`
  );
}

function element(node: MathNode, properties: SymbolProperties): string {
  const inner = (tag: string, formula: Formula): string => part(tag, formula, properties);
  const ctrl = control(properties);
  switch (node.kind) {
    case "symbol":
      return run(node, properties);
    case "space":
      return node.width <= 0 ? "" : run({ ...PLAIN, text: spaceOf(node.width) }, properties);
    case "fraction": {
      const type = node.bar ? "" : '<m:type m:val="noBar"/>';
      return `<m:f><m:fPr>${type}${ctrl}</m:fPr>${inner("num", node.above)}${inner("den", node.below)}</m:f>`;
    }
    case "scripts":
      return scripts(node, inner, ctrl);
    case "limits":
      return limits(node, inner, ctrl);
    case "root": {
      const hide = node.degree === null ? '<m:degHide m:val="1"/>' : "";
      return `<m:rad><m:radPr>${hide}${ctrl}</m:radPr>${inner("deg", node.degree ?? [])}${inner("e", node.body)}</m:rad>`;
    }
    case "fence": {
      const signs = `<m:begChr m:val="${escapeXml(node.open)}"/><m:endChr m:val="${escapeXml(node.close)}"/>`;
      return `<m:d><m:dPr>${signs}${ctrl}</m:dPr>${inner("e", node.body)}</m:d>`;
    }
    case "grid":
      return grid(node, inner, ctrl);
    case "accent":
      return `<m:acc><m:accPr><m:chr m:val="${escapeXml(node.mark)}"/>${ctrl}</m:accPr>${inner("e", node.body)}</m:acc>`;
    case "stretched": {
      const side = node.side === "above" ? "top" : "bot";
      const against = node.side === "above" ? "bot" : "top";
      const look = `<m:chr m:val="${escapeXml(node.mark)}"/><m:pos m:val="${side}"/><m:vertJc m:val="${against}"/>`;
      return `<m:groupChr><m:groupChrPr>${look}${ctrl}</m:groupChrPr>${inner("e", node.body)}</m:groupChr>`;
    }
    case "ruled":
      return ruled(node.where, node.body, inner, ctrl);
  }
}

type Inner = (tag: string, formula: Formula) => string;

function scripts({ base, raised, lowered }: Scripts, inner: Inner, ctrl: string): string {
  const e = inner("e", base);
  if (raised === null) return `<m:sSub><m:sSubPr>${ctrl}</m:sSubPr>${e}${inner("sub", lowered ?? [])}</m:sSub>`;
  if (lowered === null) return `<m:sSup><m:sSupPr>${ctrl}</m:sSupPr>${e}${inner("sup", raised)}</m:sSup>`;
  return `<m:sSubSup><m:sSubSupPr>${ctrl}</m:sSubSupPr>${e}${inner("sub", lowered)}${inner("sup", raised)}</m:sSubSup>`;
}

function limits({ base, above, below }: Limits, inner: Inner, ctrl: string): string {
  const low = (e: string): string =>
    below === null ? e : `<m:limLow><m:limLowPr>${ctrl}</m:limLowPr><m:e>${e}</m:e>${inner("lim", below)}</m:limLow>`;
  const held = inner("e", base).replace(/^<m:e\/?>|<\/m:e>$/g, "");
  const lower = low(held);
  return above === null
    ? lower
    : `<m:limUpp><m:limUppPr>${ctrl}</m:limUppPr><m:e>${lower}</m:e>${inner("lim", above)}</m:limUpp>`;
}

function grid({ rows, align }: Grid, inner: Inner, ctrl: string): string {
  const columns = align.map((side) => `<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="${side}"/></m:mcPr></m:mc>`);
  const look = `<m:plcHide m:val="1"/><m:mcs>${columns.join("")}</m:mcs>${ctrl}`;
  const lines = rows.map((line) => `<m:mr>${line.map((cell) => inner("e", cell)).join("")}</m:mr>`);
  return `<m:m><m:mPr>${look}</m:mPr>${lines.join("")}</m:m>`;
}

function ruled(where: "above" | "below" | "across" | "around", body: Formula, inner: Inner, ctrl: string): string {
  if (where === "above" || where === "below") {
    const side = where === "above" ? "top" : "bot";
    return `<m:bar><m:barPr><m:pos m:val="${side}"/>${ctrl}</m:barPr>${inner("e", body)}</m:bar>`;
  }
  const sides = ["Top", "Bot", "Left", "Right"].map((side) => `<m:hide${side} m:val="1"/>`).join("");
  const look = where === "around" ? "" : `${sides}<m:strikeBLTR m:val="1"/>`;
  return `<m:borderBox><m:borderBoxPr>${look}${ctrl}</m:borderBoxPr>${inner("e", body)}</m:borderBox>`;
}

const PLAIN: MathSymbol = { kind: "symbol", text: "", class: "words", italic: false, bold: false };

/** `m:sty` says what is no slanted letter; words are no mathematics at all (`m:nor`). */
function run(symbol: MathSymbol, properties: SymbolProperties): string {
  const { text, italic, bold } = symbol;
  const style = italic ? (bold ? "bi" : "i") : bold ? "b" : "p";
  const said =
    symbol.class === "words"
      ? "<m:rPr><m:nor/></m:rPr>"
      : style === "i"
        ? ""
        : `<m:rPr><m:sty m:val="${style}"/></m:rPr>`;
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<m:r>${said}${properties({ italic, bold })}<m:t${space}>${escapeXml(text)}</m:t></m:r>`;
}

/** Blanks of Unicode that together come near a width in em. */
function spaceOf(width: number): string {
  const sizes = [
    [1, "\u2003"],
    [0.5, "\u2002"],
    [0.25, "\u2005"],
    [0.16, "\u2009"],
  ] as const;
  let [left, out] = [Math.min(width, 8), ""];
  for (const [size, blank] of sizes) {
    while (left >= size - 0.01) {
      out += blank;
      left -= size;
    }
  }
  return out === "" ? "\u200a" : out;
}
