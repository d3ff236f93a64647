import { greatest } from "../../data/lists.ts";
import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import type { Measurer } from "../text/types.ts";
import { paragraphsAt, type TypeStep } from "./steps.ts";

type At = TypeStep & { readonly measurer: Measurer };

/**
 * By how much each child of a row stands lower so that all first lines share a baseline (`align-items: baseline`), points;
 * empty where the row asks for no such thing. Yoga asks leaves for no baseline, and so takes their feet for it.
 */
export function baselineShifts(box: ContainerBox, at: At): ReadonlyMap<BoxNode, number> {
  const { display, flexDirection, alignItems } = box.style;
  if (display !== "flex" || !flexDirection.startsWith("row") || alignItems !== "baseline") return new Map();
  const lines = box.children.flatMap((child) => {
    const baseline = child.style.position === "absolute" ? null : baselineOf(child, at);
    return baseline === null ? [] : [{ child, baseline }];
  });
  const lowest = greatest(lines.map(({ baseline }) => baseline));
  return new Map(lines.map(({ child, baseline }) => [child, lowest - baseline]));
}

/** Of the first line of text, below the box's top edge; null where it begins with none. */
function baselineOf(box: BoxNode, at: At): number | null {
  if (box.kind === "flow") {
    const [first] = paragraphsAt(box.paragraphs, at);
    const line = first && at.measurer.measure(first, Number.POSITIVE_INFINITY).lines[0];
    return line === undefined ? null : (first?.spaceBefore ?? 0) + line.height - line.descent;
  }
  if (box.kind !== "container") return null;
  const first = box.children.find(({ style }) => style.position !== "absolute");
  const inner = first === undefined ? null : baselineOf(first, at);
  if (first === undefined || inner === null) return null;
  const { padding, border } = box.style;
  const { top } = first.style.margin;
  const margin = first.marginTop ?? (top !== "auto" && top.unit === "pt" ? top.value : 0);
  return (border.top?.width ?? 0) + (padding.top.unit === "pt" ? padding.top.value : 0) + margin + inner;
}
