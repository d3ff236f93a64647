/** What the drafter wrote for a fact, before `[fact: key]`. */
import { parseNumber } from "../../data/numbers.ts";
import { dateForms } from "../../language/date-forms.ts";
import { perReading } from "../../language/reading.ts";
import type { Fact } from "../types.ts";

export interface Written {
  /** Where it starts in the text before the mark; the text's length if the drafter wrote nothing. */
  readonly start: number;
  /** The number, date or words; "" for none. */
  readonly words: string;
  /** What stands between it and the mark: white space, or the unit. */
  readonly between: string;
}

const NUMBER = /(?:(?<![\p{L}\p{N}])[-−–+]\s?)?(?:\p{Sc}\s?)?\d[\d.,'’\u00a0\u202f]{0,60}(?:\s?%)?$/u;
/** A date in the words of the text's languages; a capital and digits are one in any other. */
const DATE = perReading((reading) => {
  const { source } = dateForms(reading, { lists: false, years: false });
  const other = "\\d{1,2}\\s+\\p{Lu}\\p{L}+\\.?(?:,?\\s+\\d{4})?|\\p{Lu}\\p{L}+\\.?\\s+\\d{1,2}(?:,\\s*\\d{4})?";
  return new RegExp(`(?:${source}|${other})$`, "u");
});
/** More of the text than this before a mark is not looked at. */
const REACH = 120;

/** Finds the value as it stands in the registry; else a number for a number, a date for anything else. */
export function writtenBefore(text: string, fact: Fact, lang: string): Written {
  const from = Math.max(0, text.length - REACH);
  const near = text.slice(from);
  const bare = near.trimEnd();
  for (const end of [bare, withoutUnit(bare, fact.unit)]) {
    if (end === null) continue;
    const words = valueAtEnd(end, fact.value, lang);
    if (words !== "") return { start: from + end.length - words.length, words, between: near.slice(end.length) };
  }
  return { start: text.length, words: "", between: "" };
}

function valueAtEnd(text: string, value: string, lang: string): string {
  if (text.toLowerCase().endsWith(value.toLowerCase()) && value !== "") return text.slice(text.length - value.length);
  return (typeof parseNumber(value) === "number" ? NUMBER : DATE(text, lang)).exec(text)?.[0] ?? "";
}

/** `53,000 workers [fact: …]`: the unit stays where it is. */
function withoutUnit(text: string, unit: string): string | null {
  if (unit === "" || !text.toLowerCase().endsWith(unit.toLowerCase())) return null;
  return text.slice(0, text.length - unit.length).trimEnd();
}
