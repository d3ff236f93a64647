/** A formula in plain words, for outlines, titles, alternative texts and whoever reads aloud: `a + 1 = (b + c)/2`. */
import type { Formula, MathNode } from "./types.ts";

const RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e\u207f\u2071";
const RAISABLE = "0123456789+\u2212=()ni";
const LOWERED =
  "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e\u2090\u2091\u2092\u2093\u2095\u2096\u2097\u2098\u2099\u209a\u209b\u209c\u1d62\u2c7c\u1d63\u1d64\u1d65";
const LOWERABLE = "0123456789+\u2212=()aeoxhklmnpstijruv";

/** @returns one line; "" for a formula that holds nothing */
export function formulaWords(formula: Formula): string {
  return joined(formula).replace(/\s+/g, " ").trim();
}

function joined(formula: Formula): string {
  let out = "";
  formula.forEach((node, at) => {
    const words = wordsOf(node);
    const isSpaced = node.kind === "symbol" && isApart(formula, at);
    out += isSpaced ? ` ${words} ` : words;
    if (node.kind === "symbol" && node.class === "punctuation") out += " ";
  });
  return out;
}

/** Room stands around a relation, and around a sign between two things; `−x` has none. */
export function isApart(formula: Formula, at: number): boolean {
  const node = formula[at];
  if (node?.kind !== "symbol") return false;
  if (node.class === "relation") return true;
  return node.class === "binary" && node.text !== "/" && isBetween(formula, at);
}

/** Whether something stands before a sign that it can join to what follows. */
export function isBetween(formula: Formula, at: number): boolean {
  const before = formula.slice(0, at).findLast(({ kind }) => kind !== "space");
  if (before === undefined || at === formula.length - 1) return false;
  if (before.kind !== "symbol") return true;
  return before.class === "ordinary" || before.class === "close" || before.class === "words";
}

function wordsOf(node: MathNode): string {
  switch (node.kind) {
    case "symbol":
      return node.class === "operator" && /\p{L}/u.test(node.text) ? `${node.text} ` : node.text;
    case "space":
      return node.width > 0.15 ? " " : "";
    case "fraction":
      return node.bar
        ? `${grouped(node.above)}/${grouped(node.below)}`
        : `${joined(node.above)}, ${joined(node.below)}`;
    case "scripts":
      return `${held(node.base)}${small(node.lowered, "_", LOWERABLE, LOWERED)}${small(node.raised, "^", RAISABLE, RAISED)}`;
    case "limits":
      return `${held(node.base)}${small(node.below, "_", LOWERABLE, LOWERED)}${small(node.above, "^", RAISABLE, RAISED)} `;
    case "root":
      return `${node.degree === null ? "√" : `${small(node.degree, "", RAISABLE, RAISED)}√`}${grouped(node.body)}`;
    case "fence":
      return `${node.open}${joined(node.body)}${node.close}`;
    case "grid":
      return node.rows.map((row) => row.map(joined).join(node.close ? " " : ", ")).join("; ");
    case "accent":
      return `${joined(node.body)}${node.mark}`.normalize("NFC");
    case "stretched":
    case "ruled":
      return joined(node.body);
  }
}

/** What marks stand at: in brackets where it is more than one thing. */
function held(formula: Formula): string {
  const words = joined(formula).trim();
  return words.includes(" ") ? `(${words})` : words;
}

function grouped(formula: Formula): string {
  const words = joined(formula).trim();
  return /^[\p{L}\p{N}\p{M}.,\u207b]*$/u.test(words) ? words : `(${words})`;
}

function small(formula: Formula | null, sign: string, plain: string, written: string): string {
  if (formula === null) return "";
  const words = joined(formula).replace(/ /g, "");
  if (/^′+$/.test(words)) return words;
  const letters = [...words].map((letter) => [...written][[...plain].indexOf(letter)] ?? null);
  if (words !== "" && letters.every((letter) => letter !== null)) return letters.join("");
  return `${sign}${[...words].length === 1 ? words : `(${words})`}`;
}
