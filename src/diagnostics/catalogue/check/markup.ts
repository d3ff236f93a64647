import { entry } from "../entry.ts";

/** Findings about the XML of slides, layouts, masters and notes (ECMA-376 Part 1). */
export const markupCatalogue = {
  "check/duplicate-shape-id": entry<{ part: string; id: string; first: string; second: string }>({
    severity: "error",
    title: "Shape id used twice",
    message: (p) =>
      `${p.part}: “${p.first}” and “${p.second}” have the same shape id ${p.id}. Animations and links hit the wrong shape, and PowerPoint may ask to repair the file.`,
    hint: () => "Give every shape of a part an id of its own.",
  }),
  "check/placeholder-index": entry<{ part: string; name: string; placeholder: string; layout: string }>({
    severity: "warning",
    title: "Placeholder that the layout lacks",
    message: (p) =>
      `${p.part}: “${p.name}” fills the placeholder ${p.placeholder}, which its layout ${p.layout} does not have. It inherits no place and no style.`,
    hint: () => "Add the placeholder to the layout, or correct the type or idx.",
  }),
  "check/table-cells": entry<{ part: string; name: string; row: number; cells: number; columns: number }>({
    severity: "error",
    title: "Table row with the wrong number of cells",
    message: (p) =>
      `${p.part}: row ${p.row} of “${p.name}” has ${p.cells} cells, but the grid has ${p.columns} columns. PowerPoint repairs the file and may drop the table.`,
    hint: () => "Write one cell for each grid column, merged ones included.",
  }),
  "check/table-merge": entry<{ part: string; name: string; row: number; column: number; reason: string }>({
    severity: "error",
    title: "Merged cells out of step",
    message: (p) =>
      `${p.part}: row ${p.row}, column ${p.column} of “${p.name}” ${p.reason}. PowerPoint repairs the file.`,
    hint: () => "Mark the cells that a gridSpan covers with hMerge, those that a rowSpan covers with vMerge.",
  }),
  "check/shape-adjustment": entry<{ part: string; name: string; shape: string; adjustment: string }>({
    severity: "error",
    title: "Adjustment that the shape does not take",
    message: (p) =>
      `${p.part}: “${p.name}” is a ${p.shape}, which takes no adjustment “${p.adjustment}”. PowerPoint asks to repair the file.`,
    hint: () => "Remove the a:gd from its a:avLst.",
  }),
  "check/empty-note": entry<{ part: string }>({
    severity: "error",
    title: "Empty text in the notes",
    message: (p) => `${p.part}: a run of the notes has no text. PowerPoint asks to repair the file.`,
    hint: () => "Remove the run; leave out the notes page of a slide without notes.",
  }),
  "check/number": entry<{ part: string; element: string; attribute: string; value: string; reason: string }>({
    severity: "error",
    title: "Impossible number",
    message: (p) =>
      `${p.part}: ${p.attribute}="${p.value}" in <${p.element}> ${p.reason}. PowerPoint asks to repair the file.`,
    hint: () => "Write whole numbers (EMU, hundredths of a point) within the range of the format.",
  }),
  "check/value": entry<{ part: string; element: string; attribute: string; value: string }>({
    severity: "error",
    title: "Unknown value",
    message: (p) =>
      `${p.part}: ${p.attribute}="${p.value}" in <${p.element}> is no value of the format. PowerPoint asks to repair the file.`,
    hint: () => "Use a value that ECMA-376 lists for this attribute.",
  }),
  "check/text-body": entry<{ part: string; name: string; element: string }>({
    severity: "error",
    title: "Missing text body",
    message: (p) =>
      `${p.part}: <${p.element}> ${p.name} has no text body. PowerPoint has been seen to repair such files.`,
    hint: () => "Write a text body with one empty paragraph.",
  }),
  "check/paragraph-properties": entry<{ part: string; reason: string; text: string }>({
    severity: "error",
    title: "Paragraph properties out of place",
    message: (p) =>
      `${p.part}: ${p.reason} in the paragraph “${p.text}”. PowerPoint asks to repair the file; other programs lose bullets.`,
    hint: () => "Write a:pPr once, as the first child of a:p, and a:endParaRPr last.",
  }),
  "check/element-order": entry<{ part: string; element: string; parent: string; before: string }>({
    severity: "error",
    title: "Elements in the wrong order",
    message: (p) =>
      `${p.part}: <${p.element}> stands after <${p.before}> in <${p.parent}>, against the order of the schema. PowerPoint asks to repair the file.`,
    hint: (p) => `Move <${p.element}> before <${p.before}>.`,
  }),
  "check/element-repeated": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Element more than once",
    message: (p) =>
      `${p.part}: <${p.parent}> may hold one <${p.element}> or one of its alternatives, but holds more. PowerPoint asks to repair the file.`,
    hint: () => "Keep the first.",
  }),
  "check/element-unknown": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Element that does not belong there",
    message: (p) => `${p.part}: <${p.element}> does not belong in <${p.parent}>. PowerPoint asks to repair the file.`,
    hint: () => "Remove it.",
  }),
  "check/element-missing": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Missing element",
    message: (p) =>
      `${p.part}: <${p.parent}> lacks <${p.element}>, which it must hold. PowerPoint asks to repair the file.`,
    hint: (p) => `Add <${p.element}>.`,
  }),
};
