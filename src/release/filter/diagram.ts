import type { Diagram, Inline } from "../../brief/types.ts";
import { markedScope, type ReleaseContext, withhold } from "../context.ts";
import { readOver } from "../marks.ts";
import type { Scope } from "../policy.ts";
import { closedAs, leadOf, scopeIn } from "../typed.ts";
import { blockWords } from "../words.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter } from "./types.ts";

/**
 * A flow chart goes out whole or not at all: without one of its boxes it would say something else, and its arrows would
 * tell where the box was. The mark of its caption speaks for the texts in it that have none.
 */
export const releaseDiagram: BlockFilter<Diagram> = (diagram, scope, context) => {
  const lead = leadOf(diagram.caption, true);
  const own = scopeIn(scope, lead, context);
  const before = context.withheld.length;
  const caption = releaseText(diagram.caption, diagram.span, own, context, closedAs(lead, context));
  const inner = markedScope(readOver(diagram.caption, context.policy), own);
  const shown = <T extends { readonly inlines: readonly Inline[] }>(all: readonly T[]): readonly T[] =>
    all.flatMap((one) => {
      const inlines = labelOf(one.inlines, diagram, inner, context);
      return inlines === null ? [] : [{ ...one, inlines }];
    });
  const [groups, boxes, arrows] = [shown(diagram.groups), shown(diagram.boxes), shown(diagram.arrows)];
  const all = [diagram.groups, diagram.boxes, diagram.arrows].flat();
  const isWhole = [groups, boxes, arrows].flat().length === all.length;
  if (caption === null || !isWhole) {
    const [reason = "a part of it is withheld"] = context.withheld.slice(before).map((one) => one.reason);
    withhold(context, reason, diagram.span, blockWords([diagram]));
    return null;
  }
  return { ...diagram, caption, groups, boxes, arrows };
};

function labelOf(inlines: readonly Inline[], diagram: Diagram, scope: Scope, context: ReleaseContext) {
  const lead = leadOf(inlines, true);
  const span = inlines[0]?.span ?? diagram.span;
  return releaseText(inlines, span, scopeIn(scope, lead, context), context, closedAs(lead, context));
}
