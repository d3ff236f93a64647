/** Quotations within a running text. */
export interface QuotationMention {
  /** Of the words between the marks. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const MARKED =
  /“([^“”]{2,2000})”|"([^"\n]{2,2000})"|«([^«»]{2,2000})»|「([^「」]{2,2000})」|『([^『』]{2,2000})』|„([^„“”]{2,2000})[“”]/g;

/** Fewer words in quotation marks are a name, a title or a term. */
const LEAST_WORDS = 4;
const LEAST_SIGNS = 10;

/**
 * What stands in quotation marks and is long enough to be somebody's words.
 * @param least words that make a quotation
 */
export function quotationsIn(text: string, least = LEAST_WORDS): readonly QuotationMention[] {
  if (!/[“"«「『„]/.test(text)) return [];
  return [...text.matchAll(MARKED)].flatMap((match): readonly QuotationMention[] => {
    const words = match.slice(1).find((group) => group !== undefined) ?? "";
    const from = match.index + 1;
    return isQuotation(words, least) ? [{ from, to: from + words.length, words }] : [];
  });
}

function isQuotation(words: string, least: number): boolean {
  const signs = words.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (signs >= LEAST_SIGNS) return true;
  return words.split(/\s+/).filter((word) => /[^\d.,;:!?()'’-]/.test(word)).length >= least && !isTitle(words);
}

/** `Has North Korea Shut the Door to Diplomacy?`: the title of a work. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word));
}
