import { entry } from "./entry.ts";

/** Findings about the XML of slides, layouts, masters and notes (ECMA-376 Part 1). */
export const markupCatalogue = {
  "check/duplicate-shape-id": entry<{ part: string; id: string; first: string; second: string }>({
    severity: "error",
    title: "Shape id used twice",
    known: ["repairs", "reports of users"],
    otherwise: {
      where: "no animation and no connector names the id",
      severity: "warning",
      known: ["not our standard", "files that PowerPoint judged"],
    },
    message: (p) =>
      `${p.part}: “${p.first}” and “${p.second}” have the same shape id ${p.id}. Animations and links hit the wrong shape.`,
    hint: () => "Give every shape of a part an id of its own.",
  }),
  "check/placeholder-index": entry<{ part: string; name: string; placeholder: string; layout: string }>({
    severity: "warning",
    title: "Placeholder that the layout lacks",
    known: ["not our standard", "files that PowerPoint judged"],
    message: (p) =>
      `${p.part}: “${p.name}” fills the placeholder ${p.placeholder}, which its layout ${p.layout} does not have. It inherits no place and no style from it.`,
    hint: () => "Add the placeholder to the layout, or correct the type or idx.",
  }),
  "check/table-cells": entry<{ part: string; name: string; row: number; cells: number; columns: number }>({
    severity: "error",
    title: "Table row with the wrong number of cells",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) =>
      `${p.part}: row ${p.row} of “${p.name}” has ${p.cells} cells, but the grid has ${p.columns} columns.`,
    hint: () => "Write one cell for each grid column, merged ones included.",
  }),
  "check/table-merge": entry<{ part: string; name: string; row: number; column: number; reason: string }>({
    severity: "error",
    title: "Merged cells out of step",
    known: ["repairs", "experience"],
    message: (p) => `${p.part}: row ${p.row}, column ${p.column} of “${p.name}” ${p.reason}.`,
    hint: () => "Mark the cells that a gridSpan covers with hMerge, those that a rowSpan covers with vMerge.",
  }),
  "check/shape-adjustment": entry<{ part: string; name: string; shape: string; adjustment: string }>({
    severity: "error",
    title: "Adjustment that the shape does not take",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: “${p.name}” is a ${p.shape}, which takes no adjustment “${p.adjustment}”.`,
    hint: () => "Remove the a:gd from its a:avLst.",
  }),
  "check/empty-note": entry<{ part: string }>({
    severity: "warning",
    title: "Empty text in the notes",
    known: ["not our standard", "reports of users"],
    message: (p) => `${p.part}: a run of the notes has no text.`,
    hint: () => "Remove the run; leave out the notes page of a slide without notes.",
  }),
  "check/number": entry<{ part: string; element: string; attribute: string; value: string; reason: string }>({
    severity: "error",
    title: "Impossible number",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: ${p.attribute}="${p.value}" in <${p.element}> ${p.reason}.`,
    hint: () => "Write whole numbers (EMU, hundredths of a point) within the range of the format.",
  }),
  "check/value": entry<{ part: string; element: string; attribute: string; value: string }>({
    severity: "error",
    title: "Unknown value",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: ${p.attribute}="${p.value}" in <${p.element}> is no value of the format.`,
    hint: () => "Use a value that ECMA-376 lists for this attribute.",
  }),
  "check/text-body": entry<{ part: string; name: string; element: string }>({
    severity: "error",
    title: "Missing text body",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: <${p.element}> ${p.name} has no text body.`,
    hint: () => "Write a text body with one empty paragraph.",
  }),
  "check/paragraph-properties": entry<{ part: string; reason: string; text: string }>({
    severity: "error",
    title: "Paragraph properties out of place",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: ${p.reason} in the paragraph “${p.text}”. Other programs lose bullets.`,
    hint: () => "Write a:pPr once, as the first child of a:p, and a:endParaRPr last.",
  }),
  "check/element-order": entry<{ part: string; element: string; parent: string; before: string }>({
    severity: "error",
    title: "Elements in the wrong order",
    known: ["repairs", "the schema"],
    otherwise: {
      where: "labels of a chart behind their number format, as LibreOffice writes them",
      severity: "warning",
      known: ["not our standard", "experience"],
    },
    message: (p) =>
      `${p.part}: <${p.element}> stands after <${p.before}> in <${p.parent}>, against the order of the schema.`,
    hint: (p) => `Move <${p.element}> before <${p.before}>.`,
  }),
  "check/element-repeated": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Element more than once",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: <${p.parent}> may hold one <${p.element}> or one of its alternatives, but holds more.`,
    hint: () => "Keep the first.",
  }),
  "check/element-unknown": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Element that does not belong there",
    known: ["repairs", "the schema"],
    otherwise: {
      severity: "warning",
      where: "behind a slide, as pandoc writes it",
      known: ["drops silently", "files that PowerPoint judged"],
    },
    message: (p) => `${p.part}: <${p.element}> does not belong in <${p.parent}>.`,
    hint: () => "Remove it.",
  }),
  "check/parts-unread": entry<{ first: string; count: number; reason: string }>({
    severity: "error",
    title: "Parts that were not looked at",
    known: ["not our standard", "briefdeck's bounds"],
    message: ({ first, count, reason }) =>
      `${count === 1 ? `${first} was` : `${count} parts were`} not looked at${count === 1 ? "" : `, ${first} first`}: ${reason}.`,
    hint: () => "Whether they are sound is not known. Divide the deck, or the slide, and check the pieces.",
  }),
  "check/attribute-unknown": entry<{ part: string; element: string; attribute: string }>({
    severity: "error",
    title: "Attribute that does not belong there",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: <${p.element}> has no attribute “${p.attribute}” in the format.`,
    hint: () => "Remove it.",
  }),
  "check/attribute-missing": entry<{ part: string; element: string; attribute: string }>({
    severity: "error",
    title: "Missing attribute",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: <${p.element}> lacks the attribute “${p.attribute}”, which it must have.`,
    hint: (p) => `Add ${p.attribute}.`,
  }),
  "check/element-few": entry<{ part: string; element: string; parent: string; found: number; least: number }>({
    severity: "error",
    title: "Element not often enough",
    known: ["repairs", "the schema"],
    message: (p) =>
      `${p.part}: <${p.parent}> holds <${p.element}> ${p.found} times, and must hold it ${p.least} times.`,
    hint: (p) => `Write <${p.element}> at least ${p.least} times.`,
  }),
  "check/element-missing": entry<{ part: string; element: string; parent: string }>({
    severity: "error",
    title: "Missing element",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: <${p.parent}> lacks <${p.element}>, which it must hold.`,
    hint: (p) => `Add <${p.element}>.`,
  }),
};

/** Findings about chart parts. */
export const chartCatalogue = {
  "check/chart-axis": entry<{ part: string; chart: string; reason: string }>({
    severity: "error",
    title: "Chart with an undeclared axis",
    known: ["repairs", "reports of users"],
    otherwise: {
      where: "an axis beyond those that the chart needs",
      severity: "warning",
      known: ["not our standard", "files that PowerPoint judged"],
    },
    message: (p) => `${p.part}: <${p.chart}> ${p.reason}.`,
    hint: () => "Refer to exactly the axes that the plot area declares.",
  }),
  "check/chart-label-position": entry<{ part: string; chart: string; position: string }>({
    severity: "error",
    title: "Data label position that the chart does not take",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: data labels at “${p.position}” are not possible in a ${p.chart}.`,
    hint: () => "Remove c:dLblPos, or use a position that this chart type has.",
  }),
  "check/chart-value": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Chart value that is no number",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: ${p.reason}.`,
    hint: () => "Leave out the c:pt of a missing value.",
  }),
};
