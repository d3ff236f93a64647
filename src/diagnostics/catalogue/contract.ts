import { entry } from "./entry.ts";

/** Findings that do not make PowerPoint repair a file but embarrass whoever presents it (the deck contract). */
export const contractCatalogue = {
  "check/no-title": entry<{ part: string; slide: number }>({
    severity: "warning",
    title: "Slide without a title",
    known: ["not our standard", "PowerPoint's accessibility checker"],
    message: (p) => `${p.part}: slide ${p.slide} has no title. Screen readers and the outline have nothing to call it.`,
    hint: () => "Fill the title placeholder; it may stand off the page if it must not show.",
  }),
  "check/same-title": entry<{ part: string; slide: number; other: number; title: string }>({
    severity: "warning",
    title: "Two slides with one title",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: slide ${p.slide} has the same title as slide ${p.other}, “${p.title}”. Listeners and links cannot tell them apart.`,
    hint: () => "Say in the title what is different, or number the slides “(1 of 2)”.",
  }),
  "check/alt-text": entry<{ part: string; name: string; what: string }>({
    severity: "warning",
    title: "No alternative text",
    known: ["not our standard", "PowerPoint's accessibility checker"],
    message: (p) => `${p.part}: the ${p.what} “${p.name}” has no alternative text and is not marked as decorative.`,
    hint: () => "Say in a sentence what it shows, or mark it as decorative.",
  }),
  "check/alt-file-name": entry<{ part: string; name: string; alt: string }>({
    severity: "warning",
    title: "File name as alternative text",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: the alternative text of “${p.name}” is a file name, “${p.alt}”. It tells a listener nothing.`,
    hint: () => "Say in a sentence what the picture shows.",
  }),
  "check/machine-path": entry<{ part: string; path: string }>({
    severity: "warning",
    title: "Path of a machine",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: holds a path of the machine that made the deck, “${p.path}”. It tells readers more than they should know.`,
    hint: () => "Remove it.",
  }),
  "check/table-header": entry<{ part: string; name: string }>({
    severity: "warning",
    title: "Table without a header row",
    known: ["not our standard", "PowerPoint's accessibility checker"],
    message: (p) =>
      `${p.part}: the table “${p.name}” flags no header row. Screen readers cannot say what a cell is about.`,
    hint: () => "Set firstRow on a:tblPr (Table Design > Header Row).",
  }),
  "check/unmarked-slide": entry<{ part: string; mark: string }>({
    severity: "warning",
    title: "Slide without a marking in a marked deck",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: shows no marking, while other slides do, “${p.mark}” the first. A slide that was added may look marked while it is edited, and prints unmarked.`,
    hint: () => "Write the marking on it as on the others, or take a layout that has it as fixed text.",
  }),
  "check/animation": entry<{ part: string; what: string }>({
    severity: "warning",
    title: "Animation of something that is not there",
    known: ["not our standard", "the deck contract"],
    message: (p) => `${p.part}: ${p.what}. What should appear at a click may stand there from the start, or never.`,
    hint: () => "Take the animations off the slide (Animation Pane) and set them again.",
  }),
  "check/reading-order": entry<{ part: string; name: string; title: string }>({
    severity: "info",
    title: "Something is read before the title",
    known: ["not our standard", "PowerPoint's accessibility checker"],
    message: (p) => `${p.part}: “${p.name}” comes before the title “${p.title}” for whoever listens to the slide.`,
    hint: () => "Move the title to the start of the reading order (Review > Check Accessibility > Reading Order).",
  }),
  "check/contrast": entry<{ part: string; name: string; text: string; ratio: string }>({
    severity: "warning",
    title: "Text that hardly stands out",
    known: ["not our standard", "PowerPoint's accessibility checker"],
    message: (p) => `${p.part}: “${p.text}” in “${p.name}” has a contrast of ${p.ratio} to what is behind it.`,
    hint: () => "4.5 is wanted, 3 for text of 18 pt, or of 14 pt in bold. Take a darker or a lighter colour.",
  }),
  "check/empty-placeholder": entry<{ part: string; name: string }>({
    severity: "warning",
    title: "Empty placeholder",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: the placeholder “${p.name}” is empty. It shows “Click to add text” to whoever opens the deck.`,
    hint: () => "Fill it or delete it.",
  }),
  "check/language": entry<{ part: string; text: string }>({
    severity: "warning",
    title: "Text without a language",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: the text “${p.text}” has no language. Spelling is checked and read aloud in the reader's own.`,
    hint: () => "Set lang on the run's properties.",
  }),
  "check/library-default": entry<{ part: string; value: string }>({
    severity: "warning",
    title: "Default of a library",
    known: ["not our standard", "the deck contract"],
    message: (p) => `${p.part}: still says “${p.value}”, which the program that wrote the deck left there.`,
    hint: () => "Set title, author and company, or leave them empty.",
  }),
  "check/library-name": entry<{ part: string; name: string }>({
    severity: "warning",
    title: "Shape with a meaningless name",
    known: ["not our standard", "the deck contract"],
    message: (p) =>
      `${p.part}: a shape is called “${p.name}”, the default of a library. The selection pane and screen readers show it.`,
    hint: () => "Name shapes by what they hold.",
  }),
  "check/file-link": entry<{ part: string; target: string }>({
    severity: "warning",
    title: "Link to a file",
    known: ["not our standard", "the deck contract"],
    message: (p) => `${p.part}: links to “${p.target}”, a file that other machines do not have.`,
    hint: () => "Embed the file or link to an address on the web.",
  }),
  "check/off-slide": entry<{ part: string; name: string; by: string }>({
    severity: "warning",
    title: "Shape off the slide",
    known: ["not our standard", "the deck contract"],
    message: (p) => `${p.part}: “${p.name}” reaches ${p.by} past the edge of the slide.`,
    hint: () => "Move it onto the slide.",
  }),
};
