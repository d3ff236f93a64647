/** The marks of a brief: whether it has any, and which cannot be read. */
import type { Attributes, Brief, Cell, Inline, Table } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import { isWordForMarks, onlyMarks, saidMarks } from "../marking/mark/said.ts";
import { spotAttribute, spotMarks } from "../marking/mark/spot.ts";
import { SHIP_IN_FULL } from "../marking/mark/stray.ts";
import { isLeading, isOfShips } from "../marking/mark/words.ts";
import { type MarkReading, readBareMark, readMark, readTextMark } from "../marking/mark.ts";
import { markVisitor } from "../marking/portions.ts";
import type { Mark, Scheme } from "../marking/types.ts";
import { textOf, writtenText } from "../tree/text.ts";
import { inlinesIn, walkBrief } from "../tree/walk.ts";
import type { Policy, Reason } from "./policy.ts";

/** Whether a mark withholds what it stands at; one that cannot be read does so outside the brief's own side. */
export function closedByMark(reading: MarkReading, policy: Policy): boolean {
  if (reading === null) return false;
  return "problem" in reading ? policy.outside : policy.marked(reading.mark) !== null;
}

/**
 * What a text says of all that it stands over: its own mark, or one amid it that the audience may not see. A text that is
 * shown with such a mark stops the release (`last-look.ts`); of one that is withheld for another reason, such as a line to
 * say on a screen, nobody would see it again.
 */
export function readOver(inlines: readonly Inline[], policy: Policy): MarkReading {
  const own = readMark(inlines, policy.scheme);
  const [first] = inlines;
  if (!policy.outside || first === undefined || closedByMark(own, policy)) return own;
  const amid = marksAmid(inlines, first.span, policy).find((mark) => policy.marked(mark) !== null);
  return amid === undefined ? own : { mark: amid };
}

/** Marks anywhere in a text, in any spelling, and in the classes and attributes of its spans. */
export function marksAmid(inlines: readonly Inline[], span: Span, policy: Policy): readonly Mark[] {
  const spans = inlinesIn(inlines).flatMap((one) => (one.kind === "span" ? attributeMarks(one, policy) : []));
  // What is set off by itself, as code or in bold, may be a mark that the words behind it hide.
  const apart = inlinesIn(inlines).filter((one) => SET_OFF.has(one.kind) && !isShip(one, inlines));
  const texts = [inlines, ...apart.map((one) => [one])].map((some) => some.map(writtenText).join(""));
  return [
    ...texts.flatMap((text) => spotMarks(text, span, policy.scheme)),
    ...leadMarks(inlines, span, policy),
    ...spans,
  ];
}

/** `The *SS Vigilant*`: names of ships are set off so, amid a sentence. */
function isShip(one: Inline, inlines: readonly Inline[]): boolean {
  if (one.kind !== "emphasis" || !SHIP_IN_FULL.test(textOf([one]))) return false;
  const before = textOf(inlines.slice(0, Math.max(0, inlines.indexOf(one))));
  const word = /(?<!\p{L})\p{L}+$/u.exec(before)?.[0] ?? "";
  return isLeading(word) || isOfShips(word);
}

/** `**RED** We leave`: a word in capitals that is set off where a mark would stand. */
function leadMarks(inlines: readonly Inline[], span: Span, { scheme }: Policy): readonly Mark[] {
  const text = setOff(inlines);
  return text === text.toUpperCase() ? onlyMarks(text, span, scheme) : [];
}

/** What is set off by itself where a mark would stand; "" for a text that begins otherwise. */
export function setOff(inlines: readonly Inline[]): string {
  const lead = firstWords(inlines);
  return lead === undefined || !SET_OFF.has(lead.kind) ? "" : textOf([lead]);
}

/** The first of some inlines that holds words, behind a mark. */
export const firstWords = (inlines: readonly Inline[]): Inline | undefined =>
  inlines.find((one) => one.kind !== "text" || !NO_WORDS.test(one.text));

/** Nothing but a mark, or signs. */
const NO_WORDS = /^[^\p{L}\p{N}(]*(?:\([^()]{1,120}\)[^\p{L}\p{N}]*)?$/u;

const SET_OFF: ReadonlySet<Inline["kind"]> = new Set([
  "strong",
  "emphasis",
  "strike",
  "underline",
  "mark",
  "inline-code",
]);

/**
 * Why rows of a table are withheld by what stands below the head of a column of marks (`TLP`, `Classification`), or by a cell
 * that is a mark alone; one a row.
 */
export function closedRows({ header, rows }: Table, policy: Policy): readonly Reason[] {
  const columns = header.map((cell) => isForMarks(cell, policy));
  if (!policy.outside) return rows.map(() => null);
  return rows.map((row) => {
    const marks = row.flatMap((cell, at) => [
      ...(columns[at] === true ? marksOfCell(cell, policy) : []),
      ...marksAlone(cell, policy),
    ]);
    return marks.map((mark) => policy.marked(mark)).find((reason) => reason !== null) ?? null;
  });
}

/** Marks beside the head of a row of marks: they stand over columns. */
export const rowOfMarks = ({ header, rows }: Table, policy: Policy): readonly Mark[] =>
  [header, ...rows].flatMap((row) =>
    row.slice(0, 1).some((cell) => isForMarks(cell, policy)) ? row.flatMap((cell) => marksOfCell(cell, policy)) : [],
  );

const isForMarks = ({ inlines }: Cell, { scheme }: Policy): boolean => isWordForMarks(textOf(inlines), scheme);

const marksOfCell = ({ inlines, span }: Cell, { scheme }: Policy): readonly Mark[] =>
  saidMarks(textOf(inlines), span, scheme);

/** `(SS)`, or a label in capitals: of a letter it would be a number, in small letters or as a sign what a status is. */
export function marksAlone({ inlines, span }: Pick<Cell, "inlines" | "span">, policy: Policy): readonly Mark[] {
  const reading = isMarkAlone(inlines, policy) ? readMark(inlines, policy.scheme) : null;
  if (reading !== null) return "mark" in reading ? [reading.mark] : [];
  const text = textOf(inlines);
  return CAPITALS.test(text) ? onlyMarks(text, span, policy.scheme) : [];
}

const CAPITALS = /^(?=.*\p{Lu}{2})[^\p{Ll}\p{Lo}\p{So}]+$/u;

/** A mark that stands by itself is the mark of what follows. */
export const isMarkAlone = (inlines: readonly Inline[], { scheme }: Policy): boolean =>
  readMark(inlines, scheme) !== null && /^\W?\([^()]{1,120}\)\W?$/.test(textOf(inlines));

/** Marks that are a class or the value of an attribute. */
export const attributeMarks = (
  { attributes: { classes, values }, span }: { readonly attributes: Attributes; readonly span: Span },
  { scheme }: Policy,
): readonly Mark[] =>
  [...classes.map((one) => ["", one] as const), ...Object.entries(values)].flatMap(([name, value]) =>
    spotAttribute(name, value, span, scheme),
  );

/**
 * Reads every portion mark of a brief and its registries once, before anything is withheld.
 * @returns how many there are; those that cannot be read are reported
 */
export function countMarks(brief: Brief, registries: Registries, scheme: Scheme, report: Report): number {
  if (scheme.portions === "none") return 0;
  let count = 0;
  const take = (reading: MarkReading) => {
    if (reading === null) return;
    if ("problem" in reading) report(reading.problem);
    else count += 1;
  };
  walkBrief(brief, markVisitor(scheme, take));
  const { title, subtitle, subject, span } = brief.meta;
  for (const [name, text] of Object.entries({ title, subtitle, subject }))
    take(readTextMark(text, brief.meta.spans[name] ?? span, scheme));
  const declared = brief.sources.map(({ fields, span: at }) => ({ mark: fields.mark ?? "", span: at }));
  const { people, places, facts, sources } = registries;
  for (const entry of [...declared, ...people, ...places, ...facts, ...sources]) {
    take(readBareMark(entry.mark, entry.span, scheme));
  }
  return count;
}
