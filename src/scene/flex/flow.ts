/** Text of a flow in the container that it stands in. */
import type { BoxNode, FlowBox, FlowParagraph } from "../boxes/types.ts";
import { droppedAt, measureColumns, measureText } from "./measure.ts";
import { paragraphsAt } from "./steps.ts";
import type { LayoutContext } from "./types.ts";

/** The paragraphs of a flow at the step of the type scale; where they may leave their box, those that fit. */
export function flowAt(
  parent: BoxNode | null,
  flow: FlowBox,
  width: number,
  ctx: LayoutContext,
): readonly FlowParagraph[] {
  const paragraphs = paragraphsAt(flow.paragraphs, ctx);
  const most = drops(parent);
  return most > 0 && Number.isFinite(width) ? droppedAt(paragraphs, width, most, ctx.measurer) : paragraphs;
}

/** Text size of a flow in its container (which may set newspaper columns). */
export function flowSize(parent: BoxNode | null, flow: FlowBox, width: number, ctx: LayoutContext) {
  const paragraphs = flowAt(parent, flow, width, ctx);
  const count = parent?.style.columns ?? 1;
  if (count < 2 || !Number.isFinite(width)) return measureText(paragraphs, width, ctx.measurer);
  const gap = parent?.style.columnGap ?? 0;
  const column = (width - gap * (count - 1)) / count;
  return { width, height: measureColumns(paragraphs, column, count, ctx.measurer).height };
}

/** Points: rounding, which no program takes for a reason to cut a word. */
export const NEAR = 0.5;

export function cutsWords(
  paragraphs: readonly FlowParagraph[],
  parent: BoxNode | null,
  width: number,
  ctx: LayoutContext,
) {
  const { columns, columnGap } = parent?.style ?? { columns: 1, columnGap: 0 };
  const room = columns > 1 ? (width - columnGap * (columns - 1)) / columns : width;
  return paragraphs.some((p) => ctx.measurer.minWidth(p) > room + NEAR);
}

/** The lines on which each text of a box must fit, or leave it; 0 where it may not leave. */
export const drops = (parent: BoxNode | null): number => (parent?.kind === "container" ? (parent.drops ?? 0) : 0);
