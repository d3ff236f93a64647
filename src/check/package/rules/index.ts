/** Every package rule, those of one subject in a file, in the order in which findings are most useful to read. */
import type { Rule } from "../types.ts";
import { contrasts, readingOrder } from "./accessibility.ts";
import { animations } from "./animations.ts";
import { archiveData, archiveNames, declaredPrefixes, unreadParts, wellFormed } from "./archive.ts";
import { chartAxes, chartLabels, chartValues } from "./charts.ts";
import { contentTypes, contentTypeUse, ending, orphanParts, roots } from "./content-types.ts";
import { embeddedContent } from "./embedded-content.ts";
import { guids } from "./guids.ts";
import { imageContent } from "./image-content.ts";
import { layoutIds, layoutLists } from "./layouts.ts";
import { libraryDefaults, machinePaths } from "./leftovers.ts";
import { unmarkedSlides } from "./markings.ts";
import { emptyNotes, notesMaster, sharedTheme } from "./notes.ts";
import { offSlide } from "./off-slide.ts";
import { emptyPlaceholders, placeholders } from "./placeholders.ts";
import { coreProperties, customProperties, extendedProperties } from "./properties.ts";
import { notesPairs, relationshipIds, relationshipTargets, requiredRelationships } from "./relationships.ts";
import { schema } from "./schema.ts";
import { sections } from "./sections.ts";
import { altTexts, shapeAdjustments, shapeIds } from "./shapes.ts";
import { slideIds } from "./slide-ids.ts";
import { tableCells, tableHeaders, tableMerges } from "./tables.ts";
import { languages, paragraphs, textBodies } from "./texts.ts";
import { titles } from "./titles.ts";

export const RULES: readonly Rule[] = [
  archiveNames,
  archiveData,
  wellFormed,
  declaredPrefixes,
  unreadParts,
  contentTypes,
  contentTypeUse,
  ending,
  roots,
  relationshipTargets,
  relationshipIds,
  requiredRelationships,
  notesPairs,
  slideIds,
  layoutIds,
  layoutLists,
  orphanParts,
  sections,
  notesMaster,
  sharedTheme,
  shapeIds,
  placeholders,
  schema,
  paragraphs,
  textBodies,
  guids,
  shapeAdjustments,
  animations,
  tableCells,
  tableMerges,
  emptyNotes,
  chartAxes,
  chartLabels,
  chartValues,
  imageContent,
  embeddedContent,
  unmarkedSlides,
  titles,
  altTexts,
  tableHeaders,
  readingOrder,
  contrasts,
  emptyPlaceholders,
  languages,
  coreProperties,
  customProperties,
  extendedProperties,
  libraryDefaults,
  machinePaths,
  offSlide,
];
