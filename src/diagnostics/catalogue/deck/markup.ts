import { entry } from "../entry.ts";

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
