import type { Person, PersonTitle } from "../../../craft/types.ts";
import type { IsoDate } from "../../../data/dates.ts";

/** Words that make up titles before a name. The last word of a title is one of `ROLES`. */
const ROLES = new Set(
  (
    "President Minister Premier Chancellor Secretary Ambassador General Chairman Chairwoman Chair King Queen Emperor " +
    "Empress Prince Princess Senator Governor Director Marshal Speaker Commissioner Leader Admiral Advisor Adviser"
  ).split(" "),
);
const BEFORE = new Set(
  (
    "Vice Deputy Prime First Foreign Defence Defense Unification Interior Finance Trade Justice State Secretary General " +
    "Supreme Acting National Security Assistant Under Crown Attorney Party"
  ).split(" "),
);
/** Words after a title that start no name. */
const NO_NAME = new Set(
  (
    "Of The And To For In On At By Is Has Was Will May Must Can Or A An Who Whose With From Says Said Meets Meet Asks Office " +
    "Visit Meeting Summit Elect Designate Agrees Agree Speaks Opens Closes January February March April June July August " +
    "September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
  ).split(" "),
);

export interface TitledName {
  /** `Prime Minister` */
  readonly title: string;
  /** Capitalised words after it: `Park Geun-hye`. */
  readonly name: string;
  /** `former`, `then-`: the title need not hold on the day. */
  readonly past: boolean;
  readonly at: number;
  readonly nameAt: number;
}

const WORD = /\p{Lu}[\p{L}-]*(?:\.(?=\s\p{Lu}))?/gu;

/** Titles before names in a text: `President Park`, `Foreign Minister Yun Byung-se`. */
export function titledNames(text: string): readonly TitledName[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ word, at: index, end: index + word.length }));
  const follows = (index: number) => {
    const [a, b] = [words[index], words[index + 1]];
    return a !== undefined && b !== undefined && /^[ \n]$/.test(text.slice(a.end, b.at));
  };
  const found: TitledName[] = [];
  for (let index = 0; index < words.length; index++) {
    const role = words[index];
    if (role === undefined || !ROLES.has(role.word) || !follows(index)) continue;
    const next = words[index + 1];
    if (next === undefined || NO_NAME.has(next.word) || ROLES.has(next.word)) continue;
    let first = index;
    while (first > 0 && follows(first - 1) && isTitleWord(words[first - 1]?.word ?? "")) first -= 1;
    let last = index + 1;
    while (last < index + 3 && follows(last) && !NO_NAME.has(words[last + 1]?.word ?? "")) last += 1;
    const [start, end] = [words[first], words[last]];
    if (start === undefined || end === undefined) continue;
    found.push({
      title: text.slice(start.at, role.end),
      name: text.slice(next.at, end.end).replace(/\s/g, " "),
      past: /(?:\bformer|\bthen|\bex|\blate)[\s-]$/i.test(text.slice(Math.max(0, start.at - 8), start.at)),
      at: start.at,
      nameAt: next.at,
    });
  }
  return found;
}

/** Whether words end in an office, `Foreign Minister`: they name no person. */
export const isOffice = (words: string): boolean => ROLES.has(/\S+$/.exec(words)?.[0] ?? "");

const isTitleWord = (word: string): boolean => ROLES.has(word) || BEFORE.has(word);

/** Whether a title as written is one of a person's: all its words are in it (`President` of `President of Korea`). */
export function isTitle(written: string, { title, titles }: PersonTitle): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replaceAll("defense", "defence")
      .match(/\p{L}+/gu) ?? [];
  return [title, ...Object.values(titles)].some((known) => {
    const all = new Set(words(known));
    return words(written).every((word) => all.has(word));
  });
}

/** Whether a title holds on a day; open ends hold, and so does everything on a day that nobody knows. */
export function holdsOn({ from, to }: PersonTitle, day: IsoDate | null): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= to));
}

/** `President of the Republic of Korea (from 2013-02-25)` */
export function describeTitles({ titles }: Person): string {
  return titles
    .map(({ title, from, to }) => {
      const dates = [from === null ? "" : `from ${from}`, to === null ? "" : `until ${to}`].filter(Boolean).join(" ");
      return dates === "" ? title : `${title} (${dates})`;
    })
    .join(", ");
}

/** Most longer words of a headline in title case are capitalised, so capitals say nothing about names. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 4 && capitalised.length > words.length * 0.7;
}
