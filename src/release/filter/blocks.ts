import type { Block, Heading, Paragraph, Part } from "../../brief/types.ts";
import { sectionKind } from "../../craft/sections.ts";
import { readTextMark } from "../../marking/mark.ts";
import { fileName, textOf } from "../../tree/text.ts";
import { judge, type ReleaseContext, removedParagraph, showsRemoval, withhold } from "../context.ts";
import { headingScope, type Scope } from "../policy.ts";
import { principalLine, principalSection } from "../typed.ts";
import { blockWords, partWords } from "../words.ts";
import { releaseAttributes } from "./attributes.ts";
import { releaseChart } from "./chart.ts";
import { releaseText } from "./inlines.ts";
import { releaseList } from "./list.ts";
import { releaseQuote } from "./quote.ts";
import { isRemovedBlock } from "./removed.ts";
import { releaseTable } from "./table.ts";
import { titleMark } from "./title-mark.ts";
import type { BlockFilter, Filters, ReleaseBlocks } from "./types.ts";

const FILTERS: Filters = {
  paragraph: (block, scope, context) => {
    const inlines = releaseText(block.inlines, block.span, scope, context, principalLine(block, context));
    return inlines === null ? null : { ...block, inlines };
  },
  heading: (block, scope, context) => {
    const kind = sectionKind({ title: block.inlines, attributes: block.attributes }, context.lang);
    const inlines = releaseText(
      block.inlines,
      block.span,
      headingScope(kind, block.inlines, context.lang, scope),
      context,
    );
    return inlines === null ? null : { ...block, inlines };
  },
  list: releaseList,
  table: releaseTable,
  chart: releaseChart,
  quote: releaseQuote,
  code: (block, scope, context) => {
    const reason = judge(readTextMark(block.text, block.span, context.policy.scheme), scope, block.span, context);
    if (reason === "") return block;
    withhold(context, reason, block.span, [block.text]);
    return null;
  },
  image: (block, scope, context) => {
    const { alt, title, span, src, attributes } = block;
    const readings = [alt, title].map((text) => readTextMark(text, span, context.policy.scheme));
    const marked = readings.filter((reading) => reading !== null);
    const reasons = (marked.length === 0 ? [null] : marked).map((reading) => judge(reading, scope, span, context));
    const reason = reasons.find((text) => text !== "");
    if (reason === undefined) return block;
    withhold(context, reason, span, [alt, title, fileName(src), ...Object.values(attributes.values)]);
    return null;
  },
  columns: (block, scope, context) => {
    const columns = releaseParts(block.columns, scope, context);
    return columns.length === 0 ? null : { ...block, columns };
  },
  division: (block, scope, context) => {
    const reason = principalSection({ title: [], attributes: block.attributes }, context);
    if (reason !== "") {
      withhold(context, reason, block.span, blockWords(block.blocks));
      return null;
    }
    const blocks = releaseBlocks(block.blocks, scope, context);
    return blocks.length === 0 && block.blocks.length > 0 ? null : { ...block, blocks };
  },
};

/** The blocks that the release shows; `[ * ]` stands for what is gone where the release says so. */
export const releaseBlocks: ReleaseBlocks = (blocks, scope, context) => {
  const kept: Block[] = [];
  for (const { block, reason } of withReasons(blocks, context)) {
    let released: Block | null = null;
    if (reason !== "") withhold(context, reason, block.span, blockWords([block]));
    else released = (FILTERS[block.kind] as BlockFilter<Block>)(block, scope, context, releaseBlocks);
    if (released !== null) kept.push(released);
    else {
      context.lists.skip(block);
      const last = kept.at(-1);
      if (showsRemoval(context.policy) && !(last && isRemovedBlock(last))) kept.push(removedParagraph(block.span));
    }
  }
  return withoutIdleHeadings(kept, blocks);
};

/** Blocks that go because of what stands above them: a heading “Red lines”, or those words in bold. */
function withReasons(
  blocks: readonly Block[],
  context: ReleaseContext,
): readonly { readonly block: Block; readonly reason: string }[] {
  if (!context.policy.hidesTyped) return blocks.map((block) => ({ block, reason: "" }));
  let below: { readonly level: number; readonly reason: string } | null = null;
  let introduced = "";
  return blocks.map((block) => {
    if (block.kind === "heading") {
      if (below !== null && block.level <= below.level) below = null;
      const reason = principalSection({ title: block.inlines, attributes: block.attributes }, context);
      if (below === null && reason !== "") below = { level: block.level, reason };
    }
    const follows = block.kind === "list" || block.kind === "table" || block.kind === "quote" ? introduced : "";
    introduced = block.kind === "paragraph" && isLeadAlone(block) ? principalLine(block, context) : "";
    return { block, reason: below?.reason ?? follows };
  });
}

function isLeadAlone({ inlines }: Paragraph): boolean {
  const words = inlines.filter((inline) => textOf([inline]) !== "");
  return words.length <= 2 && words[0]?.kind === "strong" && /^[:：]?$/.test(textOf(words.slice(1)));
}

/** A heading above nothing is left out if something stood below it. */
function withoutIdleHeadings(kept: readonly Block[], all: readonly Block[]): readonly Block[] {
  if (kept.length === all.length) return kept;
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
export function releaseParts(parts: readonly Part[], scope: Scope, context: ReleaseContext): readonly Part[] {
  return parts.flatMap((part) => {
    const reason = principalSection(part, context);
    if (reason !== "") {
      withhold(context, reason, part.span, partWords(part));
      part.blocks.forEach(context.lists.skip);
      return [];
    }
    const kind = sectionKind(part, context.lang);
    const inner = kind === "press-lines" ? { ...scope, press: true } : scope;
    const title =
      releaseText(part.title, part.span, headingScope(kind, part.title, context.lang, inner), context) ?? [];
    const mark = titleMark(part.title, context) ?? inner.mark;
    const blocks = releaseBlocks(part.blocks, { ...inner, mark }, context);
    const isEmpty = blocks.every(isRemovedBlock) && (part.blocks.length > 0 || title.length === 0);
    const attributes = releaseAttributes(part.attributes, part.span, context);
    return isEmpty && part.blocks.length + part.title.length > 0 ? [] : [{ ...part, title, blocks, attributes }];
  });
}
