import { dayOf, type IsoDate } from "../../../data/dates.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { anyOf, perReading, startWords } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole, isClosed } from "../../../vocabulary/types.ts";
import { finding, quoted } from "../finding.ts";
import { isBefore, isoOf } from "../reading/dates.ts";
import { isCourse } from "../reading/kinds.ts";
import type { NumberMention } from "../reading/numbers.ts";
import { isOwn } from "../reading/own.ts";
import { isCovered, isSourced, type Passage, passagesOf, slidePassages } from "../reading/passages.ts";
import { attributionsIn, emptyPosition } from "../reading/positions.ts";
import { quotationsIn } from "../reading/quotations.ts";
import { sentenceAt } from "../reading/sentences.ts";
import { isAttributed, namesOf } from "../reading/sources.ts";
import { type SpeltMention, speltAmounts } from "../reading/spelt.ts";
import { isInTail } from "../reading/tails.ts";
import { type ReadText, readText } from "../reading/texts.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS, WARNS } from "../weights.ts";

/**
 * A claim needs a reference in its own item, cell, row, caption or paragraph, in the line that introduces its list, or
 * in a source line of its slide (`Source: … [@key]`); a title is vouched for by what stands below it.
 *
 * Not claims: numbers of points, options, clauses and resolutions; programme, participants, deliverables, asks, offers,
 * limits, actions and other things of our own making; dates from `as_of` on; whatever says that it is ours or inferred.
 * In notes a source may also be named in words (`Snyder, ¶7`), and what the slide says with a reference needs none again.
 * Read in the brief's language and in English.
 */
export const L06: Rule = {
  id: "L6",
  name: "source/uncited",
  title: "Every number, past date, quotation and attributed position has a reference.",
  help: "A principal who is asked where a figure comes from needs the answer on the page. Cite the source in the same item, cell or paragraph ([@key, ¶3]), or say that the claim is your own.",
  sources: [REFERENCES.icd206, REFERENCES.icd203Lint],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L06-number", "lint/L06-date", "lint/L06-quotation", "lint/L06-position"],
  run(context) {
    const claims = passagesOf(context).filter(isClaim);
    const known = knownDates(context);
    const open = claims.filter(
      (passage) => !isPosition(passage) && !isCovered(passage) && !isExplained(passage, context),
    );
    return [
      ...claims.filter((one) => isPosition(one) && !isSourced(one) && !isOwn(one.words, one.lang)).map(position),
      ...open.flatMap((passage) => uncited(passage, known, context)),
      ...numbers(open, context),
    ];
  },
};

function uncited(passage: Passage, known: ReadonlySet<string>, context: CheckContext): readonly Finding[] {
  const read = readText(passage);
  const quotes = uncitedQuotations(passage, read);
  if (quotes.length > 0) return quotes;
  return [...dates(passage, read, known, context), ...attributions(passage, read, context)];
}

const OWN_COLUMNS = new Set([
  "due",
  "minutes",
  "number",
  "seat",
  "copy",
  "version",
  "time",
  "owner",
  "submission",
  "script",
  "response",
  "first-day",
  "action",
  "measure",
  "opening",
  "target",
  "fallback",
]);

function isClaim(passage: Passage): boolean {
  const { role, section, meaning, column, slide } = passage;
  if (role === "code" || role === "alt" || role === "header-cell" || role === "attribution") return false;
  if (slide?.role === "section" || hasRole(meaning, "made") || OWN_COLUMNS.has(column)) return false;
  if (isCourse(passage)) return false;
  return !hasRole(section, "made");
}

const DRAFT = perReading((reading) => new RegExp(`^${startWords(reading, ({ claims }) => claims.drafts)}`, "iu"));

/** Words of our own, or a draft of ours. */
const isOurs = (words: string, lang: string): boolean => DRAFT(words, lang).test(words) || isOwn(words, lang);

/** The claim says that it is our own; or it stands in notes that name a source in words, or say whose all of them are. */
function isExplained(passage: Passage, context: CheckContext): boolean {
  const { lang } = passage;
  if (isOwn(passage.words, lang)) return true;
  // A cell of a chart can hold nothing but its number: caption, head and the sentence above speak for it.
  if (passage.cell !== null && passage.around.some((text) => isOwn(textOf(text), lang))) return true;
  if (passage.quoted) return passage.around.some((text) => isOurs(textOf(text), lang));
  if (!passage.notes) return false;
  if (/¶\s?\d|\bpp?\.\s?\d/.test(passage.words) || namesSource(passage, context)) return true;
  return slidePassages(passage.slide, context).some((other) => other.notes && isOwn(other.words, lang));
}

/** By its author or outlet, or by its day: the statement of 19 September 2005. */
function namesSource(passage: Passage, context: CheckContext): boolean {
  const { words, lang } = passage;
  const days = new Set(readText(passage).dates.map((date) => isoOf(date, yearOf(context))));
  return context.brief.sources.some(
    (source) =>
      isAttributed(words, namesOf(source, context), lang) ||
      (source.date !== null && source.date.length > 7 && days.has(source.date)),
  );
}

/** One finding a text; of a table one, at its first number. */
function numbers(passages: readonly Passage[], context: CheckContext): readonly Finding[] {
  const groups = new Map<object, { readonly words: string[]; readonly at: Span }>();
  for (const passage of passages) {
    const read = readText(passage);
    if (uncitedQuotations(passage, read).length > 0) continue;
    for (const claim of claimsIn(read, passage, context)) {
      const at = read.spanAt(claim.from, claim.to);
      if (isInTail(at, passage.slide, context) || isOnSlide(claim, passage, context)) continue;
      const key = passage.cell?.table ?? passage;
      const group = groups.get(key);
      const words = withUnit(claim.words, read.text.slice(claim.to), passage.lang);
      if (group === undefined) groups.set(key, { words: [words], at });
      else group.words.push(words);
    }
  }
  return [...groups.values()].map(({ words, at }) => {
    const shown = words.slice(0, 3).map((one) => `“${one}”`);
    const list = shown.join(", ") + (words.length > 3 ? " …" : "");
    return finding("lint/L06-number", { numbers: list, count: words.length }, at);
  });
}

/** Numbers and amounts in words of a passage, in their order. */
function claimsIn({ text, numbers: all }: ReadText, passage: Passage, context: CheckContext): readonly SpeltMention[] {
  const figures = all.filter((claim) => !isPlan(claim, context) && !isHeading(claim, passage));
  return [...figures, ...speltAmounts(text, passage.lang)].sort((a, b) => a.from - b.from);
}

const PLURAL = perReading((reading) => new RegExp(`^${anyOf(reading, ({ numbers }) => numbers.plurals)}$`, "u"));

/** `53,000 workers`: a number with the word behind it, by which it is found again. */
function withUnit(words: string, rest: string, lang: string): string {
  const unit = /^\s([\p{L}-]{2,20})(?![\p{L}-])/u.exec(rest)?.[1] ?? "";
  return PLURAL(unit, lang).test(unit) ? `${words} ${unit}` : words;
}

const PLAN = perReading((reading) => ({
  unit: new RegExp(`^\\s?${startWords(reading, ({ time }) => time.units)}`, "iu"),
  minutes: new RegExp(`^\\s?${startWords(reading, ({ time }) => time.minutes)}`, "iu"),
  before: new RegExp(`^${anyOf(reading, ({ time }) => time.planned)}$`, "iu"),
}));

/** The meeting's own length, and spans of time that we set ourselves: the first 24 hours, within 30 days. */
function isPlan({ before, after, value }: NumberMention, { brief }: CheckContext): boolean {
  const plan = PLAN(before + after, brief.meta.lang);
  if (!plan.unit.test(after)) return false;
  return (value === brief.meta.meeting.minutes && plan.minutes.test(after)) || plan.before.test(before);
}

/** `1 Calm`: the number of a row. */
const isHeading = ({ from, value }: NumberMention, { cell }: Passage): boolean =>
  cell?.isFirst === true && from === 0 && value < 100;

/** In notes: the slide says it too, where it is checked. */
function isOnSlide({ words }: Pick<NumberMention, "words">, { notes, slide }: Passage, context: CheckContext): boolean {
  if (!notes) return false;
  return slidePassages(slide, context).some((other) => !other.notes && other.words.includes(words));
}

/** Dates that some text with a reference names: nobody has to look further for where they come from. */
function knownDates(context: CheckContext): ReadonlySet<string> {
  const year = yearOf(context);
  const covered = passagesOf(context).filter((passage) => isCovered(passage) || isOwn(passage.words, passage.lang));
  const days = [
    ...covered.flatMap((passage) => readText(passage).dates.map((date) => isoOf(date, year))),
    ...[...context.brief.sources.map(({ date }) => date), context.meetingDay].flatMap((date) =>
      date === null ? [] : [dayOf(date)],
    ),
  ];
  return new Set(days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]));
}

const cutoff = ({ brief, meetingDay }: CheckContext): IsoDate | null =>
  brief.meta.asOf ?? meetingDay ?? brief.meta.date;
/** Of dates without a year; "" if nobody can tell. */
const yearOf = (context: CheckContext): string => cutoff(context)?.slice(0, 4) ?? "";

function dates(
  { slide }: Passage,
  { dates: all, spanAt }: ReadText,
  known: ReadonlySet<string>,
  context: CheckContext,
): readonly Finding[] {
  const day = cutoff(context);
  if (day === null) return [];
  const claim = all.find((date) => {
    const iso = isoOf(date, yearOf(context));
    return isBefore(iso, day) && !known.has(iso) && !isInTail(spanAt(date.from, date.to), slide, context);
  });
  if (claim === undefined) return [];
  return [finding("lint/L06-date", { date: claim.words }, spanAt(claim.from, claim.to), { weights: WARNS })];
}

function uncitedQuotations(passage: Passage, { text, spanAt }: ReadText): readonly Finding[] {
  if (passage.quoted) {
    const first = passage.role === "paragraph" || passage.role === "item";
    return first ? [finding("lint/L06-quotation", { words: quoted(passage.words) }, passage.span)] : [];
  }
  if (passage.line !== null || hasRole(passage.section, "answers") || passage.role === "title") return [];
  const [quote] = quotationsIn(text);
  if (quote === undefined) return [];
  return [finding("lint/L06-quotation", { words: quoted(quote.words) }, spanAt(quote.from, quote.to))];
}

/**
 * A party's cell in a table of positions cites its own source: what one side wants is not known from the other's words.
 * Columns with a name of their own (verdict, due …) are no party's.
 */
function isPosition({ section, cell, words, role, lang }: Passage): boolean {
  if (!hasRole(section, "compared") || cell === null || role !== "cell") return false;
  const isParty = !cell.isNamed && !isClosed(cell.reach ?? "partner");
  return !cell.isFirst && isParty && !emptyPosition(words, cell.row, lang);
}

function position({ cell, words, span }: Passage): Finding {
  const params = { who: quoted(cell?.heading ?? "", 40), words: quoted(words, 40) };
  return finding("lint/L06-position", params, span, { weights: WARNS });
}

/** What somebody is said to think or say, in a sentence. */
function attributions(passage: Passage, read: ReadText, context: CheckContext): readonly Finding[] {
  const { role, line } = passage;
  if (role === "title" || role === "part-title" || line === "say" || line === "line" || line === "watch") return [];
  const [first] = attributionsIn(read.text, context);
  if (first === undefined) return [];
  const span = read.spanAt(first.from, first.to);
  return sentenceAt(read.sentences, first.from).map(({ text }) =>
    finding("lint/L06-position", { who: first.who, words: quoted(text) }, span, { weights: WARNS }),
  );
}
