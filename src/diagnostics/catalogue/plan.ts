import { entry } from "./entry.ts";

/** Joins the sentences of a hint; empty ones fall out. */
const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** What can be wrong when slides choose their templates. */
export const deckPlanCatalogue = {
  "deck/link-slide": entry<{ href: string }>({
    severity: "warning",
    title: "A template's link to no slide",
    message: ({ href }) => `No slide of this deck has the id of “${href}”: the words stay, the link does not.`,
    hint: () => "Link to an id that the deck has, or leave the link out.",
  }),
  "deck/link-address": entry<{ href: string }>({
    severity: "warning",
    title: "A template's link to no address on the web",
    message: ({ href }) => `A deck does not link to “${href}”: the words stay, the link does not.`,
    hint: () => "Links begin with http://, https:// or mailto:, and hold no name and password.",
  }),
  "deck/unknown-kind": entry<{ kind: string; suggestion: string }>({
    thing: true,
    severity: "error",
    title: "An unknown slide kind",
    message: ({ kind }) => `There is no slide kind “${kind}”.`,
    hint: ({ suggestion }) => `${suggestion} \`briefdeck templates\` lists the kinds.`.trim(),
  }),
  "deck/unknown-page": entry<{ page: string; known: string; suggestion: string }>({
    severity: "error",
    title: "An unknown page format",
    message: ({ page }) => `There is no page format “${page}”.`,
    hint: ({ known, suggestion }) =>
      sentences(suggestion, `There are ${known}; a pack adds others under “pages:” of its pack.yml.`),
  }),
  "deck/unused-class": entry<{ class: string }>({
    thing: true,
    severity: "warning",
    title: "A class that means nothing",
    message: ({ class: name }) => `“.${name}” is neither a slide kind nor a class of the theme, so it changes nothing.`,
    hint: () => "Remove it, or style it in theme.css. `briefdeck templates` lists the kinds.",
  }),
  "deck/second-kind": entry<{ first: string; second: string }>({
    severity: "warning",
    title: "Two kinds for one slide",
    message: ({ first, second }) => `The slide asks for “.${first}” and “.${second}”; it becomes “${first}”.`,
    hint: ({ second }) => `Remove “.${second}”.`,
  }),
  "deck/no-template": entry<{ shape: string }>({
    severity: "error",
    title: "No template for a slide",
    message: ({ shape }) =>
      `The pack has no template for a slide of this content (shape “${shape}”), and none of kind “content”.`,
    hint: () => "Give one of the templates `shape: [text]`.",
  }),
  "deck/takes": entry<{ kind: string; needs: string; has: string }>({
    severity: "error",
    title: "A slide lacks what its kind needs",
    message: ({ kind, needs, has }) => `A “${kind}” slide needs ${needs}; this one has ${has}.`,
    hint: ({ kind, needs }) => `Give it ${needs}, or remove “.${kind}”.`,
  }),
  "deck/generated-missing": entry<{ kind: string; field: string }>({
    severity: "warning",
    title: "No template for a generated slide",
    message: ({ kind }) => `The pack has no slides/${kind}.hbs, so the deck gets no ${kind} slide.`,
    hint: ({ field }) => `Write one, or say \`${field}: false\` in the front matter.`,
  }),
  "deck/same-title": entry<{ title: string; made: string }>({
    severity: "info",
    title: "Two slides with the same title",
    message: ({ title, made }) =>
      `Another slide is called “${title}” too; this one becomes “${made}”, since screen readers tell slides apart by their titles.`,
    hint: () => "Give each slide a title of its own.",
  }),
  "deck/no-step": entry<{ part: string }>({
    severity: "warning",
    title: "Part that cannot appear by itself",
    message: (p) => `The part “${p.part}” stands among others on its slide, so it cannot appear by itself.`,
    hint: () => "Take {.incremental} away, or take a kind that draws each part in one place, such as columns.",
  }),
  "deck/not-shown": entry<{ kind: string; text: string }>({
    severity: "warning",
    title: "Words that no slide shows",
    message: ({ kind, text }) => `A “${kind}” slide does not show this: “${text}”.`,
    hint: ({ kind }) => `Move it to the notes or to another slide, or choose another kind than “${kind}”.`,
  }),
  "deck/plain-kind": entry<{ kind: string; plain: string }>({
    severity: "info",
    title: "A plain slide, to show all of it",
    message: ({ kind, plain }) =>
      `This slide looks like “${kind}”, which does not show all that stands on it; it is a “${plain}” slide, which does.`,
    hint: ({ kind }) => `Move what is more than a “${kind}” slide shows to another slide, or leave it so.`,
  }),
  "deck/picture-as-words": entry<{ alt: string; src: string }>({
    severity: "warning",
    title: "A picture where only text can stand",
    message: ({ alt, src }) =>
      `A title, a cell of a table and styled or linked words hold text only, so the picture ${src} is ${alt === "" ? "left out" : `shown as its words “${alt}”`}.`,
    hint: () => "Put the picture on a line of its own.",
  }),
  "deck/unknown-link": entry<{ id: string; suggestion: string }>({
    severity: "warning",
    title: "A link to no slide",
    message: ({ id }) => `No slide has the id “${id}”, so the link becomes plain text.`,
    hint: ({ id, suggestion }) => suggestion || `Give the slide the id: \`## Title {#${id}}\`.`,
  }),
};
