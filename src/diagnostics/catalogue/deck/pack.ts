import { entry } from "../entry.ts";

/** What can be wrong with the files of a template pack. */
export const deckPackCatalogue = {
  "deck/pack-file-unknown": entry<{ path: string; suggestion: string }>({
    severity: "warning",
    title: "A file that is no part of a pack",
    message: ({ path }) =>
      `Nothing reads ${path}: a pack holds theme.css, slides/*.hbs, layouts/*.hbs and partials/*.hbs.`,
    hint: ({ suggestion }) => suggestion || "Move it out of the pack, or into the folder that it belongs to.",
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
  "deck/head-missing": entry<{ example: string }>({
    severity: "error",
    title: "A template without a head",
    message: () => "The template has no head: YAML between two --- lines at the top of the file.",
    hint: ({ example }) => `Begin the file with\n---\n${example}\n---`,
  }),
  "deck/head-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "A template's head is not YAML",
    message: ({ problem }) => `The template's head is not valid YAML: ${problem}`,
    hint: () => "Put quotation marks around values that hold a colon or start with a special character.",
  }),
  "deck/head-field-unknown": entry<{ field: string; known: string; suggestion: string }>({
    severity: "error",
    title: "An unknown field in a template's head",
    message: ({ field, known }) => `“${field}” is no field of a template's head; there are ${known}.`,
    hint: ({ suggestion }) => suggestion || "Remove it.",
  }),
  "deck/head-field-type": entry<{ field: string; wanted: string }>({
    severity: "error",
    title: "A field of the wrong type in a template's head",
    message: ({ field, wanted }) => `“${field}” must be ${wanted}.`,
    hint: () => "templates/README.md describes the fields.",
  }),
  "deck/head-field-missing": entry<{ field: string; wanted: string }>({
    severity: "error",
    title: "A template's head lacks a field",
    message: ({ field }) => `The template's head has no “${field}”.`,
    hint: ({ field, wanted }) => `Add \`${field}: ${wanted}\`.`,
  }),
  "deck/head-kind": entry<{ kind: string; name: string }>({
    severity: "error",
    title: "A template's kind is not its file name",
    message: ({ kind, name }) => `The kind is “${kind}”, but the file is called ${name}.hbs.`,
    hint: ({ kind, name }) => `Write \`kind: ${name}\`, or rename the file to ${kind}.hbs.`,
  }),
  "deck/unknown-layout": entry<{ layout: string; suggestion: string }>({
    severity: "error",
    title: "An unknown layout",
    message: ({ layout }) => `There is no layout “${layout}”: the pack has no layouts/${layout}.hbs.`,
    hint: ({ suggestion, layout }) => suggestion || `Write layouts/${layout}.hbs, or name another one.`,
  }),
};
