import { entry, hintOfYaml } from "./entry.ts";

/** What can be wrong with the files of a template pack. */
export const deckPackCatalogue = {
  "deck/pack-file-unknown": entry<{ path: string; suggestion: string }>({
    severity: "warning",
    title: "A file that is no part of a pack",
    message: ({ path }) =>
      `Nothing reads ${path}: a pack holds pack.yml, vocabulary.yml, tokens.css, base.css, pieces.css, theme.css, *.hbs and *.css in slides/, layouts/ and cards/, partials/*.hbs, profiles/*.css, fonts/*.json and the pictures that these name.`,
    hint: ({ suggestion }) => suggestion || "Move it out of the pack, or into the folder that it belongs to.",
  }),
  "deck/font-file-unread": entry<{ path: string; isReadable: number }>({
    severity: "warning",
    title: "A font file that no fonts/*.json names",
    message: ({ path }) => `No fonts/*.json names ${path}, so no text is measured or drawn with it.`,
    hint: ({ isReadable }) =>
      isReadable === 1
        ? "“briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” writes one that does."
        : "“briefdeck templates add-font” reads .ttf and .otf: get the typeface in one of them, and remove this file.",
  }),
  "deck/picture-unread": entry<{ path: string }>({
    severity: "warning",
    title: "A picture of a pack that nothing shows",
    message: ({ path }) => `No template or stylesheet of the pack names ${path}.`,
    hint: () => "Remove it, or show it with <img>.",
  }),
  "deck/settings-yaml": entry<{ file: string; problem: string }>({
    severity: "error",
    title: "Settings that are not YAML",
    message: ({ file, problem }) => `${file} cannot be read as YAML: ${problem}.`,
    hint: ({ problem }) =>
      hintOfYaml(problem, "Write `field: value`, one a line; put quotation marks around values that hold a colon."),
  }),
  "deck/no-sample": entry<{ kind: string }>({
    severity: "error",
    title: "A kind without a sample",
    message: ({ kind }) => `The kind “${kind}” has no sample, so nothing can be drawn of it here.`,
    hint: ({ kind }) =>
      `Write “sample: |” into its head, and below it, two spaces to the right, a brief such as “## A title {.${kind}}” with what the kind takes.`,
  }),
  "deck/sample-of-another": entry<{ kind: string; other: string }>({
    severity: "error",
    title: "A sample that makes no slide of its kind",
    message: ({ kind, other }) =>
      `The sample of the kind “${kind}” makes no slide of it, ${other === "" ? "and none of any kind" : `but one of the kind “${other}”`}, so nothing can be drawn of it here.`,
    hint: ({ kind }) => `Begin its slide with “## A title {.${kind}}”.`,
  }),
  "deck/card-unknown": entry<{ card: string; known: string }>({
    severity: "warning",
    title: "A card that nothing draws",
    message: ({ card }) => `No command draws the card “${card}”, so nobody gets to see it.`,
    hint: ({ known }) => `Call it “${known}”, which --handout card draws, or take it out.`,
  }),
  "deck/settings-unknown": entry<{ file: string; field: string; known: string; suggestion: string }>({
    severity: "error",
    title: "An unknown field of a pack or project",
    message: ({ file, field, known }) => `“${field}” is no field of ${file}; there are ${known}.`,
    hint: ({ suggestion }) => suggestion || "Remove it.",
  }),
  "deck/settings-value": entry<{ path: string; expects: string; found: string }>({
    severity: "error",
    title: "A field of a pack or project with a wrong value",
    message: ({ path, expects, found }) => `“${path}” is ${found}; it must be ${expects}.`,
    hint: () => "templates/README.md describes the fields.",
  }),
  "deck/settings-missing": entry<{ file: string; fields: string }>({
    severity: "error",
    title: "Fields that a file of a pack lacks",
    message: ({ file, fields }) => `These fields of ${file} are missing: ${fields}.`,
    hint: () => "“briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” writes such a file whole.",
  }),
  "deck/pack-layout-unknown": entry<{ layout: string; suggestion: string }>({
    severity: "error",
    title: "An order of layouts that names one which is not there",
    message: ({ layout }) => `There is no layout “${layout}”.`,
    hint: ({ suggestion }) => suggestion || "Remove it, or add its file to layouts/.",
  }),
  "deck/stamp-unread": entry<{ path: string }>({
    severity: "warning",
    title: "A copy whose line “from:” cannot be read",
    message: () =>
      "This says what the file was copied from, and cannot be read: changes of the original are not told, and a copied stylesheet stands on top of it instead of in its place.",
    hint: ({ path }) =>
      `Write it as “templates eject” does (from: PACK/${path} VERSION HASH), or delete the line where the file is no copy.`,
  }),
  "deck/sheet-for-nothing": entry<{ path: string; what: string; name: string; suggestion: string }>({
    severity: "warning",
    title: "A stylesheet of a kind, layout or profile that is not there",
    message: ({ path, what, name }) => `No rule of ${path} holds anywhere: there is no ${what} “${name}”.`,
    hint: ({ suggestion }) => suggestion || "Rules that hold on all slides stand in theme.css.",
  }),
  "deck/pack-no-layout": entry({
    severity: "error",
    title: "A pack without layouts",
    message: () => "The pack has no layouts/*.hbs, so there is nothing to place a slide on.",
    hint: () => "Copy one out of the default pack: `briefdeck templates eject` shows how.",
  }),
  "deck/pack-no-slide": entry({
    severity: "error",
    title: "A pack without slide templates",
    message: () => "The pack has no slides/*.hbs, so no slide can be made.",
    hint: () => "Copy one out of the default pack: `briefdeck templates eject content`.",
  }),
  "deck/pack-font-missing": entry<{ name: string; suggestion: string }>({
    severity: "error",
    title: "A typeface that a pack names and does not bring",
    message: ({ name }) => `The pack names the typeface “${name}” and has no measures of it in fonts/.`,
    hint: ({ suggestion }) =>
      `${suggestion} “briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” writes them; a typeface that stylesheets alone name stands in no list.`.trim(),
  }),
  "deck/pack-font-unnamed": entry<{ name: string; path: string }>({
    severity: "warning",
    title: "A typeface that a pack brings and does not name",
    message: ({ name, path }) => `“fonts” of pack.yml does not name “${name}”, so its measures (${path}) are not used.`,
    hint: ({ name }) => `Add “${name}” to “fonts”, or take the list out: then all of fonts/ count.`,
  }),
  "deck/head-missing": entry<{ example: string; unclosed: number }>({
    severity: "error",
    title: "A template without a head",
    message: ({ unclosed }) =>
      unclosed
        ? "The head that begins here is never closed: no further line holds --- alone."
        : "The template has no head: YAML between two --- lines at the top of the file.",
    hint: ({ example, unclosed }) =>
      unclosed
        ? "Write --- on a line of its own below the last field, above the markup."
        : `Begin the file with\n---\n${example}\n---`,
  }),
  "deck/head-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "A template's head is not YAML",
    message: ({ problem }) => `The template's head is not valid YAML: ${problem}.`,
    hint: ({ problem }) =>
      hintOfYaml(
        problem,
        "Write each field once, at the start of its line, as `field: value`, and put a value that holds a colon or starts with a special character in quotation marks.",
      ),
  }),
  "deck/label-missing": entry<{ lang: string; labels: string; other: string }>({
    severity: "warning",
    title: "A label that a language lacks",
    message: ({ lang, labels, other }) => `The labels of “${lang}” have no ${labels}, which “${other}” has.`,
    hint: () => "Give it in every language that the template has words for: a deck in the other one would lack it.",
  }),
  "deck/unknown-language": entry<{ field: string; lang: string; known: string; suggestion: string }>({
    severity: "warning",
    title: "Words in a language that briefdeck does not speak",
    message: ({ field, lang }) =>
      `“${field}” has words in “${lang}”, a language without a file: they count where a brief says “lang: ${lang}”, beside English words.`,
    hint: ({ known, suggestion }) => `${suggestion} The languages with a file are ${known}.`.trim(),
  }),
  "deck/column-word-taken": entry<{ field: string; word: string; column: string; owner: string }>({
    severity: "warning",
    title: "A word that heads another column",
    message: ({ field, word, column, owner }) =>
      `“${field}.words” has “${word}”, which heads the column “${owner}” and stays that column's: no table gets “${column}” by it.`,
    hint: ({ owner }) => `Write another word, or ask for the column that it is: {{fields.${owner}}}.`,
  }),
  "deck/labels-in-english": entry<{ kind: string; labels: string; lang: string }>({
    severity: "warning",
    title: "Labels that stand in English in a deck in another language",
    message: ({ kind, labels, lang }) => `The kind “${kind}” has no ${labels} in “${lang}”: the English words stand.`,
    hint: ({ lang }) => `Add them to “labels” in its head, under “${lang}”.`,
  }),
  "deck/layout-key-near": entry<{ key: string; suggestion: string }>({
    severity: "warning",
    title: "A layout by something that is nearly a known word",
    message: ({ key }) =>
      `“layout” names “${key}”, which is no content of a slide: only a heading of the class “.${key}” takes that layout.`,
    hint: ({ suggestion, key }) => `${suggestion} If the class is meant, show it in the sample: {.${key}}.`,
  }),
  "deck/head-field-unknown": entry<{ field: string; of: string; known: string; suggestion: string }>({
    severity: "error",
    title: "An unknown field in a head or a vocabulary",
    message: ({ field, of, known }) => `“${field}” is no field of ${of}; there are ${known}.`,
    hint: ({ suggestion }) => suggestion || "Remove it.",
  }),
  "deck/head-field-type": entry<{ field: string; wanted: string; suggestion: string }>({
    severity: "error",
    title: "A field of the wrong type in a template's head",
    message: ({ field, wanted }) => `“${field}” must be ${wanted}.`,
    hint: ({ suggestion }) => suggestion || "templates/README.md describes the fields.",
  }),
  "deck/head-field-missing": entry<{ field: string; wanted: string }>({
    severity: "error",
    title: "A template's head lacks a field",
    message: ({ field }) => `The template's head has no “${field}”.`,
    hint: ({ field, wanted }) => `Add \`${field}: ${wanted}\`.`,
  }),
  "deck/head-kind": entry<{ kind: string; name: string; file: string }>({
    severity: "error",
    title: "A template's kind is not its file name",
    message: ({ kind, name }) => `The kind is “${kind}”, but the file is called ${name}.hbs.`,
    hint: ({ name, file }) => `Write \`kind: ${name}\`${file === "" ? "." : `, or rename the file to ${file}.`}`,
  }),
  "deck/unknown-base": entry<{ kind: string; suggestion: string }>({
    severity: "error",
    title: "A kind that extends one which is not there",
    message: ({ kind }) => `There is no kind “${kind}” to extend.`,
    hint: ({ suggestion }) =>
      suggestion || "`briefdeck templates` lists the kinds; a kind extends its own name if it shadows it.",
  }),
  "deck/base-circle": entry<{ kind: string; base: string }>({
    severity: "error",
    title: "Kinds that extend each other in a circle",
    message: ({ kind, base }) =>
      `“${kind}” extends “${base}”, which extends it in turn, or too many extend each other.`,
    hint: () => "Take “extends:” out of one of them.",
  }),
  "deck/shape-twice": entry<{ shape: string; first: string; second: string }>({
    severity: "error",
    title: "Two kinds of a pack for one shape",
    message: ({ shape, first, second }) =>
      `“${first}” and “${second}” both take slides of the shape “${shape}”, and nothing tells which is to have them.`,
    hint: ({ shape }) => `Take “${shape}” out of one of them, or say with “takes:” what it needs.`,
  }),
  "deck/unknown-layout": entry<{ layout: string; suggestion: string }>({
    severity: "error",
    title: "An unknown layout",
    message: ({ layout }) => `There is no layout “${layout}”: the pack has no layouts/${layout}.hbs.`,
    hint: ({ suggestion, layout }) => suggestion || `Write layouts/${layout}.hbs, or name another one.`,
  }),
};
