import { relationshipsPart } from "../../../opc/names.ts";
import { createRelationships, writeRelationships } from "../../../opc/relationships.ts";
import type { Asset, Assets, Item, LayoutPlaceholder, Run, Scene, SceneSlide } from "../../../scene/types.ts";
import { createChartParts } from "../charts/parts.ts";
import { linker } from "../context.ts";
import type { Embedded } from "../drawing/geometry.ts";
import { layoutPart, notesPart, type Parts, relationshipsOf, slidePart, textPart } from "../parts.ts";
import { readFrames } from "./frames.ts";
import { type SlideContext, writeSlide } from "./slide.ts";

/**
 * The slides of a deck, finished: text, shapes and placeholders from the scene, pptxgenjs's tables, charts and
 * pictures repaired, each picture stored once, charts numbered by their place.
 * @param raw parts as pptxgenjs wrote them, for the slides that need them; left as they are
 * @returns slides, charts and media with their relationships
 */
export function finishSlides(raw: Parts, scene: Scene, assets: Assets): Parts {
  const out: Parts = new Map();
  const media = collectMedia(scene, assets);
  const charts = createChartParts(raw, out);
  const layouts = new Map(scene.layouts.map((layout, index) => [layout.id, { layout, part: layoutPart(index) }]));
  const slides = new Map(scene.slides.map((slide, index) => [slide.id, slidePart(index)]));
  scene.slides.forEach((slide, index) => {
    const name = slidePart(index);
    const layout = layouts.get(slide.layout);
    const relationships = createRelationships();
    relationships.add("slideLayout", layout?.part ?? layoutPart(0));
    if (slide.notes.length > 0) relationships.add("notesSlide", notesPart(index));
    const { frames, chartTargets } = readRaw(raw, name, slide);
    const context: SlideContext = {
      fonts: scene.theme,
      placeholders: layout?.layout.placeholders ?? NO_PLACEHOLDERS,
      relationships,
      link: linker({ slidePath: (id) => slides.get(id) }, relationships),
      picture: (src) => ({ parts: media.partsOf(src), orientation: assets.get(src)?.orientation }),
      chartPart: (reference) => charts.take(chartTargets.get(reference) ?? ""),
    };
    out.set(name, writeSlide(numbered(slide, index + 1), frames, context));
    out.set(relationshipsPart(name), writeRelationships(name, relationships.list));
  });
  for (const [name, bytes] of media.parts) out.set(name, bytes);
  return out;
}

/** The slide with its number in the fields that show it: programs without fields, and search, read what stands there. */
function numbered(slide: SceneSlide, number: number): SceneSlide {
  const isNumber = ({ special }: Run) => special === "slideNumber";
  const items = slide.items.map((item): Item => {
    if (item.kind !== "shape" || !item.text?.paragraphs.some(({ runs }) => runs.some(isNumber))) return item;
    const paragraphs = item.text.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => (isNumber(run) ? { ...run, text: `${number}` } : run)),
    }));
    return { ...item, text: { ...item.text, paragraphs } };
  });
  return { ...slide, items };
}

const NO_PLACEHOLDERS: readonly LayoutPlaceholder[] = [];

interface RawSlide {
  readonly frames: readonly string[];
  readonly chartTargets: ReadonlyMap<string, string>;
}

const PLAIN: RawSlide = { frames: [], chartTargets: new Map() };

/** Most slides hold shapes alone, and of those nothing that pptxgenjs wrote is needed. */
function readRaw(raw: Parts, name: string, slide: SceneSlide): RawSlide {
  if (slide.items.every((item) => item.kind === "shape")) return PLAIN;
  const relationships = relationshipsOf(raw, name);
  const charts = relationships.filter(({ type }) => type === "chart").map(({ id, target }) => [id, target] as const);
  return { frames: readFrames(textPart(raw, name) ?? ""), chartTargets: new Map(charts) };
}

interface Media {
  /** Part names of a picture by its source. */
  partsOf(src: string): Embedded;
  /** Part name and bytes, each picture once. */
  readonly parts: readonly (readonly [string, Uint8Array])[];
}

/** Pictures of all slides, numbered by first use; sources with equal bytes share a part. */
function collectMedia(scene: Scene, assets: Assets): Media {
  const names = new Map<string, Embedded>();
  const bySize = new Map<number, { bytes: Uint8Array; name: string }[]>();
  const parts: (readonly [string, Uint8Array])[] = [];
  const add = (bytes: Uint8Array, extension: string): string => {
    const candidates = bySize.get(bytes.length) ?? [];
    const twin = candidates.find((candidate) => sameBytes(candidate.bytes, bytes));
    if (twin !== undefined) return twin.name;
    const name = `ppt/media/image${parts.length + 1}.${extension}`;
    bySize.set(bytes.length, [...candidates, { bytes, name }]);
    parts.push([name, bytes]);
    return name;
  };
  const addAsset = ({ bytes, type, svg }: Asset): Embedded => ({
    picture: add(bytes, type),
    ...(svg === undefined ? {} : { drawing: add(svg, "svg") }),
  });
  for (const { items } of scene.slides) {
    for (const item of items) {
      if (item.kind === "image" && !names.has(item.src)) names.set(item.src, addAsset(assetOf(assets, item.src)));
    }
  }
  return { parts, partsOf: (src) => names.get(src) ?? { picture: "" } };
}

function assetOf(assets: Assets, src: string): Asset {
  const asset = assets.get(src);
  if (asset === undefined) throw new Error(`The scene shows a picture that is not among the assets: ${src}`);
  return asset;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || a.every((byte, index) => byte === b[index]);
}
