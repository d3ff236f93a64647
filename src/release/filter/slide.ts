import type { Block, Inline, Slide } from "../../brief/types.ts";
import { isClosed } from "../../vocabulary/types.ts";
import { isRemovedBlock, type ReleaseContext, removedInlines, showsRemoval, withhold } from "../context.ts";
import { ANYWHERE, headingScope, type Reason, type Scope } from "../policy.ts";
import { aboutOf, type Closing, closedAs, kindOf, leadAlone, OPEN, scopeIn } from "../typed.ts";
import { NOTHING_LEFT } from "../types.ts";
import { blockWords, slideWords } from "../words.ts";
import { saidAlone } from "./alone.ts";
import { releaseAttributes } from "./attributes.ts";
import { below, closing, releaseBlocks, releaseParts } from "./blocks.ts";
import { releaseText } from "./inlines.ts";
import { openingMark } from "./title-mark.ts";

/** What holds for all slides of a section. */
export interface SectionScope {
  /** Why the whole section is withheld. */
  readonly reason: Reason;
  /** Press lines, what the own side keeps, and the mark of its title where that speaks for unmarked slides. */
  readonly scope: Scope;
}

/** What a slide's heading says of the slide that goes on from it without one. */
export function scopeOfSlide(slide: Slide, section: SectionScope, context: ReleaseContext): SectionScope {
  const outer = below(slide.about, section.scope, context);
  const mark = openingMark(slide.title, outer, context);
  const last = lastLabel(slide);
  const end = saidAlone((slide.parts.at(-1)?.blocks ?? slide.blocks).at(-1), context);
  const said = isClosed(last.reach) ? last : (end?.closing ?? last);
  const above = section.reason ?? closing(slide.about, context);
  const inner = scopeIn({ ...outer, mark: end?.mark ?? mark }, said, context);
  return { reason: above ?? closedAs(said, context), scope: inner };
}

/** What a heading or label says below which the slide ends: what it is said of stands on the next one. */
function lastLabel({ blocks, parts }: Slide): Closing {
  const part = parts.at(-1);
  const last = (part?.blocks ?? blocks).at(-1);
  if (last === undefined) return part?.about ?? OPEN;
  if (last.kind === "heading") return last.about ?? OPEN;
  return (last.kind === "paragraph" ? leadAlone(last.inlines, true) : null) ?? OPEN;
}

/** A slide as the release shows it; null if it is withheld or nothing of it is left. */
export function releaseSlide(slide: Slide, section: SectionScope, context: ReleaseContext): Slide | null {
  const reason = section.reason ?? closing(slide.about, context);
  if (reason !== null) return withholdSlide(slide, reason, context);
  const before = context.withheld.length;
  const outer = below(slide.about, section.scope, context);
  const title = releaseText(slide.title, slide.headingSpan, headingScope(slide.about, outer), context);
  const scope: Scope = { ...outer, mark: openingMark(slide.title, outer, context) };
  const blocks = releaseBlocks(slide.blocks, scope, context);
  const parts = releaseParts(slide.parts, scope, context);
  const hadContent = slide.blocks.length + slide.parts.length > 0;
  const hasContent = parts.length > 0 || blocks.some((block) => !isRemovedBlock(block));
  if ((hadContent && !hasContent) || (!hadContent && title === null)) return withholdRest(slide, title, context);
  const isReduced = context.withheld.length > before;
  return {
    ...slide,
    ...(isReduced ? { reduced: true } : {}),
    about: aboutOf(slide.about, slide.title, title),
    title: title ?? withheldTitle(slide, context),
    attributes: releaseAttributes(slide.attributes, slide.span, context),
    blocks,
    parts,
    notes: releaseNotes(slide, context),
  };
}

/** Without a title a slide has its section's or the deck's. */
function withheldTitle({ headingSpan }: Slide, { policy }: ReleaseContext): readonly Inline[] {
  return showsRemoval(policy) ? removedInlines(headingSpan) : [];
}

/** Red lines stay out of a room's notes too: the file travels with them. */
function releaseNotes({ notes }: Slide, context: ReleaseContext): readonly Block[] {
  const { notes: reason } = context.policy;
  if (reason === null) return releaseBlocks(notes, ANYWHERE, context);
  for (const { span } of notes.slice(0, 1)) withhold(context, reason, span, blockWords(notes));
  return [];
}

function withholdSlide(slide: Slide, reason: string, context: ReleaseContext): null {
  withhold(context, reason, slide.span, slideWords(slide), "", kindOf(slide.about));
  slide.blocks.forEach(context.lists.skip);
  for (const { blocks } of slide.parts) blocks.forEach(context.lists.skip);
  return null;
}

/** Of a slide that has nothing left, what is withheld is noted already; its title, id and notes go with it. */
function withholdRest(slide: Slide, title: readonly Inline[] | null, context: ReleaseContext): null {
  const left: Slide = { ...slide, title: title ?? [], blocks: [], parts: [] };
  withhold(context, NOTHING_LEFT, slide.span, slideWords(left), "", kindOf(slide.about));
  return null;
}
