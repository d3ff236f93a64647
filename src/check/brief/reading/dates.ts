/** Dates in running text, English and Korean. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly words: string;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
/** `May`, `Sept.`, `March`: `monthNumber` knows which. */
const MONTH = `(?:${MONTHS.map((month) => `${month[0]?.toUpperCase()}${month.slice(1, 3)}`).join("|")})[a-z]{0,6}\\.?`;
const YEAR = "(?:19|20)\\d{2}";
const FORMS = [
  `(?<isoYear>${YEAR})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})`,
  `(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[–-]\\s?|,\\s|,?\\s(?:and|or|to)\\s)){0,6}(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month1>${MONTH})(?:,?\\s(?<year1>${YEAR}))?`,
  `(?<month2>${MONTH})\\s(?<day2>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:\\s?[–-]\\s?\\d{1,2})?(?:,?\\s(?<year2>${YEAR})(?!-\\d))?`,
  `(?<month3>${MONTH})\\s(?<year3>${YEAR})`,
  `(?<year4>${YEAR})년(?:\\s?(?<month4>\\d{1,2})월(?:\\s?(?<day4>\\d{1,2})일)?)?`,
  "(?<month5>\\d{1,2})월\\s?(?<day5>\\d{1,2})일",
  `(?<year6>${YEAR})`,
];
const DATE = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9/@#_-])(?:${FORMS.join("|")})(?![A-Za-zÀ-ɏ0-9/_]|-[A-Za-zÀ-ɏ]|[.,:]\\d)`,
  "g",
);

/** A year alone is a date behind such a word; elsewhere (`the 2005 text`, `Resolution 2094 (2013)`) it is a name. */
const YEAR_LEAD = /\b(?:in|since|until|till|by|before|after|from|during|between|to|early|late|mid)\s$/i;

/** Every date of a text in its order. Years within names and reference numbers are not among them. */
export function datesIn(text: string): readonly DateMention[] {
  return [...text.matchAll(DATE)].flatMap((match): readonly DateMention[] => {
    const found = match.groups ?? {};
    const year = numberOf(found.isoYear ?? found.year1 ?? found.year2 ?? found.year3 ?? found.year4 ?? found.year6);
    const name = found.month1 ?? found.month2 ?? found.month3;
    const month = name === undefined ? numberOf(found.isoMonth ?? found.month4 ?? found.month5) : monthNumber(name);
    const day = numberOf(found.isoDay ?? found.day1 ?? found.day2 ?? found.day4 ?? found.day5);
    const isName = found.year6 !== undefined && !YEAR_LEAD.test(text.slice(Math.max(0, match.index - 10), match.index));
    if (isName || (month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) return [];
    return [{ from: match.index, to: match.index + match[0].length, words: match[0], year, month, day }];
  });
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
/** 1 to 12 for `May`, `Sept.`, `March`; 0 for words that name no month. */
function monthNumber(name: string): number {
  const word = name.replace(".", "").toLowerCase();
  return (
    MONTHS.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word) && word.length >= 3)) + 1
  );
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `2013-05-07`, `2013-05` or `2013`; a date without a year is of the year given. */
export function isoOf({ year, month, day }: DateMention, otherwise: string): string {
  const parts = [year === null ? otherwise : String(year)];
  if (month !== null) parts.push(two(month));
  if (month !== null && day !== null) parts.push(two(day));
  return parts.join("-");
}

/** Whether a day, month or year ends before a day. */
export const isBefore = (iso: string, day: string): boolean => iso < day.slice(0, iso.length);

/** Days from one ISO day to another; months and years count from their first day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(iso: string): number {
  const [year = 2000, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return Date.UTC(year, month - 1, day);
}
