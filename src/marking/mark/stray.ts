/**
 * Words of a scheme that somebody wrote in the place of a mark without being one whole: a label before a sentence and no sign
 * behind it, a release list without a level, what others call a caveat. Only for a last look. A label amid a sentence is a word.
 */
import type { Span } from "../../diagnostics/types.ts";
import type { Mark, Scheme } from "../types.ts";
import { escaped, type Found, isLoose } from "./labels.ts";
import { BRACKETS, calledIn, EACH, FIRST, labelsOf, parted, SENTENCES } from "./loose.ts";
import { parseMark, squeeze } from "./parse.ts";

interface Words {
  readonly scheme: Scheme;
  /** A label before a blank or a letter that no label is written in, at the start of a sentence. */
  readonly start: RegExp;
  /** A colour that is a level's, or what others write for a caveat: right behind a mark. */
  readonly behind: RegExp;
  /** `REL TO USA`, `Rel. to USA:`. */
  readonly lists: readonly RegExp[];
  /** What lists stand behind, in a mark that others read. */
  readonly before: RegExp;
  /** `//NOFORN`, whatever stands before it. */
  readonly narrowed: RegExp;
  /** `Secret//EXDIS`. */
  readonly named: RegExp;
  /** What others write for a word of the scheme. */
  readonly briefs: ReadonlyMap<string, Found>;
}

/** Abbreviations and long forms of the words that schemes have in common, as the US register of markings has them. */
const BRIEFS: readonly (readonly [brief: string, word: string])[] = [
  ["NF", "NOFORN"],
  ["OC", "ORCON"],
  ["PR", "PROPIN"],
  ["IMC", "IMCON"],
];
const formsOf = (word: string): readonly string[] => (word === "REL" ? [word, "RELEASABLE", "RELEASEABLE"] : [word]);

/** With verbs, which a sentence says as well: lists before a sign alone. */
const verbsOf = (word: string): readonly string[] => [...formsOf(word), ...(word === "REL" ? ["RELEASE"] : [])];

const BEFORE = "(?<![\\p{L}\\p{N}])";
const BEHIND = "(?![\\p{L}\\p{N}])";
/** Letters of scripts that put no blank behind a label. */
const UNSPACED = "[\\p{scx=Hani}\\p{scx=Hang}\\p{scx=Kana}\\p{scx=Hira}]";
const CODE = "[A-Z][A-Z0-9-]{1,30}";
const CLAUSES = /(?<=[,，、])\s*|\s[/|\u2013\u2014-]\s/u;
/** Letters before the name of a ship, which are labels of some schemes as well. */
export const OF_SHIPS: ReadonlySet<string> = new Set(["SS", "MS", "MV", "TS", "RMS", "SMS", "USS", "HMS", "NS"]);
/** `Great Britain`, as none begins that is a sentence: two words, each longer than what sentences open with. */
export const NAME = /^\p{Lu}\p{Ll}{3,}\s\p{Lu}\p{Ll}{3,}(?![\p{L}-])/u;
/** `Rotterdam`, behind what says that it is a ship. */
export const SHIP = /^\p{Lu}\p{Ll}{3,}(?![\p{L}-])/u;
/** All of a name in italics: `SS Vigilant`. */
export const SHIP_IN_FULL = new RegExp(`^(?:${[...OF_SHIPS].join("|")})(?:\\s\\p{Lu}\\p{Ll}{3,}){1,3}$`, "u");
/** `SR 71 flew over`: a number of a type, which words in small letters follow. */
const DESIGNATION = /^\d{2,3}\s\p{Ll}{2,}/u;
/** A title in capitals says more than one word. */
const TITLE = /^[^\p{L}]*(?:\p{Lu}+[^\p{L}]+){2,}\p{Lu}*[^\p{L}]*$/u;

/** Finds nothing, of a scheme that has no such words. */
const NOTHING = /(?!)/g;

const made = new WeakMap<Scheme, Words>();

/** @param text in one form of its letters, without those that nobody sees */
export function strayMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const words = made.get(scheme) ?? wordsOf(scheme);
  made.set(scheme, words);
  const found = [
    ...text
      .split(/[\n\r\u2028\u2029]/)
      .flatMap((line) => line.split(SENTENCES).flatMap((one) => inSentence(one, words))),
    ...listsIn(text, words),
    ...[...text.matchAll(words.narrowed)].flatMap(({ index, 1: level = "", 2: word = "" }) =>
      isLevel(text, index + level.length, scheme) ? [] : (known(word, words) ?? []),
    ),
    ...[...text.matchAll(words.named)].flatMap(({ index, 1: word = "" }) =>
      isLevel(text, index + word.length, scheme) ? [] : (known(word, words) ?? []),
    ),
    ...[...text.matchAll(BRACKETS)].flatMap(({ index, 1: content = "" }) => {
      const one = words.briefs.get(content.trim());
      return one === undefined || isIntroduced(content.trim(), text.slice(0, index)) ? [] : [one];
    }),
  ];
  return found.map((mark) => ({ ...mark, span }));
}

/** Whether a level ends there as a mark has it, with whose categories others read it. */
function isLevel(text: string, end: number, { levels }: Scheme): boolean {
  const before = squeeze(text.slice(Math.max(0, end - LONGEST), end));
  return levels.some(({ portion, banner }) => [portion, banner].some((label) => before.endsWith(squeeze(label))));
}

const known = (word: string, { scheme, briefs }: Words): Found | undefined =>
  labelsOf(scheme).labels.get(squeeze(word)) ?? briefs.get(word.toUpperCase());

/** `SS we leave`, `ok, SS we leave`, and right behind a mark `RED we leave`. */
function inSentence(sentence: string, words: Words): readonly Found[] {
  const whole = sentence.replace(/^[^\p{L}\p{N}([{<«‹"“„「『]+/u, "");
  const [first = ""] = FIRST.exec(whole) ?? [];
  const rest = whole.slice(first.length).replace(/^[^\p{L}\p{N}([{<«‹"“„「『]+/u, "");
  const isBehindMark = [...first.matchAll(EACH)].some(
    ([, content = ""]) => parseMark(content.trim(), PLACE, words.scheme) !== null,
  );
  const found: Found[] = [];
  let before = "";
  for (const clause of rest.split(CLAUSES)) {
    const one = atStart(clause, words, isBehindMark && before === "", /(?<!\p{L})\p{Lu}{2,},? $/u.test(before));
    if (one !== undefined) found.push(one);
    before += `${clause} `;
  }
  return found;
}

const PLACE: Span = { file: "", start: 0, end: 0 };

/**
 * @param isListed behind another word in capitals and a comma, as in `the SA, SS and SD`
 */
function atStart(clause: string, words: Words, isBehindMark: boolean, isListed: boolean): Found | undefined {
  const { tails } = labelsOf(words.scheme);
  const brief = words.briefs.get(/^(\p{Lu}{2,5})\s?[:：]/u.exec(clause)?.[1] ?? "");
  if (brief !== undefined) return brief;
  if (isBehindMark) {
    const colour = words.behind.exec(clause)?.[1];
    if (colour !== undefined) return tails.get(colour) ?? words.briefs.get(colour);
  }
  const said = words.start.exec(clause);
  if (said === null || isListed) return undefined;
  const { 0: label, 1: written = "" } = said;
  const behind = clause.slice(label.length);
  if (!isBehindMark && TITLE.test(behind)) return undefined;
  if (OF_SHIPS.has(written) && NAME.test(behind)) return undefined;
  if (DESIGNATION.test(behind)) return undefined;
  return known(written, words);
}

/** `REL TO USA`, alone or behind words: others than those that it names may not see the text, whatever its level. */
function listsIn(text: string, { scheme, lists, before }: Words): readonly Found[] {
  const [lowest] = scheme.levels;
  if (lowest === undefined) return [];
  return lists.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: whole, 1: codes = "", index }): readonly Found[] => {
      if (before.test(text.slice(Math.max(0, index - LONGEST), index))) return [];
      const releaseTo = codes.toUpperCase().split(/[^A-Z0-9-]+(?:AND\s)?/);
      return [{ level: lowest.id, releaseTo, caveats: [], text: whole }];
    }),
  );
}

const LONGEST = 60;

/** `the National Front (NF)`: the words before it are what it is short for. */
function isIntroduced(letters: string, before: string): boolean {
  const initials = [...before.matchAll(/[\p{L}'’]+/gu)]
    .map(([word]) => word)
    .filter((word) => word.length > 3 || /^\p{Lu}/u.test(word))
    .slice(-letters.length)
    .map((word) => word.charAt(0).toUpperCase());
  return initials.join("") === letters;
}

function wordsOf(scheme: Scheme): Words {
  const { levels, caveats, release, separators } = scheme;
  const called = calledIn(levels).map(([name]) => name);
  const own = [...caveats.map(({ word }) => word), ...(release === null ? [] : [release.none])];
  const briefs = new Map<string, Found>();
  const { labels, tails } = labelsOf(scheme);
  for (const [brief, word] of BRIEFS) {
    const found = own.includes(word) && !labels.has(brief) ? labels.get(squeeze(word)) : undefined;
    if (found !== undefined) briefs.set(brief, found);
  }
  const written = [...levels.flatMap(({ portion, banner, former }) => [portion, banner, ...former]), ...called, ...own]
    .filter((label) => !label.includes(":") && isLoose(label))
    .toSorted((a, b) => b.length - a.length);
  const category = escaped(separators.category);
  const any = written.map((label) => (squeeze(label).length >= LONG ? parted(label) : escaped(label))).join("|");
  const narrowing = [...own.map(parted), ...briefs.keys()].join("|");
  const short = [...tails.keys(), ...briefs.keys()].map(escaped).join("|");
  const names = called.flatMap((name) => [name, name.toLowerCase(), name.charAt(0) + name.slice(1).toLowerCase()]);
  const form = (source: string, has: string, flags: string) => (has === "" ? NOTHING : new RegExp(source, flags));
  return {
    scheme,
    start: form(`^(${any})(?:\\s+(?![/&+])|[;；,，]\\s?|(?=${UNSPACED}))(?=\\S)`, any, "u"),
    behind: form(`^(${short})(?:\\s|(?=${UNSPACED}))`, short, "u"),
    lists: listForms(scheme),
    before: form(
      `${BEFORE}(?:${[...written, ...briefs.keys()].map(escaped).join("|")})(?:\\s?(?:${category}|[/,;|])\\s?|\\s)$`,
      any,
      "u",
    ),
    narrowed: form(
      `(?<![\\p{L}\\p{N}.])(\\p{Lu}?\\p{Ll}{1,30}|\\p{Lu}{1,30})\\s{0,2}${category}\\s{0,2}(${anyCase(narrowing)})${BEHIND}`,
      narrowing,
      "gu",
    ),
    named: form(`${BEFORE}(${names.map(escaped).join("|")})\\s?${category}\\s?(?=\\p{Lu}{2})`, names.join(""), "gu"),
    briefs,
  };
}

/** Labels of so many letters are written with blanks or hyphens in them too. */
const LONG = 6;

/** A pattern of words in capitals, in small letters too. */
const anyCase = (pattern: string): string => `${pattern}|${pattern.toLowerCase()}`;

/** In capitals anywhere; in any letters before a colon or alone in brackets. */
function listForms({ release }: Scheme): readonly RegExp[] {
  const [first = "", ...more] = (release?.word ?? "").split(" ");
  if (first === "") return [];
  const verb = `(?:${formsOf(first).map(escaped).join("|")})\\.?`;
  const rest = more.length === 0 ? "" : `(?:[\\s_-]{0,4}${more.map(escaped).join("[\\s_-]{1,4}")})?`;
  const others = more.length === 0 ? "" : `(?!${more.map(escaped).join("|")}${BEHIND})`;
  const several = (code: string) => `(${others}${code}(?:\\s?(?:[,/&]|\\band\\b|\\bAND\\b)\\s?${code})*)`;
  const said = verbsOf(first).map(anyLetters).join("|");
  const to = more.map((word) => `\\s*${anyLetters(word)}`).join("");
  return [
    // `RELTO USA`, `REL TO: USA`, `REL TO the USA`
    new RegExp(
      `${BEFORE}${verb}${rest}(?:\\s?[:：]\\s?|[\\s_-]+)(?:\\p{Ll}{1,3}\\s+)?[([{]?\\s?${several(CODE)}${BEHIND}`,
      "gu",
    ),
    // `Release to USA: …`, but no sentence that goes on.
    new RegExp(
      `${BEFORE}(?:${said})${to}\\s*[:：]?\\s+${several("[A-Z]{2,5}")}(?:\\s+(?:only|ONLY))?(?=\\s?[:：)\\]}–—])`,
      "gu",
    ),
    new RegExp(`${BEFORE}${several("[A-Z]{2,3}")}\\s+ONLY\\s?[:：]`, "gu"),
    new RegExp(`${BEFORE}${verb}${rest}\\s+${several("[A-Z]{3}")}(?:\\s+only)?(?=\\s?[:：)\\]}])`, "giu"),
  ];
}

/** `[Rr][Ee][Ll]`: where the letters of what follows matter. */
const anyLetters = (word: string): string =>
  [...word].map((letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`).join("");

/** What the value of an attribute that is called like the word for lists says: `release="USA"`. */
export function listOf(name: string, value: string, span: Span, { levels, release }: Scheme): readonly Mark[] {
  const [lowest] = levels;
  if (lowest === undefined || release === null) return [];
  const [first = "", ...more] = release.word.split(" ");
  const names = verbsOf(first).flatMap((verb) => [verb, [verb, ...more].join("")]);
  const called = name
    .replace(/^data-/i, "")
    .replace(/[-_]/g, "")
    .toUpperCase();
  const codes = value.trim().split(/[\s,/&;]+/);
  if (!names.includes(called) || !codes.every((code) => /^[A-Z][A-Z0-9]{1,9}$/.test(code))) return [];
  return [{ level: lowest.id, releaseTo: codes, caveats: [], text: `${release.word} ${value}`, span }];
}
