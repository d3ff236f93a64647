/** Red lines, fallbacks and what is not for use, however they are written. */
import type { Attributes, Cell, Inline, ListItem, Paragraph } from "../brief/types.ts";
import { lineTypeOf } from "../craft/lines/labels.ts";
import { typedLine } from "../craft/lines.ts";
import { sectionKind } from "../craft/sections.ts";
import { textOf } from "../tree/text.ts";
import type { ReleaseContext } from "./context.ts";
import { headReason, lineReason, sectionReason } from "./policy/principal.ts";

/** The name of a line that only the principal reads; "" for any other, and where such lines may stay. */
export function principalLine(host: ListItem | Paragraph, context: ReleaseContext): string {
  if (!context.policy.hidesTyped) return "";
  const line = typedLine(host);
  if (line !== null) return lineReason(line.type);
  const [first, second] = firstInlines(host);
  return leadReason(first, second, context);
}

function firstInlines(host: ListItem | Paragraph): readonly Inline[] {
  const paragraph = "inlines" in host ? host : host.blocks[0];
  return paragraph?.kind === "paragraph"
    ? paragraph.inlines.filter((i) => i.kind !== "text" || i.text.trim() !== "")
    : [];
}

/** Why a part or slide is withheld: it is about red lines. */
export function principalSection(
  heading: { readonly title: readonly Inline[]; readonly attributes: Attributes },
  { policy, lang }: ReleaseContext,
): string {
  return policy.hidesTyped ? sectionReason(sectionKind(heading, lang)) : "";
}

/** Why a column or row with this head is withheld, or a cell that starts with such a lead word. */
export function principalCell({ inlines, span }: Cell, context: ReleaseContext): string {
  if (!context.policy.hidesTyped) return "";
  return principalLine({ kind: "paragraph", inlines, span }, context);
}

export function principalHead(cell: Cell, context: ReleaseContext): string {
  const { policy, lang } = context;
  if (!policy.hidesTyped) return "";
  const words = textOf(cell.inlines).replace(/^\([^()]{1,120}\)\s*/, "");
  const heading = { title: [{ kind: "text", text: words, span: cell.span }], attributes: NONE } as const;
  const kind = sectionKind(heading, lang);
  return headReason(words, kind) || (kind === "options" ? "" : principalCell(cell, context));
}

const NONE: Attributes = { id: "", classes: [], values: {} };

/** `**Red lines:**` in the plural, which is a heading in bold. */
function leadReason(first: Inline | undefined, second: Inline | undefined, { lang }: ReleaseContext): string {
  const label = leadLabel(first, second);
  if (label === null || first === undefined) return "";
  const type = lineTypeOf(label);
  if (type !== null) return lineReason(type);
  const title = [{ kind: "text", text: label, span: first.span }] as const;
  return sectionReason(sectionKind({ title, attributes: NONE }, lang));
}

/** The words of bold text that a colon ends or follows; null for anything else. */
function leadLabel(inline: Inline | undefined, next: Inline | undefined): string | null {
  if (inline?.kind !== "strong") return null;
  const words = textOf([inline]);
  if (/[:：]$/.test(words)) return words.slice(0, -1).trim();
  return next?.kind === "text" && /^\s*[:：]/.test(next.text) ? words : null;
}

/**
 * Splits what stands behind a lead word in the middle of a text from the rest: `**Ask:** … **Fallback:** …` in one
 * bullet, or lines of one paragraph. `taken` lists what goes, with its reason.
 */
export function cutLeads(
  inlines: readonly Inline[],
  context: ReleaseContext,
): {
  readonly kept: readonly Inline[];
  readonly taken: readonly { readonly reason: string; readonly inlines: readonly Inline[] }[];
} {
  if (!context.policy.hidesTyped || !inlines.some(({ kind }) => kind === "strong")) return { kept: inlines, taken: [] };
  const kept: Inline[] = [];
  const taken: { reason: string; inlines: Inline[] }[] = [];
  let hidden = "";
  inlines.forEach((inline, index) => {
    const next = inlines[index + 1];
    if (leadLabel(inline, next) !== null) {
      hidden = leadReason(inline, next, context);
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
