import { type PackedPart, packPart } from "../../opc/write-zip.ts";

/**
 * The parts of an Open XML package by name (`ppt/slides/slide1.xml`, no leading slash): text, or the bytes of media and
 * workbooks. Slides, their notes and the layouts are numbered by their place in the scene, from 1.
 */
export type Parts = Map<string, string | Uint8Array>;

/** Packs parts once, whoever asks first. A part that is packed must not change. */
export interface Packer {
  readonly parts: Parts;
  /** All that there are by now, in the order in which they came. */
  readonly packed: () => readonly PackedPart[];
}

export function createPacker(parts: Parts): Packer {
  const known = new Map<string, PackedPart>();
  const pack = (path: string, content: string | Uint8Array): PackedPart => {
    const part = known.get(path) ?? packPart({ path, content });
    known.set(path, part);
    return part;
  };
  return { parts, packed: () => [...parts].map(([path, content]) => pack(path, content)) };
}

/** `index` counts from 0, as in `scene.slides`. */
export function slidePart(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

/** The notes page of the slide with that index. */
export function notesPart(index: number): string {
  return `ppt/notesSlides/notesSlide${index + 1}.xml`;
}

/** `index` counts from 0, as in `scene.layouts`. */
export function layoutPart(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

/** `index` counts from 0, over the charts of all slides. */
export function chartPart(index: number): string {
  return `ppt/charts/chart${index + 1}.xml`;
}

/** Names of the parts of which a deck has one. */
export const PRESENTATION_PATH = "ppt/presentation.xml";
export const MASTER_PATH = "ppt/slideMasters/slideMaster1.xml";
export const NOTES_MASTER_PATH = "ppt/notesMasters/notesMaster1.xml";
export const THEME_PATH = "ppt/theme/theme1.xml";
export const NOTES_THEME_PATH = "ppt/theme/theme2.xml";
export const HANDOUT_MASTER_PATH = "ppt/handoutMasters/handoutMaster1.xml";
export const HANDOUT_THEME_PATH = "ppt/theme/theme3.xml";
