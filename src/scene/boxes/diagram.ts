import type { LangTag } from "../../data/language-tag.ts";
import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { endsOf } from "../lower/lines.ts";
import { type BuildContext, boxBase } from "./context.ts";
import { geometryOf } from "./geometry.ts";
import { wordsOf } from "./map.ts";
import type { DiagramBox, DiagramLabel, DiagramLink, DiagramShape } from "./types.ts";

const DIRECTIONS: ReadonlySet<string> = new Set(["down", "up", "right", "left"]);

/** A flow chart: its shapes, and its connectors with the words that are `for` them. */
export function buildDiagram(element: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): DiagramBox {
  const shapes: DiagramShape[] = [];
  const labels = new Map<string, DiagramLabel>();
  const connectors: { readonly child: Element; readonly own: ComputedStyle }[] = [];
  for (const child of element.children) {
    const own = child.type === "element" ? ctx.styles.get(child) : undefined;
    if (child.type !== "element" || own === undefined || own.display === "none") continue;
    const { within = "", name = "", for: owner = "" } = child.attributes;
    if (child.tag === "connector") connectors.push({ child, own });
    else {
      const paragraph = wordsOf(child, own, ctx, lang);
      const label = { geometry: geometryOf(child, own), style: own, name, paragraph };
      if (child.tag === "shape") shapes.push({ ...label, key: child.id, within: within === "" ? null : within });
      else if (paragraph.runs.length > 0) labels.set(owner, label);
    }
  }
  const holders = new Map(shapes.map(({ key, within }) => [key, within]));
  const groups = new Set(shapes.map(({ within }) => within));
  const isIn = (key: string, group: string, seen = new Set<string>()): boolean => {
    const holder = holders.get(key) ?? null;
    return holder !== null && !seen.has(holder) && (holder === group || isIn(holder, group, seen.add(holder)));
  };
  const loose: DiagramBox["loose"][number][] = [];
  const links = connectors.flatMap(({ child, own }): DiagramLink[] => {
    const { from = "", to = "" } = child.attributes;
    const missing = [from, to].filter((id) => !holders.has(id));
    const isInner = (from === to && groups.has(from)) || isIn(from, to) || isIn(to, from);
    if (missing.length > 0 || isInner) {
      loose.push({ ids: missing.length > 0 ? missing : [from, to], isKnown: missing.length === 0, span: child.span });
      return [];
    }
    const isDrawn = !child.classes.includes("none");
    return [{ from, to, style: own, ...endsOf(child), isDrawn, label: labels.get(child.id) ?? null }];
  });
  const { direction = "" } = element.attributes;
  return {
    kind: "diagram",
    ...boxBase(element, style, ctx),
    direction: (DIRECTIONS.has(direction) ? direction : "down") as DiagramBox["direction"],
    shapes: shapes.map((shape) => (holders.has(shape.within ?? "") ? shape : { ...shape, within: null })),
    links,
    loose,
  };
}
