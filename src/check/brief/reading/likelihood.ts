/** Words of likelihood and confidence in running text; the terms of the scales are English. */

import { LIKELIHOOD_SCALES, type LikelihoodScale } from "../../../craft/scales.ts";
import { tellsOf } from "../../../language/reading.ts";

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
const TERM = new RegExp(`(?<![\\p{L}-])(?:${IN_TEXT.join("|").replaceAll(" ", "\\s+")})(?![\\p{L}-])`, "giu");

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

/** Whether a sentence says how sure its author is. */
export const speaksOfConfidence = tellsOf(({ confidence }) => confidence.talk);

/** Whether a text says how likely something is in other words than a scale's, in the brief's language or in English. */
export const speaksLoosely = tellsOf(({ confidence }) => confidence.likelihood);

/** Whether a sentence says how likely something is, by a term of a scale or otherwise. */
export const speaksOfLikelihood = (sentence: string, lang: string): boolean =>
  termsIn(sentence).length > 0 || speaksLoosely(sentence, lang);
