/**
 * Labels that say by name who may read a text, or who may not, in no scheme's words: `Not for KOR: …`, `NOKOR`, `US eyes: …`,
 * and, where a scheme has no lists of its own, `USA only: …`. Only for a last look: nothing reads them, so they withhold nothing.
 */
import { isCountryCode, isCountryName } from "../../data/countries.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { NO_SCHEME } from "../scheme.ts";
import { type Addressees, AMID, closesTo, ENDING, FRAMED, isFor, isJoined, MOST_WORDS, WHOLE } from "./closings.ts";
import { escaped } from "./labels.ts";
import { SENTENCES } from "./loose.ts";
import { withCodes, withFlags, withReaders } from "./nations.ts";
import { isPerson, withPlainTitles } from "./people.ts";
import { phrasesOf, withoutFillers } from "./phrases.ts";
import { plainOf, respelt, withBlanks } from "./respelt.ts";
import { isWordForMarks } from "./said.ts";
import { withSigns } from "./shortcodes.ts";
import { readable } from "./spot.ts";
import { type Place, placesIn } from "./unnamed.ts";
import { listsOnly } from "./unsigned.ts";
import { wordsOf } from "./words.ts";

const SIGNED = /^(?:[!¬≠✗✘❌🚫⛔]\ufe0f?\s?(\p{L}[\p{L} .’'-]{1,40})|(\p{L}[\p{L} .’'-]{1,40}?)\s?[✗✘❌🚫⛔]\ufe0f?)$/u;
const SIGN = /[!¬≠✗✘❌🚫⛔]/u;

/** Of a code and `no`. */
const LAST_WORD = /\s(no[tn]?[-_]?[a-z]{3})[\s.!)\]]{0,4}$/iu;
/**
 * What Discord and Reddit cover until somebody asks for it, or begin to cover at the start of a paragraph. One letter between bars is a
 * vector, of which they say the length, and between words in quotation marks bars join texts.
 */
const SPOILER =
  /(?<![\p{L}\p{N}|)\]]|[\p{L}\p{N}]['"](?=\|\|[^|\n]{1,400}\|\|['"]))\|\|(?![\s|]|[\p{Script=Latin}\p{Script=Greek}]\|)(?:[^|\n]|\|(?!\|)){1,400}(?<=[^\s|])\|\|(?![\p{L}\p{N}|(])|>!(?=\S)[^\n]{1,400}?!<|^\s{0,4}(?:\([^()]{1,60}\)\s{0,4})?\|\|(?=\p{L}{2})[^|]{1,400}$/gu;
/** A sign that bars, and a name before a text: alone it may say how somebody voted. */
const BARRED =
  /^(?:\s{0,4}\([^()]{1,60}\))?\s{0,4}([🚫⛔]\ufe0f?\s?(\p{Lu}{2,40}))(?=\s{0,2}[:：]|\s{1,4}[\p{L}\p{N}])/u;
/** In brackets with a colon. */
const ANSWERING = /[([][^()[\]]{1,60}[:：=]/u;
const ANSWERED = [
  /^(?:[^\p{L}\p{N}([]{0,12}[([][^()[\]]{1,60}[)\]]){0,3}[^\p{L}\p{N}([]{0,12}[([]((\p{L}[\p{L} .’'-]{1,40}?)\s?[:：=]\s?(\p{L}{1,12}|[✗✘❌🚫⛔]))[)\]]/u,
  /[([]((\p{L}[\p{L} .’'-]{1,40}?)\s?[:：=]\s?(\p{Lu}{1,12}|\p{Lo}{1,12}|[✗✘❌🚫⛔]))[)\]][\s.!。]{0,4}$/u,
];

const MOST_OF_REMARK = 40;
/** Behind a text `(not KOR)` may be said of its words. */
const SURE = /^[^\p{Ll}]+$|\s.*\s/u;
/** Before a figure it says how much, and without whom that is. */
const FIGURE = /^[^\p{L}]*\d[^\p{L}]{0,30}/u;
/** Sentences up to there that may be signs and figures: all that follow would be a text for each of them. */
const MOST_BEHIND = 4;
const BEHIND_DASH = /\s[|–—-]\s([^|–—]{2,60})$/u;
/** What else sets words off that stand behind a text; a comma is part of a sentence. */
const SET_OFF = /\s{2,}|\s[–—-]{1,2}\s|[|–—/#<>@!{}[\]\\·•…;*~=+^&→←]+/u;

let around: ReadonlySet<string> | null = null;
let unjoined: ReadonlySet<string> | null = null;
let shared: readonly RegExp[] | null = null;
let onlyWords: RegExp | null = null;
let inside: ReadonlySet<string> | null = null;

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
 * @param of a remark is a comment, where a label needs nothing that sets it off; in code nothing covers words
 */
export function spotClosings(
  text: string,
  addressees: Addressees,
  of: "text" | "code" | "remark" = "text",
): readonly string[] {
  const read = withFlags(withBlanks(respelt(plainOf(withSigns(text)))), addressees.audience);
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
  const spoilers = of === "code" ? [] : [...text.matchAll(SPOILER)].map(([words]) => words);
  if (spoilers.length > 0) return spoilers;
  // `Not for Seoul. Park speaks.` has a stop that is no title's.
  const sentences = [...new Set([plain, read])]
    .flatMap((one) => one.split(/[\n\r\u2028\u2029]/))
    .flatMap((line) =>
      line
        .split(SENTENCES)
        .map((sentence, at, all) => [sentence, all.slice(at + 1, at + MOST_BEHIND).join(" ")] as const),
    );
  return sentences.flatMap(([sentence, next]) => {
    const { places, behind } = placesIn(sentence, true);
    const labels = places.flatMap(({ label, kind }) =>
      isMeant(label, kind, next, addressees) || isOthers(label, kind, addressees) ? [label] : [],
    );
    const last = BEHIND_DASH.exec(sentence)?.[1] ?? "";
    if (closesTo(last, addressees, AMID)) labels.push(last);
    const [, ...apart] = sentence.split(SET_OFF);
    const end = apart.findLast((piece) => piece.trim() !== "") ?? "";
    if (closesTo(end, addressees, ENDING)) labels.push(end.trim());
    if (labels.length === 0 && closesWhole(behind, addressees)) labels.push(behind.trim());
    const [, bar = "", barred = ""] = BARRED.exec(sentence) ?? [];
    if (addressees.names.has(barred)) labels.push(bar);
    const found = labels.length > 0 ? [...new Set(labels)] : joinedIn(sentence, addressees);
    return of === "remark" && found.length === 0 ? amid(sentence, addressees) : found;
  });
}

/** A sentence that is nothing but a phrase around a name, which no label is as long as: `Not while Seoul is in the room.` */
function closesWhole(sentence: string, addressees: Addressees): boolean {
  const written = withoutFillers(sentence).replaceAll("’", "'").toUpperCase();
  return (
    phrasesOf().around.some(
      ({ before: [first = ""], behind: [next = ""] }) => written.startsWith(first) && written.includes(next),
    ) && closesTo(sentence, addressees, FRAMED)
  );
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
const isSigned = (label: string, addressees: Addressees): boolean => {
  if (!SIGN.test(label)) return false;
  const [, behind, before = ""] = SIGNED.exec(label.trim()) ?? [];
  return isReader(behind ?? before, addressees);
};

/** Whether a name is one of the deck's readers, as it is written in full: of a state, a seat of government, a person. */
const isReader = (name: string, { names, audience, people }: Addressees): boolean =>
  names.has(withReaders(name, audience)) || isPerson(name, people);

/** `(KOR: no) …`, `… (KOR: NO)`: in small letters behind a text it says how somebody voted. */
const answered = (line: string, addressees: Addressees): readonly string[] =>
  (ANSWERING.test(line) ? ANSWERED : []).flatMap((form) => {
    const [, label = "", name = "", answer = ""] = form.exec(line) ?? [];
    const isNo =
      SIGN.test(answer) ||
      phrasesOf().all.some(([word, ...more]) => more.length === 0 && word === answer.toUpperCase());
    return isNo && isReader(name, addressees) ? [label] : [];
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
  onlyWords ??= new RegExp([...wordsOf((language) => language.only)].map(escaped).join("|"), "iu");
  return onlyWords.test(line);
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

/** What a heading says that is nothing but the name of those who alone may read what stands below it: `USA only`, `Internal`. */
export const onlyOthersBelow = (heading: string, addressees: Addressees): readonly string[] => {
  const words = heading.trim();
  if (words.length > MOST_IN_HEADING || /[:：.]/u.test(words)) return [];
  const line = `${words}: x`;
  const found = [...onlyOthers(line, addressees), ...ownersOnly(line, addressees)];
  const isTheirs = addressees.others.has(words.toUpperCase()) && !isState(words);
  const isTheirsAlone = saysOnly(words) && isNameOfOthers(words.split(/[\s_-]+/), addressees);
  return found.length === 0 && (isTheirs || isTheirsAlone) ? [words] : found.slice(0, 1);
};

/** What stands below the name of a state is about it, also where a release is called so. */
const isState = (words: string): boolean =>
  isCountryCode(words.toUpperCase()) ||
  isCountryName(
    words,
    KNOWN_LANGUAGES.map(({ tag }) => tag),
  );
const MOST_IN_HEADING = 60;

/** `(internal) …`, `INTERNAL: …`: the name of a release that is for others, or of the own house, where a mark would stand. */
const isOthers = (label: string, kind: Place["kind"], addressees: Addressees): boolean =>
  kind === "front"
    ? addressees.others.has(label.trim().toUpperCase()) || isInside(label, addressees)
    : addressees.others.has(label.trim().toUpperCase()) && label === label.toUpperCase();

/** A word for the own house, which is no name of these readers: `internal` is also what a release may be called. */
function isInside(label: string, { names, others }: Addressees): boolean {
  const word = label.trim();
  inside ??= wordsOf((language) => language.inside);
  return inside.has(word.toLowerCase()) && !names.has(word.toUpperCase()) && !others.has(word.toUpperCase());
}

/** `Internal: …`, `### Internal`, which say of much else that it is inside: before a figure it is how much. */
export const labelsOfInside = (text: string, addressees: Addressees): readonly string[] =>
  text.split(/[\n\r\u2028\u2029]/).flatMap((line) => {
    const read = respelt(plainOf(line));
    const { places, behind } = placesIn(read, true);
    return places.flatMap(({ kind, label }) =>
      LABELS.has(kind) && isInside(label, addressees) && !FIGURE.test(behind.slice(label.length)) ? [label.trim()] : [],
    );
  });

const LABELS: ReadonlySet<Place["kind"]> = new Set(["announced", "set off", "whole"]);

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
      return (
        SURE.test(withReaders(label, addressees.audience)) &&
        (closesTo(label, addressees) || isSigned(label, addressees))
      );
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
