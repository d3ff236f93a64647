/** Lead words: bold words before a colon, and every way in which people write a label that must not go out. */

import type { Inline, Text } from "../brief/types.ts";
import { textOf } from "../tree/text.ts";
import { isClosed, type Lead, type Vocabulary } from "../vocabulary/types.ts";

/** Longer texts before a colon are sentences. */
const LONGEST_LABEL = 60;

/** Where a sentence begins, and with it a label: at the start, behind a full stop, on a new line, behind a mark. */
const STARTS = /(?<=^|[.;!?\u061b\u061f]\s|[。；！？]|\n|[)）]\s)\s*/gu;
/** A label and its colon; signs of emphasis that nobody closed, and of direction, may stand before it. */
const LABEL = /^[*_~"'“‘«「『(（\s\p{Cf}•–-]*([\p{L}\p{N}][^:：\n]{0,59}?)\s*[:：]/u;
/** A label that is closed by a dash or a full stop instead. */
const STOPPED =
  /^[*_~"'“‘«「『(（\s\p{Cf}•–-]*([\p{L}\p{N}][^:：.!。！\n]{0,59}?)\s*(?:(?:[.!]|\s[–—-])(?=\s|$)|[。！]|——)/u;
/** A label in brackets, as Chinese and Japanese papers have it: no colon needs to follow. */
const BRACKETED = /^[\s\p{Cf}]*[【［〔]([^【】［］〔〕\n]{1,59})[】］〕]/u;

/**
 * The text with its lead words annotated. Bold words before a colon are what a drafter calls a label; of those that must
 * not go out, other spellings count too: italics, no emphasis at all, a full stop or a dash for the colon.
 */
export function withLeads(inlines: readonly Inline[], vocabulary: Vocabulary): readonly Inline[] {
  let changed = false;
  const result = inlines.flatMap((inline, index): readonly Inline[] => {
    const next = annotated(inline, inlines[index + 1], index === 0, vocabulary);
    changed ||= next.length !== 1 || next[0] !== inline;
    return next;
  });
  return changed ? result : inlines;
}

function annotated(
  inline: Inline,
  next: Inline | undefined,
  isFirst: boolean,
  vocabulary: Vocabulary,
): readonly Inline[] {
  switch (inline.kind) {
    case "strong":
    case "emphasis":
    case "underline":
    case "mark": {
      const lead = styledLead(inline, next, vocabulary);
      return lead === null ? [inline] : [{ ...inline, lead }];
    }
    case "span": {
      const about = vocabulary.about("", inline.attributes.classes);
      return isClosed(about.reach) ? [{ ...inline, about }] : [inline];
    }
    case "text":
      return isFirst || /[.;!?\u061b\u061f\n)）]\s|[。；！？]/u.test(inline.text)
        ? textLeads(inline, vocabulary)
        : [inline];
    default:
      return [inline];
  }
}

function styledLead(inline: Inline, next: Inline | undefined, vocabulary: Vocabulary): Lead | null {
  const words = textOf([inline]);
  if (words.length > LONGEST_LABEL + 1) return null;
  const hasColon = /[:：]\p{Cf}*$|^[【［〔][^【】［］〔〕]+[】］〕]$/u.test(words);
  const isFollowed = next?.kind === "text" && /^[\s\p{Cf}]*[:：]/u.test(next.text);
  const lead = vocabulary.lead(words.replace(/\s*[:：.!]+$/u, "").trim());
  const isLabel = inline.kind === "strong" && (hasColon || isFollowed);
  return isLabel || isClosed(lead.reach) ? lead : null;
}

/** The text in pieces, of which each that begins with a label that must not go out says so. */
function textLeads(inline: Text, vocabulary: Vocabulary): readonly Inline[] {
  const { text, span } = inline;
  const cuts: { readonly at: number; readonly lead: Lead }[] = [];
  for (const { index, 0: blank } of text.matchAll(STARTS)) {
    const at = index + blank.length;
    const rest = text.slice(at, at + 2 * LONGEST_LABEL);
    const found = [LABEL, STOPPED, BRACKETED].map((form) => closedLead(form.exec(rest)?.[1], vocabulary));
    const lead = found.find((one) => one !== null) ?? null;
    if (lead !== null && cuts.at(-1)?.at !== at) cuts.push({ at, lead });
  }
  const [first] = cuts;
  if (first === undefined) return [inline];
  // Offsets in the text are offsets in the file unless escapes or entities make them differ in length.
  const isExact = span.end - span.start === text.length;
  const piece = (from: number, to: number): Text => ({
    ...inline,
    text: text.slice(from, to),
    span: isExact ? { ...span, start: span.start + from, end: span.start + to } : span,
  });
  const before = first.at > 0 ? [piece(0, first.at)] : [];
  return [
    ...before,
    ...cuts.map(({ at, lead }, index) => ({ ...piece(at, cuts[index + 1]?.at ?? text.length), lead })),
  ];
}

function closedLead(label: string | undefined, vocabulary: Vocabulary): Lead | null {
  if (label === undefined) return null;
  const lead = vocabulary.lead(label);
  return isClosed(lead.reach) ? lead : null;
}
