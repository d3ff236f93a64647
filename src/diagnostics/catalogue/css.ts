import { entry } from "./entry.ts";

/** Joins the sentences of a hint; empty ones fall out. */
const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** Codes of stylesheets. Codes are permanent: never reuse or rename one. */
/** What stands in the way of a box. */
const NO_BOX = {
  item: "an item of a list is a paragraph of its text",
  words: "it stands among the words of a line, of which “background-color” alone marks some",
  row: "rows have what their cells have",
  cell: "a cell stands in its row and column",
} as const;

export const cssCatalogue = {
  "css/no-effect": entry<{ name: string; tag: string; region: string }>({
    severity: "warning",
    title: "A place that comes from elsewhere",
    message: ({ name, tag, region }) =>
      region === ""
        ? `“${name}” changes nothing on <${tag}>: the page has its size from the brief, and each region its place from a rule of its own.`
        : `“${name}” changes nothing on this <${tag}>: the region “${region}” has its place and size from the layout.`,
    hint: ({ region }) =>
      region === ""
        ? "Sizes of pages stand in pack.yml (pages); for margins set the variables of tokens.css, such as --margin."
        : `Write it for the region itself, in theme.css or the sheet of a layout: [region="${region}"] { … }, in one layout alone .layout-NAME [region="${region}"] { … }.`,
  }),
  "css/text-margin": entry<{ name: string; tag: string }>({
    severity: "warning",
    title: "A margin that a text does not have",
    message: ({ name, tag }) =>
      `“${name}” changes nothing on this <${tag}>: it stands in one text with what is around it, whose paragraphs have distances above and below of zero or more, and a left margin in points.`,
    hint: () =>
      "To have a box of its own it needs a width, a padding or a background; to stand over others, position: absolute.",
  }),
  "css/no-box": entry<{ name: string; tag: string; part: "item" | "words" | "row" | "cell" }>({
    severity: "warning",
    title: "A box where PowerPoint has none",
    message: ({ name, tag, part }) => `“${name}” changes nothing on <${tag}>: ${NO_BOX[part]}.`,
    hint: ({ part }) =>
      part === "row" || part === "cell"
        ? "On <td> and <th>, “padding”, “border”, “background”, “width” and “vertical-align” count; on a row, “background”."
        : `Write it for a block ${part === "item" ? "in the item, such as <div>," : "around the words, such as <p>,"} in the template.`,
  }),
  "css/columns-too-wide": entry<{ share: number }>({
    severity: "warning",
    title: "Columns wider than their table",
    message: ({ share }) =>
      `The widths of the columns come to ${share} % of their table: each gets its part, which is less than its rule says.`,
    hint: () => "Let them come to 100 % or less; columns without a width share the rest.",
  }),
  "css/column-width-unread": entry<{ tag: string }>({
    severity: "warning",
    title: "A width that no column takes",
    message: ({ tag }) =>
      `This “width” changes nothing on <${tag}>: columns are as wide as each <col> says, or without one the cells of the first row.`,
    hint: () => "Write it for the <col> elements of the table, or for the cells of its first row.",
  }),
  "css/tiny-type": entry<{ size: number }>({
    severity: "warning",
    title: "Type that nobody can read",
    message: ({ size }) => `This sets words in ${size} pt, which nobody can read from a slide or a sheet of paper.`,
    hint: () => "Write a larger “font-size”, with a unit: lengths count in points.",
  }),
  "css/letters-overlap": entry<{ size: number; spacing: number }>({
    severity: "warning",
    title: "Letters in one another",
    message: ({ size, spacing }) =>
      `Letters of ${size} pt would stand ${-spacing} pt nearer than they are meant to, in one another.`,
    hint: () => "Write a “letter-spacing” near 0, such as “-0.02em”.",
  }),
  "css/lines-overlap": entry<{ share: number }>({
    severity: "warning",
    title: "Lines in one another",
    message: ({ share }) => `Lines that are ${share} of the size of their letters apart stand in one another.`,
    hint: () => "Write a “line-height” near 1.2.",
  }),
  "css/syntax": entry<{ problem: string }>({
    severity: "error",
    title: "CSS that cannot be read",
    message: ({ problem }) => `This is not CSS: ${problem}.`,
    hint: () => "A rule is written “selector { property: value; }”.",
  }),
  "css/unclosed": entry<{ bracket: string }>({
    severity: "error",
    title: "A bracket or quotation mark without its partner",
    message: ({ bracket }) => `This “${bracket}” has no partner.`,
    hint: () => "Close what is open, or delete what is too much.",
  }),
  "css/too-deep": entry<{ most: number }>({
    severity: "error",
    title: "CSS nested too deeply",
    message: ({ most }) => `Brackets are nested more than ${most} deep here, so the stylesheet was not read.`,
    hint: () => "Write it flat.",
  }),
  "css/at-rule": entry<{ name: string }>({
    severity: "error",
    title: "An at-rule",
    message: ({ name }) => `“@${name}” is not supported: a theme is plain rules, and loads nothing.`,
    hint: ({ name }) => AT_RULES.get(name) ?? "Write the rules themselves.",
  }),
  "css/nested-rule": entry({
    severity: "error",
    title: "A rule in a style attribute",
    message: () => "A “style” attribute holds declarations and no rules.",
    hint: () => "Give the element a class, and write the rule in a stylesheet.",
  }),
  "css/unknown-element": entry<{ name: string; suggestion: string }>({
    severity: "error",
    title: "A selector for an element that does not exist",
    message: ({ name }) => `There is no element “${name}” in slide markup, so this selector can never match.`,
    hint: ({ suggestion }) => sentences(suggestion, "templates/README.md lists the elements."),
  }),
  "css/unknown-pseudo": entry<{ name: string; suggestion: string; allowed: string }>({
    severity: "error",
    title: "An unknown pseudo-class",
    message: ({ name }) => `“${name}” is not supported.`,
    hint: ({ suggestion, allowed }) => sentences(suggestion, `There are ${allowed}.`),
  }),
  "css/unsupported-selector": entry<{ selector: string; problem: string }>({
    severity: "error",
    title: "A selector that is not supported",
    message: ({ selector, problem }) => `The selector “${selector}” is not supported: ${problem}.`,
    hint: () =>
      "Selectors are made of elements, classes, ids, attributes, the combinators space, “>”, “+”, “~”, and a few pseudo-classes.",
  }),
  "css/unknown-property": entry<{ property: string; advice: string }>({
    severity: "error",
    title: "An unknown property",
    message: ({ property }) => `There is no property “${property}”.`,
    hint: ({ advice }) => sentences(advice, "templates/README.md lists the properties."),
  }),
  "css/unsupported-value": entry<{ property: string; value: string; allowed: string; advice: string }>({
    severity: "error",
    title: "A value that the property does not take",
    message: ({ property, value }) =>
      value === "" ? `“${property}” has no value.` : `“${property}” cannot be “${value}”.`,
    hint: ({ allowed, advice }) => sentences(`It takes ${allowed}.`, advice),
  }),
  "css/unknown-unit": entry<{ unit: string; suggestion: string; allowed: string }>({
    severity: "error",
    title: "An unknown unit",
    message: ({ unit }) => `There is no unit “${unit}”.`,
    hint: ({ suggestion, allowed }) => sentences(suggestion, `Units are ${allowed}.`),
  }),
  "css/plain-highlight": entry<{ drawn: string }>({
    severity: "warning",
    title: "A highlight that cannot be drawn as written",
    message: ({ drawn }) =>
      `Words in a line stand on one opaque colour: neither gradients nor what is partly transparent can be behind them, so it is drawn as “#${drawn}”.`,
    hint: () => "Write the colour as it shows on its background, or give the words a box of their own.",
  }),
  "css/level": entry<{ tag: string }>({
    severity: "warning",
    title: "A turn of what stays level",
    message: ({ tag }) => `“<${tag}>” cannot be turned in PowerPoint, so it stays level.`,
    hint: () => "Turn a box: a “div”, a “shape”, an “img”, or the words alone in a “div”.",
  }),
  "css/no-arithmetic": entry<{ name: string }>({
    severity: "error",
    title: "A computed value",
    message: ({ name }) => `“${name}()” is not supported.`,
    hint: () => "Write the result. Lengths and numbers may use “calc()”, “min()”, “max()”, “clamp()” and “round()”.",
  }),
  "css/reckoning": entry<{ value: string; problem: string }>({
    severity: "error",
    title: "A sum that cannot be done",
    message: ({ value, problem }) => `“${value}” cannot be worked out: ${problem}.`,
    hint: ({ value }) =>
      value.startsWith("color-mix")
        ? "Write “color-mix(in srgb, …)”."
        : "Write it as “calc(var(--margin) + 2 * 12pt)”: numbers, lengths and percentages with + - * / and brackets.",
  }),
  "css/limits": entry<{ lower: string; least: string; upper: string; most: string }>({
    severity: "warning",
    title: "Limits that cannot both hold",
    message: (p) =>
      `“${p.lower}: ${p.least}” is above “${p.upper}: ${p.most}” in the same rule, so they cannot both hold.`,
    hint: ({ lower, upper }) => `Make “${lower}” no greater than “${upper}”.`,
  }),
  "css/unread-variable": entry<{ name: string; suggestion: string }>({
    severity: "warning",
    title: "A variable that nothing reads",
    message: ({ name }) => `No rule and no template of any pack reads “${name}”, so this changes nothing.`,
    hint: ({ name, suggestion }) =>
      sentences(suggestion, `Read it with “var(${name})”, or take it out; templates/README.md lists the variables.`),
  }),
  "css/region-of-layout": entry<{ name: string; element: string }>({
    severity: "warning",
    title: "A region in the sheet of a kind",
    message: ({ name, element }) =>
      `This matches nothing: the sheet of a kind holds for its slides, where <${element}> fills the region “${name}”, whose place is the layout's.`,
    hint: ({ element }) =>
      `Write its place in layouts/NAME.css or theme.css, where it holds for every slide on the layout; what the kind alone has (type, colours) for “${element}”.`,
  }),
  "css/region-without-words": entry<{ property: string; name: string; element: string }>({
    severity: "warning",
    title: "A look for a region that an element fills",
    message: ({ property, name, element }) =>
      `“${property}” reaches no slide: <${element}> fills the region “${name}” there, and a rule for the region gives it its place alone.`,
    hint: ({ name, element }) => `Name both: [region="${name}"], ${element} { … }.`,
  }),
  "css/class-without-rule": entry<{ class: string; suggestion: string }>({
    severity: "warning",
    title: "A class that no rule knows",
    message: (p) => `No rule of any pack knows the class “${p.class}”, so it changes nothing.`,
    hint: ({ suggestion }) => suggestion || "Write a rule for it, or take it out.",
  }),
  "css/rule-without-class": entry<{ class: string; suggestion: string }>({
    severity: "warning",
    title: "A rule for a class that nothing has",
    message: (p) => `No template of any pack has the class “${p.class}”, and no sample shows it.`,
    hint: ({ suggestion }) =>
      suggestion || "Take the rule out; if briefs give the class, show it in the sample of a kind.",
  }),
  "css/undefined-variable": entry<{ name: string; suggestion: string }>({
    severity: "error",
    title: "A variable that nothing defines",
    message: ({ name }) => `“${name}” is not defined here.`,
    hint: ({ name, suggestion }) =>
      sentences(suggestion, `Define it on “:root”, or give a fallback: “var(${name}, …)”.`),
  }),
  "css/page-variable": entry<{ name: string }>({
    severity: "error",
    title: "A size of the page that a rule sets",
    message: ({ name }) => `“${name}” is the size of the page, which no rule can change.`,
    hint: () => "The page is “page:” in the front matter of the brief; read the variable, or give yours another name.",
  }),
  "css/circular-variable": entry<{ name: string }>({
    severity: "error",
    title: "A variable that refers to itself",
    message: ({ name }) => `“${name}” refers to itself, so it has no value.`,
    hint: () => "Give one of the variables in the circle a value of its own.",
  }),
  "css/oversized-variable": entry<{ name: string; most: number }>({
    severity: "error",
    title: "Variables that expand too far",
    message: ({ name, most }) => `With “${name}” filled in, this value has more than ${most} parts or levels.`,
    hint: () => "Write the value out.",
  }),
  "css/theme-value": entry<{ name: string; value: string; allowed: string }>({
    severity: "error",
    title: "A theme variable with a wrong value",
    message: ({ name, value }) => `The theme variable “${name}” cannot be “${value}”.`,
    hint: ({ allowed }) => `It goes into PowerPoint's theme and must be ${allowed}.`,
  }),
};

const AT_RULES: ReadonlyMap<string, string> = new Map([
  ["media", "For page formats, write “slide.page-4x3 …”."],
  ["import", "Copy the rules into theme.css: nothing is loaded from elsewhere."],
  [
    "font-face",
    "Name the font in “font-family”; the presenting machine has it. “briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” gives the pack its measures.",
  ],
  ["page", "The page comes from “page:” in the brief's front matter."],
]);
