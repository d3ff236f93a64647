/**
 * Dated events on one line, to scale: where each stands, on which side its words go and how far out, so that no words
 * meet and no leader crosses any. Lengths are per cent of the line; how much text a line holds the template says.
 */
import { formatDate } from "../../language/date.ts";
import { languageOf } from "../../language/index.ts";
import { type Placed, placeWords, type Worded } from "./beside-leaders.ts";

export interface DatedEvent extends Worded {
  /** ISO, as exact as it is known; `--04-03` without a year. */
  readonly date: string;
  /** Still to come. */
  readonly planned: boolean;
}

/** A piece of the line itself: what it stands for, or nothing where a stretch without events was cut out. */
interface Piece {
  readonly from: number;
  readonly width: number;
  readonly text: string;
  /** `past`, `ahead`, `aside` (before or after a cut, not to the scale of the rest) or `cut`. */
  readonly part: string;
}

interface Stop extends Placed {
  /** Place in the list of events. */
  readonly index: number;
  readonly at: number;
  readonly planned: boolean;
  /** The first that is still to come. */
  readonly next: boolean;
}

export interface Timescale {
  readonly pieces: readonly Piece[];
  /** Days or months of the line. */
  readonly ticks: readonly number[];
  readonly stops: readonly Stop[];
  readonly broken: boolean;
  /** Where the line lies and what is left below it, in per cent of the height that both sides share. */
  readonly level: number;
  readonly below: number;
}

const DAY = 86_400_000;
/**
 * Of a text, in Latin letters of usual width: a sign of Korean, Japanese or Chinese is about two of them wide, and so are some
 * letters of names and abbreviations; a text that has few of these is as long as it has letters.
 */
export const lettersOf = (text: string): number => {
  const found = (sort: RegExp): number => text.match(sort)?.length ?? 0;
  const wide = found(/\p{Lu}/gu) * 0.2 + found(/[MW@%]/g) * 0.6 + found(/[mw]/g) * 0.5;
  return text.length + found(/[\u1100-\u11ff\u2e80-\uffdc]/g) * 0.9 + Math.max(0, wide - text.length * USUAL);
};

/** What wide letters add to a text that has as many of them as most have, in shares of its letters. */
const USUAL = 0.05;

/** Of the longest word of a text, in letters: no line is narrower. Signs of Chinese and Japanese may each end a line. */
export const longestOf = (text: string): number =>
  text
    .split(/[\s\u2013\u2014/-]+|(?<=[\u3040-\u30ff\u3400-\u9fff])/u)
    .reduce((most, word) => Math.max(most, lettersOf(word)), 0);

/** Of a text, in heights of Latin ones: a line of Korean, Japanese or Chinese is a fifth taller. */
export const heightOf = (text: string): number => (/[\u1100-\u11ff\u2e80-\uffdc]/.test(text) ? 1.2 : 1);

/** A stretch without events that takes more of the line is cut out, at most twice. */
const EMPTY = 0.6;
const MOST_CUTS = 2;
/** More are a table. */
const MOST_EVENTS = 12;
/** Per cent of the line that a cut takes, and what stands alone beside it. */
const CUT = 8;
const ASIDE = 12;
/** Days that have ticks of their own; months that have names; years that are told apart by months. */
const DAYS = 45;
const MONTHS = 13;
const YEARS = 4;
const PIECES = 12;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * @param letters that a line of text along the whole axis holds, at the least size
 * @param lines of Latin text that either side of the axis holds, at the least size
 * @returns null where a line cannot say it: fewer than two dates, an event without one, more than there is room for
 */
export function timescale(
  events: readonly DatedEvent[],
  letters: number,
  lines: number,
  lang: string,
): Timescale | null {
  if (events.length > MOST_EVENTS) return null;
  const days = events.map(({ date }) => dayNumber(date));
  if (days.some(Number.isNaN) || new Set(days).size < 2) return null;
  const known = events.every(({ date }) => !date.startsWith("-"));
  const scale = scaleOf(
    [...new Set(days)].sort((a, b) => a - b),
    events.length > 3,
  );
  const at = days.map((day) => scale.at(day));
  const past = events.flatMap(({ planned }, index) => (planned ? [] : [at[index] ?? 0]));
  const until = past.length === events.length ? 100 : past.reduce((most, one) => Math.max(most, one), 0);
  const halved = placeWords(events, at, letters, lines);
  if (halved === null) return null;
  const level = levelOf(halved);
  const placed = halved.map((one) => onSide(one, one.above ? level : 100 - level));
  const soonest = events.reduce(
    (least, { planned }, index) => (planned ? Math.min(least, days[index] ?? 0) : least),
    Number.POSITIVE_INFINITY,
  );
  const [first] = events.flatMap(({ planned }, index) => (planned && days[index] === soonest ? [index] : []));
  return {
    pieces: scale.stretches.flatMap((stretch) => piecesOf(stretch, until, { letters, lang, known })),
    ticks: scale.stretches.flatMap(ticksOf),
    stops: placed.map((one, index) => ({
      ...one,
      index,
      at: at[index] ?? 0,
      planned: events[index]?.planned === true,
      next: index === first,
    })),
    broken: scale.stretches.some(({ cut }) => cut),
    level,
    below: 100 - level,
  };
}

/** Where the line lies so that as much is free above the words as below them. */
function levelOf(placed: readonly Placed[]): number {
  const extent = (side: boolean) =>
    placed.reduce((most, { above, extent: one }) => (above === side ? Math.max(most, one) : most), 0);
  return 50 + (extent(true) - extent(false)) / 4;
}

/** The same lengths on a side that is not half of the height. @param share of the height, in per cent */
function onSide<T extends Placed>(one: T, share: number): T {
  const scaled = (length: number) => (50 * length) / share;
  const offset = scaled(one.offset);
  const isOutermost = one.offset + one.reach > 99.99;
  return { ...one, offset, reach: isOutermost ? 100 - offset : scaled(one.reach), extent: scaled(one.extent) };
}

/** Days since 1970; a month counts from its first day, a year from its first month, one that nobody names as 2000. */
const dayNumber = (date: string): number => Date.parse(date.replace(/^-/, "2000").slice(0, 10)) / DAY;

/** A part of the line that one scale holds for, from one day to another; or what is cut out. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly width: number;
  readonly cut: boolean;
  readonly aside: boolean;
}

function scaleOf(days: readonly number[], mayCut: boolean) {
  const groups = mayCut ? groupsOf(days) : [days];
  const main = groups.reduce((best, group, at) => (group.length >= (groups[best]?.length ?? 0) ? at : best), 0);
  const rest = 100 - (groups.length - 1) * (CUT + ASIDE);
  const stretches: Stretch[] = [];
  let from = 0;
  groups.forEach((group, at) => {
    const [first, last] = [group[0] ?? 0, group.at(-1) ?? 0];
    if (at > 0) {
      stretches.push({ first: 0, last: 0, from, width: CUT, cut: true, aside: false });
      from += CUT;
    }
    const aside = at !== main;
    const width = aside ? ASIDE : rest;
    // Where the line begins anew it begins with a month.
    const start = !aside && at > 0 ? Date.parse(`${isoOf(first).slice(0, 7)}-01T00:00:00Z`) / DAY : first;
    stretches.push({ first: start, last, from, width, cut: false, aside });
    from += width;
  });
  return {
    stretches,
    at: (day: number): number => {
      const stretch = stretches.find(({ cut, first, last }) => !cut && day >= first && day <= last);
      if (stretch === undefined) return 0;
      const { first, last, width } = stretch;
      const share = last === first ? (stretch.aside ? 0.4 : 1) : (day - first) / (last - first);
      // Beside a cut some of the line shows on both sides of what happened.
      return stretch.from + width * (stretch.aside ? 0.2 + 0.6 * share : share);
    },
  };
}

/** The days in groups between which nothing happened for most of the time. */
function groupsOf(days: readonly number[]): readonly (readonly number[])[] {
  const gaps = days.slice(1).map((day, index) => ({ at: index + 1, gap: day - (days[index] ?? 0) }));
  let span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const cuts: number[] = [];
  for (const { at, gap } of [...gaps].sort((a, b) => b.gap - a.gap).slice(0, MOST_CUTS)) {
    if (gap <= EMPTY * span) break;
    cuts.push(at);
    span -= gap;
  }
  const edges = [0, ...cuts.sort((a, b) => a - b), days.length];
  return edges.slice(1).map((end, index) => days.slice(edges[index], end));
}

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

interface Words {
  readonly letters: number;
  readonly lang: string;
  /** Whether the years are known. */
  readonly known: boolean;
}

function piecesOf(stretch: Stretch, until: number, words: Words): readonly Piece[] {
  const { first, last, from, width, cut, aside } = stretch;
  if (cut) return [{ from, width, text: "", part: "cut" }];
  if (aside) {
    const years = [...new Set([first, last].map((day) => isoOf(day).slice(0, 4)))];
    return [{ from, width, text: words.known ? years.join("–") : "", part: from >= until ? "ahead" : "aside" }];
  }
  const place = (day: number) => from + (width * (day - first)) / Math.max(1, last - first);
  const edges = bounds(first, last);
  const units = edges.slice(0, -1).map((start, index) => {
    const [left, right] = [place(start), place(edges[index + 1] ?? last)];
    const done = Math.min(Math.max(until - left, 0), right - left);
    // The name stands in the larger part of what is past and what is to come.
    return { start, from: left, width: right - left, done, free: Math.max(done, right - left - done) };
  });
  const texts = namesOf(units, monthly(first, last), words);
  return units.flatMap(({ done, ...unit }, index): readonly Piece[] => {
    const text = texts[index] ?? "";
    const [before, after] = [
      { from: unit.from, width: done, text: done >= unit.width / 2 ? text : "", part: "past" },
      { from: unit.from + done, width: unit.width - done, text: done >= unit.width / 2 ? "" : text, part: "ahead" },
    ];
    return [before, after].filter((piece) => piece.width > 0.01);
  });
}

const months = (first: number, last: number): number => {
  const [a, b] = [isoOf(first), isoOf(last)];
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7)) + 1;
};
const monthly = (first: number, last: number): boolean => months(first, last) <= MONTHS;

/** First days of the months or years that the line is divided into, its own ends at the ends. */
function bounds(first: number, last: number): readonly number[] {
  const [year, month] = isoOf(first).split("-").map(Number) as [number, number];
  const years = Math.ceil(months(first, last) / 12);
  const step = STEPS.find((one) => years / one <= PIECES) ?? years;
  const starts: number[] = [];
  for (let at = 1; at <= Math.max(MONTHS, PIECES + 1); at++) {
    const day = monthly(first, last)
      ? Date.UTC(year, month - 1 + at, 1)
      : Date.UTC((Math.floor(year / step) + at) * step, 0, 1);
    if (day / DAY < last) starts.push(day / DAY);
  }
  return [first, ...starts.filter((day) => day > first), last];
}

/** Names of months, the year with the widest of each; or years. "" where the words do not fit. */
function namesOf(
  units: readonly { readonly start: number; readonly free: number }[],
  byMonth: boolean,
  { letters, lang, known }: Words,
): readonly string[] {
  const fits = (text: string, width: number) => lettersOf(text) * 1.15 + 2.5 <= (width / 100) * letters;
  const widest = new Map<string, number>();
  units.forEach(({ start, free }, index) => {
    const year = isoOf(start).slice(0, 4);
    const best = widest.get(year);
    if (best === undefined || free > (units[best]?.free ?? 0)) widest.set(year, index);
  });
  return units.map(({ start, free }, index) => {
    const [year = "", month = ""] = isoOf(start).split("-");
    const { months: long, shortMonths: short } = languageOf(lang);
    const names = [long, short].map((list) => list[Number(month) - 1] ?? "");
    const dated = ["long", "short"].map((style) => formatDate(`${year}-${month}`, style, lang));
    const wanted = byMonth ? [...(known && widest.get(year) === index ? dated : []), ...names] : [year];
    return wanted.find((text) => fits(text, free)) ?? "";
  });
}

/** Days of a short line, months of one that names its years. */
function ticksOf({ first, last, from, width, cut, aside }: Stretch): readonly number[] {
  if (cut || aside) return [];
  const place = (day: number) => from + (width * (day - first)) / Math.max(1, last - first);
  if (last - first <= DAYS) return Array.from({ length: last - first - 1 }, (_, at) => place(first + at + 1));
  if (monthly(first, last) || months(first, last) > 12 * YEARS) return [];
  const [year, month] = isoOf(first).split("-").map(Number) as [number, number];
  const starts = Array.from({ length: months(first, last) - 1 }, (_, at) => Date.UTC(year, month + at, 1) / DAY);
  return starts.filter((day) => day < last).map(place);
}
