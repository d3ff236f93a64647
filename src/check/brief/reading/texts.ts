/** What several rules read from the same text, read once. */
import { remembering } from "../../../data/remember.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { rememberedIn } from "../../../language/remembered.ts";
import { type RunningText, runningText } from "../running.ts";
import { type DateMention, datesIn } from "./dates.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import type { Inlines, Passage } from "./passages.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

export interface ReadText extends RunningText {
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly sentences: readonly Sentence[];
}

const datesOf = rememberedIn(datesIn);
const numbersOf = rememberedIn((text, lang) => numbersIn(text, lang, datesOf(text, lang)));
const partsOf = rememberedIn(sentencesOf);

/** The words of a passage in a row, with the dates, numbers and sentences in them. */
export const readText = ({ inlines, span, lang }: Pick<Passage, "inlines" | "span" | "lang">): ReadText =>
  readInlines(inlines, span, lang);

const readInlines = remembering((inlines: Inlines, span: Span, lang: string): ReadText => {
  const running = runningText(inlines, span);
  const { text } = running;
  const hasDigit = /\d/.test(text);
  // Many a rule reads a text for none of them.
  let dates: ReadText["dates"] | null = null;
  let numbers: ReadText["numbers"] | null = null;
  let sentences: readonly Sentence[] | null = null;
  const read: ReadText = {
    ...running,
    get dates() {
      dates ??= hasDigit ? datesOf(text, lang) : [];
      return dates;
    },
    get numbers() {
      numbers ??= hasDigit ? numbersOf(text, lang) : [];
      return numbers;
    },
    get sentences() {
      sentences ??= partsOf(text, lang);
      return sentences;
    },
  };
  return read;
});
