/**
 * Levels that are called by a colour, without the word before it: at the start of a sentence before what begins one, alone,
 * before signs that no word has behind it, amid small letters before a capital. `RED tape` is a phrase. Only for a last look.
 */
import type { Span } from "../../diagnostics/types.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import type { Mark, Scheme } from "../types.ts";
import { escaped, markAt } from "./labels.ts";
import { EACH, FIRST, headsOf, labelsOf, SENTENCES } from "./loose.ts";
import { isLamp, isLeading } from "./words.ts";

interface Forms {
  /** `Amber/Red`, `AMBER or RED`; none in a scheme whose levels are called by no colour. */
  readonly pairs: readonly RegExp[];
  /** Each has a colour in its first group, at the start of a sentence. */
  readonly starts: readonly RegExp[];
  /** All of a line: behind a colon it is what a status is. */
  readonly alone: RegExp;
  /** A colour, and the word behind it. */
  readonly before: RegExp;
  /** The word before a colour, and the colour. */
  readonly amid: RegExp;
  /** `TLP GREEN/RED`: the colours. */
  readonly several: RegExp;
  /** Three colours or more, in a row. */
  readonly scale: RegExp;
}

const BEHIND = "(?![\\p{L}\\p{N}+])";
const LINES = /[\n\r\u2028\u2029]/;
const SIGNS = /^[^\p{L}\p{N}([{<«‹"“„「『]+/u;
const NO_LETTERS = /^[^\p{L}\p{N}]+/u;

const made = new WeakMap<Scheme, Forms>();
let opening: ReadonlySet<string> | null = null;
let only: string | null = null;

/** @param text in one form of its letters, without those that nobody sees */
export function colourMarks(text: string, span: Span, scheme: Scheme): readonly Mark[] {
  const { tails } = labelsOf(scheme);
  if (tails.size === 0) return [];
  const forms = formsIn(scheme);
  const lines = text.split(LINES);
  const found = lines.flatMap((line) => [
    forms.alone.exec(plain(line))?.[1] ?? "",
    ...[line, ...line.split(SENTENCES)].flatMap((sentence) => [
      ...inBrackets(sentence),
      ...atStart(plain(sentence), forms),
    ]),
    ...[...line.matchAll(forms.amid)].map(([, before = "", colour = ""]) =>
      isLeading(before) || isLamp(before) ? "" : colour,
    ),
    ...[...line.matchAll(forms.several)].flatMap(([, colours = ""]) => colours.split(/[^\p{L}+]+/u)),
  ]);
  return [...new Set(found.filter((colour) => colour !== "").map(sayingOf))].flatMap((saying) => {
    const level = scheme.levels.find(({ portion }) => sayingOf(portion.split(":")[1] ?? "") === saying);
    return level === undefined ? [] : [markAt(level, span)];
  });
}

/** A text in which two colours with a sign between them are the stricter of the two; of three or more a scale is made. */
export function stricterOf(text: string, scheme: Scheme): string {
  const levelOf = (colour: string): number =>
    scheme.levels.findIndex(({ portion }) => sayingOf(portion.split(":")[1] ?? "") === sayingOf(colour));
  return formsIn(scheme).pairs.reduce(
    (read, pair) =>
      read.replace(pair, (_, one: string, other: string) => {
        const stricter = levelOf(one) > levelOf(other) ? one : other;
        // No sentence says a colour with a plus.
        return (one + other).includes("+") ? (scheme.levels[levelOf(stricter)]?.portion ?? stricter) : stricter;
      }),
    text,
  );
}

/** A text without lists of three levels or more in small letters, which no mark is: “TLP has four colours: red, amber, green and clear.” */
export const withoutScales = (text: string, scheme: Scheme): string =>
  labelsOf(scheme).tails.size < LEAST_OF_SCALE
    ? text
    : text.replace(formsIn(scheme).scale, (list) => {
        const words = list.split(/[^\p{L}+]+/u);
        const isSaid = words.every((word) => word !== word.toUpperCase());
        const levels = new Set(words.map(sayingOf).filter((word) => labelsOf(scheme).tails.has(word)));
        return isSaid && levels.size >= LEAST_OF_SCALE ? "…" : list;
      });

const LEAST_OF_SCALE = 3;

function formsIn(scheme: Scheme): Forms {
  const forms = made.get(scheme) ?? formsOf(scheme);
  made.set(scheme, forms);
  return forms;
}

/** `(red) …`: in small letters too. */
function inBrackets(sentence: string): readonly string[] {
  const first = FIRST.exec(sentence.replace(SIGNS, ""))?.[0] ?? "";
  return [...first.matchAll(EACH)].map(([, content = ""]) => content.trim());
}

function atStart(sentence: string, { starts, before }: Forms): readonly string[] {
  const said = starts.flatMap((form) => form.exec(sentence)?.[1] ?? []);
  const next = before.exec(sentence);
  return said.length > 0 || next === null || !isOpening(next[2] ?? "", sentence) ? said : [next[1] ?? ""];
}

/** Whether a sentence begins with a word: `We`, `we`. A title in capitals says more than one word, but no `RED WE …`. */
function isOpening(word: string, sentence: string): boolean {
  opening ??= new Set(KNOWN_LANGUAGES.flatMap(({ prose }) => prose.views.nobody.toLowerCase().split(" ")));
  const opens = opening.has(word.toLowerCase());
  return /\p{Ll}/u.test(sentence) ? opens || /^\p{Lu}/u.test(word) : opens && !isLeading(word);
}

/** A line or sentence without the marks and signs before it. */
function plain(text: string): string {
  const bare = text.trimEnd().replace(SIGNS, "");
  return bare.slice(FIRST.exec(bare)?.[0].length ?? 0).replace(NO_LETTERS, "");
}

function formsOf({ levels }: Scheme): Forms {
  only ??= KNOWN_LANGUAGES.flatMap((language) => language.only.split(" | "))
    .filter((word) => word !== "")
    .map(escaped)
    .join("|");
  const tails = levels.flatMap(({ portion }) => portion.split(":")[1] ?? []).toSorted((a, b) => b.length - a.length);
  const colours = tails.map(joined).join("|");
  const several = tails.filter((tail) => tail.includes("+")).map(joined);
  const heads = headsOf(levels).map(escaped).join("|");
  const pairOf = (between: string, flags: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}+]|[/|&>→]\\s?)(${colours})${between}(${colours})(?!\\s?[/|&+>→]|[\\p{L}\\p{N}])`,
      flags,
    );
  return {
    pairs: colours === "" ? [] : [pairOf("\\s?[/|&+>→]\\s?", "giu"), pairOf("\\s\\p{Ll}{1,3}\\s", "gu")],
    starts: [
      new RegExp(`^(${colours})\\s?(?:[!…▸#]|//)`, "u"),
      new RegExp(`^(${colours})\\s+(?:${only})\\s*[.:：!]?$`, "iu"),
      ...(several.length === 0 ? [] : [new RegExp(`^(${several.join("|")})${BEHIND}`, "u")]),
      ...(several.length === 0 ? [] : [new RegExp(`^(${several.join("|")})\\s*[:：–—]`, "iu")]),
      new RegExp(`^(${colours})\\s*—`, "iu"),
    ],
    alone: new RegExp(`^(${colours})\\s*[.:：!]?$`, "u"),
    before: new RegExp(`^(${colours})\\s+([\\p{L}\\p{N}]+)`, "u"),
    amid: new RegExp(
      `(?<![\\p{L}\\p{N}'’-])([\\p{Ll}\\p{Lo}]{1,30})\\s{1,4}(${colours})\\s{1,4}(?=\\p{Lu}\\p{L}*)`,
      "gu",
    ),
    scale: new RegExp(
      `(?<![\\p{L}\\p{N}+])(?:${colours})(?:(?:\\s?[,/]\\s?(?:\\p{Ll}{1,3}\\s)?|\\s\\p{Ll}{1,3}\\s)(?:${colours})){2,6}${BEHIND}`,
      "giu",
    ),
    several: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${heads})\\s?((?:${colours})(?:\\s?[/|&,]\\s?(?:${colours}))+)${BEHIND}`,
      "gu",
    ),
  };
}

/** `AMBER+STRICT`, `AMBER STRICT`, `Amber/Strict`. */
const joined = (tail: string): string => tail.split("+").map(escaped).join("[\\s+_/-]{1,3}");

const sayingOf = (colour: string): string =>
  colour
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .join("+");
