import type { LangTag } from "../../data/language-tag.ts";
import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { readFrame, readLonLat } from "../map/frame.ts";
import { type BuildContext, boxBase } from "./context.ts";
import { collectRuns, langOf } from "./runs.ts";
import { paragraphStyle, runStyle } from "./styles.ts";
import type { FlowParagraph, MapBox, MapLabel, MapLayer } from "./types.ts";

/** A map: its layers and its names in their order; what has no place was reported when the markup was read. */
export function buildMap(element: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): MapBox {
  const layers: MapLayer[] = [];
  const labels: MapLabel[] = [];
  const named = new Set<string>();
  for (const child of element.children) {
    const own = child.type === "element" ? ctx.styles.get(child) : undefined;
    if (child.type !== "element" || own === undefined || own.display === "none") continue;
    const { of, at: place, name = "" } = child.attributes;
    const at = place === undefined ? null : readLonLat(place);
    const drawn = { style: own, name, paragraph: wordsOf(child, own, ctx, lang), span: child.span };
    if (child.tag === "shape") layers.push({ of: (of ?? "").trim(), ...drawn });
    else if (at !== null && drawn.paragraph.runs.length > 0) {
      // Of a place of which two things are said, the name stands there once.
      const key = JSON.stringify([at, drawn.paragraph.runs.map(({ text }) => text)]);
      if (!named.has(key)) labels.push({ at, of: (of ?? "").trim(), ...drawn });
      named.add(key);
    }
  }
  const { alt = "", frame = "" } = element.attributes;
  return { kind: "map", ...boxBase(element, style, ctx), alt, frame: readFrame(frame), layers, labels };
}

/** The words of an element as one paragraph that stands alone. */
export function wordsOf(element: Element, style: ComputedStyle, ctx: BuildContext, lang: LangTag): FlowParagraph {
  return {
    ...paragraphStyle(style, style.direction === "rtl", 0),
    indent: 0,
    bullet: { type: "none" },
    spaceBefore: 0,
    spaceAfter: 0,
    level: 0,
    runs: collectRuns(element.children, style, ctx.styles, langOf(element, lang)),
    end: runStyle(style),
    ordinal: null,
    keepWithNext: false,
    span: element.span,
  };
}
