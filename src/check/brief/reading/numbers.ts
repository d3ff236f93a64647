/** Numbers that claim something: no dates, times, names (`Option 3`, `S/RES/2094`) or places in a list. */
import { type DateMention, datesIn } from "./dates.ts";

export interface NumberMention {
  readonly from: number;
  readonly to: number;
  /** As written, with its sign of currency or percent: `53,000`, `about` not included. */
  readonly words: string;
  readonly value: number;
  /** `60th`. */
  readonly ordinal: boolean;
  /** Word before it, lower case; "" at the start. */
  readonly before: string;
  /** Text behind it, up to the end of the clause. */
  readonly after: string;
}

const NUMBER =
  /(?<![A-Za-zÀ-ɏ0-9/.,:#§¶@_+’'&]|[0-9]\s?[–-]|[A-Za-zÀ-ɏ][–-])(?:[$£€¥₩¢]\s?)?(\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?[–-]\s?\d[\d,.]*\d|\s?[–-]\s?\d)?(?:(?:\s|\u00a0)?(?:%|per cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b|bn\b)|(만|억|조|천))?(st|nd|rd|th)?(?![A-Za-zÀ-ɏ0-9/_°]|[.,:]\d|-[A-Za-zÀ-ɏ])/g;

const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

/** A number behind such a word names a thing. Singular; `s` is taken off first. */
const NAMED = new Set(
  "resolution option point clause item paragraph para article section chapter page slide step column row annex appendix tab table figure chart phase stage track round question objective message ask offer priority no nr number act version part brief group day week minute line note copy measure theme tier area room gate channel highway route order protocol case example footnote source rule law level category class type grade bullet issue task pillar basket".split(
    " ",
  ),
);

/** Korean words and counters that make a number a name: 제2항, 2094호, 6자회담, 2번, 3단계. */
const KOREAN_NAME =
  /^(?:번|호|항|조(?!원|달러)|장(?!의)|절|쪽|차|단계|안(?![가-힣])|위|면|자\s?회담|자간|기(?![가-힣])|판|급|년대?|월|일(?![가-힣]*간)|시(?![가-힣])|교시)/;

/**
 * Every number of a text that is more than a name, in order.
 * @param dates of the text, which are no numbers
 */
export function numbersIn(text: string, dates: readonly DateMention[] = datesIn(text)): readonly NumberMention[] {
  const masked = masking(text, dates);
  const found: NumberMention[] = [];
  let lastName = -1;
  for (const match of masked.matchAll(NUMBER)) {
    const from = match.index;
    const to = from + match[0].trim().length;
    const lead = masked.slice(Math.max(0, from - REACH), from);
    const link = lastName < 0 || from - lastName > REACH ? null : masked.slice(lastName, from);
    const rest = masked.slice(to, to + REACH);
    const isOccasion = match[3] !== undefined && OCCASION.test(rest);
    if (isOccasion || isNamed(lead, match[1] ?? "", rest) || (link !== null && LINK.test(link))) lastName = to;
    else found.push(mention(text, from, to, match));
  }
  return found;
}

/** How far around a number its name, its unit and its like are looked for. */
const REACH = 80;
/** `and` of `Options 1, 3 and 4`. */
const LINK = /^\s?(?:,|,?\s?and|,?\s?or|to|[–-]|,?\s?와|,?\s?과|·)\s?$/;

function mention(text: string, from: number, to: number, match: RegExpExecArray): NumberMention {
  const words = text.slice(from, to);
  const digits = /\d[\d,\u00a0\u202f\u2009]*(?:\.\d+)?/.exec(words)?.[0] ?? "";
  const unit = match[2] ?? /(thousand|million|billion|bn|trillion)$/.exec(words)?.[1] ?? "";
  return {
    from,
    to,
    words,
    value: Number(digits.replace(/[^\d.]/g, "")) * (SCALE[unit] ?? 1),
    ordinal: match[3] !== undefined,
    before: wordBefore(text.slice(Math.max(0, from - REACH), from)).toLowerCase(),
    after: /^[^.;:!?()\n\uFFFC]*/.exec(text.slice(to, to + REACH))?.[0] ?? "",
  };
}

const TIME =
  /\b\d{1,2}[:.]\d{2}(?=\s?(?:[ap]\.?m\b|h\b|hrs|[A-Z]{2,4}\b|[–-]|$|[\s,.;)]))|\b\d{1,2}\s?[ap]\.?m\b|(?<![.\d])\b\d{1,2}:\d{2}\b/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200}/g;
const PARAGRAPHS = /¶+\s?\d+(?:\s?[–,-]\s?¶?\d+)*/g;
const SLASHED = /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g;

/** The text with dates, years, times and addresses blanked, every other character in its place. */
function masking(text: string, dates: readonly DateMention[]): string {
  const blank = (words: string) => "\u0001".repeat(words.length);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of dates) {
    pieces.push(text.slice(at, from), blank(text.slice(from, to)));
    at = to;
  }
  const masked = pieces.join("") + text.slice(at);
  if (!/\d[:./apAP\s]|[@¶]|www/.test(masked)) return masked;
  return masked.replace(TIME, blank).replace(ADDRESS, blank).replace(SLASHED, blank).replace(PARAGRAPHS, blank);
}

function wordBefore(lead: string): string {
  return /([A-Za-zÀ-ɏ’']+)\.?[\s\u00a0]+$/.exec(lead)?.[1] ?? "";
}

/** `Option 3`, `Resolution 2087`, `Boeing 747`, `a year such as 2005`, `2번`, `첫 24시간`. */
function isNamed(lead: string, digits: string, rest: string): boolean {
  const before = wordBefore(lead);
  const plain = /^\d+$/.test(digits);
  if (NAMED.has(before.toLowerCase().replace(/s$/, "")) || /제\s?$/.test(lead)) return plain || digits.length < 4;
  if (
    /(?:^|[^가-힣])(?:첫|최초)\s?$/.test(lead) ||
    KOREAN_NAME.test(rest) ||
    (lead.endsWith("(") && /^\)/.test(rest) && digits.length < 3)
  )
    return true;
  if (plain && digits.length === 4 && /^(?:19|20)/.test(digits) && !/^\s?%/.test(rest)) return true;
  const isProper = /^[A-ZÀ-Þ]/.test(before) && !(LEADS.has(before.toLowerCase()) && startsSentence(lead, before));
  return isProper && plain && digits.length <= 4 && !/^\s[a-zß-ÿ]+s\b/.test(rest);
}

/** `15th conference`, `14th WTO Ministerial Conference`: the name of one of a row; an anniversary is a claim. */
const OCCASION =
  /^(?:\s(?!(?:anniversary|birthday|of|and|or|to|in|on|at|for|the|its|by|since|before|after)\b)[A-Za-zÀ-ɏ’'-]+){0,4}?\s(?:conference|session|meeting|summit|round|plenary|congress|assembly|parliament|ministerial|dialogue|consultations?|forum|edition|sitting|term|amendment|floor|century|parallel|infantry|division|brigade|fleet|package of sanctions|sanctions package)(?![A-Za-zÀ-ɏ])/i;

/** Words that stand before a number at the start of a sentence. */
const LEADS = new Set(
  "about some nearly almost over only all the these those another than least most around roughly approximately just to and but in on at by with for of from between after before since until within every each a an its our their up his her no as".split(
    " ",
  ),
);

function startsSentence(lead: string, before: string): boolean {
  const upTo = lead.trimEnd().slice(0, -before.length).trimEnd();
  return upTo === "" || /[.!?:;–—"“(\uFFFC]$/.test(upTo);
}
