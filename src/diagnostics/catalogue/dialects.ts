import { entry } from "./entry.ts";

const times = (count: number) => (count === 1 ? "once" : `${count} times`);

/** Codes of `brief/` for what other programs write. Codes are permanent: never reuse or rename one. */
export const dialectCatalogue = {
  "brief/directive": entry<{ name: string; count: number; texts: string }>({
    severity: "info",
    title: "Directive of another program",
    message: ({ name, count, texts }) =>
      `“${name}” is for another program and not used here (${times(count)}): ${texts}.`,
    hint: () => "Leave them if the deck is built elsewhere too.",
  }),
  "brief/tag": entry<{ name: string; count: number }>({
    severity: "info",
    title: "Tag taken out",
    message: ({ name, count }) =>
      `The tag <${name}> means nothing in a deck and is taken out (${times(count)}); the text inside it stays.`,
    hint: () => "Use Markdown, “::: name” or a template for what it should look like.",
  }),
  "brief/tag-unbalanced": entry<{ name: string; count: number }>({
    severity: "warning",
    title: "Tag not closed",
    message: ({ name, count }) =>
      `A <${name}> is not opened and closed in the same text (${times(count)}), so it is taken out.`,
    hint: ({ name }) => `Write <${name}>…</${name}> around the words, or use Markdown.`,
  }),
  "brief/raw-content": entry<{ name: string; words: string }>({
    severity: "warning",
    title: "Script or style left out",
    message: ({ name, words }) => `The content of <${name}> is never run or shown: “${words}”.`,
    hint: () => "Remove it; looks belong into the template.",
  }),
  "brief/slide-front-matter": entry<{ name: string; count: number; texts: string }>({
    severity: "info",
    title: "Fields of a Slidev slide",
    message: ({ name, count, texts }) =>
      `“${name}” between slides is a field of Slidev and not used here (${times(count)})${texts === "" ? "" : `: ${texts}`}.`,
    hint: () => "Choose the kind of a slide after its title: “## Title {.quote}”.",
  }),
  "brief/pause": entry<{ count: number }>({
    severity: "info",
    title: "Pause left out",
    message: ({ count }) =>
      `Marks within texts, lists, quotations and divisions that show more of a slide at a click are left out (${times(count)}).`,
    hint: () => "Put the mark between two blocks, or write “::: incremental” around a list.",
  }),
  "brief/foreign-notes": entry<{ mark: string; count: number; tool: string }>({
    severity: "info",
    title: "Notes of another program",
    message: ({ mark, count, tool }) =>
      `What stands below “${mark}” is taken for speaker notes, as in ${tool} (${times(count)}): it is in the notes, not on the slides.`,
    hint: () => "Write “::: notes” … “:::” in a brief of your own.",
  }),
  "brief/note-shown": entry<{ mark: string; count: number }>({
    severity: "info",
    title: "A note that is shown",
    message: ({ mark, count }) =>
      `“${mark}” begins a line (${times(count)}). Nothing here says that notes of reveal.js are meant, so the line stands on the slide.`,
    hint: () => "If it is for the speaker alone, write “::: notes” above it and “:::” below it.",
  }),
  "brief/hidden": entry<{ count: number; texts: string }>({
    severity: "info",
    title: "Hidden by the source",
    message: ({ count, texts }) =>
      `${count === 1 ? "A slide or block is" : `${count} slides and blocks are`} left out of the deck, since the source hides ${count === 1 ? "it" : "them"}: ${texts}.`,
    hint: () =>
      "Take the mark away if it should be shown; write {.hidden} after a title to keep a slide in the file, hidden.",
  }),
  "brief/separator": entry<{ mark: string; count: number }>({
    severity: "info",
    title: "Separator of another program",
    message: ({ mark, count }) => `“${mark}” on a line of its own starts a new slide (${times(count)}).`,
    hint: () => "Write “---” in a brief of your own.",
  }),
  "brief/slot": entry<{ name: string; count: number }>({
    severity: "info",
    title: "Slot left out",
    message: ({ name, count }) =>
      `“::${name}::” is a slot of Slidev's and not used here (${times(count)}); what follows it stays.`,
    hint: () => "Use “::: columns” with “:::: column” for text side by side.",
  }),
  "brief/image-keyword": entry<{ name: string; count: number; texts: string }>({
    severity: "info",
    title: "Keyword of Marp in an image",
    message: ({ name, count, texts }) =>
      `“${name}” in the alt text of an image is a keyword of Marp (${times(count)}: ${texts}): it is passed on to the template and left out of the alt text.`,
    hint: () => "Describe the picture in the brackets, and give its size as ![…](…){width=50%}.",
  }),
  "brief/code-options": entry<{ count: number; texts: string }>({
    severity: "info",
    title: "Options of a code block",
    message: ({ count, texts }) =>
      `Options after the language of a code block are not used here (${times(count)}): ${texts}.`,
    hint: () => "Leave them if the deck is built elsewhere too.",
  }),
  "brief/include-circle": entry<{ path: string }>({
    severity: "error",
    title: "File that includes itself",
    message: ({ path }) => `“${path}” includes, by itself or through others, the file that includes it here.`,
    hint: () => "Take one of the includes away.",
  }),
  "brief/include-limit": entry<{ path: string; depth: number; files: number; megabytes: number }>({
    severity: "error",
    title: "Too many includes",
    message: ({ path, depth, files, megabytes }) =>
      `“${path}” is one include too many: they may stand ${depth} deep, be ${files} files and ${megabytes} MB together.`,
    hint: () => "Put the text into the brief, or into fewer files.",
  }),
  "brief/reference-unknown": entry<{ key: string; written: string; suggestion: string }>({
    severity: "warning",
    title: "Reference to nowhere",
    message: ({ written }) =>
      `“${written}” refers to something that has this id, but nothing has; it is shown as written.`,
    hint: ({ key, suggestion }) =>
      suggestion || `Give it the id: “{#${key}}” behind a picture, a caption or a heading.`,
  }),
  "brief/diagram": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Diagram shown as its source",
    message: ({ count, texts }) =>
      `Diagrams are not drawn: their source stands on the slide as code (${times(count)}: ${texts}).`,
    hint: () => "Draw it with its own program, save it as a PNG file and put that in its place.",
  }),
  "brief/diagram-unread": entry<{ why: string }>({
    severity: "warning",
    title: "Flow chart shown as its source",
    message: ({ why }) => `This flow chart is not drawn, because ${why}: its source stands on the slide as code.`,
    hint: () =>
      "README has what is read of Mermaid's flow charts; a PNG or SVG file of the diagram can stand in its place.",
  }),
  "brief/math-looks": entry<{ texts: string }>({
    severity: "info",
    title: "Looks of a formula",
    message: ({ texts }) =>
      `Formulas have the colour and size of the text around them; what their TeX says of these is left: ${texts}.`,
  }),
  "brief/diagram-looks": entry<{ texts: string }>({
    severity: "info",
    title: "Looks of a flow chart",
    message: ({ texts }) =>
      `Flow charts are drawn as the template pack has them; what their source says of looks and clicks is left: ${texts}.`,
  }),
  "brief/sublist": entry<{ count: number }>({
    severity: "info",
    title: "Items that are hardly set in",
    message: ({ count }) =>
      `Items are set in, but not as far as the text of the item above them, so they are on its level (${times(count)}).`,
    hint: () => "Set them in as far as the text above: three spaces below “1. ”.",
  }),
  "brief/layout-command": entry<{ count: number; texts: string }>({
    severity: "info",
    title: "Command for the look of a page",
    message: ({ count, texts }) =>
      `Commands that set a page in another program mean nothing here and are left out (${times(count)}): ${texts}.`,
    hint: () => "Leave them if the document is built elsewhere too.",
  }),
  "brief/shortcode": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Shortcode left out",
    message: ({ count, texts }) =>
      `Shortcodes and files of another program are not read and left out of the deck (${times(count)}): ${texts}.`,
    hint: () => "Write on the slide what they should show.",
  }),
  "brief/embed": entry<{ name: string; count: number; texts: string }>({
    severity: "warning",
    title: "Shown by a browser alone",
    message: ({ name, count, texts }) =>
      `${name} shows what a browser fetches or runs, which no deck holds (${times(count)})${texts === "" ? "." : `; a link on the slide leads there: ${texts}.`}`,
    hint: () => "Put a picture of it on the slide, or its words.",
  }),
  "brief/template-tag": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Template tag shown as written",
    message: ({ count, texts }) =>
      `What stands in braces is filled in by another program and shown as written here (${times(count)}): ${texts}.`,
    hint: () => "Write the value, or put it in backticks if the braces are meant.",
  }),
  "brief/tex-command": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Command of TeX shown as written",
    message: ({ count, texts }) =>
      `Commands of TeX that mean nothing amid a text are shown as written (${times(count)}): ${texts}.`,
    hint: () => "Write in Markdown what they say; formulas stand between dollars, and code in backticks.",
  }),
  "brief/wiki-link": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Link between notes",
    message: ({ count, texts }) =>
      `Links to other notes lead nowhere in a deck; their words stay (${times(count)}): ${texts}.`,
    hint: () => "Write [words](#id) for a link to a slide, and the text itself where a note is embedded.",
  }),
  "brief/task-mark": entry<{ count: number; texts: string }>({
    severity: "info",
    title: "Task that is neither open nor done",
    message: ({ count, texts }) =>
      `Tasks are marked in another way than open or done and shown as open (${times(count)}): ${texts}.`,
    hint: () => "Write [ ] or [x], and the state in words.",
  }),
  "brief/math": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Mathematics as written",
    message: ({ count, texts }) =>
      `TeX between dollars cannot be read and is shown as written, not set (${times(count)}): ${texts}.`,
    hint: () => "Correct the TeX; write \\$ where the dollar of a sum of money is meant.",
  }),
};
