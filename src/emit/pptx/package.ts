import { writeContentTypes } from "../../opc/content-types.ts";
import { relationshipsPart, TYPES_PART } from "../../opc/names.ts";
import { type Relationships, writeRelationships } from "../../opc/relationships.ts";
import { zipParts } from "../../opc/write-zip.ts";
import type { Assets, ChartItem, Scene, SceneLayout } from "../../scene/types.ts";
import { addCharts } from "./charts/finish.ts";
import { openMedia, type PackageContext } from "./context.ts";
import { languageTag } from "./drawing/scripts.ts";
import { tableLook, tableStyleId } from "./drawing/table-style.ts";
import { addLayout } from "./layouts/layout.ts";
import { findStanding } from "./layouts/placeholder.ts";
import { raiseFurniture } from "./master/furniture.ts";
import { addMaster } from "./master/master.ts";
import { addHandoutMaster, addNotesMaster } from "./notes/master.ts";
import { addNotes } from "./notes/slide.ts";
import { inheritedLevels, notesLevels } from "./notes/style.ts";
import { chartPart, createPacker, type Parts, slidePart, THEME_PATH } from "./parts.ts";
import { addPresentation } from "./presentation.ts";
import { addProperties } from "./properties.ts";
import { addSlides } from "./slides.ts";
import { writeTheme } from "./theme.ts";

/**
 * Writes a deck: charts and slides, master, layouts, theme, notes, presentation and properties, then content types and zip.
 *
 * @param charts every chart of the slides with its part as pptxgenjs wrote it, in the deck's order
 * @param thumbnail a PNG picture of the first slide; null: none
 * @returns the file; the same input gives the same bytes, on any machine
 * @throws Error when charts or assets do not fit the scene, which is a bug
 */
export function writePackage(
  scene: Scene,
  assets: Assets,
  charts: ReadonlyMap<ChartItem, string>,
  thumbnail: Uint8Array | null = null,
): Uint8Array {
  const out: Parts = new Map();
  const context = createContext(out, scene, assets, charts);
  addCharts(charts, context);
  addSlides(context);
  const layouts = scene.layouts.length > 0 ? scene.layouts : [BLANK];
  const standing = findStanding(scene.slides);
  const isMarked = scene.meta.marking !== "";
  // Whoever prints notes of a slide that has none gets a page of the master.
  const paper = { notes: isMarked || scene.slides.some(hasNotes), handout: isMarked };
  addPresentation(paper, context);
  const furnished = raiseFurniture(layouts);
  addMaster(furnished, standing, context);
  furnished.layouts.forEach((layout, index) => {
    addLayout(layout, index, standing, context);
  });
  context.add(THEME_PATH, writeTheme(scene.theme));
  if (paper.notes) addAllNotes(context);
  if (paper.handout) addHandoutMaster(context);
  const packer = createPacker(out);
  addProperties(context, packer, thumbnail);
  out.set(TYPES_PART, writeContentTypes([...out.keys()]));
  return zipParts(packer.packed());
}

function addAllNotes(context: PackageContext): void {
  const levels = notesLevels(context.scene);
  const inherited = inheritedLevels(levels);
  addNotesMaster(levels, context);
  context.scene.slides.forEach((slide, index) => {
    if (hasNotes(slide)) addNotes(slide, index, inherited, context);
  });
}

/** A master needs a layout, even in a deck that has neither slides nor layouts. */
const BLANK: SceneLayout = { id: "blank", name: "Blank", items: [], placeholders: [] };

function hasNotes({ notes }: Scene["slides"][number]): boolean {
  return notes.length > 0;
}

function createContext(
  out: Parts,
  scene: Scene,
  assets: Assets,
  charts: ReadonlyMap<ChartItem, string>,
): PackageContext {
  const slides = new Map(scene.slides.map(({ id }, index) => [id, slidePart(index)]));
  const paths = new Map([...charts.keys()].map((item, index) => [item, chartPart(index)]));
  const relate = (path: string, { list }: Relationships) =>
    out.set(relationshipsPart(path), writeRelationships(path, list));
  return {
    scene,
    assets,
    lang: languageTag(scene.meta.lang),
    tables: { id: tableStyleId(scene), look: tableLook(scene) },
    relate,
    add(path, content, relationships) {
      out.set(path, content);
      if (relationships) relate(path, relationships);
    },
    addMedia: openMedia(out),
    chartPath(chart) {
      const path = paths.get(chart);
      if (path === undefined) throw new Error(`The chart "${chart.name}" stands on no slide, or was not written`);
      return path;
    },
    slidePath: (id) => slides.get(id),
  };
}
