import type { Person, PersonTitle } from "../../../craft/types.ts";
import type { IsoDate } from "../../../data/dates.ts";
import { remembered } from "../../../language/remembered.ts";

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
    "Visit Visits Arrives Leaves Returns Receives Hosts Welcomes Meeting Summit Elect Designate Agrees Agree Speaks Opens Closes January February March April June July August " +
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

/** Words with capitals, one blank between them. */
const CAPITALISED = /\p{Lu}[\p{L}-]*(?:\.(?=\s\p{Lu}))?(?:[ \n]\p{Lu}[\p{L}-]*(?:\.(?=\s\p{Lu}))?)*/gu;
const FORMER = /(?:\bformer|\bthen|\bex|\blate)[\s-]$/i;
const MOST_NAMES = 3;

/** Titles before names in a text: `President Park`, `Foreign Minister Yun Byung-se`. */
export const titledNames = remembered((text): readonly TitledName[] => {
  const found: TitledName[] = [];
  for (const { index: start, 0: run } of text.matchAll(CAPITALISED)) {
    const words = run.split(/[ \n]/);
    let end = start - 1;
    let titles: string[] = [];
    for (const [index, word] of words.entries()) {
      end += 1 + word.length;
      if (isTitleWord(word)) titles.push(word);
      else titles = [];
      if (!ROLES.has(word)) continue;
      const name = nameAtStart(words.slice(index + 1, index + 1 + MOST_NAMES));
      if (name === "") continue;
      const title = titles.join(" ");
      const at = end - title.length;
      found.push({ title, name, past: FORMER.test(text.slice(Math.max(0, at - 8), at)), at, nameAt: end + 1 });
    }
  }
  return found;
});

/** The name that stands behind a title; "" where another title does, or what is no name. */
function nameAtStart(words: readonly string[]): string {
  const another = upTo(words, (word) => !isTitleWord(word));
  return another.some((word) => ROLES.has(word)) ? "" : upTo(words, (word) => NO_NAME.has(word)).join(" ");
}

function upTo(words: readonly string[], isEnd: (word: string) => boolean): readonly string[] {
  const end = words.findIndex(isEnd);
  return end < 0 ? words : words.slice(0, end);
}

/** Whether words end in an office, `Foreign Minister`: they name no person. */
export const isOffice = (words: string): boolean => ROLES.has(/\S+$/.exec(words)?.[0] ?? "");

const isTitleWord = (word: string): boolean => ROLES.has(word) || BEFORE.has(word);

/** Whether a title as written is one of a person's: all its words are in it (`President` of `President of Korea`). */
export function isTitle(written: string, { title, titles }: PersonTitle): boolean {
  const words = (text: string) =>
    Array.from(
      text
        .toLowerCase()
        .replaceAll("defense", "defence")
        .matchAll(/\p{L}+/gu),
      ([word]) => word,
    );
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
export const isTitleCase = remembered((text): boolean => {
  const words = Array.from(text.matchAll(/\p{L}{4,}/gu), ([word]) => word);
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 4 && capitalised.length > words.length * 0.7;
});
