/** The days of a list of events, as people write them: at the start of each item, the year where it changes. */
import type { Inline, ListItem } from "../../brief/types.ts";
import { isoDate } from "../../data/dates.ts";
import { DATE_EDGES, type DateParts, dateForms, partsOf } from "../../language/date-forms.ts";
import { perReading } from "../../language/reading.ts";
import { textOf } from "../../tree/text.ts";
import { withoutMark } from "../../vocabulary/words.ts";
import { splitLabel } from "./labels.ts";

/** An item that starts with a day, a month or a year. */
interface Dated {
  /** ISO, as exact as it is written; `--04-03` where nothing says which year; "" without a date. */
  readonly date: string;
  /** The words of the date, and what follows them. */
  readonly when: readonly Inline[];
  readonly what: readonly Inline[];
}

/** `2013/3/27`, `2013. 3. 27.`: the year first, as only one day can be meant. */
const NUMBERS = "\\d{4}\\s?[/.]\\s?\\d{1,2}\\s?[/.]\\s?\\d{1,2}\\.?";

/** A date in words: anywhere in a label, or at the start of a text and followed by what parts it from the event. */
const IN_WORDS = perReading((reading) => {
  const forms = dateForms(reading, { lists: true, years: true });
  const one = `${DATE_EDGES.before}(?:${forms.source})${DATE_EDGES.after}`;
  const plain = `${forms.source.replace(/\(\?<\w+>/g, "(?:")}|${NUMBERS}`;
  return {
    forms,
    anywhere: new RegExp(one, "u"),
    leading: new RegExp(`^\\s*((?:${plain})(?:\\s?[–-]\\s?(?:${plain}))?)\\s*(?:[:：]\\s*|\\s[–—-]\\s+)(?=\\S)`, "u"),
  };
});

/**
 * The dates of items, in their order. A year holds for the dates below it until the months begin anew, and for those
 * above the first that has one; without any, that of `around` is the year.
 * @param around ISO date of the brief, or ""
 */
export function datesOf(items: readonly ListItem[], lang: string, around: string): readonly Dated[] {
  const found = items.map((item) => findDate(item, lang));
  const years = yearsOf(
    found.map((one) => one?.parts ?? null),
    around,
  );
  return found.map((one, at) => ({
    date: one === null ? "" : isoOf(one.parts, years[at] ?? null),
    when: one?.when ?? [],
    what: one?.what ?? [],
  }));
}

type Found = Pick<Dated, "when" | "what"> & { readonly parts: DateParts };

function findDate(item: ListItem, lang: string): Found | null {
  const [first] = item.blocks;
  if (first?.kind !== "paragraph") return null;
  const split = splitLabel(first.inlines);
  if (split !== null) {
    const parts = readDate(withoutMark(textOf(split.label)), lang);
    return parts === null ? null : { parts, when: split.label, what: split.detail };
  }
  const [text, ...rest] = first.inlines;
  if (text?.kind !== "text") return null;
  const words = withoutMark(text.text);
  const mark = text.text.slice(0, text.text.length - words.length);
  const leading = IN_WORDS(words, lang).leading.exec(words);
  const parts = readDate(leading?.[1] ?? "", lang);
  if (leading === null || parts === null) return null;
  const when = { ...text, text: leading[1] ?? "" };
  return { parts, when: [when], what: [{ ...text, text: mark + words.slice(leading[0].length) }, ...rest] };
}

/** A year alone is a date where nothing stands beside it: “spring 2013” is no day that a line could show. */
function readDate(label: string, lang: string): DateParts | null {
  const words = label.trim().replace(/(?<![:.,])[:.,]+$/, "");
  const iso = isoDate(words.replace(/(?<=\d\.)\s/g, ""));
  if (iso !== null) {
    const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
    return { year: year ?? null, month: month ?? null, day: day ?? null, isYear: month === undefined };
  }
  const { forms, anywhere } = IN_WORDS(words, lang);
  const match = anywhere.exec(words);
  if (match === null) return null;
  const parts = partsOf(match, forms);
  const alone = match[0].length === words.length;
  return parts.month === null && !alone ? null : parts;
}

/** The year of each date, by those that are written. */
function yearsOf(dates: readonly (DateParts | null)[], around: string): readonly (number | null)[] {
  const written = dates.findIndex((one) => one?.year != null);
  const first = dates[written];
  const start = first?.year ?? (around === "" ? null : Number(around.slice(0, 4)));
  const years: (number | null)[] = dates.map(() => null);
  let [year, month] = [start, first?.month ?? null];
  for (let at = written - 1; at >= 0; at--) {
    const one = dates[at];
    if (!one) continue;
    if (year !== null && month !== null && (one.month ?? 0) > month) year--;
    [years[at], month] = [year, one.month];
  }
  [year, month] = [start, null];
  for (let at = Math.max(0, written); at < dates.length; at++) {
    const one = dates[at];
    if (!one) continue;
    if (one.year !== null) year = one.year;
    // A month or two back is a slip of the order; the next year begins where they start anew.
    else if (year !== null && month !== null && (one.month ?? month) < month - SLIP) year++;
    [years[at], month] = [one.year ?? year, one.month];
  }
  return years;
}

/** Months that a date may lie before the one above it in the same year. */
const SLIP = 3;

function isoOf({ month, day }: DateParts, year: number | null): string {
  const [mm, dd] = [month, day].map((part) => (part === null ? "" : `-${String(part).padStart(2, "0")}`));
  const whole = `${year === null ? "2000" : year}${mm}${dd}`;
  if (isoDate(whole) === null) return "";
  if (year !== null) return whole;
  return mm === "" ? "" : `-${mm}${dd}`;
}
