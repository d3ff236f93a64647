/** What must not go out because of what it is, however it is written: red lines, fallbacks, what the own side keeps. */
import type { Cell, Inline } from "../brief/types.ts";
import { closedLabels } from "../craft/labels.ts";
import type { LineType } from "../language/types.ts";
import { readMark } from "../marking/mark.ts";
import { textOf } from "../tree/text.ts";
import { type About, isClosed, type Lead } from "../vocabulary/types.ts";
import type { ReleaseContext } from "./context.ts";
import type { Reason, Scope } from "./policy.ts";

/** What a line, heading or column says of who may see it. */
export type Closing = Pick<About, "reach" | "why"> &
  Partial<Pick<About, "screen" | "topic" | "drawn" | "key" | "spare">> & { readonly type?: LineType | null };

/** What says nothing of who may see it. */
export const OPEN: Closing = { reach: "partner", why: "" };

/** Why something goes as a whole: it is the principal's alone, or nothing for a screen. */
export const closedAs = (closing: Closing, { policy }: ReleaseContext): Reason =>
  policy.closed(closing.reach, closing.why) ??
  (closing.screen === false && policy.isScreen ? offScreen(closing) : null);

function offScreen(closing: Closing): string {
  const kind = kindOf(closing) || (closing.type ?? (closing.spare === true ? closing.key : "") ?? "");
  return closing.why || (kind === "" ? NO_SCREEN : `${kind}, ${NO_SCREEN}`);
}

/** The kind or topic of a slide or part; "" for what has none. */
export const kindOf = (about: Partial<Pick<About, "topic" | "drawn">> | undefined): string =>
  about?.drawn ?? about?.topic?.name ?? "";

const NO_SCREEN = "not for a screen";

/** The scope of what stands in or below a heading, line or column. */
export const scopeIn = (scope: Scope, { reach, why }: Closing, { policy }: ReleaseContext): Scope =>
  policy.enter(scope, reach, why);

/** What is left of a heading's meaning where its words are not shown as they were: no word of it. */
export const aboutOf = (about: About | undefined, before: readonly Inline[], after: readonly Inline[] | null) =>
  about === undefined || textOf(before) === textOf(after ?? [])
    ? about
    : { ...about, key: "", isLabel: false, isColumn: false, topics: [] };

/**
 * The lead word that a text begins with; a portion mark may stand before it.
 * @param isAbove whether something stands below it: then a label without any sign of one counts too
 */
export function leadOf(inlines: readonly Inline[], isAbove = false): Closing {
  const lead = firstLead(inlines);
  return lead === undefined || (lead.bare === true && !isAbove) ? OPEN : lead;
}

/** The lead word that speaks for the end of a text, its last one; null if it has none. */
export const lastLead = (inlines: readonly Inline[]): Lead | null =>
  inlines.flatMap((inline) => leadIn(inline) ?? []).findLast(({ bare }) => bare !== true) ?? null;

/** What the text of a cell begins with, or says as a whole. */
export function cellClosing({ inlines, about }: Cell): Closing {
  return about !== undefined && (isClosed(about.reach) || !about.screen) ? about : leadOf(inlines);
}

/** A portion mark, or blanks. */
const BEFORE = /^\s*(?:\([^()]{1,120}\)\s*)?$/;

/** A mark, or nothing, in front of what a text begins with. */
const isBefore = (inline: Inline): boolean =>
  inline.kind === "text" && inline.lead === undefined && BEFORE.test(inline.text);

/** A portion mark alone, in front of a label or as the beginning of what one behind it speaks for. */
const isMark = (inline: Inline | undefined): boolean =>
  inline?.kind === "text" && inline.text.trim() !== "" && BEFORE.test(inline.text);

function firstLead(inlines: readonly Inline[]): Lead | undefined {
  const first = inlines.find((inline) => !isBefore(inline));
  return first === undefined ? undefined : leadIn(first);
}

const leadIn = (inline: Inline): Lead | undefined => ("lead" in inline ? inline.lead : undefined);

/**
 * The label that a paragraph is as a whole, which then speaks for what follows; null if it says more.
 * @param isAbove whether a list, table, quotation … follows
 */
export function leadAlone(inlines: readonly Inline[], isAbove: boolean): Closing | null {
  const lead = firstLead(inlines);
  if (lead === undefined || (lead.bare === true && !isAbove)) return null;
  const words = textOf(inlines)
    .replace(/^\([^()]{1,120}\)\s/, "")
    .replace(COMMAND, "");
  return lettersOf(words) === lettersOf(lead.label) ? lead : null;
}

/** `\section{…}`, which stands in a text as it is written. */
const COMMAND = /^\\[a-z]{1,20}\*?(?=\{)/;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** What the labels in words without inlines say: those of an alternative text, of code, of a field. */
export function closingIn(text: string, { vocabulary }: ReleaseContext): Closing {
  const leads = closedLabels(text, vocabulary).map(({ lead }) => lead);
  return leads.find(({ reach }) => reach === "principal") ?? leads[0] ?? OPEN;
}

export interface Cut {
  readonly reason: string;
  readonly inlines: readonly Inline[];
}

/**
 * Splits what stands behind a lead word in the middle of a text from the rest: `**Ask:** … **Fallback:** …` in one
 * bullet, or lines of one paragraph. `taken` lists what goes, with its reason.
 */
export function cutLeads(
  inlines: readonly Inline[],
  context: ReleaseContext,
): { readonly kept: readonly Inline[]; readonly taken: readonly Cut[] } {
  if (!context.policy.hidesTyped) return { kept: inlines, taken: [] };
  const kept: Inline[] = [];
  const taken: { reason: string; inlines: Inline[] }[] = [];
  // What the text begins with was judged with the whole of it.
  const opening = inlines.find((inline) => !isBefore(inline));
  let cut: (typeof taken)[number] | null = null;
  inlines.forEach((inline, index) => {
    const lead = leadIn(inline);
    if (lead !== undefined && lead.bare !== true) {
      let reason = closedAs(lead, context);
      // A mark right in front of the label is its own, as one behind it is.
      const start = isMark(inlines[index - 1]) ? index - 1 : index;
      if (reason === null && inline !== opening && lead.reach === "own-side")
        reason = [start, index].some((from) => isOpened(inlines.slice(from), context)) ? null : lead.why;
      const marks = reason === null || cut !== null ? [] : kept.splice(kept.length - (index - start));
      cut = reason === null ? null : { reason, inlines: [...marks] };
      if (cut !== null) taken.push(cut);
    }
    if (cut === null) kept.push(inline);
    else cut.inlines.push(inline);
  });
  return { kept: taken.length === 0 ? kept : trimEnd(kept), taken };
}

/** A mark behind a lead word amid a text opens what follows to whom it is open to; on a screen it opens nothing. */
function isOpened(inlines: readonly Inline[], { policy }: ReleaseContext): boolean {
  const reading = readMark(inlines, policy.scheme);
  return policy.outside && reading !== null && "mark" in reading && policy.marked(reading.mark) === null;
}

/** Whether nothing is left of a text but a label and a mark, which said something of what is gone. */
export const isIdle = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) => isBefore(inline) || (inline.kind !== "text" && leadIn(inline) !== undefined));

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.findLastIndex(
    (inline) => inline.kind !== "break" && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  const end = inlines[last];
  const kept = inlines.slice(0, last + 1);
  if (end?.kind !== "text") return kept;
  const text = closedAtEnd(end.text);
  return [...kept.slice(0, -1), ...(text === "" ? [] : [{ ...end, text }])];
}

/** Without what opened brackets from which all was taken away; closed where something stands in them, `(owner: office;`. */
function closedAtEnd(text: string): string {
  const words = text.trimEnd();
  if (/[(（[［【]$/.test(words)) return words.slice(0, -1).trimEnd();
  const opened = /([(（])[^()（）]*[;；,،]$/.exec(words)?.[1];
  return opened === undefined ? text : `${words.slice(0, -1).trimEnd()}${opened === "(" ? ")" : "）"}`;
}
