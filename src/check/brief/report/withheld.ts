/** What a release took out, as its author is told it: never in the deck. */

import type { Brief } from "../../../brief/types.ts";
import { table } from "../../../data/table.ts";
import { visible } from "../../../diagnostics/print/cells.ts";
import { indexLines } from "../../../diagnostics/print/lines.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { NOTHING_LEFT, type Released, type Withheld } from "../../../release/types.ts";
import { textOf } from "../../../tree/text.ts";

/** Things that were taken out of one slide, or of none, for one reason. */
export interface WithheldGroup {
  /** Title of the slide in the whole brief, its id if it has none; "" for what stands on no slide. */
  readonly slide: string;
  /** Of the slide, else of the first of them; 0 where the file is not known. */
  readonly line: number;
  /** `whole slide`, `speaker notes`, `Red line`, `mark (SS)` …; the field's name for the front matter and registries. */
  readonly reason: string;
  /** Of a slide that went as a whole: what closed it, or its texts one by one. */
  readonly why: readonly string[];
  /** The kind or topic of a slide or part that went as a whole: `person`, `do-not-raise`; "" for what has none. */
  readonly kind: string;
  /** How many texts: bullets, cells, titles, fields. */
  readonly count: number;
}

const WHOLE = "whole slide";

/** What the release or profile took out, in the order of the brief, without any of the words. */
export function withheldGroups(
  brief: Brief,
  { withheld }: Released,
  sources: ReadonlyMap<string, string>,
  place: (span: Span) => Span = (span) => span,
): readonly WithheldGroup[] {
  const lineIn = lineFinder(sources);
  const lineAt = (span: Span) => lineIn(place(span));
  const slides = brief.slides.map((slide) => ({
    span: slide.span,
    name: textOf(slide.title) || slide.id,
    line: lineAt(slide.headingSpan),
    // The words of a slide that goes as a whole start with its id, at the place of the slide.
    isWhole: withheld.some(
      ({ span, text }) => span.start === slide.span.start && isIn(span, slide.span) && text === slide.id,
    ),
  }));
  const groups = new Map<
    string,
    { group: Omit<WithheldGroup, "why" | "count">; places: Set<string>; why: Set<string> }
  >();
  for (const item of withheld) {
    const slide = item.field === "" ? slides.find(({ span }) => isIn(item.span, span)) : undefined;
    const reason = slide?.isWhole === true ? WHOLE : item.field === "" ? item.reason : fieldName(item.field);
    const key = JSON.stringify([slide?.span.start ?? -1, reason]);
    const line = slide?.line ?? lineAt(item.span);
    const found = groups.get(key) ?? {
      group: { slide: slide?.name ?? "", line, reason, kind: item.kind },
      places: new Set(),
      why: new Set(),
    };
    if (slide?.isWhole === true && item.reason !== NOTHING_LEFT) found.why.add(item.reason);
    // The slide itself comes last where its texts went one by one.
    const group = { ...found.group, kind: item.kind || found.group.kind };
    groups.set(key, { ...found, group, places: found.places.add(slide?.isWhole === true ? WHOLE : placeOf(item)) });
  }
  return [...groups.values()]
    .map(({ group, places, why }) => ({ ...group, why: [...why], count: places.size }))
    .sort((a, b) => Number(a.slide === "") - Number(b.slide === "") || a.line - b.line);
}

/** A bullet of several lines is one; so is a field. */
const placeOf = ({ span, field }: Withheld): string => `${span.file}:${span.start}:${field}`;

const isIn = (inner: Span, outer: Span): boolean =>
  inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;

/** As the file spells it, without what is below: `handling.distribution`, `people.park`. */
const fieldName = (field: string): string =>
  field
    .split(".", 2)
    .join(".")
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function lineFinder(sources: ReadonlyMap<string, string>): (span: Span) => number {
  const indexed = new Map<string, ReturnType<typeof indexLines>>();
  return ({ file, start }) => {
    const text = sources.get(file);
    if (text === undefined) return 0;
    const lines = indexed.get(file) ?? indexLines(text);
    indexed.set(file, lines);
    return lines.position(start).line;
  };
}

const NOTES = "speaker notes";
const ENTRY = /^(people|places|facts|sources|waivers)\./;

/**
 * The groups in a few lines; "" where nothing is withheld.
 * @param from the release or profile: `partner`, `room`
 */
export function withheldText(groups: readonly WithheldGroup[], from: string): string {
  if (groups.length === 0) return "";
  const onSlides = groups.filter(({ slide }) => slide !== "");
  const others = groups.filter(({ slide }) => slide === "");
  const notes = onSlides.filter(({ reason }) => reason.startsWith(NOTES)).length;
  const fields = others.filter(({ reason }) => !ENTRY.test(reason));
  const lines = [
    ...bySlide(onSlides.filter(({ reason }) => !reason.startsWith(NOTES))),
    ...(notes === 0 ? [] : [`${NOTES} of ${notes === 1 ? "1 slide" : `${notes} slides`}`]),
    ...(fields.length === 0 ? [] : [`beside the slides: ${fields.map(({ reason }) => lowerFirst(reason)).join(", ")}`]),
    ...registries(others),
  ];
  return [`Withheld from ${from}`, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}

/**
 * What a handout holds that stays off screens: `1 red line, 3 fallbacks: the principal's copy`; "" if nothing.
 * A list of red lines counts once.
 */
export function principalText({ principal }: Released): string {
  const counts = new Map<string, Set<string>>();
  for (const item of principal) counts.set(item.reason, (counts.get(item.reason) ?? new Set()).add(placeOf(item)));
  const parts = [...counts].map(([reason, { size }]) =>
    (PRINCIPAL[reason] ?? ((count) => `${count} ${lowerFirst(reason)}`))(size),
  );
  return parts.length === 0 ? "" : `holds ${parts.join(", ")}: the principal's copy`;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const PRINCIPAL: Readonly<Record<string, (count: number) => string>> = table({
  "Red line": (count) => plural(count, "red line", "red lines"),
  "Red lines": (count) => plural(count, "list of red lines", "lists of red lines"),
  Fallback: (count) => plural(count, "fallback", "fallbacks"),
  "Not for use": (count) => plural(count, "line not for use", "lines not for use"),
});

function bySlide(groups: readonly WithheldGroup[]): readonly string[] {
  const slides = new Map<string, WithheldGroup[]>();
  for (const group of groups) {
    const key = `line ${group.line} “${visible(group.slide)}”`;
    slides.set(key, [...(slides.get(key) ?? []), group]);
  }
  return [...slides].map(([slide, held]) => {
    const parts = held.map((group) => (group.reason === WHOLE ? wholeSlide(group) : someOf(group)));
    return `${slide}: ${parts.join(", ")}`;
  });
}

/** `whole slide (red lines)`, `whole slide (person, not for a screen)`, `whole slide (options; mark (SS), fallback)`. */
function wholeSlide({ kind, why }: WithheldGroup): string {
  const named = why.some((reason) => isName(reason, kind)) ? "" : kind;
  const words = [named, why.map(lowerFirst).join(", ")].filter((word) => word !== "");
  return words.length === 0 ? WHOLE : `${WHOLE} (${words.join("; ")})`;
}

const someOf = ({ reason, count }: WithheldGroup): string => `${count} ${lowerFirst(reason)}`;

/** Whether a reason says the kind already: `Red lines` of `red-lines`. */
const isName = (reason: string, kind: string): boolean =>
  kind !== "" && reason.toLowerCase().replaceAll(" ", "-").startsWith(kind);

/** `registries: 2 people, 4 sources` */
function registries(groups: readonly WithheldGroup[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason, count } of groups) {
    const name = ENTRY.exec(reason)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + (name === "waivers" ? count : 1));
  }
  if (counts.size === 0) return [];
  return [`entries: ${[...counts].map(([name, count]) => `${count} of ${name}`).join(", ")}`];
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
