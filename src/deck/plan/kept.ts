/**
 * What planning keeps from one look at a brief to the next: pages as their templates filled them, so that an edit of one slide
 * fills one. A filling is used again where all that it read says the same: the slide, what holds for the whole deck, and what its
 * template asked of other slides (`Reads`).
 */
import { placesFrom, withoutPlaces } from "../../data/json-places.ts";
import type { Outcome, Span } from "../../diagnostics/types.ts";
import { walk, walkSlide } from "../../tree/walk.ts";
import type { DeckSlide, Element, MarkupNode, Pack } from "../types.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { lazy } from "../view/lazy.ts";
import { newReads, type Reads, type Wide } from "../view/recorder.ts";
import { findReferences } from "../view/references.ts";
import type { DeckFields } from "../view/shared.ts";
import type { PlannedSlide } from "./types.ts";

/** Kept is only what was filled without a word being said: a report is never missing, and never at the place of before. */
export interface FillMemory {
  /** What the whole deck was filled with. */
  base: { readonly pack: Pack; readonly vocabulary: unknown; readonly key: string } | null;
  /** By all that a page says itself. */
  readonly pages: Map<string, Kept[]>;
  /** Counts the fillings of a deck. */
  round: number;
}

interface Kept {
  /** Outcome of the filling, set in print. */
  readonly value: unknown;
  readonly reads: Reads;
  readonly banners: string;
  /** What it read of other slides, as it was. */
  readonly wide: ReadonlyMap<Wide, string>;
  /** Where its slide stood. */
  readonly span: Span;
  used: number;
}

export const createFillMemory = (): FillMemory => ({ base: null, pages: new Map(), round: 0 });

/** Rounds for which a page is kept that no deck asks for: one look may fill a deck six times (kinds with losses, split slides). */
const KEPT_FOR = 8;

/** Fills pages, or has what filling them gave before. */
export interface Keeper {
  /**
   * @param banners that the page sees
   * @param make fills it and sets it in print
   */
  readonly slide: <T extends FilledParts>(
    planned: PlannedSlide,
    banners: string,
    make: () => Outcome<T | null>,
  ) => Outcome<T | null>;
  readonly layout: <T>(id: string, banners: string, make: () => Outcome<T | null>) => Outcome<T | null>;
}

type FilledParts = Pick<DeckSlide, "root" | "notes" | "span">;

export function createKeeper(memory: FillMemory, pack: Pack, deck: DeckContext, shared: DeckFields): Keeper {
  const { recorder, brief, planned } = deck;
  begin(memory, pack, deck);
  const { round, pages } = memory;
  const signatures: Readonly<Record<Exclude<Wide, "number">, () => string>> = {
    contents: lazy(() => JSON.stringify([planned.map(contentOf), brief.sections.map(nameOf)])),
    bibliography: lazy(() => JSON.stringify(shared.bibliography())),
  };
  const signatureOf = (wide: Wide, number: number): string => (wide === "number" ? String(number) : signatures[wide]());
  const footnotes = lazy(() => JSON.stringify(brief.footnotes));
  const isSame = (kept: Kept, banners: string, number: number): boolean =>
    (!kept.reads.banner || kept.banners === banners) &&
    [...kept.wide].every(([wide, text]) => signatureOf(wide, number) === text) &&
    [...kept.reads.links].every(([href, target]) => deck.targetOf(href) === target);
  const sectionOf = ({ section: id }: PlannedSlide): unknown => {
    const [section, listed] = [brief.sections.find((one) => one.id === id), shared.sections().get(id ?? "")];
    return section === undefined || listed === undefined ? null : [listed.number, listed.id, nameOf(section)];
  };
  const keyOf = (slide: PlannedSlide): string => {
    const { template, number: _, slide: written, blocks, parts, notes, ...rest } = slide;
    const pieces = [
      ...written.blocks,
      ...written.parts,
      ...written.parts.flatMap((part) => part.blocks),
      ...written.notes,
    ];
    const places = new Map<unknown, number>(pieces.map((piece, at) => [piece, at]));
    // What is a piece of the slide as it was written stands there already.
    const shown = [blocks, parts, notes].map((all) => all.map((piece) => places.get(piece) ?? piece));
    const own = JSON.stringify([template.file, template.kind, written, rest, shown, sectionOf(slide)]);
    const { start, end } = written.span;
    const placed = placesFrom(own, written.span, (from, to) => from >= start && to <= end);
    return `${placed}${brief.footnotes.length > 0 && refersToFootnotes(slide) ? footnotes() : ""}`;
  };
  const kept = <T>(
    key: string,
    { banners, number, span }: { readonly banners: string; readonly number: number; readonly span: Span },
    make: () => Outcome<T | null>,
    mayKeep: (value: T) => boolean,
  ): { readonly outcome: Outcome<T | null>; readonly from: Span } => {
    const known = pages.get(key) ?? [];
    const found = known.find((one) => isSame(one, banners, number));
    if (found !== undefined) {
      found.used = round;
      recorder.add(found.reads);
      return { outcome: { value: found.value as T, diagnostics: [] }, from: found.span };
    }
    const reads = newReads();
    const outcome = recorder.during(reads, make);
    recorder.add(reads);
    const { value, diagnostics } = outcome;
    if (value === null || diagnostics.length > 0 || [...reads.links.values()].includes(null) || !mayKeep(value))
      return { outcome, from: span };
    const wide = new Map([...reads.wide].map((one) => [one, signatureOf(one, number)]));
    pages.set(key, [...known, { value, reads, banners, wide, span, used: round }]);
    return { outcome, from: span };
  };
  return {
    slide(one, banners, make) {
      const { span } = one.slide;
      const inPlace = (value: FilledParts): boolean =>
        isApart(value.root, span) && (value.notes === null || isApart(value.notes, span));
      const { outcome, from } = kept(keyOf(one), { banners, number: one.number, span }, make, inPlace);
      return outcome.value === null ? outcome : { ...outcome, value: movedSlide(outcome.value, from, span) };
    },
    layout(id, banners, make) {
      const { span } = brief.meta;
      return kept(`layout ${id}`, { banners, number: 0, span }, make, () => true).outcome;
    },
  };
}

/** Begins anew where something has changed that holds for all pages. */
function begin(memory: FillMemory, pack: Pack, { brief, data, markup, briefing }: DeckContext): void {
  memory.round += 1;
  const { meta, sources, waivers, vocabulary } = brief;
  const titled = brief.slides.find(({ title }) => title.length > 0)?.title;
  const key = JSON.stringify(
    [
      ...[brief.file, meta, sources, data, markup.sourcesHref, briefing.view.scale, brief.footnotes.length > 0],
      waivers.map(({ rule, reason }) => [rule, reason]),
      // The front matter of a brief without a title has that of the first slide, and its mark.
      meta.spans.title === undefined ? withoutPlaces(JSON.stringify(titled ?? [])) : "",
    ],
    // JSON knows no infinite numbers, which YAML does.
    (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value),
  );
  const { base } = memory;
  if (base === null || base.pack !== pack || base.vocabulary !== vocabulary || base.key !== key) {
    memory.pages.clear();
    memory.base = { pack, vocabulary, key };
  }
  for (const [page, all] of memory.pages) {
    const used = all.filter((one) => one.used >= memory.round - KEPT_FOR);
    if (used.length === 0) memory.pages.delete(page);
    else if (used.length < all.length) memory.pages.set(page, used);
  }
}

/** What an agenda or a cover may show of a slide, and of what it goes by. */
function contentOf({ id, number, section, generated, template, title, slide }: PlannedSlide) {
  const words = withoutPlaces(JSON.stringify(slide.title));
  return [id, number, section, generated, template.topic.generated, title.text, title.written, slide.role, words];
}

const nameOf = ({ id, title }: { readonly id: string; readonly title: unknown }) => [
  id,
  withoutPlaces(JSON.stringify(title)),
];

function refersToFootnotes({ slide, blocks, parts, notes }: PlannedSlide): boolean {
  const { footnotes } = findReferences((visitor) => {
    walkSlide({ ...slide, blocks, parts }, visitor);
    walk(notes, visitor);
  });
  return footnotes.length > 0;
}

/** Whether every place of a tree lies within a stretch or outside of it, so that it is known which of them move with it. */
function isApart(node: MarkupNode, stretch: Span): boolean {
  const { file, start, end } = node.span;
  const isOwn = file !== stretch.file || end <= stretch.start || start >= stretch.end || within(node.span, stretch);
  return isOwn && (node.type === "text" || node.children.every((child) => isApart(child, stretch)));
}

const within = ({ file, start, end }: Span, stretch: Span): boolean =>
  file === stretch.file && start >= stretch.start && end <= stretch.end;

function movedSlide<T extends FilledParts>(slide: T, from: Span, to: Span): T {
  if (from.start === to.start) return slide;
  const by = to.start - from.start;
  const moved = <N extends MarkupNode>(node: N): N => {
    const { span } = node;
    const at = within(span, from) ? { ...span, start: span.start + by, end: span.end + by } : span;
    return node.type === "text" ? { ...node, span: at } : { ...node, span: at, children: node.children.map(moved) };
  };
  const notes: Element | null = slide.notes === null ? null : moved(slide.notes);
  return { ...slide, root: moved(slide.root), notes, span: to };
}
