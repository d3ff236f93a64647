/** Folds `<b>…</b>` and its like into styles. Other tags are counted and taken out; what they hold stays. */
import { decodeHTMLStrict } from "entities/decode";
import { append } from "../../data/lists.ts";
import type { Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import { NO_ATTRIBUTES } from "../attributes.ts";
import { isStepTag } from "../blocks/steps.ts";
import {
  BLOCK_TAGS,
  CODE_TAGS,
  embeddedBy,
  filmOf,
  INLINE_TAGS,
  labelOfTag,
  STYLE_TAGS,
  type Tag,
  tagAttribute,
  wordsOfTag,
} from "../tags.ts";
import type { Inline } from "../types.ts";
import { linkItems } from "./link.ts";
import { pictureItems } from "./picture.ts";
import type { Scope } from "./reader.ts";
import { DEEPEST_MARK } from "./tokens.ts";

export interface TagItem {
  readonly kind: "tag";
  readonly tag: Tag;
  readonly span: Span;
}
export type Item = Inline | TagItem;

/** What stands in the text itself, or in a tag that is open. */
type Frame = { readonly children: Inline[]; readonly depth: number } & (
  | { readonly open: null }
  | { readonly open: TagItem; readonly outer: Frame }
);
type OpenFrame = Extract<Frame, { readonly outer: Frame }>;

export function foldTags(items: readonly Item[], scope: Scope): Inline[] {
  if (!items.some((item) => item.kind === "tag")) return items.filter((item) => item.kind !== "tag");
  let top: Frame = { open: null, children: [], depth: 0 };
  for (const item of items) {
    if (item.kind === "tag") top = takeTag(item, top, scope);
    else top.children.push(item);
  }
  while (top.open !== null) top = dissolve(top, scope);
  return trimBreaks(top.children);
}

/** The frame that what follows the tag stands in. */
function takeTag(item: TagItem, top: Frame, scope: Scope): Frame {
  const { tag, span } = item;
  if (tag.name === "br") top.children.push({ kind: "break", span });
  else if (!tag.closing && (tag.name === "img" || filmOf(tag) !== "")) append(top.children, picture(item, scope));
  else if (STYLE_TAGS.has(tag.name) || CODE_TAGS.has(tag.name) || tag.name === "a") {
    if (tag.closing) return closeFrame(item, top, scope);
    if (!tag.selfClosing && top.depth < DEEPEST_MARK)
      return { open: item, children: [], depth: top.depth + 1, outer: top };
    unbalanced(item, scope);
  } else {
    if (!tag.closing) {
      const address = embeddedBy(tag);
      if (address !== null) {
        append(top.children, embedded(item, address, scope));
        return top;
      }
      count(item, scope);
      append(top.children, label(item, scope));
      const words = wordsOfTag(tag);
      if (words !== "") top.children.push({ kind: "text", span, text: words });
      if (!INLINE_TAGS.has(tag.name) && endsInWord(top.children)) top.children.push({ kind: "text", span, text: " " });
    }
    if (BLOCK_TAGS.has(tag.name)) top.children.push({ kind: "break", span });
  }
  return top;
}

/** The address of what a browser would show in its place, as a link. */
function embedded({ tag, span }: TagItem, address: string, scope: Scope): readonly Inline[] {
  scope.reader.context.tally.add("embed", `<${tag.name}>`, address, span.start, span.end);
  return address === "" ? [] : linkItems({ href: address, title: "", children: [], span }, scope);
}

/** The label of a component, in bold above what follows it on its line. */
function label({ tag, span }: TagItem, { reader }: Scope): readonly Inline[] {
  const words = labelOfTag(tag);
  if (words === "") return [];
  const at = reader.context.text.slice(span.start, span.end).indexOf(words);
  const start = span.start + Math.max(0, at);
  const own: Span = { ...span, start, end: Math.min(span.end, start + words.length) };
  const text: Inline = { kind: "text", span: own, text: decodeHTMLStrict(words) };
  return [
    { kind: "break", span },
    { kind: "strong", span: own, children: [text] },
    { kind: "break", span },
  ];
}

/** A component set against the word before it would run into it. */
function endsInWord(inlines: readonly Inline[]): boolean {
  const last = inlines[inlines.length - 1];
  return last?.kind === "text" && /[\p{L}\p{N}]$/u.test(last.text);
}

/** Closes the nearest frame of the tag's name; frames inside it that nothing closes dissolve. */
function closeFrame(close: TagItem, top: Frame, scope: Scope): Frame {
  const inside: OpenFrame[] = [];
  for (let frame = top; frame.open !== null; frame = frame.outer) {
    if (frame.open.tag.name === close.tag.name) {
      for (const one of inside) dissolve(one, scope);
      append(frame.outer.children, styled(frame.open, frame.children, close.span.end, scope));
      return frame.outer;
    }
    inside.push(frame);
  }
  unbalanced(close, scope);
  return top;
}

function styled(open: TagItem, children: Inline[], end: number, scope: Scope): Inline[] {
  const span = { ...open.span, end };
  const style = STYLE_TAGS.get(open.tag.name);
  if (style !== undefined) return [{ kind: style, span, children }];
  if (CODE_TAGS.has(open.tag.name)) return [{ kind: "inline-code", span, text: textOf(children) }];
  const href = tagAttribute(open.tag, "href");
  if (href === "") return children;
  const name = ["title", "aria-label", "alt"].map((one) => tagAttribute(open.tag, one)).find((one) => one !== "");
  return linkItems({ href, title: name ?? "", children, span }, scope);
}

function dissolve({ open, children, outer }: OpenFrame, scope: Scope): Frame {
  unbalanced(open, scope);
  append(outer.children, children);
  return outer;
}

/** How pages of MDX name a picture of the project. */
const CALL = /^\s*(?:require|useBaseUrl)\(\s*["']([^"']{1,1000})["']\s*\)/;

function picture({ tag, span }: TagItem, scope: Scope): readonly Inline[] {
  const [src, alt, title] = [tagAttribute(tag, "(?:data-)?src"), tagAttribute(tag, "alt"), tagAttribute(tag, "title")];
  const href = CALL.exec(src)?.[1] ?? src;
  const width = tagAttribute(tag, "width");
  const attributes = width === "" ? NO_ATTRIBUTES : { ...NO_ATTRIBUTES, values: { width } };
  const token = { type: "brief-image", raw: "", href, alt, title, attributes } as const;
  return pictureItems(token, span, scope, `<${tag.name}>`);
}

function count({ tag, span }: TagItem, scope: Scope): void {
  if (isStepTag(tag)) scope.reader.context.tally.add("pause", `<${tag.name}>`, "", span.start, span.end);
  scope.reader.context.tally.add("tag", tag.name, "", span.start, span.end);
}

function unbalanced({ tag, span }: TagItem, scope: Scope): void {
  scope.reader.context.tally.add("unbalanced-tag", tag.name, "", span.start, span.end);
}

/** Breaks that stand for block tags part texts; at the ends and side by side they part nothing. */
function trimBreaks(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let pending: Inline | null = null;
  for (const inline of inlines) {
    if (inline.kind === "break") pending ??= inline;
    else if (inline.kind === "text" && inline.text.trim() === "" && (pending !== null || kept.length === 0)) continue;
    else {
      if (pending !== null && kept.length > 0) kept.push(pending);
      pending = null;
      kept.push(inline);
    }
  }
  return kept;
}
