import type { RawBlock, RawHeading } from "../blocks/raw.ts";

/**
 * The heading level that starts slides, as Pandoc finds it: the highest level whose heading is followed at once by
 * content rather than by a heading or rule. Notes are no content here, so that a section may have notes.
 * A heading with a kind of its own (`## Objectives {.columns}`) is a slide's even if only parts follow it, which Pandoc
 * has no word for. Without any such heading: the highest level, or the next one below it if there is one and no `---` parts the slides.
 */
export function slideLevelOf(blocks: readonly RawBlock[]): number {
  const shown = blocks.filter((block) => block.kind !== "notes");
  let level = Number.POSITIVE_INFINITY;
  for (const [index, block] of shown.entries()) {
    const next = shown[index + 1];
    if (block.kind !== "heading") continue;
    const bare = next === undefined || next.kind === "heading" || next.kind === "rule";
    if (!bare || asksForKind(block)) level = Math.min(level, block.level);
  }
  return Number.isFinite(level) ? level : levelOfBareHeadings(shown);
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
