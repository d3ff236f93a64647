import type { FrontMatter, Inline } from "../../../brief/types.ts";
import { isConfidence } from "../../../craft/lines/confidence.ts";
import { LIKELIHOOD_SCALES } from "../../../craft/scales.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { primaryTag } from "../../../language/index.ts";
import { anyOf, perReading, wordsIn } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding, quoted } from "../finding.ts";
import { rowsOf, speaksLoosely, speaksOfConfidence, speaksOfLikelihood, termsIn } from "../reading/likelihood.ts";
import { type Passage, passagesOf } from "../reading/passages.ts";
import { quotationsIn } from "../reading/quotations.ts";
import { type ReadText, readText } from "../reading/texts.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS, WARNS } from "../weights.ts";

/**
 * Words of likelihood: one scale, one row of it, and no confidence in their sentence. Notes, quotations, questions that
 * may be raised and words to avoid are not read. Terms of the scales are English, so mixed scales and unknown terms are
 * looked for in English alone; likelihood beside confidence, levels of confidence and hedges in the brief's language too.
 */
export const L12: Rule = {
  id: "L12",
  name: "analysis/scale",
  title: "Likelihood is told in the terms of one scale, apart from confidence; the bottom line does not hedge.",
  help: "“Unlikely” is up to 45 per cent in Washington and up to 35 in London. Use the terms of the declared scale and of one row, state confidence in a sentence of its own, and let the bottom line say how likely.",
  sources: [REFERENCES.icd203, REFERENCES.ukYardstick],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: [
    "lint/L12-together",
    "lint/L12-rows",
    "lint/L12-scale",
    "lint/L12-undeclared",
    "lint/L12-term",
    "lint/L12-level",
    "lint/L12-hedge",
  ],
  run(context) {
    const passages = passagesOf(context).filter(isRead);
    return [...scales(passages, context), ...passages.flatMap((passage) => sentences(passage, context))];
  },
};

function isRead({ notes, quoted: inQuote, role, meaning, section, slide }: Passage): boolean {
  if (notes || inQuote || slide === null || role === "code" || role === "alt" || role === "attribution") return false;
  if (hasRole(meaning, "avoided") || hasRole(meaning, "question")) return false;
  return !hasRole(section, "answers") && !hasRole(section, "avoided");
}

interface Use {
  readonly term: string;
  readonly span: Span;
}

/** Terms of the whole brief against its scale: the first use of each. */
function scales(passages: readonly Passage[], { brief }: CheckContext): readonly Finding[] {
  const uses = new Map<string, Use>();
  for (const passage of passages) for (const use of usesIn(passage)) if (!uses.has(use.term)) uses.set(use.term, use);
  const { likelihoodScale: scale, spans } = brief.meta;
  const all = [...uses.values()];
  const own = all.filter(({ term }) => rowsOf(term, scale).length > 0);
  const foreign = all.filter(({ term }) => rowsOf(term, scale).length === 0);
  const isDeclared = spans.likelihood_scale !== undefined;
  const exclusive = own.some(({ term }) => rowsOf(term, otherThan(scale)).length === 0);
  const [first] = foreign;
  if (first !== undefined && !isDeclared && !exclusive)
    return [finding("lint/L12-undeclared", { term: first.term, ...names(scale) }, first.span)];
  const weights = STOPS;
  return [
    ...foreign.map(({ term, span }) => finding("lint/L12-scale", { term, ...names(scale) }, span, { weights })),
    ...rows(own, scale),
  ];
}

function usesIn(passage: Passage): readonly Use[] {
  const { text, spanAt } = readText(passage);
  const quotes = quotationsIn(text, 1);
  return termsIn(text)
    .filter(({ from }) => !quotes.some((quote) => quote.from <= from && from < quote.to))
    .map(({ term, from, to }) => ({ term, span: spanAt(from, to) }));
}

type ScaleId = FrontMatter["likelihoodScale"];
const otherThan = (scale: ScaleId): ScaleId => (scale === "icd203" ? "phia" : "icd203");
const names = (scale: ScaleId) => ({
  scale: LIKELIHOOD_SCALES[scale].title,
  about: aboutOf(scale),
  other: LIKELIHOOD_SCALES[otherThan(scale)].title,
  otherId: otherThan(scale),
});

/** What a scale is and says: `ICD 203 is … Its terms: …`, the first row of them. */
function aboutOf(scale: ScaleId): string {
  const { title, about, bands } = LIKELIHOOD_SCALES[scale];
  const terms = bands.flatMap((band) => band.terms[0]?.[0] ?? []);
  return `${title} is ${about}. Its terms: ${terms.join(", ")}.`;
}

/** The row with fewer terms in use is the one to change. */
function rows(uses: readonly Use[], scale: ScaleId): readonly Finding[] {
  if (LIKELIHOOD_SCALES[scale].rows < 2) return [];
  const only = (row: number) => uses.filter(({ term }) => rowsOf(term, scale).every((one) => one === row));
  const [a, b] = [only(0), only(1)].sort((one, two) => two.length - one.length);
  const [kept, odd] = [a?.[0], b?.[0]];
  if (kept === undefined || odd === undefined) return [];
  const related = [{ message: "a term of the other row", span: kept.span }];
  const params = { term: odd.term, kept: kept.term, scale: LIKELIHOOD_SCALES[scale].title };
  return [finding("lint/L12-rows", params, odd.span, { related, weights: STOPS })];
}

function sentences(passage: Passage, context: CheckContext): readonly Finding[] {
  const levels = confidences(passage.inlines).flatMap((inline) => level(inline, context));
  return [...levels, ...together(passage), ...column(passage, context), ...hedge(passage)];
}

function together({ inlines, span, lang }: Passage): readonly Finding[] {
  const read = withoutConfidence({ inlines, span, lang });
  const { text, spanAt } = read;
  const mixed = (speaksOfConfidence(text, lang) ? read.sentences : []).filter(
    (one) => speaksOfConfidence(one.text, lang) && speaksOfLikelihood(one.text, lang),
  );
  const stated = confidences(inlines).filter((inline) => speaksOfLikelihood(textOf([inline]), lang));
  return [
    ...mixed.map(({ from, to }) =>
      finding("lint/L12-together", { sentence: quoted(text.slice(from, to)) }, spanAt(from, to)),
    ),
    ...stated.map((inline) => finding("lint/L12-together", { sentence: quoted(textOf([inline])) }, inline.span)),
  ];
}

const confidences = (inlines: readonly Inline[]): readonly Inline[] => inlines.filter(isConfidence);
function withoutConfidence({ inlines, span, lang }: Pick<Passage, "inlines" | "span" | "lang">): ReadText {
  const stated = confidences(inlines);
  return readText({
    inlines: stated.length === 0 ? inlines : inlines.filter((one) => !stated.includes(one)),
    span,
    lang,
  });
}

/** Levels in other words than the scale's. */
const LEVELS = perReading((reading) => new RegExp(`^${anyOf(reading, ({ confidence }) => confidence.levels)}`, "iu"));

/** `Confidence: fairly good` */
function level(inline: Inline, { brief }: CheckContext): readonly Finding[] {
  const scale = LIKELIHOOD_SCALES[brief.meta.likelihoodScale];
  const stated = textOf([inline]).replace(/^[^:：]*[:：]\s*/, "");
  const known =
    scale.confidence.some((word) => stated.toLowerCase().startsWith(word)) ||
    LEVELS(stated, brief.meta.lang).test(stated);
  const params = { level: quoted(stated, 30), levels: scale.confidence.join(", ") };
  return known ? [] : [finding("lint/L12-level", params, inline.span)];
}

/** A cell below “Likelihood” must hold a term of the scale. */
function column({ column: key, role, words, span }: Passage, { brief }: CheckContext): readonly Finding[] {
  const scale = brief.meta.likelihoodScale;
  if (key !== "likelihood" || role !== "cell" || !/\p{Script=Latin}/u.test(words)) return [];
  if (termsIn(words).length > 0 || rowsOf(words, scale).length > 0) return [];
  const near = nearTerm(words, scale);
  // Terms are English: what another language says in words of its own cannot be one.
  if (near === "" && primaryTag(brief.meta.lang) !== "en" && speaksLoosely(words, brief.meta.lang)) return [];
  const params = { words: quoted(words, 30), ...names(scale), near };
  return [finding("lint/L12-term", params, span)];
}

/**
 * The term of the scale that holds all the words, or is a slip of the pen away: “roughly even chance” for “even chance”.
 * Words that terms of several bands hold (“very”) say nothing.
 */
function nearTerm(words: string, scale: ScaleId): string {
  const { bands } = LIKELIHOOD_SCALES[scale];
  const written = ` ${words.trim().toLowerCase()} `;
  const [band, other] = bands
    .map(({ terms }) => terms.flat().filter((term) => ` ${term} `.includes(written)))
    .filter((terms) => terms.length > 0);
  const [holding] = other === undefined ? (band ?? []) : [];
  return (
    holding ??
    suggest(
      written.trim(),
      bands.flatMap(({ terms }) => terms.flat()),
    ) ??
    ""
  );
}

const HEDGE = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ claims }) => claims.hedges),
      "gu",
    ),
);

function hedge({ section, line, inlines, span, lang }: Passage): readonly Finding[] {
  if (!hasRole(section, "judgement") || line === "ask" || line === "offer" || line === "fallback") return [];
  const { text, spanAt } = withoutConfidence({ inlines, span, lang });
  const quotes = quotationsIn(text, 1);
  const match = [...text.matchAll(HEDGE(text, lang))].find(
    ({ index }) => !quotes.some(({ from, to }) => from <= index && index < to),
  );
  if (match === undefined) return [];
  return [finding("lint/L12-hedge", { word: match[0] }, spanAt(match.index, match.index + match[0].length))];
}
