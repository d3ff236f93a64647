/** What must not go out because of what it is, however it is written: red lines, fallbacks, what the own side keeps. */
import type { Cell, Inline, ListItem, Paragraph } from "../brief/types.ts";
import { textOf } from "../tree/text.ts";
import { type About, isClosed, type Lead } from "../vocabulary/types.ts";
import type { ReleaseContext } from "./context.ts";
import type { Scope } from "./policy.ts";

/** What a line, heading or column says of who may see it. */
type Closing = Pick<About, "reach" | "why"> & { readonly screen?: boolean };

const OPEN: Closing = { reach: "partner", why: "" };

/** Why something goes as a whole, "" if it does not: it is the principal's alone, or nothing for a screen. */
export const closedAs = ({ reach, why, screen }: Closing, { policy }: ReleaseContext): string =>
  policy.closed(reach, why) || (screen === false && policy.isScreen ? why || "not for a screen" : "");

/** The scope of what stands in or below a heading, line or column. */
export const scopeIn = (scope: Scope, { reach, why }: Closing, { policy }: ReleaseContext): Scope =>
  policy.enter(scope, reach, why);

/** What is left of a heading's meaning where its words are not shown as they were: no word of it. */
export const aboutOf = (about: About | undefined, before: readonly Inline[], after: readonly Inline[] | null) =>
  about === undefined || textOf(before) === textOf(after ?? []) ? about : { ...about, key: "", isLabel: false };

/** The lead word that a text begins with; a portion mark may stand before it. */
export function leadOf(host: ListItem | Paragraph): Closing {
  const paragraph = "inlines" in host ? host : host.blocks[0];
  return paragraph?.kind === "paragraph" ? firstLead(paragraph.inlines) : OPEN;
}

/** What the text of a cell begins with, or says as a whole. */
export function cellClosing({ inlines, about }: Cell): Closing {
  return about !== undefined && isClosed(about.reach) ? about : firstLead(inlines);
}

function firstLead(inlines: readonly Inline[]): Closing {
  const first = inlines.find((inline) => inline.kind !== "text" || !/^\s*(?:\([^()]{1,120}\))?\s*$/.test(inline.text));
  return (first === undefined ? undefined : leadIn(first)) ?? OPEN;
}

const leadIn = (inline: Inline): Lead | undefined => ("lead" in inline ? inline.lead : undefined);

export interface Cut {
  readonly reason: string;
  readonly inlines: readonly Inline[];
}

/**
 * Splits what stands behind a lead word in the middle of a text from the rest: `**Ask:** … **Fallback:** …` in one
 * bullet, or lines of one paragraph. `taken` lists what goes, with its reason.
 * @param keeps whether a lead word of the own side stays: its own mark opens it
 */
export function cutLeads(
  inlines: readonly Inline[],
  context: ReleaseContext,
): { readonly kept: readonly Inline[]; readonly taken: readonly Cut[] } {
  if (!context.policy.hidesTyped || !inlines.some((inline) => leadIn(inline) !== undefined))
    return { kept: inlines, taken: [] };
  const kept: Inline[] = [];
  const taken: { reason: string; inlines: Inline[] }[] = [];
  let hidden = "";
  inlines.forEach((inline, index) => {
    const lead = leadIn(inline);
    if (lead !== undefined) {
      hidden = closedAs(lead, context) || (index > 0 && lead.reach === "own-side" ? lead.why : "");
      if (hidden !== "") taken.push({ reason: hidden, inlines: [] });
    }
    if (hidden === "") kept.push(inline);
    else taken.at(-1)?.inlines.push(inline);
  });
  return taken.length === 0 ? { kept: inlines, taken } : { kept: trimEnd(kept), taken };
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.findLastIndex(
    (inline) => inline.kind !== "break" && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  return inlines.slice(0, last + 1);
}
