/** The text-bearing shapes of each slide with the boxes that PowerPoint gives them, read from the finished file. */
import { openPackage } from "../../../src/check/package/open.ts";
import { nameOf, placeholder } from "../../../src/check/package/roles.ts";
import type { DeckPackage, SlidePart } from "../../../src/check/package/types.ts";
import type { Part, XmlElement } from "../../../src/opc/types.ts";
import { attribute, child, children, named, path, textOf } from "../../../src/opc/xml.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Frame, Rect } from "./types.ts";

const EMU_PER_POINT = 12700;
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

export interface Frames {
  readonly width: number;
  readonly height: number;
  /** One list a slide, in order. */
  readonly slides: readonly (readonly Frame[])[];
}

export function framesOf(bytes: Uint8Array, file: string): Frames {
  const deck = openPackage(bytes, file);
  if (!deck) throw new Error(`${file} is no presentation`);
  const size = child(deck.presentation.xml, "p:sldSz");
  return { ...points(size, "cx", "cy"), slides: deck.slides.map((slide) => framesOfSlide(deck, slide)) };
}

function framesOfSlide(deck: DeckPackage, slide: SlidePart): readonly Frame[] {
  const layout = slide.layout;
  const master = layout && related(deck, layout, "slideMaster");
  const below = [layout, master].filter((part) => part !== undefined);
  const own = shapes(slide.part)
    .map((shape) => ({ shape, box: boxOf(shape, below) }))
    .filter(({ shape, box }) => !isForTheOutline(shape, box))
    .map(({ shape, box }) => frame(shape, box));
  // Placeholders of layouts and masters are drawn only where a slide has a shape for them.
  const standing = shownBelow(slide.part, below).flatMap((part) =>
    shapes(part)
      .filter((shape) => !placeholder(shape))
      .map((shape) => frame(shape, boxOf(shape, []))),
  );
  return [...own, ...standing].filter(({ text }) => text === null || text.trim() !== "");
}

/** A slide or layout with `showMasterSp="0"` shows nothing of what is below it (ECMA-376 Part 1, 19.3.1.38 and .39). */
function shownBelow(upper: Part, [next, ...rest]: readonly Part[]): readonly Part[] {
  if (!next || /^(0|false)$/.test(attribute(upper.xml, "showMasterSp"))) return [];
  return [next, ...shownBelow(next, rest)];
}

function shapes(part: Part): readonly XmlElement[] {
  const tree = path(part.xml, "p:cSld", "p:spTree");
  if ([...named(tree, "p:grpSp")].length > 0) throw new Error(`${part.name}: groups are not judged yet`);
  return [...named(tree, "p:sp", "p:graphicFrame")].map(inWords);
}

/** A shape with a formula as LibreOffice takes it: the formula in words. */
function inWords(shape: XmlElement): XmlElement {
  if (shape.parent?.name !== "mc:Choice") return shape;
  return (
    child(shape.parent.parent ?? undefined, "mc:Fallback")?.children.find(({ name }) => name === shape.name) ?? shape
  );
}

/** The title of a slide that shows none stands whole above the page. */
const isForTheOutline = (shape: XmlElement, box: Rect | undefined): boolean =>
  box !== undefined && box.bottom <= 0 && attribute(placeholder(shape), "type") === "title";

function frame(shape: XmlElement, box: Rect | undefined): Frame {
  if (!box) throw new Error(`the shape “${nameOf(shape)}” has no box`);
  const isChart = [...named(shape, "a:graphicData")].some((data) => attribute(data, "uri") === CHART);
  const outline = drawnOutline(shape, box);
  return {
    ...box,
    name: nameOf(shape),
    text: isChart ? null : textOf(shape),
    ...(outline ? { outline } : {}),
  };
}

/** Of a shape of its own geometry; undefined for rectangles. */
function drawnOutline(shape: XmlElement, box: Rect): Outline | undefined {
  const geometry = path(shape, "p:spPr", "a:prstGeom");
  const preset = attribute(geometry, "prst");
  if (preset === "" || preset === "rect") return undefined;
  const adjusts = children(path(geometry, "a:avLst"), "a:gd").map((guide) =>
    Number(/^val (\d+)$/.exec(attribute(guide, "fmla"))?.[1] ?? 0),
  );
  return outlineOf(preset, adjusts, box, attribute(path(shape, "p:spPr", "a:xfrm"), "flipH") === "1");
}

/** A box of its own, or that of the placeholder that it fills, on the layout or the master. */
function boxOf(shape: XmlElement, inherited: readonly Part[]): Rect | undefined {
  const own = transform(shape);
  const fills = placeholder(shape);
  if (own || !fills) return own;
  const same = (other: XmlElement, field: string, or: string): boolean => {
    const theirs = placeholder(other);
    return theirs !== undefined && (attribute(theirs, field) || or) === (attribute(fills, field) || or);
  };
  const [layout, master] = inherited;
  const onLayout = layout && shapes(layout).find((other) => same(other, "idx", "0"));
  const onMaster = master && shapes(master).find((other) => same(other, "type", "body"));
  return (onLayout && transform(onLayout)) ?? (onMaster && transform(onMaster));
}

function transform(shape: XmlElement): Rect | undefined {
  const xfrm = path(shape, "p:spPr", "a:xfrm") ?? child(shape, "p:xfrm");
  if (!xfrm) return undefined;
  const { width: left, height: top } = points(child(xfrm, "a:off"), "x", "y");
  const { width, height } = points(child(xfrm, "a:ext"), "cx", "cy");
  return { left, top, right: left + width, bottom: top + height };
}

const points = (element: XmlElement | undefined, x: string, y: string): { width: number; height: number } => ({
  width: Number(attribute(element, x)) / EMU_PER_POINT,
  height: Number(attribute(element, y)) / EMU_PER_POINT,
});

const related = (deck: DeckPackage, part: Part, type: string): Part | undefined =>
  deck.part(deck.relationships(part.name).find((r) => r.type === type)?.target ?? "");
