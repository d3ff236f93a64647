/** Arrows between boxes: `-->`, `-- words -->`, `-.->`, `==>`, `---|words|`. */
import type { ArrowForm } from "./types.ts";

interface Link {
  readonly line: ArrowForm["line"];
  readonly heads: { readonly start: boolean; readonly end: boolean };
  /** Where its words begin and end; null: it has none. */
  readonly words: readonly [number, number] | null;
  /** A head that is no arrow: `o` or `x`; "" for arrows and none. */
  readonly head: string;
  readonly end: number;
}

const WHOLE = /([<xo]?)(-{2,}|={2,}|-\.+-|~{3,})([>xo]?)/y;
/** The first half of an arrow whose words stand within it: what goes on as an arrow, or with a head of one, is none. */
const OPENING = /([<xo]?)(--|==|-\.)(?=[^>xo=.-])/y;
const CLOSINGS: ReadonlyMap<string, RegExp> = new Map([
  ["--", /-{2,}([>xo-])/g],
  ["==", /={2,}([>xo=])/g],
  ["-.", /(?<!\.)\.+-([>xo]?)/g],
]);
const PIPED = /[ \t]*\|([^|]*)\|/y;

/** The arrow at `from`; null where there is none. */
export function linkAt(text: string, from: number, end: number): Link | null {
  const open = at(OPENING, text, from);
  if (open !== null && open[2] !== undefined) {
    const half = halved(text, open[0].length + from, end, open[1] ?? "", open[2]);
    if (half !== null) return half;
  }
  const whole = at(WHOLE, text, from);
  if (whole === null) return null;
  const [all, start = "", body = "", tip = ""] = whole;
  // `--` alone is half an arrow.
  if (tip === "" && (body === "--" || body === "==")) return null;
  const behind = from + all.length;
  const piped = at(PIPED, text, behind);
  const words = piped === null ? null : ([behind + piped[0].indexOf("|") + 1, behind + piped[0].length - 1] as const);
  return { ...drawn(body, start, tip), words, end: behind + (piped?.[0].length ?? 0) };
}

function halved(text: string, from: number, end: number, start: string, body: string): Link | null {
  const closing = CLOSINGS.get(body);
  if (closing === undefined) return null;
  const search = new RegExp(closing);
  search.lastIndex = from;
  const found = search.exec(text);
  if (found === null || found.index >= end) return null;
  const words = [from, found.index] as const;
  if (text.slice(...words).trim() === "") return null;
  return { ...drawn(body, start, found[1] ?? ""), words, end: found.index + found[0].length };
}

function drawn(body: string, start: string, tip: string): Pick<Link, "line" | "heads" | "head"> {
  const line = body.startsWith("=") ? "thick" : body.startsWith("~") ? "none" : body.includes(".") ? "dotted" : "solid";
  const head = [start, tip].find((one) => one === "x" || one === "o") ?? "";
  const ends = (sign: string): boolean => sign !== "" && sign !== "-" && sign !== "=";
  return { line, heads: { start: ends(start), end: ends(tip) }, head };
}

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
