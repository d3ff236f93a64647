/** Cuts the blocks of the brief into slides and parts. */
import { append, least } from "../../data/lists.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock, RawHeading, SlideFront } from "../blocks/raw.ts";
import { slideHiddenBy } from "../dialect/hidden.ts";
import type { DraftPart, DraftSlide } from "./draft.ts";
import { slotsAsColumns } from "./slots.ts";
import { withSteps } from "./steps.ts";

export interface OutlineRules {
  readonly slideLevel: number;
  /** Marp and Slidev: only `---` starts a slide, whatever the headings. */
  readonly rulersOnly: boolean;
  /** The heading that is the cover's title. */
  readonly cover: RawHeading | null;
  /** The front matter makes a cover: notes before the first slide are its own. */
  readonly hasCover: boolean;
}

interface Segment {
  start: number;
  end: number;
  heading: RawHeading | null;
  front: SlideFront | null;
  blocks: RawBlock[];
  readonly isMadeCover?: true;
  /** A `---` stands right above its heading. */
  readonly isBelowRule?: true;
}

export function outlineSlides(blocks: readonly RawBlock[], rules: OutlineRules): DraftSlide[] {
  return placeNotes(segments(blocks, rules), rules).map((segment) => draftSlide(segment, rules));
}

/** What stands between two starts of slides. A `---` before a heading or another `---` makes no slide of its own. */
function segments(blocks: readonly RawBlock[], { slideLevel, rulersOnly }: OutlineRules): Segment[] {
  const found: Segment[] = [];
  let current: Segment | null = null;
  /** Ends the slide, and gives its fields if it is none: those of a `---` are meant for the heading below it. */
  const close = (next: RawBlock | null): SlideFront | null => {
    const [last, front] = [current, current?.front ?? null];
    current = null;
    if (last === null) return null;
    const bare = last.heading === null && last.blocks.length === 0;
    if (bare && (next?.kind === "heading" || !front?.image)) return front;
    found.push(last);
    return null;
  };
  for (const block of blocks) {
    const starts: boolean = block.kind === "heading" && !rulersOnly && block.level <= slideLevel;
    if (block.kind === "rule" || starts) {
      const isBelowRule: boolean = current !== null && current.heading === null && current.blocks.length === 0;
      const front = close(block);
      current = {
        ...(isBelowRule ? { isBelowRule } : {}),
        start: block.start,
        end: block.end,
        heading: starts && block.kind === "heading" ? block : null,
        front: block.kind === "rule" ? block.front : front,
        blocks: [],
      };
    } else {
      current ??= { start: block.start, end: block.start, heading: null, front: null, blocks: [] };
      current.blocks.push(block);
    }
  }
  close(null);
  return found;
}

/**
 * A note stays with its slide. Notes at the head of the file are the cover's, if the front matter makes one, else the
 * first slide's; notes between a `---` and the heading that starts a slide are that slide's; notes that stand alone
 * between two `---` are all that their slide has.
 */
function placeNotes(given: readonly Segment[], { hasCover }: OutlineRules): Segment[] {
  const result: Segment[] = [];
  let pending: RawBlock[] = [];
  for (const [index, segment] of given.entries()) {
    const alone =
      segment.heading === null &&
      !segment.front?.image &&
      segment.blocks.every(({ kind }) => kind === "notes" || kind === "hide" || kind === "steps");
    if (alone && index === 0 && hasCover && !hides(segment)) result.push({ ...segment, isMadeCover: true });
    else if (alone && (index === 0 || startsAtOnce(given[index + 1]))) append(pending, segment.blocks);
    else {
      const [own, blocks] = hasCover && index === 0 ? leadingNotes(segment) : [[], segment.blocks];
      if (own.length > 0) result.push({ ...segment, heading: null, front: null, blocks: own, isMadeCover: true });
      result.push({ ...segment, blocks: [...pending, ...blocks] });
      pending = [];
    }
  }
  const [first] = given;
  if (first !== undefined && pending.length > 0) result.push({ ...first, blocks: pending });
  return result;
}

const hides = ({ blocks }: Segment): boolean => blocks.some(({ kind }) => kind === "hide");

/** Whether nothing parts the heading of a slide from what stands above it. */
const startsAtOnce = (next: Segment | undefined): boolean => next?.heading != null && next.isBelowRule !== true;

/** The notes that a slide without heading of its own begins with, and the rest. */
function leadingNotes({ heading, blocks }: Segment): readonly [RawBlock[], RawBlock[]] {
  const end = heading === null ? blocks.findIndex(({ kind }) => kind !== "notes") : 0;
  return [blocks.slice(0, end), blocks.slice(end)];
}

function draftSlide(segment: Segment, rules: OutlineRules): DraftSlide {
  const heading = segment.heading ?? ownTitle(segment, rules);
  const given = slotsAsColumns(
    [...withSteps(segment.blocks), ...(segment.front?.image ? [segment.front.image] : [])],
    segment.heading !== null,
  );
  const rest = heading === segment.heading ? given : given.filter((block) => block !== heading);
  const partLevel = partLevelOf(heading, segment.heading, rest, rules);
  const { blocks, parts } = splitParts(rest, partLevel);
  const asked = segment.front?.section === true && heading !== null;
  const isCover = heading !== null && heading === rules.cover;
  const above = segment.heading !== null && segment.heading.level < rules.slideLevel;
  const section = !isCover && (asked || above);
  const first = segment.blocks[0];
  const head =
    heading ?? (segment.end > segment.start ? segment : { start: segment.start, end: first?.end ?? segment.end });
  return {
    ...(segment.isMadeCover ? { isMadeCover: true } : {}),
    hidden: hidingOf(segment, heading),
    role: section ? "section" : "slide",
    heading: isCover ? withClass(heading, "cover") : heading,
    head: { start: head.start, end: head.end },
    partLevel,
    blocks,
    parts,
  };
}

function hidingOf({ front, blocks }: Segment, heading: RawHeading | null): string {
  const mark = blocks.find((block) => block.kind === "hide");
  return front?.hidden || mark?.why || slideHiddenBy(heading?.attributes?.value ?? NO_ATTRIBUTES);
}

function withClass(heading: RawHeading, name: string): RawHeading {
  const { start, end, attributes } = heading;
  const value = attributes?.value ?? NO_ATTRIBUTES;
  const given = { ...value, classes: [...value.classes, name] };
  return { ...heading, attributes: { start: attributes?.start ?? start, end: attributes?.end ?? end, value: given } };
}

/**
 * The title of a slide that `---` (or nothing) starts: the heading that it begins with, images before it allowed.
 * Outside of Marp and Slidev decks it must be the only one of its level, for several are parts of a slide without title.
 */
function ownTitle({ blocks }: Segment, { rulersOnly }: OutlineRules): RawHeading | null {
  const shown = blocks.filter(({ kind }) => kind !== "notes" && kind !== "steps");
  const index = shown.findIndex((block) => !isImage(block));
  const first = shown[index];
  if (first?.kind !== "heading") return null;
  const rivals = blocks.filter((block) => block.kind === "heading" && block.level <= first.level);
  return rivals.length === 1 || (rulersOnly && index === 0) ? first : null;
}

function isImage(block: RawBlock): boolean {
  return block.kind === "paragraph" && /^!\[[^\n]*\)$/.test(block.content.text);
}

function partLevelOf(
  title: RawHeading | null,
  starting: RawHeading | null,
  rest: readonly RawBlock[],
  { slideLevel, rulersOnly }: OutlineRules,
): number {
  if (!rulersOnly) return title !== null && starting === null ? title.level + 1 : slideLevel + 1;
  const levels = rest.map((block) => (block.kind === "heading" ? block.level : 7));
  return least(levels, 7);
}

function splitParts(blocks: readonly RawBlock[], partLevel: number): { blocks: RawBlock[]; parts: DraftPart[] } {
  const before: RawBlock[] = [];
  const parts: { heading: RawHeading; blocks: RawBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === partLevel) parts.push({ heading: block, blocks: [] });
    else (parts[parts.length - 1]?.blocks ?? before).push(block);
  }
  const [only] = parts;
  // A single heading with nothing below it divides nothing: a subtitle, not a part.
  if (parts.length === 1 && only && only.blocks.every((block) => block.kind === "notes")) {
    return { blocks: [...before, only.heading, ...only.blocks], parts: [] };
  }
  return { blocks: before, parts };
}
