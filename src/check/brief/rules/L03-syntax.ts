import type { Span } from "../../../diagnostics/types.ts";
import { surelyForeign } from "../../../marking/mark/foreign.ts";
import { parseMark } from "../../../marking/mark/parse.ts";
import { inlinesIn } from "../../../tree/walk.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { pagesOf } from "../marks/unmarked.ts";
import { REFERENCES } from "../references.ts";
import { runningText } from "../running.ts";
import type { CheckContext, CheckedText, Finding, Rule } from "../types.ts";
import { ALWAYS_STOPS, STOPS } from "../weights.ts";
import { isOutside } from "./L18-exposed.ts";

/** Marks where nobody reads them. Marks that are misspelt or another scheme's are errors when they are read. */
export const L03: Rule = {
  id: "L3",
  name: "mark/syntax",
  title: "Marks stand before the words that they mark, and the front matter names their scheme, which something uses.",
  help: "A mark behind its text, or of a scheme that nobody named, is only a word: it raises no banner and withholds nothing. A deck has one scheme; its labels are never translated.",
  sources: [REFERENCES.icMarkings, REFERENCES.tlp, REFERENCES.cuiBanner],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L03-place", "lint/L03-no-scheme", "lint/L03-unmarked"],
  run(context) {
    return context.scheme.portions === "none" ? withoutScheme(context) : [...unmarked(context), ...misplaced(context)];
  },
};

/** A scheme that nothing uses: the front matter promises a banner that no page shows. */
function unmarked({ brief, scheme }: CheckContext): readonly Finding[] {
  const isMarked = pagesOf(brief, scheme).some(({ portions }) => portions.some(({ marked }) => marked));
  if (isMarked || brief.slides.length === 0) return [];
  const lowest = scheme.levels[0]?.portion ?? "";
  return [finding("lint/L03-unmarked", { scheme: scheme.id, lowest }, fieldSpan(brief, "handling.scheme"))];
}

const PARENTHESES = /\(([^()\n]{1,120})\)/g;

/** Marks of the scheme elsewhere than at the start of a text or behind its lead word; those of a heading that a link shows count. */
function misplaced({ texts, scheme }: CheckContext): readonly Finding[] {
  return texts.flatMap((text) =>
    marksIn(text).flatMap(({ content, before, span }) => {
      if (before === "" || /[:：]\s*$/.test(before) || isQuoted(text, span)) return [];
      const parsed = parseMark(content, span, scheme);
      return parsed !== null && "mark" in parsed ? [finding("lint/L03-place", { mark: content }, span)] : [];
    }),
  );
}

/** Beyond the own side marks that nobody reads withhold nothing: no file. */
function withoutScheme(context: CheckContext): readonly Finding[] {
  const { texts, brief } = context;
  if (brief.meta.handling.scheme !== "none") return [];
  const extra = isOutside(context) ? { weights: ALWAYS_STOPS, waivable: false } : {};
  return texts.flatMap((text) =>
    marksIn(text).flatMap(({ content, before, span }) => {
      const of = surelyForeign(content);
      return of === "" || before !== ""
        ? []
        : [{ ...finding("lint/L03-no-scheme", { mark: content, of }, span), ...extra }];
    }),
  );
}

const isQuoted = ({ inlines }: CheckedText, { start, end }: Span): boolean =>
  inlinesIn(inlines).some(
    (one) => one.kind === "link" && one.ofHeading === true && one.span.start <= start && end <= one.span.end,
  );

function marksIn({ inlines, span, role, words }: CheckedText) {
  if (role === "code" || !words.includes("(")) return [];
  const { text, spanAt } = runningText(inlines, span);
  return [...text.matchAll(PARENTHESES)].map(({ index, 0: whole, 1: content = "" }) => ({
    content,
    before: text.slice(0, index).trim(),
    span: spanAt(index, index + whole.length),
  }));
}
