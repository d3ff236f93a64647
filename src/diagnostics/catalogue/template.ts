import { entry } from "./entry.ts";

/** What can be wrong in the Handlebars of a template. */
export const deckTemplateCatalogue = {
  "deck/template-syntax": entry<{ problem: string; hint?: string }>({
    severity: "error",
    title: "A template is not valid Handlebars",
    message: ({ problem }) => `The template cannot be read as Handlebars: ${problem}.`,
    hint: ({ hint }) => hint ?? "Every {{#block}} needs its {{/block}}; a literal {{ is written \\{{.",
  }),
  "deck/template-nesting": entry({
    severity: "error",
    title: "A template is nested too deeply",
    message: () => "The template nests its blocks or expressions too deeply to be read.",
    hint: () => "Move the inner blocks into a partial.",
  }),
  "deck/template-size": entry<{ limit: number }>({
    severity: "error",
    title: "A template of thousands of expressions",
    message: ({ limit }) => `The template has more than ${limit} pieces between braces.`,
    hint: () => "Go through what repeats with {{#each}}, or move it into a partial.",
  }),
  "deck/template-feature": entry<{ feature: string; hint: string }>({
    severity: "error",
    title: "A Handlebars feature that templates do not have",
    message: ({ feature }) => `Templates have no ${feature}.`,
    hint: ({ hint }) => hint,
  }),
  "deck/raw-output": entry({
    severity: "error",
    title: "Unescaped output",
    message: () => "{{{ }}} would insert text without escaping it, so that a brief could change the slide's markup.",
    hint: () => "Write {{ }}: fields that hold markup are inserted as markup anyway.",
  }),
  "deck/unknown-helper": entry<{ helper: string; suggestion: string }>({
    severity: "error",
    title: "An unknown helper",
    message: ({ helper }) => `There is no helper “${helper}”.`,
    hint: ({ suggestion }) => suggestion || "templates/README.md lists the helpers.",
  }),
  "deck/unknown-block": entry<{ helper: string; suggestion: string }>({
    severity: "error",
    title: "An unknown block helper",
    message: ({ helper }) => `There is no block {{#${helper}}}; blocks are if, unless, each and with.`,
    hint: ({ helper, suggestion }) =>
      `${suggestion} For a field write {{#if ${helper}}} or {{#each ${helper}}}.`.trim(),
  }),
  "deck/block-helper-inline": entry<{ helper: string }>({
    severity: "error",
    title: "A block helper used as a value",
    message: ({ helper }) => `“${helper}” encloses a piece of the template; it has no value of its own.`,
    hint: ({ helper }) => `Write {{#${helper} …}} … {{/${helper}}}.`,
  }),
  "deck/helper-arguments": entry<{ helper: string; usage: string; given: number }>({
    severity: "error",
    title: "A helper with too few or too many values",
    message: ({ helper, given }) => `“${helper}” cannot take ${given} ${given === 1 ? "value" : "values"}.`,
    hint: ({ usage }) => `Write {{${usage}}}.`,
  }),
  "deck/helper-named-argument": entry<{ helper: string }>({
    severity: "error",
    title: "A helper with named values",
    message: ({ helper }) => `“${helper}” takes no named values (key=value).`,
    hint: () => "Only partials do: {{> name key=value}}.",
  }),
  "deck/block-named-argument": entry<{ helper: string; key: string }>({
    severity: "error",
    title: "A block with a named value that it does not know",
    message: ({ helper, key }) => `{{#${helper}}} knows no “${key}=”.`,
    hint: ({ helper }) =>
      helper === "each"
        ? "To go through a part of a list write {{#each (first list 3)}} or {{#each (slice list 1 3)}}."
        : "Only {{#if}} and {{#unless}} have one: includeZero=true.",
  }),
  "deck/helper-argument-type": entry<{ helper: string; position: number; wanted: string; got: string; usage: string }>({
    severity: "error",
    title: "A helper with a value of the wrong type",
    message: ({ helper, position, wanted, got }) => `“${helper}” needs ${wanted} as value ${position}; this is ${got}.`,
    hint: ({ usage }) => `Write {{${usage}}}.`,
  }),
  "deck/unknown-partial": entry<{ partial: string; suggestion: string; packs: string }>({
    severity: "error",
    title: "An unknown partial",
    message: ({ partial, packs }) => {
      const [, pack = "", name = ""] = /^(.*)\/([^/]*)$/s.exec(partial) ?? [];
      if (packs === "") return `There is no partial “${partial}”: the pack has no partials/${partial}.hbs.`;
      return packs.includes(`“${pack}/”`)
        ? `There is no partial “${partial}”: the pack “${pack}” has no partials/${name}.hbs.`
        : `There is no partial “${partial}”: no pack here is called “${pack}”.`;
    },
    hint: ({ suggestion, partial, packs }) =>
      suggestion ||
      (packs === ""
        ? `Write partials/${partial}.hbs, or remove the line.`
        : `What stands before the slash is a pack (${packs}), and behind it a partial of that pack; one without a slash is the nearest pack's.`),
  }),
  "deck/partial-fallback": entry<{ partial: string; suggestion: string }>({
    severity: "warning",
    title: "A block in place of an unknown partial",
    message: ({ partial }) => `There is no partial “${partial}”, so the block is shown in its place.`,
    hint: ({ suggestion }) => suggestion,
  }),
  "deck/no-partial-block": entry({
    severity: "error",
    title: "@partial-block without a block",
    message: () => "This partial inserts the block that it is given, but it was used without one.",
    hint: () => "Use it as {{#> name}} … {{/name}}.",
  }),
  "deck/partial-recursion": entry<{ ring: string; limit: number }>({
    severity: "error",
    title: "Partials that insert each other without end",
    message: ({ ring, limit }) => `Partials stand in each other more than ${limit} deep: ${ring} …`,
    hint: () => "A partial must not insert itself, directly or through another one, on every turn.",
  }),
  "deck/output-size": entry<{ limit: number }>({
    severity: "error",
    title: "A slide of megabytes",
    message: ({ limit }) => `The template makes more than ${limit} MB of markup for one slide.`,
    hint: () => "Look for an {{#each}} within an {{#each}} over the same list.",
  }),
  "deck/too-many-steps": entry<{ limit: number }>({
    severity: "error",
    title: "A template that runs away",
    message: ({ limit }) => `The template takes more than ${limit} steps for one slide.`,
    hint: () => "Look for an {{#each}} within an {{#each}} over the same list.",
  }),
  "deck/unknown-field": entry<{ field: string; owner: string; suggestion: string }>({
    severity: "error",
    title: "An unknown field",
    message: ({ field, owner }) =>
      owner === "this" ? `There is no field “${field}” here.` : `“${owner}” has no field “${field}”.`,
    hint: ({ suggestion }) => suggestion || "`briefdeck inspect` prints what a template sees.",
  }),
  "deck/empty-value": entry<{ owner: string; field: string }>({
    severity: "error",
    title: "A field of something that is not there",
    message: ({ owner, field }) => `“${owner}” is empty on this slide, so it has no “${field}”.`,
    hint: ({ owner }) => `Put it between {{#if ${owner}}} and {{/if}}.`,
  }),
  "deck/no-fields": entry<{ owner: string; type: string; field: string }>({
    severity: "error",
    title: "A field of something that has none",
    message: ({ owner, type, field }) => `“${owner}” is ${type}, so it has no field “${field}”.`,
    hint: () => "`briefdeck inspect` prints what a template sees.",
  }),
  "deck/no-outer-context": entry<{ path: string }>({
    severity: "error",
    title: "../ above the top",
    message: ({ path }) => `“${path}” climbs above the slide: there is no context so far out.`,
    hint: () => "Only {{#each}}, {{#with}} and partials with a context add a level; {{#if}} does not.",
  }),
  "deck/no-loop": entry<{ path: string }>({
    severity: "error",
    title: "@index outside a loop",
    message: ({ path }) => `“${path}” has a value only within {{#each}}.`,
    hint: () => "Move it into the loop, or write the number out.",
  }),
  "deck/not-a-list": entry<{ type: string }>({
    severity: "error",
    title: "{{#each}} over something that is no list",
    message: ({ type }) => `{{#each}} needs a list; this is ${type}.`,
    hint: () => "`briefdeck inspect` prints what a template sees.",
  }),
  "deck/not-text": entry<{ type: string }>({
    severity: "error",
    title: "A list or object as text",
    message: ({ type }) => `This is ${type}; only text and markup can be inserted.`,
    hint: () => "Go through a list with {{#each}}, or name one of the object's fields.",
  }),
};

/** What can be wrong in the slide markup that a filled template says. */
export const deckMarkupCatalogue = {
  "deck/unknown-element": entry<{ tag: string; suggestion: string }>({
    severity: "error",
    title: "An unknown element",
    message: ({ tag }) => `Slide markup has no element <${tag}>.`,
    hint: ({ suggestion }) =>
      suggestion || "templates/README.md lists the elements; <div> and <span> with a class do most things.",
  }),
  "deck/unknown-attribute": entry<{ tag: string; attribute: string; suggestion: string }>({
    severity: "error",
    title: "An unknown attribute",
    message: ({ tag, attribute }) => `<${tag}> has no attribute “${attribute}”.`,
    hint: ({ suggestion }) => suggestion || "templates/README.md lists the attributes.",
  }),
  "deck/attribute-twice": entry<{ tag: string; attribute: string }>({
    severity: "error",
    title: "An attribute given twice",
    message: ({ tag, attribute }) => `<${tag}> has the attribute “${attribute}” twice.`,
    hint: () => "Keep one of them.",
  }),
  "deck/attribute-value": entry<{ attribute: string; value: string; wanted: string }>({
    severity: "error",
    title: "An attribute with a wrong value",
    message: ({ attribute, value, wanted }) => `${attribute}="${value}" is not possible: it must be ${wanted}.`,
    hint: ({ wanted }) => `Write ${wanted}.`,
  }),
  "deck/fit-word": entry<{ word: string; words: string; suggestion: string }>({
    severity: "error",
    title: "An unknown word of fit",
    message: ({ word, words }) => `“${word}” is no word of fit; there are ${words}.`,
    hint: ({ suggestion }) => suggestion || "templates/README.md says what each of them does.",
  }),
  "deck/fit-place": entry<{ tag: string; word: string; main: number }>({
    severity: "warning",
    title: "A word of fit without effect",
    message: ({ tag, word }) => `“${word}” does nothing on this <${tag}>.`,
    hint: ({ word, main }) =>
      main === 1
        ? `Only <main> goes on to a further slide: write \`${word}\` there.`
        : `Text is fitted by whole regions: write \`${word}\` on the element that stands directly in <slide>.`,
  }),
  "deck/picture-source": entry<{ given: number }>({
    severity: "error",
    title: "A picture without a source",
    message: ({ given }) => (given === 1 ? "The “src” of this picture is empty." : "This picture has no “src”."),
    hint: ({ given }) =>
      given === 1
        ? "Give the field that it takes its source from, or put the picture between {{#if …}} and {{/if}}."
        : 'Write <img src="pictures/logo.png" alt="">.',
  }),
  "deck/unread-partial": entry<{ name: string; suggestion: string }>({
    severity: "warning",
    title: "A partial that nothing inserts",
    message: ({ name }) => `No template of any pack inserts the partial “${name}”, so nothing of it is shown.`,
    hint: ({ name, suggestion }) =>
      `${suggestion} Insert it with {{> ${name}}}, or give it the name of the partial that it is to stand for.`.trim(),
  }),
  "deck/region-place": entry<{ region: string; parent: string }>({
    severity: "error",
    title: "A region inside of something",
    message: ({ region, parent }) =>
      `region="${region}" cannot be filled here: only what stands directly in <slide> fills a region, and this stands in <${parent}>.`,
    hint: () => "Move the element out, beside <main>, or take the attribute away.",
  }),
  "deck/drawn-in-cell": entry<{ tag: string; cell: string }>({
    severity: "warning",
    title: "Something drawn in a cell",
    message: ({ tag, cell }) =>
      `A cell of a PowerPoint table holds words alone: of this <${tag}> in <${cell}> only its words are shown.`,
    hint: () => "Put it beside the table, or make the rows of <div> with `display: flex`, which may hold anything.",
  }),
  "deck/picture-alt": entry({
    severity: "warning",
    title: "A picture without alternative text",
    message: () => "This picture has no “alt”: a screen reader cannot tell what it shows.",
    hint: () => 'Say in a few words what it shows; alt="" says that it is decoration.',
  }),
  "deck/math": entry<{ problem: string }>({
    severity: "warning",
    title: "A formula that cannot be read",
    message: ({ problem }) => `The TeX of this formula cannot be read, so that its words stand there: ${problem}.`,
    hint: () => 'Correct it: <math tex="x^2">x²</math>.',
  }),
  "deck/chart-data": entry<{ problem: string }>({
    severity: "error",
    title: "A chart without figures",
    message: ({ problem }) => `This chart cannot be drawn: ${problem}.`,
    hint: () =>
      'Write categories=\'["2012", "2013"]\' series=\'[{"name": "Exports", "values": [3, 4.5]}]\', or insert the chart of the brief: {{chart.markup}}.',
  }),
  "deck/quote-unclosed": entry({
    severity: "error",
    title: "A quotation mark that is not closed",
    message: () => "The value of an attribute begins here, and no quotation mark closes it before the next tag.",
    hint: () => "Close it before the > of its tag; within a value write the other mark, or &quot;.",
  }),
  "deck/unknown-entity": entry<{ entity: string; suggestion: string }>({
    severity: "error",
    title: "A character by a name that there is not",
    message: ({ entity }) => `There is no character &${entity};: the slide would show these letters.`,
    hint: ({ suggestion }) => suggestion || "Write the character itself; an ampersand is written &amp;.",
  }),
  "deck/id-not-one": entry<{ id: string }>({
    severity: "warning",
    title: "An id that nothing can lead to",
    message: ({ id }) =>
      id === ""
        ? "This id is empty: no connector or link can lead to it."
        : `The id “${id}” holds a blank: it is one name, and no connector or link can lead to it.`,
    hint: ({ id }) =>
      id === ""
        ? 'Write a name, or leave "id" out.'
        : `Write one word: “${id.trim().replace(/\s+/g, "-")}”; several words are classes.`,
  }),
  "deck/id-twice": entry<{ id: string }>({
    severity: "warning",
    title: "An id twice on a slide",
    message: ({ id }) =>
      `Another element of this slide has the id “${id}”: connectors and links lead to one of them alone.`,
    hint: () => 'Give each an id of its own; in a loop, id="box-{{@index}}".',
  }),
  "deck/holds-nothing": entry<{ tag: string; holds: string }>({
    severity: "warning",
    title: "An element that draws nothing",
    message: ({ tag }) => `This <${tag}> holds nothing, so nothing of it is drawn.`,
    hint: ({ holds }) => `Write ${holds} into it, or remove it.`,
  }),
  "deck/element-unclosed": entry<{ tag: string }>({
    severity: "error",
    title: "An element that is not closed",
    message: ({ tag }) => `<${tag}> is opened here and not closed.`,
    hint: ({ tag }) => `Add </${tag}>.`,
  }),
  "deck/close-without-open": entry<{ tag: string; open: string }>({
    severity: "error",
    title: "An end tag without its start",
    message: ({ tag, open }) => `</${tag}> closes nothing${open === "" ? "" : `: <${open}> is open here`}.`,
    hint: ({ tag, open }) => (open === "" ? `Remove </${tag}>.` : `Close <${open}> first, or remove </${tag}>.`),
  }),
  "deck/markup-syntax": entry<{ what: string }>({
    severity: "error",
    title: "Something that slide markup does not have",
    message: ({ what }) => `Slide markup has no ${what}.`,
    hint: () => "Write a literal < as &lt;.",
  }),
  "deck/root-element": entry<{ root: string; found: string }>({
    severity: "error",
    title: "A template with the wrong root",
    message: ({ root, found }) => `The template must be one <${root}> element; ${found}.`,
    hint: ({ root }) => `Put everything between <${root}> and </${root}>.`,
  }),
  "deck/element-place": entry<{ tag: string; parent: string; allowed: string }>({
    severity: "error",
    title: "An element where it cannot stand",
    message: ({ tag, parent }) => `<${tag}> cannot stand in <${parent}>.`,
    hint: ({ allowed }) => allowed,
  }),
  "deck/text-place": entry<{ parent: string }>({
    severity: "error",
    title: "Text where none can stand",
    message: ({ parent }) => `Text cannot stand directly in <${parent}>.`,
    hint: () => "Put it in a <p>, or in a cell or list item.",
  }),
  "deck/markup-depth": entry<{ limit: number }>({
    severity: "error",
    title: "Markup nested too deeply",
    message: ({ limit }) => `Elements stand in each other more than ${limit} deep.`,
    hint: () => "A slide needs a few levels; look for a partial or list that nests without end.",
  }),
};
