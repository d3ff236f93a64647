/** The only user of temml, which reads TeX as LaTeX documents have it and gives the tree of MathML. */
import { createRequire } from "node:module";
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

/** Characters of one formula; a page of a paper has fewer. */
export const LONGEST_TEX = 4_000;
/** Expansions of macros, so that none can go on for ever (temml's own default). */
const MOST_EXPANSIONS = 1_000;
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
  if (tex.length > LONGEST_TEX) return { fault: `it is longer than ${LONGEST_TEX} characters`, at: null };
  try {
    const tree = temml().__renderToMathMLTree(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      wrap: "none",
      maxExpand: MOST_EXPANSIONS,
    });
    return formulaOf(tree);
  } catch (error) {
    return faultOf(error);
  }
}

/** The library's own message ends in the TeX with marks under it, which a place in the brief says better. */
function faultOf(error: unknown): ReadTex {
  const message = error instanceof Error ? error.message : "";
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
