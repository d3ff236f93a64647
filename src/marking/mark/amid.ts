/**
 * Labels that stand amid a sentence as no word does: before a colon, between two signs, behind a word for marks, in quotation
 * marks or brackets that they open, last behind a comma; and colours of a scheme beside the word before them, in any order.
 * Only for a last look.
 */
import type { Span } from "../../diagnostics/types.ts";
import type { Level, Mark, Scheme } from "../types.ts";
import { alternatives, escaped, type Found, markOf } from "./labels.ts";
import { calledIn, headsOf, labelsOf, SIGNS_OF } from "./loose.ts";
import { squeeze } from "./parse.ts";
import { plainOf, respelt } from "./respelt.ts";
import { isWordForMarks } from "./said.ts";
import { NAME, OF_SHIPS } from "./stray.ts";
import { isLeading, wordsOf } from "./words.ts";

type Form = readonly [form: RegExp, found: Found];

interface Forms {
  /** Each has a label in its first group. */
  readonly labels: readonly RegExp[];
  /** The words before a label, and the label. */
  readonly announced: RegExp | null;
  readonly colours: readonly Form[];
  readonly inField: RegExp | null;
  /** All of a sentence: a lamp, a verb and the colour that it has. The lamp and the verb are its first group. */
  readonly lit: RegExp | null;
}

const BEFORE = "(?<![\\p{L}\\p{N}])";
const BEHIND = "(?![\\p{L}\\p{N}+])";
const SIGN = "[|→•·»=–—]";
const COLON = "\\s*[:：]";
const STARTS = "(?:^|[.!?;)\\]]\\s{1,4})";
const SLASH = "\\s?[/|&+]\\s?";
const BETWEEN = /\s?[/|&+]\s?/;
const SET_OFF = "\\s?(?:[:：|–—→]|-\\s)(?!\\s{0,4}[\\p{N}.,:%]{1,20}\\s{0,4}$)";
/** A list of short words in capitals goes on: `the SA, SD, SS`. */
const NOT_LISTED = "(?<!(?<!\\p{L})\\p{Lu}{2,4})";

const made = new WeakMap<Scheme, Forms>();

/** @param text in one form of its letters, without those that nobody sees */
export function amidMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const forms = made.get(scheme) ?? formsOf(scheme);
  made.set(scheme, forms);
  const { labels, tails } = labelsOf(scheme);
  const known = (label: string) => labels.get(squeeze(label)) ?? tails.get(label);
  const unlit = forms.lit === null ? text : text.replace(forms.lit, "$1.");
  const found = [
    ...forms.labels.flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ index, 1: label = "" }) =>
        isTitle(label, text.slice(0, index)) ? [] : label.split(BETWEEN).flatMap((one) => known(one) ?? []),
      ),
    ),
    ...[...text.matchAll(forms.announced ?? NONE)].flatMap(([, words = "", label = ""]) =>
      isAnnounced(words, scheme) ? (known(label) ?? []) : [],
    ),
    ...forms.colours.flatMap(([form, one]) => (form.test(unlit) ? [one] : [])),
  ];
  return found.map((mark) => ({ ...mark, span }));
}

/**
 * Labels in capitals anywhere in a field of a source, which is a name and no sentence: what goes on with a capital, a figure
 * or nothing is what the label stands before. `SS officers` and ships are words there too.
 */
export function fieldMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const forms = made.get(scheme) ?? formsOf(scheme);
  made.set(scheme, forms);
  const plain = respelt(plainOf(text));
  return [...plain.matchAll(forms.inField ?? NONE)].flatMap(({ index, 0: whole, 1: label = "" }): readonly Mark[] => {
    const found = labelsOf(scheme).labels.get(squeeze(label));
    const behind = plain.slice(index + whole.length).trim();
    return found === undefined || (OF_SHIPS.has(label) && NAME.test(behind)) ? [] : [{ ...found, span }];
  });
}

/** `The Secret: a novel`: a name with its article, and no label. */
const isTitle = (label: string, before: string): boolean =>
  /\p{Ll}/u.test(label) && /\s$/.test(before) && isLeading(/(?<!\p{L})\p{L}+$/u.exec(before.trimEnd())?.[0] ?? "");

const NONE = /(?!)/g;

/** `Marking`, `the security classification`: the last one or two words. */
function isAnnounced(words: string, scheme: Scheme): boolean {
  const each = words.trim().split(/\s+/);
  return [-1, -2].some((from) => isWordForMarks(each.slice(from).join(" "), scheme));
}

function formsOf(scheme: Scheme): Forms {
  const { levels, caveats, release } = scheme;
  const called = calledIn(levels).map(([name]) => name);
  const ofLevels = [...levels.flatMap(({ portion, banner, former }) => [portion, banner, ...former]), ...called];
  const written = [...ofLevels, ...caveats.map(({ word }) => word), ...(release === null ? [] : [release.none])];
  // A level's whole name with a capital is said of nothing else before a colon; a caveat may be two words of any text.
  const names = ofLevels.filter((label) => /^\p{Lu}[\p{Lu}\s-]{3,}$/u.test(label)).flatMap(capitalised);
  const closed = alternatives(written);
  const tails = [...labelsOf(scheme).tails.keys()];
  const sayable = alternatives([...called.flatMap((name) => [name, ...capitalised(name)]), ...names]);
  const labels = [
    ...(closed === "" ? [] : labelForms(closed, alternatives([...written, ...names]))),
    ...(sayable === "" ? [] : nameForms(sayable)),
  ];
  const all = alternatives([...written, ...tails]);
  // `Marking SS applies: …`
  const announced = `((?:\\p{L}{2,30}\\s){1,2})(${all})(?![\\p{L}\\p{N}-])(?=(?:\\s\\p{Ll}{1,12}){0,2}(?:\\s*[:：;,.)–—]|\\s*$))`;
  return {
    labels,
    lit: tails.length === 0 ? null : litBy(tails, headsOf(levels)),
    announced: all === "" ? null : new RegExp(announced, "gmu"),
    colours: levels.flatMap(coloursOf),
    inField:
      closed === "" ? null : new RegExp(`(?<![\\p{L}\\p{N}'’./-])(${closed})(?=\\s*$|\\s+(?!\\p{Ll})[^\\s&/+-])`, "gu"),
  };
}

/** `The light turns RED.`: what is said of a scheme (`TLP status is RED`) is said of no lamp. */
function litBy(colours: readonly string[], heads: readonly string[]): RegExp {
  const small = [...wordsOf((language) => language.lamps)];
  const [lamps, colour, head] = [[...small, ...small.flatMap(capitalised)], colours, heads].map((words) =>
    words.map(escaped).join("|"),
  );
  return new RegExp(
    `((?:^|[.!?]\\s{1,4})(?:(?!(?:${head})\\s)\\p{L}{1,20}\\s){0,3}(?:${lamps})\\s(?:\\p{L}{2,12}\\s){1,2})(?:${colour})[.!]?\\s*$`,
    "gmu",
  );
}

/** A level's whole name set off on both sides, in small letters too, or as a sentence of its own: no answer to a question. */
const nameForms = (name: string): readonly RegExp[] => [
  new RegExp(`(?:[:：]\\s{1,4}|\\s[–—-]\\s{1,4})(${name})(?:\\s[–—-]\\s|\\s?—|${COLON}(?!//))`, "giu"),
  new RegExp(`(?:^|[.!:;)\\]]\\s{1,4})(${name})[.!。]\\s{1,4}\\S`, "gmu"),
  new RegExp(`[.!;]\\s{1,4}(${name})[.!。]?\\s{0,4}$`, "gmu"),
];

function labelForms(label: string, named: string): readonly RegExp[] {
  return [
    new RegExp(`(?<![\\p{L}\\p{N}'’/.#-])(${named})${COLON}(?!//)`, "gu"),
    new RegExp(`${SIGN}\\s*(${label})\\s*${SIGN}`, "gu"),
    new RegExp(`[([{]\\s*(${label})\\s*[;；=|→]`, "gu"),
    // Several with a slash between them, before words: before a figure they are a proportion.
    new RegExp(`${STARTS}((?:${label})(?:${SLASH}(?:${label})){1,4})${SET_OFF}`, "gmu"),
    // A comment of TeX that is no formula; behind a figure it is a share.
    new RegExp(`(?<!\\p{N}\\s{0,2})%\\s{0,4}(${label})${BEHIND}`, "gu"),
    new RegExp(`(?:^|[)\\].:;!?]\\s*)['‘‚‛](${label})['’‘]`, "gmu"),
    new RegExp(`${NOT_LISTED}[,;，；]\\s*(${label})\\s*[.。!]?\\s*$`, "gmu"),
  ];
}

/** Of a level that is called by a colour: `RED (TLP)`, `TLP is red: …`, `TLP;RED`, `TLP 2.0 RED`, `RED. …`, `… RED`, `🔴 RED`. */
function coloursOf(level: Level): readonly Form[] {
  const [head = "", tail = ""] = level.portion.split(":");
  if (tail === "") return [];
  const word = escaped(head);
  const colour = tail.split("+").map(escaped).join("[\\s+_-]{1,3}");
  const version = `${BEFORE}${word}[\\s:=-]{0,2}v?\\d(?:\\.\\d)?[\\s:=-]{1,2}${colour}`;
  const signs = tail.includes("+") ? "" : (SIGNS_OF[tail.toLowerCase()] ?? "");
  const forms = [
    new RegExp(`${BEFORE}${colour}\\s?[([]\\s*${word}\\s*[)\\]]`, "iu"),
    new RegExp(`${BEFORE}${word}(?:\\s+\\p{L}{1,20}){1,2}\\s+${colour}\\s*[:：–—]`, "iu"),
    new RegExp(`${BEFORE}${word}\\s?;\\s?${colour}${BEHIND}`, "u"),
    new RegExp(`${version}${BEHIND}`, "u"),
    new RegExp(`${version}${COLON}`, "iu"),
    new RegExp(`(?:^|[.!?)\\]]\\s+)${colour}[.。]\\s+\\S`, "mu"),
    // A status is said behind a colon, and a title in capitals of no level.
    new RegExp(`^(?=.*\\p{Ll}).*[\\p{L}\\p{N})]\\s+${colour}\\s*[.。]?\\s*$`, "mu"),
    new RegExp(`(?:^|[)\\].:;!?]\\s*)['‘‚‛]${colour}['’‘]`, "mu"),
    new RegExp(`(?<!\\p{Lu}{2})[,;，；]\\s*${colour}\\s*[.。!]?\\s*$`, "mu"),
    ...(tail.includes("+") ? [new RegExp(`${BEFORE}${colour}${COLON}`, "u")] : []),
    ...(signs === "" ? [] : [new RegExp(`[${signs}]\\s{0,2}${colour}${BEHIND}`, "u")]),
  ];
  return forms.map((form) => [form, markOf(level)]);
}

/** `Sample Secret`, `Sample secret`. */
function capitalised(label: string): readonly string[] {
  const small = label.toLowerCase();
  return [small.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()), label.charAt(0) + small.slice(1)];
}
