/** What the check reads in a text by itself: its sentences, dates, numbers and what they count, quotations, events, stems. */
import { join } from "node:path";
import { approximation, countedBy } from "../../../src/check/brief/reading/counts.ts";
import { datesIn, isoOf } from "../../../src/check/brief/reading/dates.ts";
import { eventsIn } from "../../../src/check/brief/reading/events.ts";
import { termsIn } from "../../../src/check/brief/reading/likelihood.ts";
import { numbersIn } from "../../../src/check/brief/reading/numbers.ts";
import { quotationsIn } from "../../../src/check/brief/reading/quotations.ts";
import { sentencesOf } from "../../../src/check/brief/reading/sentences.ts";
import { speltAmounts } from "../../../src/check/brief/reading/spelt.ts";
import { stemsOf } from "../../../src/check/brief/reading/stems.ts";
import { readings } from "../../support/readings.ts";

/** Behind `ko: ` a text is of a brief in Korean, else in English; `¤` is a citation, `⏎` a break. Empty lists are left out. */
function read(written: string): string {
  const [, lang = "en", words = ""] = /^(?:([a-z]{2}): )?(.*)$/s.exec(written) ?? [];
  const text = words.replaceAll("¤", "\uFFFC").replaceAll("⏎", "\n");
  const at = (from: number, to: number) => `“${text.slice(from, to)}”`;
  const dates = datesIn(text, lang);
  const lists: Readonly<Record<string, readonly string[]>> = {
    sentences: sentencesOf(text, lang).map((one) => one.text),
    dates: dates.map((date) => `${at(date.from, date.to)} ${isoOf(date, "?")}`),
    numbers: numbersIn(text, lang, dates).map((one) => {
      const counted = countedBy(one, lang);
      const about = approximation(text, one.from, lang);
      const said = counted === null ? "" : ` of ${counted.noun} (${counted.words})`;
      return `${about}${at(one.from, one.to)} ${one.value}${one.ordinal ? "th" : ""}${said}, [${one.before}] … [${one.after}]`;
    }),
    amounts: speltAmounts(text, lang).map(({ from, to }) => at(from, to)),
    quotations: quotationsIn(text).map(({ from, to }) => at(from, to)),
    terms: termsIn(text).map(({ from, to, term }) => `${at(from, to)} ${term}`),
    events: eventsIn(text, lang, dates).map(
      ({ from, to, kind, key, name, value, isLoose }) =>
        `${at(from, to)} ${kind} ${key} [${name}] ${value}${isLoose ? ", loosely" : ""}`,
    ),
    stems: [[...stemsOf(text, lang)].join(" ")],
  };
  return Object.entries(lists)
    .filter(([, all]) => all.length > 0)
    .map(([name, all]) => `${name}: ${all.join(" | ").replaceAll("\uFFFC", "¤").replaceAll("\n", "⏎")}`)
    .join("\n");
}

readings(join(import.meta.dirname, "words"), read);
