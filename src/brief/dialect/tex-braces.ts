/** Braces of TeX, which close where as many were closed as opened; `\{` is a sign. */

/** `\note<2>[item]{`, up to its brace. */
export const TEX_NOTE = /^\\note(?:<[^<>\n]{0,40}>)?(?:\[[^\][\n]{0,80}\])?\{/;

export interface BracesLeft {
  /** How many are open at the end of the text. */
  readonly depth: number;
  /** Place of the brace that closes the first one, -1 where none does. */
  readonly end: number;
}

/** @param depth of the braces that are open at `from` */
export function braced(text: string, from: number, depth: number): BracesLeft {
  let open = depth;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "{") open++;
    else if (sign === "}" && --open === 0) return { depth: 0, end: at };
  }
  return { depth: open, end: -1 };
}
