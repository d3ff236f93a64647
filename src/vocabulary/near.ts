/** Labels that look like one that must not go out, and are none: slips of the pen, and its words among others. */
import { distance } from "fastest-levenshtein";
import { languageOf } from "../language/index.ts";
import { KNOWN_LANGUAGES } from "../language/known.ts";
import { remembered } from "../language/remembered.ts";
import { COLUMN_NAMES, type Language, LINE_TYPES } from "../language/types.ts";
import { meaningOf } from "./labels.ts";
import { hasRole, isClosed, type Vocabulary, type VocabularyData } from "./types.ts";
import { apart, keysOf, normalised, unspaced } from "./words.ts";

type Near = Vocabulary["near"];
/** Letters of a label of which the answer is kept: what is longer is hardly one, and seldom comes again. */
const LONGEST_KEPT = 100;

type LabelPlace = Parameters<Near>[1];

/** Words of a label beside those of the one that is meant: `Things to avoid at all costs`. */
const MOST_OTHERS = 5;
/** Letters of a word for which one slip is no other word; those of languages that the brief is not in. */
const SHORTEST_SLIP = 6;
/** Of a word that begins alike: “avoid” and “watch” are no longer. */
const SHORTEST_ALIKE_SLIP = 5;
const SHORTEST_FAR_SLIP = 8;
/** Letters for which two slips are still the same word. */
const SHORTEST_TWO_SLIPS = 12;
/** Signs of a label that is written without blanks, and of what may stand beside them. */
const SHORTEST_UNSPACED = 3;
const MOST_OTHER_SIGNS = 10;
const MOST_OTHER_SIGNS_AMID = 4;

interface Known {
  readonly words: string;
  /** The words as they compare. */
  readonly plain: string;
  /** The same without blanks: a slip may have taken one. */
  readonly joined: string;
  /** Of `joined`, see `lettersOf`. */
  readonly letters: number;
  readonly isOwn: boolean;
  /** Alone it says enough among other words: several words, or what is never said but as such a label (“avoid”). */
  readonly isPhrase: boolean;
}

/**
 * Finds near misses in every language. What some language calls otherwise is none: a drafter means what the words say.
 * @param lang BCP 47 of the brief
 */
export function createNear(data: VocabularyData, lang: string): Near {
  // Few briefs have a label that nobody knows; thousands of words are indexed for those.
  let made: Near | null = null;
  const near: Near = (label, place) => {
    made ??= nearOf(data, lang);
    return made(label, place);
  };
  const known = {
    label: remembered((label) => near(label, "label")),
    words: remembered((label) => near(label, "words")),
    name: remembered((label) => near(label, "name")),
  };
  return (label, place) => (label.length > LONGEST_KEPT ? near(label, place) : known[place](label));
}

function nearOf(data: VocabularyData, lang: string): Near {
  const closed = closedWords(data, new Set([languageOf(lang), languageOf("en")]));
  const slips = slipsOf(closed);
  let open: ReadonlySet<string> | null = null;
  const byFirst = new Map<string, Known[]>();
  const signs: Known[] = [];
  for (const one of closed.filter(({ isPhrase }) => isPhrase)) {
    if (unspaced(one.plain)) signs.push(one);
    else {
      const [first = ""] = one.plain.split(" ");
      byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
    }
  }
  return (label, place) => {
    const plain = normalised(label);
    const found = plain === "" ? undefined : (within(plain, place, byFirst, signs) ?? slipOf(plain, place, slips));
    if (found === undefined) return "";
    open ??= openWords(data);
    return open.has(plain) ? "" : found.words;
  };
}

function within(
  plain: string,
  place: LabelPlace,
  byFirst: ReadonlyMap<string, readonly Known[]>,
  signs: readonly Known[],
): Known | undefined {
  if (unspaced(plain)) {
    const most = place === "label" ? MOST_OTHER_SIGNS : MOST_OTHER_SIGNS_AMID;
    return signs.find((one) => plain.includes(one.plain) && plain.length - one.plain.length <= most);
  }
  const words = plain.split(" ");
  for (const [at, word] of words.entries())
    for (const one of byFirst.get(word) ?? []) {
      const count = one.plain.split(" ").length;
      if (words.slice(at, at + count).join(" ") !== one.plain || words.length - count > MOST_OTHERS) continue;
      if (at === 0 && isEverybodys(words[count] ?? "")) continue;
      // Amid a sentence a single word says nothing: “how we avoid a war”.
      if (count > 1 || (place === "label" && (at === 0 || at === words.length - 1))) return one;
    }
  return undefined;
}

let everybodys: ReadonlySet<string> | null = null;

/** Whether a word behind a label names something of everybody's: a zone where nothing may be used. */
function isEverybodys(word: string): boolean {
  everybodys ??= new Set(KNOWN_LANGUAGES.flatMap((language) => keysOf(language.everybodys)));
  return everybodys.has(word);
}

/** Letters by which the lengths of a word and of its slip differ at most. */
const MOST_LONGER = 2;

/** What a label of so many letters may be a slip of, in the order of all. Most are far longer than any word that is known. */
function slipsOf(closed: readonly Known[]): (letters: number) => readonly Known[] {
  const found = new Map<number, Known[]>();
  for (const one of closed) {
    const { length } = one.joined;
    for (let letters = length - MOST_LONGER; letters <= length + MOST_LONGER; letters++) {
      const alike = found.get(letters);
      if (alike === undefined) found.set(letters, [one]);
      else alike.push(one);
    }
  }
  return (letters) => found.get(letters) ?? [];
}

function slipOf(plain: string, place: LabelPlace, slips: ReturnType<typeof slipsOf>): Known | undefined {
  const words = joinedOf(plain);
  if (words.length < SHORTEST_ALIKE_SLIP) return undefined;
  const letters = lettersOf(words);
  return slips(words.length).find(
    (one) =>
      differing(letters, one.letters) <= MOST_DIFFERING &&
      isSlip(words, one) &&
      (place !== "name" || beginsAlike(plain, one.plain)),
  );
}

/** No colon says of a name that it is a label, and nobody reads `red-wine` or `callback` as one whose words begin otherwise. */
const beginsAlike = (one: string, other: string): boolean => beginsIn(one, other) && beginsIn(other, one);

/** Whether each word's first letter stands at its place in the other, or beside it: the slip may be a letter too many. */
function beginsIn(words: string, other: string): boolean {
  const signs = joinedOf(other);
  let at = 0;
  return words.split(" ").every((word) => {
    const around = signs.slice(Math.max(0, at - 1), at + 2);
    at += word.length;
    return around.includes(word.charAt(0));
  });
}

/**
 * A bit for each letter that comes in the words, several letters to a bit. A slip changes two bits at most, so that far
 * words are told apart without comparing them.
 */
function lettersOf(words: string): number {
  let bits = 0;
  for (let at = 0; at < words.length; at++) bits |= 1 << (words.charCodeAt(at) & 31);
  return bits;
}

const MOST_DIFFERING = 4;

function differing(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** One slip: a letter too many, too few, another one, two that changed places. */
function isSlip(words: string, { joined: known, isOwn }: Known): boolean {
  const shorter = Math.min(words.length, known.length);
  const least = words.charAt(0) === known.charAt(0) ? SHORTEST_ALIKE_SLIP : SHORTEST_SLIP;
  if (shorter < (isOwn ? least : SHORTEST_FAR_SLIP)) return false;
  const slips = distance(words, known);
  return slips <= (shorter >= SHORTEST_TWO_SLIPS ? 2 : 1) || (slips === 2 && isSwapped(words, known));
}

const joinedOf = (plain: string): string => plain.replaceAll(" ", "");

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}

function closedWords(data: VocabularyData, own: ReadonlySet<Language>): readonly Known[] {
  const found = new Map<string, Known>();
  for (const language of new Set([...own, ...KNOWN_LANGUAGES])) {
    const isOwn = own.has(language);
    const add = (words: string, isSaid: boolean) => {
      const plain = normalised(words);
      const isPhrase = unspaced(plain) ? plain.length >= SHORTEST_UNSPACED : isSaid || plain.includes(" ");
      if (!found.has(plain))
        found.set(plain, {
          words,
          plain,
          joined: joinedOf(plain),
          letters: lettersOf(joinedOf(plain)),
          isOwn,
          isPhrase,
        });
    };
    for (const type of LINE_TYPES) {
      const line = meaningOf(type, data);
      if (isClosed(line.reach)) for (const words of apart(language.lines[type])) add(words, hasRole(line, "avoided"));
    }
    for (const { name, reach, headings } of data.topics.values()) {
      if (!isClosed(reach)) continue;
      const known = Object.hasOwn(language.headings, name) ? language.headings[name as keyof Language["headings"]] : "";
      for (const words of [...apart(known), ...(headings.get(language.tag) ?? [])]) add(words, false);
    }
    for (const key of new Set([...COLUMN_NAMES, ...data.columns.keys()])) {
      const column = data.columns.get(key);
      if (column === undefined || !isClosed(column.reach)) continue;
      const known = Object.hasOwn(language.columns, key) ? language.columns[key as keyof Language["columns"]] : "";
      for (const words of [...apart(known), ...(column.words.get(language.tag) ?? [])]) add(words, false);
    }
  }
  return [...found.values()];
}

/** What some language calls by these words and that may go out. */
function openWords(data: VocabularyData): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (words: string) => {
    for (const one of keysOf(words)) found.add(one);
  };
  for (const language of KNOWN_LANGUAGES) {
    for (const type of LINE_TYPES) if (!isClosed(meaningOf(type, data).reach)) add(language.lines[type]);
    for (const key of COLUMN_NAMES)
      if (!isClosed(data.columns.get(key)?.reach ?? "partner")) add(language.columns[key]);
    for (const [name, words] of Object.entries(language.headings))
      if (!isClosed(data.topics.get(name)?.reach ?? "partner")) add(words);
    for (const words of Object.values(language.tails)) add(words);
    add(language.partLabels);
  }
  for (const { reach, words } of data.columns.values())
    if (!isClosed(reach)) for (const list of words.values()) for (const one of list) found.add(normalised(one));
  for (const { reach, headings } of data.topics.values())
    if (!isClosed(reach)) for (const list of headings.values()) for (const one of list) found.add(normalised(one));
  return found;
}
