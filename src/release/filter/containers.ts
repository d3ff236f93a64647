/** How far a closed mark goes in a tag that holds several blocks: to its end, as in a division. */
import type { Block, Brief } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Mark } from "../../marking/types.ts";
import { walkBrief } from "../../tree/walk.ts";
import { readOver } from "../marks.ts";
import type { Policy } from "../policy.ts";

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
}

/** The closed marks that blocks and parts stand behind in their tag, by where these begin. */
export function marksOfContainers(brief: Brief, policy: Policy): ReadonlyMap<number, Mark> {
  const reached = new Map<number, Mark>();
  if (!policy.outside || brief.containers.length === 0) return reached;
  const open: Enclosure[] = [];
  for (const { at, end, of } of placesOf(brief)) {
    while ((open.at(-1)?.end ?? at + 1) <= at) open.pop();
    const around = open.at(-1);
    if (of === "tag" || of === "other") {
      open.push({ end, isTag: of === "tag", mark: around?.mark ?? null });
      continue;
    }
    const start = "span" in of ? of.span.start : of.start;
    if (around?.mark) reached.set(start, around.mark);
    const own = "kind" in of && of.kind === "paragraph" ? readOver(of.inlines, policy) : null;
    const isClosed = own !== null && "mark" in own && policy.marked(own.mark) !== null;
    if (isClosed && around?.isTag) around.mark = own.mark;
  }
  return reached;
}

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
