import type { Brief, Slide } from "../../brief/types.ts";
import { titleWords } from "../../craft/lines/tail.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { languageOf } from "../../language/index.ts";
import { typesetText } from "../../language/typography.ts";
import { textOf } from "../../tree/text.ts";
import type { DraftSlide, PlannedTitle } from "./types.ts";

/**
 * A title for every slide, each different from all others, as screen readers and the outline need it. Slides that
 * carry on share one with `(2 of 3)`; a title that comes up again elsewhere gets `(2)`; a slide without one takes
 * the words for its picture or table, those of the slide before it, its section's, or the deck's.
 * @param pages of each slide that takes more than one, by id: placing numbers them behind the title
 */
export function giveTitles(
  slides: readonly DraftSlide[],
  brief: Brief,
  report: Report,
  pages: ReadonlyMap<string, number> = new Map(),
): readonly PlannedTitle[] {
  const { continued } = languageOf(brief.meta.lang);
  const sections = new Map(brief.sections.map(({ id, title }) => [id, titleWords(title)]));
  const words = slides.map(({ slide }) => titleWords(slide.title));
  const runs = findRuns(slides, words);
  const before = pagesBefore(slides, pages);
  const above = titlesAbove(slides, words);
  const used: UsedTitles = { titles: new Set(), next: new Map() };
  const titleOf = ({ id, slide, section, portion }: DraftSlide, index: number): PlannedTitle => {
    const own = words[index] ?? "";
    const ofSection = section === null ? "" : sections.get(section);
    const borrowed = own === "" && ownPicture(slide) === "" ? (above[index] ?? []) : [];
    const named = own || ownPicture(slide) || titleWords(borrowed) || ofSection || brief.meta.title;
    // As it is drawn: two that differ only in how quotation marks were typed are one title.
    const base = typesetText(named || slide.id, brief.meta.lang);
    const run = portion ?? runs[index] ?? null;
    const count = pages.get(id) ?? 1;
    const counted = run === null ? { before: 0, total: count } : countPages(before, index, run);
    const isSplit = count > 1;
    const suffix = run === null || isSplit ? "" : ` ${continued(counted.before + 1, counted.total)}`;
    const ofPages = (text: string) =>
      Array.from({ length: count }, (_, at) => `${text} ${continued(counted.before + at + 1, counted.total)}`);
    const names = (text: string) => (isSplit ? [...(run === null ? [text] : []), ...ofPages(text)] : [text]);
    const text = firstFree(base, suffix, used, names);
    const isRepeated = text !== base + suffix;
    if (isRepeated && own !== "")
      report(diagnose("deck/same-title", { title: base + suffix, made: text }, { span: slide.headingSpan }));
    const of = isSplit && run !== null ? { counted } : {};
    const goesOn = run !== null && run.number > 1 ? ({ goesOn: true } as const) : {};
    const from = borrowed.length > 0 ? { borrowed } : {};
    return { text, suffix: text.slice(base.length), written: own !== "", ...from, ...of, ...goesOn };
  };
  // Nobody sees a title that is borrowed: those that are written have theirs first, and are changed for none of these.
  const isShown = ({ slide, generated }: DraftSlide, index: number): boolean =>
    words[index] !== "" || generated !== null || slide.role === "section";
  const shown = slides.map((draft, index) => (isShown(draft, index) ? titleOf(draft, index) : null));
  return slides.map((draft, index) => shown[index] ?? titleOf(draft, index));
}

/** The title of the nearest slide before each one that has any, in its section; none where there is none. */
function titlesAbove(slides: readonly DraftSlide[], words: readonly string[]): readonly Slide["title"][] {
  let last: Slide["title"] = [];
  return slides.map(({ slide, section, generated }, index) => {
    if (section !== slides[index - 1]?.section) last = [];
    const above = last;
    if (generated === null && words[index] !== "") last = slide.title;
    return above;
  });
}

/** What a slide without heading shows: the words for its first picture, or the caption of its table. */
function ownPicture({ blocks }: DraftSlide["slide"]): string {
  for (const block of blocks) {
    if (block.kind === "image" && block.alt !== "") return block.alt;
    if ((block.kind === "table" || block.kind === "chart") && block.caption.length > 0) return textOf(block.caption);
  }
  return "";
}

interface UsedTitles {
  readonly titles: Set<string>;
  /** Where to go on counting for a title that came up before: a thousand alike must not cost a million look-ups. */
  readonly next: Map<string, number>;
}

/** The title, or the first of `title (2)`, `title (3)` … that no slide has; it is then taken. */
function firstFree(
  base: string,
  suffix: string,
  { titles, next }: UsedTitles,
  names: (text: string) => readonly string[],
): string {
  const all = (text: string) => names(text).map((one) => one.toLowerCase());
  const key = (base + suffix).toLowerCase();
  let n = next.get(key) ?? 1;
  let text = base + suffix;
  for (; all(text).some((one) => titles.has(one)); text = `${base} (${n})${suffix}`) n++;
  next.set(key, n);
  for (const one of all(text)) titles.add(one);
  return text;
}

interface Run {
  readonly number: number;
  readonly total: number;
}

/** The pages of a run of slides, those before one of them and all: slides that go on and pages that do are one count. */
function countPages(before: readonly number[], index: number, run: Run) {
  const first = index - run.number + 1;
  const upTo = (end: number): number => (before[end] ?? 0) - (before[first] ?? 0);
  return { before: upTo(index), total: upTo(first + run.total) };
}

/** How many pages there are before each slide, and before the end. */
function pagesBefore(slides: readonly DraftSlide[], pages: ReadonlyMap<string, number>): readonly number[] {
  const counts = [0];
  for (const { id } of slides) counts.push((counts.at(-1) ?? 0) + (pages.get(id) ?? 1));
  return counts;
}

/** Neighbouring slides that the drafter gave one and the same title: a way to write "goes on". */
function findRuns(slides: readonly DraftSlide[], words: readonly string[]): readonly (Run | null)[] {
  const runs: (Run | null)[] = words.map(() => null);
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (
      end < words.length &&
      goesOn(slides[end - 1], slides[end]) &&
      words[start] !== "" &&
      words[end] === words[start]
    )
      end++;
    for (let i = start; i < end && end - start > 1; i++) runs[i] = { number: i - start + 1, total: end - start };
    start = end;
  }
  return runs;
}

function goesOn(a: DraftSlide | undefined, b: DraftSlide | undefined): boolean {
  const isPlain = (slide: DraftSlide | undefined) =>
    slide?.slide.role === "slide" && slide.portion === null && slide.generated === null;
  return isPlain(a) && isPlain(b) && a?.section === b?.section;
}
