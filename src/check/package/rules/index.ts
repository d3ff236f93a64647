/** Every package rule, one a file, in the order in which findings are most useful to read. */
import type { Rule } from "../types.ts";
import { altTexts } from "./alt-texts.ts";
import { archiveData } from "./archive-data.ts";
import { archiveNames } from "./archive-names.ts";
import { chartAxes } from "./chart-axes.ts";
import { chartLabels } from "./chart-labels.ts";
import { chartValues } from "./chart-values.ts";
import { contentTypeUse } from "./content-type-use.ts";
import { contentTypes } from "./content-types.ts";
import { elementOrder } from "./element-order.ts";
import { emptyNotes } from "./empty-notes.ts";
import { emptyPlaceholders } from "./empty-placeholders.ts";
import { guids } from "./guids.ts";
import { imageContent } from "./image-content.ts";
import { languages } from "./languages.ts";
import { layoutIds } from "./layout-ids.ts";
import { layoutLists } from "./layout-lists.ts";
import { libraryDefaults } from "./library-defaults.ts";
import { machinePaths } from "./machine-paths.ts";
import { notesMaster } from "./notes-master.ts";
import { numbers } from "./numbers.ts";
import { offSlide } from "./off-slide.ts";
import { orphanParts } from "./orphan-parts.ts";
import { paragraphs } from "./paragraphs.ts";
import { placeholders } from "./placeholders.ts";
import { relationshipIds } from "./relationship-ids.ts";
import { relationshipTargets } from "./relationship-targets.ts";
import { requiredRelationships } from "./required-relationships.ts";
import { sections } from "./sections.ts";
import { shapeAdjustments } from "./shape-adjustments.ts";
import { shapeIds } from "./shape-ids.ts";
import { sharedTheme } from "./shared-theme.ts";
import { slideIds } from "./slide-ids.ts";
import { tableCells } from "./table-cells.ts";
import { tableHeaders } from "./table-headers.ts";
import { tableMerges } from "./table-merges.ts";
import { textBodies } from "./text-bodies.ts";
import { titles } from "./titles.ts";
import { values } from "./values.ts";
import { wellFormed } from "./well-formed.ts";

export const RULES: readonly Rule[] = [
  archiveNames,
  archiveData,
  wellFormed,
  contentTypes,
  contentTypeUse,
  relationshipTargets,
  relationshipIds,
  requiredRelationships,
  orphanParts,
  slideIds,
  layoutIds,
  layoutLists,
  sections,
  notesMaster,
  sharedTheme,
  shapeIds,
  placeholders,
  elementOrder,
  paragraphs,
  textBodies,
  numbers,
  values,
  guids,
  shapeAdjustments,
  tableCells,
  tableMerges,
  emptyNotes,
  chartAxes,
  chartLabels,
  chartValues,
  imageContent,
  titles,
  altTexts,
  tableHeaders,
  emptyPlaceholders,
  languages,
  libraryDefaults,
  machinePaths,
  offSlide,
];
