import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { type BuildContext, boxBase } from "./context.ts";
import { isLeafTag, type LeafTag } from "./leaf-tags.ts";
import { buildTable } from "./table.ts";
import type { BoxNode } from "./types.ts";

const POINTS_PER_PIXEL = 0.75;
/** A picture that is not there was reported when it was read; its place stays visible. */
const MISSING = { width: 100, height: 75 };

const BUILDERS: Record<LeafTag, (e: Element, style: ComputedStyle, ctx: BuildContext, lang: string) => BoxNode> = {
  table: buildTable,
  img: (e, style, ctx) => {
    const src = e.attributes.src ?? "";
    const asset = ctx.assets.get(src);
    const natural = asset
      ? { width: asset.width * POINTS_PER_PIXEL, height: asset.height * POINTS_PER_PIXEL }
      : MISSING;
    return { kind: "image", ...boxBase(e, style, ctx), src, alt: e.attributes.alt ?? "", natural };
  },
  chart: (e, style, ctx) => ({
    kind: "chart",
    ...boxBase(e, style, ctx),
    alt: e.attributes.alt ?? "",
    attributes: e.attributes,
  }),
  hr: (e, style, ctx) => ({ kind: "container", tag: "hr", geometry: "rect", ...boxBase(e, style, ctx), children: [] }),
};

export function buildLeaf(element: Element, style: ComputedStyle, ctx: BuildContext, lang: string): BoxNode {
  if (!isLeafTag(element.tag)) throw new Error(`<${element.tag}> is no leaf`);
  return BUILDERS[element.tag](element, style, ctx, lang);
}
