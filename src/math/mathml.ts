/** MathML, as temml gives it, as a formula. What it says of looks alone (padding, classes, colours) is left. */
import { BOUNDS } from "../data/bounds.ts";
import { greatest } from "../data/lists.ts";
import { table } from "../data/table.ts";
import { COMBINING, classOf, isLarge, STRETCHED } from "./symbols.ts";
import type { Formula, Grid, MathNode, MathSymbol, ReadTex } from "./types.ts";

/** An element, a fragment (no `type`) or a text. */
export interface MathElement {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly classes?: readonly string[];
  readonly style?: Readonly<Record<string, unknown>>;
  readonly children?: readonly MathElement[];
}

const { formulaDeep: DEEPEST, formulaParts: MOST_NODES } = BOUNDS;

class TooMuch extends Error {}

interface Reading {
  nodes: number;
}

/** @returns why not, of a formula that is nested or large beyond what is set */
export function formulaOf(root: MathElement): ReadTex {
  try {
    return { formula: rowOf(root.children ?? [], { nodes: 0 }, 0) };
  } catch (error) {
    if (error instanceof TooMuch) return { fault: error.message, at: null };
    throw error;
  }
}

function rowOf(elements: readonly MathElement[], reading: Reading, depth: number): Formula {
  if (depth > DEEPEST) throw new TooMuch(`it is nested more than ${DEEPEST} deep`);
  return (
    fenced(elements, reading, depth) ??
    elements.flatMap((element, at) => {
      const read = nodesOf(element, reading, depth);
      return isApplied(elements[at + 1]) ? read.map(asFunction) : read;
    })
  );
}

/** Names of functions (`sin`, `lim`) are told from others by the invisible sign that applies them. */
const isApplied = (next: MathElement | undefined): boolean => next?.type === "mo" && textOf(next) === "\u2061";

function asFunction(node: MathNode): MathNode {
  if (node.kind === "symbol") return { ...node, class: "operator" };
  if (node.kind === "limits" || node.kind === "scripts") return { ...node, base: node.base.map(asFunction) };
  return node;
}

/** A row that begins and ends with fences is one, and grows with what stands in it; of plain brackets if they are told to. */
function fenced(elements: readonly MathElement[], reading: Reading, depth: number): Formula | null {
  const [first] = elements;
  const last = elements.at(-1);
  if (first === undefined || last === undefined || elements.length < 2) return null;
  if (!isFence(first, "prefix") || !isFence(last, "postfix")) return null;
  const [open, close] = [textOf(first), textOf(last)];
  const body = rowOf(elements.slice(1, -1), reading, depth + 1);
  return [{ kind: "fence", open, close, body }];
}

function isFence({ type, attributes = {} }: MathElement, form: "prefix" | "postfix"): boolean {
  if (type !== "mo" || attributes.fence !== "true" || attributes.stretchy === "false") return false;
  return attributes.form === undefined || attributes.form === form;
}

const textOf = ({ text, children = [] }: MathElement): string => text ?? children.map(textOf).join("");

type Reader = (element: MathElement, reading: Reading, depth: number) => Formula;

const group: Reader = ({ children = [] }, reading, depth) => rowOf(children, reading, depth + 1);

/** The parts of an element that has a fixed number of them. */
function parts({ children = [] }: MathElement, reading: Reading, depth: number): readonly Formula[] {
  return children.map((child) => rowOf([child], reading, depth + 1));
}

const scripts =
  (low: number | null, high: number | null): Reader =>
  (element, reading, depth) => {
    const all = parts(element, reading, depth);
    const part = (at: number | null) => (at === null ? null : nonEmpty(all[at] ?? []));
    return [{ kind: "scripts", base: all[0] ?? [], lowered: part(low), raised: part(high) }];
  };

const nonEmpty = (formula: Formula): Formula | null => (formula.length === 0 ? null : formula);

const limits =
  (low: number | null, high: number | null): Reader =>
  (element, reading, depth) => {
    const all = parts(element, reading, depth);
    const [base = []] = all;
    const marks = (element.children ?? []).map((child) => (child.type === "mo" ? textOf(child) : ""));
    const sign = marks[1] ?? "";
    const combining = COMBINING.get(sign);
    const side = high === null ? "below" : "above";
    const isStretchy = element.children?.[1]?.attributes?.stretchy === "true";
    if (all.length === 2 && side === "above" && combining !== undefined && !isStretchy)
      return [{ kind: "accent", mark: combining, body: base }];
    if (all.length === 2 && sign !== "" && STRETCHED.includes(sign))
      return [{ kind: "stretched", mark: sign, side, body: base }];
    if (all.length === 2 && (sign === "‾" || sign === "_" || sign === "¯"))
      return [{ kind: "ruled", where: side, body: base }];
    const part = (at: number | null) => (at === null ? null : nonEmpty(withoutSpace(all[at] ?? [])));
    return [{ kind: "limits", base, below: part(low), above: part(high) }];
  };

/** Words over an arrow come with blanks that make it long enough in a browser. */
function withoutSpace(formula: Formula): Formula {
  const only = formula.length === 1 ? formula[0] : undefined;
  if (only?.kind === "limits" && only.below === null && (only.above ?? []).every(({ kind }) => kind === "space"))
    return withoutSpace(only.base);
  const start = formula[0]?.kind === "space" ? 1 : 0;
  const end = formula.at(-1)?.kind === "space" ? formula.length - 1 : formula.length;
  return start === 0 && end === formula.length ? formula : formula.slice(start, Math.max(start, end));
}

const ENCLOSED: Readonly<Record<string, "above" | "below" | "across" | "around">> = table({
  top: "above",
  bottom: "below",
  box: "around",
  updiagonalstrike: "across",
  downdiagonalstrike: "across",
  horizontalstrike: "across",
});

const READERS: Readonly<Record<string, Reader>> = table({
  mrow: (element, reading, depth) => {
    const body = group(element, reading, depth);
    return element.style?.border === undefined ? body : [{ kind: "ruled", where: "around", body }];
  },
  mstyle: group,
  mpadded: group,
  semantics: group,
  mphantom: (element, reading, depth) => {
    group(element, reading, depth);
    const letters = textOf(element).length;
    return [{ kind: "space", width: 0.5 * Math.min(20, letters) }];
  },
  menclose: (element, reading, depth) => {
    const where = ENCLOSED[(element.attributes?.notation ?? "").split(" ")[0] ?? ""];
    const body = group(element, reading, depth);
    return where === undefined ? body : [{ kind: "ruled", where, body }];
  },
  mfrac: (element, reading, depth) => {
    const [above = [], below = []] = parts(element, reading, depth);
    const thickness = element.attributes?.linethickness ?? "1";
    return [{ kind: "fraction", above, below, bar: Number.parseFloat(thickness) !== 0 }];
  },
  msub: scripts(1, null),
  msup: scripts(null, 1),
  msubsup: scripts(1, 2),
  munder: limits(1, null),
  mover: limits(null, 1),
  munderover: limits(1, 2),
  msqrt: (element, reading, depth) => [
    { kind: "root", body: withoutSpace(group(element, reading, depth)), degree: null },
  ],
  mroot: (element, reading, depth) => {
    const [body = [], degree = []] = parts(element, reading, depth);
    return [{ kind: "root", body: withoutSpace(body), degree: nonEmpty(degree) }];
  },
  mtable: (element, reading, depth) => grid(element, reading, depth),
  mspace: ({ attributes = {} }) => {
    const width = lengthOf(attributes.width ?? "");
    return width === 0 ? [] : [{ kind: "space", width }];
  },
  mi: (element) => symbol(element, "letter"),
  mn: (element) => symbol(element, "number"),
  mo: (element) => symbol(element, "sign"),
  mtext: (element) => symbol(element, "words"),
  ms: (element) => symbol(element, "words"),
});

function nodesOf(element: MathElement, reading: Reading, depth: number): Formula {
  if (++reading.nodes > MOST_NODES) throw new TooMuch(`it has more than ${MOST_NODES} parts`);
  const read = element.type === undefined ? group : READERS[element.type];
  return read === undefined ? group(element, reading, depth) : read(element, reading, depth);
}

/** A length of MathML in em; those of points at 12 pt. */
function lengthOf(written: string): number {
  const [, number = "0", unit = ""] = /^(-?[\d.]+)(em|pt|ex)?/.exec(written) ?? [];
  const size = Number.parseFloat(number);
  return Number.isFinite(size) ? size * (unit === "pt" ? 1 / 12 : unit === "ex" ? 0.45 : 1) : 0;
}

/** Not drawn: function application, invisible times and comma, and their like. */
const UNSEEN = /[\u2061-\u2064\u200b-\u200d\u2060]/g;

function symbol(element: MathElement, what: "letter" | "number" | "sign" | "words"): readonly MathNode[] {
  const written = textOf(element).replace(UNSEEN, "");
  if (written === "") return [];
  if (what === "words") return [{ kind: "symbol", text: written, class: "words", italic: false, bold: false }];
  if (what === "sign") {
    const { attributes = {} } = element;
    const text = written === "-" ? "−" : written;
    const none = attributes.lspace !== undefined && Number.parseFloat(attributes.lspace) === 0;
    const fence = attributes.form === "prefix" ? "open" : attributes.form === "postfix" ? "close" : null;
    const name = attributes.separator === "true" ? "punctuation" : (fence ?? (none ? "ordinary" : classOf(text)));
    return [
      { kind: "symbol", text, class: name, italic: false, bold: false, ...(isLarge(text) ? { large: true } : {}) },
    ];
  }
  return [lettered(written, what === "number" || element.attributes?.mathvariant === "normal")];
}

/** Letters of the mathematical alphabets (U+1D400 to U+1D7FF) as plain ones with a style, where a style can say it. */
function lettered(written: string, isUpright: boolean): MathSymbol {
  const code = written.codePointAt(0) ?? 0;
  const styled = code >= 0x1d400 && code <= 0x1d7ff ? alphabetOf(code) : null;
  if (styled !== null) return { kind: "symbol", text: written.normalize("NFKC"), class: "ordinary", ...styled };
  const isName = [...written].length > 1 && /\p{L}{2}/u.test(written);
  const italic = !isUpright && !isName && /^[\p{L}]/u.test(written) && !/[\u2100-\u214f]/.test(written);
  return { kind: "symbol", text: written, class: "ordinary", italic, bold: false };
}

/** Bold, italic and bold italic; null for script, fraktur, double-struck, sans and monospaced ones, whose shape is their meaning. */
function alphabetOf(code: number): { readonly bold: boolean; readonly italic: boolean } | null {
  if (code < 0x1d49c) {
    const alphabet = Math.floor((code - 0x1d400) / 52);
    return { bold: alphabet !== 1, italic: alphabet !== 0 };
  }
  if (code >= 0x1d6a8 && code < 0x1d756) {
    const alphabet = Math.floor((code - 0x1d6a8) / 58);
    return { bold: alphabet !== 1, italic: alphabet !== 0 };
  }
  return code >= 0x1d7ce && code < 0x1d7d8 ? { bold: true, italic: false } : null;
}

/** A numbered equation stands in a table of its own between two halves of the page: the middle is the formula. */
function grid(element: MathElement, reading: Reading, depth: number): Formula {
  const rows = (element.children ?? []).filter(({ type }) => type === "mtr");
  const tagged = rows.some(({ classes = [] }) => classes.includes("tml-tageqn"));
  const cells = rows.map((row) => (row.children ?? []).filter(({ type }) => type === "mtd"));
  const kept = tagged ? cells.map((row) => row.slice(1)) : cells;
  const read = kept.map((row) => row.map((cell) => group(cell, reading, depth)));
  const width = greatest(
    read.map((row) => row.length),
    0,
  );
  const align = Array.from({ length: width }, (_, column) => {
    const classes = kept.find((row) => row[column] !== undefined)?.[column]?.classes ?? [];
    return classes.includes("tml-left") ? "left" : classes.includes("tml-right") ? "right" : "center";
  });
  if (tagged && read.length === 1) {
    const [formula = [], number = []] = read[0] ?? [];
    return number.length === 0 ? formula : [...formula, { kind: "space", width: 2 }, ...number];
  }
  // Columns of numbers that a style sheet would count stand empty.
  const filled = align.map((_, column) => read.some((row) => (row[column] ?? []).length > 0));
  const rowsOf = read.map((row) => filled.flatMap((isFilled, column) => (isFilled ? [row[column] ?? []] : [])));
  const kinds = align.filter((_, column) => filled[column]);
  const sides = kinds.length > 1 && kinds.every((side, at) => side === (at % 2 === 0 ? "right" : "left"));
  const one: Grid = { kind: "grid", rows: rowsOf, align: kinds, close: sides };
  return [one];
}
