import type { DeckLayout, Element, MarkupNode } from "../../deck/types.ts";
import { buildContainer, buildContext } from "../boxes/build.ts";
import { runStyle } from "../boxes/styles.ts";
import type { FlowParagraph } from "../boxes/types.ts";
import type { PlaceContext } from "../context.ts";
import { counter } from "../context.ts";
import type { LevelStyle } from "../types.ts";

const LEVELS = 5;

/**
 * The outline styles of a region, found by styling a model slide of the layout: what the cascade gives to a
 * list nested five deep in the body (or to a plain paragraph elsewhere) is what the placeholder's levels say. A body whose
 * prompt is a paragraph begins with one: words of a quotation are no point of a list.
 */
export function levelStyles(name: string, region: Element, layout: DeckLayout, ctx: PlaceContext): LevelStyle[] | null {
  const model = modelSlide(name, region, layout);
  const styles = ctx.styleOf(model);
  const host = model.children[0];
  if (host?.type !== "element") return null;
  const box = buildContainer(host, buildContext(styles, ctx.assets, counter()), ctx.lang);
  const flow = box.children.find((c) => c.kind === "flow");
  if (flow?.kind !== "flow") return null;
  const byLevel = new Map<number, FlowParagraph>();
  for (const p of flow.paragraphs) if (!byLevel.has(p.level)) byLevel.set(p.level, p);
  const style = styles.get(host);
  return [...byLevel.values()].map((p): LevelStyle => {
    const { align, rtl, marginLeft, indent, lineSpacing, spaceAfter, bullet } = p;
    const spaceBefore = p.level === 0 ? gapBetween(flow.paragraphs) : p.spaceBefore;
    const first = p.runs[0];
    const run = first
      ? { size: first.size, font: first.font, bold: first.bold, italic: first.italic, colour: first.colour }
      : style
        ? runStyle(style)
        : p.end;
    return { paragraph: { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet }, run };
  });
}

/** Space above a first-level item that follows another. */
function gapBetween(paragraphs: readonly FlowParagraph[]): number {
  return paragraphs.filter((p) => p.level === 0)[1]?.spaceBefore ?? 0;
}

function modelSlide(name: string, region: Element, layout: DeckLayout): Element {
  const word = (): MarkupNode => ({ type: "text", text: "Text", span: region.span });
  const make = (tag: string, children: readonly MarkupNode[], attributes: Record<string, string> = {}): Element => ({
    type: "element",
    tag,
    attributes,
    id: "",
    classes: [],
    style: "",
    children,
    span: region.span,
  });
  const nested = (depth: number): Element =>
    make("ul", [
      make("li", [word(), ...(depth < LEVELS ? [nested(depth + 1)] : [])]),
      ...(depth === 1 ? [make("li", [word()])] : []),
    ]);
  const isPlain = region.children.some((child) => child.type === "element" && child.tag === "p");
  const listed = [...(isPlain ? [make("p", [word()])] : []), nested(1)];
  const host =
    name === "title"
      ? make("h1", [word()])
      : name === "body"
        ? make("main", listed)
        : name === "content"
          ? { ...make(region.tag, listed, { region: name }), classes: region.classes }
          : { ...make(region.tag, [make("p", [word()])], { region: name }), classes: region.classes };
  const { dir } = layout.root.attributes;
  return { ...make("slide", [host], dir === undefined ? {} : { dir }), classes: layout.root.classes };
}
