/** Events with their days, and anniversaries with what they are of. English. */
import { type DateMention, isoOf } from "./dates.ts";

export interface EventMention {
  readonly kind: "day" | "anniversary";
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What must be the same to compare: the event's name, or the number of the anniversary. */
  readonly key: string;
  /** The day, or what the anniversary is of. */
  readonly value: string;
}

const EVENT =
  "(?:Statement|Declaration|Agreement|Treaty|Accord|Communiqu[eé]|Summit|Charter|Convention|Protocol|Memorandum|Pact|Armistice|Agenda|Framework|Constitution|Referendum)s?";
const NAMED = new RegExp(
  `(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]*\\s(?:(?:of|on|the|and|for)\\s){0,2}){1,5}${EVENT}(?![A-Za-zÀ-ɏ-])|\\bResolution\\s\\d{1,5}(?!\\d)`,
  "g",
);
const ANNIVERSARY = /\b(\d{1,3})(?:st|nd|rd|th)\s+anniversary\s+of\s+(?:the\s+)?([^.,;:!?()\n\uFFFC]{3,80})/g;

/** Letters between the name of an event and its day. */
const REACH = 40;

/** @param all the dates of the text */
export function eventsIn(text: string, all: readonly DateMention[]): readonly EventMention[] {
  const marked = /anniversary/.test(text) ? anniversaries(text) : [];
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
    const key = match[0]
      .replace(/^(?:The|In|On|Of|A|An|This|That)\s/, "")
      .toLowerCase()
      .replace(/\s+/g, " ");
    const words = text.slice(match.index, date.to);
    return [{ kind: "day", from: match.index, to: date.to, words, key, value: isoOf(date, "") }];
  });
}

function anniversaries(text: string): readonly EventMention[] {
  return [...text.matchAll(ANNIVERSARY)].map((match): EventMention => {
    const words = match[0].trim();
    const [, number = "", value = ""] = match;
    return { kind: "anniversary", from: match.index, to: match.index + words.length, words, key: `${number}th`, value };
  });
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
