import { relationshipsPart } from "../../opc/names.ts";
import { readRelationships } from "../../opc/relationships.ts";
import type { Relationship } from "../../opc/types.ts";
import { parseXml } from "../../opc/xml.ts";

/**
 * The parts of an Open XML package by name (`ppt/slides/slide1.xml`, no leading slash).
 * XML parts may be held as text or as UTF-8 bytes; media and workbooks are bytes.
 *
 * Names that both finishing passes rely on: slides, their notes and the layouts are numbered by their place in the
 * scene, from 1. A slide without notes has no notes part. pptxgenjs's own "DEFAULT" layout is not kept.
 */
export type Parts = Map<string, string | Uint8Array>;

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

const decoder = new TextDecoder();

/** The text of an XML part, or undefined when the package has no such part. */
export function textPart(parts: Parts, name: string): string | undefined {
  const part = parts.get(name);
  return part === undefined || typeof part === "string" ? part : decoder.decode(part);
}

/** The relationships of a part; none when the package has none for it. */
export function relationshipsOf(parts: Parts, name: string): readonly Relationship[] {
  const xml = textPart(parts, relationshipsPart(name));
  return xml === undefined ? [] : readRelationships(name, parseXml(xml));
}

/** Names of the parts of which a deck has one. */
export const PRESENTATION_PATH = "ppt/presentation.xml";
export const MASTER_PATH = "ppt/slideMasters/slideMaster1.xml";
export const NOTES_MASTER_PATH = "ppt/notesMasters/notesMaster1.xml";
export const THEME_PATH = "ppt/theme/theme1.xml";
export const NOTES_THEME_PATH = "ppt/theme/theme2.xml";
export const HANDOUT_MASTER_PATH = "ppt/handoutMasters/handoutMaster1.xml";
export const HANDOUT_THEME_PATH = "ppt/theme/theme3.xml";
