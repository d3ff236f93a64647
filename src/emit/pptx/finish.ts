import { writeContentTypes } from "../../opc/content-types.ts";
import { relationshipsPart, TYPES_PART } from "../../opc/names.ts";
import { type Relationships, writeRelationships } from "../../opc/relationships.ts";
import { zipPackage } from "../../opc/write-zip.ts";
import type { Assets, Scene, SceneLayout } from "../../scene/types.ts";
import { finishCharts } from "./charts/finish.ts";
import { openMediaFolder, type PackageContext } from "./context.ts";
import { languageTag } from "./drawing/scripts.ts";
import { addLayout } from "./layouts/layout.ts";
import { findStanding } from "./layouts/placeholder.ts";
import { addMaster } from "./master/master.ts";
import { addHandoutMaster, addNotesMaster } from "./notes/master.ts";
import { addNotes } from "./notes/slide.ts";
import { inheritedLevels, notesLevels } from "./notes/style.ts";
import { type Parts, slidePart, THEME_PATH } from "./parts.ts";
import { addPresentation } from "./presentation.ts";
import { addProperties } from "./properties.ts";
import { writeTheme } from "./theme.ts";

/**
 * Finishes a deck: theme, master, layouts, notes, presentation, properties and charts, then content types and zip.
 *
 * @param parts finished slides with their relationships and media, and charts as pptxgenjs wrote them, all numbered
 *   by their place in the deck; left as they are
 * @param scene what `parts` was made from
 * @param assets pictures of the layouts
 * @returns the file; the same input gives the same bytes, on any machine
 * @throws Error when the parts do not fit the scene, which is a bug
 */
export function finishPackage(parts: Parts, scene: Scene, assets: Assets): Uint8Array {
  const out: Parts = new Map(parts);
  finishCharts(out, scene);
  const context = createContext(out, scene, assets);
  const layouts = scene.layouts.length > 0 ? scene.layouts : [BLANK];
  const standing = findStanding(scene.slides);
  const isMarked = scene.meta.marking !== "";
  // Whoever prints notes of a slide that has none gets a page of the master.
  const paper = { notes: isMarked || scene.slides.some(hasNotes), handout: isMarked };
  addPresentation(paper, context);
  addMaster(layouts.length, standing, context);
  layouts.forEach((layout, index) => {
    addLayout(layout, index, standing, context);
  });
  context.add(THEME_PATH, writeTheme(scene.theme));
  if (paper.notes) addAllNotes(context);
  if (paper.handout) addHandoutMaster(context);
  addProperties(context);
  out.set(TYPES_PART, writeContentTypes([...out.keys()]));
  return zipPackage([...out].map(([path, content]) => ({ path, content })));
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

function createContext(out: Parts, scene: Scene, assets: Assets): PackageContext {
  const slides = new Map(scene.slides.map(({ id }, index) => [id, slidePart(index)]));
  const relate = (path: string, { list }: Relationships) =>
    out.set(relationshipsPart(path), writeRelationships(path, list));
  return {
    scene,
    assets,
    lang: languageTag(scene.meta.lang),
    relate,
    add(path, content, relationships) {
      out.set(path, content);
      if (relationships) relate(path, relationships);
    },
    addMedia: openMediaFolder(out).add,
    slidePath: (id) => slides.get(id),
  };
}
