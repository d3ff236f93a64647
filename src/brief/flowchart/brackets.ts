/** The brackets that say which form a box has. */
import type { BoxForm } from "./types.ts";

/** The longest first: `((` is no `(`. */
const BRACKETS: readonly (readonly [string, readonly string[], BoxForm["form"]])[] = [
  ["(((", [")))"], "ellipse"],
  ["((", ["))"], "ellipse"],
  ["([", ["])"], "pill"],
  ["[(", [")]"], "round"],
  ["[[", ["]]"], "rect"],
  ["[/", ["/]", "\\]"], "rect"],
  ["[\\", ["\\]", "/]"], "rect"],
  ["{{", ["}}"], "round"],
  ["{", ["}"], "diamond"],
  ["(", [")"], "round"],
  ["[", ["]"], "rect"],
  [">", ["]"], "rect"],
];

/** Names of forms behind `shape:` that are not drawn as a rectangle. */
const FORMS: ReadonlyMap<string, BoxForm["form"]> = new Map<string, BoxForm["form"]>([
  ...["rounded", "event", "cyl", "cylinder", "db", "database", "hex", "hexagon", "prepare"].map(
    (name) => [name, "round"] as const,
  ),
  ...["stadium", "pill", "terminal"].map((name) => [name, "pill"] as const),
  ...["circle", "circ", "dbl-circ", "double-circle", "sm-circ", "start", "stop"].map(
    (name) => [name, "ellipse"] as const,
  ),
  ...["diam", "diamond", "decision", "question"].map((name) => [name, "diamond"] as const),
]);

export const formNamed = (name: string): BoxForm["form"] => FORMS.get(name) ?? "rect";

interface Bracketed {
  readonly form: BoxForm["form"];
  /** Where the words begin and end. */
  readonly words: readonly [number, number];
  /** Behind the closing bracket. */
  readonly end: number;
}

/** The words in brackets at `from`; null where none are. Quotation marks keep brackets within them. */
export function bracketAt(text: string, from: number): Bracketed | null {
  const found = BRACKETS.find(([open]) => text.startsWith(open, from));
  if (found === undefined) return null;
  const [open, closes, form] = found;
  const start = from + open.length;
  const quote = /^[ \t]*"/.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  const search = quote === 0 ? start : text.indexOf('"', start + quote);
  if (search < 0) return null;
  const ends = closes.map((close) => [text.indexOf(close, search), close] as const).filter(([at]) => at >= 0);
  const [first] = ends.sort(([a], [b]) => a - b);
  if (first === undefined) return null;
  const [end, close] = first;
  return { form, words: [start, end], end: end + close.length };
}
