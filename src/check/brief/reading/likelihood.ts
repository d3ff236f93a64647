/** Words of likelihood and confidence in running text. English; Korean where no scale of terms is needed. */

import type { LikelihoodScale } from "../../../craft/scales/types.ts";
import { LIKELIHOOD_SCALES } from "../../../craft/scales.ts";

export interface TermMention {
  readonly from: number;
  readonly to: number;
  /** Lower case. */
  readonly term: string;
}

interface Membership {
  readonly scale: LikelihoodScale["id"];
  readonly row: number;
}

/** Every form of a term, with the scales and rows that have it. */
const FORMS: ReadonlyMap<string, readonly Membership[]> = collect();

function collect(): ReadonlyMap<string, readonly Membership[]> {
  const forms = new Map<string, Membership[]>();
  for (const { id, bands } of Object.values(LIKELIHOOD_SCALES))
    for (const { terms } of bands)
      terms.forEach((row, index) => {
        for (const form of row) forms.set(form, [...(forms.get(form) ?? []), { scale: id, row: index }]);
      });
  return forms;
}

/** Alone `remote` is a distance as often as a chance. */
const IN_TEXT = [...FORMS.keys()].filter((form) => form !== "remote").sort((a, b) => b.length - a.length);
const TERM = new RegExp(`(?<![A-Za-zÀ-ɏ-])(?:${IN_TEXT.join("|").replaceAll(" ", "\\s")})(?![A-Za-zÀ-ɏ-])`, "gi");

/** Every term of likelihood in a text, in order; the longest form counts. */
export function termsIn(text: string): readonly TermMention[] {
  if (!/likely|probab|chance|odds|certain|possibility|remote/i.test(text)) return [];
  return [...text.matchAll(TERM)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    term: match[0].toLowerCase().replace(/\s+/g, " "),
  }));
}

/** The rows of a scale that have a term; empty if it is none of the scale. */
export function rowsOf(term: string, scale: LikelihoodScale["id"]): readonly number[] {
  return (FORMS.get(term.toLowerCase()) ?? []).flatMap((one) => (one.scale === scale ? [one.row] : []));
}

const CONFIDENCE =
  /\b(?:high|moderate|medium|low|great|little|some|full|limited|less|more)\s(?:[A-Za-zÀ-ɏ]+\s)?confidence\b(?![- ]building)|\bconfidence\s(?:is|in this)\b|\b(?:we are|i am|is|are)\s(?:[A-Za-zÀ-ɏ]+\s)?confident\b|\bconfidence\s?:|확신도|신뢰도/i;

/** Whether a sentence says how sure its author is. */
export const speaksOfConfidence = (sentence: string): boolean =>
  /confiden|확신도|신뢰도/i.test(sentence) && CONFIDENCE.test(sentence);

/** Likelihood in Korean: no scale has an agreed translation, so it is only told that it is one. */
const KOREAN = /가능성[은이도]?\s?(?:매우\s?|상당히\s?)?(?:높|낮|크|큼|작|희박|있)|개연성/;

export const speaksOfLikelihood = (sentence: string): boolean => KOREAN.test(sentence) || termsIn(sentence).length > 0;
