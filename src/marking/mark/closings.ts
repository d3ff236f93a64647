/** What a label says of who may read a text, or who may not: `Not for KOR`, `NOKOR`, `Keep Seoul out of this`. */
import { isCountryCode } from "../../data/countries.ts";
import { lastListed, piecesOf, withoutListed } from "./listed.ts";
import { withReaders } from "./nations.ts";
import { withPeople } from "./people.ts";
import { phrasesOf, withoutFillers } from "./phrases.ts";
import { isLeading } from "./words.ts";

/** Whom a deck is for beside the own side, by the names that a brief has for them, all in capitals. */
export interface Addressees {
  /** Codes of its audience. */
  readonly audience: readonly string[];
  /** These, and the name of its release. */
  readonly names: ReadonlySet<string>;
  /** Names of releases that are for others. */
  readonly others: ReadonlySet<string>;
  /** Codes of the own side. */
  readonly owners: readonly string[];
  /** Names of people of theirs, as they are written. */
  readonly people: readonly string[];
  /** It is for everybody, so that whoever is left out is left out of it. */
  readonly isPublic: boolean;
}

/** How sure a label must be: the least words before the name, and the most beside it. */
interface Measure {
  readonly least: number;
  readonly beside: number;
}

/** In the place of a mark: `not KOR`, `not for the KOR side`. */
const LABEL: Measure = { least: 1, beside: 2 };
/** All of a text may be a sentence: `Not for KOR to decide`. */
export const WHOLE: Measure = { least: 1, beside: 0 };
/** Of nothing but a phrase around the name. */
export const FRAMED: Measure = { least: Number.POSITIVE_INFINITY, beside: 0 };
/** Amid words `not KOR` may be said of anything. */
export const AMID: Measure = { least: 2, beside: 1 };
/** Behind what sets it off, and of an address, which may say of what is not for sale whose it is. */
export const ENDING: Measure = { least: 2, beside: 0 };
/** What people write for the codes of states that have another. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["US", "USA"],
  ["UK", "GBR"],
]);
const NO = ["NO", "NOT", "NON"];
/** More than a label is a sentence, in which somebody is only spoken of. */
const LONGEST = 60;
/** A name may be as long as the label that it stands in. */
const MOST_LETTERS = 2 * LONGEST;
export const MOST_WORDS = 8;
/** `the KOR delegation` */
const MOST_FRAMED = 4;
/** Letters of `and`, `or`, `the`. */
const JOINING = 3;
const EYES = /^((?:[A-Z]{2,3}[\s,/&]{1,3}){1,8})EYES(?: ONLY| A| ALPHA)?$/;
/** What is a reader's, as the reader is: `Not for KOR’s team`. */
const POSSESSIVE = /(?<=\p{L})['’]s?(?!\p{L})/giu;
/** Signs of vowels in Arabic, which most texts leave out, and what draws a letter longer. */
const VOWELS = /[\u0640\u064b-\u0652\u0670]/g;
const APART = /[\s_,/&+|\u2010-\u2015-]+/u;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}\p{scx=Hira}]/u;

/** Whether a label, of a text, a class or a heading, says that the deck's readers are not meant. */
export function closesTo(label: string, addressees: Addressees, measure = LABEL): boolean {
  if (label.length > MOST_LETTERS) return false;
  const read = label
    .normalize("NFKC")
    .replace(VOWELS, "")
    .replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, "")
    .replace(/(?<=\p{L})’(?=\p{L})/gu, "'");
  if (!mayHide(read)) return closesPlain(read.replace(POSSESSIVE, "").toUpperCase(), addressees, measure);
  const bare = withoutFillers(read);
  // `Not for JPN and not for KOR`: the last of a list says it again.
  const again: Measure = { ...measure, least: Math.max(measure.least, 2) };
  return (
    closesAlone(bare, addressees, measure) || piecesOf(bare).some((piece) => closesAlone(piece, addressees, again))
  );
}

/** The same of a label in which names are worth looking for. */
function closesAlone(label: string, addressees: Addressees, measure: Measure): boolean {
  const named = withReaders(label, addressees.audience).replace(POSSESSIVE, "");
  const written = withoutListed(named, addressees.names).toUpperCase();
  return (
    closesPlain(written, addressees, measure) ||
    (fits(written) && (isFramed(written.split(APART), addressees) || isNotForPeople(label, addressees, measure)))
  );
}

/** The same of a label whose readers stand in it by their codes. */
const closesPlain = (written: string, addressees: Addressees, measure: Measure): boolean =>
  fits(written) &&
  (isJoined(written, addressees) ||
    isUnspaced(written, addressees) ||
    isNot(written.split(APART), addressees, measure) ||
    isForEyes(written.replace(/[-_]/g, " "), addressees));

const fits = (written: string): boolean => written !== "" && written.length <= LONGEST;

/** Whether a name is one of the deck's readers, of whom another word says that they are left out: `{hide=Seoul}`, `.hide-park`. */
export const leavesOut = (name: string, addressees: Addressees): boolean =>
  closesTo(`except for ${name}`, addressees, WHOLE);

/** Whether a label may say that somebody is not meant, so that names are worth looking for: most texts say nothing of the kind. */
function mayHide(label: string): boolean {
  const { firsts } = phrasesOf();
  return UNSPACED.test(label) || label.split(/[^\p{L}']+/u).some((word) => firsts.has(word.toUpperCase()));
}

/** `NOKOR`, `NO-KOR`. */
export const isJoined = (written: string, { names }: Addressees): boolean => {
  const letters = written.replace(/[_-]/g, "");
  return NO.some((no) => letters.startsWith(no) && names.has(letters.slice(no.length)));
};

/** In a language without blanks, of a name and what stands right before or behind it. */
const isUnspaced = (written: string, { names }: Addressees): boolean =>
  UNSPACED.test(written) &&
  (phrasesOf().unspaced.some(
    (phrase) =>
      (written.endsWith(phrase) && names.has(lastListed(written.slice(0, -phrase.length)))) ||
      (written.startsWith(phrase) && names.has(lastListed(written.slice(phrase.length)))),
  ) ||
    phrasesOf().unspacedAround.some(
      ([before, behind]) =>
        written.startsWith(before) &&
        written.endsWith(behind) &&
        names.has(lastListed(written.slice(before.length, -behind.length))),
    ));

/** `Not for KOR`, `hide from the KOR side`, `KOR must not see this`: words of a language before the name or behind it. */
const isNot = (words: readonly string[], addressees: Addressees, measure: Measure): boolean =>
  words.length > 1 &&
  words.length <= MOST_WORDS &&
  words.some((word) => phrasesOf().firsts.has(word)) &&
  phrasesOf().all.some((phrase) => {
    if (phrase.length < measure.least) return false;
    const at = words.findIndex((_, from) => phrase.every((word, index) => words[from + index] === word));
    const [before, behind] = [words.slice(0, at), words.slice(at + phrase.length)];
    const beside = phrase.length > 1 ? measure.beside : 0;
    if (at === 0) return isNamed(behind, beside, phrase.length > 1, addressees);
    const named = phrase.length > 1 && isLeading(before[0] ?? "") ? before.slice(1) : before;
    return at > 0 && behind.length <= beside && isNamed(named, 0, false, addressees);
  });

/** `Not for Minister Park`, of a reader's people. `Not Park` may be said of anything. */
function isNotForPeople(label: string, addressees: Addressees, { least, beside }: Measure): boolean {
  const { people, audience, names } = addressees;
  const [code] = audience;
  if (code === undefined || people.length === 0) return false;
  const read = withPeople(label, people, code);
  if (read === label) return false;
  const written = withoutListed(read.replace(POSSESSIVE, ""), names).toUpperCase();
  // Behind a phrase `the Park visit` is something else, and `Park’s team` is hers.
  const isTheirs = read.startsWith(code) || read.includes(`${code}’s`);
  const sure = { least: Math.max(least, 2), beside: isTheirs ? beside : 0 };
  const words = written.split(APART);
  return isUnspaced(written, addressees) || isNot(words, addressees, sure) || isFramed(words, addressees);
}

/** `Keep KOR out of this`, `Not while KOR is in the room`: a phrase around a name. */
const isFramed = (words: readonly string[], addressees: Addressees): boolean =>
  phrasesOf().around.some(({ before, behind }) => {
    const name = words.slice(before.length, words.length - behind.length);
    return (
      name.length > 0 &&
      name.length <= MOST_FRAMED &&
      before.every((word, at) => words[at] === word) &&
      behind.every((word, at) => words[words.length - behind.length + at] === word) &&
      isNamed(name, 1, true, addressees)
    );
  });

/** Whether words are the name of a reader, among names of others, with so many words behind it and an article before it. */
function isNamed(words: readonly string[], beside: number, article: boolean, { names, isPublic }: Addressees): boolean {
  const isName = (word: string) => names.has(word) || isCountryCode(word);
  const first = words.findIndex(isName);
  const front = words.slice(0, first);
  if (first < 0 || first > (article ? 1 : 0) || front.some((word) => word.length > JOINING)) return false;
  const others = words.slice(first).filter((word) => !isName(word) && word.length > JOINING);
  return others.length <= beside && words.some((word) => names.has(word) || (isPublic && isName(word)));
}

function isForEyes(written: string, addressees: Addressees): boolean {
  const codes = (EYES.exec(written)?.[1] ?? "").split(/[^A-Z]+/).filter((code) => code !== "" && code !== "AND");
  return codes.length > 0 && codes.every(isCountryCode) && !isFor(codes, addressees);
}

export const isFor = (codes: readonly string[], { audience }: Addressees): boolean =>
  audience.every((name) => codes.some((code) => code === name || ALSO.get(code) === name));
