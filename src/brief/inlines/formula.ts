import { BOUNDS } from "../../data/bounds.ts";
import { definesMacros, readTex } from "../../math/tex.ts";
import { formulaWords } from "../../math/words.ts";
import type { Inline } from "../types.ts";
import type { Scope } from "./reader.ts";
import { spanIn } from "./scope.ts";
import type { MathToken } from "./tokens.ts";

/** Commands of TeX that an equation of PowerPoint has no word for, or that the pack decides. */
const LOOKS =
  /\\(?:color|textcolor|f?colorbox|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge)(?![A-Za-z])/g;

/** TeX's comments, up to the next line. */
const COMMENT = /(?<!\\)((?:\\\\)*)%[^\n]*(?:\n|$)/g;

/** A formula; TeX that cannot be read stands as written, and is counted with the reason. */
export function mathItem(token: MathToken, at: number, scope: Scope): Inline {
  const span = spanIn(scope, at, at + token.raw.length);
  const { display } = token;
  // A remark of whoever wrote it, which nobody sees: no output repeats it.
  const tex = token.tex.replace(COMMENT, "$1").trim();
  const { context } = scope.reader;
  if (definesMacros(tex)) context.macros.formulas += 1;
  const isTooMuch = definesMacros(tex) && context.macros.formulas > BOUNDS.formulaMacros;
  const read = isTooMuch ? TOO_MANY_MACROS : readTex(tex, display);
  const words = "formula" in read ? formulaWords(read.formula) : "";
  if ("formula" in read && words !== "") {
    for (const [name] of tex.matchAll(LOOKS)) context.tally.add("math-looks", "", name, span.start, span.end);
    return { kind: "math", span, tex, display, words };
  }
  const why = "fault" in read ? read.fault : "it draws nothing";
  context.tally.add("math", "$", why, span.start, span.end);
  return { kind: "text", span, text: token.raw.replace(/\s+/g, " ") };
}

const TOO_MANY_MACROS = {
  fault: `more than ${BOUNDS.formulaMacros} formulas of the brief define macros`,
  at: null,
} as const;
