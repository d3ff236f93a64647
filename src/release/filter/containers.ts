/** How far a closed mark or label goes in a tag that holds several blocks: to its end, as in a division. */
import type { Block, Brief, Paragraph } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readMark } from "../../marking/mark.ts";
import type { Mark } from "../../marking/types.ts";
import { walkBrief } from "../../tree/walk.ts";
import { isClosed, type Lead } from "../../vocabulary/types.ts";
import type { Around } from "../context.ts";
import { readOver } from "../marks.ts";
import type { Policy } from "../policy.ts";
import { lastLead } from "../typed.ts";

interface Place {
  readonly at: number;
  readonly end: number;
  /** A tag, what is judged by itself within one (an item, a division), or what stands there. */
  readonly of: "tag" | "other" | Block | Span;
}

interface Enclosure {
  readonly end: number;
  readonly isTag: boolean;
  mark: Mark | null;
  label: Lead | null;
}

/** The closed marks and labels that blocks and parts stand behind in their tag, by where these begin. */
export function aroundInContainers(brief: Brief, policy: Policy): ReadonlyMap<number, Around> {
  const reached = new Map<number, Around>();
  if (!policy.hidesTyped || brief.containers.length === 0) return reached;
  const open: Enclosure[] = [];
  for (const { at, end, of } of placesOf(brief)) {
    while ((open.at(-1)?.end ?? at + 1) <= at) open.pop();
    const around = open.at(-1);
    if (of === "tag" || of === "other") {
      open.push({ end, isTag: of === "tag", mark: around?.mark ?? null, label: around?.label ?? null });
      continue;
    }
    const start = "span" in of ? of.span.start : of.start;
    if (around === undefined) continue;
    if ("kind" in of && isOwn(of, policy)) around.label = null;
    if (around.mark !== null || around.label !== null) reached.set(start, { mark: around.mark, label: around.label });
    if (!around.isTag || !("kind" in of) || of.kind !== "paragraph") continue;
    around.label = closedLead(of) ?? around.label;
    const own = policy.outside ? readOver(of.inlines, policy) : null;
    if (own !== null && "mark" in own && policy.marked(own.mark) !== null) around.mark = own.mark;
  }
  return reached;
}

/** What has a label or mark of its own, or is a heading, no label before it speaks for. */
const isOwn = (block: Block, { scheme }: Policy): boolean =>
  block.kind === "heading" ||
  (block.kind === "paragraph" && (lastLead(block.inlines) !== null || readMark(block.inlines, scheme) !== null));

const closedLead = ({ inlines }: Paragraph): Lead | null => {
  const lead = lastLead(inlines);
  return lead !== null && isClosed(lead.reach) ? lead : null;
};

/** In the order of the file, what holds something before that. */
function placesOf(brief: Brief): readonly Place[] {
  const places: Place[] = brief.containers.map(({ start, end }) => ({ at: start, end, of: "tag" }));
  const enclose = ({ start, end }: Span) => places.push({ at: start, end, of: "other" });
  walkBrief(brief, {
    item: ({ span }) => enclose(span),
    part: ({ span }) => places.push({ at: span.start, end: span.end, of: span }),
    block: (block) => {
      // The tag may stand on the line of its first words.
      const at = block.kind === "paragraph" ? (block.inlines[0]?.span.start ?? block.span.start) : block.span.start;
      places.push({ at, end: block.span.end, of: block });
      if (block.kind === "division" || block.kind === "quote") enclose(block.span);
    },
  });
  return places.toSorted((a, b) => a.at - b.at || b.end - a.end);
}
