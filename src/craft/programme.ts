/** The run of show, read from its table. */
import type { Block, Cell, Inline, Slide, Table } from "../brief/types.ts";

import { parseNumber } from "../data/numbers.ts";
import type { Span } from "../diagnostics/types.ts";
import { anyOf, perReading, startWords } from "../language/reading.ts";
import { textOf } from "../tree/text.ts";

import { blocksOf } from "../tree/walk.ts";
import { hasRole, type Topic } from "../vocabulary/types.ts";
import type { BoundBrief } from "./types.ts";

export interface ProgrammeRow {
  /** As in the column of minutes, null if it is empty or missing. */
  readonly minutes: number | null;
  /** `3–9` or `14:00–14:10`, in minutes; null if the row gives no such times. */
  readonly range: {
    readonly words: string;
    readonly from: number;
    readonly to: number;
    /** By the clock, since midnight; else since the meeting began. */
    readonly isClock: boolean;
  } | null;
  readonly item: readonly Inline[];
  readonly lead: string;
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** The rows of the one programme of a brief; null if it has none, or several. A row that says the sum is none of them. */
export function programmeOf(brief: Pick<BoundBrief, "slides" | "meta">): readonly ProgrammeRow[] | null {
  const { lang } = brief.meta;
  const named = brief.slides.flatMap(scheduled).flatMap((blocks) => blocksOf("table", blocks));
  const shaped = brief.slides.flatMap(({ blocks }) => blocksOf("table", blocks)).filter(isProgramme);
  const [table, another] = named.length > 0 ? named : shaped;
  if (table === undefined || another !== undefined) return null;
  const keys = table.header.map(({ about }) => about?.key ?? "");
  const rows = table.rows.map((row): ProgrammeRow & { readonly isSum: boolean } => {
    const cell = (key: string): readonly Inline[] => row[keys.indexOf(key)]?.inlines ?? [];
    const words = (key: string): string => textOf(cell(key));
    const first = row[0]?.span ?? table.span;
    const span = { ...first, end: row.at(-1)?.span.end ?? first.end };
    const isSum = row.some(({ inlines }) => TOTAL(textOf(inlines), lang).test(textOf(inlines)));
    const [minutes, range] = [minutesOf(words("minutes"), lang), rangeOf(words("time"), lang)];
    return { minutes, range, item: cell("item"), lead: words("lead"), cells: row, span, isSum };
  });
  return rows.filter(({ isSum }) => !isSum);
}

/** The blocks of a slide that its own heading or that of a part calls a schedule; a part without a topic is its slide's. */
function scheduled({ about, blocks, parts }: Slide): readonly (readonly Block[])[] {
  const isSchedule = (topic: Topic | null | undefined): boolean => hasRole(topic, "schedule");
  return [
    ...(isSchedule(about?.topic) ? [blocks] : []),
    ...parts.flatMap((part) => (isSchedule(part.about?.topic ?? about?.topic) ? [part.blocks] : [])),
  ];
}

/** A table of times, items and minutes is a programme under any title. */
function isProgramme({ header }: Table): boolean {
  const keys = new Set(header.map(({ about }) => about?.key ?? ""));
  return keys.has("minutes") && keys.has("item") && (keys.has("lead") || keys.has("time"));
}

const TOTAL = perReading((reading) => new RegExp(`^${anyOf(reading, ({ lines }) => lines.total)}$`, "iu"));
const MINUTES = perReading(
  (reading) =>
    new RegExp(`^\\s*(\\d+(?:[.,]\\d+)?)(?:\\s*(?:${anyOf(reading, ({ time }) => time.minutes)}|['′]))?\\s*$`, "iu"),
);

function minutesOf(words: string, lang: string): number | null {
  const digits = MINUTES(words, lang).exec(words)?.[1];
  return digits === undefined ? null : (parseNumber(digits) ?? null);
}

const RANGES = perReading((reading) => {
  const to = `\\s*(?:[–—~-]|${startWords(reading, ({ time }) => time.to)})\\s*`;
  return {
    clock: new RegExp(`^(\\d{1,2})[:.h](\\d{2})${to}(\\d{1,2})[:.h](\\d{2})(?!\\d)`, "iu"),
    minutes: new RegExp(`^(\\d{1,3})${to}(\\d{1,3})(?!\\d)`, "iu"),
  };
});

function rangeOf(written: string, lang: string): ProgrammeRow["range"] {
  const words = written.trim();
  const forms = RANGES(words, lang);
  const clock = forms.clock.exec(words);
  if (clock !== null) {
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = clock.slice(1).map(Number);
    return { words: clock[0], from: h1 * 60 + m1, to: h2 * 60 + m2, isClock: true };
  }
  const range = forms.minutes.exec(words);
  return range === null ? null : { words: range[0], from: Number(range[1]), to: Number(range[2]), isClock: false };
}

/** Minutes of a row, from its times where it has no column of minutes. */
export const lengthOf = ({ minutes, range }: ProgrammeRow): number =>
  minutes ?? (range === null ? 0 : range.to - range.from);
