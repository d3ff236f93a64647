import { perReading } from "../../../language/reading.ts";
import { REFERENCE_MARK } from "../running.ts";

/** A sentence of a running text, the citations behind its full stop with it; `text` is `whole.slice(from, to)`. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const CLOSING = '["”’»)\\]」』）]';
/** In scripts without blanks a sentence goes on at once; within a quotation it does so in its own sentence. */
const END = new RegExp(
  `(?<![.!?。！？])(?:[.!?。！？]+${CLOSING}*(?:\\s*${REFERENCE_MARK})*(?=\\s|$)|[。！？]+${REFERENCE_MARK}*(?!${CLOSING}|[。！？]))`,
  "g",
);

/** Words whose full stop ends no sentence. */
const ABBREVIATION = perReading((reading) => {
  const words = reading.flatMap(({ prose }) => prose.abbreviations);
  return new RegExp(`(?:^|[\\s("“])(?:\\p{Lu}|${words.join("|")}|(?:\\p{Lu}\\.)+\\p{Lu})$`, "u");
});

/** The sentences of a text in their order; none is empty. Text without a full stop is one sentence. */
export function sentencesOf(text: string, lang: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number) => {
    const part = text.slice(from, to);
    if (part.trim() !== "") sentences.push({ text: part, from, to });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end < text.length && !endsSentence(text, lang, from, match)) continue;
    take(end);
  }
  take(text.length);
  return sentences;
}

/** A full stop behind an abbreviation, or before a small letter, ends nothing. */
function endsSentence(text: string, lang: string, from: number, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(from, match.index - 20), match.index);
  if (match[0].startsWith(".") && !match[0].startsWith("..") && ABBREVIATION(text, lang).test(before)) return false;
  const next = text.slice(match.index + match[0].length).match(/^\s*["“‘«(]*(\S)/)?.[1] ?? "";
  return !/\p{Ll}/u.test(next);
}

/** The sentence around a place of the text; none around white space. */
export function sentenceAt(sentences: readonly Sentence[], at: number): readonly Sentence[] {
  return sentences.filter(({ from, to }) => from <= at && at < to);
}
