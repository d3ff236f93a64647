import type { RawBlock, RawHeading } from "../blocks/raw.ts";

/** Which headings start slides, and what else the file's first heading may be. */
export interface Levels {
  /** Of the headings that start slides; higher ones start sections. */
  readonly slideLevel: number;
  /** The one `#` of the file, at its head, with slides below it: the cover's title, not a section's. */
  readonly cover: RawHeading | null;
  /** The first heading that can be read in two ways; null where there is one way only. */
  readonly contested: RawHeading | null;
  /** How many `##` the other way would make parts of slides, or slides. */
  readonly affected: number;
}

/**
 * Reads the levels off the headings. Pandoc's rule (`pandocLevel`) makes parts of all `##` as soon as one sentence stands
 * below any `#`. They are slides all the same, unless a `#` alone asks for a kind and they are not more than the `#`; a `---`
 * that parts the slides leaves nothing to choose.
 */
export function readLevels(blocks: readonly RawBlock[]): Levels {
  const pandoc = pandocLevel(blocks);
  const first = headingsOf(blocks, 1);
  const second = headingsOf(blocks, 2);
  const cover = coverOf(blocks);
  const ruled = blocks.some(({ kind }) => kind === "rule");
  if (pandoc !== 1 || second.length === 0 || (ruled && cover === null))
    return { slideLevel: pandoc, cover: pandoc === 2 ? cover : null, contested: null, affected: 0 };
  const isSecond = !first.some(asksForKind) || second.some(asksForKind) || second.length > first.length;
  const contested = blocks.find(
    (block, index): block is RawHeading => block.kind === "heading" && block.level === 1 && !isBare(blocks, index),
  );
  return {
    slideLevel: isSecond ? 2 : 1,
    cover: isSecond ? cover : null,
    contested: contested ?? null,
    affected: second.length,
  };
}

const headingsOf = (blocks: readonly RawBlock[], level: number): readonly RawHeading[] =>
  blocks.filter((block): block is RawHeading => block.kind === "heading" && block.level === level);

/** At most so many blocks make a subtitle. */
const MOST_SUBTITLES = 3;

/** The only `#`, before everything else, with at most a few lines of text between it and the first `##`. */
function coverOf(blocks: readonly RawBlock[]): RawHeading | null {
  const shown = blocks.filter(({ kind }) => kind !== "notes");
  const [first] = shown;
  if (first?.kind !== "heading" || first.level !== 1 || asksForKind(first)) return null;
  if (first.attributes?.value.classes.includes("section") || headingsOf(blocks, 1).length > 1) return null;
  const next = shown.findIndex((block) => block.kind === "heading" && block !== first);
  const heading = shown[next];
  const between = shown.slice(1, next).filter(({ kind }) => kind !== "rule");
  return heading?.kind === "heading" && heading.level === 2 && isSubtitle(between) ? first : null;
}

/** Whether a cover has room for what stands below its title. */
export function isSubtitle(blocks: readonly RawBlock[]): boolean {
  return blocks.length <= MOST_SUBTITLES && blocks.every(({ kind }) => kind === "paragraph");
}

/**
 * The heading level that starts slides, as Pandoc finds it: the highest level whose heading is followed at once by
 * content rather than by a heading or rule. Notes are no content here, so that a section may have notes.
 * A heading with a kind of its own (`## Objectives {.columns}`) is a slide's even if only parts follow it, which Pandoc
 * has no word for. Without any such heading: the highest level, or the next one below it if there is one and no `---` parts the slides.
 */
function pandocLevel(blocks: readonly RawBlock[]): number {
  const level = blocks.reduce(
    (highest, block, index) =>
      block.kind === "heading" && (!isBare(blocks, index) || asksForKind(block))
        ? Math.min(highest, block.level)
        : highest,
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(level) ? level : levelOfBareHeadings(blocks);
}

/** Whether a heading, a rule or nothing follows the block at once. */
function isBare(blocks: readonly RawBlock[], index: number): boolean {
  let after = index + 1;
  while (blocks[after]?.kind === "notes") after += 1;
  const next = blocks[after];
  return next === undefined || next.kind === "heading" || next.kind === "rule";
}

/** Classes that Pandoc gives headings of any level, and the kind of section slides. */
const LEVELLESS = new Set(["unnumbered", "unlisted", "allowframebreaks", "section", "appendix"]);

function asksForKind(heading: RawHeading): boolean {
  return heading.attributes?.value.classes.some((name) => !LEVELLESS.has(name)) ?? false;
}

function levelOfBareHeadings(blocks: readonly RawBlock[]): number {
  const levels = new Set<number>();
  for (const block of blocks) if (block.kind === "heading") levels.add(block.level);
  const [highest, next] = [...levels].sort((a, b) => a - b);
  const ruled = blocks.some((block) => block.kind === "rule");
  return (ruled ? highest : (next ?? highest)) ?? 1;
}
