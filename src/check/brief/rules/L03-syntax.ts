import { foreignScheme } from "../../../marking/mark/foreign.ts";
import { parseMark } from "../../../marking/mark/parse.ts";
import { finding } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import { runningText } from "../running.ts";
import type { CheckContext, CheckedText, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** Marks where nobody reads them. Marks that are misspelt or another scheme's are errors when they are read. */
export const L03: Rule = {
  id: "L3",
  name: "mark/syntax",
  title: "Marks stand before the words that they mark, and the front matter names their scheme.",
  help: "A mark behind its text, or of a scheme that nobody named, is only a word: it raises no banner and withholds nothing. A deck has one scheme; its labels are never translated.",
  sources: [REFERENCES.icMarkings, REFERENCES.tlp, REFERENCES.cuiBanner],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L03-place", "lint/L03-no-scheme"],
  run(context) {
    return context.scheme.portions === "none" ? withoutScheme(context) : misplaced(context);
  },
};

const PARENTHESES = /\(([^()\n]{1,120})\)/g;

/** Marks of the scheme elsewhere than at the start of a text or behind its lead word. */
function misplaced({ texts, scheme }: CheckContext): readonly Finding[] {
  return texts.flatMap((text) =>
    marksIn(text).flatMap(({ content, before, span }) => {
      if (before === "" || /[:：]\s*$/.test(before)) return [];
      const parsed = parseMark(content, span, scheme);
      return parsed !== null && "mark" in parsed ? [finding("lint/L03-place", { mark: content }, span)] : [];
    }),
  );
}

/** Words in parentheses that can only be meant as marks: `(C)` alone may be many things. */
const CERTAIN = /\/\/|^TLP\b|^(?:TS|CUI|FOUO|SS|SR)$|^(?:OFFICIAL|RESTREINT|CONFIDENTIEL|COSMIC|NATO )/;

function withoutScheme({ texts, brief }: CheckContext): readonly Finding[] {
  if (brief.meta.handling.scheme !== "none") return [];
  return texts.flatMap((text) =>
    marksIn(text).flatMap(({ content, before, span }) => {
      const of = CERTAIN.test(content) ? foreignScheme(content) : "";
      return of === "" || before !== "" ? [] : [finding("lint/L03-no-scheme", { mark: content, of }, span)];
    }),
  );
}

function marksIn({ inlines, span, role }: CheckedText) {
  if (role === "code") return [];
  const { text, spanAt } = runningText(inlines, span);
  return [...text.matchAll(PARENTHESES)].map(({ index, 0: whole, 1: content = "" }) => ({
    content,
    before: text.slice(0, index).trim(),
    span: spanAt(index, index + whole.length),
  }));
}
