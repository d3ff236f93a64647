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
  const keys = new Set(shapes.map(({ key }) => key));
  const groups = new Set(shapes.map(({ within }) => within));
  const isBox = (key = ""): boolean => keys.has(key) && !groups.has(key);
  const links = connectors.flatMap(({ child, own }): DiagramLink[] => {
    const { from = "", to = "" } = child.attributes;
    if (!isBox(from) || !isBox(to) || from === to) return [];
    const isDrawn = !child.classes.includes("none");
    return [{ from, to, style: own, ...endsOf(child), isDrawn, label: labels.get(child.id) ?? null }];
  });
  const { direction = "" } = element.attributes;
  return {
    kind: "diagram",
    ...boxBase(element, style, ctx),
    direction: (DIRECTIONS.has(direction) ? direction : "down") as DiagramBox["direction"],
    shapes: shapes.map((shape) => (keys.has(shape.within ?? "") ? shape : { ...shape, within: null })),
    links,
  };
}
