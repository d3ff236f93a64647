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
  const texts = [...diagram.groups, ...diagram.boxes, ...diagram.arrows];
  const released = new Map(texts.map((one) => [one, labelOf(one.inlines, diagram, inner, context)]));
  const isWhole = texts.every((one) => released.get(one) !== null);
  if (caption === null || !isWhole) {
    const reason = context.withheld[before]?.reason ?? "a part of it is withheld";
    withhold(context, reason, diagram.span, blockWords([diagram]));
    return null;
  }
  const shown = <T extends { readonly inlines: readonly Inline[] }>(one: T): T => ({
    ...one,
    inlines: released.get(one as never) ?? [],
  });
  const { groups, boxes, arrows } = diagram;
  return { ...diagram, caption, groups: groups.map(shown), boxes: boxes.map(shown), arrows: arrows.map(shown) };
};

function labelOf(inlines: readonly Inline[], diagram: Diagram, scope: Scope, context: ReleaseContext) {
  const lead = leadOf(inlines, true);
  const span = inlines[0]?.span ?? diagram.span;
  return releaseText(inlines, span, scopeIn(scope, lead, context), context, closedAs(lead, context));
}
