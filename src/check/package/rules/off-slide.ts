import { remembering } from "../../../data/remember.ts";
import type { XmlElement } from "../../../opc/types.ts";
import { attribute, child, named, path } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import { nameOf, placeholder } from "../roles.ts";
import type { Rule, SlidePart } from "../types.ts";

/** One point: rounding, not a shape in the wrong place. */
const SLACK = 12_700;
const SHAPES = ["p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp"];

/** Shapes stand on the slide; placeholders without a place of their own stand where the layout has them. */
export const offSlide: Rule = function* (deck) {
  const size = child(deck.presentation.xml, "p:sldSz");
  const [width, height] = [Number(attribute(size, "cx")), Number(attribute(size, "cy"))];
  // A size that is missing is told as that; nothing stands beside no slide.
  if (!(width > 0 && height > 0)) return;
  for (const slide of deck.slides) {
    for (const shape of path(slide.part.xml, "p:cSld", "p:spTree")?.children ?? []) {
      const box = SHAPES.includes(shape.name) ? boxOf(shape, slide) : undefined;
      // A hidden title stands above the slide on purpose: it is for the outline and for screen readers.
      if (!box || attribute(path(shape, "p:nvSpPr", "p:cNvPr"), "hidden") === "1") continue;
      const over = Math.max(-box.x, -box.y, box.x + box.cx - width, box.y + box.cy - height);
      if (!(over > SLACK)) continue;
      const by = `${(over / 12_700).toFixed(0)} pt`;
      yield finding(deck, "check/off-slide", { part: slide.part.name, name: nameOf(shape), by });
    }
  }
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

function boxOf(shape: XmlElement, slide: SlidePart): Box | undefined {
  const transform =
    child(shape, "p:xfrm") ??
    path(shape, "p:spPr", "a:xfrm") ??
    path(shape, "p:grpSpPr", "a:xfrm") ??
    inherited(shape, slide);
  const [off, ext] = [child(transform, "a:off"), child(transform, "a:ext")];
  if (!off || !ext) return undefined;
  const number = (element: XmlElement, name: string): number => Number(attribute(element, name));
  const box = { x: number(off, "x"), y: number(off, "y"), cx: number(ext, "cx"), cy: number(ext, "cy") };
  // Turned by about a quarter, width and height change places around the centre.
  const turn = Math.abs(Number(attribute(transform, "rot")) / 60_000) % 180;
  if (turn < 45 || turn > 135) return box;
  return { x: box.x + (box.cx - box.cy) / 2, y: box.y + (box.cy - box.cx) / 2, cx: box.cy, cy: box.cx };
}

function inherited(shape: XmlElement, slide: SlidePart): XmlElement | undefined {
  const used = placeholder(shape);
  if (!used) return undefined;
  const layout = slide.layout?.xml;
  return layout === undefined ? undefined : placesIn(layout).get(attribute(used, "idx"));
}

/** Where each placeholder of a layout stands, by its idx: the first of an idx counts. */
const placesIn = remembering((layout: XmlElement): ReadonlyMap<string, XmlElement | undefined> => {
  const places = new Map<string, XmlElement | undefined>();
  for (const candidate of named(layout, "p:sp")) {
    const offered = placeholder(candidate);
    const idx = attribute(offered, "idx");
    if (offered && !places.has(idx)) places.set(idx, path(candidate, "p:spPr", "a:xfrm"));
  }
  return places;
});
