import { perReading, wordsIn } from "../../../language/reading.ts";

/** Amounts in words that claim something: `two-thirds of the cabinet`, `dozens of firms`, `four million people`. */
export interface SpeltMention {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const AMOUNT = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ numbers }) => numbers.amounts),
      "giu",
    ),
);

export function speltAmounts(text: string, lang: string): readonly SpeltMention[] {
  const matches = text.matchAll(AMOUNT(text, lang));
  return [...matches].map(({ index, 0: words }) => ({ from: index, to: index + words.length, words }));
}
