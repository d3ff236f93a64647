/** Events with their days, and anniversaries with what they are of. English. */
import { type DateMention, isoOf } from "./dates.ts";

export interface EventMention {
  readonly kind: "day" | "anniversary";
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What must be the same to compare: the noun of the event's name, or the number of the anniversary. */
  readonly key: string;
  /** Of an event; "" of an anniversary. */
  readonly name: string;
  /** The day, or what the anniversary is of. */
  readonly value: string;
  /** `60 years since`: an anniversary only beside one that is called so. */
  readonly isLoose: boolean;
}

const EVENT =
  "(?:Statement|Declaration|Agreement|Treaty|Accord|Communiqu[eé]|Summit|Charter|Convention|Protocol|Memorandum|Pact|Armistice|Agenda|Framework|Constitution|Referendum)s?";
const NAMED = new RegExp(
  `(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]*\\s(?:(?:of|on|the|and|for)\\s){0,2}){1,5}${EVENT}(?![A-Za-zÀ-ɏ-])|\\bResolution\\s\\d{1,5}(?!\\d)`,
  "g",
);
const ORDINALS: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fifth: 5, tenth: 10, fifteenth: 15, twentieth: 20, thirtieth: 30, fortieth: 40 },
  ...{ fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100 },
};
const COUNT = `(\\d{1,3}(?:st|nd|rd|th)|${Object.keys(ORDINALS).join("|")})`;
const OF_WHAT = "([^.,;:!?()\\n\\uFFFC]{3,80})";
const ANNIVERSARY = new RegExp(`\\b${COUNT}\\s+anniversary\\s+of\\s+(?:the\\s+)?${OF_WHAT}`, "gi");
/** `sixty years since the war ended` is its anniversary too. */
const YEARS_SINCE = new RegExp(`\\b(\\d{1,3})\\s+years\\s+(?:since|after)\\s+(?:the\\s+)?${OF_WHAT}`, "gi");
/** `the war's 60th anniversary` */
const ITS = new RegExp(`\\b((?:[A-Za-zÀ-ɏ-]{1,20}\\s){0,2}[A-Za-zÀ-ɏ-]{1,20})['’]s\\s+${COUNT}\\s+anniversary`, "gi");

/** Letters between the name of an event and its day. */
const REACH = 40;

/** @param all the dates of the text */
export function eventsIn(text: string, all: readonly DateMention[]): readonly EventMention[] {
  const marked = /anniversary|\d\s+years\s/i.test(text) ? anniversaries(text) : [];
  return [...dayOfEvents(text, all), ...marked];
}

/** `the Joint Statement of 19 September 2005`: the next full date behind a name, in the same clause. */
function dayOfEvents(text: string, all: readonly DateMention[]): readonly EventMention[] {
  const dates = all.filter(({ year, day }) => year !== null && day !== null);
  if (dates.length === 0) return [];
  return [...text.matchAll(NAMED)].flatMap((match): readonly EventMention[] => {
    const end = match.index + match[0].length;
    const date = dates.find(({ from }) => from >= end && from - end <= REACH);
    if (date === undefined || !/^[^.;:!?\uFFFC]*$/.test(text.slice(end, date.from))) return [];
    if (/\b(?:after|before|until|since|and|follow(?:s|ed|ing))\b/.test(text.slice(end, date.from))) return [];
    const name = match[0]
      .replace(/^(?:(?:The|In|On|Of|A|An|This|That|Under|By|Since|After|Before|With)\s)+/i, "")
      .toLowerCase()
      .replace(/\s+/g, " ");
    const words = text.slice(match.index, date.to);
    const key = /^resolution/.test(name) ? name : (name.split(" ").at(-1) ?? name);
    const where = { from: match.index, to: date.to, words };
    return [{ kind: "day", ...where, key, name, value: isoOf(date, ""), isLoose: false }];
  });
}

function anniversaries(text: string): readonly EventMention[] {
  const mention = (match: RegExpExecArray, count: string, value: string, isLoose = false): EventMention => {
    const words = match[0].trim();
    const from = match.index + match[0].indexOf(words);
    const number = ORDINALS[count.toLowerCase()] ?? Number.parseInt(count, 10);
    return { kind: "anniversary", from, to: from + words.length, words, key: `${number}th`, name: "", value, isLoose };
  };
  return [
    ...[...text.matchAll(ANNIVERSARY)].map((match) => mention(match, match[1] ?? "", match[2] ?? "")),
    ...[...text.matchAll(YEARS_SINCE)].map((match) => mention(match, match[1] ?? "", match[2] ?? "", true)),
    ...[...text.matchAll(ITS)].map((match) => mention(match, match[2] ?? "", match[1] ?? "")),
  ].sort((a, b) => a.from - b.from);
}

/** Whether two names may be of one event: `the Joint Statement` is `the Six-Party Joint Statement`. */
export function isSameName(a: EventMention, b: EventMention): boolean {
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name];
  return short === long || (short.includes(" ") && long.endsWith(` ${short}`));
}

/** Whether two anniversaries may be of one event: they share a word that carries meaning. */
export function sharesEvent(a: EventMention, b: EventMention): boolean {
  const words = ({ value }: EventMention) =>
    (value.toLowerCase().match(/[A-Za-zÀ-ɏ]{3,}/g) ?? []).filter(
      (word) => !/^(?:the|and|end|start|beginning|our|its)$/.test(word),
    );
  const [one, two] = [words(a), new Set(words(b))];
  return one.length === 0 || two.size === 0 || one.some((word) => two.has(word));
}
