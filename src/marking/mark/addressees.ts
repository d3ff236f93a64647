/**
 * Labels that say by name who may read a text, or who may not, in no scheme's words: `Not for KOR: …`, `NOKOR`, `US eyes: …`,
 * and, where a scheme has no lists of its own, `USA only: …`. Only for a last look: nothing reads them, so they withhold nothing.
 */
import { isCountryCode } from "../../data/countries.ts";
import { NO_SCHEME } from "../scheme.ts";
import { escaped } from "./labels.ts";
import { SENTENCES } from "./loose.ts";
import { withCodes, withFlags, withReaders } from "./nations.ts";
import { withPeople, withPlainTitles } from "./people.ts";
import { phrasesOf } from "./phrases.ts";
import { plainOf, respelt } from "./respelt.ts";
import { isWordForMarks } from "./said.ts";
import { readable } from "./spot.ts";
import { type Place, placesIn } from "./unnamed.ts";
import { listsOnly } from "./unsigned.ts";
import { wordsOf } from "./words.ts";

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
const WHOLE: Measure = { least: 1, beside: 0 };
/** Amid words `not KOR` may be said of anything. */
const AMID: Measure = { least: 2, beside: 1 };

const SIGNED = /^(?:[!¬≠✗✘❌🚫⛔]\ufe0f?\s?(\p{Lu}{2,40})|(\p{Lu}{2,40})\s?[✗✘❌🚫⛔]\ufe0f?)$/u;
const SIGN = /[!¬≠✗✘❌🚫⛔]/u;

/** Of a code and `no`. */
const LAST_WORD = /\s(no[tn]?[-_]?[a-z]{3})[\s.!)\]]{0,4}$/iu;
/** What Discord and Reddit cover until somebody asks for it; one letter between bars is a vector, of which they say the length. */
const SPOILER =
  /(?<![\p{L}\p{N}|)\]])\|\|(?![\s|]|[\p{Script=Latin}\p{Script=Greek}]\|)(?:[^|\n]|\|(?!\|)){1,400}(?<=[^\s|])\|\|(?![\p{L}\p{N}|(])|>!(?=\S)[^\n]{1,400}?!</gu;
/** In brackets with a colon. */
const ANSWERING = /[([][^()[\]]{1,60}[:：=]/u;
const ANSWERED = [
  /^(?:[^\p{L}\p{N}([]{0,12}[([][^()[\]]{1,60}[)\]]){0,3}[^\p{L}\p{N}([]{0,12}[([]((\p{Lu}{2,40})\s?[:：=]\s?(\p{L}{1,12}|[✗✘❌🚫⛔]))[)\]]/u,
  /[([]((\p{Lu}{2,40})\s?[:：=]\s?(\p{Lu}{1,12}|\p{Lo}{1,12}|[✗✘❌🚫⛔]))[)\]][\s.!。]{0,4}$/u,
];

/** Behind what sets it off, and of an address, which may say of what is not for sale whose it is. */
const ENDING: Measure = { least: 2, beside: 0 };

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
const MOST_WORDS = 8;
const MOST_OF_REMARK = 40;
/** Letters of `and`, `or`, `the`. */
const JOINING = 3;
const EYES = /^((?:[A-Z]{2,3}[\s,/&]{1,3}){1,8})EYES(?: ONLY| A| ALPHA)?$/;
/** What is a reader's, as the reader is: `Not for KOR’s team`. */
const POSSESSIVE = /(?<=\p{L})['’]s?(?!\p{L})/giu;
const APART = /[\s_,/&+|\u2010-\u2015-]+/u;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}\p{scx=Hira}]/u;
/** Behind a text `(not KOR)` may be said of its words. */
const SURE = /^[^\p{Ll}]+$|\s.*\s/u;
/** Before a figure it says how much, and without whom that is. */
const FIGURE = /^[^\p{L}]*\d[^\p{L}]{0,30}/u;
const BEHIND_DASH = /\s[|–—-]\s([^|–—]{2,60})$/u;
/** What else sets words off that stand behind a text; a comma is part of a sentence. */
const SET_OFF = /\s{2,}|\s[–—-]{1,2}\s|[|–—/#<>@!{}[\]\\·•…;*~=+^&→←]+/u;

let around: ReadonlySet<string> | null = null;
let unjoined: ReadonlySet<string> | null = null;
let shared: readonly RegExp[] | null = null;
let alone: RegExp | null = null;

/** Whether a label, of a text, a class or a heading, says that the deck's readers are not meant. */
export function closesTo(label: string, addressees: Addressees, measure = LABEL): boolean {
  if (label.length > MOST_LETTERS) return false;
  const bare = label.normalize("NFKC").replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, "");
  const says = mayHide(bare);
  const named = says ? withReaders(bare, addressees.audience) : bare;
  const written = named.replace(POSSESSIVE, "").toUpperCase();
  if (written === "" || written.length > LONGEST) return false;
  const words = written.split(APART);
  return (
    isJoined(written, addressees) ||
    isUnspaced(written, addressees) ||
    isNot(words, addressees, measure) ||
    (says && isNotForPeople(bare, addressees, measure)) ||
    isForEyes(written.replace(/[-_]/g, " "), addressees)
  );
}

/** Whether a name is one of the deck's readers, of whom another word says that they are left out: `{hide=Seoul}`, `.hide-park`. */
export const leavesOut = (name: string, addressees: Addressees): boolean =>
  closesTo(`except for ${name}`, addressees, WHOLE);

/** Whether a label may say that somebody is not meant, so that names are worth looking for: most texts say nothing of the kind. */
function mayHide(label: string): boolean {
  const { firsts } = phrasesOf();
  return UNSPACED.test(label) || label.split(/[^\p{L}']+/u).some((word) => firsts.has(word.toUpperCase()));
}

/** The same, and labels of a place that says nothing else, such as a class or a comment: `internal`, `USA only`. */
export function closesPlaceTo(label: string, addressees: Addressees): boolean {
  const words = label
    .trim()
    .split(/[\s_-]+/)
    .map((word) => (isCountryCode(word.toUpperCase()) ? word.toUpperCase() : word.toLowerCase()));
  return (
    closesTo(label, addressees) ||
    isNameOfOthers(words, addressees) ||
    onlyOthers(`${words.join(" ")}: x`, addressees).length > 0
  );
}

/** `internal`, `only-internal`: the name of a release for others, with words that say that it is for them. */
function isNameOfOthers(words: readonly string[], { others }: Addressees): boolean {
  around ??= new Set([...wordsOf((language) => language.only), ...wordsOf((language) => language.readers)]);
  const rest = words.filter((word) => around?.has(word.toLowerCase()) !== true);
  return others.has(rest.join(" ").toUpperCase());
}

/**
 * Labels in the places of marks that close a text to the deck's readers: in brackets or capitals in front of a sentence, before
 * a colon or a dash, alone, in brackets or behind a dash at the end.
 * @param isRemark of a comment, where a label needs nothing that sets it off
 */
export function spotClosings(text: string, addressees: Addressees, isRemark = false): readonly string[] {
  const read = withFlags(respelt(plainOf(text)), addressees.audience);
  const plain = withPlainTitles(read, addressees.people);
  const lists = plain
    .split(/[\n\r\u2028\u2029]/)
    .flatMap((line) => [
      ...answered(line, addressees),
      ...announced(line, addressees),
      ...sharedWith(line, addressees),
      ...ownersOnly(line, addressees),
    ]);
  if (lists.length > 0) return lists;
  const spoilers = [...text.matchAll(SPOILER)].map(([words]) => words);
  if (spoilers.length > 0) return spoilers;
  // `Not for Seoul. Park speaks.` has a stop that is no title's.
  const sentences = [...new Set([plain, read])]
    .flatMap((one) => one.split(/[\n\r\u2028\u2029]/))
    .flatMap((line) =>
      line.split(SENTENCES).map((sentence, at, all) => [sentence, all.slice(at + 1).join(" ")] as const),
    );
  return sentences.flatMap(([sentence, next]) => {
    const labels = placesIn(sentence, true).places.flatMap(({ label, kind }) =>
      isMeant(label, kind, next, addressees) || isOthers(label, kind, addressees) ? [label] : [],
    );
    const last = BEHIND_DASH.exec(sentence)?.[1] ?? "";
    if (closesTo(last, addressees, AMID)) labels.push(last);
    const [, ...apart] = sentence.split(SET_OFF);
    const end = apart.findLast((piece) => piece.trim() !== "") ?? "";
    if (closesTo(end, addressees, ENDING)) labels.push(end.trim());
    const found = labels.length > 0 ? [...new Set(labels)] : joinedIn(sentence, addressees);
    return isRemark && found.length === 0 ? amid(sentence, addressees) : found;
  });
}

/** `NOKOR` anywhere: in capitals it is no word. In small letters a last word, but for what is one. */
const joinedIn = (sentence: string, addressees: Addressees): readonly string[] =>
  [
    ...[
      ...sentence.matchAll(/(?<![\p{L}\p{N}])(?:NO[TN]?[-_]?|no[tn]?[-_]?(?=\p{Lu}))\p{Lu}{2,40}(?![\p{L}\p{N}])/gu),
    ].map(([word]) => word),
    ...(LAST_WORD.exec(sentence)?.slice(1) ?? []).filter((word) => !isOneWord(word)),
  ].filter((word) => isJoined(word.toUpperCase(), addressees));

/** A prize, a night: no label without a hyphen. */
function isOneWord(word: string): boolean {
  unjoined ??= wordsOf((language) => language.unjoined);
  return unjoined.has(word.toLowerCase());
}

/** `(!KOR)`, `(KOR ✗)`: in brackets, since the same in a cell says how somebody voted. */
const isSigned = (label: string, { names, audience }: Addressees): boolean => {
  if (!SIGN.test(label)) return false;
  const [, behind, before = ""] = SIGNED.exec(withReaders(label.trim(), audience)) ?? [];
  return names.has(behind ?? before);
};

/** `(KOR: no) …`, `… (KOR: NO)`: in small letters behind a text it says how somebody voted. */
const answered = (line: string, { names, audience }: Addressees): readonly string[] =>
  (ANSWERING.test(line) ? ANSWERED : []).flatMap((form) => {
    const [, label = "", name = "", answer = ""] = form.exec(withReaders(line, audience)) ?? [];
    const isNo =
      SIGN.test(answer) ||
      phrasesOf().all.some(([word, ...more]) => more.length === 0 && word === answer.toUpperCase());
    return isNo && names.has(name) ? [label] : [];
  });

/** The same of an address, of which a piece ends as the name of a file does: `…/plan-not-for-kor.pdf`. */
export const closingsInAddress = (address: string, addressees: Addressees): readonly string[] =>
  readable(address)
    .split(/[/?#&=]+/)
    .map((piece) => piece.replace(/\.[a-z0-9]{1,5}$/i, "").split(/[-_.+\s]+/))
    .filter(({ length }) => length <= MOST_OF_REMARK)
    .flatMap((words) => words.map((_, at) => words.slice(at).join(" ")))
    .filter((label) => closesTo(label, addressees, ENDING));

/** `Release: USA. …`: names that a word for marks announces. */
function announced(line: string, addressees: Addressees): readonly string[] {
  const [words = "", label = "", list = ""] = ANNOUNCED.exec(line) ?? [];
  const codes = list.split(/[^A-Z]+/);
  return codes.every(isCountryCode) && isWordForMarks(label, NO_SCHEME) && !isFor(codes, addressees)
    ? [words.replace(/^[^\p{L}]+/u, "")]
    : [];
}

const ANNOUNCED =
  /(?:^|[.;]\s|\)\s)\s*([\p{L} ]{3,40}?)\s?[:：]\s{0,4}([A-Z]{2,3}(?:\s?[,/&]\s?[A-Z]{2,3}){0,20})(?:\s\p{L}{2,12})?(?=[.;)]|\s*$)/u;

/** Whether a line has a word for “only” anywhere. */
function saysOnly(line: string): boolean {
  alone ??= new RegExp([...wordsOf((language) => language.only)].map(escaped).join("|"), "iu");
  return alone.test(line);
}

/** `Distribution: USA only`, `Releasable to USA only.` */
function sharedWith(line: string, addressees: Addressees): readonly string[] {
  if (!saysOnly(line)) return [];
  shared ??= sharedForms();
  const written = withCodes(line, [...addressees.owners, ...addressees.audience]);
  return shared.flatMap((form) => {
    const [words = "", list = ""] = form.exec(written) ?? [];
    const codes = list.split(/[^A-Z]+/);
    return words !== "" && codes.every(isCountryCode) && !isFor(codes, addressees)
      ? [words.replace(/^[^\p{L}]+/u, "")]
      : [];
  });
}

/** `United States only: …`, which says of no contents that they hold for a state: the own side's name is in it. */
function ownersOnly(line: string, addressees: Addressees): readonly string[] {
  if (!saysOnly(line)) return [];
  const written = withCodes(line, addressees.owners);
  if (written === line || /[:：][^\p{L}\d]{0,20}\d/u.test(line)) return [];
  return onlyOthers(written, addressees);
}

/** `(internal) …`, `INTERNAL: …`: the name of a release that is for others, where a mark would stand. */
const isOthers = (label: string, kind: Place["kind"], { others }: Addressees): boolean =>
  others.has(label.trim().toUpperCase()) && (kind === "front" || label === label.toUpperCase());

/** `Internal: …`, which may be said of anything that is no text. */
export const namesOfOthers = (text: string, { others }: Addressees): readonly string[] =>
  text
    .split(/[\n\r\u2028\u2029]/)
    .flatMap((line) => placesIn(respelt(plainOf(line)), true).places)
    .filter(
      ({ kind, label }) =>
        (kind === "announced" || kind === "set off" || (kind === "last" && /[)\]][\s.!]*$/.test(text))) &&
        others.has(label.trim().toUpperCase()),
    )
    .map(({ label }) => label);

/** @param next what stands behind the sentence */
function isMeant(label: string, kind: Place["kind"], next: string, addressees: Addressees): boolean {
  switch (kind) {
    case "last":
      return SURE.test(label) && (closesTo(label, addressees) || isSigned(label, addressees));
    case "front":
      return closesTo(label, addressees) || isSigned(label, addressees);
    case "announced":
      return !FIGURE.test(next) && closesTo(label, addressees);
    case "whole":
      return !FIGURE.test(next) && closesTo(label, addressees, WHOLE);
    case "capitals":
      return closesTo(label, addressees, WHOLE);
    default:
      return closesTo(label, addressees);
  }
}

/** The word before the list of those who alone may read a text, and with the list what says that they alone do. */
function sharedForms(): readonly RegExp[] {
  const [names, only] = [wordsOf((language) => language.shared), wordsOf((language) => language.only)].map((words) =>
    [...words].map(escaped).join("|"),
  );
  const code = "[A-Z]{2,3}";
  const codes = `(${code}(?:\\s?(?:[,/&、]|\\p{L}{1,3})\\s?${code}){0,40})`;
  const start = `(?:^|[.;)\\]]\\s)[^\\p{L}\\p{N}]{0,4}(?:${names})(?:\\s?[:：–—-]\\s{0,4}|\\s)(?:\\p{L}{1,3}\\s)?`;
  const end = "(?=\\s*(?:[.;:)。：]|$))";
  return [
    `${start}${codes}\\s{0,2}(?:${only})${end}`,
    `${start}(?:${only})\\s{0,2}(?:\\p{L}{1,3}\\s)?${codes}${end}`,
  ].map((form) => new RegExp(form, "iu"));
}

/** A remark is short, and each of its words may begin what it says. */
function amid(sentence: string, addressees: Addressees): readonly string[] {
  const words = sentence.split(/\s+/).slice(0, MOST_OF_REMARK);
  const starts = words.flatMap((_, at) =>
    Array.from({ length: MOST_WORDS }, (_count, count) => words.slice(at, at + count + 1).join(" ")),
  );
  const found =
    starts.find((label) => closesTo(label, addressees, AMID)) ?? onlyOthers(`${sentence.trim()}: x`, addressees)[0];
  return found === undefined ? [] : [found];
}

/** Lists in a text, before what they stand over, that do not name the deck's readers. */
export const onlyOthers = (text: string, addressees: Addressees): readonly string[] =>
  listsOnly(respelt(plainOf(text))).flatMap(({ words, codes }) => (isFor(codes, addressees) ? [] : [words]));

/** `NOKOR`, `NO-KOR`. */
const isJoined = (written: string, { names }: Addressees): boolean => {
  const letters = written.replace(/[_-]/g, "");
  return NO.some((no) => letters.startsWith(no) && names.has(letters.slice(no.length)));
};

/** In a language without blanks, of a name and what stands right before or behind it. */
const isUnspaced = (written: string, { names }: Addressees): boolean =>
  UNSPACED.test(written) &&
  phrasesOf().unspaced.some(
    (phrase) =>
      (written.endsWith(phrase) && names.has(written.slice(0, -phrase.length).trim())) ||
      (written.startsWith(phrase) && names.has(written.slice(phrase.length).trim())),
  );

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
    return at > 0 && behind.length <= beside && isNamed(before, 0, false, addressees);
  });

/** `Not for Minister Park`, of a reader's people. `Not Park` may be said of anything. */
function isNotForPeople(label: string, addressees: Addressees, { least, beside }: Measure): boolean {
  const { people, audience } = addressees;
  const [code] = audience;
  const { words } = phrasesOf();
  if (code === undefined || people.length === 0) return false;
  const read = withPeople(label, people, code, (word) => words.has(word.toUpperCase()));
  if (read === label) return false;
  const written = read.replace(POSSESSIVE, "").toUpperCase();
  // Behind a phrase `the Park visit` is something else, and `Park’s team` is hers.
  const isTheirs = read.startsWith(code) || read.includes(`${code}’s`);
  const sure = { least: Math.max(least, 2), beside: isTheirs ? beside : 0 };
  return isUnspaced(written, addressees) || isNot(written.split(APART), addressees, sure);
}

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

const isFor = (codes: readonly string[], { audience }: Addressees): boolean =>
  audience.every((name) => codes.some((code) => code === name || ALSO.get(code) === name));
