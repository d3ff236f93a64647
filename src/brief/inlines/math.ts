/** Where TeX stands in a text. */
import type { MathToken } from "./tokens.ts";

/** Between two dollars on their own, with GitHub's backquotes, and between LaTeX's brackets. */
const DISPLAY = /^\$\$((?:\\[\s\S]|[^$\\]){1,4000})\$\$/;
const QUOTED = /^\$`([^`\n]{1,1000})`\$(?!\d)/;
const INLINE = /^\$(?=[^\s$`])((?:\\[\s\S]|[^$\\`]){0,399}(?:\\\S|[^\s$\\`]))\$(?!\d)/;
const ROUND = /^\\\(((?:\\[^)]|[^\\\n]){1,1000})\\\)/;
const SQUARE = /^\\\[((?:\\[^\]]|[^\\]){1,4000})\\\]/;

const COMMAND = /\\(?:[A-Za-z]{2,}|[,;:!{}|%])/;
/** A sign raised or lowered at something; `SOME_NAME` and `foo_bar` are none. */
const SCRIPT = /[A-Za-z\d)}\]]'*[_^](?:\{|\\|[A-Za-z\d](?![A-Za-z])|[-+*'])/;
/** Markdown's own marks, which stand between sums of money. */
const MARKUP = /\[@|\]\(|\]\{|\*\*|\[\^|<\/?[a-z]/i;

/**
 * The TeX at the start of a text, as Pandoc finds it.
 * @param before what stands before it: sums of money have letters or figures there (`US$5`)
 */
export function mathToken(text: string, before: string): MathToken | undefined {
  const display = DISPLAY.exec(text);
  if (display?.[1] !== undefined) return found(display[0], display[1], 2, true);
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] !== undefined) return found(quoted[0], quoted[1], 2, false);
  const inline = INLINE.exec(text);
  if (inline?.[1] === undefined || MARKUP.test(inline[1])) return undefined;
  const isMath = /[\p{L}\p{N}]$/u.test(before) ? COMMAND.test(inline[1]) : isFormula(inline[1]);
  return isMath ? found(inline[0], inline[1], 1, false) : undefined;
}

/** `\(…\)` and `\[…\]`, which are brackets that are only brackets where they hold no TeX. */
export function bracketMath(text: string): MathToken | undefined {
  const round = text[1] === "(" ? ROUND.exec(text) : null;
  if (round?.[1] !== undefined && isBracketed(round[1].trim())) return found(round[0], round[1], 2, false);
  const square = text[1] === "[" ? SQUARE.exec(text) : null;
  const display = square?.[1]?.trim() ?? "";
  return square?.[1] !== undefined && (isTex(display) || isEquation(display))
    ? found(square[0], square[1], 2, true)
    : undefined;
}

/** A figure alone is a year or a number, whose brackets are set apart from Markdown's. */
const isBracketed = (text: string): boolean => isTex(text) || (/[A-Za-z]/.test(text) && isFormula(text));

const found = (raw: string, tex: string, at: number, display: boolean): MathToken | undefined =>
  tex.trim() === "" ? undefined : { type: "brief-math", raw, at, tex: tex.trim(), display };

const isTex = (text: string): boolean => COMMAND.test(text) || SCRIPT.test(text);

/** Products of letters in an equation that begins with one (`$y = mx + b$`): sums of money begin with a figure. */
const EQUATION = /^[A-Za-z](?![^=<>]*[A-Za-z]{4})[^=<>]*[=<>](?!.*[A-Za-z]{4})/;
const SMALL_WORDS = /\b(?:a[nst]|and|are|but|by|f?or|if|in|is|its?|not?|o[fnr]|our|per|so|the|to|was|we)\b/i;

const isEquation = (text: string): boolean =>
  EQUATION.test(text) && !SMALL_WORDS.test(text) && !/[^\x20-\x7e]/.test(text);

/** `$n = 5$`, `$f(x)$`, `$100$`: no words, and no sum of money that ends where the next one begins (`$5–$x`). */
function isFormula(text: string): boolean {
  if (isEquation(text)) return true;
  return isTex(text) || (!/[A-Za-z]{2}/.test(text) && /[A-Za-z\d)}\]|!'%]$/.test(text) && !/\p{L}{2}/u.test(text));
}
