import { entry } from "../entry.ts";

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
    title: "Encrypted or old PowerPoint file",
    message: (p) => `“${p.file}” is protected by a password or in the old .ppt format, so its parts cannot be read.`,
    hint: () => "Remove the password (File > Info > Protect Presentation) or save it as .pptx, then check again.",
  }),
  "check/archive-damaged": entry<{ reason: string }>({
    severity: "error",
    title: "Damaged archive",
    message: (p) => `The archive is damaged: ${p.reason}. PowerPoint cannot open it or drops the part.`,
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
    message: (p) =>
      `${p.part}: the XML is not well-formed (${p.reason}). PowerPoint refuses or repairs the whole file.`,
    hint: () => "Escape & < and quotation marks in whatever was put into this part.",
  }),
  "check/control-character": entry<{ part: string; character: string }>({
    severity: "error",
    title: "Control character",
    message: (p) => `${p.part}: the character ${p.character} is not allowed in XML. PowerPoint refuses the whole file.`,
    hint: () => "Strip control characters from the text before writing it.",
  }),
};
