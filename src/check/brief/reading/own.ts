/** Words by which a brief says what a claim is worth: that it is its own, or that it is not certain. */
import { perReading, tellsOf, wordsIn } from "../../../language/reading.ts";

/** Whether a text says that what it claims is the office's own: inferred, calculated, proposed, invented. */
export const isOwn = tellsOf(({ claims }) => claims.own);

/** Whether a text carries a caveat: says that it is reported, inferred, possible, one man's view. */
export const hasCaveat = tellsOf(({ claims }) => claims.caveats);

/** Whether a statement of confidence (`Confidence: low - one source`) says low of anything. */
export const isLow = tellsOf(({ confidence }) => confidence.low);

const EXPLICIT = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ claims }) => claims.explicitCaveats),
      "iu",
    ),
);

/** An explicit caveat as the text words it, "" if it has none; words such as “may” are none by themselves. */
export const explicitCaveat = (text: string, lang: string): string => EXPLICIT(text, lang).exec(text)?.[0] ?? "";

/** Whether a text is Korean: at least as many letters of Hangul as Latin ones. */
export function isKorean(text: string): boolean {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul > 0 && hangul >= (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}
