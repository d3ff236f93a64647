/**
 * Marks where nothing else is said: below the head of a column of marks, behind “Classification:”, as the value of an attribute
 * that is called so, as a callout, and at the ends of what a comment says. There the name of a level is enough.
 */
import type { Span } from "../../diagnostics/types.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import type { Level, Mark, Scheme } from "../types.ts";
import { type Found, markAt } from "./labels.ts";
import { headsOf, initialsOf, labelsOf, SIGNS_OF } from "./loose.ts";
import { parseMark, squeeze } from "./parse.ts";
import { plainOf, respelt } from "./respelt.ts";
import { speaksOfText, toldLabels } from "./told.ts";
import { isLeading, wordsOf } from "./words.ts";

/** Words of every language for what says how a text is marked, in small letters. */
let forMarks: ReadonlySet<string> | null = null;

/** Whether a head, an attribute or a label announces a mark: `Classification`, `TLP`. */
export function isWordForMarks(name: string, { levels }: Scheme): boolean {
  forMarks ??= new Set(KNOWN_LANGUAGES.flatMap(({ markings }) => markings.split(" | ").map(lettersOf)));
  const letters = lettersOf(plainOf(name).replace(OWN_MARK, ""));
  const heads = headsOf(levels).map((head) => head.toLowerCase());
  return forMarks.has(letters) || heads.some((head) => letters.split(" ").includes(head) && letters.length <= SHORT);
}

/** A head with its own mark in front. */
export const OWN_MARK = /^\s*\([^()]{1,120}\)\s*/;
/** `TLP level`, `Our TLP`: longer heads say more. */
const SHORT = 24;

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The marks that stand in a place for marks alone: `Secret`, `RED (until June)`, `SO / SS`, `Rouge`, `R`. */
export function saidMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  return saidIn(respelt(plainOf(text).replace(OWN_MARK, "")), scheme).map((mark) => ({ ...mark, span }));
}

/** The same of a text that is nothing but marks. */
export function onlyMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const plain = respelt(plainOf(text)).trim();
  const whole = saidBy(plain, scheme);
  const parts = plain.split(/[\s/,;|&]+/).map((part) => saidBy(part, scheme));
  const found = whole === undefined ? parts : [whole];
  return found.every((one) => one !== undefined) && scheme.portions !== "none"
    ? found.map((mark) => ({ ...mark, span }))
    : [];
}

function saidIn(text: string, scheme: Scheme): readonly Found[] {
  if (scheme.portions === "none") return [];
  const parts = [text, ...text.split(/[/,;|&()[\]{}<>]|\s[\u2010-\u2015-]\s/u)];
  return [...new Set(parts)].flatMap((part) => saidBy(part, scheme) ?? []);
}

function saidBy(written: string, scheme: Scheme): Found | undefined {
  const { labels, tails } = labelsOf(scheme);
  const word = written.replace(AROUND, "");
  const known = labels.get(squeeze(word)) ?? tails.get(word.toUpperCase());
  if (known !== undefined) return known;
  const level =
    levelNamed(word, scheme) ??
    scheme.levels.findLast((one) => one.portion === word || (/^[A-Z]$/.test(word) && initialsOf(one)[0] === word)) ??
    scheme.levels.find((one) => coloursOf(one).includes(word.toLowerCase()));
  return level === undefined ? undefined : { level: level.id, releaseTo: null, caveats: [], text: word };
}

const AROUND = /^[^\p{L}\p{N}\p{So}]+|(?<=[\p{L}\p{N}\p{So}])[^\p{L}\p{N}\p{So}]+$/gu;

const levelNamed = (word: string, { levels }: Scheme): Level | undefined =>
  levels.find(({ id }) => squeeze(id) === squeeze(word));

/** What languages and signs call the level whose name is a colour. */
export function coloursOf({ portion }: Level): readonly string[] {
  const colour = (portion.split(":")[1] ?? "").toLowerCase();
  return [...KNOWN_LANGUAGES.flatMap(({ colours }) => colours[colour] ?? []), ...(SIGNS_OF[colour] ?? "")];
}

/** The level that a value is called after; a value that is a colour is one of looks. */
export function nameOfLevel(word: string, scheme: Scheme): Level | undefined {
  const level = levelNamed(word, scheme);
  return level === undefined || coloursOf(level).length > 0 ? undefined : level;
}

/** The level that a class is called after, by its colour in any language too: what a class means nobody can see. */
export const classOfLevel = (word: string, scheme: Scheme): Level | undefined =>
  levelNamed(word, scheme) ?? scheme.levels.find((level) => coloursOf(level).includes(word.toLowerCase()));

/** `Classification: Secret`, `TLP – RED`. */
const LABELLED =
  /(?:^|[.;!?\n]\s{0,4})([^:：=.;!?\n\u2013\u2014]{2,40})(?:\s?[:：=]|\s[\u2013\u2014-]\s)\s{0,4}([^\n.;!?]{1,60})/gu;

/** What a value begins with, before the text that it is of. */
const CAPITALS = /^\p{Lu}{2,}(?=\s)/u;

/** @param text in one form of its letters, without those that nobody sees */
export const labelledMarks = (text: string, span: Span, scheme: Scheme): readonly Mark[] =>
  [...text.matchAll(LABELLED)].flatMap(([, name = "", value = ""]) => [
    ...levelsIn(name, scheme).map((level) => markAt(level, span)),
    ...(isWordForMarks(name, scheme)
      ? [value, ...value.split(/[:：]/).slice(0, 1), CAPITALS.exec(value)?.[0] ?? ""].flatMap((one) =>
          saidMarks(one, span, scheme),
        )
      : []),
  ]);

/** `Protocole TLP, niveau rouge : …`: a label that has the scheme's own word and a level's colour among others. */
function levelsIn(name: string, { levels }: Scheme): readonly Level[] {
  const words = lettersOf(name).split(" ");
  return headsOf(levels).some((head) => words.includes(head.toLowerCase()))
    ? levels.filter((level) => coloursOf(level).some((colour) => words.includes(colour)))
    : [];
}

/** What sentences say of the text behind them; a colour in small letters is one of looks. */
export const toldMarks = (text: string, span: Span, scheme: Scheme): readonly Mark[] =>
  text
    .split(/[.!?。\n\r\u2028\u2029]/)
    .flatMap((sentence) => toldLabels(sentence.replace(/^[^\p{L}\p{N}(]*(?:\([^()]{1,120}\)[^\p{L}\p{N}]*)?/u, "")))
    .flatMap((label) => {
      const found = saidBy(label, scheme);
      const isColour = scheme.levels.some(({ portion }) => portion.split(":")[1] === label.toUpperCase());
      return found === undefined || (isColour && label !== label.toUpperCase()) ? [] : [{ ...found, span }];
    });

/** Of a remark: what is longer is prose, in which a label is only spoken of. */
const MOST_WORDS = 12;
const MOST_OF_LABEL = 3;
/** A name may begin with a short label, and with the name of a level: `SS Great Britain`. */
const LEAST_FIRST = 6;

/**
 * Marks that a remark about the text beside it says: all of it, or in capitals the end of one of its sentences or, if it is
 * long, the beginning: `slide is SS`, `NOFORN until June`. What begins with a mark in brackets has it for itself.
 */
export function remarkMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const whole = onlyMarks(text, span, scheme);
  if (scheme.portions === "none" || whole.length > 0 || OWN_MARK.test(text)) return whole;
  const found = respelt(plainOf(text))
    .split(/[.:;!?\u2026。：；！？]\s|[\n。：；！？]/u)
    .flatMap((sentence) => inRemark(sentence.trim(), scheme));
  return found.map((mark) => ({ ...mark, span }));
}

function inRemark(sentence: string, scheme: Scheme): readonly Found[] {
  const words = sentence.split(/\s+/);
  if (words.length > MOST_WORDS) return [];
  const counts = Array.from({ length: MOST_OF_LABEL }, (_, at) => at + 1);
  const whole = wholeAtStart(sentence, scheme);
  const phrases = counts.flatMap((count) => [
    ...[words.slice(-count).join(" ")],
    ...[words.slice(0, count).join(" ")].filter(
      (phrase) => whole === undefined && squeeze(phrase).length >= LEAST_FIRST,
    ),
  ]);
  const said = phrases
    .filter((phrase) => /\p{Lu}/u.test(phrase) && phrase === phrase.toUpperCase())
    .flatMap((phrase) => {
      const read = wholeAtStart(phrase, scheme);
      if (read !== undefined) return [read];
      return [phrase, phrase.split(scheme.separators.category)[0] ?? ""].flatMap((one) => saidBy(one, scheme) ?? []);
    });
  const found = [...(whole === undefined ? [] : [whole]), ...said, ...amidRemark(sentence, scheme)];
  return [...new Map(found.map((one) => [`${one.level} ${one.caveats.join()}`, one])).values()];
}

/** `RED from here`, `SS this slide`: in capitals before what a remark speaks of, and behind nothing that leads to a name. */
const amidRemark = (sentence: string, scheme: Scheme): readonly Found[] =>
  [
    ...sentence.matchAll(/(?:(?<![\p{L}\p{N}])(\p{L}{1,20})\s)?(?<![\p{L}\p{N}+])(\p{Lu}[\p{Lu}+-]{1,20})\s{1,2}/gu),
  ].flatMap(({ 0: all, 1: before = "", 2: label = "", index }) =>
    isLeading(before) || !goesOn(sentence.slice(index + all.length)) ? [] : (saidBy(label, scheme) ?? []),
  );

const goesOn = (behind: string): boolean => {
  only ??= wordsOf((language) => language.only);
  return speaksOfText(behind) || only.has(behind.trim().toLowerCase());
};

let only: ReadonlySet<string> | null = null;

/** A mark with its categories that a sentence begins with, as far as it goes: a list frees whom it names. */
function wholeAtStart(sentence: string, scheme: Scheme): Found | undefined {
  const text = sentence.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, LONGEST);
  const ends = [...text.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu)].map((one) => one.index + one[0].length);
  for (const end of ends.reverse()) {
    const parsed = parseMark(text.slice(0, end), PLACE, scheme);
    if (parsed !== null && "mark" in parsed && text.slice(0, end).includes(scheme.separators.category))
      return parsed.mark;
  }
  return undefined;
}

const LONGEST = 120;
const PLACE: Span = { file: "", start: 0, end: 0 };
