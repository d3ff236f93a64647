import type { Block, Heading, Paragraph, Part } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readMark, readTextMark } from "../../marking/mark.ts";
import { fileName, textOf } from "../../tree/text.ts";
import { type About, isClosed } from "../../vocabulary/types.ts";
import { isRemovedBlock, judge, type ReleaseContext, removedParagraph, showsRemoval, withhold } from "../context.ts";
import { firstWords, isMarkAlone, readOver, setOff } from "../marks.ts";
import { headingScope, type Reason, type Scope } from "../policy.ts";
import { aboutOf, closedAs, closingIn, kindOf, lastLead, leadAlone, OPEN, scopeIn } from "../typed.ts";
import { blockWords, partWords } from "../words.ts";
import { type Said, saidAlone } from "./alone.ts";
import { releaseAttributes } from "./attributes.ts";
import { releaseChart } from "./chart.ts";
import { releaseDiagram } from "./diagram.ts";
import { releaseText } from "./inlines.ts";
import { releaseList } from "./list.ts";
import { releaseQuote } from "./quote.ts";
import { releaseTable } from "./table.ts";
import { openingMark } from "./title-mark.ts";
import type { BlockFilter, Filters, ReleaseBlocks } from "./types.ts";

const FILTERS: Filters = {
  paragraph: (block, scope, context) => {
    const inlines = releaseText(block.inlines, block.span, scope, context);
    return inlines === null ? null : { ...block, inlines };
  },
  heading: (block, scope, context) => {
    const inlines = releaseText(block.inlines, block.span, headingScope(block.about, scope), context);
    if (inlines === null) return null;
    const attributes = releaseAttributes(block.attributes, block.span, context);
    return { ...block, attributes, about: aboutOf(block.about, block.inlines, inlines), inlines };
  },
  list: releaseList,
  table: releaseTable,
  chart: releaseChart,
  quote: releaseQuote,
  code: (block, scope, context) => {
    const closing = closingIn(block.text, context);
    const reading = readTextMark(block.text, block.span, context.policy.scheme);
    const own = scopeIn(scope, closing, context);
    const reason = closedAs(closing, context) ?? judge(reading, own, block.span, context);
    if (reason === null) return block;
    withhold(context, reason, block.span, [block.text]);
    return null;
  },
  diagram: releaseDiagram,
  image: (block, scope, context) => {
    const { alt, title, span, src, attributes } = block;
    // Each is a text of its own; a picture without words is judged by what it stands under.
    const texts = [alt, title].filter((text) => text.trim() !== "");
    const readings = texts.map((text) => readTextMark(text, span, context.policy.scheme));
    const closing = closingIn(`${alt}\n${title}`, context);
    const own = scopeIn(scope, closing, context);
    const reasons = (readings.length === 0 ? [null] : readings).map((reading) => judge(reading, own, span, context));
    const reason = [closedAs(closing, context), ...reasons].find((one) => one !== null) ?? null;
    if (reason === null) return { ...block, attributes: releaseAttributes(attributes, span, context) };
    withhold(context, reason, span, [alt, title, fileName(src), ...Object.values(attributes.values)]);
    return null;
  },
  columns: (block, scope, context) => {
    const columns = releaseParts(block.columns, scope, context);
    return columns.length === 0 ? null : { ...block, columns };
  },
  division: (block, scope, context) => {
    const reason = closing(block.about, context);
    if (reason !== null) {
      withhold(context, reason, block.span, blockWords([block]));
      return null;
    }
    const inner = below(block.about, scope, context);
    const start = block.blocks.findIndex((one) => !isName(one, context));
    const first = block.blocks[start];
    // Where marks are optional, that of its first text speaks for the rest of it.
    const mark = first?.kind === "paragraph" ? openingMark(first.inlines, inner, context) : inner.mark;
    const blocks = [
      ...releaseBlocks(block.blocks.slice(0, start), inner, context),
      ...releaseBlocks(block.blocks.slice(start), { ...inner, mark }, context, true),
    ];
    if (blocks.length === 0 && block.blocks.length > 0) return null;
    return { ...block, attributes: releaseAttributes(block.attributes, block.span, context), blocks };
  },
};

/** Bold words alone, as the name of a callout: `Note`. With a mark they are its first text, which speaks for the rest. */
function isName(block: Block, { policy }: ReleaseContext): boolean {
  if (block.kind !== "paragraph" || readMark(block.inlines, policy.scheme) !== null) return false;
  const [only, second] = block.inlines;
  return second === undefined && only?.kind === "strong" && only.lead === undefined;
}

/** Why a slide, part, division or what stands below a heading is withheld as a whole. */
export const closing = (about: About | undefined, context: ReleaseContext): Reason => closedAs(about ?? OPEN, context);

/** The scope of what stands there. */
export const below = (about: About | undefined, scope: Scope, context: ReleaseContext): Scope => {
  const { topic, ...all } = about ?? OPEN;
  const own = scopeIn(scope, all, context);
  return topic ? scopeIn(own, { reach: topic.reach, why: all.why }, context) : own;
};

/** The blocks that the release shows; `[ * ]` stands for what is gone where the release says so. */
export const releaseBlocks: ReleaseBlocks = (blocks, scope, context, together = false) => {
  const kept: Block[] = [];
  for (const { block, reason: above, scope: own } of placed(blocks, scope, context, together)) {
    const reason = above ?? closedInTag(block.span, context);
    let released: Block | null = null;
    if (reason !== null) withhold(context, reason, block.span, blockWords([block]));
    else
      released = (FILTERS[block.kind] as BlockFilter<Block>)(
        block,
        inTag(block.span, own, context),
        context,
        releaseBlocks,
      );
    if (released !== null) kept.push(released);
    else {
      context.lists.skip(block);
      if (showsRemoval(context.policy) && !isRemovedBlock(kept.at(-1))) kept.push(removedParagraph(block.span));
    }
  }
  return withoutIdleHeadings(kept, blocks);
};

/** The scope of what stands behind a closed mark or label in the same tag; its own mark speaks before that. */
function inTag({ start }: Span, scope: Scope, context: ReleaseContext): Scope {
  const { mark = null, label = null } = context.around.get(start) ?? {};
  const own = label === null ? scope : scopeIn(scope, label, context);
  return mark === null ? own : { ...own, mark };
}

/** Why something behind such a label goes as a whole. */
const closedInTag = ({ start }: Span, context: ReleaseContext): Reason =>
  closedAs(context.around.get(start)?.label ?? OPEN, context);

interface PlacedBlock {
  readonly block: Block;
  /** Why it goes as a whole. */
  readonly reason: Reason;
  readonly scope: Scope;
}

/** What a heading, or a label that stands alone, says of the blocks that follow it. */
interface Reign {
  /** Of the heading; a label reigns up to the next heading or label. */
  readonly level: number;
  readonly reason: Reason;
  readonly scope: Scope;
}

const LABEL_LEVEL = Number.MAX_SAFE_INTEGER;

/** Each block with what stands above it: a heading “Red lines”, those words in bold, a heading with a mark, a mark alone. */
function placed(
  blocks: readonly Block[],
  scope: Scope,
  context: ReleaseContext,
  together: boolean,
): readonly PlacedBlock[] {
  const reigns: Reign[] = [];
  /** Of a closed text that goes on in what follows it. */
  let over: Reign | null = null;
  const now = (): Reign => reigns.at(-1) ?? { level: 0, reason: null, scope };
  const endAt = (level: number) => {
    while (now().level >= level) reigns.pop();
  };
  const under = (reign: Reign, more: Reign | null): Omit<PlacedBlock, "block"> =>
    more === null ? reign : { reason: reign.reason ?? more.reason, scope: more.scope };
  return blocks.map((block, index) => {
    if (block.kind === "heading") {
      over = null;
      endAt(block.level);
      const outer = now();
      const reason = outer.reason ?? closing(block.about, context);
      const entered = below(block.about, outer.scope, context);
      const inner = { ...entered, mark: openingMark(block.inlines, entered, context) };
      reigns.push({ level: block.level, reason, scope: inner });
      return { block, reason, scope: inner };
    }
    if (block.kind !== "paragraph") {
      const held = over;
      if (!together) over = null;
      const placed = { block, ...under(now(), held) };
      const said = saidAlone(block, context);
      if (said === null) return placed;
      endAt(LABEL_LEVEL);
      const outer = now();
      const inner = { ...scopeIn(outer.scope, said.closing, context), ...(said.mark !== null && { mark: said.mark }) };
      reigns.push({ level: LABEL_LEVEL, reason: outer.reason ?? closedAs(said.closing, context), scope: inner });
      return placed;
    }
    const next = blocks[index + 1];
    const isAbove = next !== undefined && next.kind !== "paragraph" && next.kind !== "heading";
    const alone = leadAlone(block.inlines, isAbove);
    if (alone !== null || hasLead(block)) endAt(LABEL_LEVEL);
    const reign = now();
    if (alone !== null) {
      over = null;
      const reason = reign.reason ?? closedAs(alone, context);
      const entered = scopeIn(reign.scope, alone, context);
      const inner = { ...entered, mark: openingMark(block.inlines, entered, context) };
      reigns.push({ level: LABEL_LEVEL, reason, scope: inner });
      return { block, reason, scope: entered };
    }
    if (isMarkAlone(block.inlines, context.policy)) {
      over = null;
      const inner = { ...reign.scope, mark: openingMark(block.inlines, reign.scope, context) };
      reigns.push({ level: LABEL_LEVEL, reason: reign.reason, scope: inner });
      return { block, reason: reign.reason, scope: reign.scope };
    }
    const isOwn = hasLead(block) || readMark(block.inlines, context.policy.scheme) !== null;
    const held: Reign | null = isOwn ? null : over;
    const closed = held ?? closedBy(block, reign.scope, context);
    const goesOn = together || (next !== undefined && leadsTo(block, next));
    over = goesOn ? closed : null;
    return { block, ...under(reign, held) };
  });
}

/** What a text that is closed says of what it goes on in; null if it is open. */
function closedBy({ inlines }: Paragraph, scope: Scope, context: ReleaseContext): Reign | null {
  const { policy } = context;
  const lead = lastLead(inlines);
  const reason = lead === null ? null : closedAs(lead, context);
  const reading = readOver(inlines, policy);
  if (lead !== null && (isClosed(lead.reach) || reason !== null)) {
    const entered = scopeIn(scope, lead, context);
    return { level: LABEL_LEVEL, reason, scope: { ...entered, mark: openingMark(inlines, entered, context) } };
  }
  if (reading === null || ("mark" in reading && policy.marked(reading.mark) === null)) return null;
  if ("problem" in reading)
    return { level: LABEL_LEVEL, reason: policy.outside ? "below a mark that cannot be read" : null, scope };
  return { level: LABEL_LEVEL, reason: null, scope: { ...scope, mark: reading.mark } };
}

/** Whether a paragraph goes on in the block below it: after a colon or comma, on the very next line, or as the heading of a list. */
function leadsTo(block: Paragraph, next: Block): boolean {
  const text = textOf(block.inlines);
  if (next.kind === "list" && isHeadline(block)) return true;
  if (next.kind === "paragraph") return /[:：]$/.test(text);
  return /[:：,，、;；–—-]$/.test(text) || next.span.start - block.span.end === 1;
}

/** All of it is set off, and is no sentence: `**For us**`. */
function isHeadline({ inlines }: Paragraph): boolean {
  const words = setOff(inlines).trim();
  return words !== "" && textOf(inlines).trim().endsWith(words) && !/[.!?。！？]$/.test(words);
}

const hasLead = ({ inlines }: Paragraph): boolean =>
  inlines.some((inline) => "lead" in inline && inline.lead !== undefined && inline.lead.bare !== true);

/** A heading above nothing is left out if something stood below it. */
function withoutIdleHeadings(kept: readonly Block[], all: readonly Block[]): readonly Block[] {
  const wasIdle = (heading: Heading) => {
    const at = all.findIndex((block) => block.span.start === heading.span.start);
    return isIdle(heading, all[at + 1]);
  };
  return kept.filter((block, index) => block.kind !== "heading" || !isIdle(block, kept[index + 1]) || wasIdle(block));
}

function isIdle(heading: Heading, next: Block | undefined): boolean {
  return next === undefined || (next.kind === "heading" && next.level <= heading.level);
}

/** The parts of a slide, or columns; one that nothing is left of goes. */
export function releaseParts(parts: readonly Part[], outside: Scope, context: ReleaseContext): readonly Part[] {
  let beside: Said = NOTHING;
  return parts.flatMap((part) => {
    const label = columnLabel(part, context);
    if (part.title.length > 0 && label === null) beside = NOTHING;
    const said = label === null && !isLine(part, context) ? beside : NOTHING;
    beside = label ?? beside;
    const scope = { ...scopeIn(outside, said.closing, context), ...(said.mark !== null && { mark: said.mark }) };
    const reason = closing(part.about, context) ?? closedInTag(part.span, context) ?? closedAs(said.closing, context);
    if (reason !== null) {
      withhold(context, reason, part.span, partWords(part), "", kindOf(part.about));
      part.blocks.forEach(context.lists.skip);
      return [];
    }
    const inner = below(part.about, inTag(part.span, scope, context), context);
    const [first] = part.blocks;
    // A column has no title of its own: its first text speaks for the rest of it.
    const opening = part.title.length === 0 && first?.kind === "paragraph" ? first.inlines : part.title;
    const mark = openingMark(opening, inner, context);
    const before = context.withheld.length;
    const blocks = releaseBlocks(part.blocks, { ...inner, mark }, context, part.title.length === 0);
    const gone = context.withheld.splice(before);
    const isLeft = !blocks.every(isRemovedBlock);
    // What marks open below a label of the own side would say something else without it.
    const around = isLeft && part.about?.isLabel === true ? inTag(part.span, scope, context) : inner;
    const title = releaseText(part.title, part.span, headingScope(part.about, around), context);
    for (const one of gone) context.withheld.push(one);
    const attributes = releaseAttributes(part.attributes, part.span, context);
    // A column that was empty stays: it holds its room.
    if (!isLeft && (part.blocks.length > 0 || title === null)) return [];
    return [{ ...part, about: aboutOf(part.about, part.title, title), title: title ?? [], blocks, attributes }];
  });
}

/**
 * Whether a column is a line of its own that keeps nothing back: `**Say:** …`, `**Say**` above a list. The label alone may be the head
 * of any of those that follow.
 */
function isLine({ title, blocks: [first, ...others] }: Part, { vocabulary }: ReleaseContext): boolean {
  if (title.length > 0 || first?.kind !== "paragraph") return false;
  const words = firstWords(first.inlines);
  if (words === undefined || !("children" in words)) return false;
  const lead = words.lead ?? null;
  const type = lead === null ? ("line" in words ? words.line : undefined) : (lead.type ?? undefined);
  if (type === undefined || isClosed(lead?.reach ?? vocabulary.line(type).reach)) return false;
  return others.length > 0 || textOf(first.inlines).trim() !== textOf([words]).trim();
}

/** What a column is alone, which then speaks for those beside it; null if it says more, or keeps nothing back. */
function columnLabel({ title, about, blocks: [only, second] }: Part, context: ReleaseContext): Said | null {
  if (title.length > 0 && only === undefined)
    return about !== undefined && isClosed(about.reach) ? { closing: about, mark: null } : null;
  if (title.length > 0 || second !== undefined || only === undefined) return null;
  const label = only.kind === "paragraph" ? leadAlone(only.inlines, true) : null;
  return label === null ? saidAlone(only, context) : { closing: label, mark: null };
}

const NOTHING: Said = { closing: OPEN, mark: null };
