/**
 * Marks of states and alliances in a brief that does not use their schemes, in the place of a mark: in front of a text or sentence, in
 * brackets, before a colon or a dash, or in capitals. Only for a last look: nothing reads them, so they withhold nothing.
 */
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import type { Scheme } from "../types.ts";
import { isOwnFamily } from "./foreign.ts";
import { BRACKETS, SENTENCES } from "./loose.ts";
import { squeeze } from "./parse.ts";
import { plainOf, respelt } from "./respelt.ts";
import { type ForeignMark, readable } from "./spot.ts";

/** Labels that are nothing else, in capitals. */
const LABELS: readonly (readonly [of: string, labels: string])[] = [
  ["the Traffic Light Protocol", "TLP[ :-]*(?:RED|AMBER(?:[+ -]*STRICT)?|GREEN|CLEAR|WHITE)"],
  ["the NATO scheme", "(?:NATO (?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|SECRET)|COSMIC TOP SECRET)"],
  [
    "the EU scheme",
    "(?:(?:(?:CONFIDENTIEL|TR\u00c8S SECRET|SECRET) UE|RESTREINT(?: UE)?)(?:\\/EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET))?|EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET))",
  ],
  ["the UK scheme", "(?:OFFICIAL[ -](?:SENSITIVE|Sensitive)|UK (?:OFFICIAL|SECRET|TOP SECRET))"],
  ["the US scheme", "(?:TOP SECRET|NOFORN|ORCON|FOUO|SBU|CUI)"],
  ["the sample scheme", "SAMPLE (?:SECRET|RESTRICTED)"],
];
/** Portions, which are marks in brackets alone. Those of what is open withhold nothing anywhere. */
const PORTIONS: readonly (readonly [of: string, labels: string])[] = [
  ["the US scheme", "(?:TS|S|C|R)"],
  ["the NATO scheme", "(?:CTS|NS|NC|NR)"],
  ["the EU scheme", "(?:TS|S|C|R)-UE"],
  ["the sample scheme", "(?:SS|SR)"],
];
/** Levels of states of the EU in languages that briefs are not written in: Council Decision 2013/488/EU, appendix B. */
const OF_STATES =
  "zeer geheim | vertrouwelijk | beperkte verspreiding | stg zeer geheim | stg geheim | stg confidentieel | dep vertrouwelijk | \u0441\u0442\u0440\u043e\u0433\u043e \u0441\u0435\u043a\u0440\u0435\u0442\u043d\u043e | \u043f\u043e\u0432\u0435\u0440\u0438\u0442\u0435\u043b\u043d\u043e | p\u0159\u00edsn\u011b tajn\u00e9 | tajn\u00e9 | d\u016fv\u011brn\u00e9 | vyhrazen\u00e9 | yderst hemmeligt | hemmeligt | fortroligt | til tjenestebrug | t\u00e4iesti salajane | salajane | konfidentsiaalne | vrlo tajno | tajno | povjerljivo | ograni\u010deno | segretissimo | segreto | riservatissimo | riservato | sevi\u0161\u0137i slepeni | slepeni | dienesta vajadz\u012bb\u0101m | visi\u0161kai slaptai | slaptai | konfidencialiai | riboto naudojimo | szigor\u00faan titkos | titkos | bizalmas | korl\u00e1tozott terjeszt\u00e9s\u0171 | \u015bci\u015ble tajne | tajne | poufne | zastrze\u017cone | muito secreto | confidencial | strict secret | secret de serviciu | strogo tajno | zaupno | pr\u00edsne tajn\u00e9 | d\u00f4vern\u00e9 | vyhraden\u00e9 | eritt\u00e4in salainen | salainen | luottamuksellinen | k\u00e4ytt\u00f6 rajoitettu | ytterst hemlig | kvalificerat hemlig | hemlig | konfidentiell | begr\u00e4nsat hemlig";
/** What is a mark in capitals alone, in brackets or before a colon: in small letters each is a word. */
const IN_CAPITALS: readonly (readonly [of: string, labels: string])[] = [
  ["the EU scheme", "LIMITE"],
  ["another scheme", "(?:PROTECTED(?: [ABC])?|LIMDIS|NODIS|EXDIS|[A-Z]{2,12}(?: [A-Z]{2,12})?[- ]IN[- ]CONFIDENCE)"],
];
const NOBODY = "another scheme";
const formsOf = (labels: typeof LABELS, end: string) =>
  labels.map(([of, label]) => ({ of, form: new RegExp(`^${label}${end}`, "u") }));
const WHOLE_LABELS = formsOf(LABELS, "$");
const WHOLE_PORTIONS = formsOf(PORTIONS, "$");
/** Signs within a label, which would end a sentence: `OFFICIAL: Sensitive`, `Stg. GEHEIM`. */
const WITHIN =
  /(?<=(?<!\p{L})OFFICIAL)\s?[:：]\s?(?=S(?:ENSITIVE|ensitive)(?!\p{L}))|(?<=(?<!\p{L})(?:STG|Stg|DEP|Dep))\.\s/gu;
const WHOLE_CAPITALS = formsOf(IN_CAPITALS, "$");
const LABELS_IN_FRONT = formsOf(LABELS, "(?![\\p{L}\\p{N}-])");
const IN_FRONT = /^[^\p{L}\p{N}([{<【〔〖〘〚〈《]*/u;
const LAST = new RegExp(`${BRACKETS.source}[\\s.!\\u3002]{0,4}$`, "u");
const FIRST = new RegExp(`^${BRACKETS.source}\\s*`, "u");
/** A label before its colon or dash. */
const LABELLED = /^([\p{L}\p{N}][^:：.!?\n]{0,59}?)(?:\s{0,2}[:：]|\s[–—-]\s)/u;
/** A title in capitals says more than a label. */
const SMALL = /\p{Ll}|\p{Lo}/u;
const MOST_IN_FRONT = 6;

/** Marks of schemes that are not the brief's, and that no `//` gives away; those of one letter may be numbers of a list. */
export function spotUnnamedMarks(text: string, scheme: Scheme): readonly ForeignMark[] {
  return respelt(plainOf(text))
    .replace(WITHIN, " ")
    .split(/[\n\r\u2028\u2029]/)
    .flatMap((line) => line.split(SENTENCES).flatMap((sentence, index) => inSentence(sentence, index === 0, scheme)));
}

/** Those that nothing else is called by: of labels of several words titles are made. */
const IN_ADDRESS =
  /(?<![A-Z0-9])(?:TLP[^A-Z0-9]{0,3}(?:RED|AMBER(?:[^A-Z0-9]{0,3}STRICT)?|GREEN)|NOFORN|ORCON)(?![A-Z0-9])/g;

/** The same in an address, whose words have no blanks between them. */
export const spotUnnamedInAddress = (address: string, scheme: Scheme): readonly ForeignMark[] =>
  [...readable(address).toUpperCase().matchAll(IN_ADDRESS)].flatMap(({ index, 0: mark }) => {
    const label = mark.replace(/[^A-Z]+/g, " ");
    return isOwn(label, scheme) ? [] : [{ mark: label, of: labelOf(label), at: index }];
  });

function inSentence(sentence: string, isFirst: boolean, scheme: Scheme): readonly ForeignMark[] {
  const found: ForeignMark[] = [];
  const add = (written: string, of: string, at: number) => {
    if (of !== "" && !isOwn(written, scheme)) found.push({ mark: written.trim(), of, at });
  };
  let rest = sentence.replace(IN_FRONT, "");
  const start = isFirst ? sentence.length - rest.length : 1;
  for (let count = 0; count < MOST_IN_FRONT; count++) {
    const front = FIRST.exec(rest);
    if (front === null) break;
    const { 0: whole, 1: content = "" } = front;
    const behind = rest.slice(whole.length);
    // `(C) 2013`: whose it is.
    if (!/^\d{4}/.test(behind)) add(content, inBrackets(content), start + count);
    rest = behind.replace(IN_FRONT, "");
  }
  const last = LAST.exec(rest)?.[1] ?? "";
  if (last === last.toUpperCase()) add(last, labelOf(last), 1);
  const label = LABELLED.exec(rest)?.[1] ?? "";
  add(label, labelOf(label), 1);
  if (found.length > 0) return found;
  for (const { of, form } of LABELS_IN_FRONT) {
    const written = form.exec(rest)?.[0] ?? "";
    if (written !== "") add(written, of, 1);
  }
  const capitals = wordInCapitals(rest);
  add(capitals, capitals === "" ? "" : NOBODY, 1);
  return found;
}

const inBrackets = (content: string): string => {
  const written = content.trim();
  return WHOLE_PORTIONS.find(({ form }) => form.test(written))?.of ?? labelOf(written);
};

/** Whose mark a label is as a whole; "" if it is a word. */
function labelOf(label: string): string {
  const written = upper(label);
  const known = WHOLE_LABELS.find(({ form }) => form.test(written))?.of ?? (secrecy().has(written) ? NOBODY : "");
  return known || (WHOLE_CAPITALS.find(({ form }) => form.test(label.trim()))?.of ?? "");
}

/** `SECRET we leave`: in capitals before words that are not, or alone. */
function wordInCapitals(text: string): string {
  const words = text.replace(/(?<![\s.!\u3002])[\s.!\u3002]+$/, "").split(/\s/);
  const counts = Array.from({ length: MOST_WORDS }, (_, index) => index + 1);
  const said = counts
    .map((count) => [words.slice(0, count).join(" "), words.slice(count).join(" ")] as const)
    .findLast(
      ([front, rest]) => CAPITALS.test(front) && secrecy().has(upper(front)) && (rest === "" || SMALL.test(rest)),
    );
  return said?.[0] ?? "";
}

const MOST_WORDS = 5;
/** Capitals of a script that has them. */
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}\p{Lo}]{3,}$/u;

/** Of a word in Cyrillic the letters may all be drawn like Latin ones, and then be read as those. */
const upper = (label: string): string =>
  respelt(label.normalize("NFKC").toUpperCase())
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, "-")
    .trim();

let known: ReadonlySet<string> | null = null;

/** What states mark their papers with, in every language at once. */
function secrecy(): ReadonlySet<string> {
  known ??= new Set([OF_STATES, ...KNOWN_LANGUAGES.map(({ secrecy: words }) => words)].flatMap(wordsOf));
  return known;
}

const wordsOf = (list: string): readonly string[] => list.split(" | ").map(upper);

/** Marks of the brief's own scheme and family are read as such. */
function isOwn(written: string, scheme: Scheme): boolean {
  const label = upper(written);
  const words = [
    ...scheme.levels.flatMap(({ id, portion, banner }) => [id, portion, banner]),
    ...scheme.caveats.map(({ word }) => word),
  ];
  const isOfScheme = words.some((word) => squeeze(word) === squeeze(label));
  return isOfScheme || isOwnFamily(label, scheme) || scheme.release?.none === label;
}
