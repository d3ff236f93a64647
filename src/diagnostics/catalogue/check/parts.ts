import { entry } from "../entry.ts";

/** Findings about parts, content types and relationships (ECMA-376 Part 2). */
export const partsCatalogue = {
  "check/phantom-override": entry<{ part: string; target: string }>({
    severity: "error",
    title: "Content type of an absent part",
    message: (p) =>
      `${p.part}: declares a content type for “${p.target}”, which is not in the file. PowerPoint asks to repair it.`,
    hint: () => "Remove the Override.",
  }),
  "check/duplicate-content-type": entry<{ part: string; name: string }>({
    severity: "error",
    title: "Content type declared twice",
    message: (p) => `${p.part}: declares “${p.name}” twice. PowerPoint refuses the package.`,
    hint: () => "Keep one declaration.",
  }),
  "check/no-content-type": entry<{ part: string; extension: string }>({
    severity: "error",
    title: "Part without a content type",
    message: (p) =>
      `${p.part}: has no content type (neither an Override nor a Default for “.${p.extension}”). PowerPoint ignores the part or repairs the file.`,
    hint: () => "Declare it in [Content_Types].xml.",
  }),
  "check/wrong-content-type": entry<{ part: string; is: string; expected: string }>({
    severity: "error",
    title: "Wrong content type",
    message: (p) =>
      `${p.part}: is declared as “${p.is}” but used as “${p.expected}”. PowerPoint asks to repair the file.`,
    hint: (p) => `Declare it as “${p.expected}” in [Content_Types].xml.`,
  }),
  "check/missing-part": entry<{ part: string; id: string; target: string }>({
    severity: "error",
    title: "Missing part",
    message: (p) =>
      `${p.part}: the relationship ${p.id} leads to “${p.target}”, which is not in the file. PowerPoint asks to repair it.`,
    hint: () => "Add the part or remove the relationship and what refers to it.",
  }),
  "check/dangling-relationship": entry<{ part: string; id: string; element: string }>({
    severity: "error",
    title: "Reference to an unknown relationship",
    message: (p) =>
      `${p.part}: <${p.element}> refers to the relationship “${p.id}”, which the part does not have. PowerPoint asks to repair the file.`,
    hint: () => "Add the relationship or remove the reference.",
  }),
  "check/duplicate-relationship": entry<{ part: string; id: string }>({
    severity: "error",
    title: "Relationship id used twice",
    message: (p) => `${p.part}: two relationships have the id “${p.id}”. PowerPoint cannot open the file.`,
    hint: () => "Give the second one a new id and point its user to it.",
  }),
  "check/missing-relationship": entry<{ part: string; needs: string }>({
    severity: "error",
    title: "Part without a relationship that it needs",
    message: (p) => `${p.part}: has no relationship to a ${p.needs}, which PowerPoint needs to show it.`,
    hint: (p) => `Add the relationship to its ${p.needs}.`,
  }),
  "check/orphan-part": entry<{ part: string }>({
    severity: "error",
    title: "Orphan part",
    message: (p) =>
      `${p.part}: nothing in the file leads to this part. PowerPoint drops it or asks to repair the file, and it may hold text that nobody meant to send.`,
    hint: () => "Remove the part and its content type.",
  }),
  "check/shared-theme": entry<{ part: string; first: string; second: string }>({
    severity: "error",
    title: "Theme shared by two masters",
    message: (p) =>
      `${p.part}: is the theme of both ${p.first} and ${p.second}. PowerPoint wants one theme part for each master and repairs the file.`,
    hint: () => "Copy the theme to a part of its own for the second master.",
  }),
  "check/notes-master": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Notes master not in order",
    message: (p) => `${p.part}: ${p.reason}. PowerPoint replaces the notes master by a blank one or repairs the file.`,
    hint: () => "List the notes master right after sldMasterIdLst, with a theme part of its own.",
  }),
  "check/notes-size": entry<{ part: string; size: string; needed: string }>({
    severity: "warning",
    title: "Notes page size",
    message: (p) =>
      `${p.part}: the notes page is ${p.size} EMU, but the boxes of the notes master reach to ${p.needed}. Notes print cut off.`,
    hint: () => "Set notesSz to 6858000 × 9144000.",
  }),
  "check/slide-id": entry<{ part: string; id: string; reason: string }>({
    severity: "error",
    title: "Bad slide id",
    message: (p) => `${p.part}: the slide id ${p.id} ${p.reason}. PowerPoint asks to repair the file.`,
    hint: () => "Number the slides from 256 on, each with an id and a relationship of its own.",
  }),
  "check/layout-id": entry<{ part: string; id: string; reason: string }>({
    severity: "error",
    title: "Bad master or layout id",
    message: (p) => `${p.part}: the id ${p.id} ${p.reason}. PowerPoint asks to repair the file.`,
    hint: () => "Number masters and layouts from 2147483648 on, all different.",
  }),
  "check/layout-list": entry<{ part: string; layout: string; reason: string }>({
    severity: "error",
    title: "Layout list and relationships disagree",
    message: (p) => `${p.part}: the layout ${p.layout} ${p.reason}. PowerPoint asks to repair the file.`,
    hint: () => "List every layout in the master that it belongs to, and only there.",
  }),
  "check/section": entry<{ part: string; section: string; reason: string }>({
    severity: "error",
    title: "Section out of step",
    message: (p) =>
      `${p.part}: the section “${p.section}” ${p.reason}. PowerPoint drops the sections or repairs the file.`,
    hint: () => "List every slide id in exactly one section.",
  }),
  "check/guid": entry<{ part: string; element: string; value: string }>({
    severity: "error",
    title: "Bad GUID",
    message: (p) =>
      `${p.part}: “${p.value}” in <${p.element}> is no GUID as PowerPoint writes it (upper case, in braces), so the file is invalid.`,
    hint: () => "Write {8-4-4-4-12} hexadecimal digits in upper case.",
  }),
  "check/image-content": entry<{ part: string; declared: string; is: string }>({
    severity: "error",
    title: "Image of another type than declared",
    message: (p) =>
      `${p.part}: is declared as ${p.declared} but its bytes are ${p.is}. PowerPoint shows a red cross instead.`,
    hint: () => "Convert the picture, or name and declare it as what it is.",
  }),
};
