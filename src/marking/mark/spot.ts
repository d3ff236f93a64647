import type { Span } from "../../diagnostics/types.ts";
import { remembered } from "../../language/remembered.ts";
import type { Level, Mark, Scheme } from "../types.ts";
import { amidMarks } from "./amid.ts";
import { colourMarks, stricterOf, withoutScales } from "./colours.ts";
import { foreignScheme, isOwnFamily } from "./foreign.ts";
import { escaped, markAt } from "./labels.ts";
import { BRACKETS, headsOf, looseMarks } from "./loose.ts";
import { parseMark, squeeze } from "./parse.ts";
import { inOrder, plainOf, respelt, withBlanks } from "./respelt.ts";
import { classOfLevel, isWordForMarks, labelledMarks, nameOfLevel, onlyMarks, toldMarks } from "./said.ts";
import { listOf, strayMarks } from "./stray.ts";
import { unsignedMarks } from "./unsigned.ts";

/** Characters of the longest mark that is looked for without brackets. */
const LONGEST = 120;
/** Shorter portions are words or initials as well: they are marks in brackets alone. */
const LEAST = 4;

/**
 * Marks of the scheme anywhere in a text, in any spelling that people use: in other brackets or none, with wide letters,
 * behind a colon, on a second line. Only for a last look: what is meant as a mark is read by `readMark`.
 */
export function spotMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  if (scheme.portions === "none") return [];
  const known = kept.get(scheme) ?? remembered((one) => spotIn(one, NOWHERE, scheme));
  kept.set(scheme, known);
  return known(text).map((mark) => ({ ...mark, span }));
}

/** A text is looked at where it stands and among all that is shown, and a brief has the same fields for each release. */
const kept = new WeakMap<Scheme, (text: string) => readonly Mark[]>();

const NOWHERE: Span = { file: "", start: 0, end: 0 };

function spotIn(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const written = [text, ...inOrder(text)].map((one) => withoutScales(inShort(plainOf(one), scheme), scheme));
  // Scripts without blanks put none behind a label either.
  const apart = written.map((one) => withBlanks(one).replace(JOINED, " "));
  const spelt = [...written, ...apart].flatMap((one) => [one, respelt(one)]);
  const readings = new Set(spelt.flatMap((one) => [one, stricterOf(one, scheme)]));
  return once([...readings].flatMap((each) => marksOf(each, span, scheme)));
}

const JOINED = /(?<=[A-Z])(?=[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}\p{scx=Hira}])/gu;

/** With `TLP` for `Traffic Light Protocol`, where the scheme's title says so. */
function inShort(text: string, { title, levels }: Scheme): string {
  return headsOf(levels).reduce((written, head) => {
    const words = title.split(" ");
    const spelt = words
      .map((_, at) => words.slice(at, at + head.length))
      .filter((some) => some.map((word) => word.charAt(0)).join("") === head);
    const tails = levels
      .flatMap(({ portion }) => portion.split(":")[1] ?? [])
      .map(escaped)
      .join("|");
    return spelt.reduce((read, some) => {
      const [name, short] = [some, some.slice(0, -1)].map((one) => one.map(escaped).join("[\\s-]{1,3}"));
      // `Traffic light red: …`
      const before = `${short}(?=[\\s-]{1,3}(?:${tails})\\s?[:–—])`;
      return read.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${name}|${before})(?![\\p{L}\\p{N}])`, "giu"), head);
    }, written);
  }, text);
}

function once(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = [];
  for (const one of marks) if (!found.some((known) => sayTheSame(one, known))) found.push(one);
  return found;
}

/** @param text in one form of its letters */
function marksOf(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  // A mark in brackets may be broken over two lines.
  const bracketed = [...text.replaceAll("\n", " ").matchAll(BRACKETS)].flatMap(([, content = ""]) =>
    markIn(content, span, scheme),
  );
  return [
    ...bracketed,
    ...bare(text, span, scheme),
    ...looseMarks(text, span, scheme),
    ...labelledMarks(text, span, scheme),
    ...toldMarks(text, span, scheme),
    ...strayMarks(text, span, scheme),
    ...amidMarks(text, span, scheme),
    ...unsignedMarks(text, span, scheme),
    ...colourMarks(text, span, scheme),
  ];
}

const sayTheSame = (one: Mark, other: Mark): boolean =>
  one.level === other.level && [one.caveats, one.releaseTo].join(";") === [other.caveats, other.releaseTo].join(";");

/** In brackets, or with its categories: no sentence says such a thing. */
const CERTAIN = /\/\/|^TLP\b/;
const WITH_CATEGORY = /(?<![\p{L}\p{N}:/])[A-Z][A-Z -]{0,20}\/\/[A-Z][A-Z ,]{1,60}/gu;
const TLP = /(?:^[^\S\r\n\u2028\u2029]*|[.;:!?]\s+)(TLP\s*[:-]\s*[A-Z]+)/gm;

export interface ForeignMark {
  readonly mark: string;
  readonly of: string;
  /** Where in the text it stands. */
  readonly at: number;
}

/** Marks of a scheme that is not the brief's, anywhere in a text: nothing reads them there. */
export function spotForeignMarks(text: string, scheme: Scheme): readonly ForeignMark[] {
  const plain = withBlanks(respelt(plainOf(text)));
  const bracketed = [...plain.matchAll(BRACKETS)].map(({ index, 1: content = "" }) => ({ content, at: index }));
  const bare = [WITH_CATEGORY, TLP].flatMap((form) =>
    [...plain.matchAll(form)].map(({ index, 0: whole, 1: part = whole }) => ({
      content: part,
      at: index + whole.length - part.length,
    })),
  );
  return [...bracketed, ...bare].flatMap(({ content, at }) => {
    const mark = content.trim().toUpperCase();
    const of = CERTAIN.test(mark) && !isOwnFamily(mark, scheme) ? foreignScheme(mark) : "";
    return of === "" ? [] : [{ mark: content.trim(), of, at }];
  });
}

/**
 * A mark that is the whole of a class or attribute: `.tlp-red`, `mark="TLP:RED"`, `tlp=red`.
 * @param name "" of a class, which may be a level's name, its colour or its portion in any letters
 */
export function spotAttribute(name: string, value: string, span: Span, scheme: Scheme): readonly Mark[] {
  if (scheme.portions === "none") return [];
  const isMark = isWordForMarks(name, scheme);
  const read = isMark ? markIn(value, span, scheme) : [];
  const inValue = isMark && read.length === 0 ? onlyMarks(value, span, scheme) : read;
  const written = [value, `${name}${value}`].map(squeeze);
  const levels = scheme.levels.filter(
    ({ portion, banner }) =>
      [portion, banner].some((label) => label.length >= LEAST && written.includes(squeeze(label))) ||
      (name === "" && value.length > 1 && value.toUpperCase() === portion),
  );
  // `.ss-noforn`
  const joined = name === "" && /[-_.]/.test(value) ? onlyMarks(value.replace(/[-_.]/g, "/"), span, scheme) : [];
  const called = name === "" ? classOfLevel(value, scheme) : undefined;
  if (called !== undefined) levels.push(called);
  const [lowest] = scheme.levels;
  const caveats = caveatsOf(scheme).filter((word) => word.length >= LEAST_CAVEAT && written.includes(squeeze(word)));
  return once([
    ...inValue,
    ...joined,
    ...levels.map((level) => markAt(level, span)),
    // A caveat closes whatever the level is.
    ...(lowest === undefined
      ? []
      : caveats.map((word): Mark => ({ ...markAt(lowest, span), caveats: [word], text: word }))),
  ]);
}

/**
 * A mark in the value of any other attribute of a text, which nobody may ever see: all of it by a level's name, in any
 * spelling, or as a list: `level=secret`, `title="(SS)"`, `release="USA"`.
 */
export function spotValue(name: string, value: string, span: Span, scheme: Scheme): readonly Mark[] {
  const level = scheme.portions === "none" ? undefined : nameOfLevel(value, scheme);
  return [
    ...spotMarks(value, span, scheme),
    ...(level === undefined ? [] : [markAt(level, span)]),
    ...listOf(name, value, span, scheme),
  ];
}

/** Shorter words of a scheme are words of any name as well. */
const LEAST_CAVEAT = 5;
const MOST_WORDS = 4;

/**
 * What in the name of a file is meant as a mark: `plan (SS)`, `plan-TLP-RED`, `sample-secret`, `ss-noforn`. A name holds
 * neither colons nor slashes, so its words are compared.
 */
export function spotInName(name: string, span: Span, scheme: Scheme): readonly Mark[] {
  const highest = scheme.levels.at(-1);
  if (scheme.portions === "none" || highest === undefined) return [];
  const words = name.normalize("NFKC").split(/[^\p{L}\p{N}]+/u);
  const counts = Array.from({ length: MOST_WORDS }, (_, index) => index + 1);
  const phrases = new Set(
    words.flatMap((_, at) => counts.map((count) => squeeze(words.slice(at, at + count).join("")))),
  );
  const has = (label: string, least: number): boolean => label.length >= least && phrases.has(squeeze(label));
  // `TLP:AMBER` is also how `TLP:AMBER+STRICT` begins.
  const isBeginning = (label: string): boolean =>
    scheme.levels.some(({ portion }) => portion.startsWith(`${label}+`) && has(portion, LEAST));
  const levels = scheme.levels.filter(({ portion, banner }) =>
    [portion, banner].some((label) => has(label, LEAST) && !isBeginning(label)),
  );
  const caveats = caveatsOf(scheme);
  return once([
    ...spotMarks(name.replaceAll("_", " "), span, scheme),
    ...levels.map((level) => markAt(level, span)),
    // Whatever its level: a caveat narrows it.
    ...caveats
      .filter((word) => has(word, LEAST_CAVEAT))
      .map((word): Mark => ({ ...markAt(highest, span), caveats: [word], text: word })),
  ]);
}

/** The same of a deck's own file, of whose name a piece between signs may be a label alone: `ss-plan`, `secret-plan`. */
export function spotInFileName(name: string, span: Span, scheme: Scheme): readonly Mark[] {
  const pieces = name.normalize("NFKC").match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  // A colour is a word of any name: `red-sea`, `green-paper`.
  const plain = { ...scheme, levels: scheme.levels.filter(({ portion }) => !portion.includes(":")) };
  const listed = name.replace(/[-_.]+/g, " ").toUpperCase();
  return once([
    ...spotInName(name, span, scheme),
    ...pieces.flatMap((piece) => spotAttribute("", piece, span, plain)),
    ...strayMarks(listed, span, scheme),
  ]);
}

/** The same in an address, where any words may stand in small letters: a caveat of several words is a title's there. */
export function spotInAddress(address: string, span: Span, scheme: Scheme): readonly Mark[] {
  const written = [address, readable(address)];
  const read = written.flatMap((one) => spotInName(one, span, scheme));
  const said = parametersOf(address).flatMap(({ name, value }) =>
    isWordForMarks(name, scheme) ? onlyMarks(value, span, scheme) : [],
  );
  return once([...read.filter(({ caveats }) => caveats.every((word) => !word.includes(" "))), ...said]);
}

/** What an address tells a server or its page by name: `?mark=SS`, `#mark=SS`. */
function parametersOf(address: string): readonly { readonly name: string; readonly value: string }[] {
  return [...address.matchAll(/[?#&;]([^?#&;=]{1,40})=([^?#&;=]{1,60})/g)].map(([, name = "", value = ""]) => ({
    name: readable(name),
    value: readable(value.replaceAll("+", " ")),
  }));
}

/** An address without its escapes, as far as they are some. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What narrows a mark, whichever its level. */
const caveatsOf = ({ caveats, release }: Scheme): readonly string[] => [
  ...caveats.map(({ word }) => word),
  ...(release === null ? [] : [release.none]),
];

function markIn(content: string, span: Span, scheme: Scheme): readonly Mark[] {
  const parsed = parseMark(content, span, scheme);
  if (parsed !== null && "mark" in parsed) return [parsed.mark];
  const words = squeeze(content);
  const near = scheme.levels.filter(({ portion, banner }) =>
    [portion, banner].some((one) => one.length >= LEAST && squeeze(one) === words),
  );
  const [first = "", ...others] = content.split(/[^\p{L}\p{N}]/u);
  const caveats = caveatsOf(scheme);
  const narrowed = others.some((word) => caveats.includes(word))
    ? scheme.levels.filter(({ portion }) => portion === first)
    : [];
  return [...near, ...narrowed].map((level) => markAt(level, span));
}

/** Labels that are nothing else without brackets: `TLP:RED`, `SS//NOFORN`, and `RED:` at the start of a line. */
function bare(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  return scheme.levels.flatMap((level) => {
    const [head = "", tail = ""] = level.portion.split(":").map(escaped);
    if (tail === "") return withCategories(text, level, span, scheme);
    const forms = [
      new RegExp(`(?<![\\p{L}\\p{N}])${head}(?:\\s*${JOINS}{1,2}\\s*|[/=_|])${tail}(?![\\p{L}\\p{N}+])`, "iu"),
      new RegExp(`(?<![\\p{L}\\p{N}])${head}\\s*[([]\\s*${tail}\\s*[)\\]]`, "iu"),
      // A sentence may say both words, but not in a mark's letters.
      new RegExp(`(?<![\\p{L}\\p{N}])${head}\\s*${tail}(?![\\p{L}\\p{N}+])`, "u"),
      new RegExp(`^[^\\S\\n\\r\\u2028\\u2029]*${tail}\\s*:`, "mu"),
    ];
    return forms.some((form) => form.test(text)) ? [markAt(level, span)] : [];
  });
}

/** Signs between the words of a label, a colon or what people type or paste for one. */
const JOINS = "[:\\u2236\\u2010-\\u2015\\u2212-]";

/** Each place with a level and a category, as the longest mark that can be read there: `SR//REL TO USA, KOR` frees. */
function withCategories(text: string, level: Level, span: Span, scheme: Scheme): readonly Mark[] {
  const labels = [level.portion, level.banner].map(escaped).join("|");
  const caveats = caveatsOf(scheme).filter((word) => word.length >= LEAST_CAVEAT);
  const opening = `(?<![\\p{L}\\p{N}])(${labels})${escaped(scheme.separators.category)}`;
  const loose = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${labels})(?!${escaped(scheme.separators.category)}\\p{L})[\\s/,\\u2010-\\u2015-]{1,4}(?:${caveats.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "u",
  );
  const near = caveats.length > 0 && loose.test(text) ? [markAt(level, span)] : [];
  return [
    ...near,
    ...[...text.matchAll(new RegExp(`${opening}(?=\\p{L})`, "gu"))].map(({ index, 1: label = "" }) => {
      // A banner says a level in words, and what follows as a portion does.
      const rest = level.portion + text.slice(index + label.length, index + LONGEST);
      const ends = [...rest.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu)].map((one) => one.index + one[0].length);
      for (const end of ends.reverse()) {
        const parsed = parseMark(rest.slice(0, end), span, scheme);
        if (parsed !== null && "mark" in parsed) return parsed.mark;
      }
      return markAt(level, span);
    }),
  ];
}
