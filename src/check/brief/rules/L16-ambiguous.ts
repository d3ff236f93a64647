import { remembering } from "../../../data/remember.ts";
import { remembered } from "../../../language/remembered.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding } from "../finding.ts";
import { ALL_DIGITS, CLOCK, RELATIVE, SEASON, ZONE } from "../reading/ambiguous.ts";
import { type Passage, passagesOf, slidePassages } from "../reading/passages.ts";
import { sentenceAt } from "../reading/sentences.ts";
import { type ReadText, readText } from "../reading/texts.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/**
 * Words of time that mean another day to another reader: “today”, “recent”, “last decade”, seasons, dates in digits
 * alone, times without a zone.
 *
 * A date in the same sentence settles a relative word; a zone anywhere on the slide settles its times. What is said
 * aloud (lines to say, answers, press lines) may say “today”; words to avoid, and a single phrase in emphasis, are
 * spoken of and not used; labels and headings of columns say what stands below; reference numbers and code are not read.
 * Times of a programme are in the zone of `meeting.start`, if it has one.
 */
export const L16: Rule = {
  id: "L16",
  name: "date/ambiguous",
  title: "Dates and times mean the same to every reader on every day.",
  help: "A brief is read in two countries and on other days than it was written: 05/07/2013 is May here and July there, and “today” is over tomorrow. Write the date (7 May 2013), and the zone behind a time.",
  sources: [REFERENCES.readAhead, REFERENCES.unNumbers, REFERENCES.icMarkings],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L16-relative", "lint/L16-season", "lint/L16-digits", "lint/L16-zone"],
  run(context) {
    return passagesOf(context).flatMap((passage) => ambiguous(passage, context));
  },
};

interface Match {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A form is one object for each language. */
const finderFor = remembering((form: RegExp) =>
  remembered((text): readonly Match[] =>
    [...text.matchAll(form)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      words: match[0],
    })),
  ),
);
const matchesOf = (form: RegExp, text: string): readonly Match[] => finderFor(form)(text);

function ambiguous(passage: Passage, context: CheckContext): readonly Finding[] {
  const { role, line, slide, lang } = passage;
  if (role === "code" || role === "alt" || slide === null || line === "avoid") return [];
  const read = readText(passage);
  const { text, spanAt } = read;
  const isMentioned = mentions(passage);
  const found = (
    code: "lint/L16-relative" | "lint/L16-season" | "lint/L16-digits" | "lint/L16-zone",
    all: readonly Match[],
  ) =>
    all
      .filter(({ words }) => !isMentioned(words))
      .map(({ from, to, words }) => finding(code, { words }, spanAt(from, to)));
  return [
    ...found(
      "lint/L16-relative",
      isSpoken(passage) || isLabel(passage) ? [] : unsettled(read, lang, labelLength(passage)),
    ),
    ...found("lint/L16-season", matchesOf(SEASON(text, lang), text)),
    ...found("lint/L16-digits", matchesOf(ALL_DIGITS, text).filter(isDay)),
    ...found("lint/L16-zone", unzoned(passage, text, context)),
  ];
}

/** Headings of columns, and headings that name a kind of section (“Recent events”), say what stands below. */
function isLabel({ role, slide, part }: Passage): boolean {
  if (role === "header-cell") return true;
  if (role === "title") return slide?.about?.isLabel === true;
  return role === "part-title" && part?.about?.isLabel === true;
}

/** Length of a label at the start: `**Recent contacts:** …`. */
function labelLength({ inlines }: Passage): number {
  const words = textOf(inlines.slice(0, 1).filter(({ kind }) => kind === "strong"));
  return /[:：]$/.test(words) ? words.length : 0;
}

/** Said to people who are there on that day. */
function isSpoken({ meaning, section, quoted }: Passage): boolean {
  return hasRole(meaning, "spoken") || hasRole(section, "spoken") || (quoted && hasRole(section, "points"));
}

/** `Say *nine years*, never *a decade*`: a phrase that is the whole of an emphasis is spoken of. */
function mentions({ inlines, line, notes }: Passage): (words: string) => boolean {
  if (!notes && line !== "watch") return () => false;
  const phrases = inlines
    .filter(({ kind }) => kind === "emphasis" || kind === "strong")
    .map((inline) => textOf([inline]).toLowerCase());
  return (words) => phrases.some((phrase) => phrase.includes(words.toLowerCase()));
}

/** A day, month or year in the same sentence says which day is meant. */
function unsettled(read: ReadText, lang: string, start: number): readonly Match[] {
  return matchesOf(RELATIVE(read.text, lang), read.text).filter(({ from }) => {
    if (from < start) return false;
    const around = sentenceAt(read.sentences, from);
    return !around.some((said) => read.dates.some((date) => said.from <= date.from && date.to <= said.to));
  });
}

/** Numbers of a day and a month in some order. */
function isDay({ words }: Match): boolean {
  const [a = 0, b = 0] = words.split(/[/.-]/).map(Number);
  return a >= 1 && b >= 1 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;
}

function unzoned(passage: Passage, text: string, context: CheckContext): readonly Match[] {
  const times = matchesOf(CLOCK(text, passage.lang), text);
  if (times.length === 0) return [];
  const { start } = context.brief.meta.meeting;
  if (hasRole(passage.section, "schedule") && /T[^T]*(?:Z|[+-]\d{2}:?\d{2})$/.test(start ?? "")) return [];
  const zoned = slidePassages(passage.slide, context).some(({ words }) => ZONE(words, passage.lang).test(words));
  return zoned ? [] : times.slice(0, 1);
}
