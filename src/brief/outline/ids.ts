/** Ids of slides and the places that links may name. Known before any text is read, since links point ahead. */

import { slug, unique } from "../../data/slug.ts";
import type { RawBlock } from "../blocks/raw.ts";
import { type Context, claimId } from "../context.ts";
import type { Excerpt } from "../source/excerpt.ts";
import type { SlideId } from "../types.ts";
import type { DraftSlide } from "./draft.ts";

/** `{… #id …}` anywhere: on an image, a table, a div or a span. */
const WRITTEN_ID = /\{(?:[^{}\n]{0,200}\s)?#([^\s{}#.="']{1,200})[^{}\n]{0,400}\}/g;

/**
 * Gives each slide its id and fills `context.targets` with every id and the slide on which it stands.
 * @param words the words of a heading without its marks
 * @returns the ids in the order of the slides
 */
export function assignIds(
  context: Context,
  drafts: readonly DraftSlide[],
  words: (content: Excerpt) => string,
): SlideId[] {
  const explicit = drafts.map(({ heading }) => {
    const attributes = heading?.attributes ?? null;
    const given = attributes?.value.id ?? null;
    if (attributes === null || given === null) return null;
    return claimId(context, given, attributes.start, attributes.end) ? given : null;
  });
  const taken = new Map<string, number>();
  for (const [index, id] of explicit.entries()) if (id !== null) taken.set(id, index);
  const counters = new Map<string, number>();
  const ids = drafts.map(({ heading, isMadeCover }, index): SlideId => {
    const given = explicit[index] ?? null;
    if (given !== null) return given as SlideId;
    const wanted =
      (heading === null ? "" : slug(words(heading.content))) || (isMadeCover ? "cover" : `slide-${index + 1}`);
    const id = unique(wanted, taken, counters);
    taken.set(id, index);
    return id as SlideId;
  });
  for (const id of ids) context.targets.set(id, id);
  addHeadings(context, drafts, words);
  addWrittenIds(context, drafts, ids);
  addInnerHeadings(context, drafts, ids, words);
  addAnchors(context, drafts, ids);
  return ids;
}

/** A reference to a section, and a link without words to any heading, show the words of it. */
function addHeadings(context: Context, drafts: readonly DraftSlide[], words: (content: Excerpt) => string): void {
  for (const { heading, parts } of drafts) {
    for (const one of [heading, ...parts.map((part) => part.heading)]) {
      if (one === null) continue;
      const said = words(one.content);
      const id = one.attributes?.value.id ?? "";
      if (id !== "") context.headings.set(id, said);
      if (!context.slugs.has(slug(said))) context.slugs.set(slug(said), said);
    }
  }
}

function addWrittenIds(context: Context, drafts: readonly DraftSlide[], ids: readonly string[]): void {
  let index = -1;
  for (const match of context.text.matchAll(WRITTEN_ID)) {
    while ((drafts[index + 1]?.head.start ?? Number.POSITIVE_INFINITY) <= match.index) index += 1;
    const slide = ids[Math.max(0, index)];
    if (match[1] !== undefined && slide !== undefined) addTarget(context, match[1], slide);
  }
}

/** `<a name="x">` and `id="x"` of any tag, remark's `name: x` at the head of a slide, a directive's of MyST, behind its formulas and within TeX's. */
const ANCHOR =
  /<[A-Za-z][^<>\n]{0,200}?\s(?:id|name)\s*=\s*["']([^"'\n]{1,200})["']|^name:[ \t]*([\w-]{1,200})[ \t]*$|^[ \t]*:(?:name|label):[ \t]*([^\s{}#="']{1,200})[ \t]*$|\$\$[ \t]*\(([\w:.-]{1,100})\)[ \t]*$|\\label\{([\w:.-]{1,100})\}/gm;

function addAnchors(context: Context, drafts: readonly DraftSlide[], ids: readonly string[]): void {
  let index = -1;
  for (const { index: at, 1: anchor, 2: name, 3: label, 4: after, 5: within } of context.text.matchAll(ANCHOR)) {
    if (name !== undefined && !context.signs.remark) continue;
    const behind = after ?? within;
    if (behind !== undefined && !context.numbered.has(behind)) continue;
    while ((drafts[index + 1]?.head.start ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const next = drafts[index + 1]?.head.start;
    // The properties of a slide stand above its heading.
    const isAbove = name !== undefined && next !== undefined && !/^---?[ \t]*$/m.test(context.text.slice(at, next));
    const slide = ids[Math.max(0, isAbove ? index + 1 : index)];
    if (slide !== undefined) addTarget(context, anchor ?? name ?? label ?? behind ?? "", slide);
  }
}

function addInnerHeadings(
  context: Context,
  drafts: readonly DraftSlide[],
  ids: readonly string[],
  words: (content: Excerpt) => string,
): void {
  for (const [index, draft] of drafts.entries()) {
    const id = ids[index] ?? "";
    const add = (block: RawBlock) => {
      if (block.kind === "heading") addTarget(context, slug(words(block.content)), id);
    };
    for (const part of draft.parts) {
      add(part.heading);
      part.blocks.forEach(add);
    }
    draft.blocks.forEach(add);
  }
}

function addTarget(context: Context, id: string, slide: string): void {
  if (id !== "" && !context.targets.has(id)) context.targets.set(id, slide);
}
