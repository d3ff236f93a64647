/** The only user of temml, which reads TeX as LaTeX documents have it and gives the tree of MathML. */
import { createRequire } from "node:module";
import { BOUNDS } from "../data/bounds.ts";
import { formulaOf, type MathElement } from "./mathml.ts";
import type { ReadTex } from "./types.ts";

/** Temml as far as it is used here. Loaded with the first formula of a brief. */
interface Temml {
  __renderToMathMLTree(
    tex: string,
    options: {
      readonly displayMode: boolean;
      readonly throwOnError: true;
      readonly strict: false;
      readonly trust: false;
      readonly wrap: "none";
      readonly maxExpand: number;
    },
  ): MathElement;
}

/** Expansions of macros, so that none can go on for ever (temml's own default). */
const MOST_EXPANSIONS = 1_000;
/** Letters that a formula's own macros may make: ten times what is set of a formula at most. */
const MOST_MADE = 10_000;
/** What defines a macro. */
const DEFINES = /\\(?:[gex]?def|(?:new|renew|provide)command|let|futurelet|DeclareMathOperator)(?![A-Za-z])/;
/** A macro whose arguments end where its author says, so that one can be as long as the formula. */
const DELIMITED = /#\d(?![#\d{}])/;
/** A deck asks for each formula several times: read, measured, drawn. */
const MOST_KNOWN = 500;

let loaded: Temml | undefined;
const known = new Map<string, ReadTex>();

function temml(): Temml {
  if (loaded === undefined) {
    const library = createRequire(import.meta.url)("temml") as Temml | { readonly default: Temml };
    loaded = "default" in library ? library.default : library;
  }
  return loaded;
}

/**
 * Reads TeX. Never throws.
 * @param tex without its dollars
 * @param display it stands by itself: sums and limits are set large
 */
export function readTex(tex: string, display: boolean): ReadTex {
  const key = `${display ? "$" : ""}${tex}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = fresh(tex, display);
  known.set(key, read);
  return read;
}

function fresh(tex: string, display: boolean): ReadTex {
  if (tex.length > BOUNDS.formula) return { fault: `it is longer than ${BOUNDS.formula} characters`, at: null };
  try {
    const tree = temml().__renderToMathMLTree(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      wrap: "none",
      maxExpand: definesMacros(tex)
        ? Math.floor(Math.min(MOST_EXPANSIONS, MOST_MADE / longestMade(tex)))
        : MOST_EXPANSIONS,
    });
    return formulaOf(tree);
  } catch (error) {
    return faultOf(error);
  }
}

/** Whether it brings macros of its own, which hold in this formula alone. */
export const definesMacros = (tex: string): boolean => DEFINES.test(tex);

/** Letters that one expansion can make at most: of a body or an argument, which stand in braces or are a single sign. */
function longestMade(tex: string): number {
  if (DELIMITED.test(tex)) return tex.length;
  const open: number[] = [];
  let longest = 1;
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === "\\") at += 1;
    else if (tex[at] === "{") open.push(at);
    else if (tex[at] === "}") longest = Math.max(longest, at - (open.pop() ?? at));
  }
  return longest;
}

/**
 * The library's own message ends in the TeX with marks under it, which a place in the brief says better. Some formulas it breaks at,
 * without a message for anybody (`x^^2`).
 */
function faultOf(error: unknown): ReadTex {
  const message = error instanceof Error && error.name === "ParseError" ? error.message : "";
  const at =
    typeof error === "object" && error !== null && "position" in error && typeof error.position === "number"
      ? error.position
      : null;
  const said = message
    .replace(/^ParseError:\s*/, "")
    .replace(/ at (?:position|end of input)[\s\S]*$/, "")
    .trim();
  return { fault: said === "" ? "it is no TeX" : said.slice(0, 200), at };
}
