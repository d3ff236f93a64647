import { entry, hintOfYaml } from "./entry.ts";

const times = (count: number) => (count === 1 ? "once" : `${count} times`);
const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
const quoted = (text: string) => (text === "" ? "" : ` “${text}”`);

/** Codes of `brief/`. Codes are permanent: never reuse or rename one. */
export const briefCatalogue = {
  "brief/empty": entry({
    severity: "error",
    title: "Empty brief",
    message: () => "The brief is empty: there is nothing to put on a slide.",
    hint: () => "Write a title such as “# Opening” or “## First slide” and some text below it.",
  }),
  "brief/too-much": entry<{ what: string; things: string; count: number; most: number }>({
    severity: "error",
    title: "More than a deck can hold",
    message: ({ what, things, count, most }) =>
      `${what} has ${grouped(count)} ${things}; briefdeck takes ${grouped(most)} at most, and reads nothing behind them.`,
    hint: ({ things }) =>
      things === "slides" || things === "footnotes"
        ? "Make several decks of the brief."
        : `Leave out what nobody reads from a slide, spread the ${things} over several slides, or hand them out as a file of their own.`,
  }),
  "brief/no-slides": entry({
    severity: "warning",
    title: "No slides",
    message: () => "The brief has front matter but no slides.",
    hint: () => "Write a heading such as “## First slide” below the front matter.",
  }),
  "brief/heading-space": entry<{ marks: string; title: string }>({
    severity: "info",
    title: "Heading without a space",
    message: ({ marks, title }) =>
      `“${marks}${title}” is read as a heading, though Markdown asks for a space after “${marks}”.`,
    hint: ({ marks, title }) => `Write “${marks} ${title}”.`,
  }),
  "brief/list-start": entry<{ first: number }>({
    severity: "warning",
    title: "List that starts below 1",
    message: ({ first }) =>
      `This list starts at ${first} and is numbered from 1: PowerPoint has no list that starts below 1.`,
    hint: () => "Start at 1; or, if the numbers matter, write them as text in a list with points.",
  }),
  "brief/language": entry<{ lang: string; known: string; mirrored: string }>({
    severity: "info",
    title: "Language without words of its own",
    message: ({ lang, mirrored }) =>
      `briefdeck has no words for “${lang}”: labels and dates on the slides are English, and of labelled lines (“Red line”, “Not for use”) only those in the languages that it knows are sure to be understood and withheld.${mirrored}`,
    hint: ({ known }) => `Write the labels of lines in one of: ${known}. The text itself may be in any language.`,
  }),
  "brief/direction": entry<{ what: string }>({
    severity: "info",
    title: "Language from right to left",
    message: ({ what }) => what,
    hint: () =>
      "Look at the charts before the deck goes out; columns of tables are written in the order in which they are read.",
  }),
  "brief/work-in-notes": entry<{ words: string }>({
    severity: "info",
    title: "Remark in the notes",
    message: ({ words }) =>
      `This comment says “${words}” and goes into the notes of the deck, where its readers find it.`,
    hint: () => "Write <!-- drafter: … --> for a remark that stands in no deck.",
  }),
  "brief/slide-level": entry<{ title: string; count: number; level: number; cover: number }>({
    severity: "info",
    title: "Headings that can be read in two ways",
    message: ({ title, count, level, cover }) => {
      const others = count === 1 ? "the heading ## starts a slide" : `the ${count} headings ## start slides`;
      if (cover === 1)
        return `“${title}” is taken for the title of the deck, and what stands below it for its subtitle; ${others}.`;
      if (level === 2) return `Text stands below “${title}”; it is taken for a section all the same, and ${others}.`;
      return `Text stands below “${title}”, so that # starts the slides; ${count === 1 ? "the heading ## is a part" : `the ${count} headings ## are parts`} of them.`;
    },
    hint: ({ level }) =>
      level === 2
        ? "If # is meant to start the slides and ## their parts, write slide_level: 1 in the front matter; slide_level: 2 confirms it."
        : "If ## is meant to start the slides, write slide_level: 2 in the front matter; slide_level: 1 confirms it.",
  }),
  "brief/control-characters": entry<{ count: number; first: string }>({
    severity: "warning",
    title: "Control characters",
    message: ({ count, first }) =>
      `The text holds control characters (${times(count)}, the first is ${first}); a presentation cannot hold them, so they are left out of the deck.`,
    hint: () => "Delete them; they mostly come from text copied out of a PDF or a terminal.",
  }),
  "brief/unseen-characters": entry<{ count: number; which: string }>({
    severity: "warning",
    title: "Characters that nobody sees",
    message: ({ count, which }) =>
      `The text holds characters that nobody sees (${times(count)}: ${which}): they turn lines round, break words for a search, or hold words of their own. A release is written without them.`,
    hint: () => "Delete them; they come with text from web pages, chats and PDF files, or were put there to deceive.",
  }),
  "brief/lone-surrogates": entry<{ count: number }>({
    severity: "warning",
    title: "Broken characters",
    message: ({ count }) =>
      `The text holds half characters (unpaired surrogates, ${times(count)}), which no font can show.`,
    hint: () => "Type the character again, or delete it.",
  }),
  "brief/front-matter-unterminated": entry({
    severity: "error",
    title: "Front matter not closed",
    message: () => "The front matter starts here with “---”, but no line with “---” ends it.",
    hint: () => "Put a line with “---” after the last field.",
  }),
  "brief/front-matter-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "Front matter is not YAML",
    message: ({ problem }) => `The front matter cannot be read as YAML: ${problem}.`,
    hint: ({ problem }) =>
      hintOfYaml(
        problem,
        "Write one “field: value” on each line, and put values that hold a colon or start with a special character in quotes.",
      ),
  }),
  "brief/front-matter-long": entry<{ length: number; limit: number }>({
    severity: "error",
    title: "Front matter too long",
    message: ({ length, limit }) => `The front matter has ${length} characters; more than ${limit} are not read.`,
    hint: () => "Check that the line with “---” after the last field is there.",
  }),
  "brief/front-matter-unknown": entry<{ field: string; suggestion: string; allowed: string }>({
    severity: "error",
    title: "Unknown field",
    message: ({ field }) => `The front matter has no field “${field}”.`,
    hint: ({ suggestion, allowed }) =>
      suggestion ||
      (allowed === "" ? "Remove it, or keep such notes in a comment (# …)." : `Here stand ${allowed}; nothing else.`),
  }),
  "brief/front-matter-unread": entry<{ fields: string; count: number }>({
    severity: "warning",
    title: "Fields that are not read",
    message: ({ fields, count }) =>
      `The front matter has ${count === 1 ? "a field that means" : `${count} fields that mean`} nothing here: ${fields}.`,
    hint: () => "Leave them if another program reads them, or keep such notes in a comment (# …).",
  }),
  "brief/front-matter-missing": entry<{ field: string; missing: string; expects: string }>({
    severity: "error",
    title: "Missing field",
    message: ({ field, missing }) => `“${field}” does not say its ${missing}.`,
    hint: ({ missing, expects }) => `Add “${missing}:” with ${expects}.`,
  }),
  "brief/front-matter-value": entry<{ field: string; expects: string; value: string; suggestion: string }>({
    severity: "error",
    title: "Wrong value",
    message: ({ field, expects, value }) => `“${field}” must be ${expects}, not ${value}.`,
    hint: ({ expects, suggestion }) => suggestion || `Write ${expects}.`,
  }),
  "brief/front-matter-foreign": entry<{ fields: string; count: number }>({
    severity: "info",
    title: "Fields of another program",
    message: ({ fields, count }) =>
      `${count === 1 ? "A field" : `${count} fields`} of another program ${count === 1 ? "is" : "are"} not used here: ${fields}.`,
    hint: () => "Leave them if the deck is built elsewhere too; looks come from the template here.",
  }),
  "brief/transition": entry<{ value: string; known: string }>({
    severity: "warning",
    title: "Unknown transition",
    message: (p) => `There is no transition “${p.value}”: the slides come without one.`,
    hint: (p) => `Known are ${p.known}.`,
  }),
  "brief/date": entry<{ value: string }>({
    severity: "warning",
    title: "Date not understood",
    message: ({ value }) => `“${value}” is not a date that reads the same everywhere, so it is left out.`,
    hint: () => "Write it as year-month-day: 2013-05-07.",
  }),
  "brief/source-key-missing": entry({
    severity: "error",
    title: "Source without a key",
    message: () => "This source has no key, so nothing can cite it.",
    hint: () => "Add “key: name2013” to it.",
  }),
  "brief/source-duplicate": entry<{ key: string }>({
    severity: "error",
    title: "Source declared twice",
    message: ({ key }) => `The source “${key}” is declared twice; only the first one counts.`,
    hint: () => "Give the two sources different keys, or remove one.",
  }),
  "brief/source-field": entry<{ field: string; key: string; suggestion: string }>({
    severity: "warning",
    title: "Unknown field of a source",
    message: ({ field, key }) => `“${field}” is no field of a source; what it says about “${key}” is not shown.`,
    hint: ({ suggestion }) => suggestion,
  }),
  "brief/duplicate-id": entry<{ id: string }>({
    severity: "error",
    title: "Id used twice",
    message: ({ id }) => `The id “${id}” is used twice, so a link to #${id} could mean either place.`,
    hint: () => "Give one of the two another id.",
  }),
  "brief/attributes": entry<{ text: string }>({
    severity: "warning",
    title: "Attributes not understood",
    message: ({ text }) => `${text} looks like attributes but is not well formed, so it stays text.`,
    hint: () => 'Write {#id .class key=value key="two words"}.',
  }),
  "brief/attributes-shown": entry<{ count: number; texts: string }>({
    severity: "warning",
    title: "Attributes that stand on a slide",
    message: ({ count, texts }) =>
      `Attributes behind a text belong to nothing and stand on the slide as written (${times(count)}): ${texts}.`,
    hint: () =>
      "Write [text]{.class}; those of a table stand right below it, what is of a whole list stands at a division around it, “::: {.class}”.",
  }),
  "brief/attribute-value": entry<{ name: string; value: string; wanted: string }>({
    severity: "warning",
    title: "A value that says nothing",
    message: ({ name, value, wanted }) => `${name}="${value}" is left aside: ${name} must be ${wanted}.`,
    hint: ({ name }) => `Without it the words keep what holds around them. Correct it, or take ${name} away.`,
  }),
  "brief/div-unclosed": entry<{ name: string }>({
    severity: "error",
    title: "Div not closed",
    message: ({ name }) => `The div${quoted(name)} starts here, but no line with “:::” ends it.`,
    hint: () => "Put a line with “:::” after its last line.",
  }),
  "brief/div-unopened": entry({
    severity: "warning",
    title: "Nothing to close",
    message: () => "This “:::” closes a div, but none is open here.",
    hint: () => "Remove it, or name the div that it should open: “::: notes”.",
  }),
  "brief/code-unclosed": entry<{ fence: string }>({
    severity: "error",
    title: "Code block not closed",
    message: ({ fence }) =>
      `The code block starts here with ${fence}, but no such line ends it: all that follows is code.`,
    hint: ({ fence }) => `Put a line with ${fence} after the last line of code.`,
  }),
  "brief/note-unclosed": entry({
    severity: "warning",
    title: "Speaker note not closed",
    message: () =>
      "The note starts here with “\\note{”, but no “}” ends it: it is taken to end where the next slide begins.",
    hint: () => "Put “}” after its last word.",
  }),
  "brief/comment-unclosed": entry({
    severity: "error",
    title: "Comment not closed",
    message: () =>
      "The comment starts here with “<!--”, but no “-->” ends it. It is taken to end at the next blank line.",
    hint: () => "Put “-->” after its last word.",
  }),
  "brief/comment-open": entry<{ mark: string }>({
    severity: "error",
    title: "Comment shown as a text",
    message: ({ mark }) =>
      `“${mark}” begins a comment amid this text, and nothing ends it there: what stands behind it is shown.`,
    hint: ({ mark }) =>
      `End it in the same paragraph, or begin it on a line of its own, where it may hold several. Of “${mark}” as words make code: \`${mark}\`.`,
  }),
  "brief/nesting": entry<{ what: string; count: number }>({
    severity: "warning",
    title: "Nested too deeply",
    message: ({ what, count }) =>
      `Here ${what} stand inside each other more than 32 levels deep (${times(count)}); deeper ones are flattened.`,
    hint: () => "Use fewer levels: a slide shows three at most.",
  }),
  "brief/citation-unknown": entry<{
    key: string;
    locator: string;
    prefix: string;
    suggestion: string;
    declared: number;
  }>({
    thing: true,
    severity: "error",
    title: "Unknown source",
    message: ({ key, declared }) =>
      declared === 0
        ? `“@${key}” cites a source, but the front matter declares none.`
        : `“@${key}” cites a source that the front matter does not declare.`,
    hint: ({ key, suggestion }) =>
      suggestion || `Declare it: “sources:” with an entry “${key}:” that has an author, a title and a date.`,
  }),
  "brief/footnote-undefined": entry<{ label: string; suggestion: string }>({
    thing: true,
    severity: "error",
    title: "Footnote without a text",
    message: ({ label }) => `“[^${label}]” refers to a footnote that is not written anywhere.`,
    hint: ({ label, suggestion }) => suggestion || `Write “[^${label}]: its text” on a line of its own.`,
  }),
  "brief/footnote-unused": entry<{ label: string; text: string }>({
    severity: "warning",
    title: "Footnote never referred to",
    message: ({ label, text }) => `Nothing refers to the footnote “${label}”, so it is on no slide: ${text}`,
    hint: ({ label }) => `Put “[^${label}]” where it belongs, or remove it.`,
  }),
  "brief/footnote-duplicate": entry<{ label: string; text: string }>({
    severity: "error",
    title: "Footnote written twice",
    message: ({ label, text }) => `The footnote “${label}” is written twice; this second text is on no slide: ${text}`,
    hint: () => "Give one of the two another label.",
  }),
  "brief/definition-unused": entry<{ label: string; text: string }>({
    severity: "info",
    title: "Link definition never used",
    message: ({ label, text }) => `No link uses the definition “${label}”, so it is on no slide: ${text}`,
    hint: () => "Remove it, or put a colon inside the brackets if it should be text.",
  }),
  "brief/link-unknown": entry<{ id: string; suggestion: string }>({
    thing: true,
    severity: "error",
    title: "Link to nowhere",
    message: ({ id }) => `The link leads to “#${id}”, but nothing in the brief has this id.`,
    hint: ({ id, suggestion }) => suggestion || `Give a heading this id: “## Title {#${id}}”.`,
  }),
  "brief/link-target": entry<{ href: string; title: string }>({
    severity: "warning",
    title: "Link not kept",
    message: ({ href, title }) =>
      `A deck can link to https, http and mailto addresses and to its own slides, not to “${href}”${title === "" ? "" : ` (“${title}”)`}; the text stays without a link.`,
    hint: () => "Write a full address, or “#id” of a slide.",
  }),
  "brief/table-surplus-cells": entry<{ columns: number; cells: number; text: string }>({
    severity: "error",
    title: "More cells than columns",
    message: ({ columns, cells, text }) =>
      `This row has ${cells} cells, but the table has ${columns} columns; the rest would be lost: ${text}`,
    hint: () => "Add a column to the head of the table, or write \\| for a bar inside a cell.",
  }),
  "brief/table-head": entry<{ head: number; line: number }>({
    severity: "warning",
    title: "Not a table",
    message: ({ head, line }) =>
      head === line
        ? "These lines look like the head of a table, but cannot be one here, so they are text."
        : `These lines look like the head of a table, but the first has ${head} cells and the line below it ${line}, so they are text.`,
    hint: () => "Give the head and the line of hyphens below it the same number of cells.",
  }),
  "brief/chart-type": entry<{ type: string; suggestion: string }>({
    severity: "error",
    title: "Unknown chart type",
    message: ({ type }) => (type === "" ? "The chart does not say its type." : `There is no chart type “${type}”.`),
    hint: ({ suggestion }) =>
      suggestion ||
      "Write type=bar, column, line, area, pie, doughnut, scatter, bubble, radar or combined; stacked-… or percent-… heaps bars, columns and areas.",
  }),
  "brief/chart-number": entry<{ text: string; row: string; column: string }>({
    severity: "error",
    title: "Not a number",
    message: ({ text, row, column }) => `“${text}” (${row}, ${column}) is not a number that a chart can draw.`,
    hint: () => "Write the number alone; units belong into the column's head, and a missing value is an empty cell.",
  }),
  "brief/chart-shape": entry<{ type: string; columns: number; least: number; rows: number }>({
    severity: "error",
    title: "Table too small for a chart",
    message: ({ type, columns, least, rows }) =>
      `A chart of the type ${type} needs ${least} columns and a row here; this table has ${columns} ${columns === 1 ? "column" : "columns"} and ${rows} ${rows === 1 ? "row" : "rows"}.`,
    hint: ({ type }) =>
      type === "scatter" || type === "bubble"
        ? `Put the names of the points in the first column if they have some, then a column for the axis below, one for the axis at the side${type === "bubble" ? ", and one for the size" : ""}.`
        : "Put the names in the first column and one series of numbers in each further column.",
  }),
  "brief/chart-series": entry<{ name: string; names: string; suggestion: string }>({
    severity: "error",
    title: "No such series",
    message: ({ name }) => `The chart has no column “${name}”.`,
    hint: ({ names, suggestion }) => suggestion || `Its columns are: ${names}.`,
  }),
  "brief/chart-accent": entry<{ name: string; names: string; suggestion: string }>({
    severity: "warning",
    title: "Nothing has the accent",
    message: ({ name }) => `The chart has no bar, slice or series “${name}” that could have the accent.`,
    hint: ({ names, suggestion }) => suggestion || `It has: ${names}. “accent=none” sets none apart.`,
  }),
  "brief/chart-units": entry<{ signs: string; count: number }>({
    severity: "warning",
    title: "Figures of different units in one chart",
    message: ({ signs, count }) =>
      `${count === 1 ? `Some figures of the chart have a sign and others none: ${signs}` : `The figures of the chart have different signs: ${signs}`}; its labels and its axis show none.`,
    hint: () =>
      "Write the units in the heads of the columns, make a chart of each unit, or draw one column as a line (type=combined).",
  }),
  "brief/chart-from": entry<{ type: string }>({
    severity: "warning",
    title: "Begins at zero all the same",
    message: ({ type }) =>
      `“from” has no effect on the type ${type}, whose lengths and areas are the values themselves.`,
    hint: () => "Leave “from” out, or draw a line (type=line).",
  }),
};
