import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { BuildContext } from "./build.ts";
import { buildTable } from "./table.ts";
import type { BoxNode } from "./types.ts";

type LeafTag = "table" | "img" | "chart" | "hr";

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
    return { kind: "image", ...base(e, style, ctx), src, alt: e.attributes.alt ?? "", natural };
  },
  chart: (e, style, ctx) => ({
    kind: "chart",
    ...base(e, style, ctx),
    alt: e.attributes.alt ?? "",
    attributes: e.attributes,
  }),
  hr: (e, style, ctx) => ({ kind: "container", tag: "hr", geometry: "rect", ...base(e, style, ctx), children: [] }),
};

/** Elements that hold no text flow of their own. */
export function isLeaf(tag: string): tag is LeafTag {
  return tag in BUILDERS;
}

export function buildLeaf(element: Element, style: ComputedStyle, ctx: BuildContext, lang: string): BoxNode {
  if (!isLeaf(element.tag)) throw new Error(`<${element.tag}> is no leaf`);
  return BUILDERS[element.tag](element, style, ctx, lang);
}

export function base(e: Element, style: ComputedStyle, ctx: BuildContext) {
  return { id: ctx.nextId(), style, name: e.attributes.name ?? "", span: e.span };
}
