/**
 * Marks of states and alliances in a brief that does not use their schemes, in the place of a mark: in front of a text or sentence, in
 * brackets, before a colon or a dash, or in capitals. Only for a last look: nothing reads them, so they withhold nothing.
 */
import type { Scheme } from "../types.ts";
import { isOwnFamily } from "./foreign.ts";
import { BRACKETS, SENTENCES } from "./loose.ts";
import { squeeze } from "./parse.ts";
import { plainOf, respelt, withBlanks } from "./respelt.ts";
import { isWordForMarks } from "./said.ts";
import { type ForeignMark, readable } from "./spot.ts";
import { aloneOf, announcedOf, capitalsOf, labelInFront, labelOf, portionOf, upper } from "./states.ts";
import { toldLabels } from "./told.ts";

/** Signs within a label, which would end a sentence: `OFFICIAL: Sensitive`, `Stg. GEHEIM`. */
const WITHIN =
  /(?<=(?<!\p{L})OFFICIAL)\s?[:：]\s?(?=S(?:ENSITIVE|ensitive)(?!\p{L}))|(?<=(?<!\p{L})(?:STG|Stg|DEP|Dep))\.\s/gu;
/** What is short for the first word of a label, and has small letters before one in capitals. */
const SHORT = /(?<!\p{L})(?:Stg|Dep)(?= \p{Lu}{3})/gu;
/** A sign that is a mark in a ring, as Japanese papers bear it; it is no word, and a mark wherever it stands. */
const ROUND_SECRET = /\u3299\ufe0f?/g;
const IN_FRONT = /^[^\p{L}\p{N}([{<【〔〖〘〚〈《]*/u;
const LAST = new RegExp(`${BRACKETS.source}[\\s.!\\u3002]{0,4}$`, "u");
const FIRST = new RegExp(`^${BRACKETS.source}\\s*`, "u");
/** A label before its colon or dash. */
const LABELLED = /^([\p{L}\p{N}][^:：.!?\n]{0,59}?)(?:\s{0,2}[:：]|\s[–—-]\s)/u;
/** A title in capitals says more than a label. */
const SMALL = /\p{Ll}|\p{Lo}/u;
/** Capitals of a script that has them. */
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}\p{Lo}]{3,}$/u;
const SENTENCE = /[.!\u3002]\s*$/;
const MOST_IN_FRONT = 6;
const MOST_WORDS = 5;

/** Marks of schemes that are not the brief's, and that no `//` gives away; those of one letter may be numbers of a list. */
export function spotUnnamedMarks(text: string, scheme: Scheme): readonly ForeignMark[] {
  const ringed = (text.match(ROUND_SECRET) ?? []).map(plainOf);
  const lines = withBlanks(respelt(plainOf(text.replace(ROUND_SECRET, " "))))
    .replace(WITHIN, " ")
    .replace(SHORT, (word) => word.toUpperCase())
    .split(/[\n\r\u2028\u2029]/)
    .flatMap((line) => [
      ...announcedValue(line, scheme),
      ...line.split(SENTENCES).flatMap((sentence, index) => inSentence(sentence, index === 0, scheme)),
    ]);
  return [...ringed.flatMap((sign) => foreign(sign, portionOf(sign), 1, scheme)), ...lines];
}

/** A label that is all of a place for marks: a class, a comment. */
export const unnamedLabel = (label: string, scheme: Scheme): readonly ForeignMark[] =>
  foreign(label, labelOf(label) || aloneOf(label.toUpperCase()), 0, scheme);

/** Those that nothing else is called by: of labels of several words titles are made. */
const IN_ADDRESS =
  /(?<![A-Z0-9])(?:TLP[^A-Z0-9]{0,3}(?:RED|AMBER(?:[^A-Z0-9]{0,3}STRICT)?|GREEN)|NOFORN|ORCON)(?![A-Z0-9])/g;

/** The same behind a text. */
const AT_END = /[\s,;|–—-]#?(TLP ?[:-] ?(?:RED|AMBER(?:\+STRICT)?|GREEN)|NOFORN|ORCON)[\s.!]{0,3}$/iu;

/** The same in an address, whose words have no blanks between them. */
export const spotUnnamedInAddress = (address: string, scheme: Scheme): readonly ForeignMark[] =>
  [...readable(address).toUpperCase().matchAll(IN_ADDRESS)].flatMap(({ index, 0: mark }) => {
    const label = mark.replace(/[^A-Z]+/g, " ");
    return foreign(label, labelOf(label), index, scheme);
  });

/** Where a label stands in a sentence: in brackets or capitals in front, before a colon, a dash or nothing, in brackets at the end. */
export interface Place {
  readonly label: string;
  readonly at: number;
  readonly kind: "front" | "last" | "announced" | "set off" | "whole" | "sentence" | "capitals" | "told";
}

/**
 * Each place of a sentence where a label may stand, those in front first and of capitals the longest.
 * @returns `behind`: the sentence without brackets in front
 */
export function placesIn(
  sentence: string,
  isFirst: boolean,
): { readonly places: readonly Place[]; readonly behind: string } {
  const places: Place[] = [];
  let rest = sentence.replace(IN_FRONT, "");
  const start = isFirst ? sentence.length - rest.length : 1;
  for (let count = 0; count < MOST_IN_FRONT; count++) {
    const front = FIRST.exec(rest);
    if (front === null) break;
    const { 0: whole, 1: content = "" } = front;
    const next = rest.slice(whole.length);
    // `(C) 2013`: whose it is.
    if (!/^\d{4}/.test(next)) places.push({ label: content, at: start + count, kind: "front" });
    rest = next.replace(IN_FRONT, "");
  }
  const [before = "", label = ""] = LABELLED.exec(rest) ?? [];
  const words = rest.replace(/(?<![\s.!:：\u3002])[\s.!:：\u3002]+$/, "").split(/\s/);
  places.push({ label: LAST.exec(rest)?.[1] ?? "", at: 1, kind: "last" });
  places.push({ label, at: 1, kind: /[:：]$/.test(before) ? "announced" : "set off" });
  // `Titkos!`: with the sign that belongs to it.
  if (words.length <= MOST_WORDS)
    places.push({
      label: words.join(" "),
      at: 1,
      kind: SENTENCE.test(rest) && (!isFirst || /!\s*$/.test(rest)) ? "sentence" : "whole",
    });
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const front = words.slice(0, count).join(" ");
    const isBefore = count === words.length || SMALL.test(words.slice(count).join(" "));
    if (isBefore && CAPITALS.test(front)) places.push({ label: front, at: 1, kind: "capitals" });
  }
  for (const told of toldLabels(rest)) places.push({ label: told, at: 1, kind: "told" });
  return { places, behind: rest };
}

function inSentence(sentence: string, isFirst: boolean, scheme: Scheme): readonly ForeignMark[] {
  const { places, behind } = placesIn(sentence, isFirst);
  const found = places.flatMap(({ label, at, kind }) => foreign(label, setOff(label, kind), at, scheme));
  if (found.length > 0) return found;
  const end = SMALL.test(behind) ? (AT_END.exec(behind)?.[1] ?? "") : "";
  if (end !== "") return foreign(end, labelOf(end), 1, scheme);
  const start = labelInFront(behind);
  const capitals = places.find(({ label, kind }) => kind === "capitals" && capitalsOf(label) !== "");
  return [
    ...(start === null ? [] : foreign(start.mark, start.of, 1, scheme)),
    ...(capitals === undefined ? [] : foreign(capitals.label, capitalsOf(capitals.label), 1, scheme)),
  ];
}

/** Whose mark a label is that a sign sets off, or brackets. */
function setOff(label: string, kind: Place["kind"]): string {
  switch (kind) {
    case "front":
      return portionOf(label);
    case "announced":
      return announcedOf(label);
    case "set off":
    case "told":
      return labelOf(label);
    // In small letters it is an answer, or said of what stands before it.
    case "sentence":
    case "last":
      return /^\s*\p{Lu}/u.test(label) ? labelOf(label) : "";
    case "whole":
      return aloneOf(label);
    case "capitals":
      return "";
  }
}

/** `Marking: SAP`: what a word for marks announces. */
function announcedValue(line: string, scheme: Scheme): readonly ForeignMark[] {
  const [, name = "", value = ""] = VALUE.exec(line) ?? [];
  return value !== "" && isWordForMarks(name, scheme) ? foreign(value, portionOf(value), 1, scheme) : [];
}

const VALUE = /^\s*(?:\([^()]{1,120}\)\s*)?([^:：=]{2,40}?)\s?[:：=]\s*([^:：=]{1,60})$/u;

const foreign = (written: string, of: string, at: number, scheme: Scheme): readonly ForeignMark[] =>
  of === "" || isOwn(written, scheme) ? [] : [{ mark: written.trim(), of, at }];

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
