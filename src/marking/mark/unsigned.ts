/**
 * Labels that no sign sets off and that are no words all the same: amid a sentence behind a word that leads to no name, with a
 * number, as a level's name before a dash, as a colour before a colon or behind capitals; and lists of countries without the
 * words that a scheme has for one. Only for a last look.
 */
import { isCountryCode } from "../../data/countries.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Mark, Scheme } from "../types.ts";
import { alternatives, escaped, type Found, markOf } from "./labels.ts";
import { calledIn, FIRST, labelsOf, SENTENCES } from "./loose.ts";
import { squeeze } from "./parse.ts";
import { coloursOf } from "./said.ts";
import { NAME, OF_SHIPS, SHIP } from "./stray.ts";
import { isLamp, isLeading, isOfShips, wordsOf } from "./words.ts";

interface Forms {
  /** A word, and a label behind it. */
  readonly amid: RegExp;
  /** `SS-1:`, `SS2013:`. */
  readonly numbered: RegExp;
  /** `Restricted – …`, `Secret, …`. */
  readonly named: RegExp;
  /** `Level SS …`, `Marked SS …`, `SS level: …` */
  readonly graded: RegExp;
  /** A word, and a colour before a colon. */
  readonly coloured: RegExp;
  /** `Red:`, `Rouge :` */
  readonly first: readonly (readonly [form: RegExp, found: Found])[];
  /** `Marked red.`, `Code red: …`, `Classified secret:` */
  readonly coded: readonly (readonly [form: RegExp, found: Found])[];
  /** A word, and a colour at the end of a line in capitals. */
  readonly last: RegExp;
}

const BEHIND = "(?![\\p{L}\\p{N}+])";
const COLON = "\\s?[:：]";
const LINES = /[\n\r\u2028\u2029]/;
/** What stands before a text and is no word. */
const SIGNS = /^[^\p{L}\p{N}]+/u;
/** Finds nothing, of a scheme that has no such words. */
const NOTHING = /(?!)/g;

const made = new WeakMap<Scheme, Forms>();
let only: readonly RegExp[] | null = null;

/** @param text in one form of its letters, without those that nobody sees */
export function unsignedMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const forms = made.get(scheme) ?? formsOf(scheme);
  made.set(scheme, forms);
  const found = [
    ...text.split(LINES).flatMap((line) => [...inLine(line, forms, scheme), ...amid(line, forms, scheme)]),
    ...listsIn(text, scheme),
  ];
  return found.map((mark) => ({ ...mark, span }));
}

function inLine(line: string, forms: Forms, scheme: Scheme): readonly Found[] {
  const whole = plain(line);
  const starts = forms.first.flatMap(([form, found]) => (form.test(whole) ? [found] : []));
  const sentences = line.split(SENTENCES).map(plain);
  const coded = forms.coded.flatMap(([form, found]) => (sentences.some((one) => form.test(one)) ? [found] : []));
  const last = forms.last.exec(whole);
  const isLast = last !== null && !/\p{Ll}/u.test(whole) && !isLamp(last[1] ?? "");
  const ends = isLast ? known(last[2] ?? "", scheme) : [];
  const within = sentences.flatMap((sentence) =>
    [forms.numbered, forms.named, forms.graded].flatMap((form) => {
      const [, label, before = ""] = form.exec(sentence) ?? [];
      return known(label ?? before, scheme);
    }),
  );
  return [...starts, ...coded, ...ends, ...within];
}

/** A line or sentence without the marks and signs before it. */
function plain(text: string): string {
  const bare = text.trim().replace(/^[^\p{L}\p{N}([{<«‹"“„「『]+/u, "");
  return bare.slice(FIRST.exec(bare)?.[0].length ?? 0).replace(SIGNS, "");
}

/** `ok SS we leave`, `marked RED: we leave`. */
function amid(line: string, forms: Forms, scheme: Scheme): readonly Found[] {
  const labels = [...line.matchAll(forms.amid)].flatMap(({ index, 0: all, 1: before = "", 2: label = "" }) => {
    const behind = line.slice(index + all.length).trim();
    const isName = OF_SHIPS.has(label) && (isOfShips(before) ? SHIP : NAME).test(behind);
    return isName || isLeading(before) ? [] : known(label, scheme);
  });
  const colours = [...line.matchAll(forms.coloured)].flatMap(([, before = "", colour = ""]) =>
    isLeading(before) || isLamp(before) ? [] : known(colour, scheme),
  );
  return [...labels, ...colours];
}

function known(label: string, scheme: Scheme): readonly Found[] {
  const { labels, tails } = labelsOf(scheme);
  const found = tails.get(label) ?? labels.get(squeeze(label));
  return found === undefined ? [] : [found];
}

/** `RELUSA`, `For USA only: …`, `USA uniquement : …`: others than those that it names may not see the text. */
function listsIn(text: string, { levels, release }: Scheme): readonly Found[] {
  const [lowest] = levels;
  if (lowest === undefined || release === null) return [];
  const words = release.word.split(" ");
  const verbs = [words.slice(0, 1).join(""), words.join("")].map(escaped).join("|");
  const joined = new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs})[-_]?${CODES}${BEHIND}`, "gu");
  return [...listsBy(joined, text), ...listsOnly(text)].map(({ words: written, codes }) => ({
    level: lowest.id,
    releaseTo: codes,
    caveats: [],
    text: written,
  }));
}

interface List {
  /** As it is written. */
  readonly words: string;
  readonly codes: readonly string[];
}

/** Lists of the countries that alone may read a text, in any language: `USA only: …`, `For USA: …`. */
export function listsOnly(text: string): readonly List[] {
  only ??= onlyForms();
  return only.flatMap((form) => listsBy(form, text));
}

const listsBy = (form: RegExp, text: string): readonly List[] =>
  [...text.matchAll(form)].flatMap(({ 0: words, 1: list = "" }) => {
    const codes = list.split(/[^A-Z]+/);
    return codes.every(isCountryCode) ? [{ words, codes }] : [];
  });

const CODE = "[A-Z]{2,3}";
/** Of a longer list the first countries are enough: it is closed to whom they are not. */
const CODES = `(${CODE}(?:\\s?(?:[,/&、]|\\p{Ll}{1,3})\\s?${CODE}){0,40})`;

/** A word, with a capital or without. */
const anyFirst = (word: string): string =>
  `${escaped(word.charAt(0).toUpperCase())}${escaped(word.slice(1))}|${escaped(word)}`;

/** The word before the countries or behind them, with a word between: `Only for USA: …`, `USA eyes only: …`. */
function onlyForms(): readonly RegExp[] {
  const words = [...wordsOf(({ only: all }) => all)].map(anyFirst);
  const any = `(?:${words.join("|")})`;
  const readers = [...wordsOf(({ readers: all }) => all)].map((word) => anyFirst(word)).join("|");
  const between = "(?:\\p{L}{1,8}\\s+)?";
  return [
    new RegExp(`(?<![\\p{L}\\p{N}])${any}\\s{0,2}${between}${CODES}${COLON}`, "gu"),
    new RegExp(`(?<![\\p{L}\\p{N}])${CODES}[\\s_-]{0,2}${between}${any}(?:${COLON}|\\s?[)\\]]|\\s[–—])`, "gu"),
    // Before a figure it says how much, and for whom that is.
    new RegExp(`(?:^|[.!?;)\\]]\\s{1,4})(?:${readers})\\s{1,2}${CODES}${COLON}(?=[^.;\\n]{0,30}\\p{L})`, "gmu"),
  ];
}

function formsOf(scheme: Scheme): Forms {
  const { levels, caveats, release } = scheme;
  const words = [...caveats.map(({ word }) => word), ...(release === null ? [] : [release.none])];
  const labels = alternatives([
    ...levels.flatMap(({ portion, banner, former }) => [portion, banner, ...former]),
    ...words,
  ]);
  const names = alternatives(
    calledIn(levels).flatMap(([name]) => [`${name.charAt(0)}${name.slice(1).toLowerCase()}`, name]),
  );
  // `CODE RED` alone is what a lamp says.
  const [before, alone] = [isLamp, (word: string) => !isLamp(word)].map((some) =>
    [...wordsOf(({ coded }) => coded)].filter(some).map(escaped).join("|"),
  );
  const graded = [...wordsOf(({ levels: called, coded }) => `${called} | ${coded}`)].map(anyFirst).join("|");
  const tails = [...labelsOf(scheme).tails.keys()].toSorted((a, b) => b.length - a.length);
  const colours = tails.map(escaped).join("|");
  const form = (source: string, has: string, flags = "u") => (has === "" ? NOTHING : new RegExp(source, flags));
  return {
    // Behind a word in capitals, or one that begins with one, it is part of a name: `Waffen SS`, `Nazi SS men`.
    amid: form(
      `(?<![\\p{L}\\p{N}'’-])([\\p{Ll}\\p{Lo}]{1,30})\\s{1,4}(${labels})(?=\\s{1,4}[\\p{L}\\p{N}]|\\s?[.!?。]?\\s?$)`,
      labels,
      "gu",
    ),
    numbered: form(`^(${labels})[-_/\\u2010-\\u2013]?\\(?\\p{N}{1,4}\\)?${COLON}`, labels),
    named: form(`^(${names})(?:(?:\\s?[–—,]\\s?|\\s-\\s)(?=\\S)|\\s?;)`, names),
    graded: form(
      `^(?:(?:${graded})\\s{1,2}(${labels})${BEHIND}(?!\\s?\\p{N})|(${labels})[-\\s](?:${graded})${COLON})`,
      labels,
    ),
    coloured: form(`(?<!\\p{L})([\\p{Ll}\\p{Lo}]{1,30})\\s{1,4}(${colours})${COLON}`, colours, "gu"),
    first: levels.flatMap((level) => {
      const said = coloursOf(level).filter((name) => /^\p{L}/u.test(name));
      const own = level.portion.split(":")[1] ?? "";
      if (own === "" || own.includes("+")) return [];
      return [[new RegExp(`^(?:${[own, ...said].map(escaped).join("|")})${COLON}`, "iu"), markOf(level)] as const];
    }),
    coded: levels.flatMap((level) => {
      const said = [
        ...coloursOf(level).filter((name) => /^\p{L}/u.test(name)),
        (level.portion.split(":")[1] ?? level.id).toLowerCase(),
      ];
      return [
        [
          new RegExp(
            `^(?:(?:${alone})\\s?(?:${said.map(escaped).join("|")})\\s?(?:[.:：!。]|$)|(?:${before})\\s?(?:${said.map(escaped).join("|")})${COLON})`,
            "iu",
          ),
          markOf(level),
        ] as const,
      ];
    }),
    last: form(`(?<![\\p{L}\\p{N}'’])([\\p{L}\\p{N}'’]{1,30})\\s{1,4}(${colours})\\s?[.!。]?$`, colours),
  };
}
