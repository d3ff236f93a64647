import { entry } from "./entry.ts";

/** Findings about the file as an archive. */
export const archiveCatalogue = {
  "check/not-a-zip": entry<{ file: string }>({
    severity: "error",
    title: "Not a PowerPoint file",
    message: (p) => `“${p.file}” is not a .pptx file: it is no ZIP archive.`,
    hint: () => "Check the name; open the deck in PowerPoint and save it as .pptx.",
  }),
  "check/encrypted": entry<{ file: string }>({
    severity: "error",
    title: "Encrypted file",
    message: (p) => `“${p.file}” is encrypted, by a password or by rights management, so its parts cannot be read.`,
    hint: () => "Remove the password (File > Info > Protect Presentation), then check again.",
  }),
  "check/old-format": entry<{ file: string; what: string }>({
    severity: "error",
    title: "Old Office file",
    message: (p) => `“${p.file}” is ${p.what}, which is no package of parts: nothing in it was checked.`,
    hint: () => "Open it in PowerPoint and save it as .pptx, then check again.",
  }),
  "check/ending": entry<{ part: string; ending: string; is: string; expected: string }>({
    severity: "error",
    title: "Name and kind of the file disagree",
    known: ["repairs", "experience"],
    message: (p) => `${p.part}: says that the file is ${p.is}, but its name ends in .${p.ending}.`,
    hint: (p) => `Name it .${p.expected}, or save it in PowerPoint as what it is to be.`,
  }),
  "check/archive-damaged": entry<{ reason: string }>({
    severity: "error",
    title: "Damaged archive",
    known: ["repairs", "the package format"],
    message: (p) => `The archive is damaged: ${p.reason}.`,
    hint: () => "Copy or download the file again; an interrupted transfer is the usual cause.",
  }),
  "check/archive-too-large": entry<{ reason: string }>({
    severity: "error",
    title: "Archive too large",
    message: (p) => `The archive was not unpacked: ${p.reason}. It may be made to exhaust the machine.`,
    hint: () => "Check where the file comes from before opening it.",
  }),
  "check/archive-name": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Bad name in the archive",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: ${p.reason}, so PowerPoint cannot tell which part is meant.`,
    hint: () => "Write every part once, under a relative name with forward slashes.",
  }),
  "check/not-a-presentation": entry<{ file: string }>({
    severity: "error",
    title: "No presentation in the file",
    message: (p) => `“${p.file}” is an archive but holds no presentation: its main part is missing or of another kind.`,
    hint: () => "A Word or Excel file by the wrong name? Save the deck as .pptx.",
  }),
  "check/malformed-xml": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Malformed XML",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) => `${p.part}: the XML is not well-formed (${p.reason}).`,
    hint: () => "Escape & < and quotation marks in whatever was put into this part.",
  }),
  "check/control-character": entry<{ part: string; character: string }>({
    severity: "error",
    title: "Control character",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: the character ${p.character} is not allowed in XML.`,
    hint: () => "Strip control characters from the text before writing it.",
  }),
};

/** Findings about parts, content types and relationships (ECMA-376 Part 2). */
export const partsCatalogue = {
  "check/phantom-override": entry<{ part: string; target: string }>({
    severity: "error",
    title: "Content type of an absent part",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: declares a content type for “${p.target}”, which is not in the file.`,
    hint: () => "Remove the Override.",
  }),
  "check/duplicate-content-type": entry<{ part: string; name: string }>({
    severity: "error",
    title: "Content type declared twice",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: declares “${p.name}” twice.`,
    hint: () => "Keep one declaration.",
  }),
  "check/no-content-types": entry<{ part: string }>({
    severity: "error",
    title: "No content types",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: is missing, so no part of the file has a content type.`,
    hint: () => "Write it, with a Default for each extension and an Override for each part of XML.",
  }),
  "check/no-content-type": entry<{ part: string; extension: string }>({
    severity: "error",
    title: "Part without a content type",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: has no content type (neither an Override nor a Default for “.${p.extension}”).`,
    hint: () => "Declare it in [Content_Types].xml.",
  }),
  "check/wrong-content-type": entry<{ part: string; is: string; expected: string }>({
    severity: "error",
    title: "Wrong content type",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: is declared as “${p.is}” but used as “${p.expected}”.`,
    hint: (p) => `Declare it as “${p.expected}” in [Content_Types].xml.`,
  }),
  "check/missing-part": entry<{ part: string; id: string; target: string }>({
    severity: "error",
    title: "Missing part",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) => `${p.part}: the relationship ${p.id} leads to “${p.target}”, which is not in the file.`,
    hint: () => "Add the part or remove the relationship and what refers to it.",
  }),
  "check/dangling-relationship": entry<{ part: string; id: string; element: string }>({
    severity: "error",
    title: "Reference to an unknown relationship",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) => `${p.part}: <${p.element}> refers to the relationship “${p.id}”, which the part does not have.`,
    hint: () => "Add the relationship or remove the reference.",
  }),
  "check/duplicate-relationship": entry<{ part: string; id: string }>({
    severity: "error",
    title: "Relationship id used twice",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: two relationships have the id “${p.id}”.`,
    hint: () => "Give the second one a new id and point its user to it.",
  }),
  "check/missing-relationship": entry<{ part: string; needs: string }>({
    severity: "error",
    title: "Part without a relationship that it needs",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) => `${p.part}: has no relationship to a ${p.needs}, which PowerPoint needs to show it.`,
    hint: (p) => `Add the relationship to its ${p.needs}.`,
  }),
  "check/orphan-part": entry<{ part: string }>({
    severity: "warning",
    title: "Orphan part",
    known: ["drops silently", "files that PowerPoint judged"],
    message: (p) => `${p.part}: nothing in the file leads to this part. It may hold text that nobody meant to send.`,
    hint: () => "Remove the part and its content type.",
  }),
  "check/shared-theme": entry<{ part: string; first: string; second: string }>({
    severity: "error",
    title: "Theme shared by two masters",
    known: ["repairs", "reports of users"],
    message: (p) =>
      `${p.part}: is the theme of both ${p.first} and ${p.second}. PowerPoint wants one theme part for each master.`,
    hint: () => "Copy the theme to a part of its own for the second master.",
  }),
  "check/notes-master": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Notes master not in order",
    known: ["repairs", "reports of users"],
    message: (p) => `${p.part}: ${p.reason}.`,
    hint: () => "List the notes master right after sldMasterIdLst, with a theme part of its own.",
  }),
  "check/notes-size": entry<{ part: string; size: string; needed: string }>({
    severity: "warning",
    title: "Notes page size",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: the notes page is ${p.size} EMU, but the boxes of the notes master reach to ${p.needed}. Notes print cut off.`,
    hint: () => "Set notesSz to 6858000 × 9144000.",
  }),
  "check/slide-id": entry<{ part: string; id: string; reason: string }>({
    severity: "error",
    title: "Bad slide id",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: the slide id ${p.id} ${p.reason}.`,
    hint: () => "Number the slides from 256 on, each with an id and a relationship of its own.",
  }),
  "check/layout-id": entry<{ part: string; id: string; reason: string }>({
    severity: "error",
    title: "Bad master or layout id",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: the id ${p.id} ${p.reason}.`,
    hint: () => "Number masters and layouts from 2147483648 on, all different.",
  }),
  "check/layout-list": entry<{ part: string; layout: string; reason: string }>({
    severity: "error",
    title: "Layout list and relationships disagree",
    known: ["repairs", "files that PowerPoint judged"],
    message: (p) => `${p.part}: the layout ${p.layout} ${p.reason}.`,
    hint: () => "List every layout in the master that it belongs to, and only there.",
  }),
  "check/section": entry<{ part: string; section: string; reason: string }>({
    severity: "warning",
    title: "Section out of step",
    known: ["drops silently", "experience"],
    message: (p) => `${p.part}: the section “${p.section}” ${p.reason}.`,
    hint: () => "List every slide id in exactly one section.",
  }),
  "check/guid": entry<{ part: string; element: string; value: string }>({
    severity: "error",
    title: "Bad GUID",
    known: ["repairs", "the schema"],
    message: (p) =>
      `${p.part}: “${p.value}” in <${p.element}> is no GUID as PowerPoint writes it (upper case, in braces).`,
    hint: () => "Write {8-4-4-4-12} hexadecimal digits in upper case.",
  }),
  "check/image-content": entry<{ part: string; declared: string; is: string }>({
    severity: "error",
    title: "Image of another type than declared",
    known: ["drops silently", "reports of users"],
    message: (p) =>
      `${p.part}: is declared as ${p.declared} but its bytes are ${p.is}. PowerPoint shows a red cross instead.`,
    hint: () => "Convert the picture, or name and declare it as what it is.",
  }),
};

/** Findings about the XML of slides, layouts, masters and notes (ECMA-376 Part 1). */
export const markupCatalogue = {
  "check/duplicate-shape-id": entry<{ part: string; id: string; first: string; second: string }>({
    severity: "error",
    title: "Shape id used twice",
    known: ["repairs", "reports of users"],
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
    message: (p) => `${p.part}: <${p.element}> does not belong in <${p.parent}>.`,
    hint: () => "Remove it.",
  }),
  "check/parts-unread": entry<{ first: string; count: number; reason: string }>({
    severity: "error",
    title: "Parts that were not looked at",
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
