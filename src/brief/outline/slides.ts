/** Cuts the blocks of the brief into slides and parts. */
import { NO_ATTRIBUTES } from "../attributes.ts";
import type { RawBlock, RawHeading, SlideFront } from "../blocks/raw.ts";
import type { DraftPart, DraftSlide } from "./draft.ts";
import { slotsAsColumns } from "./slots.ts";

export interface OutlineRules {
  readonly slideLevel: number;
  /** Marp and Slidev: only `---` starts a slide, whatever the headings. */
  readonly rulersOnly: boolean;
  /** The heading that is the cover's title. */
  readonly cover: RawHeading | null;
}

interface Segment {
  start: number;
  end: number;
  heading: RawHeading | null;
  front: SlideFront | null;
  blocks: RawBlock[];
}

export function outlineSlides(blocks: readonly RawBlock[], rules: OutlineRules): DraftSlide[] {
  return joinNotes(segments(blocks, rules)).map((segment) => draftSlide(segment, rules));
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
      const front = close(block);
      current = {
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

/** Notes that stand alone belong to the slide before them, those at the head of the file to the first slide. */
function joinNotes(given: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  const pending: RawBlock[] = [];
  for (const segment of given) {
    const alone =
      segment.heading === null && !segment.front?.image && segment.blocks.every((block) => block.kind === "notes");
    const last = result[result.length - 1];
    if (alone && last !== undefined) last.blocks.push(...segment.blocks);
    else if (alone) pending.push(...segment.blocks);
    else result.push({ ...segment, blocks: [...pending.splice(0), ...segment.blocks] });
  }
  const [first] = given;
  if (first !== undefined && pending.length > 0) result.push({ ...first, blocks: pending });
  return result;
}

function draftSlide(segment: Segment, rules: OutlineRules): DraftSlide {
  const heading = segment.heading ?? ownTitle(segment, rules);
  const given = slotsAsColumns(
    [...segment.blocks, ...(segment.front?.image ? [segment.front.image] : [])],
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
    role: section ? "section" : "slide",
    heading: isCover ? withClass(heading, "cover") : heading,
    head: { start: head.start, end: head.end },
    partLevel,
    blocks,
    parts,
  };
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
  const shown = blocks.filter((block) => block.kind !== "notes");
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
  return Math.min(7, ...levels);
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
