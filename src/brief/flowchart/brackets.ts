/** The brackets that say which form a box has. */
import type { BoxForm } from "./types.ts";

/** The longest first: `((` is no `(`. */
const BRACKETS: readonly (readonly [string, readonly string[], BoxForm["form"]])[] = [
  ["(((", [")))"], "ellipse"],
  ["((", ["))"], "ellipse"],
  ["([", ["])"], "pill"],
  ["[(", [")]"], "cylinder"],
  ["[[", ["]]"], "rect"],
  ["[/", ["/]"], "lean-right"],
  ["[/", ["\\]"], "trapezoid"],
  ["[\\", ["\\]"], "lean-left"],
  ["[\\", ["/]"], "funnel"],
  ["{{", ["}}"], "hexagon"],
  ["{", ["}"], "diamond"],
  ["(", [")"], "round"],
  ["[", ["]"], "rect"],
  [">", ["]"], "rect"],
];

/** Flags and boxes with a frame. */
const MEANT: ReadonlySet<string> = new Set(["[[", ">"]);

/** Names of forms behind `shape:` that are not drawn as a rectangle. */
const FORMS: ReadonlyMap<string, BoxForm["form"]> = new Map<string, BoxForm["form"]>([
  ...["rounded", "event"].map((name) => [name, "round"] as const),
  ...["cyl", "cylinder", "db", "database"].map((name) => [name, "cylinder"] as const),
  ...["hex", "hexagon", "prepare"].map((name) => [name, "hexagon"] as const),
  ...["rect", "rectangle", "proc", "process"].map((name) => [name, "rect"] as const),
  ...["stadium", "pill", "terminal"].map((name) => [name, "pill"] as const),
  ...["circle", "circ", "dbl-circ", "double-circle", "sm-circ", "start", "stop"].map(
    (name) => [name, "ellipse"] as const,
  ),
  ...["diam", "diamond", "decision", "question"].map((name) => [name, "diamond"] as const),
  ...["lean-r", "lean-right", "in-out"].map((name) => [name, "lean-right"] as const),
  ...["lean-l", "lean-left", "out-in"].map((name) => [name, "lean-left"] as const),
  ...["trap-b", "trapezoid", "trapezoid-bottom", "priority"].map((name) => [name, "trapezoid"] as const),
  ...["trap-t", "inv-trapezoid", "trapezoid-top", "manual"].map((name) => [name, "funnel"] as const),
]);

/** Null: it is drawn as a rectangle. */
export const formNamed = (name: string): BoxForm["form"] | null => FORMS.get(name) ?? null;

interface Bracketed {
  readonly form: BoxForm["form"];
  /** Where the words begin and end. */
  readonly words: readonly [number, number];
  /** The opening bracket of a form that is drawn as a rectangle and is none; "" of all others. */
  readonly meant: string;
  /** Behind the closing bracket. */
  readonly end: number;
}

/**
 * The words in brackets at `from`; null where none are. Quotation marks keep brackets within them. The bracket that closes
 * first holds, the longest of those: `[(SO) words]` is a rectangle whose words begin with a mark, `[(words)]` is none.
 */
export function bracketAt(text: string, from: number): Bracketed | null {
  let best: Bracketed | null = null;
  for (const [open, closes, form] of BRACKETS) {
    if (!text.startsWith(open, from)) continue;
    const start = from + open.length;
    const quote = /^[ \t]*"/.exec(text.slice(start, start + 20))?.[0].length ?? 0;
    const search = quote === 0 ? start : text.indexOf('"', start + quote);
    if (search < 0) continue;
    for (const close of closes) {
      const end = text.indexOf(close, search);
      if (end >= 0 && (best === null || end < best.words[1]))
        best = { form, words: [start, end], meant: MEANT.has(open) ? open : "", end: end + close.length };
    }
  }
  return best;
}
