import { entry } from "./entry.ts";

/** Findings about the file as an archive. */
export const archiveCatalogue = {
  "check/not-a-zip": entry<{ file: string }>({
    severity: "error",
    title: "Not a PowerPoint file",
    known: ["repairs", "the package format"],
    message: (p) => `“${p.file}” is not a .pptx file: it is no ZIP archive.`,
    hint: () => "Check the name; open the deck in PowerPoint and save it as .pptx.",
  }),
  "check/sdk": entry<{ part: string; path: string; description: string }>({
    severity: "error",
    title: "Against the Open XML SDK",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: the Open XML SDK finds at ${p.path}: ${p.description}`,
    hint: () => "Open and save the deck in PowerPoint, which writes such parts anew; or mend what wrote it.",
  }),
  "check/sdk-missing": entry<{ package: string }>({
    severity: "error",
    title: "Validator that is not installed",
    message: (p) =>
      `--deep asks the Open XML SDK, whose package ${p.package} is not installed beside briefdeck: the deck went through briefdeck's own rules alone.`,
    hint: (p) => `npm install ${p.package}, where briefdeck is installed (79 MB), or leave --deep out.`,
  }),
  "check/sdk-failed": entry<{ package: string; reason: string }>({
    severity: "error",
    title: "Validator without an answer",
    message: (p) =>
      `The Open XML SDK (${p.package}) could not read the deck: ${p.reason}. The deck went through briefdeck's own rules alone.`,
    hint: () => "Mend what the other findings name, then check again; or leave --deep out.",
  }),
  "check/encrypted": entry<{ file: string }>({
    severity: "error",
    title: "Encrypted file",
    known: ["not our standard", "the package format"],
    message: (p) => `“${p.file}” is encrypted, by a password or by rights management, so its parts cannot be read.`,
    hint: () => "Remove the password (File > Info > Protect Presentation), then check again.",
  }),
  "check/old-format": entry<{ file: string; what: string }>({
    severity: "error",
    title: "Old Office file",
    known: ["not our standard", "the package format"],
    message: (p) => `“${p.file}” is ${p.what}, which is no package of parts: nothing in it was checked.`,
    hint: () => "Open it in PowerPoint and save it as .pptx, then check again.",
  }),
  "check/ending": entry<{ part: string; ending: string; is: string; expected: string }>({
    severity: "error",
    title: "Name and kind of the file disagree",
    known: ["repairs", "reports of users"],
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
    known: ["not our standard", "briefdeck's bounds"],
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
    known: ["repairs", "the package format"],
    message: (p) => `“${p.file}” is an archive but holds no presentation: its main part is missing or of another kind.`,
    hint: () => "A Word or Excel file by the wrong name? Save the deck as .pptx.",
  }),
  "check/malformed-xml": entry<{ part: string; reason: string }>({
    severity: "error",
    title: "Malformed XML",
    known: ["repairs", "files that PowerPoint judged"],
    otherwise: {
      where: "in customXml/, which PowerPoint does not read",
      severity: "warning",
      known: ["not our standard", "experience"],
    },
    message: (p) => `${p.part}: the XML is not well-formed (${p.reason}).`,
    hint: ({ reason }) =>
      reason.startsWith("its bytes are")
        ? "Another file took this part's name: put back the part, or take it and what leads to it out."
        : "Escape & < and quotation marks in whatever was put into this part.",
  }),
  "check/control-character": entry<{ part: string; character: string }>({
    severity: "error",
    title: "Control character",
    known: ["repairs", "reports of users"],
    otherwise: {
      where: "in customXml/, which PowerPoint does not read",
      severity: "warning",
      known: ["not our standard", "experience"],
    },
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
  "check/no-content-type": entry<{ part: string; extension: string; more: number }>({
    severity: "error",
    title: "Part without a content type",
    known: ["repairs", "the package format"],
    message: (p) =>
      `${p.part}: has no content type (neither an Override nor a Default for “.${p.extension}”${p.more > 0 ? `; nor have ${p.more} more` : ""}).`,
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
    otherwise: {
      where: "notes that do not lead back to their slide, as Google Slides writes them",
      severity: "warning",
      known: ["not our standard", "experience"],
    },
    message: (p) => `${p.part}: has no relationship to a ${p.needs}, which PowerPoint needs to show it.`,
    hint: (p) => `Add the relationship to its ${p.needs}.`,
  }),
  "check/relationship-twice": entry<{ part: string; leads: string; count: number }>({
    severity: "error",
    title: "Part with more of a kind than it may have",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: leads to ${p.count} parts as its ${p.leads}, and may have one.`,
    hint: (p) => `Keep one relationship to a ${p.leads}.`,
  }),
  "check/notes-of-another": entry<{ part: string; slide: string; other: string }>({
    severity: "error",
    title: "Notes of another slide",
    known: ["drops silently", "experience"],
    message: (p) => `${p.part}: are the notes of ${p.slide}, but belong to ${p.other}. One of the two loses them.`,
    hint: () => "Give each slide a notes page of its own, which leads back to it.",
  }),
  "check/root": entry<{ part: string; is: string; expected: string }>({
    severity: "error",
    title: "Part that begins with another element",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: begins with <${p.is}> instead of <${p.expected}>.`,
    hint: () => "Write the part as what it is declared to be.",
  }),
  "check/prefix": entry<{ part: string; prefix: string }>({
    severity: "error",
    title: "Prefix that nothing declares",
    known: ["repairs", "reports of users"],
    message: (p) =>
      `${p.part}: names the prefix “${p.prefix}” for markup compatibility, and declares no name space for it.`,
    hint: (p) => `Declare xmlns:${p.prefix}, or remove it from the list.`,
  }),
  "check/core-property": entry<{ part: string; property: string; reason: string }>({
    severity: "error",
    title: "Core property that is none",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: <${p.property}> ${p.reason}.`,
    hint: () => "Write each property once, and dates as 2013-05-07T09:00:00Z with xsi:type=“dcterms:W3CDTF”.",
  }),
  "check/extended-property": entry<{ part: string; property: string; reason: string }>({
    severity: "error",
    title: "Property of the program that is none",
    known: ["repairs", "the schema"],
    message: (p) => `${p.part}: <${p.property}> ${p.reason}.`,
    hint: () => "Write each property once, counts as whole numbers, answers as true or false; or leave it out.",
  }),
  "check/custom-property": entry<{ part: string; property: string; reason: string }>({
    severity: "error",
    title: "Custom property that is none",
    known: ["repairs", "the package format"],
    message: (p) => `${p.part}: the property “${p.property}” ${p.reason}.`,
    hint: () => "Number custom properties from 2 on, each with a name, a format id and one value.",
  }),
  "check/orphan-part": entry<{ part: string; more: number }>({
    severity: "warning",
    title: "Orphan part",
    known: ["drops silently", "files that PowerPoint judged"],
    otherwise: {
      where: "in a deck of briefdeck, where it is a leak",
      severity: "error",
      known: ["drops silently", "the deck contract"],
    },
    message: (p) =>
      p.more > 0
        ? `${p.part}: nothing in the file leads to this part, nor to ${p.more} more beside it. They may hold text that nobody meant to send.`
        : `${p.part}: nothing in the file leads to this part. It may hold text that nobody meant to send.`,
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
    otherwise: {
      where: "the list stands in another place",
      severity: "warning",
      known: ["not our standard", "files that PowerPoint judged"],
    },
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
    otherwise: {
      where: "another name of the same type, as image/jpg",
      severity: "info",
      known: ["not our standard", "reports of users"],
    },
    message: (p) =>
      `${p.part}: is declared as ${p.declared} but its bytes are ${p.is}. PowerPoint shows a red cross instead.`,
    hint: () => "Convert the picture, or name and declare it as what it is.",
  }),
  "check/embedded-content": entry<{ part: string; declared: string; is: string }>({
    severity: "error",
    title: "Film, sound or workbook of another type than declared",
    known: ["drops silently", "the package format"],
    message: (p) => `${p.part}: is declared as ${p.declared} but is ${p.is}. PowerPoint can neither play nor open it.`,
    hint: () => "Insert it again from its file, or declare it as what it is.",
  }),
};
